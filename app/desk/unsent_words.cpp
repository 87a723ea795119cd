#include "app/desk/unsent_words.h"

#include "app/core/safe_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace story {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::UnsentWords)
};

constexpr qint64 limit = qint64(256) << 20;

} // namespace

QString unsentWordsPath(const QString &stateFolder, Id review)
{
    return stateFolder + "/unsent/"_L1 + review.toString() + ".json"_L1;
}

UnsentWords::UnsentWords(const QString &path) : m_path(path)
{
    if (path.isEmpty() || !QFileInfo::exists(path))
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
    m_written = m_path.isEmpty();
}

int UnsentWords::replace(const QString &text, const QString &with)
{
    int places = 0;
    for (QString &words : m_words) {
        if (!words.contains(text))
            continue;
        words.replace(text, with);
        m_written = m_path.isEmpty();
        ++places;
    }
    return places;
}

Result<> UnsentWords::write()
{
    if (m_written)
        return {};
    if (m_words.isEmpty()) {
        m_written = !QFileInfo::exists(m_path) || QFile::remove(m_path);
        return {};
    }
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!QDir().mkpath(folder))
        return fail({Failure::CannotWrite, Words::tr("The folder “%1” could not be made.").arg(QDir::toNativeSeparators(folder)),
                     Words::tr("What you typed and did not store yet is in memory only."), {}, {}});
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QJsonObject all;
    for (auto it = m_words.begin(); it != m_words.end(); ++it)
        all.insert(it.key(), it.value());
    const auto written = writeFile(m_path, QJsonDocument(all).toJson(QJsonDocument::Compact));
    m_written = written.has_value();
    return written;
}

} // namespace story
