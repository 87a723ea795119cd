// Every subcommand as its users run it: help, output on the right channel, and each exit code provoked for real.
#include "tests/cli/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
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

void runSql(const QString &path, const char *sql)
{
    sqlite3 *db = nullptr;
    char *error = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &db) != SQLITE_OK
        || sqlite3_exec(db, sql, nullptr, nullptr, &error) != SQLITE_OK)
        qFatal("%s: %s", sql, error ? error : sqlite3_errmsg(db));
    sqlite3_close(db);
}

// What a library looks like after a bad sector: its first page whole, everything behind it zero.
void wipeAllButFirstPage(const QString &path)
{
    QByteArray bytes = bytesOf(path);
    bytes.replace(4096, bytes.size() - 4096, QByteArray(bytes.size() - 4096, '\0'));
    writeBytes(path, bytes);
}

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void every_command_says_how_it_is_used();
    void the_overview_names_every_command_and_every_exit_code();
    void wrong_usage_ends_with_2_data();
    void wrong_usage_ends_with_2();
    void what_cannot_be_read_ends_with_3_data();
    void what_cannot_be_read_ends_with_3();
    void what_cannot_be_written_ends_with_4_data();
    void what_cannot_be_written_ends_with_4();
    void a_damaged_library_ends_with_5_data();
    void a_damaged_library_ends_with_5();
    void a_second_writer_ends_with_6_and_readers_go_on();
    void new_prints_the_id_alone();
    void list_tells_each_review();
    void find_tells_each_place_and_1_where_there_is_none();
    void verify_is_clean_or_names_what_differs();
    void verify_repairs_into_a_new_library();
    void repair_makes_nothing_of_nothing();
    void a_number_of_a_newer_version_is_said();
    void what_nobody_can_read_ends_with_4();
    void earlier_versions_are_listed_and_restored();
    void earlier_versions_are_found_by_the_path_of_a_library_that_is_lost();
    void what_was_not_written_is_said_truly();
    void the_sample_library_is_complete_and_sound();

private:
    // A writable library, an id in it, and files that are none; @name in the lines is replaced by them, ~ by a blank.
    QStringList filled(const QString &line) const;
    QString m_library;
    QString m_id;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCommandLine::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = m_folder->filePath(u"l.secondstory"_s);
    m_id = newReview(m_library);
    QCOMPARE(m_id.size(), 36);
}

QStringList TestCommandLine::filled(const QString &line) const
{
    QStringList arguments = words(line);
    for (QString &argument : arguments) {
        if (argument == u"@L"_s)
            argument = m_library;
        else if (argument == u"@ID"_s)
            argument = m_id;
        else if (argument.startsWith(u"@/"_s))
            argument = m_folder->filePath(argument.sliced(2));
        else
            argument.replace(u'~', u' ');
    }
    return arguments;
}

void TestCommandLine::every_command_says_how_it_is_used()
{
    for (const QString &command : words(u"new list import capture export find verify backup sample"_s)) {
        const Run help = run({command, u"--help"_s});
        QVERIFY2(help.code == 0, help.told().constData());
        QVERIFY2(help.out.startsWith("Usage: ") && help.out.contains(command.toUtf8()), help.told().constData());
        QVERIFY2(help.err.isEmpty(), help.told().constData());
    }
    const Run version = run({u"--version"_s});
    QCOMPARE(version.code, 0);
    QVERIFY(version.out.startsWith("Second Story "));
}

void TestCommandLine::the_overview_names_every_command_and_every_exit_code()
{
    const Run help = run({u"--help"_s});
    QCOMPARE(help.code, 0);
    for (const char *word : {"new", "list", "import", "capture", "export", "find", "verify", "backup", "0 ", "1 ", "2 ", "3 ", "4 ",
                             "5 ", "6 "})
        QVERIFY2(help.out.contains(word), word);
}

void TestCommandLine::wrong_usage_ends_with_2_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {
             "new --title T",
             "new --library @L",
             "new --library @L --title ~",
             "new --library @L --title T --kind drill",
             "new --library @L --title T --severity 6",
             "new --library @L --title T --severity high",
             "new --library @L --title T --zone Mars/Olympus",
             "new --library @L --title T --no-such-option",
             "list",
             "list --json --nonsense",
             "capture --review @ID",
             "capture --library @L",
             "capture --library @L --review nonsense",
             "capture --library @L --review @ID --at yesterday",
             "export --library @L --review @ID --format html",
             "export --library @L --review @ID --format docx -o @/x",
             "export --library @L --format html -o @/x",
             "export --library @L --review @ID --all --format html -o @/x",
             "export --library @L --review nonsense --format html -o @/x",
             "import --library @L",
             "import --library @L --format rtf @/x",
             "import @/x",
             "find word",
             "find --library @L",
             "find --library @L ~",
             "verify",
             "verify @L @L",
             "backup",
             "backup list",
             "backup restore @/x",
             "sample",
             "bogus",
             "--bogus",
             "-x",
             "@L more",
             "@L @L",
             "@/not-there",
         })
        QTest::newRow(line) << QString::fromUtf8(line);
}

void TestCommandLine::wrong_usage_ends_with_2()
{
    QFETCH(QString, line);
    const QByteArray before = bytesOf(m_library);
    const Run told = run(filled(line));
    QVERIFY2(told.code == 2, told.told().constData());
    QVERIFY2(told.out.isEmpty() && !told.err.isEmpty(), told.told().constData());
    QVERIFY(bytesOf(m_library) == before);
}

void TestCommandLine::what_cannot_be_read_ends_with_3_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {
             "list --library @/none",
             "list --library @/foreign",
             "list --library @/newer",
             "list --library @/folder",
             "list --library @/text",
             "capture --library @/none --review @ID",
             "capture --library @/foreign --review @ID",
             "capture --library @L --review 01920000-0000-7000-8000-000000000000",
             "export --library @/none --review @ID --format json -o @/x",
             "export --library @L --review 01920000-0000-7000-8000-000000000000 --format json -o @/x",
             "import --library @L @/none",
             "import --library @L @/folder",
             "import --library @L --format json @/text",
             "find --library @/none word",
             "verify @/none",
             "verify @/foreign",
             "verify @/text",
             "verify @/none --repair-to @/x",
             "backup list --library @/none",
             "backup restore @/none --to @/x",
             "backup restore @/text --to @/x",
         })
        QTest::newRow(line) << QString::fromUtf8(line);
}

void TestCommandLine::what_cannot_be_read_ends_with_3()
{
    QFETCH(QString, line);
    QVERIFY(QDir().mkpath(m_folder->filePath(u"folder"_s)));
    writeBytes(m_folder->filePath(u"text"_s), "not a library, and no archive\n");
    runSql(m_folder->filePath(u"foreign"_s), "CREATE TABLE t(a)");
    QVERIFY(QFile::copy(m_library, m_folder->filePath(u"newer"_s)));
    runSql(m_folder->filePath(u"newer"_s), "PRAGMA user_version = 99; UPDATE meta SET value = 99 WHERE key = 'min_reader'");

    const Run told = run(filled(line));
    QVERIFY2(told.code == 3, told.told().constData());
    QVERIFY2(told.out.isEmpty() && !told.err.isEmpty(), told.told().constData());
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"x"_s)));
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"none"_s)));
}

void TestCommandLine::what_cannot_be_written_ends_with_4_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {
             "new --library @/text/l.secondstory --title T",
             "export --library @L --review @ID --format json -o @/text",
             "export --library @L --review @ID --format html -o @/none/x",
             "export --library @L --all --format html -o @/text",
             "verify @L --repair-to @/text",
             "backup restore @L --to @/text",
             "sample --to @/text",
             "sample --to @/text/l",
         })
        QTest::newRow(line) << QString::fromUtf8(line);
}

void TestCommandLine::what_cannot_be_written_ends_with_4()
{
    QFETCH(QString, line);
    const QByteArray old = "there already\n";
    writeBytes(m_folder->filePath(u"text"_s), old);
    const Run told = run(filled(line));
    QVERIFY2(told.code == 4, told.told().constData());
    QVERIFY2(told.out.isEmpty() && !told.err.isEmpty(), told.told().constData());
    QCOMPARE(bytesOf(m_folder->filePath(u"text"_s)), old);
}

void TestCommandLine::a_damaged_library_ends_with_5_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {
             "list --library @L",
             "find --library @L word",
             "export --library @L --review @ID --format json -o @/x",
             "new --library @L --title T",
             "capture --library @L --review @ID",
         })
        QTest::newRow(line) << QString::fromUtf8(line);
}

void TestCommandLine::a_damaged_library_ends_with_5()
{
    QFETCH(QString, line);
    wipeAllButFirstPage(m_library);
    const QByteArray before = bytesOf(m_library);
    const Run told = run(filled(line), "a line\n");
    QVERIFY2(told.code == 5, told.told().constData());
    QVERIFY2(told.out.isEmpty() && !told.err.isEmpty(), told.told().constData());
    QVERIFY(bytesOf(m_library) == before);
}

void TestCommandLine::a_second_writer_ends_with_6_and_readers_go_on()
{
    QProcess writer;
    start(writer, filled(u"capture --library @L --review @ID"_s));
    writer.write("the first line\n");
    while (!writer.canReadLine())
        QVERIFY(writer.waitForReadyRead(30'000));

    writeBytes(m_folder->filePath(u"a.md"_s), "# A report\n\nSomething happened.\n");
    for (const QString &line : {u"new --library @L --title T"_s, u"capture --library @L --review @ID"_s,
                                u"import --library @L @/a.md"_s}) {
        const Run told = run(filled(line), "a line\n");
        QVERIFY2(told.code == 6, (line.toUtf8() + ": " + told.told()).constData());
        QVERIFY2(told.out.isEmpty(), told.told().constData());
        QVERIFY2(told.err.contains(QByteArray::number(writer.processId())), told.told().constData()); // who holds it
    }
    for (const QString &line : {u"list --library @L"_s, u"find --library @L first"_s, u"verify @L"_s,
                                u"export --library @L --review @ID --format json -o @/x"_s}) {
        const Run read = run(filled(line));
        QVERIFY2(read.code == 0, (line.toUtf8() + ": " + read.told()).constData());
    }
    writer.closeWriteChannel();
    QVERIFY(writer.waitForFinished(30'000));
    QCOMPARE(run(filled(u"capture --library @L --review @ID"_s), "after it\n").code, 0);
}

void TestCommandLine::new_prints_the_id_alone()
{
    const Run made = run(filled(u"new --library @L --title Second~review --kind gameday --severity 2 --zone America/New_York"_s));
    QCOMPARE(made.code, 0);
    QVERIFY(made.err.isEmpty());
    static const QRegularExpression id(u"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\n$"_s);
    QVERIFY2(id.match(QString::fromUtf8(made.out)).hasMatch(), made.out.constData());
    const QJsonObject facts = archiveOf(m_library, QString::fromUtf8(made.out.trimmed())).value(u"review"_s).toObject();
    QCOMPARE(facts.value(u"title"_s).toString(), u"Second review"_s);
    QCOMPARE(facts.value(u"kind"_s).toString(), u"gameday"_s);
    QCOMPARE(facts.value(u"severity"_s).toString(), u"sev2"_s);
    QCOMPARE(facts.value(u"zone"_s).toString(), u"America/New_York"_s);
}

void TestCommandLine::list_tells_each_review()
{
    QCOMPARE(run(filled(u"new --library @L --title Second~review --kind gameday --severity 2"_s)).code, 0);
    QCOMPARE(run(filled(u"capture --library @L --review @ID --at 2026-11-14"_s), "14:32 one\n! two\n! three\n").code, 0);
    const Run listed = run(filled(u"list --library @L --json"_s));
    QCOMPARE(listed.code, 0);
    QVERIFY(listed.err.isEmpty());
    QCOMPARE(listed.rows().size(), 2);
    for (QJsonObject row : listed.rows()) {
        const bool first = row.value(u"id"_s).toString() == m_id;
        QVERIFY(row.take(u"created"_s).toString().endsWith(u'Z'));
        QJsonObject expected{{u"id"_s, row.value(u"id"_s)}, {u"state"_s, u"draft"_s}, {u"services"_s, QJsonArray()}, {u"trashed"_s, false}};
        expected.insert(u"title"_s, first ? u"Checkout slow"_s : u"Second review"_s);
        expected.insert(u"kind"_s, first ? u"incident"_s : u"gameday"_s);
        expected.insert(u"events"_s, first ? 1 : 0);
        expected.insert(u"actions_open"_s, first ? 2 : 0);
        if (first)
            expected.insert(u"when"_s, u"2026-11-14T13:32:00Z"_s);
        else
            expected.insert(u"severity"_s, 2);
        QCOMPARE(row, expected);
    }
    const Run plain = run(filled(u"list --library @L"_s));
    QCOMPARE(plain.out.count('\n'), 2);
    QVERIFY(plain.out.contains(m_id.toUtf8() + "\t2026-11-14\t-\tdraft\tCheckout slow\n"));
}

void TestCommandLine::find_tells_each_place_and_1_where_there_is_none()
{
    QCOMPARE(run(filled(u"capture --library @L --review @ID"_s), "the zebra crossed\n* zebras cross at night\n").code, 0);
    const Run found = run(filled(u"find --library @L --json zebra"_s));
    QCOMPARE(found.code, 0);
    QVERIFY(found.err.isEmpty());
    QStringList entities;
    for (const QJsonObject &row : found.rows()) {
        QCOMPARE(row.keys(), QStringList({u"entity"_s, u"excerpt"_s, u"field"_s, u"id"_s, u"review"_s, u"title"_s}));
        QCOMPARE(row.value(u"review"_s).toString(), m_id);
        QCOMPARE(row.value(u"title"_s).toString(), u"Checkout slow"_s);
        QCOMPARE(row.value(u"field"_s).toString(), u"text"_s);
        QVERIFY(row.value(u"excerpt"_s).toString().contains(u"zebra"_s));
        entities.append(row.value(u"entity"_s).toString());
    }
    entities.sort();
    QCOMPARE(entities, QStringList({u"event"_s, u"lesson"_s}));

    const Run none = run(filled(u"find --library @L giraffe"_s));
    QCOMPARE(none.code, 1);
    QVERIFY(none.out.isEmpty());
    // Nothing in a query is an operator.
    for (const QString &hostile : {u"\"zebra"_s, u"zebra* OR"_s, u"NEAR(zebra"_s, u"text:zebra"_s, u"a'; DROP TABLE event; --"_s}) {
        const Run run = support::run({u"find"_s, u"--library"_s, m_library, hostile});
        QVERIFY2(run.code == 0 || run.code == 1, run.told().constData());
    }
    QCOMPARE(run(filled(u"verify @L"_s)).code, 0);
}

void TestCommandLine::verify_is_clean_or_names_what_differs()
{
    QCOMPARE(run(filled(u"capture --library @L --review @ID"_s), "what was said\n").code, 0);
    const Run clean = run(filled(u"verify @L"_s));
    QCOMPARE(clean.code, 0);
    QVERIFY(clean.out.isEmpty() && !clean.err.isEmpty());

    runSql(m_library, "UPDATE event SET text = 'what was never said'");
    const QByteArray before = bytesOf(m_library);
    const Run differs = run(filled(u"verify @L"_s));
    QCOMPARE(differs.code, 1);
    QVERIFY2(differs.out.contains("Checkout slow") && !differs.err.isEmpty(), differs.told().constData());
    QVERIFY(bytesOf(m_library) == before);
}

void TestCommandLine::verify_repairs_into_a_new_library()
{
    QCOMPARE(run(filled(u"capture --library @L --review @ID"_s), "what was said\n").code, 0);
    runSql(m_library, "UPDATE event SET text = 'what was never said'");
    const QByteArray before = bytesOf(m_library);
    const QString repaired = m_folder->filePath(u"new.secondstory"_s);
    const Run repair = run(filled(u"verify @L --repair-to @/new.secondstory"_s));
    QVERIFY2(repair.code == 0, repair.told().constData());
    QVERIFY2(repair.out.contains("Checkout slow"), repair.told().constData());
    QVERIFY(bytesOf(m_library) == before);
    QCOMPARE(run(words(u"verify"_s, {repaired})).code, 0);
    // The journal is the truth: what was said is back.
    const QJsonObject event = archiveOf(repaired, m_id).value(u"entities"_s).toObject().value(u"event"_s).toArray().first().toObject();
    QCOMPARE(event.value(u"text"_s).toString(), u"what was said"_s);
}

void TestCommandLine::repair_makes_nothing_of_nothing()
{
    const QByteArray whole = bytesOf(m_library);
    writeBytes(m_folder->filePath(u"cut.secondstory"_s), whole.left(10'000));
    const Run cut = run({u"verify"_s, m_folder->filePath(u"cut.secondstory"_s), u"--repair-to"_s, m_folder->filePath(u"new.secondstory"_s)});
    QVERIFY2(cut.code == 5, cut.told().constData());
    QVERIFY(cut.err.contains("Nothing in"));
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"new.secondstory"_s)));

    // Whatever a library is cut to, a review that is not there afterwards is said to be lost, or the loss of names is.
    for (qsizetype size = 12'288; size < whole.size(); size += 40'960) {
        writeBytes(m_folder->filePath(u"cut.secondstory"_s), whole.left(size));
        QFile::remove(m_folder->filePath(u"new.secondstory"_s));
        const Run repaired = run({u"verify"_s, m_folder->filePath(u"cut.secondstory"_s), u"--repair-to"_s, m_folder->filePath(u"new.secondstory"_s)});
        QVERIFY2(repaired.code == 5 || repaired.code == 1 || repaired.out.contains("whole: "), repaired.told().constData());
        if (repaired.code == 1)
            QVERIFY2(repaired.out.contains("lost: ") || repaired.out.contains("in part: "), repaired.told().constData());
    }
}

void TestCommandLine::a_number_of_a_newer_version_is_said()
{
    runSql(m_library, "PRAGMA user_version = 4");
    const Run wrong = run({u"verify"_s, m_library});
    QCOMPARE(wrong.code, 1);
    QVERIFY2(wrong.out.contains("newer version"), wrong.told().constData());

    runSql(m_library, "CREATE TABLE other(id)");
    const Run newer = run({u"verify"_s, m_library});
    QCOMPARE(newer.code, 1);
    QVERIFY2(newer.err.contains("1 review") && newer.err.contains("not compared"), newer.told().constData());
}

void TestCommandLine::what_nobody_can_read_ends_with_4()
{
    for (const QStringList &arguments : {QStringList{u"list"_s, u"--library"_s, m_library}, QStringList{u"--version"_s}, QStringList{u"--help"_s}}) {
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        start(process, arguments);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 4);
        QVERIFY(process.readAllStandardError().contains("Standard output"));
    }
}

void TestCommandLine::earlier_versions_are_listed_and_restored()
{
    // Each sitting keeps one at its end, the command line as well as the window.
    QCOMPARE(run(filled(u"backup list --library @L"_s)).out.count('\n'), 1);
    QCOMPARE(run(filled(u"capture --library @L --review @ID"_s), "one line\n").code, 0);
    const QJsonObject then = archiveOf(m_library, m_id);
    QCOMPARE(run(filled(u"capture --library @L --review @ID"_s), "after the version was made\n").code, 0);

    const Run listed = run(filled(u"backup list --library @L"_s));
    QCOMPARE(listed.code, 0);
    QVERIFY(listed.err.isEmpty());
    QCOMPARE(listed.out.count('\n'), 3); // of one span of time the three newest: the first line, the export that is noted, the second line
    const QStringList cells = QString::fromUtf8(listed.out.trimmed()).split(u'\n').last().split(u'\t');
    QCOMPARE(cells.size(), 3);
    QVERIFY(cells[0].endsWith(u'Z'));
    QCOMPARE(cells[1].toLongLong(), QFileInfo(cells[2]).size());

    const Run restored = run({u"backup"_s, u"restore"_s, cells[2], u"--to"_s, m_folder->filePath(u"new.secondstory"_s)});
    QVERIFY2(restored.code == 0, restored.told().constData());
    QCOMPARE(run(filled(u"verify @/new.secondstory"_s)).code, 0);
    QCOMPARE(archiveOf(m_folder->filePath(u"new.secondstory"_s), m_id), then);
    // Never over something that is there. (The oldest of the versions may have made room for newer ones meanwhile.)
    const QByteArray before = bytesOf(m_library);
    QCOMPARE(run({u"backup"_s, u"restore"_s, m_folder->filePath(u"new.secondstory"_s), u"--to"_s, m_library}).code, 4);
    QVERIFY(bytesOf(m_library) == before);
}

void TestCommandLine::earlier_versions_are_found_by_the_path_of_a_library_that_is_lost()
{
    const QByteArray listed = run(filled(u"backup list --library @L"_s)).out;
    QVERIFY(!listed.isEmpty());
    QVERIFY(QFile::link(m_library, m_folder->filePath(u"link"_s)));
    const QByteArray whole = bytesOf(m_library);
    QByteArray damaged = whole;
    damaged.replace(0, 4096, QByteArray(4096, '\xff'));
    const auto isListed = [&](const QString &line) {
        const Run run = support::run(filled(line));
        return run.code == 0 && run.out == listed;
    };
    for (const QByteArray &bytes : {whole.left(10), damaged, QByteArray()}) {
        writeBytes(m_library, bytes);
        QVERIFY(isListed(u"backup list --library @L"_s));
        QVERIFY(isListed(u"backup list --library @/link"_s));
    }
    QVERIFY(QFile::remove(m_library));
    QVERIFY(isListed(u"backup list --library @L"_s));
    QCOMPARE(run(filled(u"backup list --library @/never-there"_s)).code, 3);
    const QString version = QString::fromUtf8(listed.trimmed()).split(u'\n').first().split(u'\t').last();
    QCOMPARE(run({u"backup"_s, u"restore"_s, version, u"--to"_s, m_library}).code, 0);
    QCOMPARE(run(filled(u"verify @L"_s)).code, 0);
}

void TestCommandLine::what_was_not_written_is_said_truly()
{
    // A damaged page of the journal makes the next write fail.
    runSql(m_library, "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 99999 WHERE name = 'journal'");
    const Run failed = run(filled(u"capture --library @L --review @ID"_s), "a line\n");
    QVERIFY2(failed.code != 0, failed.told().constData());
    QVERIFY2(!failed.err.contains("memory"), failed.told().constData());
}

void TestCommandLine::the_sample_library_is_complete_and_sound()
{
    const QString path = m_folder->filePath(u"sample.secondstory"_s);
    const Run made = run(filled(u"sample --to @/sample.secondstory"_s));
    QVERIFY2(made.code == 0, made.told().constData());
    QVERIFY(made.out.isEmpty() && made.err.isEmpty());
    QCOMPARE(run(words(u"verify"_s, {path})).code, 0);
    const Run listed = run(words(u"list --json"_s, {u"--library"_s, path}));
    QCOMPARE(listed.rows().size(), 1);
    const QJsonObject entities = archiveOf(path, listed.rows().constFirst().value(u"id"_s).toString()).value(u"entities"_s).toObject();
    for (const QString &kind : words(u"person event evidence source factor finding question action lesson weak_signal passage "
                                     "private_note agenda_item"_s))
        QVERIFY2(!entities.value(kind).toArray().isEmpty(), qPrintable(kind));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
