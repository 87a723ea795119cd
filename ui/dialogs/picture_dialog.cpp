#include "ui/dialogs/picture_dialog.h"

#include "ui/parts/access_role.h"
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

PictureDialog::PictureDialog(const Look &look, Pictures &pictures, const QList<Evidence> &all, qsizetype at, QWidget *parent)
    : QDialog(parent), m_pictures(pictures), m_all(all), m_scroll(new QScrollArea), m_picture(new QLabel),
      m_caption(new TextLabel(look, TextSize::Body, Tone::Text)), m_alternative(secondaryLabel(look)), m_origin(secondaryLabel(look)),
      m_size(secondaryLabel(look)), m_previous(new QPushButton(tr("Previous"))), m_next(new QPushButton(tr("Next")))
{
    if (parent)
        resize(parent->window()->size() * 0.9);
    m_picture->setTextFormat(Qt::PlainText);
    m_picture->setAlignment(Qt::AlignCenter);
    m_scroll->setWidget(m_picture);
    m_scroll->setAlignment(Qt::AlignCenter);
    setAccessibleRole(m_scroll, QAccessible::Graphic);
    m_scroll->setAccessibleName(tr("The picture; plus and minus make it larger and smaller, 0 fits it into the window"));
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->installEventFilter(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap::page, gap::page, gap::page, gap::large);
    layout->setSpacing(gap::small);
    layout->addWidget(m_scroll, 1);
    for (TextLabel *label : {m_caption, m_alternative, m_origin}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    auto *foot = new QHBoxLayout;
    foot->setSpacing(gap::small);
    foot->addWidget(m_size, 1);
    const auto add = [&](QPushButton *b, const QString &help, auto what) {
        b->setToolTip(help);
        b->setAutoDefault(false);
        setButtonSmall(b);
        connect(b, &QPushButton::clicked, this, what);
        foot->addWidget(b);
    };
    add(m_previous, tr("The picture before (Page up)"), [this] { go(m_at - 1); });
    add(m_next, tr("The next picture (Page down)"), [this] { go(m_at + 1); });
    add(new QPushButton(tr("Smaller")), tr("Smaller (-)"), [this] { setZoom((m_zoom > 0 ? m_zoom : fitting()) / zoomStep); });
    add(new QPushButton(tr("Fit")), tr("As large as the window allows (0)"), [this] { setZoom(0); });
    add(new QPushButton(tr("Full size")), tr("Each point of the picture is one of the screen (1)"), [this] { setZoom(1); });
    add(new QPushButton(tr("Larger")), tr("Larger (+)"), [this] { setZoom((m_zoom > 0 ? m_zoom : fitting()) * zoomStep); });
    add(new QPushButton(tr("Close")), tr("Close (Esc)"), [this] { reject(); });
    layout->addLayout(foot);
    for (QPushButton *b : {m_previous, m_next})
        b->setVisible(m_all.size() > 1);
    m_scroll->setFocus();
    go(at);
}

void PictureDialog::go(qsizetype at)
{
    if (at < 0 || at >= m_all.size() || at == m_at)
        return;
    m_at = at;
    const Evidence &evidence = m_all[at];
    QString title = evidence.caption.isEmpty() ? tr("Picture") : tr("Picture: %1").arg(evidence.caption.left(120));
    if (m_all.size() > 1)
        title = tr("%1 (%2 of %3)", "picture, its number, how many").arg(title, QString::number(at + 1), QString::number(m_all.size()));
    setWindowTitle(title);
    m_picture->setAccessibleName(evidence.alternative.isEmpty() ? tr("Picture, not described yet") : evidence.alternative.left(2000));
    const auto say = [](TextLabel *label, const QString &words) {
        label->setText(words.left(2000));
        label->setVisible(!words.isEmpty());
    };
    say(m_caption, evidence.caption);
    say(m_alternative, evidence.alternative);
    say(m_origin, evidence.origin.isEmpty() ? QString() : tr("Taken from %1").arg(evidence.origin));
    m_size->setText(tr("The picture is being read."));
    // A button that is switched off would lose the keys to the next one.
    const bool atEnd = (at == 0 && m_previous->hasFocus()) || (at + 1 == m_all.size() && m_next->hasFocus());
    if (atEnd)
        m_scroll->setFocus();
    m_previous->setEnabled(at > 0);
    m_next->setEnabled(at + 1 < m_all.size());
    m_image = {};
    m_painted = {};
    m_zoom = 0;
    m_picture->setPixmap({});
    m_pictures.load(evidence.image, this, [this, at](const Result<QImage> &image) {
        if (at == m_at) // somebody may have gone on
            showImage(image);
    });
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
    m_thread.start([this, image = m_image, size, ratio = devicePixelRatioF(), at = m_at]() -> SideThread::Answer {
        QImage scaled = image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        scaled.setDevicePixelRatio(ratio);
        return [this, scaled, size, at] {
            m_painting = false;
            if (at != m_at) {
                paintSoon();
                return;
            }
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

// The arrows move a picture that is larger than its window; with several of them the pages are theirs.
bool PictureDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll && event->type() == QEvent::KeyPress && m_all.size() > 1) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            go(m_at + (key == Qt::Key_PageDown ? 1 : -1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace story
