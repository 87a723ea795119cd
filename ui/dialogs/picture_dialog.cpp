#include "ui/dialogs/picture_dialog.h"

#include "ui/parts/story_style.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace story {

namespace {

constexpr double zoomStep = 1.25;
constexpr double mostZoom = 8;
constexpr double leastZoom = 0.02;
constexpr double mostPixelsShown = 40e6;

} // namespace

PictureDialog::PictureDialog(const Look &look, Pictures &pictures, const Evidence &evidence, QWidget *parent)
    : QDialog(parent), m_scroll(new QScrollArea), m_picture(new QLabel), m_size(secondaryLabel(look, tr("The picture is being read.")))
{
    setWindowTitle(evidence.caption.isEmpty() ? tr("Picture") : tr("Picture: %1").arg(evidence.caption.left(120)));
    if (parent)
        resize(parent->window()->size() * 0.9);
    m_picture->setTextFormat(Qt::PlainText);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setAccessibleName(evidence.alternative.isEmpty() ? tr("Picture, not described yet") : evidence.alternative.left(2000));
    m_scroll->setWidget(m_picture);
    m_scroll->setAlignment(Qt::AlignCenter);
    m_scroll->setAccessibleName(tr("The picture; plus and minus make it larger and smaller, 0 fits it into the window"));
    m_scroll->setFocusPolicy(Qt::StrongFocus);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap::page, gap::page, gap::page, gap::large);
    layout->setSpacing(gap::small);
    layout->addWidget(m_scroll, 1);
    const auto words = [&](const QString &text, TextSize size, Tone tone) {
        if (text.isEmpty())
            return;
        auto *label = new TextLabel(look, size, tone, text.left(2000));
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    };
    words(evidence.caption, TextSize::Body, Tone::Text);
    words(evidence.alternative, TextSize::Secondary, Tone::Muted);
    words(evidence.origin.isEmpty() ? QString() : tr("Taken from %1").arg(evidence.origin), TextSize::Secondary, Tone::Muted);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(gap::small);
    foot->addWidget(m_size, 1);
    const auto button = [&](const QString &text, const QString &help, auto what) {
        auto *b = new QPushButton(text);
        b->setToolTip(help);
        b->setAutoDefault(false);
        setButtonSmall(b);
        connect(b, &QPushButton::clicked, this, what);
        foot->addWidget(b);
    };
    button(tr("Smaller"), tr("Smaller (-)"), [this] { setZoom((m_zoom > 0 ? m_zoom : fitting()) / zoomStep); });
    button(tr("Fit"), tr("As large as the window allows (0)"), [this] { setZoom(0); });
    button(tr("Full size"), tr("Each point of the picture is one of the screen (1)"), [this] { setZoom(1); });
    button(tr("Larger"), tr("Larger (+)"), [this] { setZoom((m_zoom > 0 ? m_zoom : fitting()) * zoomStep); });
    button(tr("Close"), tr("Close (Esc)"), [this] { reject(); });
    layout->addLayout(foot);
    m_scroll->setFocus();
    pictures.load(evidence.image, this, [this](const Result<QImage> &image) { showImage(image); });
}

void PictureDialog::showImage(const Result<QImage> &image)
{
    if (!image) {
        m_picture->setText(tr("The picture cannot be shown. %1").arg(image.error().what));
        m_picture->adjustSize();
        m_size->setText(tr("What was said of it is kept."));
        return;
    }
    m_image = *image;
    paintSoon();
}

double PictureDialog::fitting() const
{
    const QSize room = m_scroll->maximumViewportSize() * devicePixelRatioF();
    return std::clamp(std::min(double(room.width()) / m_image.width(), double(room.height()) / m_image.height()), leastZoom, 1.0);
}

void PictureDialog::setZoom(double zoom)
{
    if (m_image.isNull())
        return;
    const double most = std::max(1.0, std::min(mostZoom, std::sqrt(mostPixelsShown / (double(m_image.width()) * m_image.height()))));
    m_zoom = zoom == 0 ? 0 : std::clamp(zoom, leastZoom, most);
    paintSoon();
}

// Scaling a large picture takes longer than a frame, so it is done beside the window; what was asked for meanwhile follows.
void PictureDialog::paintSoon()
{
    if (m_image.isNull() || m_painting)
        return;
    const double zoom = m_zoom > 0 ? m_zoom : fitting();
    const QSize size = QSize(qRound(m_image.width() * zoom), qRound(m_image.height() * zoom)).expandedTo({1, 1});
    m_size->setText(tr("%1 × %2 points, shown at %3 %").arg(m_image.width()).arg(m_image.height()).arg(qRound(zoom * 100)));
    if (size == m_painted)
        return;
    m_painting = true;
    m_thread.start([this, image = m_image, size, ratio = devicePixelRatioF()]() -> SideThread::Answer {
        QImage scaled = image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        scaled.setDevicePixelRatio(ratio);
        return [this, scaled, size] {
            m_painting = false;
            m_painted = size;
            m_picture->setPixmap(QPixmap::fromImage(scaled));
            m_picture->adjustSize();
            paintSoon();
        };
    });
}

void PictureDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    paintSoon();
}

void PictureDialog::keyPressEvent(QKeyEvent *event)
{
    const double now = m_zoom > 0 ? m_zoom : (m_image.isNull() ? 1 : fitting());
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: setZoom(now * zoomStep); return;
    case Qt::Key_Minus: setZoom(now / zoomStep); return;
    case Qt::Key_0: setZoom(0); return;
    case Qt::Key_1: setZoom(1); return;
    default: QDialog::keyPressEvent(event);
    }
}

} // namespace story
