// The very bytes of an export, looked at before they go anywhere: a PDF as its pages, everything else as its text.
#pragma once

#include "app/core/result.h"
#include "ui/export_choice.h"
#include "ui/parts/look.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace story {

class EmptyState;
class PaperView;
class TextLabel;

class PreviewDialog : public QDialog {
    Q_OBJECT
public:
    PreviewDialog(const Look &look, QWidget *parent);

    // Begins with the first of the chosen formats; asks for its bytes.
    void open(const ExportChoice &choice);
    // What was asked for.
    void show(const Result<RenderedReport> &made);
    using QDialog::show;

    PaperView *paper() const { return m_paper; }

protected:
    bool focusNextPrevChild(bool next) override;

Q_SIGNALS:
    void formatAsked(story::report::Format format);
    void exportAsked(const story::RenderedReport &made);
    void browserAsked(const story::RenderedReport &page);

private:
    void ask();
    void refreshWords();

    const Look &m_look;
    QComboBox *m_format;
    TextLabel *m_words;
    QStackedWidget *m_stack;
    EmptyState *m_nothing;
    PaperView *m_paper;
    QPlainTextEdit *m_text;
    QPushButton *m_browser;
    QPushButton *m_export;
    report::Audience m_audience = report::Audience::Inside;
    std::optional<RenderedReport> m_made;
};

} // namespace story
