#include "ui/pages/silent_writing.h"

#include "ui/parts/card.h"
#include "ui/parts/story_style.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace story {

SilentWriting::SilentWriting(OpenReview &review, const Look &look, QWidget *parent)
    : QWidget(parent), m_review(review), m_before(lines()), m_end(minutes * 60'000),
      m_left(new TextLabel(look, TextSize::Title, Tone::Accent)), m_count(new TextLabel(look, TextSize::Body, Tone::Muted))
{
    setAccessibleName(tr("Silent writing"));
    auto *words = new TextLabel(look, TextSize::Section, Tone::Text, tr("Everyone writes for themselves"));
    auto *how = new TextLabel(look, TextSize::Body, Tone::Muted,
                              tr("Lines typed below are kept, and nobody sees them until they are revealed. ~ differently, + went right, - went wrong, "
                                 "= why it made sense, ? question."));
    how->setWordWrap(true);
    auto *reveal = new QPushButton(tr("Reveal"));
    setButtonKind(reveal, ButtonKind::Accent);
    reveal->setAutoDefault(true);
    setFocusProxy(reveal);
    connect(reveal, &QPushButton::clicked, this, &SilentWriting::revealAsked);
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, gap::large);
    auto *card = new Card(look);
    around->addWidget(card);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(gap::page, gap::page, gap::page, gap::page);
    layout->setSpacing(gap::medium);
    layout->addStretch();
    for (TextLabel *label : {words, how, m_left, m_count}) {
        label->setAlignment(Qt::AlignCenter);
        layout->addWidget(label);
    }
    layout->addWidget(reveal, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(&review, &OpenReview::changed, this, &SilentWriting::refresh);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        refresh();
        Q_EMIT ticked();
    });
    m_tick.start();
    refresh();
}

int SilentWriting::lines() const
{
    const Review &review = m_review.review();
    return static_cast<int>(review.findings.size() + review.factors.size() + review.questions.size());
}

qint64 SilentWriting::secondsLeft() const
{
    return (m_end.remainingTime() + 999) / 1000;
}

void SilentWriting::refresh()
{
    const qint64 seconds = secondsLeft();
    m_left->setText(seconds > 0 ? QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0')) : tr("Time to reveal"));
    const int came = std::max(0, lines() - m_before);
    m_count->setText(came == 1 ? tr("1 line so far") : tr("%1 lines so far").arg(came));
}

} // namespace story
