// From the library to a web site in a folder: asks for whom and where, writes beside the window, and says what was written.
#pragma once

#include "app/core/side_thread.h"
#include "app/report/site.h"
#include "ui/parts/notice_bar.h"

#include <QObject>

#include <atomic>

class QWidget;

namespace story {

class Look;
class Workspace;
struct Preferences;

class SiteFlow : public QObject {
    Q_OBJECT
public:
    // `window` is where the dialog belongs; all must outlive this.
    SiteFlow(const Preferences &preferences, const Look &look, QWidget *window);
    // The review that is being written is finished; the next run goes on with the others.
    ~SiteFlow() override;

    // `workspace` must outlive the dialog alone: the file is read, with all that was typed before.
    void start(Workspace &workspace);

Q_SIGNALS:
    void noticed(const story::Notice &notice);
    void withdrawn(const QString &what); // that notice is no longer true

private:
    void write(const QString &library, report::Audience audience, const QString &folder, Micros now);
    void tellWritten(const report::SiteDone &done, const QStringList &remarks, const QString &folder);

    const Preferences &m_preferences;
    const Look &m_look;
    QWidget *m_window;
    QString m_folder; // the last one chosen
    std::atomic_bool m_stopped = false;
    SideThread m_side;
};

} // namespace story
