#include "ui/dialogs/paste_table.h"

#include "app/model/moment_text.h"
#include "app/model/zones.h"
#include "ui/parts/tabular.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace story {

using intake::Column;
using intake::PasteColumn;
using intake::PasteReading;
using intake::PasteRow;

namespace {

constexpr qsizetype longestCell = 400; // characters that are drawn
constexpr int whenWidth = 216;         // px at a text size of 100 %
constexpr int leastWidth = 132;
constexpr int mostWidth = 240;
constexpr int textWidth = 280;

// What a column can be, in the order they are offered.
constexpr std::array meanings{Column::Time, Column::Date, Column::End, Column::Zone, Column::Text,
                              Column::Who,  Column::System, Column::Kind, Column::Link, Column::Other};

QString meaningText(Column meaning)
{
    switch (meaning) {
    case Column::Time: return PasteHead::tr("When");
    case Column::Date:
    case Column::Day: return PasteHead::tr("Day");
    case Column::End: return PasteHead::tr("Until");
    case Column::Zone: return PasteHead::tr("Zone");
    case Column::Text: return PasteHead::tr("What happened");
    case Column::Who: return PasteHead::tr("Who");
    case Column::System: return PasteHead::tr("System");
    case Column::Kind: return PasteHead::tr("Kind");
    case Column::Link: return PasteHead::tr("Link");
    case Column::Other: break;
    }
    return PasteHead::tr("More words");
}

QString onOneLine(const QString &cell)
{
    QString words = cell.left(longestCell).trimmed();
    words.replace(u'\n', QStringLiteral(" ↵ "));
    return words;
}

} // namespace

PasteModel::PasteModel(const Look &look, QObject *parent) : QAbstractTableModel(parent), m_look(look) {}

void PasteModel::setReading(const PasteReading &reading)
{
    beginResetModel();
    m_reading = reading;
    endResetModel();
    Q_EMIT chosenChanged();
}

void PasteModel::setChosen(const QList<int> &rows, bool chosen)
{
    for (const int row : rows)
        m_reading.rows[row].isChosen = chosen;
    if (rows.isEmpty())
        return;
    const auto [first, last] = std::minmax_element(rows.begin(), rows.end());
    Q_EMIT dataChanged(index(*first, 0), index(*last, columnCount() - 1));
    Q_EMIT chosenChanged();
}

QSet<qsizetype> PasteModel::leftOut() const
{
    QSet<qsizetype> rows;
    for (qsizetype i = 0; i < m_reading.rows.size(); ++i) {
        if (!m_reading.rows[i].isChosen)
            rows.insert(i);
    }
    return rows;
}

int PasteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_reading.rows.size());
}

int PasteModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_reading.columns.size()) + 1;
}

QString PasteModel::when(const PasteRow &row) const
{
    if (row.start.isEmpty())
        return tr("no time");
    const QTimeZone zone = m_reading.zone;
    if (!row.start.isPlaced() || row.start.precision == Precision::Unknown || row.start.precision == Precision::Day)
        return spanText(row.start, row.end, zone);
    const auto day = dayOf(row.start, zone);
    const QString time = spanText(row.start, row.end, zone, day.value_or(QDate()));
    return day ? tr("%1, %2", "day, time").arg(dayText(*day), time) : time;
}

QVariant PasteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PasteRow &row = m_reading.rows[index.row()];
    const bool isWhen = index.column() == 0;
    switch (role) {
    case Qt::DisplayRole:
        return isWhen ? when(row) : onOneLine(row.cells.value(index.column() - 1));
    case Qt::CheckStateRole:
        return isWhen ? QVariant(row.isChosen ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ForegroundRole:
        if (!row.isChosen)
            return m_look.tokens().muted;
        if (isWhen && !row.question.isEmpty())
            return m_look.tokens().warn;
        return {};
    case Qt::ToolTipRole:
        return plainToolTip(isWhen && !row.question.isEmpty() ? row.question : row.source.left(1'000));
    case Qt::AccessibleTextRole:
        if (!isWhen)
            return row.cells.value(index.column() - 1).left(longestCell);
        return row.question.isEmpty() ? when(row) : tr("%1. %2", "time, question").arg(when(row), row.question);
    default:
        return {};
    }
}

bool PasteModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != 0)
        return false;
    setChosen({index.row()}, value.toInt() == Qt::Checked);
    return true;
}

QVariant PasteModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        if (section == 0)
            return tr("Understood as");
        const QString name = m_reading.columns.value(section - 1).name;
        return name.isEmpty() ? QVariant(tr("Column %1").arg(section)) : QVariant(onOneLine(name).left(60));
    }
    return {};
}

Qt::ItemFlags PasteModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    flags.setFlag(Qt::ItemIsUserCheckable, index.column() == 0);
    return flags;
}

PasteHead::PasteHead(QTableView *table) : QHeaderView(Qt::Horizontal, table), m_table(table), m_strip(new QWidget)
{
    table->installEventFilter(this);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignTop);
    setHighlightSections(false);
    setSectionsClickable(false);
    setMinimumSectionSize(64);
    connect(this, &QHeaderView::sectionResized, this, &PasteHead::place);
}

PasteHead::~PasteHead()
{
    delete m_strip;
}

void PasteHead::setColumns(const QList<PasteColumn> &columns)
{
    while (m_boxes.size() > columns.size())
        delete m_boxes.takeLast();
    while (m_boxes.size() < columns.size()) {
        auto *box = new QComboBox(m_strip);
        for (const Column meaning : meanings)
            box->addItem(meaningText(meaning), static_cast<int>(meaning));
        box->setFocusPolicy(Qt::StrongFocus);
        box->installEventFilter(this);
        const int column = static_cast<int>(m_boxes.size());
        connect(box, &QComboBox::activated, this, [this, box, column] {
            Q_EMIT meaningChosen(column, static_cast<Column>(box->currentData().toInt()));
        });
        m_boxes.append(box);
        box->show();
    }
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const Column meaning = columns[i].meaning == Column::Day ? Column::Date : columns[i].meaning;
        m_boxes[i]->setCurrentIndex(m_boxes[i]->findData(static_cast<int>(meaning)));
        m_boxes[i]->setAccessibleName(columns[i].name.isEmpty() ? tr("Meaning of column %1").arg(i + 1)
                                                                : tr("Meaning of column %1, “%2”").arg(i + 1).arg(columns[i].name.left(60)));
    }
    place();
}

QSize PasteHead::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    if (!m_boxes.isEmpty())
        size.setHeight(size.height() + m_boxes.front()->sizeHint().height() + gap::small);
    return size;
}

void PasteHead::updateGeometries()
{
    QHeaderView::updateGeometries();
    place();
}

void PasteHead::place()
{
    QWidget *home = m_table->parentWidget();
    if (!home || m_boxes.isEmpty())
        return;
    if (m_strip->parentWidget() != home)
        m_strip->setParent(home);
    const int boxes = m_boxes.front()->sizeHint().height();
    const QPoint corner(0, this->height() - boxes - gap::tiny);
    m_strip->setGeometry(QRect(viewport()->mapTo(home, corner), QSize(viewport()->width(), boxes)));
    m_strip->setVisible(!m_table->isHidden());
    m_strip->raise();
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        const int section = static_cast<int>(i) + 1;
        if (section >= count())
            break;
        QComboBox *box = m_boxes[i];
        box->setGeometry(sectionViewportPosition(section) + gap::tiny, 0, sectionSize(section) - 2 * gap::tiny, boxes);
    }
}

bool PasteHead::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && (event->type() == QEvent::Move || event->type() == QEvent::Resize || event->type() == QEvent::ParentChange))
        QMetaObject::invokeMethod(this, &PasteHead::place, Qt::QueuedConnection); // once the head has its new place, too
    auto *box = qobject_cast<QComboBox *>(watched);
    if (box && event->type() == QEvent::Wheel && !box->hasFocus()) {
        event->ignore();
        return true;
    }
    if (box && event->type() == QEvent::FocusIn)
        Q_EMIT boxFocused(static_cast<int>(m_boxes.indexOf(box)));
    return QHeaderView::eventFilter(watched, event);
}

PasteTable::PasteTable(const Look &look, QWidget *parent)
    : QTableView(parent), m_look(look), m_model(new PasteModel(look, this)), m_head(new PasteHead(this))
{
    setHorizontalHeader(m_head);
    setModel(m_model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Rows that were pasted; Space ticks"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, m_head, &PasteHead::place);
    connect(m_head, &PasteHead::boxFocused, this, [this](int column) {
        const int row = std::max(0, currentIndex().row());
        scrollTo(m_model->index(row, column + 1));
    });
    connect(&look, &Look::changed, this, &PasteTable::fitColumns);
}

void PasteTable::setReading(const PasteReading &reading)
{
    const int row = std::max(0, currentIndex().row());
    const bool sameColumns = m_model->reading().columns.size() == reading.columns.size();
    const int at = verticalScrollBar()->value();
    m_model->setReading(reading);
    m_head->setColumns(reading.columns);
    if (!sameColumns)
        updateGeometries();
    fitColumns();
    setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
    verticalScrollBar()->setValue(at);
}

void PasteTable::fitColumns()
{
    const int percent = m_look.textPercent();
    verticalHeader()->setDefaultSectionSize(std::max(measure::row, fontMetrics().height() + gap::medium));
    if (m_model->columnCount() == 0)
        return;
    setColumnWidth(0, whenWidth * percent / 100);
    int rest = viewport()->width() - columnWidth(0);
    int text = -1;
    const QList<PasteColumn> &columns = m_model->reading().columns;
    for (int i = 0; i < columns.size(); ++i) {
        if (columns[i].meaning == Column::Text) {
            text = i;
            continue;
        }
        int width = leastWidth * percent / 100;
        constexpr int looksAt = 50;
        for (int row = 0; row < std::min<int>(looksAt, m_model->rowCount()); ++row) {
            const QString cell = m_model->index(row, i + 1).data().toString();
            width = std::max(width, fontMetrics().horizontalAdvance(cell) + gap::page);
        }
        width = std::min(width, mostWidth * percent / 100);
        setColumnWidth(i + 1, width);
        rest -= width;
    }
    if (text >= 0)
        setColumnWidth(text + 1, std::max(rest, textWidth * percent / 100));
}

void PasteTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || event->modifiers() != Qt::NoModifier) {
        QTableView::keyPressEvent(event);
        return;
    }
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    if (rows.isEmpty() && currentIndex().isValid())
        rows = {currentIndex().row()};
    if (!rows.isEmpty()) // all become what the current one is not
        m_model->setChosen(rows, !m_model->reading().rows[currentIndex().row()].isChosen);
}

void PasteTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

} // namespace story
