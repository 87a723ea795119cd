#include "tests/cli/program.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace story::support {

using namespace Qt::StringLiterals;

namespace {

constexpr int endMilliseconds = 120'000;

} // namespace

QList<QJsonObject> Run::rows() const
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : out.split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject())
            return {};
        objects.append(document.object());
    }
    return objects;
}

QByteArray Run::told() const
{
    return "exit " + QByteArray::number(code) + "\nstdout: " + out.left(2000) + "\nstderr: " + err.left(2000);
}

QStringList words(const QString &line, const QStringList &more)
{
    return line.split(u' ', Qt::SkipEmptyParts) + more;
}

void start(QProcess &process, const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(SECONDSTORY), arguments);
}

Run run(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    Run run;
    if (process.waitForFinished(endMilliseconds) && process.exitStatus() == QProcess::NormalExit)
        run.code = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

QString newReview(const QString &library, const QString &title, const QString &zone)
{
    const Run made = run({u"new"_s, u"--library"_s, library, u"--title"_s, title, u"--zone"_s, zone});
    if (made.code != 0)
        qWarning("%s", made.told().constData());
    return QString::fromUtf8(made.out.trimmed());
}

QJsonObject archiveOf(const QString &library, const QString &review)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.json"_s);
    const Run exported = run({u"export"_s, u"--library"_s, library, u"--review"_s, review, u"--format"_s, u"json"_s, u"-o"_s, path});
    if (exported.code != 0)
        qWarning("%s", exported.told().constData());
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace story::support
