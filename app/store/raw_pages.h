// Records read straight from the pages of a damaged file, wherever they lie: no page leads to another here except to the
// overflow of a long record, so nothing is lost with the pages that should lead to it. What comes out has to be checked by
// its hashes. The format is that of "Database File Format" of sqlite.org, 1.6 and 2.1. For this folder only.
#pragma once

#include <QByteArray>

#include <functional>
#include <vector>

namespace story::store {

struct RawValue {
    enum class Type { Null, Number, Real, Text, Blob };
    Type type = Type::Null;
    qint64 number = 0;
    QByteArray bytes; // of a text or a blob

    bool isBlob(qsizetype size) const { return type == Type::Blob && bytes.size() == size; }
    bool isNumber() const { return type == Type::Number; }
    bool isText() const { return type == Type::Text; }
};
using RawRecord = std::vector<RawValue>;

class RawPages {
public:
    // `bytes` must outlive this. A page size that is none is taken for ours.
    RawPages(QByteArrayView bytes, qsizetype pageSize);

    // Calls `use` for every record of exactly `columns` columns that stands in a leaf of a table, or anywhere in an index
    // or a table without rowids.
    void forEachRecord(size_t columns, const std::function<void(const RawRecord &)> &use) const;

private:
    void readPage(qsizetype page, size_t columns,
                  const std::function<void(const RawRecord &)> &use) const;
    QByteArray payload(qsizetype base, qsizetype at, quint64 size, bool ofTable) const;
    quint64 varint(qsizetype &at, qsizetype end) const;
    quint32 big(qsizetype at, int bytes) const;

    QByteArrayView m_bytes;
    qsizetype m_pageSize;
};

} // namespace story::store
