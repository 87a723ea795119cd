#include "ui/pages/page.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace story {

Page::Page(const PageNeeds &needs, const QString &title, QWidget *parent)
    : QWidget(parent), m_needs(needs), m_head(new FlowLayout(gap::small, FlowLayout::Side::Trailing)), m_body(new QVBoxLayout), m_aside(new TextLabel(needs.look, TextSize::Body, Tone::Muted))
{
    setAccessibleName(title);
    m_aside->setElided(true);
    m_aside->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // it has what the head leaves
    auto *top = new QHBoxLayout;
    top->setSpacing(gap::small);
    // As high as a page with buttons, so that titles stand still when pages change.
    TextLabel *name = titleLabel(needs.look, title);
    name->setMinimumHeight(measure::row);
    top->addWidget(name);
    top->addWidget(m_aside, 1);
    top->addLayout(m_head);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(gap::page, 20, gap::page, 0);
    column->setSpacing(gap::medium);
    column->addLayout(top);
    m_body->setSpacing(gap::medium);
    column->addLayout(m_body, 1);
}

void Page::setAside(const QString &words, const QString &help)
{
    m_aside->setText(words);
    m_aside->setToolTip(help);
}

void Page::say(const Result<> &result)
{
    if (!result)
        Q_EMIT noticed(Notice::of(result.error()));
}

FieldRef Page::aboutReview(const char *field) const
{
    return {EntityKind::Review, data().id(), entityType(EntityKind::Review).field(QLatin1String(field))};
}

} // namespace story
