// The entities of one kind of an open review as rows, in their order, kept true by every edit. Needs no widget.
#pragma once

#include "app/desk/event_words.h"
#include "app/desk/open_review.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <functional>
#include <memory>

namespace story {

class EntityModel : public QAbstractTableModel {
    Q_OBJECT
public:
    // What QModelIndex::data answers besides Qt::DisplayRole (fieldText) and Qt::AccessibleTextRole ("Time: 14:32").
    enum Role {
        IdRole = Qt::UserRole, // QString, the id's 36 characters
        ChoiceRole,            // QString: the name of a choice ("alert"), for shapes and colours
        FullTextRole,          // QString: a text field whole, where DisplayRole has its first line
        SecondZoneRole,        // QString: a moment in the second zone, "13:32 UTC"; empty where there is none
    };

    // Shows `columns` (names of fields) of the entities of `kind` for which `filter` holds (all where it is empty). Events are in the
    // order of the timeline unless another is asked for, everything else by position. `review` must outlive the model.
    EntityModel(OpenReview &review, EntityKind kind, const QList<QLatin1String> &columns,
                std::function<bool(const Entity &)> filter = {}, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    OpenReview &review() const { return m_review; }
    EntityKind kind() const { return m_kind; }
    const Field &fieldAt(int column) const { return *m_columns[column]; }
    Id idAt(int row) const { return m_rows[row]; }
    int rowOf(Id id) const; // -1 where it is not shown

    // Events stand by when they happened, or as they were entered: the order in which they were written down, as far as nobody moved
    // one. What is chosen stays chosen.
    enum class EventOrder { Time, Entry };
    void setEventOrder(EventOrder order);
    // Shows only those for which `filter` holds from now on; all where it is empty. What is chosen stays chosen while it is shown.
    void setFilter(std::function<bool(const Entity &)> filter);
    // Shows only those, of what the filter lets through, in which each word of the query stands, whatever its case and accents: of
    // an event its text, kind, people's roles, system, tags and time; of everything else what its columns show. All where there is no
    // word. An edit brings in what it makes match, but takes nothing away for its words: what is being changed stays in sight until the
    // query changes. What the edit of something else makes match (a person's role, the zone) comes with the next query at the latest.
    // Of thousands of events whose words were not yet read the first are found at once, and all by foundMore.
    void setWords(const QString &query);
    bool hasWords() const { return !m_words.isEmpty(); }
    // Reads what queries look through, bit by bit while there is nothing else to do: for when the list comes into sight.
    void prepareWords();
    // Those of one value of that field, a line, stand together, in the order of their first; before them all stand those that have none.
    void setGroupedBy(QLatin1String field);
    bool isGrouped() const { return m_group != nullptr; }
    // The value that a group has, where it begins with this row; else empty.
    QString groupBegunBy(int row) const;
    // What stands beside the text of a row in that column is said behind it to those who do not see it.
    void setWordsBeside(int column, std::function<QString(const Entity &)> words);
    // The zone moments are shown in; begins as the review's.
    void setZone(const QTimeZone &zone);
    const QTimeZone &zone() const { return m_zone; }
    // The room sees the list: what is the facilitator's alone, and names of people who may not be named, are blank.
    void setForRoom(bool forRoom);
    // The zone that stands beside it; none where it is invalid, as it begins.
    void setSecondZone(const QTimeZone &zone);

Q_SIGNALS:
    // Rows that hold the words have come in since they were asked for, or all are found.
    void foundMore();

private:
    bool isHidden(const Entity &entity, const Field &field) const;
    QString shownText(const Entity &entity, const Field &field) const;
    QString inSecondZone(const Entity &entity, const Field &field) const;
    void follow(const ChangeSet &set);
    void followTimeline(const ChangeSet &set);
    void doSteps(const QList<TimelineOrder::Step> &steps);
    bool standsBefore(Id a, Id b) const; // events
    bool isShown(const Entity &entity, bool keepsShown) const;
    QList<Id> wantedRows(bool keepsShown) const;
    QList<Id> wantedEvents(bool keepsShown) const;
    QString groupOf(const Entity &entity) const;
    QList<Id> rowsWithAnew(const QSet<Id> &ids) const;
    void readAhead();
    void showFound(quint32 fromSlot, quint32 toSlot);
    void become(const QList<Id> &wanted);
    bool reorder(qsizetype first, const QList<Id> &wanted, qsizetype count);
    void replace(qsizetype first, qsizetype oldCount, const QList<Id> &wanted, qsizetype from, qsizetype count);
    void moveBlock(qsizetype from, qsizetype to, qsizetype count);

    OpenReview &m_review;
    EntityKind m_kind;
    QList<const Field *> m_columns;
    std::function<bool(const Entity &)> m_filter;
    EventOrder m_eventOrder = EventOrder::Time;
    const Field *m_group = nullptr;
    QTimeZone m_reviewZone;
    int m_besideColumn = -1;
    std::function<QString(const Entity &)> m_beside;
    QTimeZone m_zone;
    QTimeZone m_secondZone;
    bool m_forRoom = false;
    QList<Id> m_rows;
    quint64 m_version = 0; // of the timeline that the rows follow
    QList<QByteArray> m_words;
    std::unique_ptr<EventWords> m_eventWords; // from prepareWords or the first query on
    QTimer m_readingAhead;
};

} // namespace story
