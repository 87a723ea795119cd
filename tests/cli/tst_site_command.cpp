// `site`: from a library to a folder of pages, and again.
#include "tests/cli/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace story::support;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSiteCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void reviewed_reviews_are_written_and_drafts_are_not();
    void a_second_run_builds_nothing();
    void the_library_is_only_read();
    void what_is_missing_is_said_data();
    void what_is_missing_is_said();
    void what_cannot_be_written_is_said_in_one_line_data();
    void what_cannot_be_written_is_said_in_one_line();

private:
    // An archive with that state, imported into the library.
    void import(const QString &title, const QString &state);
    Run site(const QString &audience = u"inside"_s, const QStringList &more = {}) const
    {
        return run(QStringList{u"site"_s, u"--library"_s, m_library, u"--audience"_s, audience, u"-o"_s, m_site} + more);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_library;
    QString m_site;
};

void TestSiteCommand::import(const QString &title, const QString &state)
{
    const QString other = m_folder->filePath(u"other.secondstory"_s);
    QFile::remove(other);
    QJsonObject archive = archiveOf(other, newReview(other, title));
    QByteArray json = QJsonDocument(archive).toJson(QJsonDocument::Compact);
    QVERIFY(json.contains("\"state\":\"draft\"") || !json.contains("\"state\""));
    if (json.contains("\"state\":\"draft\""))
        json.replace("\"state\":\"draft\"", "\"state\":\"" + state.toLatin1() + '"');
    else
        json.replace("\"title\":", "\"state\":\"" + state.toLatin1() + "\",\"title\":");
    const QString path = m_folder->filePath(u"archive.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(json) == json.size());
    file.close();
    const Run done = run({u"import"_s, u"--library"_s, m_library, path});
    QVERIFY2(done.code == 0, done.told().constData());
}

void TestSiteCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = m_folder->filePath(u"l.secondstory"_s);
    m_site = m_folder->filePath(u"our site \U0001F4DA"_s);
    newReview(m_library, u"A draft"_s);
    import(u"Checkout slow"_s, u"reviewed"_s);
    import(u"Cache full"_s, u"closed"_s);
    import(u"Being read"_s, u"in_review"_s);
}

void TestSiteCommand::reviewed_reviews_are_written_and_drafts_are_not()
{
    const Run done = site();
    QVERIFY2(done.code == 0 && done.err.isEmpty(), done.told().constData());
    QCOMPARE(QString::fromUtf8(done.out), QDir(m_site).filePath(u"index.html"_s) + u'\n');
    const QByteArray index = bytesOf(m_site + u"/index.html"_s);
    QVERIFY(index.contains("Checkout slow") && index.contains("Cache full"));
    QVERIFY(!index.contains("A draft") && !index.contains("Being read"));
    QCOMPARE(QDir(m_site + u"/reviews"_s).entryList(QDir::Files).size(), 2);
    for (const QString &name : QDir(m_site + u"/reviews"_s).entryList(QDir::Files)) {
        const QByteArray page = bytesOf(m_site + u"/reviews/"_s + name);
        QVERIFY(page.contains("href=\"../index.html\"") && page.contains("journal entry "));
    }
}

void TestSiteCommand::a_second_run_builds_nothing()
{
    const Run first = site(u"outside"_s, {u"--json"_s});
    QCOMPARE(first.rows().value(0).value("built"_L1).toInt(), 2);
    const Run second = site(u"outside"_s, {u"--json"_s});
    QCOMPARE(second.code, 0);
    const QJsonObject row = second.rows().value(0);
    QCOMPARE(row.value("built"_L1).toInt(-1), 0);
    QCOMPARE(row.value("written"_L1).toInt(-1), 0);
    QCOMPARE(row.value("reviews"_L1).toInt(), 2);
    QVERIFY(row.value("unchanged"_L1).toInt() >= 10);
    // A new review: it is built, and no other.
    import(u"Disk full"_s, u"reviewed"_s);
    QCOMPARE(site(u"outside"_s, {u"--json"_s}).rows().value(0).value("built"_L1).toInt(-1), 1);
}

void TestSiteCommand::the_library_is_only_read()
{
    const QByteArray before = bytesOf(m_library);
    QCOMPARE(site().code, 0);
    QCOMPARE(bytesOf(m_library), before);
}

void TestSiteCommand::what_is_missing_is_said_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("library") << QStringList{u"--audience"_s, u"inside"_s, u"-o"_s, u"x"_s} << QByteArray("--library");
    QTest::newRow("audience") << QStringList{u"--library"_s, u"l"_s, u"-o"_s, u"x"_s} << QByteArray("--audience");
    QTest::newRow("unknown audience") << QStringList{u"--library"_s, u"l"_s, u"--audience"_s, u"all"_s, u"-o"_s, u"x"_s} << QByteArray("--audience");
    QTest::newRow("folder") << QStringList{u"--library"_s, u"l"_s, u"--audience"_s, u"inside"_s} << QByteArray("-o DIR");
}

void TestSiteCommand::what_is_missing_is_said()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, word);
    const Run done = run(QStringList{u"site"_s} + arguments);
    QCOMPARE(done.code, 2);
    QVERIFY2(done.out.isEmpty() && done.err.contains(word) && done.err.count('\n') == 1, done.told().constData());
}

void TestSiteCommand::what_cannot_be_written_is_said_in_one_line_data()
{
    QTest::addColumn<QString>("to");
    QTest::newRow("a file") << u"l.secondstory"_s;
    QTest::newRow("read-only") << u"/proc/site"_s;
}

void TestSiteCommand::what_cannot_be_written_is_said_in_one_line()
{
    QFETCH(QString, to);
    m_site = QDir(m_folder->path()).filePath(to);
    const QByteArray before = bytesOf(m_library);
    const Run done = site();
    QCOMPARE(done.code, 4);
    QVERIFY2(done.out.isEmpty() && done.err.count('\n') == 1 && done.err.contains(m_site.toUtf8()), done.told().constData());
    QCOMPARE(bytesOf(m_library), before);
}

QTEST_GUILESS_MAIN(TestSiteCommand)
#include "tst_site_command.moc"
