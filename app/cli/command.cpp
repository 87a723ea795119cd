#include "app/cli/command.h"

#include "app/desk/places.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

#include <cstdio>

namespace story::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::CommandLine)
};

void writeLine(std::FILE *to, const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), to);
    std::fputc('\n', to);
    std::fflush(to);
}

} // namespace

void sayLine(const QString &line)
{
    writeLine(stdout, line.toUtf8());
}

void sayJson(const QJsonObject &row)
{
    writeLine(stdout, QJsonDocument(row).toJson(QJsonDocument::Compact));
}

void tell(const QString &line)
{
    writeLine(stderr, line.toUtf8());
}

int tell(const Error &error)
{
    tell(error.sentences());
    switch (error.failure) {
    case Failure::CannotWrite:
    case Failure::ReadOnly: return CannotWrite;
    case Failure::Damaged: return Damaged;
    case Failure::InUse: return InUse;
    case Failure::BadInput:
    case Failure::CannotRead:
    case Failure::NotOurs:
    case Failure::TooNew:
    case Failure::NotFound: return CannotRead;
    }
    return CannotRead;
}

QCommandLineOption libraryOption()
{
    return {QStringLiteral("library"), Words::tr("The library file."), QStringLiteral("L")};
}

QCommandLineOption jsonOption()
{
    return {QStringLiteral("json"), Words::tr("One JSON object a line instead of text.")};
}

QString libraryOf(const QCommandLineParser &parser)
{
    const QString path = parser.value(QStringLiteral("library"));
    if (path.isEmpty())
        tell(Words::tr("--library L is missing."));
    return path;
}

Result<std::unique_ptr<Workspace>> openWorkspace(const QString &path, const Clock &clock, bool make)
{
    Workspace::Options options{path, stateFolder(), userName(), &clock};
    if (make && !QFileInfo::exists(path))
        return Workspace::fresh(options);
    auto workspace = Workspace::open(options);
    if (workspace) {
        for (const Error &notice : (*workspace)->notices())
            tell(notice.sentences());
    }
    return workspace;
}

Result<std::unique_ptr<store::LibraryFile>> openForReading(const QString &path)
{
    store::Opened opened;
    auto file = store::LibraryFile::open(path, store::Mode::Read, &opened);
    if (file) {
        for (const Error &notice : opened.notices)
            tell(notice.sentences());
    }
    return file;
}

} // namespace story::cli
