#include "ui/dialogs/zone_dialog.h"

#include "app/model/zones.h"
#include "ui/parts/story_style.h"
#include "ui/parts/text_label.h"
#include "ui/parts/zone_completion.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace story {

ZoneDialog::ZoneDialog(const Look &look, const QString &title, QWidget *parent)
    : QDialog(parent), m_line(new QLineEdit), m_hint(secondaryLabel(look, tr("A name like Europe/Berlin, CET or +05:30.")))
{
    setWindowTitle(title);
    auto *label = new QLabel(tr("Time &zone"));
    label->setBuddy(m_line);
    m_line->setAccessibleDescription(m_hint->text());
    m_hint->setWordWrap(true);
    proposeZones(m_line);
    auto *show = new QPushButton(tr("Show it"));
    setButtonKind(show, ButtonKind::Accent);
    show->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"));
    connect(show, &QPushButton::clicked, this, &ZoneDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(show);
    buttons->addWidget(cancel);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap::page, gap::page, gap::page, gap::large);
    layout->setSpacing(gap::small);
    layout->addWidget(label);
    layout->addWidget(m_line);
    layout->addWidget(m_hint);
    layout->addSpacing(gap::small);
    layout->addLayout(buttons);
    resize(420, 0);
    m_line->setFocus();
}

void ZoneDialog::accept()
{
    const QString typed = m_line->text().trimmed();
    const auto zone = zoneNamed(typed);
    if (zone && !zone->isAmbiguous()) {
        m_zone = zone->zone;
        return QDialog::accept();
    }
    setMarked(m_line, true);
    m_hint->setTone(Tone::Warn);
    m_hint->setText(typed.isEmpty() ? tr("Write the name of a zone first.")
                    : zone          ? tr("“%1” means several zones: write one like Europe/Berlin or +05:30.").arg(typed.left(40))
                                    : tr("“%1” is no zone that is known.").arg(typed.left(40)));
    m_line->setAccessibleDescription(m_hint->text());
    m_line->selectAll();
    m_line->setFocus();
}

} // namespace story
