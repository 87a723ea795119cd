// One window for each person and computer: started again, the program hands the library it was asked for to the window that is there.
// What is there is found on the session bus; without a bus, or without an answer, every start has a window of its own, and the lease of
// a library decides who writes to it.
#pragma once

#include <QObject>
#include <QString>

namespace story {

class OneWindow : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.secondstory.SecondStory")
public:
    // Windows that keep their state in another folder are somebody else's: other preferences, other backups, other people.
    explicit OneWindow(const QString &stateFolder);

    // Whether a window that is there takes it over; then this start has nothing left to do. `library` is a whole path, or empty: the
    // window is only shown. Where there is none, this becomes the one that is asked from now on.
    bool handOver(const QString &library);

public Q_SLOTS:
    // As the bus calls it.
    Q_SCRIPTABLE void Open(const QString &library);

Q_SIGNALS:
    void asked(const QString &library);

private:
    QString m_service;
    bool m_wasAsked = false;
};

} // namespace story
