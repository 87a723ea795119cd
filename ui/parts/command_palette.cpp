#include "ui/parts/command_palette.h"

#include "ui/parts/commands.h"
#include "ui/parts/kept_from_room.h"
#include "ui/parts/tabular.h"

#include <QAbstractListModel>
#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace story {

// The commands that hold all words typed, those whose name begins with them first.
class CommandListModel final : public QAbstractListModel {
public:
    enum Role { KeysRole = Qt::UserRole, MenuRole, EnabledRole };

    CommandListModel(const Commands &commands, QObject *parent) : QAbstractListModel(parent), m_commands(commands) {}

    void narrow(const QString &typed)
    {
        beginResetModel();
        m_shown.clear();
        const QString words = typed.simplified();
        const QStringList parts = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        std::vector<std::pair<int, CommandId>> ranked;
        for (const CommandInfo &info : commandTable()) {
            // Opening the list of recent files or the palette itself makes no sense from here.
            if (info.id == CommandId::OpenRecent || info.id == CommandId::CommandPalette)
                continue;
            const QString name = info.plainName();
            const QString all = name + QLatin1Char(' ') + menuText(info) + QLatin1Char(' ') + info.helpText();
            if (!std::all_of(parts.begin(), parts.end(),
                             [&](const QString &part) { return all.contains(part, Qt::CaseInsensitive); }))
                continue;
            const bool inName = std::all_of(parts.begin(), parts.end(), [&](const QString &part) {
                return name.contains(part, Qt::CaseInsensitive);
            });
            const int rank = name.startsWith(words, Qt::CaseInsensitive) ? 0 : inName ? 1 : 2;
            ranked.emplace_back(rank, info.id);
        }
        std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        for (const auto &[rank, id] : ranked)
            m_shown.append(id);
        endResetModel();
    }

    QAction *actionAt(int row) const { return m_commands.action(m_shown.at(row)); }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const CommandInfo &info = commandInfo(m_shown.at(index.row()));
        const QAction *action = m_commands.action(info.id);
        switch (role) {
        case Qt::DisplayRole: return info.plainName();
        case Qt::ToolTipRole: return info.helpText();
        case Qt::AccessibleTextRole:
            return QStringList{info.plainName(), data(index, MenuRole).toString(), keysText(*action)}.join(QStringLiteral(", "));
        case Qt::AccessibleDescriptionRole: return info.helpText();
        case KeysRole: return keysText(*action);
        case EnabledRole: return action->isEnabled();
        case MenuRole:
            return action->isEnabled() ? menuText(info) : CommandPalette::tr("%1 · not now: %2", "menu, why").arg(menuText(info), whyNot(info));
        default: return {};
        }
    }

private:
    // What the room must not see is kept from it before anything else.
    QString whyNot(const CommandInfo &info) const
    {
        const bool foldedAway = m_commands.action(CommandId::RoomView)->isChecked() && isKeptFromRoom(info.id);
        return foldedAway ? commandInfo(CommandId::OpenLibrary).needsText() : info.needsText();
    }

    static QString menuText(const CommandInfo &info) { return menuName(info.menu).remove(QLatin1Char('&')); }

    const Commands &m_commands;
    QList<CommandId> m_shown;
};

namespace {

class CommandDelegate final : public QStyledItemDelegate {
public:
    CommandDelegate(const Look &look, QObject *parent) : QStyledItemDelegate(parent), m_look(look) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &tokens = m_look.tokens();
        const bool enabled = index.data(CommandListModel::EnabledRole).toBool();
        painter->save();
        if (option.state & QStyle::State_Selected) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(tokens.theme == Theme::HighContrast ? QPen(tokens.edge) : QPen(Qt::NoPen));
            painter->setBrush(tokens.accentSoft);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), measure::radius, measure::radius);
        }
        QRectF box = QRectF(option.rect).adjusted(gap::medium, 0, -gap::medium, 0);
        const QFontMetricsF body(tokens.body);
        const QString keys = index.data(CommandListModel::KeysRole).toString();
        painter->setFont(tokens.font(TextSize::Secondary));
        painter->setPen(tokens.muted);
        paintTabular(*painter, box, Qt::AlignRight | Qt::AlignVCenter, keys);
        box.setRight(box.right() - tabularWidth(painter->font(), keys) - gap::large);
        const QString name = index.data().toString();
        const qreal nameWidth = body.horizontalAdvance(name);
        const QString menu = index.data(CommandListModel::MenuRole).toString();
        const QRectF after = box.adjusted(nameWidth + gap::medium, 0, 0, 0);
        if (after.width() > 40)
            painter->drawText(after, Qt::AlignVCenter | Qt::TextSingleLine,
                              QFontMetricsF(painter->font()).elidedText(menu, Qt::ElideRight, after.width()));
        painter->setFont(tokens.body);
        painter->setPen(enabled ? tokens.text : tokens.muted);
        painter->drawText(box, Qt::AlignVCenter | Qt::TextSingleLine, body.elidedText(name, Qt::ElideRight, box.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100, std::max(measure::row, qCeil(QFontMetricsF(m_look.tokens().body).height()) + gap::medium)};
    }

private:
    const Look &m_look;
};

} // namespace

CommandPalette::CommandPalette(const Look &look, const Commands &commands, QWidget *window)
    : Overlay(look, tr("What do you want to do?"), 560, window), m_model(new CommandListModel(commands, this)),
      m_list(new QListView)
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(look, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the keys go to the field
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Commands"));
    body()->addWidget(m_list, 1);
    connect(field(), &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(m_list, &QListView::clicked, this, &CommandPalette::doChosen);
}

int CommandPalette::wantedHeight() const
{
    const int row = std::max(m_list->sizeHintForRow(0), measure::row);
    return field()->sizeHint().height() + 2 * gap::large + gap::small + 10 * row;
}

void CommandPalette::aboutToOpen()
{
    narrow({});
}

void CommandPalette::narrow(const QString &words)
{
    m_model->narrow(words);
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
    if (!words.isEmpty())
        tellChosen(m_list);
}

void CommandPalette::doChosen()
{
    const QModelIndex chosen = m_list->currentIndex();
    if (!chosen.isValid())
        return;
    QAction *action = m_model->actionAt(chosen.row());
    if (!action->isEnabled())
        return;
    close(); // first: the command may want the focus
    action->trigger();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == field() && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int rows = m_model->rowCount();
        const int row = m_list->currentIndex().row();
        const auto choose = [&](int to) {
            if (rows > 0)
                m_list->setCurrentIndex(m_model->index(std::clamp(to, 0, rows - 1)));
            tellChosen(m_list);
            return true;
        };
        switch (key->key()) {
        case Qt::Key_Down: return choose(row + 1 == rows ? 0 : row + 1);
        case Qt::Key_Up: return choose(row <= 0 ? rows - 1 : row - 1);
        case Qt::Key_PageDown: return choose(row + 8);
        case Qt::Key_PageUp: return choose(row - 8);
        case Qt::Key_Return:
        case Qt::Key_Enter: doChosen(); return true;
        default: break;
        }
    }
    return Overlay::eventFilter(watched, event);
}

} // namespace story
