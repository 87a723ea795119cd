#include "ui/panels/capture_line.h"

#include "app/capture/known_words.h"
#include "app/core/text.h"
#include "app/desk/field_text.h"
#include "app/desk/intents.h"
#include "app/model/moment_text.h"
#include "ui/panels/capture_colours.h"
#include "ui/panels/word_proposals.h"
#include "ui/parts/story_style.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QToolButton>

namespace story {

namespace {

constexpr int dayWidth = 120;

// Where the line that was not sent is kept.
QString unsentPlace()
{
    return QStringLiteral("capture");
}

QString whichDay()
{
    return CaptureLine::tr("Which day was that?");
}

} // namespace

CaptureEdit::CaptureEdit(const Look &look, QWidget *parent) : PlainEdit(look, Lines::One, parent) {}

void CaptureEdit::insertFromMimeData(const QMimeData *source)
{
    const QString text = pastedText(*source);
    if (!isReadOnly() && capture::pastedLines(text).size() > 1)
        take(text, source->html());
    else
        PlainEdit::insertFromMimeData(source);
}

void CaptureEdit::take(const QString &text, const QString &html)
{
    if (capture::pastedLines(text).size() > 1) {
        insertWhole(cleanText(text)); // nothing that was pasted is out of sight, whatever is answered
        Q_EMIT linesPasted(text, html);
        return;
    }
    QMimeData plain;
    plain.setText(text);
    PlainEdit::insertFromMimeData(&plain);
}

CaptureLine::CaptureLine(OpenReview &review, const Look &look, QWidget *parent)
    : Pane(look, Qt::TopEdge, parent), m_review(review), m_edit(new CaptureEdit(look)),
      m_colours(new CaptureColours(look, m_edit->document())),
      m_proposals(new WordProposals(m_edit, [this](QChar sign) { return wordsBehind(sign); })), m_understood(secondaryLabel(look)), m_day(new QToolButton),
      m_dayEdit(new QLineEdit)
{
    m_edit->setAccessibleName(tr("Capture line"));
    m_edit->setPlaceholderText(tr("Ctrl+L: write a line.  ! action   ? question   + went right   - went wrong   ~ differently   "
                                  "= why it made sense   * lesson   % weak signal"));
    m_edit->installEventFilter(this);
    m_understood->setElided(true);
    m_understood->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setButtonKind(m_day, ButtonKind::Quiet);
    setButtonSmall(m_day);
    m_day->setFocusPolicy(Qt::TabFocus);
    m_day->setToolTip(tr("The day that times without a date belong to (Ctrl+D)"));
    m_dayEdit->setAccessibleName(tr("Working day"));
    m_dayEdit->setPlaceholderText(tr("14 Nov 2026"));
    m_dayEdit->installEventFilter(this);
    m_dayEdit->hide();

    auto *sign = new TextLabel(look, TextSize::Body, Tone::Muted, QStringLiteral("›"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(gap::page, gap::small, gap::large, gap::small);
    layout->setSpacing(gap::medium);
    layout->addWidget(sign);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_understood);
    layout->addWidget(m_day);
    layout->addWidget(m_dayEdit);

    connect(m_edit, &PlainEdit::edited, this, &CaptureLine::read);
    connect(m_edit, &PlainEdit::refused, this, &CaptureLine::refuse);
    connect(m_edit, &PlainEdit::entered, this, &CaptureLine::store);
    connect(m_edit, &CaptureEdit::linesPasted, this, &CaptureLine::takeLines);
    connect(m_day, &QToolButton::clicked, this, &CaptureLine::askDay);
    connect(&review, &OpenReview::changed, this, [this](const ChangeSet &set) {
        m_tags.follow(m_review.review(), set);
        readAgain();
    });
    connect(&look, &Look::changed, this, &CaptureLine::fit);
    fit();
    m_edit->setText(review.unsent(unsentPlace()));
    m_edit->moveCursor(QTextCursor::End);
    readAgain();
}

void CaptureLine::fit()
{
    m_dayEdit->setFixedWidth(dayWidth * look().textPercent() / 100);
}

capture::Context CaptureLine::context() const
{
    capture::Context context = capture::contextAfter(m_review.review().events.find(m_review.timeline().lastStored()),
                                                        m_review.review(), m_review.clock().now(), m_chosenDay);
    context.timeAsText = m_timeAsText;
    return context;
}

void CaptureLine::takeFocus()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    if (m_review.isReadOnly())
        refuse();
}

void CaptureLine::refuse()
{
    if (const auto may = m_review.writable(); !may)
        Q_EMIT noticed(Notice::of(may.error(), Notice::Weight::Warn));
}

void CaptureLine::finish()
{
    m_edit->commitPreedit();
}

void CaptureLine::read()
{
    if (m_edit->text().isEmpty())
        m_timeAsText = m_corrects = false;
    keepUnsent();
    readAgain();
}

// Of a line that was stored before only what was made of it is unsent; the line that was begun before looking back comes first.
void CaptureLine::keepUnsent()
{
    QString words = m_edit->text();
    if (looksBack()) {
        if (const QString begun = begunLine(); !begun.isEmpty())
            words = begun;
        else if (words == m_past[m_recalled].typed)
            words.clear();
    }
    m_review.keepUnsent(unsentPlace(), words);
}

void CaptureLine::readAgain()
{
    m_edit->setEditable(!m_review.isReadOnly());
    settleOpenDay();
    const auto correction = readLine();
    if (m_edit->isCut())
        m_draft.understood = tr("%1 · only its beginning is shown").arg(m_draft.understood);
    m_colours->setSpans(m_draft.spans);
    QList<spelling::Stretch> understood;
    for (const capture::Span &span : std::as_const(m_draft.spans))
        understood.append({span.from, span.length});
    m_edit->setProse(true, understood);
    const bool problem = !m_draft.problems.isEmpty();
    m_understood->setTone(problem ? Tone::Warn : Tone::Muted);
    const QString said = problem ? m_draft.problems.front().sentence : m_draft.understood;
    m_understood->setText(correction ? correction->words + QStringLiteral(" · ") + said : said);
    m_understood->setVisible(!m_understood->text().isEmpty());
    m_understood->setMaximumWidth(std::max(160, width() * 45 / 100));
    m_understood->setMinimumWidth(std::min(m_understood->maximumWidth(),
                                           m_understood->fontMetrics().horizontalAdvance(m_understood->text()) + 4));
    m_edit->setAccessibleDescription(m_understood->text());
    showDay();
    if (!looksBack() && !m_edit->text().contains(QLatin1Char('\n')))
        settleOffer();
}

void CaptureLine::showDay()
{
    const auto day = context().time.workingDay;
    m_day->setText(day ? shortDayText(*day) : tr("No day yet"));
    m_day->setAccessibleName(day ? tr("Working day: %1").arg(dayText(*day)) : tr("Working day: not said yet"));
}

QStringList CaptureLine::wordsBehind(QChar sign) const
{
    return sign == u'@' ? capture::knownRoles(m_review.review())
                        : m_tags.words(m_review.review(), m_draft.kind == capture::Draft::Kind::Event);
}

// The entry is stored, and nothing waits for the answer.
void CaptureLine::askWhichTime(EntityKind kind, Id id)
{
    const QList<FieldTimeQuestion> all = timeQuestions(m_review.review(), kind, id);
    if (all.isEmpty())
        return;
    const FieldTimeQuestion &asked = all.front();
    Notice notice{Notice::Weight::Info, asked.question.sentence, tr("It is kept as you wrote it."), {}, {}};
    for (qsizetype i = 0; i < asked.question.answers.size(); ++i) {
        notice.buttons.append({asked.question.answers[i].words, [self = QPointer(this), asked, i] {
                                   if (self)
                                       self->answerTime(asked, i);
                               }});
    }
    // As "+5m" of a first event: it has to be written again, which is what Up is for.
    if (notice.buttons.isEmpty())
        notice.buttons.append({tr("Correct the line"), [self = QPointer(this)] {
                                   if (!self)
                                       return;
                                   self->m_edit->setFocus(Qt::OtherFocusReason);
                                   self->recall(static_cast<int>(self->m_past.size()) - 1 - static_cast<int>(self->m_recalled));
                               }});
    Q_EMIT noticed(notice);
}

void CaptureLine::answerTime(const FieldTimeQuestion &asked, qsizetype which)
{
    // The time may have been changed, or its event removed, since it was asked.
    for (const FieldTimeQuestion &now : timeQuestions(m_review.review(), asked.about.kind, asked.about.id)) {
        if (now.about.field != asked.about.field || now.question.sentence != asked.question.sentence
            || which >= now.question.answers.size() || now.question.answers[which].words != asked.question.answers[which].words)
            continue;
        if (const auto done = m_review.set(answering(m_review.review(), now.about, now.question.answers[which])); !done)
            Q_EMIT noticed(Notice::of(done.error()));
        else
            askWhichTime(asked.about.kind, asked.about.id); // its other end may be one, too
        break;
    }
    takeFocus();
}

void CaptureLine::askOpenDay()
{
    if (m_askedDay)
        return;
    m_askedDay = true;
    m_waitsForDay = true;
    Q_EMIT noticed({Notice::Weight::Info, whichDay(), tr("The time is kept, and so is every other you write."),
                    tr("One answer places them all."), {{tr("Say the day"), [self = QPointer(this)] {
                                                              if (self)
                                                                  self->askDay();
                                                          }}}});
}

// "+5m" with nothing before it is no time of a day.
bool CaptureLine::waitsForDay(const Moment &moment)
{
    return moment.isDayOpen() && timeQuestion(moment, QTimeZone::utc())->kind == TimeQuestion::Kind::OpenDay;
}

// The question goes when no event waits for its answer any more.
void CaptureLine::settleOpenDay()
{
    const auto &events = m_review.review().events;
    if (!m_waitsForDay || std::any_of(events.begin(), events.end(), [](const Event &event) { return waitsForDay(event.start); }))
        return;
    m_waitsForDay = false;
    Q_EMIT settled(whichDay());
}

void CaptureLine::askDay()
{
    m_day->hide();
    m_dayEdit->show();
    const auto day = context().time.workingDay;
    m_dayEdit->setText(day ? dayText(*day) : QString());
    m_dayEdit->selectAll();
    m_dayEdit->setFocus(Qt::ShortcutFocusReason);
}

void CaptureLine::setDay(const QString &words)
{
    capture::Context now = context();
    const TimeReading reading = readTime(words, now.time, TimeForm::Date | TimeForm::DayWord | TimeForm::DateAlone);
    const auto day = reading.isTime() ? dayOf(reading.start, now.time.zone) : std::nullopt;
    if (!day) {
        Q_EMIT noticed({Notice::Weight::Warn, tr("“%1” is no day that can be read.").arg(words.left(40)),
                        tr("The working day is as it was."), tr("Write it like 14 Nov 2026, or 2026-11-14."), {}});
        return;
    }
    m_chosenDay = day;
    const auto placed = placeOpenDays(m_review, *day);
    if (!placed)
        Q_EMIT noticed(Notice::of(placed.error()));
    m_dayEdit->hide();
    m_day->show();
    readAgain();
    takeFocus();
}

bool CaptureLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Pane::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (watched == m_dayEdit) {
        if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
            setDay(m_dayEdit->text());
            return true;
        }
        if (key.key() == Qt::Key_Escape) {
            m_dayEdit->hide();
            m_day->show();
            takeFocus();
            return true;
        }
        return Pane::eventFilter(watched, event);
    }
    if (watched != m_edit || key.modifiers() & ~Qt::KeypadModifier || m_proposals->isOpen())
        return Pane::eventFilter(watched, event);
    switch (key.key()) {
    case Qt::Key_Up:
        recall(-1);
        return true;
    case Qt::Key_Down:
        recall(1);
        return true;
    case Qt::Key_Escape:
        if (looksBack())
            empty(begunLine()); // nothing was corrected
        else
            Q_EMIT left();
        return true;
    case Qt::Key_Backspace: {
        // Behind the chip of a time one Backspace makes it text again, and takes nothing away.
        const QTextCursor cursor = m_edit->textCursor();
        if (cursor.hasSelection() || m_timeAsText)
            break;
        for (const capture::Span &span : std::as_const(m_draft.spans)) {
            const qsizetype end = span.from + span.length;
            if (span.kind == capture::Span::Kind::Time && cursor.position() == end) {
                m_timeAsText = true;
                readAgain();
                return true;
            }
        }
        break;
    }
    default: break;
    }
    return Pane::eventFilter(watched, event);
}

} // namespace story
