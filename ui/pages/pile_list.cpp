#include "ui/pages/pile_list.h"

#include "app/desk/timeline_feed.h"
#include "ui/parts/icons.h"
#include "ui/parts/story_style.h"
#include "ui/parts/text_label.h"

#include <QAbstractListModel>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace story {

namespace {

constexpr int widest = 560; // px at a text size of 100 %
constexpr int mostRows = 10;

class PileModel : public QAbstractListModel {
public:
    PileModel(const TimelineFeed &feed, const QList<Id> &events, const QTimeZone &zone, QObject *parent)
        : QAbstractListModel(parent), m_feed(feed), m_events(events), m_zone(zone)
    {
    }

    Id idAt(int row) const { return m_events[row]; }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_events.size()); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return m_feed.nameOf(m_events[index.row()], m_zone);
        if (role == Qt::UserRole) {
            const figure::TimelineItem *item = m_feed.index().find(m_events[index.row()]);
            return item ? item->kind : 0;
        }
        return {};
    }

private:
    const TimelineFeed &m_feed;
    QList<Id> m_events;
    QTimeZone m_zone;
};

// The sign of the kind before the words.
class PileRows : public QStyledItemDelegate {
public:
    PileRows(const Look &look, QObject *parent) : QStyledItemDelegate(parent), m_look(look) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, std::max(32, QFontMetrics(m_look.tokens().body).height() + 2 * gap::small)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &tokens = m_look.tokens();
        painter->save();
        const QRectF box = option.rect;
        const int sign = kindSign(tokens);
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, tokens.accentSoft);
            painter->setPen(QPen(tokens.focus, measure::ring));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(box.adjusted(1, 1, -1, -1));
        }
        paintKind(*painter, {box.left() + gap::medium + sign / 2.0, box.center().y()}, sign,
                  static_cast<EventKind>(index.data(Qt::UserRole).toInt()), tokens);
        const QRectF words = box.adjusted(gap::medium + sign + gap::small, 0, -gap::medium, 0);
        painter->setFont(tokens.body);
        painter->setPen(tokens.text);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetricsF(tokens.body).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }

private:
    const Look &m_look;
};

} // namespace

PileList::PileList(TimelineFeed &feed, const QList<Id> &events, Id before, const QTimeZone &zone, const Look &look, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_list(new QListView)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    const QString many = tr("%1 events share this time").arg(events.size());
    setAccessibleName(many);
    m_list->setAccessibleName(many);
    m_list->setAccessibleDescription(tr("Enter chooses one, Escape leaves"));
    m_list->setModel(new PileModel(feed, events, zone, m_list));
    m_list->setItemDelegate(new PileRows(look, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, gap::small, 1, 1);
    layout->setSpacing(gap::tiny);
    auto *head = secondaryLabel(look, many);
    head->setContentsMargins(gap::medium, 0, gap::medium, 0);
    layout->addWidget(head);
    layout->addWidget(m_list);
    setFocusProxy(m_list);
    m_list->installEventFilter(this);
    m_list->setCurrentIndex(m_list->model()->index(static_cast<int>(std::max<qsizetype>(0, events.indexOf(before))), 0));
    connect(m_list, &QListView::clicked, this, &PileList::choose);
    const int rows = std::min<int>(mostRows, static_cast<int>(events.size()));
    const int width = widest * look.textPercent() / 100;
    resize(width, rows * m_list->sizeHintForRow(0) + head->sizeHint().height() + gap::small + gap::tiny + 4);
    // What changes elsewhere may take an event away that is offered here.
    connect(&feed, &TimelineFeed::changed, this, &QWidget::close);
}

bool PileList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int pressed = static_cast<QKeyEvent *>(event)->key();
        if (pressed == Qt::Key_Return || pressed == Qt::Key_Enter) {
            choose(m_list->currentIndex());
            return true;
        }
        if (pressed == Qt::Key_Escape) {
            close();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void PileList::openBeside(const QRect &thing)
{
    const QRect screen = parentWidget()->screen()->availableGeometry();
    QRect place(thing.bottomLeft() + QPoint(0, gap::tiny), size().boundedTo(screen.size()));
    if (place.bottom() > screen.bottom() && thing.top() - gap::tiny - height() >= screen.top())
        place.moveBottom(thing.top() - gap::tiny);
    place.moveLeft(std::clamp(place.left(), screen.left(), std::max(screen.left(), screen.right() - place.width())));
    place.moveTop(std::clamp(place.top(), screen.top(), std::max(screen.top(), screen.bottom() - place.height())));
    setGeometry(place);
    show();
    m_list->setFocus(Qt::PopupFocusReason);
}

void PileList::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const Id id = static_cast<const PileModel *>(m_list->model())->idAt(index.row());
    close();
    Q_EMIT chosen(id);
}

} // namespace story
