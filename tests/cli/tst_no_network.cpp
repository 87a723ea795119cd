// Second Story never speaks to a network: QtNetwork is not linked, and no socket of the internet is ever asked for.
#include "tests/cli/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace story::support;

namespace {

// Everything the program and its children asked the system about networks.
QByteArray traced(const QStringList &arguments, const QByteArray &input, const QString &log, int *code)
{
    QProcess strace;
    strace.setProgram(u"strace"_s);
    strace.setArguments(QStringList{u"-f"_s, u"-q"_s, u"-e"_s, u"trace=network"_s, u"-o"_s, log, QStringLiteral(SECONDSTORY)} + arguments);
    // LeakSanitizer cannot look at a program that is traced.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
    strace.setProcessEnvironment(environment);
    strace.start();
    if (!strace.waitForStarted())
        qFatal("strace cannot be started: %s", qPrintable(strace.errorString()));
    strace.write(input);
    strace.closeWriteChannel();
    strace.waitForFinished(120'000);
    *code = strace.exitCode();
    QFile file(log);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no log");
}

QByteArrayList internetLines(const QByteArray &log)
{
    QByteArrayList lines;
    for (const QByteArray &line : log.split('\n')) {
        if (line.contains("INET") || line.contains("no log"))
            lines.append(line);
    }
    return lines;
}

} // namespace

class TestNoNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void no_network_library_is_linked();
    void strace_sees_what_we_look_for();
    void a_whole_session_of_the_command_line_asks_for_no_socket();
    void a_window_asks_for_no_socket_of_the_internet();
};

void TestNoNetwork::no_network_library_is_linked()
{
    QProcess ldd;
    ldd.start(u"ldd"_s, {QStringLiteral(SECONDSTORY)});
    QVERIFY(ldd.waitForFinished());
    const QByteArray libraries = ldd.readAllStandardOutput();
    QVERIFY2(libraries.contains("libQt6Core"), libraries.constData());
    for (const char *name : {"Qt6Network", "libcurl", "libssl", "libsoup", "libneon"})
        QVERIFY2(!libraries.contains(name), name);
}

void TestNoNetwork::strace_sees_what_we_look_for()
{
    const QTemporaryDir folder;
    const QString log = folder.filePath(u"log"_s);
    QProcess strace;
    strace.start(u"strace"_s, {u"-f"_s, u"-q"_s, u"-e"_s, u"trace=network"_s, u"-o"_s, log, u"python3"_s, u"-c"_s,
                               u"import socket; socket.socket(socket.AF_INET).close()"_s});
    QVERIFY(strace.waitForFinished(60'000));
    QFile file(log);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!internetLines(file.readAll()).isEmpty());
}

void TestNoNetwork::a_whole_session_of_the_command_line_asks_for_no_socket()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"l.secondstory"_s);
    const QString log = folder.filePath(u"log"_s);
    const QString id = newReview(library);
    QFile report(folder.filePath(u"a.md"_s));
    QVERIFY(report.open(QIODevice::WriteOnly));
    report.write("# Linked\n\n![image](http://example.com/x.png) <img src=\"http://example.com/y.png\"> <http://example.com>\n");
    report.close();
    struct Step {
        QStringList arguments;
        QByteArray input;
        int code;
    };
    const QStringList in{u"--library"_s, library};
    const QStringList of = in + QStringList{u"--review"_s, id};
    const QList<Step> steps{
        {words(u"new --title More"_s, in), {}, 0},
        {words(u"capture --at 2026-11-14"_s, of), "14:32 see http://example.com/ ![x](http://example.com/x.png)\n", 0},
        {words(u"import"_s, in + QStringList{folder.filePath(u"a.md"_s)}), {}, -1},
        {words(u"list"_s, in), {}, 0},
        {words(u"find example"_s, in), {}, 0},
        {words(u"export --format html -o"_s, QStringList{folder.filePath(u"r.html"_s)} + of), {}, 0},
        {words(u"export --format pdf -o"_s, QStringList{folder.filePath(u"r.pdf"_s)} + of), {}, 0},
        {words(u"export --format markdown -o"_s, QStringList{folder.filePath(u"r.md"_s)} + of), {}, 0},
        {words(u"export --format json -o"_s, QStringList{folder.filePath(u"r.json"_s)} + of), {}, 0},
        {words(u"verify"_s, {library}), {}, 0},
        {words(u"verify --repair-to"_s, {folder.filePath(u"n.secondstory"_s), library}), {}, 0},
        {words(u"backup list"_s, in), {}, 0},
    };
    for (const Step &step : steps) {
        int code = -1;
        const QByteArray said = traced(step.arguments, step.input, log, &code);
        QVERIFY2(step.code < 0 ? code <= 1 : code == step.code, qPrintable(step.arguments.join(u' ') + u' ' + QString::number(code)));
        // Not even a local one.
        QVERIFY2(!said.contains("socket("), (step.arguments.join(u' ').toUtf8() + '\n' + said).constData());
    }
}

void TestNoNetwork::a_window_asks_for_no_socket_of_the_internet()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"l.secondstory"_s);
    const QString log = folder.filePath(u"log"_s);
    QVERIFY(!newReview(library).isEmpty());
    QProcess strace;
    strace.start(u"strace"_s, {u"-f"_s, u"-q"_s, u"-e"_s, u"trace=network"_s, u"-o"_s, log, u"timeout"_s, u"6"_s,
                               QStringLiteral(SECONDSTORY), u"-platform"_s, u"offscreen"_s, library});
    QVERIFY(strace.waitForFinished(60'000));
    QCOMPARE(strace.exitCode(), 124); // it was still running when its time was over
    QFile file(log);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = internetLines(file.readAll());
    QVERIFY2(lines.isEmpty(), lines.join('\n').constData());
}

QTEST_GUILESS_MAIN(TestNoNetwork)
#include "tst_no_network.moc"
