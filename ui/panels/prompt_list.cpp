#include "ui/panels/prompt_list.h"

#include "ui/parts/card.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace story {

namespace {

constexpr qsizetype longestAbout = 90;

// The first question of several leads; the others stand below it.
std::pair<QString, QString> leadOf(const QString &text)
{
    const qsizetype end = text.indexOf(QLatin1String("? "));
    return end < 0 ? std::pair{text, QString()} : std::pair{text.left(end + 1), text.mid(end + 2)};
}

} // namespace

class PromptCard : public Card {
public:
    explicit PromptCard(const Look &look)
        : Card(look, CardGround::Raised), m_look(look), m_lead(new TextLabel(look, TextSize::Body, Tone::Text)),
          m_rest(new TextLabel(look, TextSize::Body, Tone::Muted)), m_asked(new TextLabel(look, TextSize::Secondary, Tone::Good, PromptList::tr("asked")))
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(gap::medium, gap::medium, gap::medium, gap::medium);
        layout->setSpacing(gap::tiny);
        m_lead->setWordWrap(true);
        m_rest->setWordWrap(true);
        for (TextLabel *label : {m_lead, m_rest, m_asked})
            layout->addWidget(label);
        connect(&look, &Look::changed, this, [this] { light(m_lit); });
    }

    void offer(const Offered &offered, bool lit)
    {
        const auto [lead, rest] = leadOf(offered.prompt->text);
        m_lead->setText(lead);
        m_lead->setTone(offered.wasAsked ? Tone::Muted : Tone::Text);
        m_rest->setText(rest);
        m_rest->setVisible(!rest.isEmpty());
        m_asked->setVisible(offered.wasAsked);
        setAccessibleName(offered.wasAsked ? PromptList::tr("Asked: %1").arg(offered.prompt->text) : offered.prompt->text);
        setAccessibleDescription(lit ? PromptList::tr("The question at hand") : QString());
        light(lit);
        setVisible(true);
    }

private:
    void light(bool lit)
    {
        m_lit = lit;
        m_lead->setWeight(lit ? QFont::Bold : QFont::DemiBold);
        setEdge(lit ? m_look.tokens().accent : QColor());
    }

    const Look &m_look;
    TextLabel *m_lead;
    TextLabel *m_rest;
    TextLabel *m_asked;
    bool m_lit = false;
};

PromptList::PromptList(OpenReview &review, const Look &look, QList<Prompt> bank, QWidget *parent)
    : QWidget(parent), m_review(review), m_bank(std::move(bank)), m_kind(new QComboBox), m_about(secondaryLabel(look)), m_howMany(secondaryLabel(look))
{
    setAccessibleName(tr("What to ask"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap::medium);
    m_kind->setAccessibleName(tr("Kind of statement"));
    m_kind->setToolTip(tr("What somebody just told: the questions are about that."));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // the panel is as wide as it is
    m_kind->addItem(QString());
    for (int i = 0; i < statementCount; ++i)
        m_kind->addItem(statementText(static_cast<Statement>(i)));
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int row) {
        m_statement = row > 0 ? std::optional(static_cast<Statement>(row - 1)) : std::nullopt;
        begin();
    });
    layout->addWidget(m_kind);
    m_about->setWordWrap(true);
    layout->addWidget(m_about);
    for (int i = 0; i < shownAtOnce; ++i) {
        m_cards.append(new PromptCard(look));
        layout->addWidget(m_cards.back());
    }
    layout->addWidget(m_howMany);
    connect(&review, &OpenReview::changed, this, [this](const ChangeSet &set) {
        if (set.touches(EntityKind::Review) || (!m_event.isNull() && set.touches(EntityKind::Event, m_event))) {
            collect();
            refresh();
        }
    });
    setAbout(Phase::Prepare, {});
}

Id PromptList::event() const
{
    return m_review.review().events.find(m_event) ? m_event : Id();
}

void PromptList::setAbout(Phase phase, Id event)
{
    if (phase == m_phase && event == m_event && !m_offered.isEmpty())
        return;
    m_phase = phase;
    m_event = event;
    m_statement.reset();
    {
        const QSignalBlocker quietly(m_kind);
        m_kind->setCurrentIndex(0);
    }
    begin();
}

// With the first that was not asked.
void PromptList::begin()
{
    m_current = 0;
    collect();
    if (!m_offered.isEmpty() && m_offered.front().wasAsked)
        next();
    else
        refresh();
}

void PromptList::collect()
{
    const Review &review = m_review.review();
    const Event *about = review.events.find(m_event);
    m_offered = m_statement ? promptsFor(m_bank, review, *m_statement, event())
        : about             ? promptsFor(m_bank, *about)
                            : promptsFor(m_bank, review, m_phase);
    nameWhatFits();
    m_current = std::clamp<qsizetype>(m_current, 0, std::max<qsizetype>(0, m_offered.size() - 1));
}

// The event may have become one of another kind.
void PromptList::nameWhatFits()
{
    QStringList kinds;
    if (const Event *about = m_review.review().events.find(m_event)) {
        for (const Statement one : statementsOf(*about))
            kinds.append(statementText(one));
    }
    m_kind->setItemText(0, kinds.isEmpty() ? tr("What fits this phase") : tr("What fits this event"));
    const QString help = tr("What somebody just told: the questions are about that.");
    m_kind->setToolTip(kinds.isEmpty() ? help : tr("%1 This event: %2.", "a sentence, kinds of statements").arg(help, kinds.join(QStringLiteral(", "))));
}

void PromptList::refresh()
{
    const Event *about = m_review.review().events.find(m_event);
    if (about) {
        const QString text = about->text.simplified();
        m_about->setText(tr("About “%1”").arg(text.size() > longestAbout ? text.left(longestAbout) + QChar(0x2026) : text));
    } else {
        m_about->setText(tr("To ask in this phase: %1").arg(Choices<Phase>::list[static_cast<size_t>(m_phase)].text()));
    }
    const qsizetype first = m_current / shownAtOnce * shownAtOnce;
    for (int i = 0; i < shownAtOnce; ++i) {
        if (first + i < m_offered.size())
            m_cards[i]->offer(m_offered[first + i], first + i == m_current);
        else
            m_cards[i]->hide();
    }
    const qsizetype last = std::min<qsizetype>(first + shownAtOnce, m_offered.size());
    m_howMany->setText(tr("%1–%2 of %3", "questions shown, of how many").arg(first + 1).arg(last).arg(m_offered.size()));
    m_howMany->setVisible(m_offered.size() > shownAtOnce);
    m_about->setVisible(!m_offered.isEmpty());
}

void PromptList::next()
{
    const qsizetype count = m_offered.size();
    if (count == 0)
        return;
    qsizetype to = (m_current + 1) % count;
    for (qsizetype i = 1; i <= count; ++i) {
        const qsizetype at = (m_current + i) % count;
        if (!m_offered[at].wasAsked) {
            to = at;
            break;
        }
    }
    m_current = to;
    refresh();
}

void PromptList::markAsked()
{
    if (m_offered.isEmpty())
        return;
    const Offered &at = m_offered[m_current];
    const auto done = story::markAsked(m_review, event(), at.prompt->name, !at.wasAsked);
    if (!done)
        Q_EMIT noticed(Notice::of(done.error()));
}

} // namespace story
