// Asks for a text that shall be nowhere any more, and says before what goes with it.
#pragma once

#include "ui/parts/look.h"

#include <QDialog>

class QPushButton;

namespace story {

class PlainEdit;
class TextLabel;

class ScrubDialog : public QDialog {
    Q_OBJECT
public:
    // `look` must outlive this. `text` is what it begins with.
    ScrubDialog(const Look &look, const QString &text, QWidget *parent);

Q_SIGNALS:
    void asked(const QString &text);

private:
    void check();

    PlainEdit *m_text;
    TextLabel *m_word;
    QPushButton *m_remove;
};

} // namespace story
