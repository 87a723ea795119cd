// Gives the entries of a timeline their place in time. A time is never invented: what the document does not tell stays
// open, and whatever was concluded from the order of the lines or from far away is said in a warning.
#pragma once

#include "app/intake/entry.h"

#include <functional>

namespace story::intake {

// What the document as a whole tells.
struct Surroundings {
    StampRules rules;
    std::optional<NamedZone> zone; // of its times; nothing where it names none
    bool zoneIsFar = false;        // it stands with other times than those of the timeline
    std::optional<QDate> day;      // of times without one
    QString dayFrom;               // where that was found, in words; empty where it is plain to see
    std::optional<QDate> near;     // a day near which all of it lies, for dates without a year
    QTimeZone fallback;            // where `zone` is nothing
};

class Placing {
public:
    // Hears what a person should look at, with the line of the entry it is about.
    using Warn = std::function<void(int line, const QString &sentence)>;

    // `around` must outlive this.
    Placing(const Surroundings &around, Warn warn)
        : m_around(around),
          m_warn(std::move(warn)),
          m_zone(around.zone),
          m_zoneIsFar(around.zoneIsFar),
          m_day(around.day)
    {}

    // Sets start and end of all entries; `turns` are in their order.
    void place(QList<Entry> &entries, const QList<Turn> &turns);

    // One time on its own: of a key-value line, of the front matter. Day and zone of the document count.
    Moment placeOne(const Stamp &stamp, int line);

    // The day that `date` means here; nothing where its year or order is open.
    std::optional<QDate> resolved(const WrittenDate &date, int year = 0) const;

    // Some time was read in a zone that does not stand with it: the caller's, or one from far away.
    bool usedFallbackZone() const { return m_usedFallback; }

private:
    // What the order of the lines tells about one of them.
    struct Shift {
        int days = 0;           // that went by since the entry above
        bool afternoon = false; // of a clock that counts to twelve
    };

    QList<Shift> shifts(const QList<Entry> &entries, const QList<Turn> &turns) const;
    void make(const Stamp &stamp, std::optional<QDate> day, bool afternoon, int line, Moment &start,
              Moment &end);
    void makeDay(const Stamp &stamp, QDate day, Moment &start, Moment &end) const;
    void say(const QList<TimeProblem> &problems, int line);
    void checkEnds(QList<Entry> &entries);        // behind midnight
    void checkJumps(const QList<Entry> &entries); // of most of a year
    void checkSeason(const Moment &moment, int line);
    QTimeZone zone() const
    {
        return m_zone && m_zone->zone.isValid() ? m_zone->zone : m_around.fallback;
    }

    const Surroundings &m_around;
    Warn m_warn;
    std::optional<NamedZone> m_zone; // in force
    bool m_zoneIsFar = false;
    std::optional<QDate> m_day;  // in force
    bool m_dayIsDefault = false; // and stays so, whatever day an entry names
    bool m_isApproximate = false;
    bool m_usedFallback = false;
    bool m_usedFarDay = false;
    bool m_saidSeason = false;
    bool m_saidAmbiguous = false;
    int m_open = 0; // entries without a day
    int m_firstOpen = 0;
};

} // namespace story::intake
