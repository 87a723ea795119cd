// Writes reviews in the formats that the judges beside this file read:
//
//     write_formats FOLDER [SEED]
//
// of each review NAME: NAME.archive.json, NAME.timeline.csv, NAME.actions.csv and NAME.ics, in which everybody may be named, so that a
// reader of the archive knows every word of the others; and for each audience NAME.AUDIENCE.json and NAME.AUDIENCE.md of it as it is.
#include "app/desk/sample.h"
#include "app/report/exporter.h"
#include "tests/report/checkout_review.h"
#include "tests/support/random_review.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

using namespace story;
using namespace story::report;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

class FixedClock final : public Clock {
public:
    Micros now() const override { return 1'794'837'720 * microsPerSecond; } // 2026-11-16T14:02:00Z
};

// Times of every precision and none, days and no days, on both sides of a change of the clocks.
Review timesOfAllKinds()
{
    Review review;
    review.facts.add(Id(1, 1))->title = u"Times; all, \"of\" them"_s;
    const auto moment = [](std::optional<Micros> earliest, std::optional<Micros> latest, Precision precision, const QString &typed) {
        Moment m;
        m.earliest = earliest;
        m.latest = latest;
        m.precision = precision;
        m.zone = u"Europe/Berlin"_s;
        m.typed = typed;
        return m;
    };
    constexpr Micros change = 1'792'890'000 * microsPerSecond; // 2026-10-25T01:00:00Z
    const QList<Moment> all{moment(change - 1, change - 1, Precision::Exact, u"02:59:59.999999"_s),
                            moment(change, change, Precision::Exact, u"02:00 CET"_s),
                            moment(change - 600 * microsPerSecond, change + 600 * microsPerSecond, Precision::About, u"~02:00~10m"_s),
                            moment({}, change, Precision::Before, u"before 02:00"_s),
                            moment(change, {}, Precision::After, u"after 02:00"_s),
                            moment(change, change + microsPerHour - 1, Precision::Hour, u"02:??"_s),
                            moment(change - 3 * microsPerHour, change + 22 * microsPerHour - 1, Precision::Day, u"2026-10-25"_s),
                            moment(change - microsPerHour, change, Precision::Unknown, u"02:30"_s),
                            moment({}, {}, Precision::Unknown, u"=14:32"_s),
                            {}};
    quint64 number = 1;
    for (const Moment &one : all) {
        Event &event = *review.events.add(Id(2, ++number));
        event.start = one;
        event.end = all[(number * 3) % static_cast<quint64>(all.size())];
        event.text = u"'=1+1\nevent %1"_s.arg(number);
        event.position = u"a%1"_s.arg(QChar(u'a' + static_cast<char16_t>(number)));
    }
    for (const ActionStatus status : {ActionStatus::Idea, ActionStatus::Soaking, ActionStatus::Accepted, ActionStatus::InProgress,
                                      ActionStatus::Done, ActionStatus::Declined}) {
        for (const Helped helped : {Helped::NotAsked, Helped::Partly}) {
            Action &action = *review.actions.add(Id(3, ++number));
            action.text = u"Action; with, \\ signs\nand lines %1"_s.arg(number);
            action.status = status;
            action.helped = helped;
            action.due = QDate(2028, 2, 28).addDays(static_cast<qint64>(number % 3));
            action.askHelpedOn = action.due.addDays(60);
            action.position = u"b%1"_s.arg(QChar(u'a' + static_cast<char16_t>(number)));
        }
    }
    return review;
}

// Pieces of Markdown under each other and in each other, by chance: what writers of Markdown and its readers disagree about.
QString markupText(QRandomGenerator &random)
{
    static const QStringList pieces{u"- item"_s, u"  - inner"_s, u"* other"_s, u"1. one"_s, u"7) seven"_s, u"   more of it"_s, u"> quote"_s, u"> - in it"_s,
                                    u"```"_s, u"```sql"_s, u"    code"_s, u"\ttab"_s, u"| a | b |"_s, u"|---|:-:|"_s, u"| `1|2` | *3* |"_s, u"***"_s, u"---"_s, u"==="_s,
                                    u"# head"_s, u"## **head** #"_s, u"**strong**text"_s, u"*em*phasis*"_s, u"**a *b** c*"_s, u"snake_case_ and _edge_"_s, u"__x__y"_s,
                                    u"~~gone~~ ~one~ ~~~"_s, u"`code`` `"_s, u"`` ` ``"_s, u"[label](https://x.example/?a=1&amp;b=(2))"_s, u"[*l* `m`](https://x.example \"t\")"_s,
                                    u"https://x.example/a_b*c~d?e=[f]&g=h;i"_s, u"<https://x.example>"_s, u"www.x.example"_s, u"a.b@x.example"_s, u"<mailto:a@x.example>"_s,
                                    u"![picture](https://x.example/p.png)"_s, u"[ref]: https://x.example"_s, u"[ref] and [ref][]"_s, u"&copy; &#35; &nope;"_s, u"\\* \\\\ \\"_s,
                                    u"break  "_s, u"break\\"_s, u"<b>html</b>"_s, u"<div>"_s, u"<!-- c -->"_s, u"a|b||c"_s, u"$x$ {{y}} :z:"_s, u"+ plus"_s, u"- [x] done"_s,
                                    u"\u65E5\u672C**\u300C\u8A9E\u300D**\u306F"_s, u"**\u0645\u0631\u062D\u0628\u0627**\u060C"_s, u"\u00A0**x**\u00A0"_s, u"*\u200Bx*"_s, u"\uFEFF"_s, QString()};
    QString text;
    for (int n = random.bounded(1, 9); n > 0; --n)
        text += pieces[random.bounded(static_cast<int>(pieces.size()))] + (random.bounded(5) == 0 ? u" "_s : u"\n"_s);
    return text.trimmed();
}

Review markupReview(quint32 seed)
{
    QRandomGenerator random(seed);
    Review review = markedReview(12);
    for (const EntityKind kind : review.kinds()) {
        for (const Id &id : review.table(kind)->ids()) {
            for (const Field &field : entityType(kind).fields) {
                if (field.type == FieldType::Text)
                    field.write(*review.table(kind)->find(id), markupText(random));
            }
        }
    }
    return review;
}

bool write(const QString &path, const Result<QByteArray> &bytes)
{
    QFile file(path);
    return bytes && file.open(QIODevice::WriteOnly) && file.write(*bytes) == bytes->size() && file.flush();
}

// The judge of calendars knows what Markdown says only where it is simple.
bool writeAll(const QString &base, const Review &review, bool withCalendar)
{
    static const FixedClock clock;
    BuildOptions options;
    options.zone = QTimeZone("Europe/Berlin");
    options.now = clock.now();
    options.journalSeq = 214;
    Review named = review;
    for (const Id &id : review.people.ids())
        named.people.find(id)->mayBeNamed = true;
    bool done = true;
    for (const auto &[format, ending] : {std::pair(Format::Json, ".archive.json"), std::pair(Format::TimelineCsv, ".timeline.csv"),
                                         std::pair(Format::ActionsCsv, ".actions.csv"), std::pair(Format::Calendar, ".ics")}) {
        if (format != Format::Calendar || withCalendar)
            done = write(base + QLatin1String(ending), render(named, format, options, pictures())) && done;
    }
    for (const Audience audience : {Audience::Inside, Audience::Outside, Audience::Deidentified}) {
        options.audience = audience;
        const QString name = base + u'.' + QLatin1String(audienceName(audience));
        done = write(name + u".json"_s, render(review, Format::ReportJson, options, pictures())) && done;
        done = write(name + u".md"_s, render(review, Format::Markdown, options, pictures())) && done;
    }
    return done;
}

} // namespace

int main(int argc, char **argv)
{
    QTextStream out(stdout);
    if (argc < 2)
        return 2;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    const quint32 seed = argc > 2 ? QByteArray(argv[2]).toUInt() : QRandomGenerator::global()->generate();
    out << "seed " << seed << Qt::endl;
    QDir(folder.path()).removeRecursively();
    if (!QDir().mkpath(folder.path()))
        return 1;
    const FixedClock clock;
    IdSource ids(clock);
    QList<std::pair<QString, Review>> all{{u"sample"_s, sampleReview(ids).review}, {u"checkout"_s, checkoutReview()},
                                          {u"times"_s, timesOfAllKinds()}, {u"every-field"_s, markedReview(12)}};
    Review empty;
    empty.facts.add(Id(1, 2));
    all.append({u"empty"_s, empty});
    for (quint32 i = 0; i < 6; ++i)
        all.append({u"chance-%1"_s.arg(i), randomReview(seed + i, 12, i % 2 == 0 ? Fill::Some : Fill::Every)});
    const QStringList hostile = hostileTexts();
    for (qsizetype i = 0; i < hostile.size(); ++i)
        all.append({u"hostile-%1"_s.arg(i), filledReview(hostile[i], 3)});
    bool done = true;
    for (const auto &[name, review] : std::as_const(all))
        done = writeAll(folder.filePath(name), review, true) && done;
    constexpr quint32 markupReviews = 12;
    for (quint32 i = 0; i < markupReviews; ++i)
        done = writeAll(folder.filePath(u"markup-%1"_s.arg(i)), markupReview(seed + i), false) && done;
    out << all.size() + markupReviews << " reviews" << Qt::endl;
    return done ? 0 : 1;
}
