#include "app/desk/unsent_words.h"

#include "app/core/safe_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>

#include <atomic>

namespace story {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::UnsentWords)
};

constexpr qint64 limit = qint64(256) << 20;

Result<> bringTo(const QString &path, const QMap<QString, QString> &words)
{
    if (words.isEmpty()) {
        if (QFileInfo::exists(path) && !QFile::remove(path))
            return fail({Failure::CannotWrite, Words::tr("The file “%1” could not be removed.").arg(QDir::toNativeSeparators(path)),
                         Words::tr("What you typed and stored is saved; it may stand once more where you typed it."), {}, {}});
        return {};
    }
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return fail({Failure::CannotWrite, Words::tr("The folder “%1” could not be made.").arg(QDir::toNativeSeparators(folder)),
                     Words::tr("What you typed and did not store yet is in memory only."), {}, {}});
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QJsonObject all;
    for (auto it = words.begin(); it != words.end(); ++it)
        all.insert(it.key(), it.value());
    return writeFile(path, QJsonDocument(all).toJson(QJsonDocument::Compact));
}

} // namespace

QString unsentWordsPath(const QString &stateFolder, Id review)
{
    return stateFolder + "/unsent/"_L1 + review.toString() + ".json"_L1;
}

struct UnsentWords::File {
    QString path;
    QMutex mutex; // held while it is written
    std::atomic<qint64> written = 0; // the version in it
};

UnsentWords::UnsentWords(const QString &path)
{
    if (path.isEmpty())
        return;
    m_file = std::make_shared<File>();
    m_file->path = path;
    if (!QFileInfo::exists(path))
        return;
    const auto bytes = readFile(path, limit);
    const QJsonDocument document = bytes ? QJsonDocument::fromJson(*bytes) : QJsonDocument();
    if (!document.isObject()) {
        QFile::rename(path, path + ".unreadable"_L1);
        return;
    }
    const QJsonObject all = document.object();
    for (auto it = all.begin(); it != all.end(); ++it)
        m_words.insert(it.key(), it.value().toString());
}

void UnsentWords::keep(const QString &place, const QString &words)
{
    if (at(place) == words)
        return;
    if (words.isEmpty())
        m_words.remove(place);
    else
        m_words.insert(place, words);
    ++m_version;
}

int UnsentWords::replace(const QString &text, const QString &with)
{
    int places = 0;
    for (QString &words : m_words) {
        if (!words.contains(text))
            continue;
        words.replace(text, with);
        ++m_version;
        ++places;
    }
    return places;
}

bool UnsentWords::isWritten() const
{
    return !m_file || m_file->written >= m_version;
}

std::function<Result<>()> UnsentWords::writing() const
{
    if (isWritten())
        return [] { return Result<>(); };
    return [file = m_file, words = m_words, version = m_version]() -> Result<> {
        const QMutexLocker lock(&file->mutex);
        if (file->written >= version)
            return {};
        const auto written = bringTo(file->path, words);
        if (written)
            file->written = version;
        return written;
    };
}

} // namespace story
