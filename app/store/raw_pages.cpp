#include "app/store/raw_pages.h"

#include "app/store/schema.h"

namespace story::store {

namespace {

constexpr int tableLeaf = 0x0d;
constexpr int indexLeaf = 0x0a;
constexpr int indexInterior = 0x02;
constexpr quint64 noVarint = ~quint64(0);

quint64 varintIn(QByteArrayView bytes, qsizetype &at)
{
    quint64 value = 0;
    for (int i = 0; i < 9; ++i) {
        if (at >= bytes.size())
            return noVarint;
        const auto byte = static_cast<quint8>(bytes[at++]);
        if (i == 8)
            return (value << 8) | byte;
        value = (value << 7) | (byte & 0x7fU);
        if (!(byte & 0x80U))
            break;
    }
    return value;
}

// The serial types of a record and their values; empty where the bytes are no record of that many columns.
RawRecord decode(const QByteArray &record, size_t columns)
{
    qsizetype at = 0;
    const quint64 headerSize = varintIn(record, at);
    if (headerSize > static_cast<quint64>(record.size()))
        return {};
    std::vector<quint64> types;
    while (at < static_cast<qsizetype>(headerSize)) {
        types.push_back(varintIn(record, at));
        if (types.size() > columns)
            return {};
    }
    if (types.size() != columns || at != static_cast<qsizetype>(headerSize))
        return {};

    RawRecord values;
    for (const quint64 type : types) {
        static constexpr qsizetype sizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
        RawValue value;
        const quint64 size = type < 10 ? static_cast<quint64>(sizes[type]) : (type - 12) / 2;
        if (type == 10 || type == 11 || size > static_cast<quint64>(record.size() - at))
            return {};
        const QByteArray bytes = record.mid(at, static_cast<qsizetype>(size));
        at += bytes.size();
        if (type == 7) {
            value.type = RawValue::Type::Real;
        } else if (type == 8 || type == 9) {
            value.type = RawValue::Type::Number;
            value.number = type == 9 ? 1 : 0;
        } else if (type >= 12) {
            value.type = type % 2 ? RawValue::Type::Text : RawValue::Type::Blob;
            value.bytes = bytes;
        } else if (type > 0) {
            value.type = RawValue::Type::Number;
            quint64 number = static_cast<qint8>(bytes[0]) < 0 ? ~quint64(0) : 0; // two's complement
            for (const char byte : bytes)
                number = (number << 8) | static_cast<quint8>(byte);
            value.number = static_cast<qint64>(number);
        }
        values.push_back(std::move(value));
    }
    return values;
}

} // namespace

RawPages::RawPages(QByteArrayView bytes, qsizetype size) : m_bytes(bytes), m_pageSize(size)
{
    if (size < 512 || size > 65536 || (size & (size - 1)) != 0)
        m_pageSize = pageSize;
}

quint32 RawPages::big(qsizetype at, int bytes) const
{
    quint32 value = 0;
    for (int i = 0; i < bytes; ++i)
        value = (value << 8) | static_cast<quint8>(m_bytes[at + i]);
    return value;
}

quint64 RawPages::varint(qsizetype &at, qsizetype end) const
{
    return varintIn(m_bytes.first(end), at);
}

void RawPages::forEachRecord(size_t columns,
                             const std::function<void(const RawRecord &)> &use) const
{
    for (qsizetype page = 0; (page + 1) * m_pageSize <= m_bytes.size(); ++page)
        readPage(page, columns, use);
}

void RawPages::readPage(qsizetype page, size_t columns,
                        const std::function<void(const RawRecord &)> &use) const
{
    const qsizetype base = page * m_pageSize;
    const qsizetype end = base + m_pageSize;
    const qsizetype header = base + (page == 0 ? 100 : 0);
    const auto type = static_cast<quint8>(m_bytes[header]);
    if (type != tableLeaf && type != indexLeaf && type != indexInterior)
        return;
    const qsizetype pointers = header + (type == indexInterior ? 12 : 8);
    const auto cells = static_cast<qsizetype>(big(header + 3, 2));
    for (qsizetype i = 0; i < cells && pointers + 2 * i + 2 <= end; ++i) {
        qsizetype at = base + static_cast<qsizetype>(big(pointers + 2 * i, 2));
        if (at < pointers || at >= end - 4)
            continue;
        if (type == indexInterior)
            at += 4; // the page to the left
        const quint64 size = varint(at, end);
        if (type == tableLeaf)
            varint(at, end); // the rowid
        if (size == noVarint || size > static_cast<quint64>(m_bytes.size()))
            continue;
        // A record that has another number of columns is passed over before its overflow is followed.
        qsizetype peek = at;
        const quint64 headerSize = varint(peek, end);
        if (headerSize < columns + 1 || headerSize > 9 * (columns + 1))
            continue;
        const RawRecord record = decode(payload(base, at, size, type == tableLeaf), columns);
        if (!record.empty())
            use(record);
    }
}

QByteArray RawPages::payload(qsizetype base, qsizetype at, quint64 size, bool ofTable) const
{
    const auto wanted = static_cast<qsizetype>(size);
    const qsizetype most = ofTable ? m_pageSize - 35 : (m_pageSize - 12) * 64 / 255 - 23;
    qsizetype local = wanted;
    if (wanted > most) {
        const qsizetype least = (m_pageSize - 12) * 32 / 255 - 23;
        const qsizetype fit = least + (wanted - least) % (m_pageSize - 4);
        local = fit <= most ? fit : least;
    }
    const qsizetype end = base + m_pageSize;
    if (at + local + (local < wanted ? 4 : 0) > end)
        return {};
    QByteArray bytes = m_bytes.sliced(at, local).toByteArray();
    if (local == wanted)
        return bytes;
    qsizetype next = static_cast<qsizetype>(big(at + local, 4));
    while (bytes.size() < wanted) {
        const qsizetype overflow = (next - 1) * m_pageSize;
        if (next < 2 || overflow + m_pageSize > m_bytes.size())
            return {};
        const qsizetype part = std::min(wanted - bytes.size(), m_pageSize - 4);
        bytes.append(m_bytes.sliced(overflow + 4, part));
        next = static_cast<qsizetype>(big(overflow, 4));
    }
    return bytes;
}

} // namespace story::store
