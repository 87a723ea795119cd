// The field all words are typed into: one line or many, plain text only. It knows no review; editors bind it to one.
//
// What it holds is exactly the text it was given, changed by splices: characters that a QTextDocument cannot hold (U+2029, U+FDD0,
// U+FDD1) are shown as line breaks and kept as they are. The document's own undo is off and the keys of undo and redo are left to the
// window. A line over 10,000 characters or a text over a million is never put into the document, which it would freeze: its beginning
// is shown, and what it holds is still the whole. The end of such a beginning stands for the end of the text: what is typed there goes
// behind all of it, and what is chosen up to there is chosen to its end, to be copied, cut or typed over.
#pragma once

#include "app/desk/open_review.h"
#include "app/spelling/words.h"
#include "ui/parts/look.h"

#include <QPlainTextEdit>

#include <optional>

class QAction;
class QCompleter;

namespace story {

// The text of what is pasted or dropped: as it is given, else that of its HTML, which is never drawn and loads nothing. Not clean yet.
QString pastedText(const QMimeData &source);

class PlainEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    enum class Lines {
        One,  // Enter is a signal; line breaks that are pasted become spaces
        Many, // grows with its text
    };
    static constexpr qsizetype longestLine = 10'000;
    static constexpr qsizetype longestText = 1'000'000;

    PlainEdit(const Look &look, Lines lines, QWidget *parent = nullptr);
    ~PlainEdit() override;

    // The whole text it stands for, which may be more than it shows.
    const QString &text() const { return m_held; }
    // Shows another text, without a signal. Where only a part differs the cursor keeps its place.
    void setText(const QString &text);
    // Only the beginning of the text is shown.
    bool isCut() const { return m_cut; }
    // Whether keys may change it.
    void setEditable(bool editable);
    // Without border and padding, inside a widget that draws them.
    void setBare();
    // Hands over what is being composed in an input method, as if it had been confirmed.
    void commitPreedit();
    // Proposals under the line; Enter, Up and Down go to them while they are open. `completer` is owned by whoever made it.
    void setCompleter(QCompleter *completer);

    // What is written here are words of a language, whose spelling is looked at (spelling_marks.h), without the stretches `except` of it that
    // mean something else, such as a time.
    void setProse(bool prose, const QList<spelling::Stretch> &except = {});
    bool isProse() const { return m_isProse; }
    const QList<spelling::Stretch> &exceptProse() const { return m_exceptProse; }
    // Puts `words` in place of a stretch of what is shown, as one step, with the cursor behind them.
    void replace(const spelling::Stretch &stretch, const QString &words);
    // Its menu, until something is chosen, with `first` above what every field has.
    void showMenu(const QPoint &globalPosition, const QList<QAction *> &first = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    // A key, a paste, a drop or an input method changed the text.
    void edited(const QString &before, const QString &after, story::OpenReview::Keys keys);
    void entered();          // Enter, in one line
    void left();             // the focus went to another widget or window; what was being composed is in the text by then
    void repaired(int count); // so many characters that no text can hold were pasted and became U+FFFD
    void cutChanged();
    void proseChanged(); // what of it is prose
    void refused();  // somebody types where nothing can be typed

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;
    // Puts clean text in place of what is chosen, without the document in between: line breaks stay in what is held.
    void insertWhole(const QString &text);

private:
    QString documentText() const;
    QString shownOf(const QString &text) const;
    static bool isTooLong(const QString &text);
    static QString beginningOf(const QString &shown);
    void takeChange();
    // Where what is chosen begins, or the cursor is, if it reaches the end of a beginning.
    std::optional<qsizetype> reachesEnd() const;
    QString withInserted(const QString &text) const;
    std::optional<QString> withEnd(const QString &now) const;
    void shortenEnd(bool byWord);
    void leaveCharactersWhole();
    void hold(const QString &after, OpenReview::Keys keys);
    void showHeld();
    void fitHeight();
    int heightOfLines(qreal lines) const;
    void updateMargins();

    const Look &m_look;
    Lines m_lines;
    QString m_held;  // the truth
    QString m_shown; // what the document holds
    bool m_cut = false;
    bool m_refreshing = false;
    bool m_fitting = false; // a scroll bar that comes or goes changes the width, and with it what is to be fitted
    OpenReview::Keys m_keys = OpenReview::Keys::Other;
    std::optional<qsizetype> m_end; // reachesEnd() as a key found it
    QChar m_highSurrogate; // waiting for its other half
    int m_lastPosition = 0; // of the cursor
    QCompleter *m_completer = nullptr;
    bool m_isProse = false;
    QList<spelling::Stretch> m_exceptProse;
};

} // namespace story
