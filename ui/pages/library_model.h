// The reviews of a library as rows: all of a shelf, or those in which words were found.
#pragma once

#include "app/desk/workspace.h"

#include <QAbstractListModel>

namespace story {

class LibraryModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum class Shelf { Reviews, GameDays, Trash };
    enum Role {
        IdRole = Qt::UserRole, // QString, the id's 36 characters
        TitleRole,
        ExcerptRole,  // the text around the words found, else the beginning of the summary
        SeverityRole, // int: Severity
        BadgeRole,    // "SEV2", "drill", "—"
        DayRole,      // "Sat 14 Nov 2026"
        StateRole,    // "in review · 2 open"
        LateRole,     // bool: something is overdue
    };

    // `workspace` must outlive this.
    explicit LibraryModel(Workspace &workspace, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    Shelf shelf() const { return m_shelf; }
    void setShelf(Shelf shelf);
    int countOn(Shelf shelf) const;
    // Looks for words; answers later. Empty: all reviews again. Titles are searched at once, texts by the file's index.
    void search(const QString &words);
    const QString &words() const { return m_words; }

    const store::ReviewSummary &at(int row) const { return m_rows[row]; }
    int rowOf(Id id) const; // -1 where it is not shown

Q_SIGNALS:
    void searchFailed(const story::Error &error);
    void refreshed(); // rows may be others than before

private:
    void refresh();
    bool isOn(const store::ReviewSummary &summary, Shelf shelf) const;

    Workspace &m_workspace;
    Shelf m_shelf = Shelf::Reviews;
    QString m_words;
    quint64 m_question = 0; // the answer to an older one is no longer wanted
    QList<store::SearchHit> m_hits;
    QList<store::ReviewSummary> m_rows;
    QList<QString> m_excerpts; // of the rows
};

} // namespace story
