// Which zone times are read in, and which stands beside: chosen with the keys.
#include "ui/dialogs/zone_dialog.h"
#include "ui/pages/zone_box.h"
#include "ui/parts/look.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

class TestZoneBox : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_look = std::make_unique<Look>(*qApp, ThemeChoice::Light);
        m_box = std::make_unique<ZoneBox>(*m_look);
        m_box->setOwn(QTimeZone("Europe/Berlin"));
        m_box->show();
        m_box->setFocus();
    }
    void cleanup() { m_box.reset(); }

    void beginsInTheReviewsOwnZoneWithNothingBeside()
    {
        QCOMPARE(m_box->zone().id(), "Europe/Berlin");
        QVERIFY(!m_box->second().isValid());
        QVERIFY(!m_box->isAsTold());
        QCOMPARE(words(), QStringList({u"Berlin"_s, u"UTC"_s, u"Berlin, UTC beside"_s, u"Berlin, as told beside"_s, QString(),
                                       u"Another zone beside…"_s}));
    }
    void aReviewInUtcIsOfferedNoSecondUtc()
    {
        m_box->setOwn(QTimeZone::utc());
        QCOMPARE(words(), QStringList({u"UTC"_s, u"UTC, as told beside"_s, QString(), u"Another zone beside…"_s}));
    }
    void anyZoneCanStandBeside()
    {
        QSignalSpy changed(m_box.get(), &ZoneBox::choiceChanged);
        answer(u"asia/kolkata"_s);
        QVERIFY(!dialog());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_box->zone().id(), "Europe/Berlin");
        QCOMPARE(m_box->second().id(), "Asia/Kolkata");
        QCOMPARE(m_box->currentText(), u"Berlin, Kolkata beside"_s);
    }
    void aZoneThatIsNotKnownIsAskedForAgain()
    {
        answer(u"Europe/Berln"_s);
        QVERIFY(dialog());
        QVERIFY(dialog()->findChild<QLineEdit *>()->accessibleDescription().contains(u"“Europe/Berln” is no zone"_s));
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QCOMPARE(m_box->currentText(), u"Berlin"_s);
        answer(u"IST"_s); // Ireland, Israel or India
        QVERIFY(dialog());
        QVERIFY(!m_box->second().isValid());
    }
    void theChoiceStaysWhenTheReviewMovesToAnotherZone()
    {
        answer(u"Asia/Kolkata"_s);
        m_box->setOwn(QTimeZone("America/New_York"));
        QCOMPARE(m_box->currentText(), u"New York, Kolkata beside"_s);
        QCOMPARE(m_box->zone().id(), "America/New_York");
        QCOMPARE(m_box->second().id(), "Asia/Kolkata");
    }

private:
    QStringList words() const
    {
        QStringList all;
        for (int i = 0; i < m_box->count(); ++i)
            all.append(m_box->itemText(i));
        return all;
    }
    ZoneDialog *dialog() const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            auto *found = qobject_cast<ZoneDialog *>(widget);
            if (found && found->isVisible())
                return found;
        }
        return m_box->findChild<ZoneDialog *>();
    }
    // Chooses the last item with the keys and answers the dialog.
    void answer(const QString &zone)
    {
        m_box->setFocus();
        QTest::keyClick(m_box.get(), Qt::Key_End);
        QTRY_VERIFY(dialog());
        auto *line = dialog()->findChild<QLineEdit *>();
        line->setText(zone);
        QTest::keyClick(line, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    std::unique_ptr<Look> m_look;
    std::unique_ptr<ZoneBox> m_box;
};

QTEST_MAIN(TestZoneBox)
#include "tst_zone_box.moc"
