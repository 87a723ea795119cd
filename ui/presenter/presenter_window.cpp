#include "ui/presenter/presenter_window.h"

#include "ui/presenter/presenter_words.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QPainter>

namespace story {

namespace {

constexpr int mostRows = 12;
constexpr qreal leastPoints = 28;
constexpr int linesOnScreen = 28;  // of the height of a screen in lines of type, and of its width in ems: the type grows with both
constexpr int emsOnScreen = 46;
constexpr qreal largest = 1.8;     // of a premise, by the type
constexpr int longestTitle = 9;    // lines

} // namespace

PresenterWindow::PresenterWindow(const Look &look)
    : m_look(look), m_review(new PresenterWords(this)), m_clock(new PresenterWords(this)), m_left(new PresenterWords(this)), m_eyebrow(new PresenterWords(this)),
      m_title(new PresenterWords(this)), m_note(new PresenterWords(this)), m_foot(new PresenterWords(this)), m_held(new PresenterWords(this))
{
    setWindowTitle(tr("Presenter – Second Story"));
    setAccessibleName(tr("Presenter: what the room sees"));
    setAttribute(Qt::WA_ShowWithoutActivating); // the keys stay with the facilitator
    setFocusPolicy(Qt::StrongFocus);            // where it covers the only screen it is given them by hand
    setFocus();
    setMinimumSize(960, 540);
    resize(1280, 800);
    m_clock->setCounting();
    m_left->setCounting();
    connect(&look, &Look::changed, this, &PresenterWindow::arrange);
}

void PresenterWindow::show(const PageOf &page, int step, int steps)
{
    m_pageOf = page;
    m_step = step;
    m_steps = steps;
    arrange();
}

void PresenterWindow::setReview(const QString &title)
{
    if (title == m_review->text())
        return;
    m_review->setText(title);
    setWindowTitle(tr("Presenter: %1 – Second Story").arg(title));
    arrange();
}

void PresenterWindow::setClock(const PresenterClock &clock)
{
    if (clock == m_clockNow)
        return;
    const bool isPlaced = clock.text.size() == m_clock->text().size() && clock.left.size() == m_left->text().size() && clock.isShort == m_clockNow.isShort && clock.isOver == m_clockNow.isOver;
    m_clockNow = clock;
    m_clock->setText(clock.text);
    m_left->setText(clock.left);
    if (!isPlaced) // else only its digits go on
        arrange();
}

void PresenterWindow::setHeld(bool held)
{
    m_held->setText(held ? tr("held") : QString());
    arrange();
}

void PresenterWindow::toggleFullScreen()
{
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

int PresenterWindow::unit() const
{
    const Tokens &tokens = m_look.tokens();
    const qreal least = std::max(leastPoints * logicalDpiY() / 72.0, QFontMetricsF(tokens.font(TextSize::Presenter)).height() / 1.2);
    return qCeil(std::max(least, std::min(height() / qreal(linesOnScreen), width() / qreal(emsOnScreen))));
}

QFont PresenterWindow::fontOf(qreal factor, QFont::Weight weight) const
{
    QFont font = m_look.tokens().body;
    font.setPixelSize(std::max(1, qRound(unit() * factor)));
    font.setWeight(weight);
    return font;
}

int PresenterWindow::arrangeFrame()
{
    const Tokens &tokens = m_look.tokens();
    const int margin = unit();
    const int inner = width() - 2 * margin;
    for (PresenterWords *words : {m_review, m_held})
        words->setLook(fontOf(1), tokens.muted, 1);
    m_clock->setLook(fontOf(1), m_clockNow.isOver || m_clockNow.isShort ? tokens.warn : tokens.muted, 1);
    const int line = QFontMetrics(fontOf(1)).height();
    const int clock = std::min(m_clock->widthOfAll(), inner * 3 / 5);
    // What is left of the whole goes first where the title needs the room.
    m_left->setLook(fontOf(1), tokens.muted, 1);
    const int left = m_left->widthOfAll() + margin / 2;
    const bool isLeftShown = clock > 0 && !m_left->text().isEmpty() && m_review->widthOfAll() + margin + clock + left <= inner;
    m_left->setVisible(isLeftShown);
    m_left->setGeometry(width() - margin - left + margin / 2, margin / 2, left - margin / 2, line);
    const int counted = clock + (isLeftShown ? left : 0);
    m_clock->setGeometry(width() - margin - counted, margin / 2, clock, line);
    m_review->setGeometry(margin, margin / 2, inner - counted - (counted > 0 ? margin : 0), line);

    m_foot->setText(m_page.foot);
    m_foot->setLook(fontOf(1), tokens.muted, 3);
    const int held = m_held->widthOfAll();
    const int foot = inner - held - (held > 0 ? margin : 0);
    const int footHeight = m_foot->heightFor(foot);
    const int top = height() - margin / 2 - footHeight;
    m_foot->setGeometry(margin, top, foot, footHeight);
    m_held->setGeometry(width() - margin - held, height() - margin / 2 - line, held, line);
    return top;
}

// Asks for a page of at most `most` lines and says how high they are in that width.
int PresenterWindow::setRows(int most, int width)
{
    m_page = m_pageOf ? m_pageOf(most) : PresenterPage();
    if (m_rowLines == 0)
        m_page.lines.clear();
    int column = 0;
    for (const PresenterLine &line : std::as_const(m_page.lines))
        column = std::max(column, PresenterRow::firstWidth(line, fontOf(1)));
    column = std::min(column, width * 26 / 100);
    while (m_rows.size() < m_page.lines.size())
        m_rows.append(new PresenterRow(m_look, this));
    int all = 0;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (i >= m_page.lines.size()) {
            m_rows[i]->clear();
            m_rows[i]->hide();
            continue;
        }
        m_rows[i]->show(m_page.lines[i], unit(), column, m_rowLines);
        all += m_rows[i]->heightFor(width) + unit() / 8;
    }
    return all;
}

void PresenterWindow::placeRows(int top, int width)
{
    const int left = (this->width() - width) / 2;
    for (qsizetype i = 0; i < m_page.lines.size(); ++i) {
        const int high = m_rows[i]->heightFor(width);
        m_rows[i]->setGeometry(left, top, width, high);
        top += high + unit() / 8;
    }
    const int note = m_note->heightFor(width - unit());
    m_note->setGeometry(left + qRound(unit() * 0.4), top + unit() / 4, width - unit(), note);
}

void PresenterWindow::arrange()
{
    const Tokens &tokens = m_look.tokens();
    const int size = unit();
    const int line = QFontMetrics(fontOf(1)).height();
    m_page = m_pageOf ? m_pageOf(1) : PresenterPage();
    const int bottom = arrangeFrame() - size / 2;
    const int top = size / 2 + line + size / 2;
    const int room = std::max(line, bottom - top);
    // A page of one thing stands in the middle with wide margins, a list fills the window.
    const bool isList = m_page.eyebrow.isEmpty();
    const int width = isList ? this->width() - 2 * size + qRound(size * 0.8) : this->width() - 2 * std::max(size, this->width() / 10);
    const int left = (this->width() - width) / 2 + qRound(size * 0.4);
    const int textWidth = width - qRound(size * 0.8);

    m_eyebrow->setText(m_page.eyebrow);
    m_eyebrow->setLook(fontOf(1, QFont::DemiBold), tokens.accent, 1);
    m_title->setText(m_page.title);
    const int eyebrow = m_eyebrow->heightFor(textWidth);
    const int dashes = m_steps > 0 ? size : 0;
    int title = 0;
    // As large as leaves room for the rest, and cut where nothing else helps.
    const int forTitle = m_page.lines.isEmpty() ? room - eyebrow - dashes - size : (room - eyebrow - dashes - size) * 2 / 3;
    for (qreal factor = isList ? 1.25 : largest; factor >= 1.0; factor -= 0.2) {
        m_title->setLook(fontOf(factor, QFont::DemiBold), tokens.text, longestTitle);
        title = m_title->heightFor(textWidth);
        if (title <= forTitle)
            break;
        m_title->setLook(fontOf(1, QFont::DemiBold), tokens.text, std::clamp(forTitle / line, 1, longestTitle));
        title = m_title->heightFor(textWidth);
    }
    const int head = eyebrow + (eyebrow > 0 ? size / 3 : 0) + title + size / 2;
    const int forRows = room - head - dashes;
    const bool isText = !isList && !m_page.lines.isEmpty() && m_page.lines.front().kind == PresenterLine::Kind::Text;
    m_rowLines = std::clamp((forRows - size / 2) / line, 0, isText ? 6 : 3);
    int most = std::clamp((forRows - line) / (line + size / 4), 1, mostRows);
    int rows = setRows(most, width);
    m_note->setText(m_page.note);
    int note = m_page.note.isEmpty() ? 0 : line + size / 4;
    while (most > 1 && rows + note > forRows) {
        most = std::max(1, most - std::max(1, (rows + note - forRows) / (3 * line)));
        rows = setRows(most, width);
        m_note->setText(m_page.note);
        note = m_page.note.isEmpty() ? 0 : line + size / 4;
    }
    m_note->setLook(fontOf(1), tokens.muted, 1);
    int at = isList ? top : top + std::max(0, (room - head - rows - note - dashes) * 2 / 5);
    m_eyebrow->setGeometry(left, at, textWidth, eyebrow);
    at += eyebrow + (eyebrow > 0 ? size / 3 : 0);
    m_title->setGeometry(left, at, textWidth, title);
    at += title + size / 2;
    placeRows(at, width);
    m_dashes = m_steps > 0 ? QRect(left, at + rows + note + size / 3, textWidth, std::max(6, size / 5)) : QRect();
    setAccessibleDescription(m_page.eyebrow.isEmpty() ? m_page.title : m_page.eyebrow + QStringLiteral(". ") + m_page.title);
    update();
}

void PresenterWindow::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_look.tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.window);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const int wide = unit() * 3 / 2;
    for (int i = 0; i < m_steps; ++i) {
        painter.setBrush(i < m_step ? tokens.accent : tokens.line);
        painter.drawRoundedRect(QRectF(m_dashes.x() + i * (wide + unit() / 3), m_dashes.y(), wide, m_dashes.height()),
                                m_dashes.height() / 2.0, m_dashes.height() / 2.0);
    }
}

void PresenterWindow::resizeEvent(QResizeEvent *)
{
    arrange();
}

void PresenterWindow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_F11: toggleFullScreen(); return;
    case Qt::Key_Escape:
        if (isFullScreen())
            toggleFullScreen();
        else
            close();
        return;
    case Qt::Key_Space: Q_EMIT stepped(event->modifiers() & Qt::ShiftModifier ? -1 : 1); return;
    case Qt::Key_Right:
    case Qt::Key_Down: Q_EMIT stepped(1); return;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_Backspace: Q_EMIT stepped(-1); return;
    default: QWidget::keyPressEvent(event);
    }
}

void PresenterWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    Q_EMIT closed();
}

} // namespace story
