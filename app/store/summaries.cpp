#include "app/store/summaries.h"

#include "app/model/checks.h"
#include "app/store/rows.h"

#include <QHash>
#include <tuple>

namespace story::store {

namespace {

constexpr qsizetype textsShown = 3;

ReviewSummary summaryOfFacts(const ReviewFacts &facts)
{
    ReviewSummary s;
    s.id = facts.id;
    s.title = facts.title;
    s.kind = facts.kind;
    s.severity = facts.severity;
    s.state = facts.state;
    s.services = facts.services;
    s.when = facts.impactStart.isPlaced() ? facts.impactStart : Moment();
    s.createdAt = facts.createdAt;
    s.summary = facts.summary;
    s.zone = facts.zone;
    return s;
}

// Runs a statement whose first column is a review's id.
template <class Row>
void forEachReview(LibraryFile::Connection &connection, QHash<Id, ReviewSummary> &summaries,
                   const char *sql, Row use)
{
    Statement row = connection.prepare(sql);
    while (row.step()) {
        const auto summary = summaries.find(row.id(0));
        if (summary != summaries.end())
            use(*summary, row);
    }
}

std::optional<Micros> optionalNumber(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional<Micros>(row.number(column));
}

} // namespace

QList<ReviewSummary> readSummaries(LibraryFile::Connection &connection)
{
    Table<ReviewFacts> facts;
    readRows(connection, EntityKind::Review, Id(), facts);
    QHash<Id, ReviewSummary> summaries;
    for (const ReviewFacts &one : facts)
        summaries.insert(one.id, summaryOfFacts(one));

    forEachReview(connection, summaries, "SELECT id, trashed_at FROM entry",
                  [](ReviewSummary &s, const Statement &row) { s.trashedAt = row.number(1); });
    forEachReview(
        connection, summaries, "SELECT review, count(*) FROM event GROUP BY review",
        [](ReviewSummary &s, const Statement &row) { s.events = static_cast<int>(row.number(1)); });
    forEachReview(
        connection, summaries,
        "SELECT review, text FROM \"action\" WHERE status NOT IN ('done', 'declined') ORDER BY position, id",
        [](ReviewSummary &s, const Statement &row) {
            ++s.actionsOpen;
            if (s.openActionTexts.size() < textsShown)
                s.openActionTexts.append(row.text(1));
        });
    forEachReview(connection, summaries, "SELECT review, text FROM lesson ORDER BY position, id",
                  [](ReviewSummary &s, const Statement &row) {
                      if (s.lessonTexts.size() < textsShown)
                          s.lessonTexts.append(row.text(1));
                  });
    // Only for reviews whose impact start nobody has said yet.
    forEachReview(
        connection, summaries,
        "SELECT review, start_earliest, start_latest, start_precision, start_zone, start_offset, start_typed FROM event"
        " WHERE rowid IN (SELECT place FROM (SELECT rowid AS place, row_number() OVER (PARTITION BY review"
        "  ORDER BY coalesce(start_earliest, start_latest), position, id) AS nth FROM event"
        "  WHERE coalesce(start_earliest, start_latest) IS NOT NULL AND review IN (SELECT id FROM review"
        "   WHERE impact_start_earliest IS NULL AND impact_start_latest IS NULL)) WHERE nth = 1)",
        [](ReviewSummary &s, const Statement &row) {
            s.when.earliest = optionalNumber(row, 1);
            s.when.latest = optionalNumber(row, 2);
            s.when.precision = precisionFromName(row.text(3)).value_or(Precision::Unknown);
            s.when.zone = row.text(4);
            s.when.offsetSeconds = static_cast<int>(row.number(5));
            s.when.typed = row.text(6);
        });

    QList<ReviewSummary> list = summaries.values();
    std::sort(list.begin(), list.end(), isNewer);
    return list;
}

bool isNewer(const ReviewSummary &a, const ReviewSummary &b)
{
    const auto key = [](const ReviewSummary &s) {
        return std::tuple(s.when.isPlaced() ? *s.when.sortKey() : s.createdAt, s.createdAt, s.id);
    };
    return key(a) > key(b);
}

ReviewSummary summaryOf(const Review &review, Micros trashedAt, QDate today)
{
    const bool isSaid = review.about().impactStart.isPlaced();
    return summaryOf(review, isSaid ? Id() : timelineFacts(review).firstPlaced, trashedAt, today);
}

ReviewSummary summaryOf(const Review &review, Id firstPlaced, Micros trashedAt, QDate today)
{
    ReviewSummary s = summaryOfFacts(review.about());
    s.trashedAt = trashedAt;
    s.events = static_cast<int>(review.events.size());
    if (const Event *first = s.when.isPlaced() ? nullptr : review.events.find(firstPlaced))
        s.when = first->start;
    for (const Action *action : inOrder(review.actions)) {
        if (!action->isOpen())
            continue;
        ++s.actionsOpen;
        if (action->due.isValid() && action->due < today)
            ++s.actionsLate;
        if (s.openActionTexts.size() < textsShown)
            s.openActionTexts.append(action->text);
    }
    for (const Lesson *lesson : inOrder(review.lessons)) {
        if (s.lessonTexts.size() == textsShown)
            break;
        s.lessonTexts.append(lesson->text);
    }
    return s;
}

} // namespace story::store
