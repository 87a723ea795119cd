// Several lines at once: asked what they are to become, and stored.
#include "ui/panels/capture_line.h"

#include "app/capture/keep_lines.h"
#include "ui/dialogs/paste_dialog.h"

#include <QPointer>

namespace story {

void CaptureLine::takeText(const QString &text, const QString &html)
{
    if (m_review.isReadOnly()) {
        refuse();
        return;
    }
    const bool isEmpty = m_edit->text().trimmed().isEmpty();
    // Once the lines are stored the line is emptied, and what was typed before would go with them.
    if (!isEmpty && capture::pastedLines(text).size() > 1) {
        Q_EMIT noticed({Notice::Weight::Info, tr("What stands in the capture line is not stored yet."), tr("Nothing was taken."),
                        tr("Store it with Enter, then do it again."), {}});
        return;
    }
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->moveCursor(QTextCursor::End);
    if (!isEmpty && !m_edit->text().back().isSpace())
        m_edit->insertPlainText(QStringLiteral(" "));
    m_edit->take(text, html);
}

void CaptureLine::takeLines(const QString &text, const QString &html)
{
    const capture::Context now = context();
    intake::PasteInput input;
    input.text = text;
    input.html = html;
    input.zone = now.time.zone;
    input.day = now.time.workingDay;
    input.now = now.time.now;
    const intake::PasteKind kind = intake::readPaste(input).kind;
    // Lines with times but no bullets may as well be lines for here, with signs, kinds and roles of their own.
    const bool isCopied = kind == intake::PasteKind::Chat || kind == intake::PasteKind::Log || kind == intake::PasteKind::Table
        || (kind == intake::PasteKind::List && capture::isListOfTimes(text));
    if (isCopied && !m_review.isReadOnly())
        showLines(input);
    else
        offerLines(input, kind == intake::PasteKind::List);
}

void CaptureLine::showLines(const intake::PasteInput &input)
{
    auto *dialog = new PasteDialog(m_review, look(), input, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PasteDialog::noticed, this, &CaptureLine::noticed);
    connect(dialog, &PasteDialog::stored, this, [this](const FieldRef &last) {
        m_chosenDay.reset();
        empty(); // what was pasted stood in the line
        Q_EMIT stored(last);
    });
    connect(dialog, &QDialog::accepted, this, &CaptureLine::takeFocus);
    // What was pasted is still at hand, in the other ways there are.
    connect(dialog, &QDialog::rejected, this, [this, input] { offerLines(input, true); });
    dialog->open();
}

void CaptureLine::offerLines(const intake::PasteInput &input, bool asTable)
{
    const QStringList lines = capture::pastedLines(input.text);
    QList<Notice::Button> buttons{{tr("One entry each"), [self = QPointer(this), lines] {
                                       if (!self)
                                           return;
                                       const QString now = self->m_edit->text();
                                       self->storeEach(now.contains(QLatin1Char('\n')) ? capture::pastedLines(now) : lines);
                                   }},
                                  {tr("One text"), [self = QPointer(this), text = input.text] {
                                       if (self)
                                           self->storeAsOne(text);
                                   }}};
    if (asTable)
        buttons.append({tr("Look at rows…"), [self = QPointer(this), input] {
                            if (self)
                                self->showLines(input);
                        }});
    settleOffer();
    m_offered = tr("%1 lines were pasted.").arg(lines.size());
    Q_EMIT noticed({Notice::Weight::Info, m_offered, tr("They stand in the line, and nothing is stored yet."),
                    tr("Each can become an entry of its own, or all of them one."), buttons});
}

// The lines are gone, or are no longer several: the question about them goes, too.
void CaptureLine::settleOffer()
{
    if (!m_offered.isEmpty())
        Q_EMIT settled(std::exchange(m_offered, {}));
}

void CaptureLine::storeEach(const QStringList &lines)
{
    const auto unclear = [this] { return eventsToAsk(m_review.review()).size(); };
    const qsizetype before = unclear();
    const bool fromLine = m_edit->text().contains(QLatin1Char('\n'));
    const capture::KeptLines kept =
        capture::keepLines(lines, m_review.review(), m_review.ids(), m_phase, m_review.clock().now(), m_chosenDay);
    if (const auto done = m_review.set(kept.edit); !done) {
        Q_EMIT noticed(Notice::of(done.error()));
        return;
    }
    bool hasOpenDay = false;
    for (const capture::StoredLine &line : kept.lines) {
        remember(line);
        const Change &made = line.became.back();
        const Event *event = made.kind == EntityKind::Event ? m_review.review().events.find(made.id) : nullptr;
        hasOpenDay = hasOpenDay || (event && waitsForDay(event->start));
        if (event && event->start.isPlaced())
            m_chosenDay.reset();
    }
    if (fromLine)
        empty();
    if (!kept.lines.isEmpty())
        Q_EMIT stored({kept.lines.back().became.back().kind, kept.lines.back().became.back().id, nullptr});
    if (hasOpenDay)
        askOpenDay();
    if (const qsizetype asked = unclear() - before; asked > 0 && !m_askedDay)
        Q_EMIT noticed({Notice::Weight::Info,
                        asked == 1 ? tr("The time of one of these events needs an answer.")
                                   : tr("The times of %1 of these events need an answer.").arg(asked),
                        tr("They are kept as they were written."), tr("Each is asked under its own time."), {}});
    takeFocus();
}

void CaptureLine::storeAsOne(const QString &text)
{
    m_timeAsText = false;
    const bool fromLine = m_edit->text().contains(QLatin1Char('\n'));
    const capture::Context now = context();
    if (storeDraft(readWhole(fromLine ? m_edit->text() : text, now), now) && fromLine)
        empty();
    takeFocus();
}

} // namespace story
