#include "ui/pages/premise_view.h"

#include "app/model/guide.h"
#include "ui/parts/access_role.h"
#include "ui/parts/story_style.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace story {

namespace {

constexpr int dashWidth = 44;
constexpr int dashHeight = 6;

// Six short lines, those that were read in the accent colour. Words above say the same.
class Dashes : public QWidget {
public:
    Dashes(const Look &look, const int &shown, QWidget *parent) : QWidget(parent), m_look(look), m_shown(shown)
    {
        setFixedHeight(dashHeight + 2);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const int count = static_cast<int>(premises().size());
        for (int i = 0; i < count; ++i) {
            painter.setBrush(i <= m_shown ? m_look.tokens().accent : m_look.tokens().line);
            painter.drawRoundedRect(QRectF(i * (dashWidth + 12), 1, dashWidth, dashHeight), dashHeight / 2.0, dashHeight / 2.0);
        }
    }

private:
    const Look &m_look;
    const int &m_shown;
};

} // namespace

PremiseView::PremiseView(const Look &look, const QString &reminder, QWidget *parent)
    : QWidget(parent), m_look(look), m_number(new TextLabel(look, TextSize::Section, Tone::Accent)),
      m_text(new TextLabel(look, TextSize::Presenter, Tone::Text)), m_meaning(new TextLabel(look, TextSize::Section, Tone::Muted)),
      m_dashes(new Dashes(look, m_index, this)), m_reminder(secondaryLabel(look, reminder)), m_foot(secondaryLabel(look)), m_previous(new QPushButton(tr("Previous"))),
      m_next(new QPushButton(tr("Next premise")))
{
    setAccessibleRole(this, QAccessible::Paragraph);
    setFocusPolicy(Qt::StrongFocus);
    m_text->setWeight(QFont::DemiBold);
    m_meaning->setWeight(QFont::Normal);
    m_text->setWordWrap(true);
    m_meaning->setWordWrap(true);
    setButtonKind(m_next, ButtonKind::Accent);
    m_next->setToolTip(tr("Right, Space or Page Down"));
    m_previous->setToolTip(tr("Left or Page Up"));
    connect(m_previous, &QPushButton::clicked, this, [this] { Q_EMIT stepped(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT stepped(1); });

    m_reminder->setWordWrap(true);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_reminder, 1);
    foot->addSpacing(gap::large);
    foot->addWidget(m_foot);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap::small);
    buttons->addWidget(m_next);
    buttons->addWidget(m_previous);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap::wide + gap::small, gap::page, gap::wide + gap::small, gap::large);
    layout->addStretch(2);
    layout->addWidget(m_number);
    layout->addSpacing(gap::medium);
    layout->addWidget(m_text);
    layout->addSpacing(gap::large);
    layout->addWidget(m_meaning);
    layout->addSpacing(gap::large);
    layout->addWidget(m_dashes);
    layout->addSpacing(gap::page);
    layout->addLayout(buttons);
    layout->addStretch(3);
    layout->addLayout(foot);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void PremiseView::showPremise(int index, int read)
{
    const QList<Premise> all = premises();
    m_index = std::clamp(index, 0, static_cast<int>(all.size()) - 1);
    m_read = read;
    m_number->setText(tr("Premise %1 of %2").arg(m_index + 1).arg(all.size()));
    m_text->setText(all[m_index].text);
    m_meaning->setText(all[m_index].meaning);
    m_previous->setEnabled(m_index > 0);
    m_next->setText(m_index + 1 < all.size() ? tr("Next premise") : tr("To the roll call"));
    m_dashes->update();
    const QString spoken = m_number->text() + QLatin1String(". ") + m_text->text();
    setAccessibleName(spoken);
    setAccessibleDescription(m_meaning->text());
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void PremiseView::setReminder(const QString &words)
{
    m_reminder->setText(words);
}

void PremiseView::setFoot(const QString &words)
{
    m_foot->setText(words);
}

void PremiseView::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_look.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.line);
    painter.setBrush(tokens.surface);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(box, measure::cardRadius, measure::cardRadius);
    if (hasFocus())
        paintFocusRing(painter, rect(), tokens, measure::cardRadius);
}

void PremiseView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT stepped(1); return;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_Backspace: Q_EMIT stepped(-1); return;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace story
