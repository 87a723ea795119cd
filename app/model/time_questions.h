// Times that a person has to say a word about: the question in one sentence, and what it may be.
// Nothing here guesses, and nothing stops: a time stays as it was told until somebody answers.
#pragma once

#include "app/model/edit.h"
#include "app/model/review.h"

#include <QTimeZone>

namespace story {

// One answer, and what it makes of the time. The typed words are kept in every case.
struct TimeAnswer {
    QString words;               // "02:30 summer time (UTC+2)", "China (UTC+8)", "Fri 5 Jun"
    Moment moment;               // what was asked about becomes this,
    std::optional<Moment> other; // and the other end of the event's span this
};

struct TimeQuestion {
    enum class Kind {
        Gap,             // the clock was put forward over it, or the calendar skipped the day
        Overlap,         // the clock was put back: it came twice
        Zone,            // "CST"
        Date,            // "05/06"
        Several,         // more than one of these at once
        OpenDay,         // a time of day, and no day
        NoLastEvent,     // "+5m" with nothing to count from
        EndsBeforeStart, // of an event
    };
    Kind kind = Kind::Several;
    QString sentence;
    QList<TimeAnswer> answers; // may be empty: then the time has to be written again
};

// What has to be asked about one time. `zone` counts where the moment names none, `days` are offered
// where no day was told. Words in which there is no time are no question.
std::optional<TimeQuestion> timeQuestion(const Moment &moment, const QTimeZone &zone,
                                         const QList<QDate> &days = {});

struct FieldTimeQuestion {
    FieldRef about;
    TimeQuestion question;
};
// All of an event: "start", "end" and "known_at".
QList<FieldTimeQuestion> timeQuestions(const Review &review, const Event &event);
// All of any entity, in the order of its fields; none where it is not there.
QList<FieldTimeQuestion> timeQuestions(const Review &review, EntityKind kind, Id id);

// How many timeQuestions an event has. Cheap: no answer is worked out.
int timesToAsk(const Event &event);
// The events that have a question, in the order of the timeline; as cheap.
QList<const Event *> eventsToAsk(const Review &review);

// The days that the times of this review are told on, those of the incident first; at most four.
QList<QDate> daysToldOn(const Review &review);

// One answer as one step. `about` may also be a moment of another entity than an event.
Edit answering(const Document &document, const FieldRef &about, const TimeAnswer &answer);

} // namespace story
