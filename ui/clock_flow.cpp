#include "ui/clock_flow.h"

#include "app/desk/field_text.h"
#include "ui/parts/commands.h"

#include <QAction>
#include <QDateTime>
#include <QPointer>
#include <QTimeZone>
#include <QWidget>

namespace story {

namespace {

// Of a part, in letters: in the header, and in the menu of the clock.
constexpr int longestName = 24;
constexpr int longestInMenu = 60;

QString clockOf(qint64 seconds)
{
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString nameOf(const AgendaItem &item, int longest)
{
    const QString name = item.titleText().simplified();
    return name.size() > longest ? name.left(longest - 1).trimmed() + QChar(0x2026) : name;
}

QString partText(const AgendaItem &item, int longest, const MeetingClock::Time &time)
{
    const QString name = nameOf(item, longest);
    return time.plannedSeconds > 0 ? ClockFlow::tr("%1 %2 of %3", "part, spent, planned").arg(name, clockOf(time.spentSeconds), clockOf(time.plannedSeconds))
                                   : ClockFlow::tr("%1 %2", "part, spent").arg(name, clockOf(time.spentSeconds));
}

// What is said where time is short or over.
QString signText(const MeetingClock::Time &time)
{
    if (time.isShort()) {
        const qint64 minutes = (time.remainingSeconds() + 59) / 60;
        return ClockFlow::tr("%1 min left").arg(minutes);
    }
    if (time.plannedSeconds > 0 && time.spentSeconds >= time.plannedSeconds) {
        const qint64 minutes = time.overSeconds() / 60;
        return minutes == 0 ? ClockFlow::tr("time is up") : ClockFlow::tr("%1 min over").arg(minutes);
    }
    return {};
}

} // namespace

ClockFlow::ClockFlow(OpenReview &review, const Commands &commands, QWidget *view, QObject *parent)
    : QObject(parent), m_review(review), m_commands(commands), m_view(view), m_clock(review)
{
    const auto on = [this](CommandId id, auto what) {
        connect(m_commands.action(id), &QAction::triggered, this, [this, what] {
            if (m_view->isVisible())
                what();
        });
    };
    on(CommandId::StartClock, [this] { say(m_clock.isRunning() ? m_clock.pause() : m_clock.start()); });
    on(CommandId::AddMinutes, [this] { say(m_clock.addMinutes()); });
    on(CommandId::NextPart, [this] { go(m_clock.next()); });
    on(CommandId::PreviousPart, [this] { go(m_clock.previous()); });
    on(CommandId::CountSleep, [this] { say(m_clock.countJump()); });
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_clock.look();
        Q_EMIT changed();
    });
    connect(&m_clock, &MeetingClock::changed, this, &ClockFlow::follow);
    connect(&m_clock, &MeetingClock::noticed, this, &ClockFlow::sayJump);
    // Somebody has to listen first.
    QMetaObject::invokeMethod(this, [this] {
        if (!m_clock.notice().isEmpty())
            Q_EMIT noticed({Notice::Weight::Info, m_clock.notice(), {}, {}, {}});
    }, Qt::QueuedConnection);
    follow();
}

void ClockFlow::follow()
{
    if (m_clock.isRunning() && !m_tick.isActive())
        m_tick.start();
    else if (!m_clock.isRunning())
        m_tick.stop();
    if (m_view->isVisible())
        refreshCommands();
    Q_EMIT changed();
}

void ClockFlow::refreshCommands()
{
    const bool works = !m_review.isReadOnly() && !m_clock.current().isNull();
    for (const CommandId id : {CommandId::StartClock, CommandId::AddMinutes, CommandId::ShowClock})
        m_commands.action(id)->setEnabled(works);
    m_commands.action(CommandId::NextPart)->setEnabled(works && !m_clock.next().isNull());
    m_commands.action(CommandId::PreviousPart)->setEnabled(works && !m_clock.previous().isNull());
    m_commands.action(CommandId::CountSleep)->setEnabled(works && m_clock.jump() > 0);
}

void ClockFlow::go(Id part)
{
    const AgendaItem *item = m_review.review().agenda.find(part);
    if (!item)
        return;
    const Phase phase = item->phase;
    const auto gone = m_clock.go(part);
    say(gone);
    if (gone)
        Q_EMIT pageAsked(phase);
}

ClockFace ClockFlow::face() const
{
    const AgendaItem *current = m_review.review().agenda.find(m_clock.current());
    if (!current || m_review.isReadOnly())
        return {};
    const MeetingClock::Time time = m_clock.partTime();
    const MeetingClock::Time whole = m_clock.wholeTime();
    if (time.plannedSeconds == 0 && time.spentSeconds == 0 && whole.plannedSeconds == 0 && !m_clock.isRunning())
        return {};
    ClockFace face;
    face.runs = m_clock.isRunning();
    // While it stands nobody is pressed.
    const QString sign = face.runs ? signText(time) : QString();
    face.sign = face.runs && time.isShort() ? ClockFace::Sign::Short : sign.isEmpty() ? ClockFace::Sign::None : ClockFace::Sign::Over;
    face.words = partText(*current, longestName, time);
    if (!sign.isEmpty())
        face.words = tr("%1 · %2", "clock, what remains").arg(face.words, sign);
    face.left = m_clock.leftText();
    face.whole = tr("%1 of %2 min in all").arg(whole.spentSeconds / 60).arg(whole.plannedSeconds / 60);
    if (face.runs) {
        // As the clock on the wall of the room has it, wherever the review is told.
        const QDateTime end = QDateTime::fromMSecsSinceEpoch(m_clock.expectedEnd() / 1000, QTimeZone::systemTimeZone());
        face.whole = tr("%1, ends at about %2", "whole, time of day").arg(face.whole, end.toString(QStringLiteral("HH:mm")));
    }
    QStringList spoken{(face.runs ? tr("Clock, running: %1") : tr("Clock, stopped: %1")).arg(nameOf(*current, longestInMenu)),
                       tr("%1 of %2 minutes").arg(time.spentSeconds / 60).arg(time.plannedSeconds / 60)};
    if (!sign.isEmpty())
        spoken.append(sign);
    spoken.append(tr("%1 of %2 minutes in all").arg(whole.spentSeconds / 60).arg(whole.plannedSeconds / 60));
    face.spoken = spoken.join(QStringLiteral(", "));
    for (const AgendaItem *item : inOrder(m_review.review().agenda)) {
        const MeetingClock::Time of = m_clock.timeOf(item->id);
        if (of.plannedSeconds > 0 || of.spentSeconds > 0 || item == current)
            face.parts.append({item->id, partText(*item, longestInMenu, of), item == current});
    }
    return face;
}

void ClockFlow::say(const Result<> &result)
{
    if (!result)
        Q_EMIT noticed(Notice::of(result.error()));
}

void ClockFlow::sayJump(const QString &sentence)
{
    Notice notice{Notice::Weight::Warn, sentence, {}, {}, {}};
    if (m_clock.jump() > 0) {
        notice.next = tr("If the meeting went on meanwhile, count them.");
        notice.buttons.append({tr("Count them"), [self = QPointer(this)] {
                                   if (self)
                                       self->say(self->m_clock.countJump());
                               }});
    }
    if (m_view->isVisible())
        refreshCommands();
    Q_EMIT noticed(notice);
}

} // namespace story
