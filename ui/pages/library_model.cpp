#include "ui/pages/library_model.h"

#include "app/core/text.h"
#include "app/desk/field_text.h"
#include "app/model/moment_text.h"
#include "app/model/zones.h"

#include <QPointer>

namespace story {

namespace {

constexpr int hitLimit = 400;

} // namespace

LibraryModel::LibraryModel(Workspace &workspace, QObject *parent) : QAbstractListModel(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::summariesChanged, this, &LibraryModel::refresh);
    refresh();
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const store::ReviewSummary &s = m_rows[index.row()];
    const auto choice = [](const auto &value) {
        return Choices<std::decay_t<decltype(value)>>::list[static_cast<size_t>(value)].text();
    };
    switch (role) {
    case IdRole: return s.id.toString();
    case Qt::DisplayRole:
    case TitleRole: return s.title.isEmpty() ? tr("Review without a title") : s.title;
    case ExcerptRole: return m_excerpts[index.row()];
    case SeverityRole: return static_cast<int>(s.severity);
    case BadgeRole:
        if (s.kind == ReviewKind::GameDay)
            return tr("drill");
        return s.severity == Severity::NotSaid ? QString() : choice(s.severity);
    case DayRole: {
        const auto day = dayOf(s.when, zoneOrUtc(s.zone));
        return day ? dayText(*day) : tr("no day yet");
    }
    case StateRole: {
        if (s.actionsLate > 0)
            return tr("%1 · %2 late", "state, count").arg(choice(s.state)).arg(s.actionsLate);
        if (s.actionsOpen > 0)
            return tr("%1 · %2 open", "state, count").arg(choice(s.state)).arg(s.actionsOpen);
        return s.state == ReviewState::Closed ? tr("%1 · all done", "state").arg(choice(s.state)) : choice(s.state);
    }
    case LateRole: return s.actionsLate > 0;
    case Qt::AccessibleTextRole: {
        QStringList words{data(index, TitleRole).toString(), data(index, BadgeRole).toString(), data(index, DayRole).toString(),
                          data(index, StateRole).toString(), data(index, ExcerptRole).toString()};
        words.removeAll(QString());
        return words.join(QLatin1String(", "));
    }
    default: return {};
    }
}

void LibraryModel::setShelf(Shelf shelf)
{
    m_shelf = shelf;
    refresh();
}

bool LibraryModel::isOn(const store::ReviewSummary &summary, Shelf shelf) const
{
    if (shelf == Shelf::Trash)
        return summary.trashedAt != 0;
    return summary.trashedAt == 0 && (shelf == Shelf::Reviews || summary.kind == ReviewKind::GameDay);
}

int LibraryModel::countOn(Shelf shelf) const
{
    const auto &all = m_workspace.summaries();
    return static_cast<int>(std::count_if(all.begin(), all.end(), [&](const auto &s) { return isOn(s, shelf); }));
}

void LibraryModel::search(const QString &words)
{
    const QString wanted = words.simplified();
    if (wanted == m_words)
        return;
    m_words = wanted;
    const quint64 question = ++m_question;
    if (wanted.isEmpty()) {
        m_hits.clear();
        refresh();
        return;
    }
    m_workspace.find(wanted, hitLimit, [self = QPointer(this), question](Result<QList<store::SearchHit>> hits) {
        if (!self || self->m_question != question)
            return;
        if (hits)
            self->m_hits = std::move(*hits);
        else
            Q_EMIT self->searchFailed(hits.error());
        self->refresh();
    });
}

void LibraryModel::refresh()
{
    QList<store::ReviewSummary> rows;
    QList<QString> excerpts;
    const auto take = [&](const store::ReviewSummary &s, const QString &excerpt) {
        rows.append(s);
        excerpts.append(oneLine(excerpt));
    };
    if (m_words.isEmpty()) {
        for (const store::ReviewSummary &s : m_workspace.summaries()) {
            if (isOn(s, m_shelf))
                take(s, s.summary);
        }
    } else {
        QSet<Id> seen;
        for (const store::ReviewSummary &s : m_workspace.summaries()) {
            if (isOn(s, m_shelf) && s.title.contains(m_words, Qt::CaseInsensitive)) {
                seen.insert(s.id);
                QString excerpt = s.summary;
                for (const store::SearchHit &hit : std::as_const(m_hits)) {
                    if (hit.review == s.id && hit.excerpt != s.title) {
                        excerpt = hit.excerpt;
                        break;
                    }
                }
                take(s, excerpt);
            }
        }
        for (const store::SearchHit &hit : std::as_const(m_hits)) {
            const store::ReviewSummary *s = seen.contains(hit.review) ? nullptr : m_workspace.summary(hit.review);
            if (!s || !isOn(*s, m_shelf))
                continue;
            seen.insert(hit.review);
            take(*s, hit.excerpt);
        }
    }
    const auto sameReviews = [&] {
        return rows.size() == m_rows.size()
            && std::equal(rows.begin(), rows.end(), m_rows.begin(), [](const auto &a, const auto &b) { return a.id == b.id; });
    };
    if (sameReviews()) {
        m_rows = std::move(rows);
        m_excerpts = std::move(excerpts);
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        m_excerpts = std::move(excerpts);
        endResetModel();
    }
    Q_EMIT refreshed();
}

int LibraryModel::rowOf(Id id) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].id == id)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace story
