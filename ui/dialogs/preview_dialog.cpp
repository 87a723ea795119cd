#include "ui/dialogs/preview_dialog.h"

#include "app/report/pdf_finish.h"
#include "ui/dialogs/paper_view.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/reading_order.h"
#include "ui/parts/story_style.h"
#include "ui/parts/text_label.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace story {

namespace {

constexpr qsizetype shownText = 500'000; // bytes: what is behind it is in the file all the same

} // namespace

PreviewDialog::PreviewDialog(const Look &look, QWidget *parent)
    : QDialog(parent), m_look(look), m_format(new QComboBox), m_words(secondaryLabel(look)), m_stack(new QStackedWidget),
      m_nothing(new EmptyState(look, tr("The report is being made."))), m_paper(new PaperView(look)), m_text(new QPlainTextEdit),
      m_browser(new QPushButton(tr("&Open in the browser"))), m_export(new QPushButton(tr("&Export…")))
{
    setWindowTitle(tr("Preview of the report"));
    auto *label = secondaryLabel(look, tr("&Format"));
    label->setBuddy(m_format);
    m_format->setAccessibleName(tr("Format"));
    m_words->setElided(true);
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setAccessibleName(tr("Text of the file"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setFrameShape(QFrame::NoFrame);
    m_paper->setFrameShape(QFrame::NoFrame);
    for (QWidget *widget : {static_cast<QWidget *>(m_nothing), static_cast<QWidget *>(m_paper), static_cast<QWidget *>(m_text)})
        m_stack->addWidget(widget);
    auto *close = new QPushButton(tr("Close"));
    setButtonKind(m_export, ButtonKind::Accent);
    m_export->setAutoDefault(false);
    m_browser->setAutoDefault(false);
    close->setAutoDefault(false);
    connect(m_format, &QComboBox::activated, this, &PreviewDialog::ask);
    connect(m_export, &QPushButton::clicked, this, [this] { Q_EMIT exportAsked(*m_made); });
    connect(m_browser, &QPushButton::clicked, this, [this] { Q_EMIT browserAsked(*m_made); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_paper, &PaperView::pageInSightChanged, this, &PreviewDialog::refreshWords);
    connect(m_paper, &PaperView::failed, this, [this](const Error &error) {
        m_nothing->setSentence(error.sentences());
        m_stack->setCurrentWidget(m_nothing);
    });

    auto *head = new QHBoxLayout;
    head->setSpacing(gap::small);
    head->addWidget(label);
    head->addWidget(m_format);
    head->addWidget(m_words, 1);
    head->addWidget(m_browser);
    head->addWidget(m_export);
    head->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap::page, gap::medium, gap::page, gap::page);
    layout->setSpacing(gap::medium);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    if (parent)
        resize(parent->size() - QSize(2 * gap::page, 2 * gap::page));
}

void PreviewDialog::open(const ExportChoice &choice)
{
    m_audience = choice.audience;
    m_format->clear();
    for (const report::Format format : offeredFormats) {
        if (!choice.relativeTimes || report::canCountFromStart(format))
            m_format->addItem(formatText(format), static_cast<int>(format));
    }
    const report::Format first = choice.formats.isEmpty() ? report::Format::Pdf : choice.formats.front();
    m_format->setCurrentIndex(std::max(0, m_format->findData(static_cast<int>(first))));
    QDialog::open();
    ask();
}

void PreviewDialog::ask()
{
    m_made.reset();
    m_nothing->setSentence(tr("The report is being made."));
    m_stack->setCurrentWidget(m_nothing);
    const auto format = static_cast<report::Format>(m_format->currentData().toInt());
    m_browser->setVisible(format == report::Format::Html);
    m_browser->setEnabled(false);
    m_export->setEnabled(false);
    refreshWords();
    Q_EMIT formatAsked(format);
}

void PreviewDialog::show(const Result<RenderedReport> &made)
{
    if (!made) {
        m_nothing->setSentence(made.error().sentences());
        m_stack->setCurrentWidget(m_nothing);
        return;
    }
    if (static_cast<int>(made->format) != m_format->currentData().toInt())
        return; // another one was asked for meanwhile
    m_made = *made;
    m_browser->setEnabled(true);
    m_export->setEnabled(true);
    if (made->format == report::Format::Pdf) {
        m_paper->setPages(made->bytes, report::pageSizes(made->bytes));
        m_stack->setCurrentWidget(m_paper);
        m_paper->setFocus();
    } else {
        m_text->setPlainText(QString::fromUtf8(made->bytes.left(shownText)));
        m_stack->setCurrentWidget(m_text);
        m_text->setFocus();
    }
    refreshWords();
}

bool PreviewDialog::focusNextPrevChild(bool next)
{
    return focusInReadingOrder(*this, next) || QDialog::focusNextPrevChild(next);
}

void PreviewDialog::refreshWords()
{
    if (!m_made) {
        m_words->setText(readersText(m_audience));
        return;
    }
    const QString size = locale().formattedDataSize(m_made->bytes.size(), 0, QLocale::DataSizeTraditionalFormat);
    if (m_made->format == report::Format::Pdf)
        m_words->setText(tr("%1 · %2 · page %3 of %4", "audience, size").arg(readersText(m_made->audience), size).arg(m_paper->pageInSight()).arg(m_paper->pageCount()));
    else if (m_made->bytes.size() > shownText)
        m_words->setText(tr("%1 · %2, of which the beginning is shown", "audience, size").arg(readersText(m_made->audience), size));
    else
        m_words->setText(tr("%1 · %2", "audience, size").arg(readersText(m_made->audience), size));
}

} // namespace story
