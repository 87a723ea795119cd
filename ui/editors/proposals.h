// A list under a line that offers what it could become. It never takes a key away from typing: Enter is the line's own unless a
// proposal was chosen with Up or Down.
#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

class QCompleter;
class QStringListModel;

namespace story {

class PlainEdit;

class Proposals : public QObject {
    Q_OBJECT
public:
    // Owned by `edit`.
    explicit Proposals(PlainEdit *edit);

    void setWords(const QStringList &words);
    // Where to ask for them when they are needed, and never before: a review may have ten thousand events.
    void setSource(std::function<QStringList()> source);
    // What the source said may be no longer true.
    void invalidate() { m_stale = true; }
    // All of them, whatever is typed: for the Down key.
    void openAll();

Q_SIGNALS:
    void chosen(const QString &words);

private:
    void narrow();
    void askSource();

    PlainEdit *m_edit;
    QStringListModel *m_model;
    QCompleter *m_completer;
    std::function<QStringList()> m_source;
    bool m_stale = true;
};

} // namespace story
