#include "app/desk/since_export.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::SinceExport)
};

} // namespace

QStringList stepsSince(const QList<store::StoredEntry> &newestFirst)
{
    QSet<qint64> decided; // steps whose newest word, done or taken back, is known
    QStringList order;
    QHash<QString, int> times;
    for (const store::StoredEntry &stored : newestFirst) {
        const store::JournalEntry &entry = stored.entry;
        if (entry.cause == store::Cause::Aside)
            continue;
        const bool answers = entry.cause == store::Cause::Undo || entry.cause == store::Cause::Redo;
        const qint64 step = answers ? entry.target : entry.step;
        if (decided.contains(step))
            continue;
        decided.insert(step);
        // Taken back, but done before the export: that it is gone is a change.
        const bool isGone = entry.cause == store::Cause::Undo;
        if (isGone && step >= newestFirst.back().entry.seq)
            continue;
        const QString what = isGone ? Words::tr("Taken back: %1").arg(entry.what) : entry.what;
        if (times[what]++ == 0)
            order.append(what);
    }
    for (QString &what : order) {
        if (const int count = times.value(what); count > 1)
            what = Words::tr("%1, %n times", nullptr, count).arg(what);
    }
    return order;
}

} // namespace story
