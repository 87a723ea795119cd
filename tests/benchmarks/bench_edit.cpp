// One durable edit against two floors, interleaved in one run:
//   A  a raw transaction that inserts the journal row alone,
//   B  the same statements as ours, prepared, without our code.
// All three work on copies of the same library on the same disk with the same pragmas. Ours is timed from the call that the
// window makes to the moment the desk may say "Saved": intent, memory, history, hand-over to the store thread, commit, answer.
#include "app/desk/intents.h"
#include "app/desk/workspace.h"
#include "tests/benchmarks/bench_support.h"
#include "tests/benchmarks/statement_script.h"

#include "app/store/connection.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <functional>

using namespace story;
using namespace story::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int waitMilliseconds = 60'000;

struct Measured {
    Times ours, a, b;
};

void copyLibrary(const QString &from, const QString &to)
{
    if (!QFile::copy(from, to))
        giveUp(u"the library cannot be copied"_s);
}

std::unique_ptr<Workspace> open(const QString &path, const QString &state, const Clock &clock)
{
    auto workspace = Workspace::open({path, state, u"bench"_s, &clock});
    if (!workspace)
        giveUp(workspace.error().sentences());
    return std::move(*workspace);
}

// What one durable edit sends to SQLite.
std::vector<ScriptLine> record(Workspace &workspace, const std::function<void()> &edit)
{
    std::unique_ptr<Recorder> recorder;
    workspace.runAndWait([&](store::LibraryFile *file) { recorder = std::make_unique<Recorder>(file->connection().handle()); });
    edit();
    if (!workspace.flushAndWait(waitMilliseconds))
        giveUp(workspace.lastWriteError().sentences());
    std::vector<ScriptLine> lines;
    workspace.runAndWait([&](store::LibraryFile *) {
        lines = recorder->lines();
        recorder.reset();
    });
    return lines;
}

std::vector<ScriptLine> journalAlone(const std::vector<ScriptLine> &lines)
{
    std::vector<ScriptLine> alone;
    for (const ScriptLine &line : lines) {
        if (line.sql.startsWith("BEGIN") || line.sql.startsWith("INSERT INTO journal") || line.sql.startsWith("COMMIT"))
            alone.push_back(line);
    }
    if (alone.size() != 3)
        giveUp(u"the recorded edit is not one transaction with one journal entry"_s);
    return alone;
}

// `edit` does the n-th edit on our side; the id it added, or none.
Measured measure(const QString &library, const QString &folder, const QString &name, int edits,
                 const std::function<Id(OpenReview &, int)> &edit)
{
    const SystemClock clock;
    const auto copyFor = [&](const QString &who) {
        const QString path = folder + u'/' + name + u'-' + who + u".secondstory"_s;
        copyLibrary(library, path);
        return path;
    };

    const QString path = copyFor(u"ours"_s);
    const auto workspace = open(path, folder, clock);
    const auto opened = workspace->openReview(workspace->summaries().constFirst().id);
    if (!opened)
        giveUp(opened.error().sentences());
    OpenReview &review = **opened;
    workspace->runAndWait([](store::LibraryFile *) {}); // the history was read
    QCoreApplication::processEvents();

    // Recorded twice, because the first edit prepares what the second only uses.
    Id recorded = edit(review, -2);
    workspace->flushAndWait(waitMilliseconds);
    const std::vector<ScriptLine> lines = record(*workspace, [&] { recorded = edit(review, -1); });
    const qint64 seq = review.headSeq();

    RawConnection a(copyFor(u"a"_s), journalAlone(lines));
    RawConnection b(copyFor(u"b"_s), lines);
    IdSource ids(clock);

    Measured measured;
    QElapsedTimer timer;
    for (int n = 0; n < edits; ++n) {
        // Whoever goes first after the others' syncs changes from round to round.
        for (int turn = 0; turn < 3; ++turn) {
            const Id fresh = recorded.isNull() ? recorded : ids.next();
            switch ((n + turn) % 3) {
            case 0:
                timer.start();
                edit(review, n);
                if (!workspace->flushAndWait(waitMilliseconds))
                    giveUp(workspace->lastWriteError().sentences());
                measured.ours.add(timer.nsecsElapsed());
                break;
            case 1:
                timer.start();
                a.write(recorded, fresh, seq, seq + n);
                measured.a.add(timer.nsecsElapsed());
                break;
            case 2:
                timer.start();
                b.write(recorded, fresh, seq, seq + n);
                measured.b.add(timer.nsecsElapsed());
                break;
            }
        }
    }
    return measured;
}

Id addEvent(OpenReview &review, int n)
{
    const auto added = addEntity(review, EntityKind::Event,
                                 {{"text", u"the on-call asks for help because the queue of checkout grows %1"_s.arg(n)},
                                  {"start", Moment::exactly(review.clock().now(), u"UTC"_s, 0, u"14:32"_s)},
                                  {"typed", u"14:32 the on-call asks for help because the queue of checkout grows %1"_s.arg(n)}});
    if (!added)
        giveUp(added.error().sentences());
    return *added;
}

Id typeOneKey(OpenReview &review, int n)
{
    const Event &event = *review.review().events.begin();
    const FieldRef ref{EntityKind::Event, event.id, entityType(EntityKind::Event).field(u"text")};
    const QString before = event.text;
    if (const auto typed = review.type(ref, before, before + QChar(u'a' + (n + 26) % 26)); !typed)
        giveUp(typed.error().sentences());
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int edits = option(u"edits"_s, 400);
    const QList<int> sizes{option(u"small"_s, 1000), option(u"large"_s, 100'000)};

    const Folder folder;
    say(u"One durable edit, %1 times each, interleaved; one 4 KB write with fdatasync here: %2 ms.\n"_s.arg(edits).arg(
        syncMilliseconds(folder.path()), 0, 'f', 2));
    say(u"| edit | events | ours, ms (p50 / p99) | A: journal row alone | B: same statements, raw | ours : A p50, p99 (aim 1.7) | ours : B p50, p99 (aim 1.2) |"_s);
    say(u"|---|---|---|---|---|---|---|"_s);

    struct Kind {
        QString name;
        Id (*edit)(OpenReview &, int);
        QList<Measured> measured;
    };
    std::vector<Kind> kinds{{u"add an event"_s, addEvent, {}}, {u"type one key"_s, typeOneKey, {}}};
    for (const int size : sizes) {
        const QString library = folder.file(u"%1.secondstory"_s.arg(size));
        {
            const SystemClock clock;
            auto workspace = Workspace::fresh({library, folder.path(), u"bench"_s, &clock});
            const auto made = workspace->importReview(reviewOf(size, workspace->ids()), u"Import"_s);
            if (!made || !workspace->flushAndWait(600'000))
                giveUp(u"the library cannot be made"_s);
        }
        for (Kind &kind : kinds) {
            const Measured m = measure(library, folder.path(), u"%1-%2"_s.arg(size).arg(&kind - kinds.data()), edits, kind.edit);
            const auto both = [](const Times &ours, const Times &floor) {
                return ratio(ours.percentile(0.5), floor.percentile(0.5)) + u", "_s
                    + ratio(ours.percentile(0.99), floor.percentile(0.99));
            };
            say(u"| %1 | %2 | %3 | %4 | %5 | %6 | %7 |"_s.arg(kind.name)
                    .arg(size)
                    .arg(m.ours.both(), m.a.both(), m.b.both(), both(m.ours, m.a), both(m.ours, m.b)));
            kind.measured.append(m);
        }
    }
    say({});
    for (const Kind &kind : kinds) {
        const auto growth = [&](Times Measured::*which) {
            return ratio((kind.measured[1].*which).percentile(0.5), (kind.measured[0].*which).percentile(0.5));
        };
        say(u"Growth of the median from %1 to %2 events, %3: ours %4, A %5, B %6."_s.arg(sizes[0])
                .arg(sizes[1])
                .arg(kind.name, growth(&Measured::ours), growth(&Measured::a), growth(&Measured::b)));
    }
    return 0;
}
