#include "ui/dialogs/paper_view.h"

#include "app/desk/pdf_page.h"
#include "ui/parts/access_role.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace story {

namespace {

constexpr int widestPage = 920;  // at a text size of 100 %: a line of text is not to be longer than the eye follows
constexpr int between = gap::large;
constexpr int around = gap::page;
constexpr int keptPages = 4;     // on either side of what is in sight
constexpr int soonMilliseconds = 60;

} // namespace

PaperView::PaperView(const Look &look, QWidget *parent) : QAbstractScrollArea(parent), m_look(look)
{
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleRole(this, QAccessible::Document);
    setAccessibleName(tr("Pages"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &PaperView::drawMissing);
    connect(&look, &Look::changed, this, &PaperView::arrange);
}

void PaperView::setPages(const QByteArray &pdf, const QList<QSizeF> &sizes)
{
    m_pdf = pdf;
    m_sizes = sizes;
    m_pages.clear();
    m_drawing = 0;
    m_failed = false;
    ++m_document;
    m_told = 0;
    verticalScrollBar()->setValue(0);
    arrange();
}

void PaperView::arrange()
{
    m_width = std::max(120, std::min(viewport()->width() - 2 * around, widestPage * m_look.textPercent() / 100));
    m_tops = {around};
    for (const QSizeF &size : std::as_const(m_sizes))
        m_tops.append(m_tops.back() + qRound(m_width * size.height() / std::max(1.0, size.width())) + between);
    const int whole = m_sizes.isEmpty() ? 0 : m_tops.back() - between + around;
    verticalScrollBar()->setRange(0, std::max(0, whole - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(3 * fontMetrics().height());
    viewport()->update();
    scrollContentsBy(0, 0);
}

QRect PaperView::placeOf(int page) const
{
    const int top = m_tops[page - 1] - verticalScrollBar()->value();
    return {(viewport()->width() - m_width) / 2, top, m_width, m_tops[page] - m_tops[page - 1] - between};
}

std::pair<int, int> PaperView::inSight() const
{
    const int from = verticalScrollBar()->value();
    const auto first = std::upper_bound(m_tops.begin(), m_tops.end(), from);
    const auto last = std::upper_bound(m_tops.begin(), m_tops.end(), from + viewport()->height());
    const auto at = [this](auto it) { return std::clamp(static_cast<int>(it - m_tops.begin()), 1, pageCount()); };
    return {at(first), at(last)};
}

int PaperView::pageInSight() const
{
    if (m_sizes.isEmpty())
        return 0;
    const auto it = std::upper_bound(m_tops.begin(), m_tops.end(), verticalScrollBar()->value() + viewport()->height() / 2);
    return std::clamp(static_cast<int>(it - m_tops.begin()), 1, pageCount());
}

void PaperView::scrollContentsBy(int, int)
{
    viewport()->update();
    if (m_sizes.isEmpty())
        return;
    m_soon.start();
    if (const int page = pageInSight(); page != std::exchange(m_told, page)) {
        setAccessibleDescription(tr("Page %1 of %2").arg(page).arg(pageCount()));
        Q_EMIT pageInSightChanged(page);
    }
}

// One page after the other, those in sight first; what is far away is forgotten.
void PaperView::drawMissing()
{
    if (m_sizes.isEmpty() || m_drawing || m_failed || !isVisible())
        return;
    const auto [first, last] = inSight();
    m_pages.removeIf([first = first, last = last](const auto &it) { return it.key() < first - keptPages || it.key() > last + keptPages; });
    const int width = qRound(m_width * devicePixelRatioF());
    int next = 0;
    for (int page = first; page <= last && next == 0; ++page)
        next = m_pages.value(page).width == width ? 0 : page;
    if (next == 0)
        return;
    m_drawing = next;
    drawPdfPage(m_pdf, next, width, this, [this, next, width, document = m_document](const Result<QByteArray> &png) {
        if (document != m_document)
            return;
        m_drawing = 0;
        QImage image;
        if (png && image.loadFromData(*png, "PNG")) {
            image.setDevicePixelRatio(devicePixelRatioF());
            m_pages.insert(next, {image, width});
            viewport()->update();
            drawMissing();
        } else {
            m_failed = true;
            Q_EMIT failed(png ? Error{Failure::CannotRead, tr("This page could not be drawn."), tr("The document itself is as it was."), {}, {}} : png.error());
        }
    });
}

void PaperView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Tokens &tokens = m_look.tokens();
    painter.fillRect(viewport()->rect(), tokens.window);
    if (m_sizes.isEmpty())
        return;
    const auto [first, last] = inSight();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int page = first; page <= last; ++page) {
        const QRect place = placeOf(page);
        painter.fillRect(place, Qt::white); // paper, whatever the theme
        if (const auto drawn = m_pages.constFind(page); drawn != m_pages.constEnd())
            painter.drawImage(place, drawn->image);
        painter.setPen(tokens.edge);
        painter.drawRect(place.adjusted(-1, -1, 0, 0));
    }
    if (hasFocus()) {
        painter.setPen(QPen(tokens.focus, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void PaperView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const int page = pageInSight();
    arrange();
    if (page > 1 && page != pageInSight())
        verticalScrollBar()->setValue(m_tops[page - 1] - around);
}

void PaperView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Home: bar->setValue(0); return;
    case Qt::Key_End: bar->setValue(bar->maximum()); return;
    case Qt::Key_Space: bar->triggerAction(event->modifiers() & Qt::ShiftModifier ? QScrollBar::SliderPageStepSub : QScrollBar::SliderPageStepAdd); return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace story
