#include "app/desk/emergency_journal.h"

#include "app/core/safe_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace story {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::EmergencyJournal)
};

constexpr qint64 limit = qint64(1) << 30;

std::optional<store::Cause> causeNamed(const QString &name)
{
    using store::Cause;
    for (const Cause cause : {Cause::Do, Cause::Undo, Cause::Redo, Cause::Import, Cause::Restore, Cause::Snapshot,
                              Cause::Scrub, Cause::Aside}) {
        if (name == QLatin1String(store::causeName(cause)))
            return cause;
    }
    return std::nullopt;
}

} // namespace

QString emergencyJournalPath(const QString &stateFolder, Id libraryId)
{
    return stateFolder + "/emergency/"_L1 + libraryId.toString() + ".jsonl"_L1;
}

Result<> writeEmergencyJournal(const QString &path, const std::vector<store::Job> &jobs)
{
    QByteArray lines;
    for (size_t i = 0; i < jobs.size(); ++i) {
        for (const store::JournalEntry &entry : jobs[i].entries) {
            QJsonObject o{
                {"job"_L1, qint64(i)},
                {"review"_L1, entry.chain.toString()},
                {"seq"_L1, entry.seq},
                {"step"_L1, entry.step},
                {"cause"_L1, QLatin1String(store::causeName(entry.cause))},
                {"target"_L1, entry.target},
                {"at"_L1, QString::number(entry.at)},
                {"by"_L1, entry.by},
                {"what"_L1, entry.what},
                {"changes"_L1, QString::fromUtf8(encodeChanges(entry.changes))},
            };
            if (&entry == &jobs[i].entries.front() && !jobs[i].blobs.isEmpty()) {
                QJsonArray blobs;
                for (const QByteArray &blob : jobs[i].blobs)
                    blobs.append(QString::fromLatin1(blob.toBase64()));
                o.insert("blobs"_L1, blobs);
            }
            lines += QJsonDocument(o).toJson(QJsonDocument::Compact) + '\n';
        }
    }
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return fail({Failure::CannotWrite, Words::tr("The folder “%1” could not be made.").arg(folder), {}, {}, {}});
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return writeFile(path, lines);
}

Result<std::vector<store::Job>> readEmergencyJournal(const QString &path)
{
    std::vector<store::Job> jobs;
    if (!QFileInfo::exists(path))
        return jobs;
    const auto bytes = readFile(path, limit);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto damaged = [&] {
        return fail({Failure::Damaged, Words::tr("Edits kept aside at the last full disk could not be read."),
                     Words::tr("They stay in “%1”.").arg(QDir::toNativeSeparators(path)), {}, {}});
    };
    qint64 job = -1;
    for (const QByteArray &line : bytes->split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonObject o = QJsonDocument::fromJson(line).object();
        const auto chain = Id::fromString(o.value("review"_L1).toString());
        const auto cause = causeNamed(o.value("cause"_L1).toString());
        auto changes = decodeChanges(o.value("changes"_L1).toString().toUtf8());
        if (!chain || !cause || !changes)
            return damaged();
        if (o.value("job"_L1).toInteger() != job) {
            job = o.value("job"_L1).toInteger();
            jobs.emplace_back();
        }
        for (const QJsonValue &blob : o.value("blobs"_L1).toArray())
            jobs.back().blobs.append(QByteArray::fromBase64(blob.toString().toLatin1()));
        jobs.back().entries.push_back({*chain, o.value("seq"_L1).toInteger(), o.value("step"_L1).toInteger(), *cause,
                                       o.value("target"_L1).toInteger(), o.value("at"_L1).toString().toLongLong(),
                                       o.value("by"_L1).toString(), o.value("what"_L1).toString(),
                                       std::move(*changes)});
    }
    return jobs;
}

} // namespace story
