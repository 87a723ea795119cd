// Reports of a long review. Whole processes, from outside, in the same way for all: our PDF, Chromium printing our own HTML of the same
// review, and the same words through bare cairo and Pango. Within the process: the writers against the building of the tree.
// Memory is the largest sum of the proportional set sizes of a process and its children, looked at every few milliseconds.
#include "app/desk/workspace.h"
#include "app/report/builder.h"
#include "app/report/html_writer.h"
#include "app/report/markdown_writer.h"
#include "tests/benchmarks/bench_support.h"
#include "tests/report/tree_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <sys/resource.h>

using namespace story;
using namespace story::bench;
using namespace Qt::StringLiterals;

namespace {

struct Cost {
    double milliseconds = 0;
    double processor = 0; // milliseconds of it, which other programs disturb less
    double megabytes = 0;
};

// What all children have used so far that have ended.
double processorMilliseconds()
{
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    const auto of = [](const timeval &time) { return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3; };
    return of(used.ru_utime) + of(used.ru_stime);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double proportionalMegabytes(qint64 process)
{
    for (const QByteArray &line : contentOf(u"/proc/%1/smaps_rollup"_s.arg(process)).split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

// Of a process and everything it started.
double megabytesOfTree(qint64 process)
{
    double sum = proportionalMegabytes(process);
    const QStringList threads = QDir(u"/proc/%1/task"_s.arg(process)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &thread : threads) {
        for (const QByteArray &child : contentOf(u"/proc/%1/task/%2/children"_s.arg(process).arg(thread)).split(' ')) {
            if (const qint64 id = child.toLongLong(); id > 0)
                sum += megabytesOfTree(id);
        }
    }
    return sum;
}

Cost costOf(const QString &program, const QStringList &arguments)
{
    Cost cost;
    const double before = processorMilliseconds();
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForStarted())
        giveUp(program + u" cannot be started"_s);
    const qint64 id = process.processId();
    while (process.state() != QProcess::NotRunning && !process.waitForFinished(4)) {
        cost.megabytes = std::max(cost.megabytes, megabytesOfTree(id));
        if (timer.elapsed() > 300'000)
            giveUp(program + u" does not end"_s);
    }
    cost.milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    cost.processor = processorMilliseconds() - before;
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        giveUp(u"%1 ended with %2"_s.arg(program).arg(process.exitCode()));
    return cost;
}

struct Costs {
    std::vector<double> milliseconds;
    std::vector<double> processor;
    std::vector<double> megabytes;

    void add(const Cost &cost)
    {
        milliseconds.push_back(cost.milliseconds);
        processor.push_back(cost.processor);
        megabytes.push_back(cost.megabytes);
    }
    static double median(std::vector<double> values)
    {
        std::ranges::sort(values);
        return values.empty() ? 0 : values[values.size() / 2];
    }
    double time() const { return median(milliseconds); }
    double memory() const { return median(megabytes); }
};

void row(const QString &what, const Costs &costs, const Costs &ours, const QString &aim)
{
    const double processor = Costs::median(costs.processor);
    say(u"| %1 | %2 | %3 | %4 | %5, %6, %7 | %8 |"_s.arg(what).arg(costs.time(), 0, 'f', 0).arg(processor, 0, 'f', 0).arg(costs.memory(), 0, 'f', 0)
            .arg(ratio(costs.time(), ours.time()), ratio(processor, Costs::median(ours.processor)), ratio(costs.memory(), ours.memory()), aim));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int runs = option(u"runs"_s, 5);
    const int events = option(u"events"_s, 500);

    const Folder folder;
    const QString library = folder.file(u"report.secondstory"_s);
    Review review;
    Id id;
    {
        const SystemClock clock;
        auto workspace = Workspace::fresh({library, folder.path(), u"bench"_s, &clock});
        review = reviewOf(events, workspace->ids());
        const auto made = workspace->importReview(review, u"Import"_s);
        if (!made || !workspace->flushAndWait(600'000))
            giveUp(u"the library cannot be made"_s);
        id = *made;
    }
    const QString html = folder.file(u"report.html"_s);
    const auto exported = [&](const QString &format, const QString &to) {
        return costOf(QStringLiteral(SECONDSTORY), {u"export"_s, u"--library"_s, library, u"--review"_s, id.toString(), u"--format"_s, format,
                                                    u"-o"_s, to, u"--force"_s});
    };
    exported(u"html"_s, html);
    report::BuildOptions options;
    options.now = 1'794'837'720 * microsPerSecond;
    const QString words = folder.file(u"words.txt"_s);
    QFile file(words);
    if (!file.open(QIODevice::WriteOnly) || file.write(support::treeText(report::build(review, options)).toUtf8()) <= 0)
        giveUp(u"the words cannot be written"_s);
    file.close();
    const QString chromium = QStandardPaths::findExecutable(u"chromium"_s);

    Costs ours, browser, bare;
    for (int n = 0; n < runs; ++n) {
        ours.add(exported(u"pdf"_s, folder.file(u"ours.pdf"_s)));
        bare.add(costOf(QStringLiteral(BARE_REPORT), {words, folder.file(u"bare.pdf"_s)}));
        if (!chromium.isEmpty())
            browser.add(costOf(chromium, {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--user-data-dir="_s + folder.file(u"profile"_s),
                                          u"--print-to-pdf="_s + folder.file(u"browser.pdf"_s), u"file://"_s + html}));
    }
    say(u"The PDF of a review of %1 events, whole process, medians of %2.\n"_s.arg(events).arg(runs));
    say(u"| | ms | of the processor | MB | times ours: time, processor, memory | aim |"_s);
    say(u"|---|---|---|---|---|---|"_s);
    row(u"secondstory export"_s, ours, ours, QString());
    if (chromium.isEmpty())
        say(u"| Chromium prints our HTML | not here | | | |"_s);
    else
        row(u"Chromium prints our HTML"_s, browser, ours, u"10, –, 4 or more"_s);
    row(u"the words alone, bare cairo and Pango"_s, bare, ours, u"0.5 or more, –, –"_s);

    Times build, writeHtml, writeMarkdown;
    QElapsedTimer timer;
    for (int n = 0; n < runs; ++n) {
        timer.start();
        const report::Tree tree = report::build(review, options);
        build.add(timer.nsecsElapsed());
        timer.start();
        const QByteArray page = report::writeHtml(tree);
        writeHtml.add(timer.nsecsElapsed());
        timer.start();
        const QByteArray text = report::writeMarkdown(tree);
        writeMarkdown.add(timer.nsecsElapsed());
        if (page.isEmpty() || text.isEmpty())
            giveUp(u"nothing was written"_s);
    }
    say(u"\n| within the process | ms (p50 / p99) | times the building of the tree (p50, aim 2) |"_s);
    say(u"|---|---|---|"_s);
    say(u"| the tree | %1 | 1 |"_s.arg(build.both()));
    say(u"| HTML of it | %1 | %2 |"_s.arg(writeHtml.both(), ratio(writeHtml.percentile(0.5), build.percentile(0.5))));
    say(u"| Markdown of it | %1 | %2 |"_s.arg(writeMarkdown.both(), ratio(writeMarkdown.percentile(0.5), build.percentile(0.5))));
    return 0;
}
