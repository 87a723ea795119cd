#include "app/desk/export_file.h"

#include "app/store/library_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::ExportFile)
};

bool isNamedAsLibrary(const QString &path)
{
    return path.endsWith(QLatin1String(".secondstory"), Qt::CaseInsensitive);
}

} // namespace

Result<> mayBeExport(const QString &path)
{
    const QFileInfo info(path);
    for (const QString &name : {path, info.canonicalFilePath(), info.symLinkTarget()}) {
        bool isLibrary = isNamedAsLibrary(name) || store::isLibrary(name);
        for (const char *beside : {"-journal", "-wal", ".lock"}) {
            const QLatin1String ending(beside);
            if (!name.endsWith(ending))
                continue;
            const QString library = name.chopped(ending.size());
            isLibrary = isLibrary || isNamedAsLibrary(library) || store::isLibrary(library);
        }
        if (isLibrary)
            return fail({Failure::CannotWrite,
                         Words::tr("“%1” is a library or belongs to one, and no export takes its place.")
                             .arg(QDir::toNativeSeparators(path)),
                         Words::tr("It was not changed."), Words::tr("Choose another name."), {}});
    }
    return {};
}

Result<> writeExport(const QString &path, QByteArrayView bytes, Existing existing)
{
    if (const auto may = mayBeExport(path); !may)
        return may;
    return writeFile(path, bytes, existing);
}

} // namespace story
