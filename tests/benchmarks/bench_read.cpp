// Reading a whole review into memory against raw sqlite3_step over the same rows, fetching every column.
#include "app/store/connection.h"
#include "app/store/library_file.h"
#include "tests/benchmarks/bench_support.h"
#include "tests/benchmarks/statement_script.h"

#include "app/desk/workspace.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace story;
using namespace story::bench;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int reads = option(u"reads"_s, 50);
    const int events = option(u"events"_s, 10'000);

    const Folder folder;
    const QString path = folder.file(u"read.secondstory"_s);
    Id id;
    {
        const SystemClock clock;
        auto workspace = Workspace::fresh({path, folder.path(), u"bench"_s, &clock});
        const auto made = workspace->importReview(reviewOf(events, workspace->ids()), u"Import"_s);
        if (!made || !workspace->flushAndWait(600'000))
            giveUp(u"the library cannot be made"_s);
        id = *made;
    }
    const auto file = store::LibraryFile::open(path, store::Mode::Write);
    if (!file)
        giveUp(file.error().sentences());

    std::vector<ScriptLine> lines;
    {
        const Recorder recorder((*file)->connection().handle());
        if (!(*file)->readReview(id))
            giveUp(u"the review cannot be read"_s);
        lines = recorder.lines();
    }
    RawConnection raw(path, lines);

    Times ours;
    Times floor;
    qint64 columns = 0;
    QElapsedTimer timer;
    for (int n = 0; n < reads; ++n) {
        timer.start();
        const auto review = (*file)->readReview(id);
        ours.add(timer.nsecsElapsed());
        if (!review || review->events.size() != events)
            giveUp(u"the review that was read is not the one that was written"_s);
        timer.start();
        columns = raw.read();
        floor.add(timer.nsecsElapsed());
    }
    say(u"Reading a review of %1 events (%2 columns), %3 times each, interleaved.\n"_s.arg(events).arg(columns).arg(reads));
    say(u"| ours, ms (p50 / p99) | raw sqlite3_step | ours : raw p50, p99 (aim 3) |"_s);
    say(u"|---|---|---|"_s);
    say(u"| %1 | %2 | %3, %4 |"_s.arg(ours.both(), floor.both(), ratio(ours.percentile(0.5), floor.percentile(0.5)),
                                     ratio(ours.percentile(0.99), floor.percentile(0.99))));
    return 0;
}
