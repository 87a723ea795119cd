#include "app/desk/event_words.h"

#include "app/desk/field_text.h"
#include "app/desk/open_review.h"
#include "app/model/moment_text.h"

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

void EventWords::follow(const ChangeSet &set)
{
    if (set.touches(EntityKind::Person)) {
        forget();
        return;
    }
    for (const Touched &touched : set.touched) {
        if (touched.kind != EntityKind::Event)
            continue;
        const auto slot = m_review.timeline().slotOf(touched.id);
        if (!slot || *slot > m_read)
            continue;
        read(*slot);
        m_read = std::max(m_read, *slot + 1);
    }
}

void EventWords::forget()
{
    m_index.clear();
    m_read = 0;
}

void EventWords::setZone(const QTimeZone &zone)
{
    if (m_zone == zone)
        return;
    m_zone = zone;
    forget();
}

std::vector<char> EventWords::find(const QList<QByteArray> &words) const
{
    return m_index.find(words, m_review.timeline().slotCount());
}

bool EventWords::holds(Id event, const QList<QByteArray> &words)
{
    const auto slot = m_review.timeline().slotOf(event);
    if (!slot)
        return false;
    if (*slot >= m_read)
        read(*slot);
    return holdsAll(m_index.at(*slot), words);
}

} // namespace story
