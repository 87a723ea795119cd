// The clock of the meeting: how long each part of the agenda takes, and the whole. All it knows stands in the agenda of the review, so that
// a crash costs nothing: it is written when a part begins or ends, at a pause, and when the computer's clock jumps, never every second.
//
// What counts is time that the computer was awake, on a clock that nobody can set. Where it slept, or where its time of day was set, the
// difference is not counted and `noticed` says so; countJump() adds it, where the meeting went on meanwhile. After a crash the time since
// the part began counts, up to four hours; more means that it was left running.
#pragma once

#include "app/desk/open_review.h"
#include "app/desk/step.h"

namespace story {

class MeetingClock : public QObject {
    Q_OBJECT
public:
    // `review` must outlive it. A clock that ran when the program ended goes on.
    explicit MeetingClock(OpenReview &review, QObject *parent = nullptr);

    struct Time {
        qint64 plannedSeconds = 0; // with what was added
        qint64 spentSeconds = 0;

        qint64 remainingSeconds() const { return std::max<qint64>(0, plannedSeconds - spentSeconds); }
        qint64 overSeconds() const { return plannedSeconds > 0 ? std::max<qint64>(0, spentSeconds - plannedSeconds) : 0; }
        // Not over yet, but the last tenth, or the last two minutes where that is more; of short parts at most the last quarter.
        bool isShort() const;
    };

    // The part that runs, was left last, or comes first. Null where there is no agenda.
    Id current() const;
    bool isRunning() const { return !m_running.isNull(); }
    // The part before and after the current one; null at the ends.
    Id previous() const;
    Id next() const;
    Time timeOf(Id item) const;
    Time partTime() const { return timeOf(current()); }
    // Of all parts that are held on the day of the current one.
    Time wholeTime() const;
    // The whole in words: "41 min left in all", "4 min over in all"; empty where nothing is planned.
    QString leftText() const;
    // When the meeting ends if nothing more is added: what remains of the current part and of those after it on that day.
    Micros expectedEnd() const;

    // Each is kept at once and is no step: undo does not reach it. ReadOnly where the review is closed.
    Result<> start();
    Result<> pause();
    Result<> addMinutes(int minutes = 5);
    Result<> skip() { return go(next()); }
    Result<> back() { return go(previous()); }
    // Goes on with another part, in any order; what was counted for it stays and goes on. While the clock stands, it stays standing.
    Result<> go(Id item);

    // To be called about every second: finds out whether the clock of the computer jumped.
    void look();
    // Time that passed on the clock of the computer and was not counted.
    Micros jump() const { return m_jump; }
    Result<> countJump();
    // What there is to say about how the clock was found, when it was opened; empty: nothing.
    QString notice() const { return m_notice; }

Q_SIGNALS:
    void changed();                         // it started, stopped, went on, or its plan was changed
    void noticed(const QString &sentence);

private:
    Micros elapsed() const; // of the stretch that runs
    void begin(Step &step, Id item, Micros now);
    void end(Step &step, Micros now);
    Result<> keep(const Step &step, const QString &what);
    void follow();
    void recover();

    OpenReview &m_review;
    Id m_running;            // the part whose stretch is counted here
    Micros m_since = 0;      // its runningSince
    Micros m_steadySince = 0;
    Micros m_carry = 0;      // less than a second, of stretches before
    Micros m_lastWall = 0;
    Micros m_lastSteady = 0;
    Micros m_jump = 0;
    QString m_notice;
};

} // namespace story
