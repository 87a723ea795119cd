// A text before and after, in one: words that went are struck out, words that came are underlined. Read-only, as high as its words.
#pragma once

#include "ui/parts/look.h"

#include <QTextEdit>

namespace story {

class DifferenceView : public QTextEdit {
    Q_OBJECT
public:
    // `look` must outlive this.
    DifferenceView(const Look &look, const QString &before, const QString &after, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void fit();

    const Look &m_look;
    QString m_before;
    QString m_after;
};

} // namespace story
