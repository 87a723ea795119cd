// A document on its way to a printer. The printer is a script called lp that keeps what it was given.
#include "app/desk/print_job.h"

#include <QtTest>

using namespace story;
using namespace Qt::StringLiterals;

class TestPrintJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { qputenv("PATH", m_path); }
    void theDocumentArrivesByteForByteWithWhatWasAskedOfThePrinter();
    void whatThePrinterDecidesIsNotSaid();
    void whatTheDialogSaidToCupsGoesBeforeOurs();
    void aPrinterThatRefusesIsToldWithItsWords();
    void aProgramThatDiesWithoutReadingIsARefusal();
    void whereLpIsMissingItIsSaid();
    void nobodyIsToldWhoIsNotThereAnyMore();

private:
    void makeLp(const QByteArray &script) const;
    QByteArray given(const QString &name) const;
    static std::optional<Result<>> send(const PrintJob &job, const QByteArray &pdf);

    QByteArray m_path = qgetenv("PATH");
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPrintJob::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("PATH", m_folder->path().toLocal8Bit());
}

void TestPrintJob::makeLp(const QByteArray &script) const
{
    QFile file(m_folder->filePath(u"lp"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\nPATH=/usr/bin:/bin\ncd \"$(dirname \"$0\")\"\n" + script);
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

QByteArray TestPrintJob::given(const QString &name) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<Result<>> TestPrintJob::send(const PrintJob &job, const QByteArray &pdf)
{
    QObject owner;
    std::optional<Result<>> said;
    sendToPrinter(job, pdf, &owner, [&](const Result<> &result) { said = result; });
    if (!QTest::qWaitFor([&] { return said.has_value(); }, 10'000))
        return std::nullopt;
    return said;
}

void TestPrintJob::theDocumentArrivesByteForByteWithWhatWasAskedOfThePrinter()
{
    makeLp("printf '%s\\n' \"$@\" > arguments\ncat > document\n");
    QByteArray pdf = "%PDF-1.7\n";
    for (int i = 0; i < 3'000'000; ++i) // far more than a pipe holds
        pdf += char(i * 7);
    PrintJob job;
    job.printer = u"Office 2"_s;
    job.title = u"Second Story, Timeline"_s;
    job.copies = 3;
    job.collate = false;
    job.pages = u"1-2,4"_s;
    job.paper = u"Letter"_s;
    job.fit = true;
    job.sides = PrintJob::Sides::LongEdge;
    job.grey = true;
    const auto said = send(job, pdf);
    QVERIFY(said && *said);
    QVERIFY(given(u"document"_s) == pdf);
    QCOMPARE(QString::fromUtf8(given(u"arguments"_s)).split(u'\n', Qt::SkipEmptyParts),
             QStringList({u"-d"_s, u"Office 2"_s, u"-t"_s, u"Second Story, Timeline"_s, u"-n"_s, u"3"_s, u"-o"_s, u"media=Letter"_s, u"-o"_s,
                          u"sides=two-sided-long-edge"_s, u"-o"_s, u"page-ranges=1-2,4"_s, u"-o"_s, u"collate=false"_s, u"-o"_s,
                          u"print-color-mode=monochrome"_s, u"-o"_s, u"fit-to-page"_s}));
}

void TestPrintJob::whatThePrinterDecidesIsNotSaid()
{
    PrintJob job;
    job.printer = u"Office"_s;
    job.title = u"Second Story"_s;
    QCOMPARE(lpArguments(job), QStringList({u"-d"_s, u"Office"_s, u"-t"_s, u"Second Story"_s, u"-n"_s, u"1"_s}));
}

void TestPrintJob::whatTheDialogSaidToCupsGoesBeforeOurs()
{
    PrintJob job;
    job.printer = u"Office"_s;
    job.title = u"Second Story"_s;
    job.sides = PrintJob::Sides::LongEdge;
    job.options = {{u"page-set"_s, u"odd"_s}, {u"sides"_s, u"one-sided"_s}};
    const QStringList all = lpArguments(job);
    QVERIFY(all.contains(u"page-set=odd"_s));
    QVERIFY(all.contains(u"sides=one-sided"_s));
    QVERIFY(!all.contains(u"sides=two-sided-long-edge"_s));
}

void TestPrintJob::aPrinterThatRefusesIsToldWithItsWords()
{
    makeLp("cat > /dev/null\necho 'lp: The printer or class does not exist.' >&2\nexit 1\n");
    PrintJob job;
    job.printer = u"Office"_s;
    const auto said = send(job, "%PDF");
    QVERIFY(said && !*said);
    QCOMPARE(said->error().failure, Failure::CannotWrite);
    QVERIFY(said->error().what.contains(u"Office"_s));
    QCOMPARE(said->error().detail, u"lp: The printer or class does not exist."_s);
}

void TestPrintJob::aProgramThatDiesWithoutReadingIsARefusal()
{
    makeLp("kill -9 $$\n");
    const auto said = send({}, QByteArray(1'000'000, 'x'));
    QVERIFY(said && !*said);
    QCOMPARE(said->error().failure, Failure::CannotWrite);
}

void TestPrintJob::whereLpIsMissingItIsSaid()
{
    const auto said = send({}, "%PDF");
    QVERIFY(said && !*said);
    QCOMPARE(said->error().failure, Failure::NotFound);
    QVERIFY(!said->error().next.isEmpty());
}

void TestPrintJob::nobodyIsToldWhoIsNotThereAnyMore()
{
    makeLp("cat > document\nmv document whole\n");
    bool told = false;
    {
        QObject owner;
        sendToPrinter({}, "%PDF", &owner, [&](const Result<> &) { told = true; });
    }
    QTest::qWait(300);
    QVERIFY(!told);
}

QTEST_GUILESS_MAIN(TestPrintJob)
#include "tst_print_job.moc"
