// F1: the manual in a window of its own, so that it can stand beside the work. Chapters at the left, a field that searches all of them.
#pragma once

#include "ui/dialogs/manual.h"
#include "ui/parts/look.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace story {

class TextLabel;

class ManualDialog : public QDialog {
    Q_OBJECT
public:
    // `look` must outlive this.
    ManualDialog(const Look &look, const Commands &commands, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    // The next place with the words, in this chapter or the next that has them; -1: the one before.
    void step(int by);
    void showChapter(int chapter);
    void markFound();

    const Look &m_look;
    const QList<ManualChapter> m_chapters;
    QLineEdit *m_words;
    QListWidget *m_list;
    QTextBrowser *m_page;
    TextLabel *m_count;
    int m_shown = -1;
};

} // namespace story
