#include "app/core/side_thread.h"

#include <QMutexLocker>

#include <utility>

namespace story {

SideThread::SideThread(QObject *parent) : QObject(parent)
{
    // One at a time: a large picture takes 160 MB while it is decoded.
    m_pool.setMaxThreadCount(1);
}

SideThread::~SideThread()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void SideThread::start(std::function<Answer()> work)
{
    m_pool.start([this, work = std::move(work)] {
        Answer answer = work();
        {
            const QMutexLocker lock(&m_mutex);
            m_answers.append(std::move(answer));
        }
        QMetaObject::invokeMethod(this, &SideThread::giveAnswers, Qt::QueuedConnection);
    });
}

void SideThread::finish()
{
    m_pool.waitForDone();
    giveAnswers();
}

void SideThread::giveAnswers()
{
    QList<Answer> answers;
    {
        const QMutexLocker lock(&m_mutex);
        answers.swap(m_answers);
    }
    for (const Answer &answer : std::as_const(answers)) {
        if (answer)
            answer();
    }
}

} // namespace story
