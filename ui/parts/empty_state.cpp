#include "ui/parts/empty_state.h"

#include "ui/parts/commands.h"
#include "ui/parts/story_style.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

namespace story {

EmptyState::EmptyState(const Look &look, const QString &sentence, QWidget *parent)
    : QWidget(parent), m_sentence(new TextLabel(look, TextSize::Body, Tone::Muted, sentence)),
      m_keys(secondaryLabel(look)), m_buttons(new FlowLayout(gap::small, FlowLayout::Side::Middle))
{
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_keys->setAlignment(Qt::AlignCenter);
    m_keys->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap::page, gap::page, gap::page, gap::page);
    layout->setSpacing(gap::medium);
    layout->addStretch();
    layout->addWidget(m_sentence);
    layout->addLayout(m_buttons);
    layout->addWidget(m_keys);
    layout->addStretch();
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void EmptyState::addAction(QAction *action)
{
    const bool first = m_buttons->count() == 0;
    auto *button = new QPushButton(action->text().remove(QLatin1Char('&')));
    setButtonKind(button, first ? ButtonKind::Accent : ButtonKind::Plain);
    button->setToolTip(action->toolTip());
    button->setEnabled(action->isEnabled());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
    m_buttons->addWidget(button);

    const QString keys = keysText(*action);
    if (first && !keys.isEmpty()) {
        m_keys->setText(keys);
        m_keys->show();
    }
}

} // namespace story
