#include "ui/dialogs/difference_view.h"

#include "app/desk/word_differences.h"

#include <QTextCursor>

#include <cmath>

namespace story {

DifferenceView::DifferenceView(const Look &look, const QString &before, const QString &after, QWidget *parent)
    : QTextEdit(parent), m_look(look), m_before(before), m_after(after)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setFrameShape(QFrame::NoFrame);
    setAccessibleDescription(before.isEmpty()  ? tr("Now: %1").arg(after)
                             : after.isEmpty() ? tr("Before: %1").arg(before)
                                               : tr("Before: %1. After: %2").arg(before, after));
    connect(&look, &Look::changed, this, &DifferenceView::fill);
    fill();
}

void DifferenceView::fill()
{
    const Tokens &tokens = m_look.tokens();
    setFont(tokens.body);
    document()->setDefaultFont(tokens.body);
    clear();
    QTextCursor cursor(document());
    const QList<WordPiece> pieces = wordDifferences(m_before, m_after);
    for (const WordPiece &piece : pieces) {
        QTextCharFormat format;
        switch (piece.kind) {
        case WordPiece::Kind::Same: format.setForeground(tokens.text); break;
        case WordPiece::Kind::Removed:
            format.setForeground(tokens.bad);
            format.setFontStrikeOut(true);
            break;
        case WordPiece::Kind::Added:
            format.setForeground(tokens.good);
            format.setFontUnderline(true);
            break;
        }
        cursor.insertText(piece.text, format);
    }
    moveCursor(QTextCursor::Start);
    fit();
}

void DifferenceView::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fit();
}

void DifferenceView::fit()
{
    document()->setTextWidth(viewport()->width());
    const int height = static_cast<int>(std::ceil(document()->size().height())) + this->height() - viewport()->height();
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

} // namespace story
