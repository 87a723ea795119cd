// kill -9 while `capture` is fed at full speed: every line it acknowledged is in the library, and the library is sound.
#include "tests/cli/program.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace story::support;

class TestKillCapture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void no_acknowledged_line_is_missing();
};

void TestKillCapture::no_acknowledged_line_is_missing()
{
    const int runs = qEnvironmentVariableIsSet("STORY_LONG") ? 200 : 40;
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    constexpr int lines = 3000;
    QByteArray input;
    for (int n = 0; n < lines; ++n)
        input += "14:32 line" + QByteArray::number(n) + "x was said\n";

    int acknowledged = 0;
    int killedInTheMiddle = 0;
    int unacknowledgedButThere = 0;
    for (int n = 0; n < runs; ++n) {
        const QByteArray told = "seed " + QByteArray::number(seed) + ", run " + QByteArray::number(n) + ": ";
        const QTemporaryDir folder;
        const QString library = folder.filePath(u"l.secondstory"_s);
        const QString id = newReview(library, u"Kill"_s, u"UTC"_s);
        QVERIFY2(id.size() == 36, told.constData());

        const QStringList arguments = words(u"capture --at 2026-11-14"_s, {u"--library"_s, library, u"--review"_s, id});
        QProcess capture;
        start(capture, arguments);
        QVERIFY(capture.waitForStarted());
        capture.write(input);
        QByteArray output;
        while (!output.contains('\n') && capture.waitForReadyRead(30'000))
            output += capture.readAllStandardOutput();
        QElapsedTimer timer;
        timer.start();
        const int life = random.bounded(1, 300);
        while (timer.elapsed() < life) {
            capture.waitForReadyRead(1);
            output += capture.readAllStandardOutput();
        }
        ::kill(static_cast<pid_t>(capture.processId()), SIGKILL);
        capture.waitForFinished();
        output += capture.readAllStandardOutput();

        // Only whole lines count: the last one may have been cut while it was written.
        const int saved = static_cast<int>(output.left(output.lastIndexOf('\n') + 1).count('\n'));
        QVERIFY2(saved > 0, told.constData());
        acknowledged += saved;
        killedInTheMiddle += saved < lines ? 1 : 0;

        // For a reader, who may not roll back, and for the next writer, who does.
        for (const bool afterWriter : {false, true}) {
            if (afterWriter) {
                const Run next = run(arguments, "15:00 life goes on\n");
                QVERIFY2(next.code == 0, (told + next.told()).constData());
            }
            const Run verified = run(words(u"verify"_s, {library}));
            QVERIFY2(verified.code == 0, (told + verified.told()).constData());
            QSet<QString> texts;
            const QJsonObject archive = archiveOf(library, id);
            for (const QJsonValue &event : archive.value(u"entities"_s).toObject().value(u"event"_s).toArray())
                texts.insert(event.toObject().value(u"text"_s).toString());
            for (int line = 0; line < saved; ++line)
                QVERIFY2(texts.contains(u"line%1x was said"_s.arg(line)), (told + "line " + QByteArray::number(line)).constData());
            if (!afterWriter)
                unacknowledgedButThere += static_cast<int>(texts.size()) - saved;
        }
    }
    qInfo("%d runs, %d lines acknowledged, %d more were there, killed in the middle %d times, seed %u", runs, acknowledged,
          unacknowledgedButThere, killedInTheMiddle, seed);
    QVERIFY2(killedInTheMiddle > runs / 2, "the lines were written before the kill: feed more of them");
}

QTEST_GUILESS_MAIN(TestKillCapture)
#include "tst_kill_capture.moc"
