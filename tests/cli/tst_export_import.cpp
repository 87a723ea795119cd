// `export` in every format, and `import`: what goes out as an archive comes back to the byte.
#include "tests/cli/program.h"

#include "app/report/archive_json.h"
#include "tests/support/random_review.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace story;
using namespace story::support;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

// Each export is noted, so two archives of one review differ in that.
QJsonObject withoutExports(QJsonObject archive)
{
    QJsonObject entities = archive.value(u"entities"_s).toObject();
    entities.remove(u"export_record"_s);
    archive.insert(u"entities"_s, entities);
    return archive;
}

} // namespace

class TestExportImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void each_format_is_written_data();
    void each_format_is_written();
    void a_file_that_is_there_stays_unless_force_is_said();
    void no_export_takes_the_place_of_a_library_data();
    void no_export_takes_the_place_of_a_library();
    void an_export_is_noted_in_the_library();
    void an_export_of_what_is_damaged_says_so();
    void one_review_that_fails_keeps_no_other_back();
    void all_reviews_go_into_a_folder_under_names_of_their_own();
    void a_report_is_written_for_its_readers();
    void sections_are_chosen_and_named();
    void what_would_be_replaced_and_what_is_left_is_listed();
    void an_archive_is_for_no_audience();
    void an_archive_comes_back_to_the_byte_data();
    void an_archive_comes_back_to_the_byte();
    void an_archive_that_is_there_already_comes_in_as_a_copy();
    void a_written_report_becomes_a_review();
    void several_files_are_told_one_by_one();
    void a_file_can_be_added_to_a_review();

private:
    Run exportTo(const QString &id, const QString &format, const QString &file, const QStringList &more = {}) const
    {
        return run(QStringList{u"export"_s, u"--library"_s, m_library, u"--review"_s, id, u"--format"_s, format, u"-o"_s, file} + more);
    }
    QString at(const QString &name) const { return m_folder->filePath(name); }

    QString m_library;
    QString m_id;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestExportImport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = at(u"l.secondstory"_s);
    m_id = newReview(m_library);
    QCOMPARE(run(words(u"capture --at 2026-11-14"_s, {u"--library"_s, m_library, u"--review"_s, m_id}),
                 "14:32 pager fired <script>alert(1)</script> #alert @on-call\n! add an alert @on-call due 2026-12-01\n+ rollback worked\n")
                 .code,
             0);
}

void TestExportImport::each_format_is_written_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("within");
    QTest::newRow("html") << u"html"_s << QByteArray("<!DOCTYPE html>") << QByteArray("pager fired &lt;script&gt;alert(1)&lt;/script&gt;");
    QTest::newRow("pdf") << u"pdf"_s << QByteArray("%PDF-1.") << QByteArray("%%EOF");
    QTest::newRow("markdown") << u"markdown"_s << QByteArray("# ") << QByteArray("rollback worked");
    QTest::newRow("json") << u"json"_s << QByteArray("{") << QByteArray("second-story-archive");
    QTest::newRow("report-json") << u"report-json"_s << QByteArray("{") << QByteArray("pager fired <script>alert(1)</script>");
    QTest::newRow("timeline-csv") << u"timeline-csv"_s << QByteArray("\xEF\xBB\xBF\"No.\",") << QByteArray("\"pager fired <script>alert(1)</script>\"");
    QTest::newRow("actions-csv") << u"actions-csv"_s << QByteArray("\xEF\xBB\xBF\"No.\",") << QByteArray("\"add an alert\"");
    QTest::newRow("ics") << u"ics"_s << QByteArray("BEGIN:VCALENDAR\r\n") << QByteArray("DTSTART;VALUE=DATE:20261201\r\n");
}

void TestExportImport::each_format_is_written()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, begin);
    QFETCH(QByteArray, within);
    const QString file = at(u"out"_s);
    const Run written = exportTo(m_id, format, file);
    QVERIFY2(written.code == 0, written.told().constData());
    QVERIFY2(written.err.isEmpty(), written.told().constData());
    QCOMPARE(QString::fromUtf8(written.out), file + u'\n');
    const QByteArray bytes = bytesOf(file);
    QVERIFY2(bytes.startsWith(begin), bytes.left(80).constData());
    QVERIFY(bytes.contains(within));
    if (format == u"html"_s)
        QVERIFY(!bytes.contains("<script>alert"));
    if (format == u"markdown"_s) // a backslash makes it text
        QCOMPARE(bytes.count("<script>"), bytes.count("\\<script>"));
    // Exporting reads: nothing became of the library.
    QCOMPARE(run(words(u"verify"_s, {m_library})).code, 0);
}

void TestExportImport::a_file_that_is_there_stays_unless_force_is_said()
{
    const QString file = at(u"out.md"_s);
    writeBytes(file, "mine\n");
    const Run kept = exportTo(m_id, u"markdown"_s, file);
    QCOMPARE(kept.code, 4);
    QVERIFY(kept.out.isEmpty() && kept.err.contains("out.md"));
    QCOMPARE(bytesOf(file), QByteArray("mine\n"));
    QCOMPARE(exportTo(m_id, u"markdown"_s, file, {u"--force"_s}).code, 0);
    QVERIFY(bytesOf(file).startsWith("# "));
    QCOMPARE(QDir(m_folder->path()).entryList({u"out*"_s}), QStringList{u"out.md"_s}); // and nothing was left beside it
}

void TestExportImport::no_export_takes_the_place_of_a_library_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("the open one") << u"l.secondstory"_s;
    QTest::newRow("a link to it") << u"link.html"_s;
    QTest::newRow("another spelling of it") << u"folder/../l.secondstory"_s;
    QTest::newRow("another library") << u"other.secondstory"_s;
    QTest::newRow("a library of another name") << u"other.html"_s;
    QTest::newRow("a damaged library") << u"damaged.html"_s;
    QTest::newRow("the journal of one") << u"other.html-journal"_s;
    QTest::newRow("a library that is not there yet") << u"new.secondstory"_s;
}

void TestExportImport::no_export_takes_the_place_of_a_library()
{
    QFETCH(QString, target);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QVERIFY(QFile::link(m_library, at(u"link.html"_s)));
    newReview(at(u"other.secondstory"_s));
    QVERIFY(QFile::copy(at(u"other.secondstory"_s), at(u"other.html"_s)));
    QByteArray damaged = bytesOf(m_library);
    damaged.replace(0, 100, QByteArray(100, '?'));
    writeBytes(at(u"damaged.html"_s), damaged);

    const QString file = at(target);
    const QByteArray before = bytesOf(file);
    const Run refused = exportTo(m_id, u"html"_s, file, {u"--force"_s});
    QCOMPARE(refused.code, 4);
    QVERIFY(refused.err.contains("library"));
    QVERIFY(refused.out.isEmpty());
    QCOMPARE(bytesOf(file), before);
    QCOMPARE(QFileInfo::exists(file), !before.isEmpty());
    QCOMPARE(run(words(u"verify"_s, {m_library})).code, 0);
}

void TestExportImport::an_export_is_noted_in_the_library()
{
    const QString file = at(u"out.html"_s);
    QCOMPARE(exportTo(m_id, u"html"_s, file).code, 0);
    const QJsonArray noted = archiveOf(m_library, m_id).value(u"entities"_s).toObject().value(u"export_record"_s).toArray();
    QCOMPARE(noted.size(), 1);
    const QJsonObject note = noted.first().toObject();
    QCOMPARE(note.value(u"format"_s).toString(), u"html"_s);
    QCOMPARE(note.value(u"audience"_s).toString(), u"inside"_s);
    QCOMPARE(note.value(u"sha256"_s).toString().toLatin1(),
             QCryptographicHash::hash(bytesOf(file), QCryptographicHash::Sha256).toHex());
}

void TestExportImport::an_export_of_what_is_damaged_says_so()
{
    sqlite3 *db = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(m_library).constData(), &db), SQLITE_OK);
    QCOMPARE(sqlite3_exec(db, "PRAGMA foreign_keys = OFF; DELETE FROM event", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(db);
    const Run told = exportTo(m_id, u"html"_s, at(u"out.html"_s));
    QCOMPARE(told.code, 1);
    QVERIFY2(told.err.contains("missing"), told.told().constData());
    QVERIFY(QFileInfo::exists(at(u"out.html"_s)));
}

void TestExportImport::one_review_that_fails_keeps_no_other_back()
{
    newReview(m_library, u"Another"_s);
    QVERIFY(QDir().mkpath(at(u"site"_s)));
    // The name that the first would get is taken.
    const QStringList arguments{u"export"_s, u"--library"_s, m_library, u"--all"_s, u"--format"_s, u"markdown"_s, u"-o"_s, at(u"site"_s)};
    QCOMPARE(run(arguments).code, 0);
    const QStringList both = QDir(at(u"site"_s)).entryList(QDir::Files, QDir::Name);
    QCOMPARE(both.size(), 2);
    for (const QString &one : both) {
        QVERIFY(QFile::remove(at(u"site/"_s + one)));
        const Run again = run(arguments);
        QCOMPARE(again.code, 4);
        QCOMPARE(again.out.count('\n'), 1);
        QCOMPARE(QDir(at(u"site"_s)).entryList(QDir::Files, QDir::Name), both);
    }
}

void TestExportImport::all_reviews_go_into_a_folder_under_names_of_their_own()
{
    newReview(m_library); // with the title of the first
    newReview(m_library, u"../../etc/passwd"_s);
    const Run written = run({u"export"_s, u"--library"_s, m_library, u"--all"_s, u"--format"_s, u"html"_s, u"-o"_s, at(u"all/of/them"_s)});
    QVERIFY2(written.code == 0, written.told().constData());
    const QStringList names = QDir(at(u"all/of/them"_s)).entryList(QDir::Files);
    QCOMPARE(names.size(), 3);
    QCOMPARE(written.out.count('\n'), 3);
    for (const QString &name : names)
        QVERIFY2(name.endsWith(u".html"_s) && bytesOf(at(u"all/of/them/"_s + name)).startsWith("<!DOCTYPE html>"), qPrintable(name));
    // Formats of one ending stand side by side.
    for (const QString &format : {u"json"_s, u"report-json"_s, u"timeline-csv"_s, u"actions-csv"_s})
        QCOMPARE(run({u"export"_s, u"--library"_s, m_library, u"--all"_s, u"--format"_s, format, u"-o"_s, at(u"beside"_s)}).code, 0);
    QCOMPARE(QDir(at(u"beside"_s)).entryList(QDir::Files).size(), 4 * 3);
    // Again into the same folder: nothing is replaced unasked.
    QCOMPARE(run({u"export"_s, u"--library"_s, m_library, u"--all"_s, u"--format"_s, u"html"_s, u"-o"_s, at(u"all/of/them"_s)}).code, 4);
}

void TestExportImport::a_report_is_written_for_its_readers()
{
    QCOMPARE(run(words(u"capture --at 2026-11-14"_s, {u"--library"_s, m_library, u"--review"_s, m_id}), "14:40 db-eu-3 rebooted by jane@corp.example\n").code, 0);
    const QStringList everybody{u"--force"_s};
    QCOMPARE(exportTo(m_id, u"markdown"_s, at(u"out.md"_s), everybody).code, 0);
    QVERIFY(bytesOf(at(u"out.md"_s)).contains("jane@corp.example"));
    const QStringList nobody{u"--force"_s, u"--audience"_s, u"deidentified"_s, u"--relative-times"_s};
    const Run written = exportTo(m_id, u"markdown"_s, at(u"out.md"_s), nobody);
    QVERIFY2(written.code == 0 && written.err.isEmpty(), written.told().constData());
    const QByteArray report = bytesOf(at(u"out.md"_s));
    QVERIFY2(report.contains("host 1 rebooted by mail address 1") && report.contains("T+00:08"), report.constData());
    for (const char *gone : {"db-eu-3", "jane", "2026", "14:40"})
        QVERIFY2(!report.contains(gone), gone);
    // The name of the file says no day either, and the library knows for whom it was.
    QDir().mkdir(at(u"folder"_s));
    QCOMPARE(exportTo(m_id, u"html"_s, at(u"folder"_s), nobody).code, 0);
    QCOMPARE(QDir(at(u"folder"_s)).entryList(QDir::Files), QStringList{u"Checkout slow.html"_s});
    const QJsonObject records = archiveOf(m_library, m_id).value(u"entities"_s).toObject();
    QStringList audiences;
    for (const QJsonValue &one : records.value(u"export_record"_s).toArray())
        audiences += one.toObject().value(u"audience"_s).toString();
    QCOMPARE(audiences.count(u"deidentified"_s), 2);

    const Run wrong = exportTo(m_id, u"markdown"_s, at(u"other.md"_s), {u"--audience"_s, u"friends"_s});
    QCOMPARE(wrong.code, 2);
    QVERIFY(wrong.err.contains("deidentified"));
    QVERIFY(!QFileInfo::exists(at(u"other.md"_s)));
}

void TestExportImport::sections_are_chosen_and_named()
{
    QCOMPARE(exportTo(m_id, u"markdown"_s, at(u"out.md"_s), {u"--sections"_s, u"actions, what-happened"_s}).code, 0);
    const QByteArray report = bytesOf(at(u"out.md"_s));
    QVERIFY(report.indexOf("## Action items") > 0 && report.indexOf("## What happened") > report.indexOf("## Action items"));
    QVERIFY2(report.contains("Left out by choice: what went right") && !report.contains("## What went right"), report.constData());
    const Run wrong = exportTo(m_id, u"markdown"_s, at(u"other.md"_s), {u"--sections"_s, u"actions,culprits"_s});
    QCOMPARE(wrong.code, 2);
    QVERIFY(wrong.err.contains("culprits") && wrong.err.contains("weak-signals"));
    QVERIFY(!QFileInfo::exists(at(u"other.md"_s)));
    const Run list = run(words(u"export --sections list"_s));
    QCOMPARE(list.code, 0);
    QVERIFY2(list.out.startsWith("summary\tSummary\n") && list.out.contains("\nactions\tAction items\n"), list.told().constData());
}

void TestExportImport::what_would_be_replaced_and_what_is_left_is_listed()
{
    const QByteArray key = QByteArray("AKIA") + "IOSFODNN7EXAMPLE";
    QCOMPARE(run(words(u"capture --at 2026-11-14"_s, {u"--library"_s, m_library, u"--review"_s, m_id}),
                 "14:40 db-eu-3 rebooted by jane@corp.example\n14:50 db-eu-3 came back, Maren Tollund saw it, key " + key + "\n").code, 0);
    const auto listed = [&](const QStringList &more) {
        return run(QStringList{u"export"_s, u"--library"_s, m_library, u"--review"_s, m_id, u"--review-redaction"_s} + more);
    };
    const Run list = listed({u"--audience"_s, u"deidentified"_s});
    QCOMPARE(list.code, 1); // something is left to look at
    for (const QByteArray &line : {QByteArray("replaced\thost\tdb-eu-3\thost 1\t2\tevent.text "), QByteArray("replaced\tmail\tjane@corp.example\tmail address 1\t1\tevent.text "),
                                  QByteArray("left\tname\tMaren Tollund\t1\tevent.text "), QByteArray("left\tsecret\tAKIAIO… (20 characters)\t1\tevent.text ")})
        QVERIFY2(list.out.contains(line), (line + " not in\n" + list.out).constData());
    QVERIFY(!list.out.contains(key));
    const Run outside = listed({u"--audience"_s, u"outside"_s, u"--json"_s});
    QVERIFY2(outside.err.contains("no summary for readers outside"), outside.told().constData());
    QStringList left;
    for (const QJsonObject &row : outside.rows()) {
        QCOMPARE(row.value(u"list"_s).toString(), u"left"_s);
        QCOMPARE(row.value(u"field"_s).toString(), u"text"_s);
        QVERIFY(!row.contains(u"replacement"_s));
        left += row.value(u"kind"_s).toString();
    }
    left.sort();
    QCOMPARE(left, QStringList({u"host"_s, u"mail"_s, u"name"_s, u"secret"_s}));
    // Nothing was written, and nothing noted.
    QVERIFY(!archiveOf(m_library, m_id).value(u"entities"_s).toObject().contains(u"export_record"_s));
}

void TestExportImport::an_archive_is_for_no_audience()
{
    for (const QStringList &more : {QStringList{u"--audience"_s, u"outside"_s}, QStringList{u"--relative-times"_s}, QStringList{u"--sections"_s, u"actions"_s}}) {
        const Run refused = exportTo(m_id, u"json"_s, at(u"out.json"_s), more);
        QCOMPARE(refused.code, 2);
        QVERIFY(refused.err.contains("private notes"));
        QVERIFY(!QFileInfo::exists(at(u"out.json"_s)));
    }
}

void TestExportImport::an_archive_comes_back_to_the_byte_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("size");
    QTest::addColumn<Fill>("fill");
    QTest::newRow("every field filled") << 20261114U << 30 << Fill::Every;
    QTest::newRow("as people fill reviews in") << QRandomGenerator::global()->generate() << 100 << Fill::Some;
    QTest::newRow("small") << QRandomGenerator::global()->generate() << 2 << Fill::Every;
}

void TestExportImport::an_archive_comes_back_to_the_byte()
{
    QFETCH(quint32, seed);
    QFETCH(int, size);
    QFETCH(Fill, fill);
    qInfo("seed %u", seed);
    const Review review = randomReview(seed, size, fill);
    const QByteArray archive = report::archiveJson(review, pictures());
    writeBytes(at(u"in.json"_s), archive);

    const QString library = at(u"fresh.secondstory"_s);
    const Run imported = run({u"import"_s, u"--library"_s, library, u"--json"_s, at(u"in.json"_s)});
    QVERIFY2(imported.code == 0, imported.told().constData());
    QCOMPARE(imported.rows().size(), 1);
    const QJsonObject row = imported.rows().constFirst();
    QCOMPARE(row.value(u"file"_s).toString(), at(u"in.json"_s));
    QCOMPARE(row.value(u"review"_s).toString(), review.id().toString());
    QCOMPARE(row.value(u"warnings"_s).toArray(), QJsonArray());
    const QJsonObject counts{{u"events"_s, size}, {u"actions"_s, size}, {u"lessons"_s, size},
                             {u"factors"_s, size}, {u"findings"_s, size}, {u"passages"_s, size}};
    QCOMPARE(row.value(u"counts"_s).toObject(), counts);

    QCOMPARE(run(words(u"verify"_s, {library})).code, 0);
    const Run exported = run({u"export"_s, u"--library"_s, library, u"--review"_s, review.id().toString(), u"--format"_s, u"json"_s,
                              u"-o"_s, at(u"out.json"_s)});
    QVERIFY2(exported.code == 0, exported.told().constData());
    QVERIFY2(bytesOf(at(u"out.json"_s)) == archive, "the archive that came back differs");

    // And once more, out of what came back.
    const QString second = at(u"second.secondstory"_s);
    QCOMPARE(run({u"import"_s, u"--library"_s, second, at(u"out.json"_s)}).code, 0);
    QCOMPARE(run({u"export"_s, u"--library"_s, second, u"--review"_s, review.id().toString(), u"--format"_s, u"json"_s, u"-o"_s,
                  at(u"third.json"_s)})
                 .code,
             0);
    QVERIFY(bytesOf(at(u"third.json"_s)) == archive);
}

void TestExportImport::an_archive_that_is_there_already_comes_in_as_a_copy()
{
    QCOMPARE(exportTo(m_id, u"json"_s, at(u"a.json"_s)).code, 0);
    const QJsonObject before = archiveOf(m_library, m_id);
    const Run again = run({u"import"_s, u"--library"_s, m_library, u"--json"_s, at(u"a.json"_s)});
    QCOMPARE(again.code, 1);
    const QJsonObject row = again.rows().value(0);
    QVERIFY(row.value(u"review"_s).toString() != m_id);
    QCOMPARE(row.value(u"warnings"_s).toArray().size(), 1);
    QCOMPARE(withoutExports(archiveOf(m_library, m_id)), withoutExports(before));
    const QJsonObject copy = archiveOf(m_library, row.value(u"review"_s).toString());
    QCOMPARE(copy.value(u"entities"_s).toObject().value(u"event"_s).toArray().size(), 1);
    QCOMPARE(run(words(u"verify"_s, {m_library})).code, 0);
}

void TestExportImport::a_written_report_becomes_a_review()
{
    writeBytes(at(u"report.md"_s), "# Queue stood still\n\n## Timeline (UTC)\n\n"
                                   "- 2026-11-14 14:32 Pager fired\n- 2026-11-14 14:40 Queue drained by hand\n\n"
                                   "## Action items\n\n- [ ] Add an alert on queue depth\n");
    const Run imported = run({u"import"_s, u"--library"_s, m_library, u"--json"_s, at(u"report.md"_s)});
    QVERIFY2(imported.code == 0 || imported.code == 1, imported.told().constData());
    QCOMPARE(imported.rows().size(), 1);
    const QJsonObject row = imported.rows().constFirst();
    QCOMPARE(row.keys(), QStringList({u"counts"_s, u"file"_s, u"review"_s, u"warnings"_s}));
    QCOMPARE(imported.code, row.value(u"warnings"_s).toArray().isEmpty() ? 0 : 1);
    for (const QJsonValue &warning : row.value(u"warnings"_s).toArray())
        QCOMPARE(warning.toObject().keys(), QStringList({u"line"_s, u"text"_s}));
    QCOMPARE(row.value(u"counts"_s).toObject().value(u"events"_s).toInt(), 2);
    QCOMPARE(row.value(u"counts"_s).toObject().value(u"actions"_s).toInt(), 1);
    const QJsonObject archive = archiveOf(m_library, row.value(u"review"_s).toString());
    QCOMPARE(archive.value(u"review"_s).toObject().value(u"title"_s).toString(), u"Queue stood still"_s);
}

void TestExportImport::several_files_are_told_one_by_one()
{
    writeBytes(at(u"a.md"_s), "# First\n\nIt began.\n");
    writeBytes(at(u"b.md"_s), "# Second\n\nIt ended.\n");
    const Run imported = run({u"import"_s, u"--library"_s, m_library, u"--json"_s, at(u"a.md"_s), at(u"b.md"_s)});
    QVERIFY2(imported.code == 0 || imported.code == 1, imported.told().constData());
    QCOMPARE(imported.rows().size(), 2);
    const Run listed = run(words(u"list"_s, {u"--library"_s, m_library}));
    QVERIFY(listed.out.contains("First") && listed.out.contains("Second"));
}

void TestExportImport::a_file_can_be_added_to_a_review()
{
    writeBytes(at(u"a.md"_s), "# More of it\n\n## Timeline (UTC)\n\n- 2026-11-14 15:00 Vendor called back\n");
    const Run imported = run({u"import"_s, u"--library"_s, m_library, u"--review"_s, m_id, u"--json"_s, at(u"a.md"_s)});
    QVERIFY2(imported.code == 0 || imported.code == 1, imported.told().constData());
    QCOMPARE(imported.rows().value(0).value(u"review"_s).toString(), m_id);
    const QJsonObject archive = archiveOf(m_library, m_id);
    QCOMPARE(archive.value(u"entities"_s).toObject().value(u"event"_s).toArray().size(), 2);
    QCOMPARE(archive.value(u"review"_s).toObject().value(u"title"_s).toString(), u"Checkout slow"_s);
    QCOMPARE(run(words(u"verify"_s, {m_library})).code, 0);
    QCOMPARE(run(words(u"list"_s, {u"--library"_s, m_library})).out.count('\n'), 1);
}

QTEST_GUILESS_MAIN(TestExportImport)
#include "tst_export_import.moc"
