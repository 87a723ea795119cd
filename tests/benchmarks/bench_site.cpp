// The site of a library, the whole program from its start to its end: all pages, and a second run in which nothing has changed. Libraries of
// growing size show whether the time grows as they do.
#include "app/desk/workspace.h"
#include "app/model/position.h"
#include "tests/benchmarks/bench_support.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>

#include <algorithm>

#include <sys/resource.h>

using namespace story;
using namespace story::bench;
using namespace Qt::StringLiterals;

namespace {

// A library of reviews that differ in title, services, tags, factors and lessons, as those of an organisation do.
void makeLibrary(const QString &path, const QString &state, int reviews, int events)
{
    const SystemClock clock;
    auto workspace = Workspace::fresh({path, state, u"bench"_s, &clock});
    for (int n = 0; n < reviews; ++n) {
        Review review = reviewOf(events, workspace->ids());
        ReviewFacts &facts = *review.facts.find(review.id());
        facts.title = u"%1, case %2"_s.arg(facts.title).arg(n + 1);
        facts.state = n % 2 == 0 ? ReviewState::Reviewed : ReviewState::Closed;
        facts.impactStart = Moment::exactly(*facts.impactStart.earliest - n * microsPerDay, u"UTC"_s);
        facts.services = {u"service %1"_s.arg(n % 40), u"service %1"_s.arg(n * 7 % 40)};
        facts.services.removeDuplicates();
        facts.tags = {u"tag %1"_s.arg(n % 60)};
        QString position;
        for (int i = 0; i < 3; ++i) {
            position = positionBetween(position, {});
            Factor &factor = *review.factors.add(workspace->ids().next());
            factor.text = u"The alert names the wrong service, variant %1"_s.arg(n * 3 + i);
            factor.kind = static_cast<FactorKind>((n + i) % 8);
            factor.position = position;
            Lesson &lesson = *review.lessons.add(workspace->ids().next());
            lesson.text = u"A retry storm hides the first failure, variant %1"_s.arg(n * 3 + i);
            lesson.tags = {u"tag %1"_s.arg((n + i) % 60)};
            lesson.position = position;
        }
        const auto made = workspace->importReview(review, u"Import"_s);
        if (!made)
            giveUp(made.error().sentences());
        workspace->closeReview(*made);
    }
    if (!workspace->flushAndWait(600'000))
        giveUp(u"the library cannot be made"_s);
}

double run(const QString &library, const QString &site, const Folder &folder)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_STATE_HOME"_s})
        environment.insert(name, folder.path());
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(QStringLiteral(SECONDSTORY),
                  {u"site"_s, u"--library"_s, library, u"--audience"_s, u"outside"_s, u"-o"_s, site});
    if (!process.waitForFinished(600'000) || process.exitCode() != 0)
        giveUp(u"the site cannot be written"_s);
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

double median(std::vector<double> all)
{
    std::sort(all.begin(), all.end());
    return all[all.size() / 2];
}

// The most that any run needed so far.
double peakMegabytes()
{
    rusage used{};
    ::getrusage(RUSAGE_CHILDREN, &used);
    return static_cast<double>(used.ru_maxrss) / 1024;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int largest = option(u"reviews"_s, 2000);
    const int events = option(u"events"_s, 30);
    const int times = option(u"times"_s, 3);

    const Folder folder;
    say(u"A site for readers outside, reviews of %1 events each, the whole program, median of %2.\n"_s.arg(events).arg(times));
    say(u"| reviews | files | MB | first run, s | ms a review | unchanged second run, s | share (aim 0.1) | peak memory, MB |"_s);
    say(u"|---:|---:|---:|---:|---:|---:|---:|---:|"_s);
    for (const int reviews : {largest / 4, largest / 2, largest}) {
        const QString library = folder.file(u"site-%1.secondstory"_s.arg(reviews));
        makeLibrary(library, folder.path(), reviews, events);
        std::vector<double> first;
        std::vector<double> second;
        qint64 files = 0;
        qint64 bytes = 0;
        for (int n = 0; n < times; ++n) {
            const QString site = folder.file(u"site"_s);
            QDir(site).removeRecursively();
            first.push_back(run(library, site, folder));
            second.push_back(run(library, site, folder));
            files = 0;
            bytes = 0;
            QDirIterator all(site, QDir::Files, QDirIterator::Subdirectories);
            while (all.hasNext()) {
                all.next();
                ++files;
                bytes += all.fileInfo().size();
            }
        }
        say(u"| %1 | %2 | %3 | %4 | %5 | %6 | %7 | %8 |"_s.arg(reviews)
                .arg(files)
                .arg(static_cast<double>(bytes) / 1e6, 0, 'f', 1)
                .arg(median(first), 0, 'f', 2)
                .arg(1000 * median(first) / std::max(reviews, 1), 0, 'f', 1)
                .arg(median(second), 0, 'f', 2)
                .arg(ratio(median(second), median(first)))
                .arg(peakMegabytes(), 0, 'f', 0));
    }
    return 0;
}
