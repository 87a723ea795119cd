// The folder that holds a site, and what of it this program wrote: the list is site.json in it, with the SHA-256 of each file. What
// the list does not name, or somebody has changed since, is never overwritten nor removed.
#pragma once

#include "app/core/result.h"

#include <QHash>
#include <QJsonObject>
#include <QLockFile>
#include <QMutex>
#include <QSet>

#include <memory>

namespace story::report {

class SiteFolder {
public:
    // Makes the folder where there is none, keeps other runs out of it, and reads its list. `site` says which site it is for: the folder
    // of another one is refused, as is one that cannot be written, or whose site.json is nothing of ours; nothing is changed then.
    static Result<std::unique_ptr<SiteFolder>> open(const QString &path, const QString &site);

    // What was noted beside the list when the last run ended.
    const QJsonObject &notes() const { return m_notes; }
    // Whether that file is there as it was written.
    bool isAsWritten(const QString &name) const;
    // The same, and for these very bytes.
    bool holds(const QString &name, const QByteArray &bytes) const;

    // CannotWrite where a file of one of these names is there and not ours.
    Result<> mayWrite(const QStringList &names) const;
    // To be called before files of these names are written: the same, and after it a run that is cut short is gone on with by the next, which
    // knows these files as its own.
    Result<> begin(const QStringList &names);
    // A file that belongs to the site from now on; not touched where it holds these bytes already. From any thread, each name once.
    Result<> write(const QString &name, const QByteArray &bytes);
    // A file of the last run that goes on belonging to the site.
    void keep(const QString &name);
    // All files of the last run are there as it wrote them, and it was not cut short.
    bool isAllAsWritten() const;
    // keep() for all that were not kept yet.
    void keepOthers();

    struct Ended {
        int written = 0;
        int unchanged = 0;
        int removed = 0;
        QStringList left; // no longer of the site, but somebody changed them: they stay
    };
    // Removes what belonged to the site and does no more, and writes the list.
    Result<Ended> end(const QJsonObject &notes);

private:
    struct File {
        QByteArray sha256;
        qint64 size = 0;
        qint64 modified = 0; // ms
    };

    SiteFolder(const QString &path, const QString &site);
    Result<> readList();
    Result<> writeList(const QHash<QString, File> &files, const QSet<QString> &writing, const QJsonObject &notes);
    QString at(const QString &name) const { return m_path + QLatin1Char('/') + name; }
    bool isAs(const QString &name, const File &file) const;
    Error foreign(const QString &name) const;

    QString m_path;
    QString m_site;
    QLockFile m_lock;
    QByteArray m_list;            // site.json as it is on the disk
    QHash<QString, File> m_files; // of the last run that ended
    QSet<QString> m_writing;      // ours whatever is in them: a run was cut short, or this one is writing them
    QJsonObject m_notes;
    QMutex m_mutex; // guards what stands below
    QHash<QString, File> m_now;
    Ended m_ended;
};

} // namespace story::report
