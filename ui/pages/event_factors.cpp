#include "ui/pages/event_factors.h"

#include "app/desk/field_text.h"
#include "ui/parts/story_style.h"
#include "ui/parts/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace story {

namespace {

constexpr qsizetype longestName = 70;

} // namespace

EventFactors::EventFactors(const PageNeeds &needs, QWidget *parent) : QWidget(parent), m_needs(needs), m_rows(new QVBoxLayout)
{
    setAccessibleName(tr("Factors that this event shows"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap::tiny);
    layout->addWidget(secondaryLabel(needs.look, tr("Factors that this event shows")));
    m_rows->setSpacing(0);
    layout->addLayout(m_rows);
    connect(&needs.review, &OpenReview::changed, this, [this](const ChangeSet &set) {
        if (set.touches(EntityKind::Factor)) {
            m_shown.clear();
            refresh();
        }
    });
    hide();
}

void EventFactors::point(Id event)
{
    if (event == m_event)
        return;
    m_event = event;
    refresh();
}

void EventFactors::refresh()
{
    const Review &review = m_needs.review.review();
    QList<Id> factors;
    for (const Factor *factor : inOrder(review.factors)) {
        if (factor->events.contains(Ref<Event>{m_event}))
            factors.append(factor->id);
    }
    setVisible(!factors.isEmpty());
    if (factors == m_shown)
        return;
    m_shown = factors;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Id id : std::as_const(factors)) {
        const QString text = entityText(review, EntityKind::Factor, id);
        QString name = text.size() > longestName ? text.left(longestName) + QChar(0x2026) : text;
        auto *button = new QPushButton(name.replace(QLatin1Char('&'), QLatin1String("&&")));
        button->setAccessibleName(tr("Factor: %1").arg(text.left(longestName)));
        setButtonKind(button, ButtonKind::Quiet);
        setButtonSmall(button);
        button->setAutoDefault(true); // Enter presses it
        connect(button, &QPushButton::clicked, this, [this, id] {
            Q_EMIT goAsked({EntityKind::Factor, id, entityType(EntityKind::Factor).field(u"text")});
        });
        m_rows->addWidget(button, 0, Qt::AlignLeft);
    }
}

} // namespace story
