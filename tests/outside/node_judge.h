// Judges that run in Node: our pages go in, JSON comes out.
#pragma once

#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>
#include <QtTest>

#include <cstdio>
#include <optional>

namespace story::support {

constexpr int judgeMissing = 77; // what a judge ends with where this machine cannot run it

inline QString judgePath(const QString &script)
{
    return QStringLiteral(STORY_SOURCE_DIR "/tests/outside/") + script;
}

// What the judge printed; an empty document, and a line on standard error, where it failed.
inline QJsonDocument askJudge(const QString &script, const QStringList &arguments)
{
    QProcess judge;
    judge.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    judge.start(QStringLiteral("node"), QStringList{judgePath(script)} + arguments);
    if (!judge.waitForFinished(280'000) || judge.exitStatus() != QProcess::NormalExit || judge.exitCode() != 0) {
        judge.kill();
        qWarning("%s ended with %d", qPrintable(script), judge.exitCode());
        return {};
    }
    return QJsonDocument::fromJson(judge.readAllStandardOutput());
}

// Whether Node, Chromium and what else the judges need is there; where it is not it says so.
inline bool hasJudges()
{
    if (QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty()) {
        std::fputs("skipped: there is no node\n", stderr);
        return false;
    }
    return QProcess::execute(QStringLiteral("node"), {judgePath(QStringLiteral("chromium_here.mjs"))}) != judgeMissing;
}

} // namespace story::support

// The main function of a test that needs them: skipped, not passed, where they are missing.
#define STORY_JUDGE_MAIN(TestClass) \
    int main(int argc, char **argv) \
    { \
        QCoreApplication application(argc, argv); \
        if (!story::support::hasJudges()) \
            return story::support::judgeMissing; \
        TestClass test; \
        return QTest::qExec(&test, argc, argv); \
    }
