#include "ui/pages/zone_box.h"

#include "app/model/zones.h"
#include "ui/dialogs/zone_dialog.h"

#include <algorithm>

namespace story {

ZoneBox::ZoneBox(const Look &look, QWidget *parent) : QComboBox(parent), m_look(look)
{
    setAccessibleName(tr("Time zone shown"));
    connect(this, &QComboBox::activated, this, &ZoneBox::take);
    offer();
}

void ZoneBox::setOwn(const QTimeZone &own)
{
    const Choice before = chosen();
    const bool wasOwn = before.zone == m_own;
    m_own = own;
    offer();
    m_chosen = std::max<qsizetype>(0, m_choices.indexOf(wasOwn ? Choice{own, before.second, before.isAsTold} : before));
    setCurrentIndex(static_cast<int>(m_chosen));
}

void ZoneBox::offer()
{
    const QTimeZone utc = QTimeZone::utc();
    m_choices = {{m_own, {}, false}};
    if (m_own != utc)
        m_choices += {{utc, {}, false}, {m_own, utc, false}};
    m_choices.append({m_own, {}, true});
    for (const QTimeZone &other : std::as_const(m_others)) {
        if (other != m_own && other != utc)
            m_choices.append({m_own, other, false});
    }
    clear();
    for (const Choice &choice : std::as_const(m_choices)) {
        const QString name = zoneText(choice.zone);
        addItem(choice.isAsTold            ? tr("%1, as told beside").arg(name)
                : choice.second.isValid() ? tr("%1, %2 beside").arg(name, zoneText(choice.second))
                                          : name);
    }
    insertSeparator(count());
    addItem(tr("Another zone beside…"));
}

void ZoneBox::take(int index)
{
    if (index >= m_choices.size()) {
        setCurrentIndex(static_cast<int>(m_chosen)); // until there is an answer, and where there is none
        askForAnother();
        return;
    }
    m_chosen = index;
    Q_EMIT choiceChanged();
}

void ZoneBox::askForAnother()
{
    auto *dialog = new ZoneDialog(m_look, tr("Another zone beside the times"), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QTimeZone other = dialog->zone();
        const Choice wanted{m_own, other == m_own ? QTimeZone() : other, false};
        if (!m_others.contains(other))
            m_others.append(other);
        offer();
        const int index = static_cast<int>(std::max<qsizetype>(0, m_choices.indexOf(wanted)));
        setCurrentIndex(index);
        take(index);
    });
    dialog->open();
}

} // namespace story
