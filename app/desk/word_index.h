// Which of many short texts hold some words, asked again with every key: all texts lie folded one behind the other in one buffer,
// which is looked through in one go.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

namespace story {

// As words are compared: without case, accents and line breaks, UTF-8.
QByteArray folded(QStringView text);
// The words of a query, each folded. "#" and "@" before a word, as tags and people are typed, say nothing more than it.
QList<QByteArray> foldedWords(const QString &query);
// Whether each of the words stands somewhere in a folded text.
bool holdsAll(QByteArrayView text, const QList<QByteArray> &words);

class WordIndex {
public:
    // The folded text of a slot from now on. Slots are small numbers; one that nothing was said of has no text.
    void set(quint32 slot, QByteArrayView text);
    void clear();
    void reserve(quint32 slots, qsizetype bytes);

    QByteArrayView at(quint32 slot) const;
    // One for each slot up to `slots`: not 0 where its text holds each of the words.
    std::vector<char> find(const QList<QByteArray> &words, quint32 slots) const;

private:
    struct Piece {
        qsizetype at;
        quint32 slot;
    };
    struct Place {
        qsizetype at = -1;
        qsizetype length = 0;
    };

    void append(quint32 slot, QByteArrayView text);
    void drop(Place place);
    void closeGaps();

    QByteArray m_bytes;          // each text ends in a line break; what was dropped is made of them
    std::vector<Piece> m_pieces; // by `at`; one whose slot has moved on is dropped
    std::vector<Place> m_places; // by slot
    qsizetype m_dropped = 0;     // bytes
};

} // namespace story
