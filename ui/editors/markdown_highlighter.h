// Markdown that stays source text: its signs grow quiet, its meaning shows. No sign is hidden, no size changes.
#pragma once

#include "ui/parts/look.h"

#include <QSyntaxHighlighter>

namespace story {

class MarkdownHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    // `look` must outlive the document.
    MarkdownHighlighter(const Look &look, QTextDocument *document);

protected:
    void highlightBlock(const QString &line) override;

private:
    const Look &m_look;
};

} // namespace story
