// The lines of a source, by their numbers.
#pragma once

#include <QList>
#include <QString>

namespace story::intake {

class SourceLines {
public:
    // `text` passed cleanText; its characters must outlive this.
    explicit SourceLines(QStringView text);

    int count() const { return static_cast<int>(m_starts.size()) - 1; }
    // Lines count from 1; empty beyond the end.
    QStringView line(int number) const;
    // Lines `first` to `last` (both included) as they stand, without blank lines at their end.
    QString slice(int first, int last) const;
    // The same without the indentation that all of them share.
    QString dedented(int first, int last) const;
    // The longest of them.
    qsizetype longest(int first, int last) const;

private:
    QStringView m_text;
    QList<qsizetype> m_starts; // and the end of the text plus one
};

} // namespace story::intake
