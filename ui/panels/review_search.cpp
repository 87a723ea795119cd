#include "ui/panels/review_search.h"

#include "app/desk/open_review.h"
#include "app/desk/room.h"
#include "ui/parts/tabular.h"
#include "ui/parts/text_label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace story {

namespace {

constexpr int widest = 640;
constexpr int limit = 200;

} // namespace

ReviewSearch::ReviewSearch(OpenReview &review, const Look &look, QWidget *window)
    : Overlay(look, tr("Find in this review"), widest, window), m_review(review), m_list(new QListWidget),
      m_nothing(secondaryLabel(look))
{
    m_list->setAccessibleName(tr("Found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body()->addWidget(m_nothing);
    body()->addWidget(m_list, 1);
    connect(field(), &QLineEdit::textChanged, this, &ReviewSearch::search);
    connect(m_list, &QListWidget::itemClicked, this, &ReviewSearch::goToChosen);
}

void ReviewSearch::aboutToOpen()
{
    search({});
}

void ReviewSearch::search(const QString &words)
{
    m_found = findInReview(m_review.review(), words, limit);
    if (m_forRoom)
        m_found.removeIf([](const Found &found) { return found.ref.field && isForFacilitator(*found.ref.field); });
    m_list->clear();
    for (const Found &found : std::as_const(m_found)) {
        auto *item = new QListWidgetItem(tr("%1   (%2)", "text, where").arg(found.excerpt, found.where));
        item->setToolTip(plainToolTip(found.excerpt));
        m_list->addItem(item);
    }
    m_list->setCurrentRow(0);
    m_nothing->setText(words.trimmed().isEmpty() ? tr("Type words that stand in this review.")
                           : m_found.isEmpty()   ? tr("These words are not in this review.")
                           : m_found.size() == 1 ? tr("1 place")
                                                 : tr("%1 places").arg(m_found.size()));
}

void ReviewSearch::setForRoom(bool forRoom)
{
    m_forRoom = forRoom;
    search(field()->text());
}

void ReviewSearch::goToChosen()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_found.size())
        return;
    const FieldRef ref = m_found[row].ref;
    close();
    Q_EMIT goAsked(ref);
}

bool ReviewSearch::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == field() && event->type() == QEvent::KeyPress) {
        const auto choose = [this](int row) {
            m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
            tellChosen(m_list);
            return true;
        };
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down: return choose(m_list->currentRow() + 1);
        case Qt::Key_Up: return choose(m_list->currentRow() - 1);
        case Qt::Key_Return:
        case Qt::Key_Enter: goToChosen(); return true;
        default: break;
        }
    }
    return Overlay::eventFilter(watched, event);
}

} // namespace story
