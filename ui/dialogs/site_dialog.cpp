#include "ui/dialogs/site_dialog.h"

#include "ui/export_choice.h"
#include "ui/parts/story_style.h"
#include "ui/parts/text_label.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace story {

SiteDialog::SiteDialog(const Look &look, int published, const QString &folder, QWidget *parent)
    : QDialog(parent), m_audience(new QComboBox), m_folder(new QLineEdit(QDir::toNativeSeparators(folder))), m_write(new QPushButton(tr("&Write the site")))
{
    setWindowTitle(tr("Web site of the library"));
    const auto paragraph = [&look](const QString &words, Tone tone) {
        auto *label = new TextLabel(look, TextSize::Body, tone, words);
        label->setWordWrap(true);
        return label;
    };
    auto *readers = secondaryLabel(look, tr("For &whom"));
    readers->setBuddy(m_audience);
    for (const report::Audience audience : offeredAudiences)
        m_audience->addItem(readersText(audience), static_cast<int>(audience));
    m_audience->setAccessibleName(tr("For whom"));
    auto *where = secondaryLabel(look, tr("&Folder of the site"));
    where->setBuddy(m_folder);
    m_folder->setAccessibleName(tr("Folder of the site"));
    auto *choose = new QPushButton(tr("&Choose…"));
    auto *cancel = new QPushButton(tr("Cancel"));
    setButtonKind(m_write, ButtonKind::Accent);
    m_write->setDefault(true);
    for (QPushButton *button : {choose, cancel})
        button->setAutoDefault(false);
    auto *place = new QHBoxLayout;
    place->setSpacing(gap::small);
    place->addWidget(m_folder, 1);
    place->addWidget(choose);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_write);
    buttons->addWidget(cancel);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap::page, gap::page, gap::page, gap::large);
    layout->setSpacing(gap::small);
    layout->addWidget(paragraph(published == 0 ? tr("No review of this library is reviewed or closed yet, so the site would be empty.")
                                               : tr("%n reviews are reviewed or closed, and stand on it, with search and pages for services, factors, lessons and tags.",
                                                    nullptr, published),
                                published == 0 ? Tone::Warn : Tone::Text));
    layout->addSpacing(gap::tiny);
    layout->addWidget(readers);
    layout->addWidget(m_audience);
    layout->addWidget(where);
    layout->addLayout(place);
    layout->addWidget(paragraph(tr("An empty folder, or one with the same site from before: what did not change in it is left alone. It needs no "
                                   "server and asks nothing of the network."),
                                Tone::Muted));
    layout->addSpacing(gap::tiny);
    layout->addLayout(buttons);
    connect(choose, &QPushButton::clicked, this, &SiteDialog::chooseFolder);
    connect(m_folder, &QLineEdit::textChanged, this, &SiteDialog::check);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_write, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT asked(static_cast<report::Audience>(m_audience->currentData().toInt()), QDir::fromNativeSeparators(m_folder->text().trimmed()));
    });
    check();
    // Qt sizes a window as if its words stood on as few lines as they could.
    const int width = 560 * look.textPercent() / 100;
    setMinimumSize(width, layout->totalHeightForWidth(width));
    m_audience->setFocus();
}

void SiteDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder of the site"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &chosen) { m_folder->setText(QDir::toNativeSeparators(chosen)); });
    dialog->open();
}

// A bare name would land wherever the program was started.
void SiteDialog::check()
{
    m_write->setEnabled(QDir::isAbsolutePath(QDir::fromNativeSeparators(m_folder->text().trimmed())));
}

} // namespace story
