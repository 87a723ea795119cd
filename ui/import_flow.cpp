#include "ui/import_flow.h"

#include "app/core/safe_file.h"
#include "app/desk/workspace.h"
#include "app/intake/intake.h"
#include "app/report/archive_json.h"
#include "ui/preferences.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace story {

namespace {

constexpr qint64 largestFile = qint64(512) << 20;
constexpr qsizetype sniffed = 4096;
constexpr qsizetype warningsShown = 2;

} // namespace

ImportFlow::ImportFlow(Workspace &workspace, const Preferences &preferences, QWidget *window, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_preferences(preferences), m_window(window),
      m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
}

void ImportFlow::start()
{
    auto *dialog = new QFileDialog(m_window, tr("Import a post-mortem"), m_folder,
                                   tr("Post-mortems (*.md *.markdown *.txt *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_folder = QFileInfo(path).absolutePath();
        read(path);
    });
    dialog->open();
}

void ImportFlow::read(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    const auto bytes = readFile(path, largestFile);
    if (!bytes) {
        Q_EMIT noticed(Notice::of(bytes.error()));
        return;
    }
    Review review;
    QList<QByteArray> images;
    QStringList warnings;
    switch (intake::sniff(bytes->left(sniffed), name)) {
    case intake::Format::ArchiveJson: {
        auto archive = report::readArchive(*bytes);
        if (!archive) {
            Q_EMIT noticed(Notice::of(archive.error()));
            return;
        }
        review = std::move(archive->review);
        images = archive->images.values();
        warnings = archive->warnings;
        break;
    }
    case intake::Format::Unknown:
    case intake::Format::Markdown: {
        intake::Options how;
        how.zone = m_preferences.readerZone();
        how.now = m_workspace.clock().now();
        auto imported = intake::readMarkdown(*bytes, name, m_workspace.ids(), how);
        if (!imported) {
            Q_EMIT noticed(Notice::of(imported.error()));
            return;
        }
        review = std::move(imported->review);
        images = imported->images.values();
        for (const intake::Warning &warning : std::as_const(imported->warnings))
            warnings.append(warning.line > 0 ? tr("Line %1: %2").arg(warning.line).arg(warning.text) : warning.text);
        break;
    }
    }
    const qsizetype toPlace = review.passages.size();
    bool copied = false;
    const auto made = m_workspace.importReview(std::move(review), tr("Import “%1”").arg(name), images, &copied);
    if (!made) {
        Q_EMIT noticed(Notice::of(made.error()));
        return;
    }
    if (copied)
        warnings.prepend(tr("The review was in the library already: this is a copy with ids of its own."));
    Q_EMIT imported(*made);
    QString more = warnings.mid(0, warningsShown).join(QLatin1Char(' '));
    if (warnings.size() > warningsShown)
        more += QLatin1Char(' ') + tr("And %1 more.").arg(warnings.size() - warningsShown);
    Q_EMIT noticed({warnings.isEmpty() ? Notice::Weight::Good : Notice::Weight::Warn, tr("“%1” was imported.").arg(name),
                    toPlace > 0 ? tr("%1 kept from the import to place, on Prepare.").arg(toPlace) : QString(), more, {}});
}

} // namespace story
