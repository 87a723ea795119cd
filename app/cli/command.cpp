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

int tellNotStored(const Workspace &workspace)
{
    Error error = workspace.lastWriteError();
    error.kept = Words::tr("What was said to be saved is in the library; this is not.");
    error.next = error.failure == Failure::Damaged ? Words::tr("Verify the library, or restore an earlier version.")
                                                   : Words::tr("Make room or check the disk, then run the command again.");
    return tell(error);
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

namespace {

Result<std::unique_ptr<Workspace>> opened(const Workspace::Options &options)
{
    auto workspace = Workspace::open(options);
    if (workspace) {
        for (const Error &notice : (*workspace)->notices())
            tell(notice.sentences());
    }
    return workspace;
}

} // namespace

Result<std::unique_ptr<Workspace>> openWorkspace(const QString &path, const Clock &clock, bool make)
{
    const Workspace::Options options{path, stateFolder(), userName(), &clock};
    return make && !QFileInfo::exists(path) ? Workspace::fresh(options) : opened(options);
}

Result<std::unique_ptr<Workspace>> openWorkspaceInUse(const QString &path, const Clock &clock)
{
    return opened({path, stateFolder(), userName(), &clock, true});
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
