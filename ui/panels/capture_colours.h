// Colours the parts of the capture line that were understood.
#pragma once

#include "app/capture/capture.h"
#include "ui/parts/look.h"

#include <QSyntaxHighlighter>

namespace story {

class CaptureColours : public QSyntaxHighlighter {
    Q_OBJECT
public:
    CaptureColours(const Look &look, QTextDocument *document);

    void setSpans(const QList<capture::Span> &spans);

protected:
    void highlightBlock(const QString &text) override;

private:
    const Look &m_look;
    QList<capture::Span> m_spans;
};

} // namespace story
