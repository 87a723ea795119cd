#include "app/intake/intake.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace story::intake;

class TstSniff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileIsKnownByItsBeginningAndItsName_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("format");
        const auto row = [](const char *what, const QByteArray &head, const char *name,
                            Format format) {
            QTest::newRow(what) << head << QString::fromUtf8(name) << static_cast<int>(format);
        };
        row("markdown", "# Checkout was down\n", "2026-11-14.md", Format::Markdown);
        row("markdown in a template of a site", "---\ntitle: x\n---\n", "2026-11-14.html.md.erb",
            Format::Markdown);
        row("restructured text", "Title\n=====\n", "outage.rst", Format::Markdown);
        row("mediawiki", "==What went wrong==\n", "bip-0050.mediawiki", Format::Markdown);
        row("text without an ending", "What happened on Monday\n", "notes", Format::Markdown);
        row("front matter in TOML", "+++\ntitle = \"x\"\n+++\n", "a", Format::Markdown);
        row("text that begins with a bracket", "[link](https://example.org) tells more\n", "a",
            Format::Markdown);
        row("markdown that shows JSON", "{\"a\": 1}\n", "example.md", Format::Markdown);
        row("our archive", "{\"format\":\"second-story-archive\",\"version\":1}", "review.json",
            Format::ArchiveJson);
        row("our archive under another name", "\xEF\xBB\xBF {\"format\":\"second-story-archive\"}",
            "review.md", Format::ArchiveJson);
        row("JSON of somebody else", "{\"incident\": 4}", "incident.json", Format::Unknown);
        row("a list in JSON", "[{\"type\":\"message\"}]", "2026-11-14.json", Format::Unknown);
        row("HTML", "<!DOCTYPE html><html>", "report.html", Format::Unknown);
        row("PDF", "%PDF-1.7\n", "report.pdf", Format::Unknown);
        row("a picture named as text", "\x89PNG\r\n\x1A\n", "report.md", Format::Unknown);
        row("ZIP", QByteArray("PK\x03\x04rest"), "export.zip", Format::Unknown);
        row("a library", QByteArray("SQLite format 3\0", 16), "Second Story.secondstory",
            Format::Unknown);
        row("bytes with NUL", QByteArray("ab\0cd", 5), "a.bin", Format::Unknown);
        row("a text with a NUL in it", QByteArray("# A report\n\nab\0cd", 17), "a.md", Format::Markdown);
        row("more NUL than text", QByteArray(400, '\0') + "text", "a.md", Format::Unknown);
        row("UTF-16 is text", QByteArray("\xFF\xFE#\0 \0", 6), "a.md", Format::Markdown);
        row("nothing, called text", "", "a.md", Format::Markdown);
        row("nothing at all", "", "a", Format::Unknown);
    }
    void aFileIsKnownByItsBeginningAndItsName()
    {
        QFETCH(QByteArray, head);
        QFETCH(QString, name);
        QFETCH(int, format);
        QCOMPARE(static_cast<int>(sniff(head, name)), format);
    }

    void eachFormatHasTheNameOfTheCommandLine()
    {
        QCOMPARE(formatName(Format::Markdown), u"markdown"_s);
        QCOMPARE(formatName(Format::ArchiveJson), u"json"_s);
        QVERIFY(formatName(Format::Unknown).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TstSniff)
#include "tst_sniff.moc"
