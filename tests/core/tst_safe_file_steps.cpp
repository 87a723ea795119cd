// What the system sees of a file being written, and what happens when it says no: writeFile() in a process of its own
// under strace, which also makes single calls fail.
#include "app/core/safe_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <memory>

#include <sys/stat.h>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

const QByteArray oldBytes = "the old report\n";
const QByteArray newBytes = "the new report\n";

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be opened)");
}

// Everything that lies in the folder, hidden names too.
QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

struct Traced {
    int exitCode = -1;
    QString said;
    QStringList calls; // of strace, in their order
};

// Writes `newBytes` to `path` in a process of its own that strace looks at, and may break.
Traced traced(const QString &path, Existing existing, const QStringList &options)
{
    QTemporaryDir logs;
    const QString log = logs.filePath(u"log"_s);
    QProcess strace;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // Whoever is traced cannot trace itself, which is how leaks are looked for.
    environment.insert(u"ASAN_OPTIONS"_s,
                       environment.value(u"ASAN_OPTIONS"_s) + u":detect_leaks=0"_s);
    strace.setProcessEnvironment(environment);
    strace.start(u"strace"_s,
                 QStringList{u"-f"_s, u"-y"_s, u"-o"_s, log, u"-e"_s,
                             u"trace=write,fsync,fdatasync,rename,renameat,renameat2,link,linkat"_s}
                     + options
                     + QStringList{QCoreApplication::applicationFilePath(), u"--write"_s, path,
                                   existing == Existing::Keep ? u"keep"_s : u"replace"_s});
    if (!strace.waitForFinished(60'000))
        return {};
    return {strace.exitCode(), QString::fromUtf8(strace.readAllStandardOutput()),
            QString::fromUtf8(contents(log)).split(u'\n', Qt::SkipEmptyParts)};
}

} // namespace

class TestSafeFileSteps : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString at(const QString &name) const { return m_folder->filePath(name); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(QDir::homePath() + u"/safe-XXXXXX"_s);
        QVERIFY(m_folder->isValid());
    }

    void theBytesAreOnTheDiskBeforeTheNameIsGiven_data()
    {
        QTest::addColumn<Existing>("existing");
        QTest::newRow("keep") << Existing::Keep;
        QTest::newRow("replace") << Existing::Replace;
    }

    void theBytesAreOnTheDiskBeforeTheNameIsGiven()
    {
        QFETCH(Existing, existing);
        const QString path = at(u"report.pdf"_s);
        if (existing == Existing::Replace)
            put(path, oldBytes);
        const Traced run = traced(path, existing, {});
        QCOMPARE(run.said, u"written\n"_s);
        // The system's own account: content, then sync of the file, then the name, then sync of the folder.
        const QStringList wanted{u"write("_s, u"fsync("_s, u"rename"_s, u"fsync("_s};
        const QString folder = m_folder->path();
        QStringList ours;
        for (const QString &call : run.calls) {
            if (call.contains(folder))
                ours << call.section(u' ', 1).trimmed();
        }
        QVERIFY2(ours.size() == wanted.size(), qPrintable(run.calls.join(u'\n')));
        for (qsizetype i = 0; i < wanted.size(); ++i)
            QVERIFY2(ours[i].startsWith(wanted[i])
                         && ours[i].endsWith(i == 0 ? u"= 15"_s : u"= 0"_s),
                     qPrintable(ours.join(u'\n')));
        QVERIFY2(ours[1].contains(u".secondstory-"_s), qPrintable(ours[1]));
        QVERIFY2(ours[3].contains(folder + u'>'), qPrintable(ours[3]));
    }

    void aStepThatFailsIsSaidAndTheOldFileStays_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("cause");
        QTest::newRow("fsync of the file")
            << u"inject=fsync:error=EIO:when=1"_s << u"Input/output error"_s;
        QTest::newRow("rename, no room")
            << u"inject=rename,renameat,renameat2:error=ENOSPC"_s << u"No space left"_s;
        QTest::newRow("rename, not allowed")
            << u"inject=rename,renameat,renameat2:error=EACCES"_s << u"Permission denied"_s;
    }

    void aStepThatFailsIsSaidAndTheOldFileStays()
    {
        QFETCH(QString, fault);
        QFETCH(QString, cause);
        const QString path = at(u"report.pdf"_s);
        put(path, oldBytes);
        const Traced run = traced(path, Existing::Replace, {u"-e"_s, fault});
        QVERIFY2(run.exitCode == 1, qPrintable(run.said));
        QVERIFY2(run.said.contains(path) && run.said.contains(cause), qPrintable(run.said));
        QVERIFY2(run.said.contains(u"is as it was"_s), qPrintable(run.said));
        QCOMPARE(contents(path), oldBytes);
        QCOMPARE(namesIn(m_folder->path()), QStringList({u"report.pdf"_s}));

        const Traced asNew = traced(at(u"new.pdf"_s), Existing::Keep, {u"-e"_s, fault});
        QVERIFY2(asNew.exitCode == 1, qPrintable(asNew.said));
        QVERIFY2(asNew.said.contains(cause), qPrintable(asNew.said));
        QCOMPARE(namesIn(m_folder->path()), QStringList({u"report.pdf"_s}));
    }

    void aFolderThatCannotBeSyncedIsSaidToo()
    {
        const QString path = at(u"report.pdf"_s);
        put(path, oldBytes);
        const Traced run =
            traced(path, Existing::Replace, {u"-e"_s, u"inject=fsync:error=EIO:when=2"_s});
        QVERIFY2(run.exitCode == 1 && run.said.contains(u"power cut"_s), qPrintable(run.said));
        QVERIFY2(!run.said.contains(u"is as it was"_s), qPrintable(run.said));
        QCOMPARE(contents(path), newBytes);
    }

    void whatTheDiskGivesBackIsCompared()
    {
        // As from a stick that lies about its size: as many bytes as were written, and the first is another one.
        const QString path = at(u"report.pdf"_s);
        const Traced run = traced(path, Existing::Keep,
                                  {u"-P"_s, path, u"-e"_s, u"trace=read"_s, u"-e"_s,
                                   u"inject=read:poke_exit=@arg2=7e"_s});
        QVERIFY2(run.exitCode == 1, qPrintable(run.said + run.calls.join(u'\n')));
        QVERIFY2(run.said.contains(u"read back"_s), qPrintable(run.said));
    }

    void aDiskThatCannotRenameToAFreeNameStillNeverReplaces()
    {
        // As on some sticks and network folders. The system call fails, the way round it must do.
        const QStringList old{u"-e"_s, u"inject=renameat2:error=EINVAL"_s};
        const QString path = at(u"report.pdf"_s);
        const Traced run = traced(path, Existing::Keep, old);
        QCOMPARE(run.said, u"written\n"_s);
        QCOMPARE(contents(path), newBytes);
        QCOMPARE(namesIn(m_folder->path()), QStringList({u"report.pdf"_s}));
    }
};

int main(int argc, char **argv)
{
    if (argc == 4 && qstrcmp(argv[1], "--write") == 0) {
        const QCoreApplication app(argc, argv);
        const auto written =
            writeFile(QFile::decodeName(argv[2]), newBytes,
                      qstrcmp(argv[3], "keep") == 0 ? Existing::Keep : Existing::Replace);
        std::puts(written ? "written" : qPrintable(written.error().sentences()));
        return written ? 0 : 1;
    }
    QCoreApplication app(argc, argv);
    TestSafeFileSteps test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_safe_file_steps.moc"
