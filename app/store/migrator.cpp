#include "app/store/migrator.h"


#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

namespace story::store {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Library)
};

constexpr qint64 headerSize =
    100; // of an SQLite file; the offsets below are in it (SQLite's file format, 1.3)
constexpr qsizetype writeVersionAt = 18;
constexpr qsizetype readVersionAt = 19;
constexpr qsizetype userVersionAt = 60;
constexpr qsizetype applicationIdAt = 68;

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

// Whether its pages are those of a library, though its beginning says nothing.
bool looksLikeOurs(QFile &file)
{
    qint64 last = 0;
    for (qint64 number = 1; number <= schemaNumber; ++number)
        last = std::max(last, ownRoots(number).last().page);
    return file.seek(0) && schemaByPages(file.read(last * pageSize)) > 0;
}

} // namespace

Result<Sniffed> sniff(const QString &path)
{
    const QFileInfo info(path);
    QFile file(path);
    if (!info.exists())
        return fail({Failure::CannotRead,
                     Words::tr("There is no file “%1”.").arg(shown(path)),
                     {},
                     Words::tr("Check the name."),
                     {}});
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return fail({Failure::CannotRead, Words::tr("“%1” could not be read.").arg(shown(path)),
                     Words::tr("It was not changed."),
                     Words::tr("Check the name and the permissions of the file."),
                     info.isFile() ? file.errorString() : QStringLiteral("not an ordinary file")});

    const QByteArray head = file.read(headerSize);
    const bool sqlite =
        head.size() == headerSize && head.startsWith(QByteArrayView("SQLite format 3\0", 16));
    if (!sqlite || qFromBigEndian<quint32>(head.constData() + applicationIdAt) != applicationId) {
        if (looksLikeOurs(file))
            return fail(
                {Failure::Damaged,
                 Words::tr("The beginning of “%1” is damaged.").arg(shown(path)),
                 Words::tr("It was not changed."),
                 Words::tr(
                     "Verify it and repair it into a new file, or restore an earlier version."),
                 {}});
        return fail(
            {Failure::NotOurs,
             head.isEmpty()
                 ? Words::tr("“%1” is empty, and not a Second Story library.").arg(shown(path))
                 : Words::tr("“%1” is not a Second Story library.").arg(shown(path)),
             Words::tr("It was not changed."),
             Words::tr("Choose another file."),
             {}});
    }
    Sniffed sniffed;
    sniffed.schema = qFromBigEndian<qint32>(head.constData() + userVersionAt);
    sniffed.wal = head[writeVersionAt] == 2 && head[readVersionAt] == 2;
    return sniffed;
}

Result<Standing> standingOf(SQLite::Database &db, const QString &path)
{
    const auto damaged = [&](const QString &detail) {
        return fail(
            {Failure::Damaged,
             Words::tr("“%1” is damaged: it does not say what it is.").arg(shown(path)),
             Words::tr("It was not changed."),
             Words::tr("Verify it and repair it into a new file, or restore an earlier version."),
             detail});
    };
    try {
        Standing standing;
        SQLite::Statement meta(db, "SELECT value FROM meta WHERE key = ?");
        const auto metaValue = [&](const char *key) {
            meta.reset();
            meta.bind(1, key);
            return meta.executeStep() ? QString::fromStdString(meta.getColumn(0).getString())
                                      : QString();
        };
        const qint64 schema = db.execAndGet("PRAGMA user_version").getInt64();
        if (schema < 1)
            return damaged(QStringLiteral("user_version %1").arg(schema));
        if (schema > schemaNumber) {
            bool ok = false;
            const qint64 minReader = metaValue("min_reader").toLongLong(&ok);
            if (!ok || minReader > schemaNumber)
                return fail(
                    {Failure::TooNew,
                     Words::tr("“%1” was written by a newer version of Second Story.")
                         .arg(shown(path)),
                     Words::tr("It was not changed."), Words::tr("Open it with that version."),
                     QStringLiteral("schema %1, min_reader %2").arg(schema).arg(minReader)});
            standing.outcome = Outcome::NewerReadable;
        } else {
            standing.schema = schema;
            standing.ownSchema = describeSchema(db, false) == ownSchema(schema);
        }
        const auto id = Id::fromString(metaValue("library_id"));
        if (!id)
            return damaged(QStringLiteral("library_id"));
        standing.libraryId = *id;
        return standing;
    } catch (const SQLite::Exception &e) {
        return fail(readError(path, e));
    }
}

} // namespace story::store
