#include "ui/pages/ready_part.h"

#include "app/model/guide.h"
#include "ui/editors/field_form.h"
#include "ui/pages/entity_pane.h"
#include "ui/parts/card.h"
#include "ui/parts/icons.h"
#include "ui/parts/story_style.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace story {

using namespace Qt::StringLiterals;

// One line of the checklist: ready or not, in words, and the way to its field.
struct ReadyPart::Line : public QWidget {
    explicit Line(const Look &l) : look(l), sentence(new TextLabel(l, TextSize::Body, Tone::Text)), button(new QPushButton(ReadyPart::tr("Show")))
    {
        sentence->setWordWrap(true);
        setButtonSmall(button);
        setButtonKind(button, ButtonKind::Quiet);
        auto *layout = new QHBoxLayout(this);
        layout->setSpacing(gap::medium);
        const auto fit = [this, layout] { layout->setContentsMargins(roomOf(look), 0, 0, 0); };
        QObject::connect(&look, &Look::changed, this, fit);
        fit();
        layout->addWidget(sentence, 1);
        layout->addWidget(button, 0, Qt::AlignTop);
    }

    void show(const Ready &ready)
    {
        about = ready.about;
        isDone = ready.isDone;
        sentence->setText(ready.sentence);
        sentence->setTone(isDone ? Tone::Muted : Tone::Text);
        const QString spoken = isDone ? ReadyPart::tr("Ready: %1").arg(ready.sentence) : ReadyPart::tr("To do: %1").arg(ready.sentence);
        sentence->setAccessibleName(spoken);
        button->setAccessibleName(ReadyPart::tr("Show. %1").arg(spoken));
        update();
    }

    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = look.tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        // Beside the first line: in the middle of a row of one, at the top of a longer one.
        const qreal size = 18.0 * tokens.textPercent / 100;
        const int line = QFontMetrics(tokens.body).height();
        const qreal middle = sentence->heightForWidth(sentence->width()) > line * 3 / 2 ? line / 2.0 : height() / 2.0;
        const QRectF box(0, middle - size / 2, size, size);
        if (isDone) {
            paintIcon(painter, box, Icon::Tick, tokens.good);
        } else {
            painter.setPen(QPen(tokens.edge, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(box.adjusted(2, 2, -2, -2));
        }
    }

    static int roomOf(const Look &look) { return 28 * look.textPercent() / 100; }
    const Look &look;
    TextLabel *sentence;
    QPushButton *button;
    FieldRef about;
    bool isDone = false;
};

namespace {

TextLabel *headOf(const Look &look, const QString &text)
{
    auto *head = new TextLabel(look, TextSize::Body, Tone::Text, text);
    head->setWeight(QFont::DemiBold);
    return head;
}

std::pair<Card *, QVBoxLayout *> cardOf(const Look &look)
{
    auto *card = new Card(look);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    const auto limit = [&look, card] { card->setMaximumWidth(widestForm * look.textPercent() / 100); };
    QObject::connect(&look, &Look::changed, card, limit);
    limit();
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(gap::medium, gap::medium, gap::medium, gap::medium);
    layout->setSpacing(gap::medium);
    return {card, layout};
}

} // namespace

ReadyPart::ReadyPart(const PageNeeds &needs, const ReviewWord &word, QWidget *parent)
    : QWidget(parent), m_needs(needs), m_word(word), m_more(secondaryLabel(needs.look)),
      m_sent(new FieldForm(needs.look, EntityKind::Review, {{"document_sent"_L1}})),
      m_opening(new FieldForm(needs.look, EntityKind::Review, {{"opening"_L1}})), m_ours(new QPushButton(tr("Use our words"))),
      m_oursLead(secondaryLabel(needs.look)), m_oursText(new TextLabel(needs.look, TextSize::Body, Tone::Muted))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, gap::large);
    layout->setSpacing(gap::medium);
    layout->addWidget(checklist());
    layout->addWidget(invitation());
    layout->addWidget(openingScript());
    layout->addStretch();
    connect(&needs.review, &OpenReview::changed, this, [this](const ChangeSet &set) {
        if (set.touches(EntityKind::Review) || set.touches(EntityKind::Person) || set.touches(EntityKind::Event))
            refresh();
    });
    refresh();
}

QWidget *ReadyPart::checklist()
{
    const auto [card, layout] = cardOf(m_needs.look);
    layout->addWidget(headOf(m_needs.look, tr("Is everything ready?")));
    auto *rows = new QVBoxLayout;
    rows->setSpacing(gap::small);
    for (qsizetype i = 0; i < readiness(m_needs.review.review()).size(); ++i) {
        auto *line = new Line(m_needs.look);
        connect(line->button, &QPushButton::clicked, this, [this, line] { Q_EMIT goAsked(line->about); });
        m_lines.append(line);
        rows->addWidget(line);
        if (i == 0) {
            m_more->setWordWrap(true);
            m_more->setContentsMargins(Line::roomOf(m_needs.look), 0, 0, 0);
            rows->addWidget(m_more);
        }
    }
    layout->addLayout(rows);
    return card;
}

QWidget *ReadyPart::invitation()
{
    const auto [card, layout] = cardOf(m_needs.look);
    layout->addWidget(headOf(m_needs.look, tr("The invitation")));
    TextLabel *words = secondaryLabel(m_needs.look, tr("When and why we meet, the six premises and the agenda; people by role only. Send the draft of the timeline with it, a day ahead."));
    words->setWordWrap(true);
    layout->addWidget(words);
    auto *row = new QHBoxLayout;
    row->setSpacing(gap::small);
    for (const auto &[id, text] : {std::pair{CommandId::CopyInvitation, tr("Copy as text")}, {CommandId::CopyInvitationMarkdown, tr("Copy as Markdown")},
                                   {CommandId::MailInvitation, tr("By mail…")}}) {
        QAction *action = m_needs.commands.action(id);
        auto *button = new QPushButton(text);
        button->setToolTip(action->toolTip());
        button->setAccessibleName(commandInfo(id).plainName());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        row->addWidget(button);
    }
    row->addStretch();
    layout->addLayout(row);
    m_sent->setAccessibleName(tr("The invitation"));
    layout->addWidget(m_sent);
    return card;
}

QWidget *ReadyPart::openingScript()
{
    const auto [card, layout] = cardOf(m_needs.look);
    auto *head = new QHBoxLayout;
    head->setSpacing(gap::small);
    head->addWidget(headOf(m_needs.look, tr("What you say first")), 1);
    setButtonSmall(m_ours);
    m_ours->setToolTip(tr("Write our words into the field, to be made your own."));
    connect(m_ours, &QPushButton::clicked, this, &ReadyPart::useOurWords);
    head->addWidget(m_ours);
    layout->addLayout(head);
    m_opening->setAccessibleName(tr("What you say first"));
    layout->addWidget(m_opening);
    m_oursLead->setText(tr("While that is empty, these are the words:"));
    m_oursText->setWordWrap(true);
    layout->addWidget(m_oursLead);
    layout->addWidget(m_oursText);
    return card;
}

void ReadyPart::refresh()
{
    const Review &review = m_needs.review.review();
    const QList<Ready> ready = readiness(review);
    for (qsizetype i = 0; i < m_lines.size() && i < ready.size(); ++i)
        m_lines[i]->show(ready[i]);
    // The first concern is the line itself.
    QStringList more;
    const QList<Concern> concerns = facilitatorConcerns(review);
    for (const Concern &concern : concerns) {
        if (concern.sentence != ready.front().sentence && !more.contains(concern.sentence))
            more.append(concern.sentence);
    }
    m_more->setText(more.join(QLatin1Char('\n')));
    m_more->setVisible(!more.isEmpty());

    const QString ours = openingWords(review.about().kind, m_word);
    const bool blank = review.about().opening.isEmpty();
    m_oursText->setText(ours);
    m_oursLead->setVisible(blank);
    m_oursText->setVisible(blank);
    m_ours->setEnabled(!m_needs.review.isReadOnly() && review.about().opening != ours);
}

void ReadyPart::takeFocus()
{
    for (Line *line : std::as_const(m_lines)) {
        if (!line->isDone || line == m_lines.last()) {
            line->button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

// As one step: what stood there before comes back with undo.
void ReadyPart::useOurWords()
{
    m_opening->finish();
    m_needs.review.endTyping();
    const Review &review = m_needs.review.review();
    const FieldRef opening{EntityKind::Review, review.id(), entityType(EntityKind::Review).field(u"opening")};
    const auto set = m_needs.review.set(opening, openingWords(review.about().kind, m_word));
    if (!set)
        Q_EMIT noticed(Notice::of(set.error()));
    else
        m_opening->focusField("opening"_L1);
}

} // namespace story
