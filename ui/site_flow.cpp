#include "ui/site_flow.h"

#include "app/desk/library_reader.h"
#include "app/desk/workspace.h"
#include "app/report/site.h"
#include "ui/dialogs/site_dialog.h"
#include "ui/preferences.h"

#include <QDesktopServices>
#include <QDir>
#include <QPointer>
#include <QUrl>

namespace story {

namespace {

constexpr int waitMilliseconds = 30'000;
constexpr qsizetype remarksShown = 3;

QString underWay()
{
    return SiteFlow::tr("The web site is being written.");
}

QString firstOf(const QStringList &remarks)
{
    QString words = remarks.mid(0, remarksShown).join(QLatin1Char(' '));
    if (remarks.size() > remarksShown)
        words += QLatin1Char(' ') + SiteFlow::tr("And %1 more.").arg(remarks.size() - remarksShown);
    return words;
}

} // namespace

SiteFlow::SiteFlow(const Preferences &preferences, const Look &look, QWidget *window)
    : QObject(window), m_preferences(preferences), m_look(look), m_window(window)
{
}

SiteFlow::~SiteFlow()
{
    m_stopped = true;
}

void SiteFlow::start(Workspace &workspace)
{
    int published = 0;
    for (const store::ReviewSummary &summary : workspace.summaries())
        published += summary.trashedAt == 0 && report::isPublished(summary.state);
    const QString proposed = QDir(m_preferences.folderForExports()).filePath(tr("Second Story site"));
    auto *dialog = new SiteDialog(m_look, published, m_folder.isEmpty() ? proposed : m_folder, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SiteDialog::asked, this, [this, open = QPointer(&workspace)](report::Audience audience, const QString &folder) {
        if (!open)
            return;
        m_folder = folder;
        if (!open->flushAndWait(waitMilliseconds)) {
            Q_EMIT noticed({Notice::Weight::Bad, tr("Edits still wait to be written, so no web site was written."), {},
                            tr("Try again when the header says Saved."), {}});
            return;
        }
        Q_EMIT noticed({Notice::Weight::Info, underWay(), {}, tr("You can go on meanwhile."), {}});
        write(open->path(), audience, folder, open->clock().now());
    });
    dialog->open();
}

void SiteFlow::write(const QString &library, report::Audience audience, const QString &folder, Micros now)
{
    m_side.start([this, library, audience, folder, now]() -> SideThread::Answer {
        const auto failed = [this](const Error &error) {
            return [this, error] {
                Q_EMIT withdrawn(underWay());
                Q_EMIT noticed(Notice::of(error));
            };
        };
        const auto reader = LibraryReader::open(library);
        if (!reader)
            return failed(reader.error());
        const auto reviews = (*reader)->reviews();
        if (!reviews)
            return failed(reviews.error());
        QList<report::SiteEntry> entries;
        for (const ReviewStanding &standing : *reviews) {
            if (report::isPublished(standing.state))
                entries.append({standing.id, standing.head});
        }
        QStringList remarks;
        const auto done = report::writeSite(folder, entries, {audience, (*reader)->libraryId(), now}, [&](Id id) -> Result<WholeReview> {
            if (m_stopped)
                return fail({Failure::NotFound, {}, {}, {}, {}});
            auto whole = (*reader)->read(id);
            if (whole)
                remarks += whole->lacks;
            return whole;
        });
        if (!done)
            return failed(done.error());
        for (const QString &left : done->left)
            remarks.append(tr("“%1” is no longer of the site, but was changed by somebody: it was kept.").arg(left));
        for (const Error &error : done->unread)
            remarks.append(error.sentences());
        return [this, done = *done, remarks, folder] { tellWritten(done, remarks, folder); };
    });
}

void SiteFlow::tellWritten(const report::SiteDone &done, const QStringList &remarks, const QString &folder)
{
    Q_EMIT withdrawn(underWay());
    const QString index = QDir(folder).filePath(QStringLiteral("index.html"));
    Q_EMIT noticed({remarks.isEmpty() ? Notice::Weight::Good : Notice::Weight::Warn,
                    tr("The web site of %n reviews is in “%1”.", nullptr, done.reviews).arg(QDir::toNativeSeparators(folder)),
                    tr("%1 files were written, %2 were up to date.").arg(done.written).arg(done.unchanged),
                    firstOf(remarks),
                    {{tr("Look at it"), [index] { QDesktopServices::openUrl(QUrl::fromLocalFile(index)); }}}});
}

} // namespace story
