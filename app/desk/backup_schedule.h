// Makes earlier versions of a library while it is worked on: every five minutes in which something was written, and at the end.
#pragma once

#include "app/core/clock.h"
#include "app/store/backup.h"
#include "app/store/store_thread.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace story {

class BackupSchedule : public QObject {
    Q_OBJECT
public:
    // All must outlive this. The first version is made some seconds after the start, once something was written since the last one.
    BackupSchedule(store::StoreThread &store, const Clock &clock, const QString &stateFolder, Id libraryId,
                   const QString &libraryPath, QObject *parent = nullptr);
    ~BackupSchedule() override;

    // When the newest accepted version was made; 0: none.
    Micros newest() const { return m_newest; }
    // From now on each version is copied to a folder that somebody chose as well, the newest one at once; empty: nowhere. The folder itself
    // is never made: where it is not there, its disk may not be.
    void setSecondFolder(const QString &chosenFolder);
    // Makes one now, whatever the clock says. Does nothing while one is being made.
    void start();
    // The last one of a sitting, where something was written since the newest: waits for it, a second or two at most. A library so
    // large that it would take longer has the versions of every five minutes.
    void makeLast();

Q_SIGNALS:
    void finished();
    void failed(const story::Error &error);
    void notCopied(const story::Error &error); // to the second folder

private:
    struct Shared;
    void step();
    void check(const QString &path);
    void end();
    Result<store::Version> accept(const QString &path) const;
    void thin() const;
    // On any thread; the folder as it was when the version was made.
    Result<> copyTo(const QString &chosenFolder, const store::Version &version) const;
    template <class F>
    void tell(F what);

    store::StoreThread &m_store;
    const Clock &m_clock;
    QString m_folder;
    QString m_secondFolder;
    Id m_libraryId;
    QString m_libraryPath;
    QTimer m_timer;
    Micros m_newest = 0;
    quint64 m_newestTicket = 0; // the last job that is in the newest version
    quint64 m_runTicket = 0;    // and in the one that is being made
    std::shared_ptr<Shared> m_run;
    QThreadPool m_checker; // one copy at a time
};

} // namespace story
