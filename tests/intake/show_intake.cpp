// Not a test: prints what the intake makes of documents, each event with its instant beside the line it came from, so that
// a person can count which are right.  show_intake FILE…
#include "app/intake/intake.h"
#include "app/model/moment_text.h"
#include "tests/support/fixed_clock.h"

#include <QFile>
#include <QFileInfo>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace story;

namespace {

QString instant(const Moment &moment)
{
    if (moment.isEmpty())
        return u"-"_s;
    if (!moment.isPlaced())
        return u"open «%1»"_s.arg(moment.typed);
    const QString told = toldInstant(moment) ? isoUtc(*toldInstant(moment)) : u"?"_s;
    return told + u' ' + QLatin1String(precisionName(moment.precision)) + u" «"_s + moment.typed
        + u'»';
}

QString shortText(const QString &text)
{
    QString line = text;
    return line.replace(u'\n', u"⏎"_s).left(150);
}

void show(QTextStream &out, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        out << "cannot read " << path << "\n";
        return;
    }
    support::FixedClock clock;
    IdSource ids(clock);
    intake::Options options;
    options.now = clock.now();
    const auto read =
        intake::readMarkdown(file.readAll(), QFileInfo(path).fileName(), ids, options);
    if (!read) {
        out << path << ": " << read.error().sentences() << "\n";
        return;
    }
    const Review &review = read->review;
    const ReviewFacts &facts = review.about();
    out << "\n##### " << path << "\ntitle: " << facts.title << "\nzone: " << facts.zone
        << "  severity: " << int(facts.severity) << "  services: " << facts.services.join(u", "_s)
        << "  tags: " << facts.tags.join(u", "_s) << "\n";
    out << "start " << instant(facts.impactStart) << " | detected " << instant(facts.detected)
        << " | mitigated " << instant(facts.mitigated) << " | resolved " << instant(facts.resolved)
        << "\n";
    out << "summary: " << shortText(facts.summary) << "\nimpact: " << shortText(facts.impact)
        << "\ndetection: " << shortText(facts.detection) << "\n";
    for (const Event *event : inOrder(review.events)) {
        out << event->sourceLines << "\t" << instant(event->start)
            << (event->end.isEmpty() ? QString() : u" … "_s + instant(event->end)) << "  ["
            << Choices<EventKind>::list[int(event->kind)].name << "]\n\t\t< "
            << shortText(event->typed) << "\n\t\t> " << shortText(event->text) << "\n";
    }
    for (const Factor *factor : inOrder(review.factors))
        out << "factor: " << shortText(factor->text) << "\n";
    for (const Finding *finding : inOrder(review.findings))
        out << "finding " << Choices<Goal>::list[int(finding->goal)].name << ": "
            << shortText(finding->text) << "\n";
    for (const Lesson *lesson : inOrder(review.lessons))
        out << "lesson: " << shortText(lesson->text) << "\n";
    for (const Question *question : inOrder(review.questions))
        out << "question: " << shortText(question->text) << "\n";
    for (const Action *action : inOrder(review.actions)) {
        const Person *owner = review.people.find(action->owner);
        out << "action [" << Choices<ActionStatus>::list[int(action->status)].name << "] "
            << (owner ? owner->name + u": "_s : QString()) << shortText(action->text)
            << (action->tracker.isEmpty() ? QString() : u"  -> "_s + action->tracker) << "\n";
    }
    for (const Passage *passage : inOrder(review.passages))
        out << "passage " << passage->firstLine << "-" << passage->lastLine << " {"
            << passage->heading << "} " << shortText(passage->text) << "\n";
    for (const intake::Warning &warning : read->warnings)
        out << "warning " << warning.line << ": " << warning.text << "\n";
}

} // namespace

int main(int argc, char **argv)
{
    QTextStream out(stdout);
    for (int i = 1; i < argc; ++i)
        show(out, QString::fromLocal8Bit(argv[i]));
    return 0;
}
