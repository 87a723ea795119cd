#include "app/desk/editions.h"

#include <algorithm>
#include <tuple>

namespace story {

namespace {

// Noting an export is an entry of the journal itself, and no change of what was exported.
class Counting {
public:
    int take(qint64 seq)
    {
        if (m_number == 0 || seq > m_reach) {
            ++m_number;
            m_reach = seq;
        }
        ++m_reach;
        return m_number;
    }

private:
    int m_number = 0;
    qint64 m_reach = 0; // the newest entry that is still of that edition
};

QList<const ExportRecord *> inOrderOfMaking(const Review &review)
{
    QList<const ExportRecord *> records;
    for (const ExportRecord &record : review.exports)
        records.append(&record);
    std::sort(records.begin(), records.end(), [](const ExportRecord *a, const ExportRecord *b) {
        return std::tie(a->journalSeq, a->at, a->id) < std::tie(b->journalSeq, b->at, b->id);
    });
    return records;
}

} // namespace

int editionAt(const Review &review, qint64 head)
{
    Counting counting;
    for (const ExportRecord *record : inOrderOfMaking(review))
        counting.take(record->journalSeq);
    return counting.take(head);
}

QHash<Id, int> editions(const Review &review)
{
    QHash<Id, int> numbers;
    Counting counting;
    for (const ExportRecord *record : inOrderOfMaking(review))
        numbers.insert(record->id, counting.take(record->journalSeq));
    return numbers;
}

} // namespace story
