#include "ui/pages/evidence_list.h"

#include "app/desk/evidence_intents.h"
#include "app/desk/intents.h"
#include "ui/editors/field_form.h"
#include "ui/parts/story_style.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace story {

namespace {

constexpr int side = 48;       // of a small picture
constexpr int mostRows = 4;    // that are seen without scrolling
constexpr int IdRole = Qt::UserRole + 1;

} // namespace

EvidenceList::EvidenceList(const PageNeeds &needs, Pictures &pictures, QWidget *parent)
    : QWidget(parent), m_needs(needs), m_pictures(pictures), m_empty(secondaryLabel(needs.look)), m_list(new QListWidget),
      m_form(new FieldForm(needs.look, EntityKind::Evidence,
                           {{QLatin1String("url")}, {QLatin1String("quote")}, {QLatin1String("caption")}, {QLatin1String("alternative")},
                            {QLatin1String("origin"), QLatin1String("internal")}})),
      m_buttons(new QWidget), m_look(new QPushButton(tr("Look at it"))), m_remove(new QPushButton(tr("Remove")))
{
    auto *head = new TextLabel(needs.look, TextSize::Body, Tone::Text, tr("Evidence"));
    head->setWeight(QFont::DemiBold);
    m_empty->setText(tr("What shows this event goes here: paste or drop a picture, or add a link or lines of a log."));
    m_empty->setWordWrap(true);
    m_list->setAccessibleName(tr("Evidence of the chosen event; Enter shows it"));
    m_list->setIconSize({side, side});
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_form->setAccessibleName(tr("What is said of the chosen evidence"));
    m_form->setLabel(QLatin1String("alternative"), tr("What the picture shows, for those who do not see it (may be left empty)"));
    m_form->setLabel(QLatin1String("caption"), tr("Caption (may be left empty)"));

    auto *top = new QHBoxLayout;
    top->setSpacing(gap::small);
    top->addWidget(head, 1);
    const auto button = [&](const QString &words, const QString &help, auto what) {
        auto *b = new QPushButton(words);
        b->setToolTip(help);
        setButtonSmall(b);
        connect(b, &QPushButton::clicked, this, what);
        top->addWidget(b);
        m_adding.append(b);
    };
    QAction *picture = needs.commands.action(CommandId::AddPicture);
    button(commandInfo(CommandId::AddPicture).plainName() + QChar(0x2026), picture->toolTip(), [picture] { picture->trigger(); });
    QAction *link = needs.commands.action(CommandId::AddLink);
    button(commandInfo(CommandId::AddLink).plainName(), link->toolTip(), [link] { link->trigger(); });
    button(tr("Quote lines"), tr("Lines of a log or a chat, as they were, and where they are from"), [this] { add("quote"); });

    for (QPushButton *b : {m_look, m_remove})
        setButtonSmall(b);
    setButtonKind(m_remove, ButtonKind::Quiet);
    connect(m_look, &QPushButton::clicked, this, &EvidenceList::lookAt);
    connect(m_remove, &QPushButton::clicked, this, &EvidenceList::removeChosen);
    auto *below = new QHBoxLayout(m_buttons);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(gap::small);
    below->addWidget(m_look);
    below->addWidget(m_remove);
    below->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap::small);
    layout->addLayout(top);
    layout->addWidget(m_empty);
    layout->addWidget(m_list);
    layout->addWidget(m_form);
    layout->addWidget(m_buttons);

    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (!m_filling)
            pointForm();
    });
    connect(m_list, &QListWidget::itemActivated, this, &EvidenceList::lookAt);
    QAction *remove = needs.commands.action(CommandId::RemoveSelected);
    m_list->addAction(remove);
    connect(remove, &QAction::triggered, this, [this] {
        if (m_list->hasFocus())
            removeChosen();
    });
    QAction *large = needs.commands.action(CommandId::LookAtPictures);
    m_list->addAction(large);
    connect(large, &QAction::triggered, this, [this] {
        if (m_list->hasFocus())
            lookAt();
    });
    connect(m_form, &FieldForm::failed, this, [this](const Error &error) { Q_EMIT noticed(Notice::of(error)); });
    connect(&m_pictures, &Pictures::ready, this, &EvidenceList::refresh);
    connect(&needs.review, &OpenReview::changed, this, [this](const ChangeSet &set) {
        if (set.touches(EntityKind::Evidence) || set.touches(EntityKind::Review))
            refresh();
    });
    connect(&needs.look, &Look::changed, this, &EvidenceList::refresh);
    refresh();
}

void EvidenceList::point(Id event)
{
    if (event == m_event)
        return;
    m_form->finish();
    m_event = event;
    refresh();
}

Id EvidenceList::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(IdRole).value<Id>() : Id();
}

void EvidenceList::choose(Id evidence, bool ask)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(IdRole).value<Id>() == evidence)
            m_list->setCurrentRow(row);
    }
    const Evidence *one = m_needs.review.review().evidence.find(chosen());
    if (!ask || !one || one->id != evidence)
        return;
    const QLatin1String field(one->kind == EvidenceKind::Image ? "caption" : one->kind == EvidenceKind::Link ? "url" : "quote");
    m_form->focusField(field);
    Q_EMIT asked(m_form->editor(field));
}

void EvidenceList::finish()
{
    m_form->finish();
}

void EvidenceList::refresh()
{
    const QList<const Evidence *> own = m_event.isNull() ? QList<const Evidence *>() : evidenceOf(m_needs.review.review(), m_event);
    const Id before = chosen();
    const int rowBefore = m_list->currentRow();
    m_filling = true;
    while (m_list->count() > own.size())
        delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < own.size())
        m_list->addItem(QString());
    int row = -1;
    for (int i = 0; i < own.size(); ++i) {
        const Evidence &evidence = *own[i];
        QListWidgetItem *item = m_list->item(i);
        QString words = evidenceText(evidence);
        if (evidence.internal)
            words = tr("%1 (not for readers outside)").arg(words);
        item->setText(words);
        item->setToolTip(QString());
        item->setData(Qt::AccessibleTextRole, words);
        item->setData(IdRole, QVariant::fromValue(evidence.id));
        QPixmap small(QSize(side, side) * devicePixelRatioF());
        small.fill(Qt::transparent);
        if (const QPixmap there = m_pictures.thumbnail(evidence.image, small.width()); !there.isNull())
            small = there;
        small.setDevicePixelRatio(devicePixelRatioF());
        item->setIcon(evidence.image.isEmpty() ? QIcon() : QIcon(small));
        if (evidence.id == before)
            row = i;
    }
    if (row < 0)
        row = std::min(std::max(rowBefore, 0), static_cast<int>(own.size()) - 1);
    m_list->setCurrentRow(row);
    m_filling = false;
    m_list->setVisible(!own.isEmpty());
    m_empty->setVisible(own.isEmpty());
    if (!own.isEmpty()) {
        const int rows = std::min<int>(mostRows, static_cast<int>(own.size()));
        m_list->setFixedHeight(rows * std::max(m_list->sizeHintForRow(0), side / 2) + 2 * m_list->frameWidth() + gap::tiny);
    }
    for (QPushButton *b : std::as_const(m_adding))
        b->setEnabled(!m_needs.review.isReadOnly() && !m_event.isNull());
    m_remove->setEnabled(!m_needs.review.isReadOnly());
    pointForm();
}

void EvidenceList::pointForm()
{
    const Evidence *one = m_needs.review.review().evidence.find(chosen());
    m_form->setVisible(one != nullptr);
    m_buttons->setVisible(one != nullptr);
    const Id id = one ? one->id : Id();
    if (id != m_form->entity())
        m_form->point(&m_needs.review, id);
    if (!one)
        return;
    m_form->setFieldVisible(QLatin1String("url"), one->kind == EvidenceKind::Link);
    m_form->setFieldVisible(QLatin1String("quote"), one->kind == EvidenceKind::Quote);
    m_form->setFieldVisible(QLatin1String("alternative"), one->kind == EvidenceKind::Image);
    m_look->setVisible(one->kind == EvidenceKind::Image);
    const QString words = evidenceText(*one).left(80);
    m_look->setAccessibleName(tr("Look at %1").arg(words));
    m_remove->setAccessibleName(tr("Remove %1").arg(words));
}

void EvidenceList::addLink()
{
    add("link");
}

void EvidenceList::add(const char *kind)
{
    const auto added = addEntity(m_needs.review, EntityKind::Evidence, {{"event", m_event}, {"kind", QString::fromLatin1(kind)}});
    if (added)
        choose(*added, true);
    else
        Q_EMIT noticed(Notice::of(added.error()));
}

void EvidenceList::lookAt()
{
    const Evidence *one = m_needs.review.review().evidence.find(chosen());
    if (!one)
        return;
    if (one->kind != EvidenceKind::Image) {
        choose(one->id, true);
        return;
    }
    m_form->finish();
    Q_EMIT lookAsked(one->id);
}

void EvidenceList::removeChosen()
{
    const Id id = chosen();
    if (id.isNull())
        return;
    m_form->finish();
    if (const auto removed = removeEntity(m_needs.review, EntityKind::Evidence, id); !removed)
        Q_EMIT noticed(Notice::of(removed.error()));
    if (m_list->isVisible())
        m_list->setFocus(Qt::OtherFocusReason);
    else if (!m_adding.isEmpty())
        m_adding.front()->setFocus(Qt::OtherFocusReason);
}

} // namespace story
