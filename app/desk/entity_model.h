// The entities of one kind of an open review as rows, in their order, kept true by every edit. Needs no widget.
#pragma once

#include "app/desk/open_review.h"

#include <QAbstractTableModel>
#include <QTimeZone>

#include <functional>

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
    // order of the timeline, everything else by position. `review` must outlive the model.
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

    // Shows only those for which `filter` holds from now on; all where it is empty.
    void setFilter(std::function<bool(const Entity &)> filter);
    // The zone moments are shown in; begins as the review's.
    void setZone(const QTimeZone &zone);
    // The zone that stands beside it; none where it is invalid, as it begins.
    void setSecondZone(const QTimeZone &zone);

private:
    QString inSecondZone(const Entity &entity, const Field &field) const;
    void follow(const ChangeSet &set);
    QList<Id> wantedRows() const;

    OpenReview &m_review;
    EntityKind m_kind;
    QList<const Field *> m_columns;
    std::function<bool(const Entity &)> m_filter;
    QTimeZone m_zone;
    QTimeZone m_secondZone;
    QList<Id> m_rows;
};

} // namespace story
