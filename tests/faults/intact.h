// Which reviews of a damaged library are intact, decided without any code of ours: by SQL on the damaged file, and by SQLite's
// dbstat, which knows the pages that each row of the sound file stood in.
#pragma once

#include "app/core/ids.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>

namespace story::support {

class Intact {
public:
    // `soundPath` is the library before the damage.
    explicit Intact(const QString &soundPath);

    // All journal entries and the head of the review read the same, or stand in pages that are the same.
    bool journal(const QByteArray &damaged, const QString &damagedPath, Id review) const;
    // All its rows and lists read the same.
    bool rows(const QString &damagedPath, Id review) const;
    // All pictures of the library read the same. Neither rows nor journal hold them: they only name them.
    bool pictures(const QString &damagedPath) const;

private:
    QByteArray dump(const QString &path, const QList<QByteArray> &queries, Id review) const;

    QByteArray m_sound;
    QList<QByteArray> m_rowQueries; // with one parameter, the review
    QHash<Id, QSet<qint64>> m_journalPages;
    mutable QHash<std::pair<Id, bool>, QByteArray> m_dumps; // of the sound file
    QByteArray m_pictures;
    QString m_soundPath;
};

} // namespace story::support
