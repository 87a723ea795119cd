#include "app/desk/care.h"

#include "app/desk/places.h"
#include "app/store/verify.h"

#include <QCoreApplication>

#include <algorithm>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Care)
};

constexpr int waitMilliseconds = 30'000;

} // namespace

Result<Checkup> checkLibrary(Workspace &workspace)
{
    if (!workspace.flushAndWait(waitMilliseconds))
        return fail({Failure::CannotWrite, Words::tr("Edits still wait to be written, so nothing was checked."), {},
                     Words::tr("Try again when the header says Saved."), {}});
    std::optional<store::Verification> verification;
    workspace.runAndWait([&](store::LibraryFile *file) {
        if (file)
            verification = store::verify(*file);
    });
    if (!verification)
        return fail({Failure::NotFound, Words::tr("There is no library file yet."), Words::tr("The first edit makes it."), {}, {}});
    Checkup checkup{verification->reviews, verification->entries, {}};
    if (verification->newer)
        checkup.findings.append(Words::tr("A newer version of Second Story wrote it, so only its history was checked."));
    for (const store::Finding &finding : verification->findings)
        checkup.findings.append(finding.sentence);
    return checkup;
}

QList<store::Version> earlierVersions(const QString &stateFolder, const QString &path, Id libraryId, const QString &backupFolder)
{
    QList<store::Version> all = store::versionsAt(stateFolder, path, libraryId);
    if (backupFolder.isEmpty())
        return all;
    for (const store::Version &copy : store::versionsAt(backupsIn(backupFolder), path, libraryId)) {
        if (std::none_of(all.begin(), all.end(), [&](const store::Version &version) { return version.at == copy.at; }))
            all.append(copy);
    }
    std::sort(all.begin(), all.end(), [](const store::Version &a, const store::Version &b) { return a.at > b.at; });
    return all;
}

Result<store::SalvageReport> repair(const QString &damaged, const QString &to, const Clock &clock)
{
    return store::salvage(damaged, to, clock);
}

Result<> bringBack(const store::Version &version, const QString &to)
{
    return store::restoreVersion(version.path, to);
}

} // namespace story
