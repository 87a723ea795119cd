#include "ui/pages/lanes_access.h"

#include "ui/pages/timeline_lanes.h"

#include <QAccessibleWidget>
#include <QHash>

namespace story {

namespace {

// One thing of the lanes. Lives until the picture changes, and answers as gone from then on.
class LaneThing final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    LaneThing(TimelineLanes *lanes, size_t thing) : m_lanes(lanes), m_thing(thing) {}

    bool isValid() const override { return m_lanes && m_thing < m_lanes->layout().things.size(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_lanes ? m_lanes->QWidget::window()->windowHandle() : nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_lanes); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    QString text(QAccessible::Text what) const override
    {
        if (!isValid())
            return {};
        const figure::TimelineThing &thing = m_lanes->layout().things[m_thing];
        if (what == QAccessible::Name)
            return m_lanes->nameOf(thing);
        if (what == QAccessible::Description && thing.what == figure::TimelineThing::What::Pile)
            return TimelineLanes::tr("Enter shows them one by one");
        return {};
    }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect box = m_lanes->layout().things[m_thing].body.toAlignedRect();
        return {m_lanes->mapToGlobal(box.topLeft()), box.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = state.selectable = true;
        state.multiSelectable = state.extSelectable = m_lanes->choosesMany();
        const bool current = m_lanes->current() == m_thing;
        state.selected = m_lanes->isChosen(m_thing);
        state.focused = current && m_lanes->hasFocus();
        state.invisible = !m_lanes->isVisible();
        state.offscreen = !m_lanes->visibleRegion().boundingRect().intersects(m_lanes->layout().things[m_thing].body.toAlignedRect());
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        if (name == setFocusAction()) {
            m_lanes->setFocus(Qt::OtherFocusReason);
            m_lanes->setCurrent(m_thing);
        } else if (name == pressAction()) {
            m_lanes->setCurrent(m_thing);
            if (const auto now = m_lanes->current())
                m_lanes->open(*now);
        }
    }
    QStringList keyBindingsForAction(const QString &name) const override
    {
        return name == pressAction() ? QStringList{QStringLiteral("Return")} : QStringList();
    }

private:
    QPointer<TimelineLanes> m_lanes;
    size_t m_thing;
};

class LanesAccess final : public QAccessibleWidget {
public:
    explicit LanesAccess(TimelineLanes *lanes) : QAccessibleWidget(lanes, QAccessible::List, lanes->accessibleName()), m_lanes(lanes) {}
    ~LanesAccess() override { forget(); }

    int childCount() const override { return static_cast<int>(m_lanes->layout().things.size()); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        auto it = m_things.constFind(index);
        if (it == m_things.constEnd())
            it = m_things.insert(index, QAccessible::registerAccessibleInterface(new LaneThing(m_lanes, static_cast<size_t>(index))));
        return QAccessible::accessibleInterface(*it);
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (auto it = m_things.constBegin(); it != m_things.constEnd(); ++it) {
            if (QAccessible::accessibleInterface(*it) == child)
                return it.key();
        }
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const auto thing = m_lanes->layout().thingAt(m_lanes->mapFromGlobal(QPoint(x, y)));
        return thing ? child(static_cast<int>(*thing)) : nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        const auto now = m_lanes->hasFocus() ? m_lanes->current() : std::nullopt;
        return now ? child(static_cast<int>(*now)) : nullptr;
    }
    void forget() const
    {
        for (const QAccessible::Id id : std::as_const(m_things))
            QAccessible::deleteAccessibleInterface(id);
        m_things.clear();
    }

private:
    TimelineLanes *m_lanes;
    mutable QHash<int, QAccessible::Id> m_things;
};

QAccessibleInterface *makeAccess(const QString &, QObject *object)
{
    auto *lanes = qobject_cast<TimelineLanes *>(object);
    return lanes ? new LanesAccess(lanes) : nullptr;
}

} // namespace

void installLanesAccess()
{
    QAccessible::installFactory(makeAccess); // Qt keeps one of each
}

void forgetLaneThings(const TimelineLanes &lanes)
{
    auto *access = static_cast<LanesAccess *>(QAccessible::queryAccessibleInterface(const_cast<TimelineLanes *>(&lanes)));
    if (access)
        access->forget();
}

} // namespace story
