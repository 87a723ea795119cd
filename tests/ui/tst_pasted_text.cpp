// What other programs put on the clipboard or drag over, as text.
#include "ui/editors/plain_edit.h"
#include "ui/parts/look.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

class TestPastedText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textIsTakenAsItStandsWhateverElseIsBesideIt()
    {
        QMimeData data;
        data.setText(u"<b>14:32</b>\n pager "_s);
        data.setHtml(u"<p>something else</p>"_s);
        QCOMPARE(pastedText(data), u"<b>14:32</b>\n pager "_s);
    }
    void ofHtmlAloneTheWordsAreTaken_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        QTest::newRow("paragraphs") << u"<p>14:32 Pager <b>fired</b></p><p>14:40 &lt;script&gt; found</p>"_s
                                    << u"14:32 Pager fired\n14:40 <script> found"_s;
        QTest::newRow("line breaks") << u"<div>one<br>two</div>"_s << u"one\ntwo"_s;
        QTest::newRow("a picture") << u"before <img src=\"file:///etc/hostname\"> after"_s << u"before after"_s;
        QTest::newRow("no words") << u"<img src=\"cid:1\">"_s << QString();
    }
    void ofHtmlAloneTheWordsAreTaken()
    {
        QFETCH(QString, html);
        QMimeData data;
        data.setHtml(html);
        QTEST(pastedText(data), "text");
    }
    void pastedHtmlReachesTheEditor()
    {
        const Look look(*qApp, ThemeChoice::Light);
        PlainEdit edit(look, PlainEdit::Lines::One);
        auto *data = new QMimeData;
        data->setHtml(u"<i>14:32</i> Pager"_s);
        QApplication::clipboard()->setMimeData(data);
        edit.paste();
        QCOMPARE(edit.text(), u"14:32 Pager"_s);
    }
};

QTEST_MAIN(TestPastedText)
#include "tst_pasted_text.moc"
