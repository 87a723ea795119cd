// The command line, asked by a test what the window has written. STORY_PROGRAM names it.
#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace story::support {

// What it says on its standard output; where it ends with a worse code than that, what it was asked and how it ended is printed.
inline QByteArray run(const QStringList &arguments, int worstCode = 0)
{
    QProcess program;
    program.start(qEnvironmentVariable("STORY_PROGRAM"), arguments);
    if (!program.waitForFinished(60'000) || program.exitCode() > worstCode)
        qWarning() << arguments << program.exitCode() << program.readAllStandardError();
    return program.readAllStandardOutput();
}

// The archive of the only review of a library, written to `path`.
inline QJsonObject archiveOf(const QString &library, const QString &path)
{
    const QString in = QStringLiteral("--library");
    const QJsonObject listed = QJsonDocument::fromJson(run({QStringLiteral("list"), in, library, QStringLiteral("--json")})).object();
    run({QStringLiteral("export"), in, library, QStringLiteral("--review"), listed[QStringLiteral("id")].toString(), QStringLiteral("--format"),
         QStringLiteral("json"), QStringLiteral("--force"), QStringLiteral("-o"), path});
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace story::support
