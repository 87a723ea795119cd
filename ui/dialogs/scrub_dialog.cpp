#include "ui/dialogs/scrub_dialog.h"

#include "app/desk/workspace.h"
#include "ui/editors/plain_edit.h"
#include "ui/parts/story_style.h"
#include "ui/parts/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace story {

ScrubDialog::ScrubDialog(const Look &look, const QString &text, QWidget *parent)
    : QDialog(parent), m_text(new PlainEdit(look, PlainEdit::Lines::Many)), m_word(secondaryLabel(look)),
      m_remove(new QPushButton(tr("&Take it out for ever")))
{
    setWindowTitle(tr("Take a text out for ever"));
    const auto paragraph = [&look](const QString &words, Tone tone = Tone::Text) {
        auto *label = new TextLabel(look, TextSize::Body, tone, words);
        label->setWordWrap(true);
        return label;
    };
    m_text->setAccessibleName(tr("The text, letter by letter"));
    m_text->setText(text);
    auto *cancel = new QPushButton(tr("Cancel"));
    setButtonKind(m_remove, ButtonKind::Danger);
    for (QPushButton *button : {m_remove, cancel})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_remove);
    buttons->addWidget(cancel);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap::page, gap::page, gap::page, gap::large);
    layout->setSpacing(gap::medium);
    layout->addWidget(paragraph(tr("For a password, a key or a name that was pasted by mistake. In every review of this library “[removed]” "
                                   "takes its place.")));
    layout->addWidget(m_text);
    layout->addWidget(m_word);
    layout->addSpacing(gap::tiny);
    layout->addWidget(paragraph(tr("What goes with it, and cannot be brought back:")));
    for (const QString &words : {tr("the history of each review that ever had it; nothing before now can be undone there"),
                                 tr("all earlier versions and backups of this library; a new one is made at once")})
        layout->addWidget(paragraph(tr("–  %1", "item of a list").arg(words)));
    layout->addWidget(paragraph(tr("Reports and copies that were made, sent or printed cannot be called back, and pictures are not read. A "
                                   "password that others may have seen should be changed all the same."),
                                Tone::Muted));
    layout->addSpacing(gap::tiny);
    layout->addLayout(buttons);
    connect(m_text, &PlainEdit::edited, this, &ScrubDialog::check);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const QString wanted = m_text->text();
        accept();
        Q_EMIT asked(wanted);
    });
    check();
    // Qt sizes a window as if its words stood on as few lines as they could.
    const int width = 560 * look.textPercent() / 100;
    setMinimumSize(width, layout->totalHeightForWidth(width));
    m_text->setFocus();
}

void ScrubDialog::check()
{
    const bool isEnough = m_text->text().size() >= Workspace::shortestScrub && !m_text->text().trimmed().isEmpty();
    m_remove->setEnabled(isEnough);
    m_word->setText(isEnough ? tr("Capitals and spaces count.") : tr("At least %1 characters, or it would be found everywhere.").arg(Workspace::shortestScrub));
}

} // namespace story
