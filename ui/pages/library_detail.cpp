#include "ui/pages/library_detail.h"

#include "app/model/moment_text.h"
#include "app/model/zones.h"
#include "ui/parts/card.h"
#include "ui/parts/commands.h"
#include "ui/parts/flow_layout.h"
#include "ui/parts/story_style.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace story {

namespace {

constexpr int detailWidth = 344;

QWidget *wordsCard(const Look &look, const QString &head, TextLabel *words, QWidget *parent)
{
    auto *card = new Card(look, CardGround::Raised, parent);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(gap::medium, gap::medium, gap::medium, gap::medium);
    layout->setSpacing(gap::small);
    layout->addWidget(secondaryLabel(look, head));
    words->setWordWrap(true);
    layout->addWidget(words);
    return card;
}

QString factsLine(const store::ReviewSummary &s)
{
    QStringList parts;
    const QTimeZone zone = zoneOrUtc(s.zone);
    if (const auto day = dayOf(s.when, zone)) {
        QString when = dayText(*day);
        if (s.when.precision != Precision::Day)
            when += QLatin1String(", ") + timeText(s.when, zone, *day) + QLatin1Char(' ') + zoneText(zone);
        parts.append(when);
    }
    if (s.kind == ReviewKind::GameDay)
        parts.append(LibraryDetail::tr("game day"));
    if (s.severity != Severity::NotSaid)
        parts.append(Choices<Severity>::list[static_cast<size_t>(s.severity)].text());
    if (!s.services.isEmpty())
        parts.append(s.services.join(QLatin1String(", ")));
    parts.append(s.events == 1 ? LibraryDetail::tr("1 event") : LibraryDetail::tr("%1 events").arg(s.events));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

LibraryDetail::LibraryDetail(const Look &look, const Commands &commands, QWidget *parent)
    : Pane(look, Qt::LeftEdge, parent), m_title(sectionLabel(look)), m_titleEdit(new QLineEdit), m_facts(secondaryLabel(look)),
      m_summary(new TextLabel(look, TextSize::Body, Tone::Text)), m_learntWords(new TextLabel(look, TextSize::Body, Tone::Text)),
      m_openWords(new TextLabel(look, TextSize::Body, Tone::Text)), m_openButton(new QPushButton(tr("Open"))),
      m_rename(actionButton(commands.action(CommandId::Rename))), m_trash(actionButton(commands.action(CommandId::MoveToTrash))),
      m_restore(actionButton(commands.action(CommandId::Restore))), m_purge(actionButton(commands.action(CommandId::Purge)))
{
    setAccessibleName(tr("The chosen review"));
    for (TextLabel *label : {m_title, m_facts, m_summary})
        label->setWordWrap(true);
    m_learnt = wordsCard(look, tr("What we learnt"), m_learntWords, this);
    m_open = wordsCard(look, tr("Open actions"), m_openWords, this);
    m_titleEdit->setAccessibleName(tr("New title"));
    m_titleEdit->setMaxLength(1'000'000);
    m_titleEdit->hide();
    m_titleEdit->installEventFilter(this);
    setButtonKind(m_openButton, ButtonKind::Accent);
    setButtonKind(m_purge, ButtonKind::Danger);
    m_rename->setText(tr("Rename"));
    m_trash->setText(tr("To the trash"));
    m_restore->setText(tr("Bring back"));
    m_purge->setText(tr("Remove for ever…"));

    auto *words = new QWidget;
    auto *wordsLayout = new QVBoxLayout(words);
    wordsLayout->setContentsMargins(gap::large, gap::large, gap::large, gap::large);
    wordsLayout->setSpacing(gap::medium);
    auto *head = new QVBoxLayout;
    head->setSpacing(gap::tiny);
    head->addWidget(m_title);
    head->addWidget(m_titleEdit);
    head->addWidget(m_facts);
    wordsLayout->addLayout(head);
    wordsLayout->addWidget(m_summary);
    wordsLayout->addWidget(m_learnt);
    wordsLayout->addWidget(m_open);
    wordsLayout->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    words->setAutoFillBackground(false);
    scroll->setWidget(words);
    words->setAutoFillBackground(false);

    auto *buttons = new FlowLayout(gap::small);
    buttons->setContentsMargins(gap::large, gap::small, gap::large, gap::medium);
    for (QPushButton *button : {m_openButton, m_restore, m_rename, m_trash, m_purge})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);

    connect(m_openButton, &QPushButton::clicked, this, &LibraryDetail::openAsked);
    connect(&look, &Look::changed, this, &LibraryDetail::fit);
    fit();
    show(nullptr);
}

void LibraryDetail::fit()
{
    setFixedWidth(detailWidth * std::min(look().textPercent(), 150) / 100);
}

void LibraryDetail::fillCard(QWidget *card, TextLabel *words, const QStringList &lines)
{
    card->setVisible(!lines.isEmpty());
    words->setText(lines.join(QLatin1String("\n\n")));
}

void LibraryDetail::show(const store::ReviewSummary *summary)
{
    endRename();
    const bool trashed = summary && summary->trashedAt != 0;
    m_title->setVisible(summary);
    m_summary->setVisible(summary);
    m_openButton->setVisible(summary && !trashed);
    m_rename->setVisible(summary && !trashed);
    m_trash->setVisible(summary && !trashed);
    m_restore->setVisible(trashed);
    m_purge->setVisible(trashed);
    if (!summary) {
        m_facts->setText(tr("Choose a review to see what it was about."));
        m_learnt->hide();
        m_open->hide();
        return;
    }
    m_title->setText(summary->title.isEmpty() ? tr("Review without a title") : summary->title);
    m_facts->setText(factsLine(*summary));
    m_summary->setText(summary->summary.left(2000));
    m_summary->setVisible(!summary->summary.isEmpty());
    fillCard(m_learnt, m_learntWords, summary->lessonTexts);
    fillCard(m_open, m_openWords, summary->openActionTexts);
}

void LibraryDetail::startRename()
{
    if (!m_title->isVisible())
        return;
    m_titleEdit->setText(m_title->text());
    m_title->hide();
    m_titleEdit->show();
    m_titleEdit->selectAll();
    m_titleEdit->setFocus(Qt::ShortcutFocusReason);
}

void LibraryDetail::endRename()
{
    m_titleEdit->hide();
    m_title->show();
}

bool LibraryDetail::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_titleEdit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            const QString title = m_titleEdit->text();
            endRename();
            Q_EMIT renamed(title);
            return true;
        }
        if (key == Qt::Key_Escape) {
            endRename();
            Q_EMIT renamed(m_title->text());
            return true;
        }
    }
    return Pane::eventFilter(watched, event);
}

} // namespace story
