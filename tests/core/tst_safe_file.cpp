// A file is either the old one, whole, or the new one, whole; and an error says which, and why.
#include "app/core/safe_file.h"
#include "tests/core/small_disk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cstdio>
#include <memory>
#include <thread>
#include <vector>

#include <sys/stat.h>
#include <sys/statvfs.h>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

const QByteArray oldBytes = "the old report\n";
const QByteArray newBytes = "the new report\n";

// Set by main(): a folder with a disk of its own of 256 KB; empty where the system lets nobody mount one.
QString smallDisk;

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

mode_t modeOf(const QString &path)
{
    struct stat info {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 07777U : 0;
}

// Everything that lies in the folder, hidden names too.
QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

// An error that a person can do something with: it names the file and the cause.
void verifyNamed(const Result<> &result, const QString &file, const QString &cause)
{
    QVERIFY(!result.has_value());
    const Error &error = result.error();
    QCOMPARE(error.failure, Failure::CannotWrite);
    QVERIFY2(error.what.contains(file), qPrintable(error.what));
    QVERIFY2(error.what.contains(cause), qPrintable(error.what));
    QVERIFY(!error.next.isEmpty());
}

} // namespace

class TestSafeFile : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString at(const QString &name) const { return m_folder->filePath(name); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(QDir::homePath() + u"/safe-XXXXXX"_s);
        QVERIFY(m_folder->isValid());
    }

    void aNewFileHoldsTheBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << newBytes;
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("nul bytes") << QByteArray(1000, '\0');
        QTest::newRow("a block and one") << QByteArray(16385, 'x');
        QTest::newRow("20 MB") << QByteArray("0123456789").repeated(2'000'000);
    }

    void aNewFileHoldsTheBytes()
    {
        QFETCH(QByteArray, bytes);
        for (const Existing existing : {Existing::Keep, Existing::Replace}) {
            const QString path = at(existing == Existing::Keep ? u"keep"_s : u"replace"_s);
            const auto written = writeFile(path, bytes, existing);
            QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().sentences()));
            QCOMPARE(contents(path), bytes);
            const auto read = readFile(path, bytes.size());
            QVERIFY(read.has_value());
            QCOMPARE(*read, bytes);
        }
        QCOMPARE(namesIn(m_folder->path()), QStringList({u"keep"_s, u"replace"_s}));
    }

    void aNewFileGetsTheModeOfTheUmask()
    {
        const mode_t before = ::umask(0027);
        const auto written = writeFile(at(u"report.pdf"_s), newBytes);
        ::umask(before);
        QVERIFY(written.has_value());
        QCOMPARE(modeOf(at(u"report.pdf"_s)), mode_t(0640));
    }

    void aReplacedFileKeepsItsMode()
    {
        for (const mode_t mode : {0600U, 0640U, 0664U, 0755U}) {
            const QString path = at(u"report.pdf"_s);
            put(path, oldBytes);
            QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
            QVERIFY(writeFile(path, newBytes).has_value());
            QCOMPARE(contents(path), newBytes);
            QCOMPARE(modeOf(path), mode);
            QVERIFY(QFile::remove(path));
        }
    }

    void aFileThatIsToBeKeptStaysUntouched()
    {
        const QString path = at(u"report.pdf"_s);
        put(path, oldBytes);
        const auto written = writeFile(path, newBytes, Existing::Keep);
        verifyNamed(written, u"report.pdf"_s, u"already there"_s);
        QVERIFY(!written.error().kept.isEmpty());
        QCOMPARE(contents(path), oldBytes);
        QCOMPARE(namesIn(m_folder->path()), QStringList({u"report.pdf"_s}));
    }

    void ofManyWhoWriteTheSameNewFileOneWins()
    {
        for (int round = 0; round < 30; ++round) {
            const QString path = at(u"round%1"_s.arg(round));
            std::atomic<int> won = 0;
            std::vector<std::thread> writers;
            for (char c : {'a', 'b', 'c', 'd'}) {
                writers.emplace_back([&won, path, c] {
                    if (writeFile(path, QByteArray(50'000, c), Existing::Keep))
                        ++won;
                });
            }
            for (std::thread &writer : writers)
                writer.join();
            QCOMPARE(won.load(), 1);
            const QByteArray bytes = contents(path);
            QCOMPARE(bytes, QByteArray(50'000, bytes.at(0)));
        }
        QCOMPARE(namesIn(m_folder->path()).size(), 30);
    }

    void whoReadsMeanwhileSeesOneOfTheTwoWhole()
    {
        const QString path = at(u"report.html"_s);
        QVERIFY(writeFile(path, QByteArray(200'000, 'a')).has_value());
        std::atomic<bool> done = false;
        std::atomic<int> torn = 0;
        std::atomic<int> looks = 0;
        std::thread reader([&] {
            while (!done) {
                const QByteArray bytes = contents(path);
                if (bytes.size() != 200'000 || bytes.count(bytes.at(0)) != bytes.size())
                    ++torn;
                ++looks;
            }
        });
        for (int i = 0; i < 200; ++i)
            QVERIFY(writeFile(path, QByteArray(200'000, i % 2 ? 'a' : 'b')).has_value());
        done = true;
        reader.join();
        QCOMPARE(torn.load(), 0);
        QVERIFY(looks > 0);
    }

    void aLinkStaysALinkAndTheFileItLeadsToIsReplaced()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"elsewhere"_s));
        const QString target = at(u"elsewhere/report.pdf"_s);
        put(target, oldBytes);
        QVERIFY(QFile::link(u"elsewhere/report.pdf"_s, at(u"one.pdf"_s)));
        QVERIFY(QFile::link(u"one.pdf"_s, at(u"two.pdf"_s)));
        for (const QString &link : {at(u"one.pdf"_s), at(u"two.pdf"_s)}) {
            QVERIFY(writeFile(link, oldBytes).has_value());
            QVERIFY(writeFile(link, newBytes).has_value());
            QVERIFY(QFileInfo(link).isSymLink());
            QVERIFY(!QFileInfo(target).isSymLink());
            QCOMPARE(contents(target), newBytes);
        }
        QCOMPARE(namesIn(at(u"elsewhere"_s)), QStringList({u"report.pdf"_s}));
        QCOMPARE(namesIn(m_folder->path()),
                 QStringList({u"elsewhere"_s, u"one.pdf"_s, u"two.pdf"_s}));
        verifyNamed(writeFile(at(u"two.pdf"_s), newBytes, Existing::Keep), u"two.pdf"_s,
                    u"already there"_s);
    }

    void aLinkThatLeadsNowhereIsNotReplaced()
    {
        QVERIFY(QFile::link(u"gone.pdf"_s, at(u"link.pdf"_s)));
        for (const Existing existing : {Existing::Keep, Existing::Replace}) {
            verifyNamed(writeFile(at(u"link.pdf"_s), newBytes, existing), u"link.pdf"_s,
                        u"a link to a file"_s);
            QVERIFY(QFileInfo(at(u"link.pdf"_s)).isSymLink());
        }
        QCOMPARE(namesIn(m_folder->path()), QStringList({u"link.pdf"_s}));
    }

    void whatIsNoOrdinaryFileIsNotReplaced()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
        put(at(u"folder/inside"_s), oldBytes);
        verifyNamed(writeFile(at(u"folder"_s), newBytes), u"folder"_s, u"not an ordinary file"_s);
        QCOMPARE(contents(at(u"folder/inside"_s)), oldBytes);
        QCOMPARE(::mkfifo(QFile::encodeName(at(u"pipe"_s)).constData(), 0600), 0);
        verifyNamed(writeFile(at(u"pipe"_s), newBytes), u"pipe"_s, u"not an ordinary file"_s);
        QCOMPARE(namesIn(m_folder->path()), QStringList({u"folder"_s, u"pipe"_s}));
    }

    void aFolderThatIsMissingIsSaid()
    {
        const auto missing = writeFile(at(u"missing/report.pdf"_s), newBytes);
        verifyNamed(missing, u"missing/report.pdf"_s, u"No such file or directory"_s);
        QVERIFY(missing.error().kept.isEmpty()); // there was nothing to keep
        put(at(u"file"_s), oldBytes);
        verifyNamed(writeFile(at(u"file/report.pdf"_s), newBytes), u"file/report.pdf"_s,
                    u"Not a directory"_s);
        QCOMPARE(contents(at(u"file"_s)), oldBytes);
        QCOMPARE(namesIn(m_folder->path()), QStringList({u"file"_s}));
    }

    void aNameThatNoFileCanHaveIsSaid()
    {
        put(at(u"a"_s), oldBytes);
        QVERIFY(!writeFile(QString(), newBytes).has_value());
        QVERIFY(!writeFile(at(u"a"_s) + QChar(u'\0') + u"b"_s, newBytes).has_value());
        QCOMPARE(contents(at(u"a"_s)), oldBytes);
        verifyNamed(writeFile(at(QString(300, u'n')), newBytes), u"nnn"_s, u"too long"_s);
        QCOMPARE(namesIn(m_folder->path()), QStringList({u"a"_s}));
    }

    void oddNamesAreNames()
    {
        const QStringList names{u"-o"_s,
                                u"two\nlines.pdf"_s,
                                u"%1 %n.pdf"_s,
                                u"caf\u00e9 \U0001f600.pdf"_s,
                                QString(255, u'n'),
                                u"XXXXXXXX"_s,
                                u"~"_s};
        for (const QString &name : names) {
            const auto written = writeFile(at(name), newBytes, Existing::Keep);
            QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().sentences()));
            QCOMPARE(contents(at(name)), newBytes);
        }
        QCOMPARE(namesIn(m_folder->path()).size(), names.size());
    }

    void aFileInTheFolderWeStandInNeedsNoPath()
    {
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder->path()));
        const auto written = writeFile(u"report.pdf"_s, newBytes, Existing::Keep);
        QDir::setCurrent(before);
        QVERIFY(written.has_value());
        QCOMPARE(contents(at(u"report.pdf"_s)), newBytes);
    }

    void onAFullDiskTheOldFileStays_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<qint64>("size");
        QTest::addColumn<QString>("cause");
        // The last, buffered block is the one that Qt 6.4's own QSaveFile loses: hence the small sizes.
        for (const qint64 size : {5'000, 17'000, 150'000, 2'000'000}) {
            QTest::addRow("limit, %lld bytes", static_cast<long long>(size))
                << QString() << size << u"File too large"_s;
            if (!smallDisk.isEmpty())
                QTest::addRow("disk, %lld bytes", static_cast<long long>(size))
                    << smallDisk << size << u"No space left on device"_s;
        }
    }

    void onAFullDiskTheOldFileStays()
    {
        QFETCH(QString, folder);
        QFETCH(qint64, size);
        QFETCH(QString, cause);
        const bool disk = !folder.isEmpty();
        if (!disk)
            folder = m_folder->path();
        const QString path = folder + u"/report.pdf"_s;
        put(path, oldBytes);
        const QByteArray bytes(size, 'x');

        for (const bool hadOld : {true, false}) {
            if (!hadOld)
                QVERIFY(QFile::remove(path));
            Result<> written;
            if (disk) {
                QFile filler(folder + u"/filler"_s);
                QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
                while (filler.write(QByteArray(4096, 'f')) > 0) {
                }
                written = writeFile(path, bytes);
                filler.remove();
            } else {
                const SmallFiles limit(4'000);
                written = writeFile(path, bytes);
            }
            verifyNamed(written, path, cause);
            QCOMPARE(written.error().kept.isEmpty(), !hadOld);
            QCOMPARE(namesIn(folder), hadOld ? QStringList({u"report.pdf"_s}) : QStringList());
            if (hadOld)
                QCOMPARE(contents(path), oldBytes);
        }

        // When there is room again, work goes on.
        QVERIFY(writeFile(path, newBytes, Existing::Keep).has_value());
        QCOMPARE(contents(path), newBytes);
        QVERIFY(QFile::remove(path));
    }

    void aFileIsReadUpToItsLimit()
    {
        const QString path = at(u"import.md"_s);
        put(path, QByteArray(1000, 'x'));
        QCOMPARE(readFile(path, 1000).value(), QByteArray(1000, 'x'));
        QCOMPARE(readFile(path, 5'000'000).value(), QByteArray(1000, 'x'));
        const auto tooLarge = readFile(path, 999);
        QVERIFY(!tooLarge.has_value());
        QCOMPARE(tooLarge.error().failure, Failure::CannotRead);
        QVERIFY2(tooLarge.error().what.contains(u"import.md"_s), qPrintable(tooLarge.error().what));
        QVERIFY2(tooLarge.error().what.contains(u"999 bytes"_s), qPrintable(tooLarge.error().what));
        put(at(u"empty"_s), QByteArray());
        QCOMPARE(readFile(at(u"empty"_s), 0).value(), QByteArray());
    }

    void whatCannotBeReadIsSaid()
    {
        const auto missing = readFile(at(u"missing.md"_s), 1000);
        QVERIFY(!missing.has_value());
        QCOMPARE(missing.error().failure, Failure::CannotRead);
        QVERIFY(missing.error().what.contains(u"missing.md"_s));
        QVERIFY(missing.error().what.contains(u"No such file"_s));
        const auto folder = readFile(m_folder->path(), 1000);
        QVERIFY(!folder.has_value());
        QVERIFY(folder.error().what.contains(u"it is a folder"_s));
    }

    void aPipeIsReadToItsEnd()
    {
        const QString path = at(u"pipe"_s);
        for (const qint64 limit : {3'000'000, 2'999'999}) {
            QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
            std::thread writer([path] {
                std::signal(SIGPIPE, SIG_IGN); // the reader may leave before the end
                QFile pipe(path);
                if (!pipe.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
                    return;
                for (int i = 0; i < 300; ++i) {
                    if (pipe.write(QByteArray(10'000, 'p')) < 0)
                        return;
                }
            });
            const auto read = readFile(path, limit);
            writer.join();
            QCOMPARE(read.has_value(), limit == 3'000'000);
            if (read)
                QCOMPARE(*read, QByteArray(3'000'000, 'p'));
            QVERIFY(QFile::remove(path));
        }
    }
};

int main(int argc, char **argv)
{
    const QByteArray folder = QFile::encodeName(QDir::homePath() + u"/small-disk"_s);
    QDir().mkpath(QFile::decodeName(folder));
    if (mountSmallDisk(folder, 262'144))
        smallDisk = QFile::decodeName(folder);
    else
        std::puts("No small disk can be mounted here: a limit on the size of files stands for it.");
    QCoreApplication app(argc, argv);
    TestSafeFile test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_safe_file.moc"
