#include "ui/dialogs/redaction_dialog.h"

#include "ui/parts/story_style.h"
#include "ui/parts/text_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace story {

namespace {

constexpr qsizetype shownText = 120; // characters of what is written

QString timesText(int times)
{
    return times > 1 ? RedactionDialog::tr("%1 times").arg(times) : QString();
}

QString joined(const QStringList &parts)
{
    QStringList all = parts;
    all.removeAll(QString());
    return all.join(QStringLiteral(" · "));
}

} // namespace

RedactionDialog::RedactionDialog(const Look &look, const report::RedactionReview &review, const QString &readers, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("What readers will not see"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap::page, gap::page, gap::page, gap::large);
    layout->setSpacing(gap::small);
    const auto addWords = [&](const QString &words, Tone tone, bool isHead = false) {
        auto *label = new TextLabel(look, TextSize::Body, tone, words);
        label->setWordWrap(true);
        if (isHead)
            label->setWeight(QFont::DemiBold);
        layout->addWidget(label);
        return label;
    };
    addWords(tr("The report for %1. Enter on a line goes to where it stands.").arg(readers), Tone::Muted);
    for (const QString &remark : review.remarks)
        addWords(remark, Tone::Text);
    QListWidget *first = nullptr;
    const auto addList = [&](const QString &head, Tone tone) {
        layout->addSpacing(gap::small);
        addWords(head, tone, true);
        auto *list = new QListWidget;
        list->setAccessibleName(head);
        list->setWordWrap(true);
        list->setTextElideMode(Qt::ElideMiddle);
        layout->addWidget(list, 1);
        first = first ? first : list;
        return list;
    };
    if (review.exposed.isEmpty()) {
        layout->addSpacing(gap::small);
        addWords(tr("Nothing in it looks like a secret, a name or an address."), Tone::Good, true);
    } else {
        QListWidget *list = addList(tr("Still in the report: check each one"), Tone::Warn);
        for (const report::ExposedThing &thing : review.exposed)
            addLine(list,
                    joined({textOf(thing.what), thing.what == report::Exposed::Secret ? report::veiled(thing.text) : thing.text.left(shownText),
                            timesText(thing.times)}),
                    thing.first);
    }
    if (review.hidden.isEmpty()) {
        layout->addSpacing(gap::small);
        addWords(tr("Nothing is replaced or left out."), Tone::Text, true);
        layout->addStretch();
    } else {
        QListWidget *list = addList(tr("Replaced or left out"), Tone::Text);
        for (const report::HiddenThing &thing : review.hidden)
            addLine(list,
                    joined({textOf(thing.what),
                            thing.replacement.isEmpty() ? tr("%1, left out", "what is written").arg(thing.original.left(shownText))
                                                        : tr("%1 → %2", "what is written, what stands there instead").arg(thing.original.left(shownText), thing.replacement),
                            timesText(thing.times)}),
                    thing.first);
    }
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(!first);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    layout->addSpacing(gap::small);
    layout->addLayout(buttons);
    resize(680 * look.textPercent() / 100, first ? 560 : 0);
    if (first) {
        first->setCurrentRow(0);
        first->setFocus();
    }
}

void RedactionDialog::addLine(QListWidget *list, const QString &words, const FieldRef &place)
{
    const int row = list->count();
    list->addItem(words);
    connect(list, &QListWidget::itemActivated, this, [this, list, row, place](const QListWidgetItem *item) {
        if (list->row(item) != row || place.id.isNull())
            return;
        Q_EMIT goAsked(place);
        accept();
    });
}

} // namespace story
