// The steps of an open review for a list, newest first. It reads the journal a page at a time, as far as somebody looks; what is done
// meanwhile comes on top.
#pragma once

#include "app/desk/journal_steps.h"
#include "app/desk/open_review.h"

#include <QAbstractListModel>
#include <QTimer>

#include <memory>
#include <optional>

namespace story {

class HistoryModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Roles { WhenRole = Qt::UserRole + 1 }; // QString: day, time and who

    // `review` must outlive this. Times are told in `zone`.
    HistoryModel(OpenReview &review, const QTimeZone &zone, QObject *parent = nullptr);

    // Only steps with all of these words in what was done, by whom, or in what it was before or after.
    void setFilter(const QString &words);
    const JournalStep &step(int row) const { return m_steps[row]; }
    QString whenText(const JournalStep &step) const;
    // A page is being read; and whether there is nothing older.
    bool isReading() const { return m_reading; }
    bool isComplete() const { return m_complete; }

    // Makes what the step changed (`only` that field or thing of it, where one is named) as it was before, as a step of its own. Reads back as
    // far as the step first, so the answer comes later, in this thread: the words of what was done, empty where all is so already.
    void restore(const JournalStep &step, const std::optional<FieldRef> &only, std::function<void(Result<QString>)> answer);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void readingChanged();

private:
    struct Restoring;

    void begin();
    void readPage();
    void takeNewest();
    void readBack(const std::shared_ptr<Restoring> &restoring);
    void bringBack(const Restoring &restoring);

    OpenReview &m_review;
    QTimeZone m_zone;
    QStringList m_words;
    QList<JournalStep> m_steps;
    std::unique_ptr<StepsBackwards> m_back;
    qint64 m_newest = 0; // first seq of the newest step that was looked at; 0: none
    int m_wanted = 0;    // rows to be read before it stops
    int m_run = 0;       // answers to an earlier question are let go
    bool m_reading = false;
    bool m_complete = false;
    QTimer m_soon;       // something was done
};

} // namespace story
