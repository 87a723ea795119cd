#include "app/report/invitation.h"

#include "app/model/guide.h"
#include "app/model/moment_text.h"
#include "app/report/build_context.h"
#include "app/report/markdown_escape.h"

#include <QCoreApplication>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Invitation)
};

// The same words twice: as they are, and as Markdown.
class Letter {
public:
    explicit Letter(Invitation &to) : m_to(to) {}

    void heading(const QString &text)
    {
        m_to.plain += text + u"\n\n"_s;
        m_to.markdown += u"## "_s + markdownEscaped(text, false) + u"\n\n"_s;
    }
    void paragraph(const QString &text)
    {
        m_to.plain += text + u"\n\n"_s;
        m_to.markdown += markdownEscaped(text, true) + u"\n\n"_s;
    }
    void list(const QStringList &items, bool numbered)
    {
        for (qsizetype i = 0; i < items.size(); ++i) {
            const QString mark = numbered ? u"%1. "_s.arg(i + 1) : u"- "_s;
            m_to.plain += mark + items[i] + u'\n';
            m_to.markdown += mark + markdownEscaped(items[i], true) + u'\n';
        }
        m_to.plain += u'\n';
        m_to.markdown += u'\n';
    }

private:
    Invitation &m_to;
};

QStringList agendaLines(BuildContext &context)
{
    QStringList lines;
    for (const AgendaItem *item : inOrder(context.review().agenda)) {
        if (item->phase == Phase::Prepare && item->minutes == 0)
            continue; // that is before the meeting
        const QString title = item->title.isEmpty() ? textOf(item->phase) : context.line(item->title);
        const QString text = item->minutes > 0 ? Words::tr("%1: %2 minutes", "part of the agenda").arg(title).arg(item->minutes) : title;
        lines.append(item->anotherDay ? Words::tr("On another day: %1").arg(text) : text);
    }
    return lines;
}

QString facilitators(BuildContext &context)
{
    QStringList roles;
    for (const Person *person : inOrder(context.review().people)) {
        if (person->part == Part::Facilitator)
            roles.append(context.who(*person));
    }
    return roles.join(u", "_s);
}

} // namespace

Invitation invitation(const Review &review, const QTimeZone &zone, ReviewWord word)
{
    BuildOptions options;
    options.zone = zone;
    BuildContext context(review, options);
    const ReviewFacts &about = review.about();
    const bool isGameDay = about.kind == ReviewKind::GameDay;
    const QString title = about.title.isEmpty() ? Words::tr("a review") : context.line(about.title);

    Invitation letter;
    letter.subject = (isGameDay ? Words::tr("Invitation: we look back at the game day “%1”") : Words::tr("Invitation: review of “%1”")).arg(title);
    Letter to(letter);
    to.paragraph(isGameDay
                     ? Words::tr("We want to look back at the game day “%1” together: at what we expected, what we saw, and what we can learn.").arg(title)
                     : Words::tr("We want to understand together what happened in “%1”: how it looked from inside, and what we can learn.").arg(title));
    to.paragraph(blamelessReminder(word));
    if (about.meeting.isPlaced())
        to.paragraph(Words::tr("When: %1, %2", "time, zone")
                         .arg(context.when(about.meeting), about.meeting.earliest ? context.zoneTitle({*about.meeting.earliest})
                                                                                  : context.zoneTitle({})));
    else
        to.paragraph(Words::tr("When: the time follows."));
    if (const QString who = facilitators(context); !who.isEmpty())
        to.paragraph(Words::tr("Facilitator: %1").arg(who));
    to.paragraph(Words::tr("Please bring what you saw, in your own words: what you noticed, what it meant to you then, what you did. Notes you "
                           "write down today are worth more than those of next week. Nobody has to prepare a defence, and no decision "
                           "about a person is made there."));
    to.heading(Words::tr("Six premises"));
    to.paragraph(Words::tr("We read them at the beginning and ask each of you whether you can accept them."));
    QStringList all;
    for (const Premise &premise : premises())
        all.append(premise.text);
    to.list(all, true);
    if (const QStringList lines = agendaLines(context); !lines.isEmpty()) {
        to.heading(Words::tr("Agenda"));
        to.list(lines, false);
    }
    if (!about.reportPlan.isEmpty())
        to.paragraph(context.line(about.reportPlan));
    to.paragraph(Words::tr("If something about it worries you, please talk to the facilitator before."));
    letter.plain = letter.plain.trimmed() + u'\n';
    letter.markdown = letter.markdown.trimmed() + u'\n';
    return letter;
}

} // namespace story::report
