#include "ui/header.h"

#include "ui/parts/icons.h"
#include "ui/parts/story_style.h"
#include "ui/parts/tabular.h"
#include "ui/parts/word_chip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace story {

Header::Header(const Look &look, QWidget *parent)
    : Pane(look, Qt::BottomEdge, parent), m_library(new QPushButton(tr("Library ▸"))), m_title(new TextLabel(look, TextSize::Body, Tone::Text)),
      m_aside(secondaryLabel(look)), m_saved(new TextLabel(look, TextSize::Secondary, Tone::Good)),
      m_room(new WordChip(look, tr("The room sees this"), Tone::Accent, ChipShape::Soft)),
      m_clock(new ClockChip(look)), m_menu(new QToolButton)
{
    setButtonKind(m_library, ButtonKind::Quiet);
    m_library->setAccessibleName(tr("Back to the library"));
    m_library->setToolTip(tr("All reviews (Ctrl+0)"));
    m_title->setWeight(QFont::DemiBold);
    m_title->setElided(true);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setToolTip(tr("Menu (F10)"));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setFocusPolicy(Qt::StrongFocus);
    m_menu->setToolButtonStyle(Qt::ToolButtonIconOnly);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(gap::medium, 0, gap::large, 0);
    layout->setSpacing(gap::large);
    layout->addWidget(m_library);
    layout->addWidget(m_title, 0, Qt::AlignVCenter);
    layout->addWidget(m_aside, 0, Qt::AlignVCenter);
    layout->addStretch(1);
    layout->addWidget(m_room, 0, Qt::AlignVCenter);
    layout->addWidget(m_saved, 0, Qt::AlignVCenter);
    layout->addWidget(m_clock, 0, Qt::AlignVCenter);
    layout->addWidget(m_menu, 0, Qt::AlignVCenter);
    m_room->hide();

    connect(m_library, &QPushButton::clicked, this, &Header::libraryAsked);
    connect(&look, &Look::changed, this, &Header::fit);
    fit();
}

void Header::fit()
{
    m_menu->setIcon(makeIcon(Icon::More, look().tokens().text));
    setFixedHeight(std::max(measure::header, QFontMetrics(look().tokens().body).height() + 28));
}

// What is left of the whole meeting goes first where the title needs the room.
void Header::fitClock()
{
    const int without = layout()->sizeHint().width() - (m_clock->isHidden() ? 0 : m_clock->sizeHint().width());
    m_clock->setLeftShown(without + m_clock->fullWidth() <= width() && m_clock->fullWidth() <= width() / 2);
}

bool Header::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fitClock();
    return Pane::event(event);
}

void Header::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    fitClock();
}

void Header::showLibrary(const QString &fileName, const QString &path)
{
    m_library->hide();
    layout()->setContentsMargins(gap::page, 0, gap::large, 0);
    m_title->setText(tr("Second Story"));
    m_aside->setText(fileName);
    m_aside->setToolTip(plainToolTip(path));
    m_clock->setFace(ClockFace());
}

void Header::showReview(const QString &title, const QString &badge)
{
    m_library->show();
    layout()->setContentsMargins(gap::medium, 0, gap::large, 0);
    m_title->setText(title);
    m_aside->setText(badge);
    m_aside->setToolTip({});
}

void Header::setForRoom(bool forRoom)
{
    m_room->setVisible(forRoom);
}

void Header::addButton(QWidget *button)
{
    static_cast<QHBoxLayout *>(layout())->insertWidget(layout()->indexOf(m_menu), button, 0, Qt::AlignVCenter);
}

QString Header::saveText() const
{
    return m_saved->text();
}

void Header::setSaveState(SaveState state, bool readOnly, const QString &more)
{
    QString words;
    Tone tone = Tone::Muted;
    switch (state) {
    case SaveState::Saved:
        words = readOnly ? tr("Read-only") : tr("Saved");
        tone = readOnly ? Tone::Warn : Tone::Good;
        break;
    case SaveState::Saving: words = tr("Saving…"); break;
    case SaveState::Failed:
        words = tr("Not saved");
        tone = Tone::Bad;
        break;
    case SaveState::NoFile: words = tr("Nothing to save yet"); break;
    }
    if (!more.isEmpty() && state == SaveState::Saved)
        words += tr(" · %1").arg(more);
    if (words != m_saved->text()) {
        m_saved->setText(words);
        m_saved->setAccessibleName(words);
    }
    m_saved->setTone(tone);
}

} // namespace story
