#include "ui/pages/event_evidence.h"

#include "app/core/safe_file.h"
#include "app/desk/evidence_intents.h"
#include "app/desk/field_text.h"
#include "ui/editors/field_editor.h"
#include "ui/pages/entity_pane.h"
#include "ui/pages/evidence_list.h"
#include "ui/pages/timeline_lanes.h"
#include "ui/parts/clean_picture.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace story {

namespace {

constexpr qsizetype mostAtOnce = 50;

} // namespace

bool isNamedAsPicture(const QString &path)
{
    static const QStringList endings{QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("gif"),
                                     QStringLiteral("webp"), QStringLiteral("bmp"), QStringLiteral("tif"), QStringLiteral("tiff")};
    return endings.contains(QFileInfo(path).suffix().toLower());
}

// What became of one picture.
struct EventEvidence::Came {
    Result<CleanPicture> picture;
    QString name; // of its file
};

EventEvidence::EventEvidence(const PageNeeds &needs, EntityPane *pane, TimelineLanes *lanes, QObject *parent)
    : QObject(parent), m_needs(needs), m_pane(pane), m_lanes(lanes), m_pictures(needs.workspace), m_list(new EvidenceList(needs, m_pictures)),
      m_folder(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation))
{
    pane->addUnderForm(m_list);
    connect(pane, &EntityPane::pointed, m_list, &EvidenceList::point);
    m_list->point(pane->table()->chosen());
    connect(m_list, &EvidenceList::noticed, this, &EventEvidence::noticed);
    connect(m_list, &EvidenceList::asked, pane, &EntityPane::bringIntoView);

    QAction *paste = needs.commands.action(CommandId::PastePicture);
    for (QWidget *widget : {static_cast<QWidget *>(pane->table()), static_cast<QWidget *>(lanes)})
        widget->addAction(paste);
    connect(paste, &QAction::triggered, this, [this] {
        const QMimeData *data = QApplication::clipboard()->mimeData();
        if (!m_pane->isVisible())
            return;
        if ((!data || !take(*data, chosen())) && mayTake())
            Q_EMIT noticed({Notice::Weight::Info, tr("There is no picture in the clipboard."), {},
                            tr("Copy one, then paste it on an event. Lines of text are pasted into the capture line."), {}});
    });
    connect(needs.commands.action(CommandId::AddPicture), &QAction::triggered, this, [this] {
        if (m_pane->isVisible())
            chooseFiles();
    });
    connect(needs.commands.action(CommandId::AddLink), &QAction::triggered, this, [this] {
        if (!m_pane->isVisible() || chosen().isNull())
            return;
        m_pane->showForm(true);
        m_list->addLink();
    });

    for (QWidget *widget : {pane->table()->viewport(), static_cast<QWidget *>(lanes), pane->formCard()})
        widget->setAcceptDrops(true);
    pane->table()->viewport()->installEventFilter(this);
    lanes->installEventFilter(this);
    pane->formCard()->installEventFilter(this);
    const auto inside = pane->formCard()->findChildren<QWidget *>();
    for (QWidget *widget : inside)
        widget->installEventFilter(this);
}

void EventEvidence::finish()
{
    m_list->finish();
}

void EventEvidence::settle()
{
    m_settling = true;
    m_thread.finish();
    m_settling = false;
}

Id EventEvidence::chosen() const
{
    return m_lanes->hasFocus() && !m_lanes->chosen().isNull() ? m_lanes->chosen() : m_pane->table()->chosen();
}

bool EventEvidence::isInForm(const QObject *widget) const
{
    for (; widget; widget = widget->parent()) {
        if (widget == m_pane->formCard())
            return true;
    }
    return false;
}

// The row under the pointer, where the list is what something is dropped on.
Id EventEvidence::eventUnder(QObject *watched, const QPoint &at) const
{
    const EntityTable *table = m_pane->table();
    const QModelIndex index = watched == table->viewport() ? table->indexAt(at) : QModelIndex();
    return index.isValid() ? table->entities()->idAt(index.row()) : m_pane->table()->chosen();
}

QList<EventEvidence::Given> EventEvidence::picturesIn(const QMimeData &data)
{
    QList<Given> given;
    const QList<QUrl> urls = data.hasUrls() ? data.urls() : QList<QUrl>();
    for (const QUrl &url : urls) {
        if (url.isLocalFile() && isNamedAsPicture(url.toLocalFile()) && given.size() < mostAtOnce)
            given.append({{}, url.toLocalFile(), {}});
    }
    if (!given.isEmpty())
        return given;
    // The bytes as they are, where they are offered: decoding them is not for the window.
    for (const char *type : {"image/png", "image/jpeg"}) {
        const QByteArray bytes = data.hasFormat(QLatin1String(type)) ? data.data(QLatin1String(type)) : QByteArray();
        if (!bytes.isEmpty())
            return {{bytes, {}, {}}};
    }
    if (data.hasImage()) {
        const QImage image = qvariant_cast<QImage>(data.imageData());
        if (!image.isNull())
            return {{{}, {}, image}};
    }
    return {};
}

bool EventEvidence::hasPictures(const QMimeData &data)
{
    const QList<QUrl> urls = data.hasUrls() ? data.urls() : QList<QUrl>();
    return std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile() && isNamedAsPicture(url.toLocalFile()); })
        || data.hasFormat(QStringLiteral("image/png")) || data.hasFormat(QStringLiteral("image/jpeg")) || data.hasImage();
}

bool EventEvidence::isRatherText(const QMimeData &data)
{
    return data.hasText() && !(data.hasUrls() && data.urls().value(0).isLocalFile());
}

bool EventEvidence::mayTake()
{
    const auto may = m_needs.review.writable();
    if (!may)
        Q_EMIT noticed(Notice::of(may.error()));
    return may.has_value();
}

bool EventEvidence::take(const QMimeData &data, Id event)
{
    const QList<Given> given = picturesIn(data);
    if (given.isEmpty())
        return false;
    read(given, event);
    return true;
}

void EventEvidence::takeFiles(const QStringList &paths, Id event)
{
    QList<Given> given;
    for (const QString &path : paths.mid(0, mostAtOnce))
        given.append({{}, path, {}});
    read(given, event);
}

void EventEvidence::read(const QList<Given> &given, Id event)
{
    if (!mayTake())
        return;
    if (event.isNull()) {
        Q_EMIT noticed({Notice::Weight::Info, tr("A picture belongs to an event."), tr("Nothing was added."),
                        tr("Choose an event, or write one, and add the picture again."), {}});
        return;
    }
    m_thread.start([this, given, event]() -> SideThread::Answer {
        QList<Came> came;
        for (const Given &one : given) {
            if (!one.image.isNull()) {
                came.append({cleanPicture(one.image), {}});
                continue;
            }
            Result<QByteArray> bytes = one.bytes;
            if (!one.path.isEmpty())
                bytes = readFile(one.path, largestGivenPicture);
            came.append({bytes ? cleanPicture(*bytes) : Result<CleanPicture>(tl::unexpected(bytes.error())), QFileInfo(one.path).fileName()});
        }
        return [this, came, event] { attach(came, event); };
    });
}

void EventEvidence::attach(const QList<Came> &came, Id event)
{
    QList<NewPicture> pictures;
    QStringList refused;
    QStringList notes;
    std::optional<Error> first;
    for (const Came &one : came) {
        if (one.picture) {
            pictures.append({one.picture->bytes, one.name});
            if (!one.picture->note.isEmpty())
                notes.append(one.picture->note);
        } else {
            first = first.value_or(one.picture.error());
            refused.append(one.name);
        }
    }
    Result<QList<Id>> added;
    if (!pictures.isEmpty())
        added = attachPictures(m_needs.review, event, pictures);
    if (!added) {
        Q_EMIT noticed(Notice::of(added.error()));
        return;
    }
    if (first) {
        Error error = *first;
        if (came.size() > 1) {
            error.what = tr("%1 of %2 files could not be added (“%3”). %4").arg(refused.size()).arg(came.size()).arg(refused.front().left(80), error.what);
            error.kept = pictures.isEmpty() ? tr("Nothing was added.") : tr("The others were added.");
        } else if (!refused.front().isEmpty()) {
            error.what = tr("“%1”: %2").arg(refused.front().left(80), error.what);
        }
        Q_EMIT noticed(Notice::of(error, Notice::Weight::Warn));
    }
    if (pictures.isEmpty())
        return;
    if (!first && !notes.isEmpty())
        Q_EMIT noticed({Notice::Weight::Info, notes.front(), {}, {}, {}});
    // Its words are asked for where the work still is at this event; somebody who went on is not called back.
    const QWidget *focus = m_pane->window()->focusWidget();
    const bool stillHere = !m_settling && m_pane->isVisible() && m_pane->table()->chosen() == event
        && (!focus || focus == m_pane->table() || focus == m_lanes || isInForm(focus));
    if (stillHere) {
        m_pane->showForm(true);
        m_list->choose(added->front(), true);
    } else if (!first && notes.isEmpty()) {
        Q_EMIT noticed({Notice::Weight::Good,
                        tr("%1 added to “%2”.").arg(picturesText(pictures.size()), entityText(m_needs.review.review(), EntityKind::Event, event).left(60)),
                        {}, tr("Its form asks for a caption."), {}});
    }
}

void EventEvidence::chooseFiles()
{
    const Id event = chosen();
    if (event.isNull() || !mayTake()) {
        if (event.isNull())
            read({{}}, event);
        return;
    }
    auto *dialog = new QFileDialog(m_pane->window(), tr("Add a picture"), m_folder, tr("Pictures (*.png *.jpg *.jpeg);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this, event](const QStringList &paths) {
        m_folder = QFileInfo(paths.value(0)).absolutePath();
        takeFiles(paths, event);
    });
    dialog->open();
}

bool EventEvidence::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress: {
        // A text field would do nothing with a picture.
        if (!static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste) || !isInForm(watched))
            break;
        const QMimeData *data = QApplication::clipboard()->mimeData();
        if (data && !isRatherText(*data) && take(*data, m_pane->table()->chosen()))
            return true;
        break;
    }
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto &drag = *static_cast<QDragMoveEvent *>(event);
        const QMimeData &data = *drag.mimeData();
        if (m_needs.review.isReadOnly() || !hasPictures(data) || (isRatherText(data) && isInForm(watched)))
            break;
        drag.setDropAction(Qt::CopyAction);
        drag.accept();
        return true;
    }
    case QEvent::Drop: {
        auto &drop = *static_cast<QDropEvent *>(event);
        if (isRatherText(*drop.mimeData()) && isInForm(watched))
            break;
        const Id on = eventUnder(watched, drop.position().toPoint());
        if (!on.isNull() && !isInForm(watched))
            m_pane->table()->choose(on);
        if (!take(*drop.mimeData(), on))
            break;
        drop.setDropAction(Qt::CopyAction);
        drop.accept();
        return true;
    }
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace story
