// Work that would hold up the window, one thing after another on a thread beside it.
#pragma once

#include <QMutex>
#include <QObject>
#include <QThreadPool>

#include <functional>

namespace story {

class SideThread : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void()>;

    explicit SideThread(QObject *parent = nullptr);
    // Waits for what is being done; what was not begun, and answers not given yet, are dropped.
    ~SideThread() override;

    // `work` runs beside the window; what it returns is called in this object's thread.
    void start(std::function<Answer()> work);
    // Waits for all that was started, and gives the answers.
    void finish();

private:
    void giveAnswers();

    QMutex m_mutex;
    QList<Answer> m_answers; // guarded by m_mutex
    QThreadPool m_pool;
};

} // namespace story
