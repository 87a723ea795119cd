// What a place shows while nothing is in it: one sentence about what goes here, and the key that starts it.
#pragma once

#include "ui/parts/flow_layout.h"
#include "ui/parts/text_label.h"

class QAction;

namespace story {

class EmptyState : public QWidget {
    Q_OBJECT
public:
    // `sentence` says what goes here.
    EmptyState(const Look &look, const QString &sentence, QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    // A button for the action, with its key in words below; the first added is the main one. `action` must outlive this.
    void addAction(QAction *action);

private:
    TextLabel *m_sentence;
    TextLabel *m_keys;
    FlowLayout *m_buttons;
};

} // namespace story
