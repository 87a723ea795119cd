#include "app/cli/command.h"

#include "app/capture/keep.h"
#include "app/core/text.h"
#include "app/model/moment_text.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <iostream>
#include <string>

namespace story::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::CommandLine)
};

constexpr int commitMilliseconds = 60'000;

void options(QCommandLineParser &parser)
{
    parser.addOption(libraryOption());
    parser.addOption(jsonOption());
    parser.addOptions({
        {QStringLiteral("review"), Words::tr("The id of the review the lines go to."), QStringLiteral("ID")},
        {QStringLiteral("at"), Words::tr("The working day of times without a day: 2026-11-14."), QStringLiteral("DAY")},
    });
}

const char *goalName(Goal goal)
{
    return Choices<Goal>::list[static_cast<size_t>(goal)].name;
}

QJsonObject toJson(const capture::Draft &draft, qint64 seq)
{
    using Kind = capture::Draft::Kind;
    QJsonObject o{{QStringLiteral("seq"), seq},
                  {QStringLiteral("kind"), capture::kindName(draft.kind)},
                  {QStringLiteral("text"), draft.text},
                  {QStringLiteral("tags"), QJsonArray::fromStringList(draft.tags)},
                  {QStringLiteral("people"), QJsonArray::fromStringList(draft.people)},
                  {QStringLiteral("typed"), draft.typed},
                  {QStringLiteral("saved"), true}};
    if (draft.kind == Kind::Finding)
        o.insert(QStringLiteral("goal"), QLatin1String(goalName(draft.goal)));
    if (draft.kind == Kind::Event) {
        o.insert(QStringLiteral("event_kind"),
                 QLatin1String(Choices<EventKind>::list[static_cast<size_t>(draft.eventKind)].name));
        o.insert(QStringLiteral("precision"), QLatin1String(precisionName(draft.start.precision)));
    }
    if (draft.kind == Kind::Event || draft.kind == Kind::Signal) {
        if (const auto at = toldInstant(draft.start))
            o.insert(QStringLiteral("at"), isoUtc(*at));
        if (const auto until = toldInstant(draft.end))
            o.insert(QStringLiteral("until"), isoUtc(*until));
        if (!draft.start.zone.isEmpty())
            o.insert(QStringLiteral("zone"), draft.start.zone);
    }
    if (!draft.owner.isEmpty())
        o.insert(QStringLiteral("owner"), draft.owner);
    if (draft.due.isValid())
        o.insert(QStringLiteral("due"), isoDay(draft.due));
    return o;
}

int run(const QCommandLineParser &parser)
{
    const QString path = libraryOf(parser);
    if (path.isEmpty())
        return Usage;
    const auto id = Id::fromString(parser.value(QStringLiteral("review")));
    if (!id) {
        tell(Words::tr("--review ID is missing, or is not the id of a review."));
        return Usage;
    }
    std::optional<QDate> day;
    if (parser.isSet(QStringLiteral("at"))) {
        day = QDate::fromString(parser.value(QStringLiteral("at")), Qt::ISODate);
        if (!day->isValid()) {
            tell(Words::tr("--at is a day such as 2026-11-14."));
            return Usage;
        }
    }
    const SystemClock clock;
    auto workspace = openWorkspace(path, clock, false);
    if (!workspace)
        return tell(workspace.error());
    const auto open = (*workspace)->openReview(*id);
    if (!open)
        return tell(open.error());
    OpenReview &review = **open;

    int code = Done;
    // Not QFile: on standard input it ends a line at the first NUL and drops the rest of it.
    std::string typed;
    int number = 0;
    const auto tellOf = [&number](const QString &what) { tell(Words::tr("line %1: %2").arg(number).arg(what)); };
    while (std::getline(std::cin, typed)) {
        ++number;
        QByteArrayView bytes(typed);
        if (bytes.endsWith('\r'))
            bytes.chop(1);
        TextRepairs repairs;
        const QString line = cleanText(bytes, &repairs);
        if (!repairs.lossless()) {
            tellOf(Words::tr("%n character(s) that are no text were replaced by U+FFFD.", nullptr,
                           static_cast<int>(repairs.replaced)));
            code = SomethingToLookAt;
        }
        if (line.trimmed().isEmpty())
            continue;
        const capture::Draft draft = capture::read(line, capture::contextAfter(review.review().events.find(review.timeline().lastStored()),
                                                                               review.review(), clock.now(), day));
        for (const TimeProblem &problem : draft.problems)
            tellOf(problem.sentence);
        const Edit edit = capture::keep(draft, review.review(), review.ids(), Phase::Timeline,
                                        review.endPosition(capture::entityKind(draft.kind)));
        if (const auto done = review.apply(edit); !done)
            return tell(done.error());
        if (!(*workspace)->flushAndWait(commitMilliseconds))
            return tellNotStored(**workspace);
        if (parser.isSet(QStringLiteral("json")))
            sayJson(toJson(draft, review.headSeq()));
        else
            sayLine(QStringLiteral("saved %1").arg(review.headSeq()));
        // A day that was set by hand counts until an event with a time is stored; then the last event says the day.
        if (draft.kind == capture::Draft::Kind::Event && draft.start.isPlaced())
            day.reset();
    }
    if (std::cin.bad()) {
        tell(Words::tr("Standard input cannot be read."));
        return CannotRead;
    }
    return code;
}

} // namespace

const Command captureCommand{"capture",
                             QT_TRANSLATE_NOOP("story::CommandLine", "stores lines of standard input, one capture each"),
                             options, run};

} // namespace story::cli
