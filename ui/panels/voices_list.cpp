#include "ui/panels/voices_list.h"

#include "app/desk/field_text.h"
#include "app/model/roll_keys.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/story_style.h"
#include "ui/parts/tabular.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace story {

namespace {

constexpr qsizetype longestName = 60;
constexpr qsizetype longestTip = 600;
constexpr int narrowest = 60; // less than its words want: they end in an ellipsis where the panel has no room

// A single character that somebody types, and nothing a shortcut would want.
bool isTyped(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    return modifiers == Qt::NoModifier && event.text().size() == 1 && event.text().front().isLetterOrNumber();
}

} // namespace

VoicesList::VoicesList(OpenReview &review, const Look &look, QWidget *parent)
    : QWidget(parent), m_review(review), m_look(look),
      m_empty(new EmptyState(look, tr("Who is in the room stands here, to see who has not been heard yet."))),
      m_waitingHead(secondaryLabel(look)), m_heardHead(secondaryLabel(look, tr("Heard, the quietest first"))),
      m_waiting(new QVBoxLayout), m_heard(new QVBoxLayout)
{
    setAccessibleName(tr("Who has been heard"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap::small);
    layout->addWidget(m_empty);
    layout->addWidget(m_waitingHead);
    layout->addLayout(m_waiting);
    layout->addSpacing(gap::small);
    layout->addWidget(m_heardHead);
    layout->addLayout(m_heard);
    for (QVBoxLayout *rows : {m_waiting, m_heard})
        rows->setSpacing(gap::tiny);
    connect(&review, &OpenReview::changed, this, [this](const ChangeSet &set) {
        if (set.touches(EntityKind::Person))
            refresh();
    });
    refresh();
}

void VoicesList::takeFocus()
{
    m_typed.clear();
    for (QPushButton *button : findChildren<QPushButton *>()) {
        if (!button->isHidden()) {
            button->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void VoicesList::fill(QVBoxLayout *rows, const QList<Id> &people, bool heard)
{
    while (QLayoutItem *item = rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const QList<RollKey> keys = rollKeys(m_review.review());
    for (const Id id : people) {
        const auto key = std::find_if(keys.begin(), keys.end(), [id](const RollKey &one) { return one.person == id; });
        const QString whole = personText(*m_review.review().people.find(id)).left(longestTip);
        const QString name = whole.left(longestName);
        const QString words = key == keys.end() ? name : tr("%1  %2  %3", "number, letters, role").arg(key->number, key->letters, name);
        auto *button = new QPushButton(QString(words).replace(QLatin1Char('&'), QLatin1String("&&")));
        button->setAccessibleName(heard ? tr("%1, heard").arg(words) : tr("%1, not heard yet").arg(words));
        button->setToolTip(plainToolTip(tr("%1 spoke").arg(whole)));
        setButtonSmall(button);
        button->setMinimumWidth(narrowest);
        if (heard)
            setButtonKind(button, ButtonKind::Quiet);
        connect(button, &QPushButton::clicked, this, [this, id] { tap(id); });
        rows->addWidget(button, 0, Qt::AlignLeft);
    }
}

void VoicesList::refresh()
{
    const Review &review = m_review.review();
    const QList<Id> waiting = m_balance.notHeard(review);
    QList<Id> heard = m_balance.quietestFirst(review);
    heard.removeIf([this](Id person) { return m_balance.taps(person) == 0; });
    m_empty->setVisible(waiting.isEmpty() && heard.isEmpty());
    m_waitingHead->setVisible(!m_empty->isVisibleTo(this));
    m_waitingHead->setText(waiting.isEmpty() ? tr("Everyone has been heard.") : tr("Not heard yet"));
    m_heardHead->setVisible(!heard.isEmpty());
    fill(m_waiting, waiting, false);
    fill(m_heard, heard, true);
}

void VoicesList::tap(Id person)
{
    m_balance.tap(person);
    m_last = person;
    m_typed.clear();
    const bool hadKeys = isAncestorOf(QApplication::focusWidget());
    refresh();
    if (hadKeys)
        takeFocus();
    Q_EMIT tapped();
}

// Letters mean people here, and no command.
bool VoicesList::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isTyped(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void VoicesList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
    } else if (event->key() == Qt::Key_Backspace) {
        m_balance.untap(m_last);
        m_last = {};
        refresh();
        takeFocus();
    } else if (isTyped(*event)) {
        QList<RollKey> keys = rollKeys(m_review.review());
        const QList<Id> speakers = m_balance.quietestFirst(m_review.review());
        keys.removeIf([&](const RollKey &one) { return !speakers.contains(one.person); });
        m_typed += event->text().toLower();
        const RollMatch match = rollMatch(keys, m_typed);
        if (!match.person.isNull())
            tap(match.person);
        else if (!match.canGoOn)
            m_typed.clear();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace story
