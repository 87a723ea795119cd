// The days of the actions: when one is due, when to ask whether it helped.
#include "app/report/build_context.h"
#include "app/report/html_prose.h"
#include "app/report/lists.h"

#include <QCoreApplication>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Report)
};

// A hash of the action's id: an id itself would tell everybody when the action was written down. A de-identified calendar has others, or
// it would lead to the one that names people.
QUuid uidOf(const Action &action, const QString &day, const BuildContext &context)
{
    const QString salt = context.audience() == Audience::Deidentified ? u"deidentified "_s : QString();
    return QUuid::createUuidV5(QUuid::fromRfc4122(action.id.toBytes()), salt + day);
}

QString descriptionOf(const Action &action, const QString &link, const BuildContext &context)
{
    QStringList lines{context.plain(action.text)};
    const auto add = [&](const QString &label, const QString &text) {
        if (!text.isEmpty())
            lines.append(label + u": "_s + text);
    };
    add(Words::tr("Owner"), context.who(action.owner));
    add(Words::tr("Done when"), context.plain(action.doneWhen));
    if (link.isEmpty())
        add(labelOf(EntityKind::Action, "tracker"), context.line(action.tracker));
    add(Words::tr("Review"), context.line(context.about().title));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace

Calendar actionsCalendar(const Review &review, const BuildOptions &options)
{
    const BuildContext context(review, options);
    Calendar calendar;
    calendar.title = context.line(context.about().title);
    if (calendar.title.isEmpty())
        calendar.title = Words::tr("Review without a title");
    for (const Action *action : inOrder(review.actions)) {
        const bool isAhead = action->due.isValid() && action->isOpen();
        const bool isAsked = action->askHelpedOn.isValid() && action->status != ActionStatus::Declined && action->helped == Helped::NotAsked;
        if (!isAhead && !isAsked)
            continue;
        const QString what = context.shortly(action->text);
        const QString link = QString::fromLatin1(htmlAddress(context.address(action->tracker).href));
        const QString text = descriptionOf(*action, link, context);
        if (isAhead)
            calendar.days.append({uidOf(*action, u"due"_s, context), action->due, Words::tr("Due: %1", "an action").arg(what), text, link});
        if (isAsked)
            calendar.days.append({uidOf(*action, u"helped"_s, context), action->askHelpedOn, Words::tr("Did it help? %1", "an action").arg(what), text, link});
    }
    return calendar;
}

} // namespace story::report
