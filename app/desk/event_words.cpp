#include "app/desk/event_words.h"

#include "app/desk/field_text.h"
#include "app/desk/open_review.h"
#include "app/model/moment_text.h"

#include <limits>

namespace story {

EventWords::EventWords(const OpenReview &review, const QTimeZone &zone) : m_review(review), m_zone(zone) {}

void EventWords::read(quint32 slot)
{
    const Review &review = m_review.review();
    const Event *event = review.events.find(m_review.timeline().idOfSlot(slot));
    if (!event)
        return;
    QByteArray text = folded(event->text);
    const auto add = [&text](QStringView more) {
        if (!more.isEmpty())
            text.append(' ').append(folded(more));
    };
    add(Choices<EventKind>::list[static_cast<size_t>(event->kind)].text());
    for (const Ref<Person> &ref : event->people) {
        if (const Person *person = review.people.find(ref))
            add(personText(*person));
    }
    add(event->system);
    for (const QString &tag : event->tags)
        add(tag);
    if (!event->start.isEmpty())
        add(spanText(event->start, event->end, m_zone));
    m_index.set(slot, text);
}

bool EventWords::readSome(quint32 most)
{
    const quint32 all = m_review.timeline().slotCount();
    if (m_read == 0)
        m_index.reserve(all, qsizetype(all) * 128);
    for (const quint32 end = std::min<quint64>(all, quint64(m_read) + most); m_read < end; ++m_read)
        read(m_read);
    return m_read < all;
}

void EventWords::readMissing()
{
    readSome(std::numeric_limits<quint32>::max());
    if (m_renamed.isEmpty())
        return;
    for (const Event &event : m_review.review().events) {
        const bool concerned = std::any_of(event.people.begin(), event.people.end(),
                                           [this](const Ref<Person> &ref) { return m_renamed.contains(ref.id); });
        if (concerned)
            read(*m_review.timeline().slotOf(event.id));
    }
    m_renamed.clear();
}

void EventWords::follow(const ChangeSet &set)
{
    for (const Touched &touched : set.touched) {
        // A person may be in many events: those are read when they are asked for, not with every key of the role.
        if (touched.kind == EntityKind::Person)
            m_renamed.insert(touched.id);
        if (touched.kind != EntityKind::Event)
            continue;
        if (const auto slot = m_review.timeline().slotOf(touched.id); slot && *slot < m_read)
            read(*slot);
    }
}

void EventWords::setZone(const QTimeZone &zone)
{
    if (m_zone == zone)
        return;
    m_zone = zone;
    m_index.clear();
    m_read = 0;
}

std::vector<char> EventWords::find(const QList<QByteArray> &words)
{
    readMissing();
    return m_index.find(words, m_review.timeline().slotCount());
}

bool EventWords::holds(Id event, const QList<QByteArray> &words)
{
    readMissing();
    const auto slot = m_review.timeline().slotOf(event);
    return slot && holdsAll(m_index.at(*slot), words);
}

} // namespace story
