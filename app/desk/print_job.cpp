#include "app/desk/print_job.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>

namespace story {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::PrintJob)
};

constexpr int longestWait = 60'000; // ms; a queue takes a document at once, or never

QString nameOf(PrintJob::Sides sides)
{
    switch (sides) {
    case PrintJob::Sides::AsThePrinterDoes: return {};
    case PrintJob::Sides::One: return u"one-sided"_s;
    case PrintJob::Sides::LongEdge: return u"two-sided-long-edge"_s;
    case PrintJob::Sides::ShortEdge: return u"two-sided-short-edge"_s;
    }
    return {};
}

Result<> refused(const PrintJob &job, const QString &detail)
{
    return fail({Failure::CannotWrite, Words::tr("The printer “%1” did not take the document.").arg(job.printer),
                 Words::tr("Nothing was printed, and the review is as it was."), Words::tr("Look at the printer, or save it as PDF."), detail});
}

} // namespace

QStringList lpArguments(const PrintJob &job)
{
    QStringList arguments{u"-d"_s, job.printer, u"-t"_s, job.title, u"-n"_s, QString::number(std::max(job.copies, 1))};
    QStringList named;
    for (const auto &[name, value] : job.options) {
        named.append(name);
        arguments << u"-o"_s << name + u'=' + value;
    }
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty() && !named.contains(name))
            arguments << u"-o"_s << name + u'=' + value;
    };
    add(u"media"_s, job.paper);
    add(u"sides"_s, nameOf(job.sides));
    add(u"page-ranges"_s, job.pages);
    add(u"collate"_s, job.copies > 1 ? (job.collate ? u"true"_s : u"false"_s) : QString());
    add(u"print-color-mode"_s, job.grey ? u"monochrome"_s : QString());
    if (job.fit)
        arguments << u"-o"_s << u"fit-to-page"_s;
    return arguments;
}

void sendToPrinter(const PrintJob &job, const QByteArray &pdf, QObject *owner, const std::function<void(const Result<> &)> &then)
{
    const QString program = QStandardPaths::findExecutable(u"lp"_s);
    if (program.isEmpty()) {
        then(fail({Failure::NotFound, Words::tr("The program that hands documents to printers, lp of CUPS, is not installed."),
                   Words::tr("Nothing was printed, and the review is as it was."), Words::tr("Install cups-client, or save it as PDF."), {}}));
        return;
    }
    auto *lp = new QProcess(owner);
    const auto end = [lp, then](const Result<> &result) {
        lp->disconnect();
        lp->deleteLater();
        then(result);
    };
    QObject::connect(lp, &QProcess::finished, owner, [lp, job, end](int code, QProcess::ExitStatus status) {
        if (status == QProcess::NormalExit && code == 0)
            end({});
        else
            end(refused(job, QString::fromLocal8Bit(lp->readAllStandardError()).trimmed()));
    });
    QObject::connect(lp, &QProcess::errorOccurred, owner, [lp, job, end](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(refused(job, lp->errorString()));
    });
    QTimer::singleShot(longestWait, lp, [lp] { lp->kill(); }); // its end tells of it
    lp->start(program, lpArguments(job));
    if (lp->state() == QProcess::NotRunning)
        return;
    lp->write(pdf);
    lp->closeWriteChannel();
}

} // namespace story
