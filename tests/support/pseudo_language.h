// A language that nobody speaks: every word of the program with accents, 40 % longer and in brackets, ⟦Ŧîmêĺîñê ~~~~⟧. What a window shows
// without brackets was never translated, and what does not fit would not fit in Finnish either.
#pragma once

#include <QTranslator>

namespace story::support {

// Keeps what a translator has to keep: %1, %n, &, sigils, and filters of file names.
QString pseudo(const QString &source);

class PseudoLanguage : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    // Of our own contexts only; the words of Qt stay.
    QString translate(const char *context, const char *source, const char *note, int n) const override;
};

// What the parts of a window that are seen say, to eyes and to screen readers.
struct ShownWords {
    QString words;
    QString where; // "QPushButton, tooltip"
};
QList<ShownWords> shownWords(QWidget &window);

// What the window shows and has no room for: words that are cut off neither by an ellipsis nor by a scroll bar. A line for each.
QStringList clippedWords(QWidget &window);

} // namespace story::support
