// What every part of the builder needs: the review, the reader's zone, and the door through which all words of a review go.
#pragma once

#include "app/report/builder.h"
#include "app/report/door.h"

#include <QRegularExpression>

namespace story::report {

class BuildContext {
public:
    // Both must outlive this.
    BuildContext(const Review &review, const BuildOptions &options, Passed passed = {});

    const Review &review() const { return m_review; }
    const ReviewFacts &about() const { return m_review.about(); }
    Audience audience() const { return m_options.audience; }
    const QTimeZone &zone() const { return m_zone; }
    // The bytes of a picture; empty where they are not there.
    QByteArray image(const QByteArray &sha256) const { return m_options.images.value(sha256); }
    // Events in the order of the timeline.
    const QList<const Event *> &events() const { return m_events; }

    // ---- words of the review: nothing of it reaches the tree but through these ----

    QString line(const QString &text) const;        // one line, redacted
    QString words(const QStringList &words) const;  // "checkout, cache"
    markup::Tree prose(const QString &text) const;  // parsed, redacted
    QString plain(const QString &text) const;       // the same without its markup
    QString quoted(const QString &text) const;      // as it is, redacted, with its line breaks
    // An address as a link where it may be one, else as text. Of a de-identified report none leads anywhere.
    markup::Inline address(const QString &text) const;
    // How many names gave way to roles so far, and other things to placeholders.
    int namesReplaced() const { return m_door.namesReplaced(); }
    int othersReplaced() const { return m_door.othersReplaced(); }

    // ---- people and times ----

    QString who(const Person &person) const;        // "on-call", or "A. Name (on-call)" where that may be said
    QString who(Ref<Person> person) const;          // empty where there is none
    QString who(const QList<Ref<Person>> &people) const;
    // Where times count from; nothing where they are told by clock and calendar.
    std::optional<Micros> start() const { return m_start; }
    QString when(const Moment &moment) const;       // with its day; empty where nothing is recorded
    // As timeText and spanText in that zone, or the reader's; or since the start. What was typed where no time could be read is redacted.
    QString time(const Moment &moment, QDate knownDay = {}, const QTimeZone &in = {}) const;
    QString stretch(const Moment &start, const Moment &end, QDate knownDay, const QTimeZone &in = {}) const;
    QString day(QDate day) const;                   // as dayText, or from the start
    // "Berlin (UTC+1)" where all those instants have one offset, else "Berlin".
    QString zoneTitle(const QList<Micros> &instants) const;
    static QString offsetText(int seconds);         // "UTC+1", "UTC+5:30", "UTC"

    // ---- references ----

    QString shortly(const QString &text) const;     // the beginning of a text, for a reference to it
    // "14:32 Pager fired …", in that zone, or the reader's; empty where there is none.
    QString eventName(Ref<Event> event, const QTimeZone &in = {}) const;
    QString eventNames(const QList<Ref<Event>> &events) const;
    QString sourceName(Ref<Source> source, const QString &lines) const; // "chat.json, lines 12–14"

    // ---- what is not there ----

    void missing(const QString &what) { m_missing.append(what); }
    const QStringList &allMissing() const { return m_missing; }
    // Not asked for, although there is something to say.
    void leaveOut(const QString &what) { m_leftOut.append(what); }
    const QStringList &allLeftOut() const { return m_leftOut; }
    // Whether something that is for the house alone may be told. If not, `what` it is is said at the end.
    bool mayTellInside(const QString &what);
    const QStringList &allForInside() const { return m_forInside; }

private:
    // Without the addresses of evidence that is not for these readers: they stand in the texts they were typed in, too.
    QString withoutWithheld(const QString &text) const;
    Moment shown(const Moment &moment) const;

    const Review &m_review;
    const BuildOptions &m_options;
    QTimeZone m_zone;
    std::optional<Micros> m_start;
    QList<const Event *> m_events;
    std::optional<QRegularExpression> m_withheld; // finds addresses
    Door m_door;
    QStringList m_missing;
    QStringList m_leftOut;
    QStringList m_forInside;
};

// ---- pieces of the tree ----

// One paragraph with one text; nothing in it where the text is empty.
markup::Tree plainTree(const QString &text);
// "Label: …" with the label in bold, before the first paragraph of `tree`.
Prose labelled(const QString &label, markup::Tree tree);
Prose labelled(const QString &label, const QString &text);
// How the window calls a field: "Who was affected".
QString labelOf(EntityKind kind, const char *field);
// How people call the value of a choice: "telemetry or alert".
template <class E>
QString textOf(E value)
{
    return Choices<E>::list[static_cast<size_t>(value)].text();
}
// The parts that are not empty, " · " between them.
QString joined(QStringList parts);
// "a", "a and b", "a, b and c".
QString listed(const QStringList &parts);
// Takes out columns without a word in any row; the first always stays.
void dropEmptyColumns(Table &table);

} // namespace story::report
