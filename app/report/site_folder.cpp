#include "app/report/site_folder.h"

#include "app/core/safe_file.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Site)
};

constexpr qint64 longestList = 512 << 20;
constexpr int listVersion = 1;
const auto listName = u"site.json"_s;

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

// A list may have been changed by anybody who can write to the folder: no name in it leads out of the folder.
bool isNameOfOurs(const QString &name)
{
    static const QRegularExpression ours(uR"(^([a-z]+/)?[a-z0-9-]+\.(html|json|js|atom)$)"_s);
    return name != listName && ours.match(name).hasMatch();
}

} // namespace

SiteFolder::SiteFolder(const QString &path, const QString &site)
    : m_path(path), m_site(site), m_lock(path + u"/.secondstory-site.lock"_s)
{
    m_lock.setStaleLockTime(0);
}

Result<std::unique_ptr<SiteFolder>> SiteFolder::open(const QString &path, const QString &site)
{
    const auto cannot = [&](const QString &cause) {
        return fail({Failure::CannotWrite, Words::tr("“%1” cannot hold a site: %2.").arg(shown(path), cause),
                     Words::tr("Nothing was changed."), Words::tr("Choose another folder."), {}});
    };
    const QFileInfo info(path);
    if (info.exists() && !info.isDir())
        return cannot(Words::tr("it is a file"));
    if (!QDir().mkpath(path))
        return cannot(Words::tr("there is no such folder, and it could not be made"));
    std::unique_ptr<SiteFolder> folder(new SiteFolder(QFileInfo(path).absoluteFilePath(), site));
    if (!folder->m_lock.tryLock(0)) {
        if (folder->m_lock.error() != QLockFile::LockFailedError)
            return cannot(Words::tr("it could not be written to"));
        return fail({Failure::InUse, Words::tr("Another run is writing the site in “%1”.").arg(shown(path)), Words::tr("Nothing was changed."),
                     Words::tr("Wait for its end, then try again."), {}});
    }
    if (const auto read = folder->readList(); !read)
        return fail(read.error());
    return folder;
}

Result<> SiteFolder::readList()
{
    if (!QFileInfo::exists(at(listName)))
        return {};
    const auto bytes = readFile(at(listName), longestList);
    if (!bytes)
        return fail(bytes.error());
    const QJsonObject list = QJsonDocument::fromJson(*bytes).object();
    const bool ours = list.value("format"_L1).toString() == "second-story-site"_L1
        && list.value("version"_L1).toInt() == listVersion;
    if (!ours || list.value("site"_L1).toString() != m_site)
        return fail({Failure::CannotWrite,
                     (ours ? Words::tr("“%1” holds a site of another library or for other readers.")
                           : Words::tr("“%1” holds a site.json that is not of this version of Second Story."))
                         .arg(shown(m_path)),
                     Words::tr("Nothing was changed."), Words::tr("Choose another folder."), {}});
    m_list = *bytes;
    m_notes = list.value("notes"_L1).toObject();
    const QJsonObject files = list.value("files"_L1).toObject();
    for (auto it = files.begin(); it != files.end(); ++it) {
        if (!isNameOfOurs(it.key()))
            continue;
        const QJsonObject file = it.value().toObject();
        m_files.insert(it.key(), {QByteArray::fromHex(file.value("sha256"_L1).toString().toLatin1()), file.value("size"_L1).toInteger(),
                                  file.value("modified"_L1).toInteger()});
    }
    for (const QJsonValue &name : list.value("writing"_L1).toArray()) {
        if (isNameOfOurs(name.toString()))
            m_writing.insert(name.toString());
    }
    return {};
}

Result<> SiteFolder::writeList(const QHash<QString, File> &files, const QSet<QString> &writing, const QJsonObject &notes)
{
    QJsonObject rows;
    for (auto it = files.begin(); it != files.end(); ++it)
        rows.insert(it.key(), QJsonObject{{u"sha256"_s, QString::fromLatin1(it->sha256.toHex())},
                                          {u"size"_s, it->size},
                                          {u"modified"_s, it->modified}});
    QJsonObject list{{u"format"_s, u"second-story-site"_s}, {u"version"_s, listVersion}, {u"site"_s, m_site}, {u"files"_s, rows},
                     {u"notes"_s, notes}};
    if (!writing.isEmpty()) {
        QStringList names(writing.begin(), writing.end());
        names.sort();
        list.insert(u"writing"_s, QJsonArray::fromStringList(names));
    }
    const QByteArray bytes = QJsonDocument(list).toJson(QJsonDocument::Compact) + '\n';
    if (bytes == m_list)
        return {};
    const auto written = writeFile(at(listName), bytes, m_list.isEmpty() ? Existing::Keep : Existing::Replace);
    if (written)
        m_list = bytes;
    return written;
}

bool SiteFolder::isAs(const QString &name, const File &file) const
{
    const QFileInfo info(at(name));
    if (!info.isFile() || info.isSymLink() || info.size() != file.size)
        return false;
    if (info.lastModified().toMSecsSinceEpoch() == file.modified)
        return true;
    const auto bytes = readFile(at(name), file.size);
    return bytes && hashOf(*bytes) == file.sha256;
}

bool SiteFolder::isAsWritten(const QString &name) const
{
    const auto file = m_files.constFind(name);
    return file != m_files.constEnd() && isAs(name, *file);
}

bool SiteFolder::holds(const QString &name, const QByteArray &bytes) const
{
    const auto file = m_files.constFind(name);
    return file != m_files.constEnd() && file->size == bytes.size() && file->sha256 == hashOf(bytes) && isAsWritten(name);
}

Error SiteFolder::foreign(const QString &name) const
{
    return {Failure::CannotWrite,
            (m_files.contains(name) ? Words::tr("“%1” was changed by somebody else since this program wrote it.")
                                    : Words::tr("“%1” is there and was not written by this program."))
                .arg(shown(at(name))),
            Words::tr("It was kept as it is, and nothing was written in its place."),
            Words::tr("Move it away, or choose another folder."), {}};
}

Result<> SiteFolder::mayWrite(const QStringList &names) const
{
    for (const QString &name : names) {
        const QFileInfo info(at(name));
        if ((info.exists() || info.isSymLink()) && !m_writing.contains(name) && !isAsWritten(name))
            return fail(foreign(name));
    }
    return {};
}

Result<> SiteFolder::begin(const QStringList &names)
{
    if (const auto may = mayWrite(names); !may)
        return may;
    for (const QString &name : names)
        m_writing.insert(name);
    for (const QString &name : names) {
        const QString folder = QFileInfo(at(name)).path();
        if (!QFileInfo(folder).isDir() && !QDir().mkpath(folder))
            return fail({Failure::CannotWrite, Words::tr("The folder “%1” could not be made.").arg(shown(folder)),
                         Words::tr("Nothing was changed."), Words::tr("Choose another folder."), {}});
    }
    return writeList(m_files, m_writing, m_notes);
}

Result<> SiteFolder::write(const QString &name, const QByteArray &bytes)
{
    if (holds(name, bytes)) {
        keep(name);
        return {};
    }
    if (const auto written = writeFile(at(name), bytes, m_writing.contains(name) ? Existing::Replace : Existing::Keep); !written)
        return written;
    const File file{hashOf(bytes), bytes.size(), QFileInfo(at(name)).lastModified().toMSecsSinceEpoch()};
    const QMutexLocker lock(&m_mutex);
    m_now.insert(name, file);
    ++m_ended.written;
    return {};
}

void SiteFolder::keep(const QString &name)
{
    File file = m_files.value(name);
    file.modified = QFileInfo(at(name)).lastModified().toMSecsSinceEpoch();
    const QMutexLocker lock(&m_mutex);
    m_now.insert(name, file);
    ++m_ended.unchanged;
}

bool SiteFolder::isAllAsWritten() const
{
    return m_writing.isEmpty() && std::all_of(m_files.keyBegin(), m_files.keyEnd(), [this](const QString &name) { return isAsWritten(name); });
}

void SiteFolder::keepOthers()
{
    for (auto file = m_files.keyBegin(); file != m_files.keyEnd(); ++file) {
        if (!m_now.contains(*file))
            keep(*file);
    }
}

Result<SiteFolder::Ended> SiteFolder::end(const QJsonObject &notes)
{
    QSet<QString> gone(m_files.keyBegin(), m_files.keyEnd());
    gone.unite(m_writing);
    for (const QString &name : std::as_const(gone)) {
        if (m_now.contains(name) || !QFileInfo::exists(at(name)))
            continue;
        if (!m_writing.contains(name) && !isAsWritten(name)) {
            m_ended.left.append(shown(at(name)));
        } else if (QFile::remove(at(name))) {
            ++m_ended.removed;
            // Goes only where nothing is left in it.
            if (name.contains(u'/'))
                QDir().rmdir(QFileInfo(at(name)).path());
        } else {
            return fail({Failure::CannotWrite, Words::tr("“%1” belongs to no review any more, but could not be removed.").arg(shown(at(name))),
                         Words::tr("Everything else is as it should be."), Words::tr("Remove it by hand."), {}});
        }
    }
    m_ended.left.sort();
    if (const auto written = writeList(m_now, {}, notes); !written)
        return fail(written.error());
    m_files = m_now;
    m_writing.clear();
    return m_ended;
}

} // namespace story::report
