#include "app/desk/word_index.h"

#include <algorithm>
#include <cstring>

namespace story {

namespace {

constexpr char gap = '\n';
constexpr qsizetype worthClosing = 1 << 16;

bool isAccent(QChar c)
{
    return c >= QChar(0x0300) && c <= QChar(0x036F);
}

// Rare letters last, as most languages of Latin letters have them; what is none of them counts as rarer still.
constexpr QByteArrayView commonFirst = " eaitnsorldhcumpgfbvywk0123456789xzjq";

// Where the rarest letter of a word stands in it.
qsizetype rarestOf(QByteArrayView word)
{
    const auto rarity = [](char c) {
        const qsizetype at = commonFirst.indexOf(c);
        return at < 0 ? commonFirst.size() : at;
    };
    qsizetype rarest = 0;
    for (qsizetype i = 1; i < word.size(); ++i) {
        if (rarity(word[i]) > rarity(word[rarest]))
            rarest = i;
    }
    return rarest;
}

// Jumps from one rarest letter of the word to the next: several times as quick as memmem for the short words that people type.
const char *findIn(const char *from, const char *end, QByteArrayView word, qsizetype rarest)
{
    if (end - from < word.size())
        return nullptr;
    const char *const last = end - word.size(); // where the word may begin
    for (const char *at = from; at <= last; ++at) {
        at = static_cast<const char *>(std::memchr(at + rarest, word[rarest], static_cast<size_t>(last - at + 1)));
        if (!at)
            return nullptr;
        at -= rarest;
        if (std::memcmp(at, word.data(), static_cast<size_t>(word.size())) == 0)
            return at;
    }
    return nullptr;
}

} // namespace

QByteArray folded(QStringView text)
{
    QByteArray bytes(text.size(), Qt::Uninitialized);
    char *to = bytes.data();
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit >= 0x80) {
            // Taken apart, so that what is an accent can be left out.
            QString apart = text.toString().normalized(QString::NormalizationForm_KD);
            apart.removeIf(isAccent);
            apart.replace(QLatin1Char(gap), QLatin1Char(' '));
            return apart.toCaseFolded().toUtf8();
        }
        *to++ = unit == gap ? ' ' : static_cast<char>(unit >= 'A' && unit <= 'Z' ? unit + ('a' - 'A') : unit);
    }
    return bytes;
}

QList<QByteArray> foldedWords(const QString &query)
{
    QList<QByteArray> words;
    const QString all = query.simplified();
    for (QStringView word : QStringView(all).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (word.size() > 1 && (word.front() == QLatin1Char('#') || word.front() == QLatin1Char('@')))
            word = word.sliced(1);
        // A character may come apart into several with a space between; each part counts.
        for (const QByteArray &part : folded(word).split(' ')) {
            if (!part.isEmpty() && !words.contains(part))
                words.append(part);
        }
    }
    return words;
}

bool holdsAll(QByteArrayView text, const QList<QByteArray> &words)
{
    return std::all_of(words.begin(), words.end(), [&](const QByteArray &word) {
        return findIn(text.begin(), text.end(), word, rarestOf(word)) != nullptr;
    });
}

void WordIndex::clear()
{
    *this = {};
}

void WordIndex::reserve(quint32 slots, qsizetype bytes)
{
    m_pieces.reserve(slots);
    m_places.reserve(slots);
    m_bytes.reserve(bytes);
}

QByteArrayView WordIndex::at(quint32 slot) const
{
    const Place place = slot < m_places.size() ? m_places[slot] : Place();
    return place.at < 0 ? QByteArrayView() : QByteArrayView(m_bytes).sliced(place.at, place.length);
}

void WordIndex::set(quint32 slot, QByteArrayView text)
{
    if (slot >= m_places.size())
        m_places.resize(slot + 1);
    Place &place = m_places[slot];
    const bool isLast = place.at >= 0 && place.at + place.length + 1 == m_bytes.size();
    if (isLast) { // as it is while somebody types
        m_bytes.truncate(place.at);
        m_bytes.append(text).append(gap);
        place.length = text.size();
    } else if (place.at >= 0 && text.size() <= place.length) {
        drop({place.at + text.size(), place.length - text.size()});
        std::copy(text.begin(), text.end(), m_bytes.data() + place.at);
        place.length = text.size();
    } else {
        if (place.at >= 0)
            drop(place);
        append(slot, text);
    }
    if (m_dropped > std::max(worthClosing, m_bytes.size() / 2))
        closeGaps();
}

void WordIndex::append(quint32 slot, QByteArrayView text)
{
    m_pieces.push_back({m_bytes.size(), slot});
    m_places[slot] = {m_bytes.size(), text.size()};
    m_bytes.append(text).append(gap);
}

void WordIndex::drop(Place place)
{
    std::fill_n(m_bytes.data() + place.at, place.length, gap);
    m_dropped += place.length;
}

void WordIndex::closeGaps()
{
    const QByteArray bytes = std::exchange(m_bytes, {});
    const std::vector<Piece> pieces = std::exchange(m_pieces, {});
    m_bytes.reserve(bytes.size() - m_dropped);
    m_dropped = 0;
    for (const Piece &piece : pieces) {
        const Place place = m_places[piece.slot];
        if (place.at == piece.at)
            append(piece.slot, QByteArrayView(bytes).sliced(place.at, place.length));
    }
}

std::vector<char> WordIndex::find(const QList<QByteArray> &words, quint32 slots) const
{
    std::vector<char> found(slots, words.isEmpty());
    if (words.isEmpty() || m_pieces.empty())
        return found;
    // The longest is the rarest, most often; the others are only looked for where it stands.
    QList<QByteArray> others = words;
    const auto longest = std::max_element(others.begin(), others.end(), [](const QByteArray &a, const QByteArray &b) { return a.size() < b.size(); });
    const QByteArray first = *longest;
    others.erase(longest);
    const char *const begin = m_bytes.constData();
    const char *const end = begin + m_bytes.size();
    const qsizetype rarest = rarestOf(first);
    auto piece = m_pieces.begin();
    for (const char *hit = findIn(begin, end, first, rarest); hit; hit = findIn(hit, end, first, rarest)) {
        while (std::next(piece) != m_pieces.end() && std::next(piece)->at <= hit - begin)
            ++piece;
        if (piece->slot < slots && holdsAll(at(piece->slot), others))
            found[piece->slot] = 1;
        const Place place = m_places[piece->slot];
        hit = begin + place.at + place.length;
    }
    return found;
}

} // namespace story
