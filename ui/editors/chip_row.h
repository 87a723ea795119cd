// A field that holds several words as chips, with a line after them to write the next one in. Backspace in the empty line, or Delete on
// a chip, takes one away.
#pragma once

#include "ui/editors/plain_edit.h"

#include <QAbstractButton>
#include <QWidget>

namespace story {

// A word that can be taken away: a click, Delete, Backspace or Space does it.
class ChipButton : public QAbstractButton {
    Q_OBJECT
public:
    ChipButton(const Look &look, const QString &word, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Look &m_look;
};

class ChipRow : public QWidget {
    Q_OBJECT
public:
    ChipRow(const Look &look, QWidget *parent = nullptr);

    void setWords(const QStringList &words);
    void setEditable(bool editable);
    PlainEdit *line() const { return m_line; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removed(int index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    const Look &m_look;
    PlainEdit *m_line;
    QList<ChipButton *> m_chips;
    QStringList m_words;
    bool m_editable = true;
};

} // namespace story
