#include "ui/dialogs/manual_dialog.h"

#include "ui/parts/text_label.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextList>
#include <QTextTable>
#include <QVBoxLayout>

#include <utility>

namespace story {

namespace {

constexpr int listWidth = 224;
constexpr int cellPadding = 6;

// Qt makes Markdown in sizes and lines of its own; this gives it those of the window.
void dress(QTextDocument &document, const Tokens &tokens)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        format.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
        if (level > 0) {
            format.setTopMargin(level == 1 ? 0 : gap::page);
            format.setBottomMargin(gap::small);
            QTextCursor words(block);
            words.select(QTextCursor::BlockUnderCursor);
            QTextCharFormat type;
            type.setFont(tokens.font(level == 1 ? TextSize::Title : TextSize::Section, QFont::DemiBold));
            words.mergeCharFormat(type);
        }
        if (block.textList() && block.next().textList() != block.textList())
            format.setBottomMargin(gap::medium);
        QTextCursor(block).setBlockFormat(format);
    }
    const auto frames = document.rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderBrush(tokens.line);
        format.setBorderCollapse(true);
        format.setCellPadding(cellPadding);
        format.setTopMargin(gap::small);
        format.setBottomMargin(gap::medium);
        table->setFormat(format);
    }
}

} // namespace

ManualDialog::ManualDialog(const Look &look, const Commands &commands, QWidget *parent)
    : QDialog(parent), m_look(look), m_chapters(manualChapters(commands)), m_words(new QLineEdit), m_list(new QListWidget),
      m_page(new QTextBrowser), m_count(secondaryLabel(look))
{
    setWindowTitle(tr("Manual"));
    resize(980, 680);
    m_words->setPlaceholderText(tr("Find in the manual"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Chapters"));
    m_list->setFixedWidth(listWidth);
    m_list->setWordWrap(true);
    for (const ManualChapter &chapter : m_chapters)
        m_list->addItem(chapter.title);
    m_page->setAccessibleName(tr("Chapter"));
    m_page->setOpenLinks(false); // there are none, and none may lead out
    m_page->document()->setDocumentMargin(gap::page);

    auto *left = new QVBoxLayout;
    left->setSpacing(gap::small);
    left->addWidget(m_words);
    left->addWidget(m_count);
    left->addWidget(m_list, 1);
    m_words->setFixedWidth(listWidth);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(gap::large, gap::large, gap::large, gap::large);
    layout->setSpacing(gap::large);
    layout->addLayout(left);
    layout->addWidget(m_page, 1);

    connect(m_words, &QLineEdit::textChanged, this, &ManualDialog::search);
    connect(m_list, &QListWidget::currentRowChanged, this, &ManualDialog::showChapter);
    connect(&look, &Look::changed, this, [this] {
        const int chapter = std::exchange(m_shown, -1);
        showChapter(chapter);
    });
    m_words->installEventFilter(this);
    m_list->setCurrentRow(0);
    search();
}

void ManualDialog::showChapter(int chapter)
{
    if (chapter < 0 || chapter == m_shown)
        return;
    m_shown = chapter;
    m_page->setFont(m_look.tokens().body);
    m_page->setMarkdown(m_chapters[chapter].text);
    dress(*m_page->document(), m_look.tokens());
    m_page->moveCursor(QTextCursor::Start);
    markFound();
}

void ManualDialog::search()
{
    const QString words = m_words->text().simplified();
    int first = -1;
    int chapters = 0;
    for (int i = 0; i < m_chapters.size(); ++i) {
        const bool has = m_chapters[i].text.contains(words, Qt::CaseInsensitive);
        m_list->item(i)->setHidden(!has);
        if (!has)
            continue;
        ++chapters;
        if (first < 0)
            first = i;
    }
    m_count->setText(words.isEmpty() ? tr("%1 chapters").arg(chapters)
                     : chapters == 0 ? tr("Nothing found")
                     : chapters == 1 ? tr("In one chapter")
                                     : tr("In %1 chapters").arg(chapters));
    if (first >= 0 && m_list->item(m_list->currentRow())->isHidden())
        m_list->setCurrentRow(first);
    m_page->moveCursor(QTextCursor::Start);
    markFound();
    if (!words.isEmpty())
        m_page->find(words);
}

void ManualDialog::step(int by)
{
    const QString words = m_words->text().simplified();
    const auto flags = by < 0 ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (words.isEmpty() || m_page->find(words, flags))
        return;
    const int count = m_list->count();
    for (int i = 1; i <= count; ++i) {
        const int chapter = (m_shown + by * i + count * count) % count;
        if (m_list->item(chapter)->isHidden())
            continue;
        m_list->setCurrentRow(chapter);
        m_page->moveCursor(by < 0 ? QTextCursor::End : QTextCursor::Start);
        m_page->find(words, flags);
        return;
    }
}

void ManualDialog::markFound()
{
    QList<QTextEdit::ExtraSelection> found;
    const QString words = m_words->text().simplified();
    if (!words.isEmpty()) {
        QTextCharFormat mark;
        mark.setBackground(m_look.tokens().match);
        QTextDocument *document = m_page->document();
        for (QTextCursor at = document->find(words); !at.isNull(); at = document->find(words, at))
            found.append({at, mark});
    }
    m_page->setExtraSelections(found);
}

bool ManualDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
            step(key.modifiers() & Qt::ShiftModifier ? -1 : 1);
            return true;
        }
        if (key.key() == Qt::Key_Down || key.key() == Qt::Key_Up || key.key() == Qt::Key_PageDown || key.key() == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_page, event);
            return true;
        }
        if (key.key() == Qt::Key_Escape && !m_words->text().isEmpty()) {
            m_words->clear();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace story
