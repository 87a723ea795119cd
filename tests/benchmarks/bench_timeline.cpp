// A timeline of any length under the hands of somebody who writes: what the thread of the window does for each key and each edit,
// with two lists of events following it, all of them and those of one kind. At three lengths side by side, each beside a floor
// taken in the same run: what a bare list of Qt needs to append a row, and what memmem needs to look through the same bytes.
// Durability has its own benchmark (bench_edit); here nothing is handed to a file but for the opening.
#include "app/capture/keep.h"
#include "app/desk/entity_model.h"
#include "app/desk/intents.h"
#include "app/desk/phase_status.h"
#include "app/desk/workspace.h"
#include "tests/benchmarks/bench_support.h"

#include <QAbstractListModel>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstring>
#include <functional>

using namespace story;
using namespace story::bench;
using namespace Qt::StringLiterals;

namespace {

// What everything that shows rows has to do at the least.
class BareList : public QAbstractListModel {
public:
    explicit BareList(int size) : m_rows(size) {}
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    QVariant data(const QModelIndex &, int) const override { return {}; }
    void append(Id id)
    {
        const int row = static_cast<int>(m_rows.size());
        beginInsertRows({}, row, row);
        m_rows.append(id);
        endInsertRows();
    }

private:
    QList<Id> m_rows;
};

// What one screen of a list asks its model for.
qsizetype readScreen(const EntityModel &model)
{
    qsizetype read = 0;
    for (int row = 0; row < std::min(30, model.rowCount()); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            read += model.data(model.index(row, column)).toString().size();
    }
    return read;
}

capture::Draft readLine(const OpenReview &review, const QString &line)
{
    return capture::read(line, capture::contextAfter(review.review().events.find(review.timeline().lastStored()), review.review(), review.clock().now()));
}

Edit keepDraft(OpenReview &review, const capture::Draft &draft)
{
    return capture::keep(draft, review.review(), review.ids(), Phase::Timeline, review.endPosition(capture::entityKind(draft.kind)));
}

void refreshRail(const OpenReview &review)
{
    phaseStatuses(review.review(), review.timelineFacts());
    railFoot(review.review(), review.timelineFacts(), Phase::Timeline, review.clock().now());
}

Times timed(int times, const std::function<void(int)> &work)
{
    Times all;
    QElapsedTimer timer;
    for (int n = 0; n < times; ++n) {
        timer.start();
        work(n);
        all.add(timer.nsecsElapsed());
    }
    return all;
}

constexpr int manyRows = 20'000; // what the largest paste brings

const QList<QLatin1String> columns{"start"_L1, "kind"_L1, "text"_L1, "people"_L1};

void open(Figures &table, int length, int times)
{
    const Folder folder;
    const SystemClock clock;
    const QString path = folder.file(u"library.secondstory"_s);
    {
        auto workspace = Workspace::fresh({path, folder.path(), u"bench"_s, &clock});
        const auto made = workspace->importReview(reviewOf(length, workspace->ids()), u"Import"_s);
        if (!made || !workspace->flushAndWait(600'000))
            giveUp(u"the library cannot be made"_s);
    }
    Times read, shown;
    for (int n = 0; n < times; ++n) {
        auto workspace = Workspace::open({path, folder.path(), u"bench"_s, &clock});
        if (!workspace)
            giveUp(workspace.error().sentences());
        QElapsedTimer timer;
        timer.start();
        const auto opened = (*workspace)->openReview((*workspace)->summaries().constFirst().id);
        if (!opened)
            giveUp(opened.error().sentences());
        read.add(timer.nsecsElapsed());
        timer.start();
        const EntityModel events(**opened, EntityKind::Event, columns);
        readScreen(events);
        shown.add(timer.nsecsElapsed());
    }
    table.add(u"open the review: read it from the file"_s, read);
    table.add(u"open the review: list of events, first screen"_s, shown);
}

void edit(Figures &table, int length, int times)
{
    const SystemClock clock;
    IdSource ids(clock);
    OpenReview::Surroundings around;
    around.clock = &clock;
    around.ids = &ids;
    around.submit = [](const store::Job &) {};
    OpenReview review(reviewOf(length, ids), 1, std::move(around));
    EntityModel events(review, EntityKind::Event, columns);
    EntityModel alerts(review, EntityKind::Event, columns, [](const Entity &entity) {
        return static_cast<const Event &>(entity).kind == EventKind::Alert;
    });
    const auto sure = [](const auto &done) {
        if (!done)
            giveUp(done.error().sentences());
    };
    const auto rowAt = [&](int n) { return static_cast<int>((n * 7919LL) % events.rowCount()); };

    BareList bare(length);
    table.add(u"floor: append to a bare list of Qt"_s, timed(times, [&](int) { bare.append(ids.next()); }));
    const QString line = u"14:32 the on-call asks for help because the queue grows #alert @on-call"_s;
    table.add(u"key in the capture line"_s, timed(times, [&](int n) { readLine(review, line.left(1 + n % line.size())); }));
    table.add(u"add an event"_s, timed(times, [&](int) { sure(review.apply(keepDraft(review, readLine(review, line)))); }));
    const Field *text = entityType(EntityKind::Event).field(u"text");
    const Field *start = entityType(EntityKind::Event).field(u"start");
    table.add(u"key in an event's text"_s, timed(times, [&](int) {
                  const Id id = events.idAt(rowAt(1));
                  const QString before = review.review().events.find(id)->text;
                  sure(review.type({EntityKind::Event, id, text}, before, before + u'x'));
              }));
    table.add(u"move an event by an hour"_s, timed(times, [&](int n) {
                  const Id id = events.idAt(rowAt(n));
                  Moment moved = review.review().events.find(id)->start;
                  *moved.earliest += microsPerHour;
                  *moved.latest += microsPerHour;
                  sure(review.set({EntityKind::Event, id, start}, moved));
              }));
    table.add(u"undo"_s, timed(times, [&](int) { sure(review.undo()); }));
    table.add(u"redo"_s, timed(times, [&](int) { sure(review.redo()); }));
    table.add(u"remove an event"_s, timed(std::max(1, times / 10), [&](int n) { sure(removeEntity(review, EntityKind::Event, events.idAt(rowAt(n)))); }));
    Edit many;
    const Review pasted = reviewOf(manyRows, ids);
    for (const Event &event : pasted.events)
        many.changes.push_back(Change::insert(EntityKind::Event, event));
    table.add(u"add 20,000 events in one step"_s, timed(1, [&](int) { sure(review.apply(many)); }));
    table.add(u"undo them"_s, timed(1, [&](int) { sure(review.undo()); }));
    table.add(u"redo them"_s, timed(1, [&](int) { sure(review.redo()); }));
    sure(review.undo());
    table.add(u"refresh the rail"_s, timed(times, [&](int) { refreshRail(review); }));

    QByteArray bytes;
    for (const Event &event : review.review().events)
        bytes += event.text.toUtf8() + '\n';
    qsizetype found = 0;
    table.add(u"floor: memmem through the same texts for “zq”"_s, timed(times, [&](int) {
                  const auto *at = static_cast<const char *>(::memmem(bytes.constData(), static_cast<size_t>(bytes.size()), "zq", 2));
                  found += at ? at - bytes.constData() : 0;
              }));
    table.add(u"first key of all: read all words, filter “z”"_s, timed(1, [&](int) { events.setWords(u"z"_s); }));
    events.setWords({});
    const QString word = u"queue depth"_s;
    for (int typed = 1; typed <= word.size(); ++typed) {
        if (word[typed - 1] == u' ')
            continue;
        Times all;
        for (int n = 0; n < std::max(1, times / 10); ++n) {
            events.setWords(word.left(typed - 1)); // each time from the word before it, as fingers do
            QElapsedTimer timer;
            timer.start();
            events.setWords(word.left(typed));
            readScreen(events);
            all.add(timer.nsecsElapsed());
        }
        table.add(u"filter “%1”, first screen"_s.arg(word.left(typed)), all);
    }
    table.add(u"filter “” again, first screen"_s, timed(std::max(1, times / 10), [&](int) {
                  events.setWords({});
                  readScreen(events);
              }));
    if (found == -1)
        say(u"never"_s);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int times = option(u"times"_s, 200);
    const QList<int> lengths{option(u"small"_s, 1000), option(u"middle"_s, 10'000), option(u"large"_s, 100'000)};
    Figures table;
    for (const int length : lengths) {
        open(table, length, std::clamp(times / 20, 1, 5));
        edit(table, length, times);
    }
    say(u"%1 times each, in the thread of the window, with two lists of events following.\n"_s.arg(times));
    table.print(lengths);
    return 0;
}
