#include "app/capture/keep_lines.h"

#include <QCoreApplication>
#include <QHash>

namespace story::capture {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Keep)
};

} // namespace

KeptLines keepLines(const QStringList &lines, const Review &review, IdSource &ids, Phase phase, Micros now,
                    std::optional<QDate> chosenDay)
{
    KeptLines kept;
    Review after = review; // with the lines so far
    const Event *last = lastStored(after);
    Id lastId = last ? last->id : Id();
    QHash<int, QString> ends; // of each kind, so that not all its rows are looked at for every line
    for (const QString &line : lines) {
        const Context context = contextAfter(after.events.find(lastId), after, now, chosenDay);
        const Draft draft = read(line, context);
        if (draft.isEmpty())
            continue;
        const int kind = static_cast<int>(entityKind(draft.kind));
        const Edit one = keep(draft, after, ids, phase, ends.contains(kind) ? std::optional(ends[kind]) : std::nullopt);
        if (!apply(after, one))
            continue; // new rows with new ids always fit
        const Change &made = one.changes.back();
        for (const auto &[field, value] : made.fields) {
            if (qstrcmp(field->name, "position") == 0)
                ends[kind] = std::get<QString>(value);
        }
        if (draft.kind == Draft::Kind::Event && draft.start.isPlaced()) {
            lastId = made.id;
            chosenDay.reset();
        }
        kept.lines.append(storedLine(draft, context, phase, one));
        kept.edit.what = one.what;
        kept.edit.changes.insert(kept.edit.changes.end(), one.changes.begin(), one.changes.end());
    }
    if (kept.lines.size() > 1)
        kept.edit.what = Words::tr("Add %1 entries").arg(kept.lines.size());
    return kept;
}

} // namespace story::capture
