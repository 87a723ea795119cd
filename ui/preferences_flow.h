// The preferences while the window is open: the page where they are set, what follows from a change at once, and the file they are kept in.
#pragma once

#include "ui/parts/commands.h"
#include "ui/parts/notice_bar.h"
#include "ui/preferences.h"

#include <QObject>

namespace story {

class SpellingFlow;

class PreferencesFlow : public QObject {
    Q_OBJECT
public:
    // All must outlive this. Without a `file` they live as long as `preferences`.
    PreferencesFlow(Look &look, Preferences &preferences, PreferencesFile *file, const Commands &commands, const SpellingFlow &spelling,
                    QWidget *window);

    // Shows the page where they are set.
    void open();
    // Writes them. Where that cannot be, it is said once, until it can.
    void keep();

Q_SIGNALS:
    void noticed(const story::Notice &notice);
    // Something was chosen on the page, and the look follows already.
    void changed();

private:
    void connectLook();
    void follow();
    void sayProblem();

    Look &m_look;
    Preferences &m_preferences;
    PreferencesFile *m_file;
    const Commands &m_commands;
    const SpellingFlow &m_spelling;
    QWidget *m_window;
    bool m_saidNotKept = false;
};

} // namespace story
