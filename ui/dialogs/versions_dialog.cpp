#include "ui/dialogs/versions_dialog.h"

#include "app/model/moment_text.h"
#include "ui/parts/story_style.h"
#include "ui/parts/text_label.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace story {

VersionsDialog::VersionsDialog(const Look &look, const QList<store::Version> &versions, const QString &libraryPath, const QTimeZone &zone, QWidget *parent)
    : QDialog(parent), m_versions(versions), m_libraryPath(libraryPath), m_list(new QListWidget)
{
    setWindowTitle(tr("Earlier versions"));
    resize(560, 420);
    auto *words = new TextLabel(look, TextSize::Body, Tone::Muted,
                                versions.isEmpty() ? tr("There is none yet. One is made every five minutes in which something was written.")
                                                   : tr("Each is a whole, checked copy. It comes back as a file of its own; this library stays as it is."));
    words->setWordWrap(true);
    m_list->setAccessibleName(tr("Earlier versions, newest first"));
    for (const store::Version &version : versions) {
        const Moment at = Moment::exactly(version.at);
        m_list->addItem(tr("%1, %2 · %3", "day, time, size")
                            .arg(dayText(dayAt(version.at, zone)), timeText(at, zone).left(5), QLocale().formattedDataSize(version.bytes)));
    }
    m_list->setCurrentRow(0);
    m_list->setVisible(!versions.isEmpty());
    auto *back = new QPushButton(tr("Bring it back…"));
    setButtonKind(back, ButtonKind::Accent);
    back->setEnabled(!versions.isEmpty());
    auto *close = new QPushButton(tr("Close"));
    connect(back, &QPushButton::clicked, this, &VersionsDialog::bringBackChosen);
    connect(m_list, &QListWidget::itemActivated, this, &VersionsDialog::bringBackChosen);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(back);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap::page, gap::page, gap::page, gap::large);
    layout->setSpacing(gap::medium);
    layout->addWidget(words);
    layout->addWidget(m_list, 1);
    if (versions.isEmpty())
        layout->addStretch();
    layout->addLayout(buttons);
}

void VersionsDialog::bringBackChosen()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const QFileInfo library(m_libraryPath);
    auto *dialog = new QFileDialog(this, tr("Bring back an earlier version"), library.absolutePath(),
                                   tr("Libraries (*.secondstory)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("secondstory"));
    dialog->selectFile(tr("%1, earlier.secondstory").arg(library.completeBaseName()));
    connect(dialog, &QFileDialog::fileSelected, this, [this, row](const QString &path) {
        accept();
        Q_EMIT asked(m_versions[row], path);
    });
    dialog->open();
}

} // namespace story
