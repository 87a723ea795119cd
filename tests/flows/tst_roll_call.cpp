// The roll call of a full room by keys: fifty people, some with very long roles and some written from right to left.
#include "tests/support/by_keys.h"
#include "tests/support/started_window.h"
#include "tests/support/words_on_screen.h"
#include "ui/main_window.h"

#include <QtTest>

#include <QAccessible>
#include <QClipboard>
#include <QTableView>

using namespace Qt::StringLiterals;

using namespace story::support;

namespace {

constexpr int people = 50;
constexpr int answerColumn = 2;

QTableView *roll()
{
    for (QTableView *table : theWindow->findChildren<QTableView *>()) {
        if (table->accessibleName() == "Roll call"_L1)
            return table;
    }
    return nullptr;
}

QString answer(int row)
{
    return roll()->model()->index(row, answerColumn).data().toString();
}

int answered(const QString &with)
{
    int count = 0;
    for (int row = 0; row < roll()->model()->rowCount(); ++row)
        count += answer(row) == with ? 1 : 0;
    return count;
}

// Rows count from 0 here and people from 1.
QString roleOf(int row)
{
    switch (row) {
    case 4: return u"database"_s;
    case 5: return u"auditor"_s;
    case 6: return u"on-call"_s;
    case 7: return u"open archive"_s; // its letters end with the key of an answer
    case 10: return QString(u"very long "_s).repeated(20);
    case 11: return u"مهندس البيانات"_s;
    case 12: return QString(u"ميدان "_s).repeated(33);
    default: return u"engineer"_s;
    }
}

} // namespace

class TestRollCall : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fifty_people_answer_by_number_and_letters();

private:
    QTemporaryDir m_folder;
};

void TestRollCall::fifty_people_answer_by_number_and_letters()
{
    StartedWindow start(m_folder.filePath(u"Room.secondstory"_s));
    theWindow = &start.window();
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"A full room"_s);
    key(Qt::Key_2, Qt::ControlModifier);
    QVERIFY2(focusName().startsWith("Premise 1 of 6. "_L1), qPrintable(focusName()));
    QCOMPARE(QAccessible::queryAccessibleInterface(QApplication::focusWidget())->role(), QAccessible::Paragraph); // to a screen reader
    for (int i = 0; i < 6; ++i)
        key(Qt::Key_Right);
    QCOMPARE(focusName(), u"Add somebody by role"_s);
    for (int row = 0; row < people; ++row) {
        QApplication::clipboard()->setText(roleOf(row)); // no keyboard here has all those letters
        key(Qt::Key_V, Qt::ControlModifier);
        key(Qt::Key_Return);
    }
    QCOMPARE(roll()->model()->rowCount(), people);
    key(Qt::Key_Down);
    QCOMPARE(focusName(), u"Roll call"_s);

    // By number: two digits, as there are more than nine.
    words(u"17"_s);
    QCOMPARE(roll()->currentIndex().row(), 16);
    QVERIFY2(roll()->accessibleDescription().startsWith("Chosen by typing 17 or "_L1), qPrintable(roll()->accessibleDescription()));
    key(Qt::Key_A);
    QCOMPARE(answer(16), u"accepts"_s);
    words(u"05"_s);
    QCOMPARE(roll()->currentIndex().row(), 4);

    // By letters; a beginning comes before the answers, and answers are nobody's beginning.
    words(u"ud"_s);
    QCOMPARE(roll()->currentIndex().row(), 5);
    words(u"oc"_s);
    QCOMPARE(roll()->currentIndex().row(), 6);
    words(u"oa"_s);
    QCOMPARE(roll()->currentIndex().row(), 7);
    QCOMPARE(answered(u"accepts"_s), 1);
    key(Qt::Key_L);
    QCOMPARE(answer(7), u"accepts, joined later"_s);

    // What fits nobody chooses nobody and is no answer.
    words(u"da"_s);
    QCOMPARE(roll()->currentIndex().row(), 4);
    words(u"zz99"_s);
    QCOMPARE(roll()->currentIndex().row(), 4);

    // The numbers stand beside very long roles, and beside those from right to left.
    words(u"11"_s);
    QCOMPARE(roll()->currentIndex().row(), 10);
    words(u"12"_s);
    QCOMPARE(roll()->currentIndex().row(), 11);
    key(Qt::Key_X);
    words(u"I have to ask first"_s);
    key(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(roll()->hasFocus());

    // The others by a show of hands, as one step.
    key(Qt::Key_A, Qt::ShiftModifier);
    QCOMPARE(answered(u"accepts"_s), people - 2);
    QCOMPARE(answered(u"accepts, joined later"_s), 1);
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(answered(u"accepts"_s), 1);
}

QTEST_MAIN(TestRollCall)
#include "tst_roll_call.moc"
