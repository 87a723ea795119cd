// From a file people have to a review in the library: asks for the file, reads it, and says what a person should look at.
#pragma once

#include "app/core/ids.h"
#include "ui/parts/notice_bar.h"

#include <QObject>

class QWidget;

namespace story {

class Workspace;
struct Preferences;

class ImportFlow : public QObject {
    Q_OBJECT
public:
    // All must outlive this; `window` is where the question for the file belongs.
    ImportFlow(Workspace &workspace, const Preferences &preferences, QWidget *window, QObject *parent = nullptr);

    // Asks for a file and goes on when it is chosen.
    void start();
    // Reads a file that is known already.
    void read(const QString &path);

Q_SIGNALS:
    void imported(story::Id review);
    void noticed(const story::Notice &notice);

private:
    Workspace &m_workspace;
    const Preferences &m_preferences;
    QWidget *m_window;
    QString m_folder;
};

} // namespace story
