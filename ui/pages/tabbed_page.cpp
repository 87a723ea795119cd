#include "ui/pages/tabbed_page.h"

#include "ui/editors/field_form.h"
#include "ui/pages/section_tabs.h"
#include "ui/parts/scrolled.h"
#include "ui/parts/card.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace story {

TabbedPage::TabbedPage(const PageNeeds &needs, const QString &title, QWidget *parent)
    : Page(needs, title, parent), m_tabs(new SectionTabs(needs.look, tr("Parts of %1").arg(title))), m_tabRow(new QHBoxLayout), m_stack(new QStackedWidget)
{
    m_tabs->hide();
    m_tabRow->setSpacing(gap::small);
    m_tabRow->addWidget(m_tabs, 1);
    body()->addLayout(m_tabRow);
    body()->addWidget(m_stack, 1);
    connect(m_tabs, &SectionTabs::chosen, this, &TabbedPage::showTab);
}

int TabbedPage::addPart(const QString &name, QWidget *widget)
{
    m_tabs->add(name);
    m_tabs->setVisible(m_tabs->count() > 1);
    return m_stack->addWidget(widget);
}

EntityPane *TabbedPage::addPane(const QString &name, const EntityPane::Plan &plan, QWidget *above)
{
    auto *pane = new EntityPane(needs(), plan);
    pane->table()->setAccessibleName(name);
    QWidget *whole = pane;
    if (above) {
        whole = new QWidget;
        auto *layout = new QVBoxLayout(whole);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(gap::medium);
        layout->addWidget(above);
        layout->addWidget(pane, 1);
    }
    const int tab = addPart(name, whole);
    m_panes.append(pane);
    const auto count = [this, pane, tab] { setCount(tab, pane->table()->entities()->rowCount()); };
    for (const auto signal : {&EntityModel::rowsInserted, &EntityModel::rowsRemoved})
        connect(pane->table()->entities(), signal, this, count);
    count();
    connect(pane, &EntityPane::noticed, this, &Page::noticed);
    connect(pane->table(), &EntityTable::chosenChanged, this, &Page::presentedChanged);
    return pane;
}

int TabbedPage::addForms(const QString &name, const QList<Section> &sections, QWidget *below)
{
    auto *inside = new QWidget;
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 0, gap::large);
    layout->setSpacing(gap::medium);
    const int tab = addPart(name, scrolled(inside));
    for (const Section &section : sections) {
        auto *card = new Card(look());
        card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        auto *cardLayout = new QVBoxLayout(card);
        cardLayout->setContentsMargins(gap::medium, gap::medium, gap::medium, gap::medium);
        cardLayout->setSpacing(gap::medium);
        if (!section.head.isEmpty()) {
            auto *head = new TextLabel(look(), TextSize::Body, Tone::Text, section.head);
            head->setWeight(QFont::DemiBold);
            head->setWordWrap(true);
            cardLayout->addWidget(head);
        }
        auto *form = new FieldForm(look(), EntityKind::Review, section.rows);
        form->setAccessibleName(section.head.isEmpty() ? name : section.head);
        cardLayout->addWidget(form);
        const auto limit = [this, card] { card->setMaximumWidth(widestForm * look().textPercent() / 100); };
        connect(&look(), &Look::changed, card, limit);
        limit();
        layout->addWidget(card);
        addForm(tab, form);
    }
    if (below)
        layout->addWidget(below);
    layout->addStretch();
    return tab;
}

void TabbedPage::follow(FieldForm *form)
{
    form->point(&review(), data().id());
    connect(form, &FieldForm::failed, this, [this](const Error &error) { Q_EMIT noticed(Notice::of(error)); });
}

void TabbedPage::addForm(int tab, FieldForm *form)
{
    m_forms.append({tab, form});
    follow(form);
}

void TabbedPage::setCount(int tab, int count)
{
    m_tabs->setCount(tab, count);
}

void TabbedPage::addToHead(int tab, QWidget *widget)
{
    head()->addWidget(widget);
    m_headWidgets.append({tab, widget});
    widget->setVisible(tab == m_stack->currentIndex());
}

void TabbedPage::addToTabs(int tab, QWidget *widget)
{
    m_tabRow->addWidget(widget);
    m_headWidgets.append({tab, widget});
    widget->setVisible(tab == m_stack->currentIndex());
}

void TabbedPage::setCover(QWidget *cover, const QList<QWidget *> &kept)
{
    if (m_cover)
        body()->removeWidget(m_cover);
    m_cover = cover;
    m_tabs->setVisible(!cover && m_tabs->count() > 1);
    m_stack->setVisible(!cover);
    for (const auto &[of, widget] : std::as_const(m_headWidgets))
        widget->setVisible(cover ? kept.contains(widget) : of == m_stack->currentIndex());
    if (cover) {
        body()->addWidget(cover, 1);
        cover->show();
    }
}

int TabbedPage::tabOf(const QWidget *widget) const
{
    for (int tab = 0; tab < m_stack->count(); ++tab) {
        if (m_stack->widget(tab) == widget || m_stack->widget(tab)->isAncestorOf(widget))
            return tab;
    }
    return -1;
}

void TabbedPage::setTabVisible(int tab, bool visible)
{
    if (!visible && currentTab() == tab)
        showTab(0);
    if (visible)
        m_hiddenTabs.remove(tab);
    else
        m_hiddenTabs.insert(tab);
    m_tabs->setTabVisible(tab, visible);
}

void TabbedPage::showTab(int tab)
{
    finish();
    m_tabs->setCurrent(tab);
    m_stack->setCurrentIndex(tab);
    for (const auto &[of, widget] : std::as_const(m_headWidgets))
        widget->setVisible(of == tab);
    tabShown(tab);
    Q_EMIT presentedChanged();
}

void TabbedPage::reveal(const FieldRef &ref, bool focus)
{
    for (EntityPane *pane : std::as_const(m_panes)) {
        if (!m_hiddenTabs.contains(tabOf(pane)) && pane->reveal(ref, false)) {
            if (m_stack->currentIndex() != tabOf(pane))
                showTab(tabOf(pane));
            pane->reveal(ref, focus);
            return;
        }
    }
    if (ref.kind == EntityKind::Review && ref.field) {
        const QLatin1String name(ref.field->name);
        for (const auto &[tab, form] : std::as_const(m_forms)) {
            if (!form->editor(name) || m_hiddenTabs.contains(tab))
                continue;
            if (m_stack->currentIndex() != tab)
                showTab(tab);
            if (focus)
                form->focusField(name);
            if (auto *scroll = qobject_cast<QScrollArea *>(m_stack->widget(tab)))
                scroll->ensureWidgetVisible(form->editor(name));
            return;
        }
    }
    const int tab = tabFor(ref);
    if (tab >= 0 && tab != m_stack->currentIndex() && !m_hiddenTabs.contains(tab))
        showTab(tab);
    if (focus)
        takeFocus();
}

EntityPane *TabbedPage::paneOf(int tab) const
{
    const auto found = std::find_if(m_panes.begin(), m_panes.end(), [&](const EntityPane *pane) { return tabOf(pane) == tab; });
    return found == m_panes.end() ? nullptr : *found;
}

PagePlace TabbedPage::placeHere() const
{
    PagePlace place;
    place.tab = currentTab();
    if (const EntityPane *pane = paneOf(place.tab)) {
        place.chosen = pane->table()->chosen();
        place.scroll = pane->table()->verticalScrollBar()->value();
    }
    return place;
}

void TabbedPage::goTo(const PagePlace &place)
{
    if (place.tab < 0 || place.tab >= m_stack->count() || m_hiddenTabs.contains(place.tab))
        return;
    if (place.tab != currentTab())
        showTab(place.tab);
    EntityPane *pane = paneOf(place.tab);
    if (!pane)
        return;
    pane->table()->choose(place.chosen);
    // When the page has its size.
    QTimer::singleShot(0, pane, [pane, scroll = place.scroll] { pane->table()->verticalScrollBar()->setValue(scroll); });
}

void TabbedPage::takeFocus()
{
    if (EntityPane *pane = paneOf(currentTab())) {
        pane->takeFocus();
        return;
    }
    for (const auto &[tab, form] : std::as_const(m_forms)) {
        if (tab == m_stack->currentIndex()) {
            form->focusFirst();
            return;
        }
    }
    m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

PresenterView TabbedPage::presented() const
{
    using Show = PresenterView::Show;
    // Beside forms the first list of the page stays.
    const EntityPane *pane = paneOf(currentTab());
    if (!pane && !m_panes.isEmpty())
        pane = m_panes.front();
    PresenterView view;
    if (!pane)
        return view;
    const Id chosen = pane->table()->chosen();
    switch (pane->table()->entities()->kind()) {
    case EntityKind::Event:
        view.show = Show::Timeline;
        view.lit = chosen;
        break;
    case EntityKind::Finding:
    case EntityKind::Factor:
        // Before there is one, the room sees what it is about.
        view.show = chosen.isNull() ? Show::Opening : pane->table()->entities()->kind() == EntityKind::Finding ? Show::Finding : Show::Factor;
        view.about = chosen;
        break;
    case EntityKind::Question:
        view.show = Show::Questions;
        view.lit = chosen;
        break;
    case EntityKind::Action:
        view.show = Show::Actions;
        view.lit = chosen;
        break;
    case EntityKind::Lesson:
        view.show = Show::Lessons;
        view.lit = chosen;
        break;
    case EntityKind::WeakSignal:
        view.show = Show::Signals;
        view.lit = chosen;
        break;
    default: break;
    }
    return view;
}

void TabbedPage::setForRoom(bool forRoom)
{
    for (EntityPane *pane : std::as_const(m_panes))
        pane->setForRoom(forRoom);
    for (const auto &[tab, form] : std::as_const(m_forms))
        form->setForRoom(forRoom);
}

void TabbedPage::finish()
{
    for (EntityPane *pane : std::as_const(m_panes))
        pane->finish();
    for (const auto &[tab, form] : std::as_const(m_forms))
        form->finish();
}

} // namespace story
