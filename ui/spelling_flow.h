// Spelling in a window: finds the fields in which words are written, gives each its marks, goes from one wrong word to the next, and tells the
// checker which dictionaries were chosen and which words the review brings with it.
#pragma once

#include "app/desk/open_review.h"
#include "app/spelling/checker.h"
#include "app/spelling/review_words.h"
#include "ui/parts/commands.h"
#include "ui/parts/notice_bar.h"
#include "ui/preferences.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace story {

class PlainEdit;

class SpellingFlow : public QObject {
    Q_OBJECT
public:
    // `folders` is where dictionaries are looked for, `ownWords` the file of words somebody added (empty: in memory). All must outlive this.
    SpellingFlow(const Look &look, const Preferences &preferences, const Commands &commands, const QStringList &folders, const QString &ownWords,
                 QWidget *window);

    // The preferences changed.
    void follow();
    // Its words are known from now on; nullptr: of none.
    void setReview(const OpenReview *review);

    const spelling::Checker &checker() const { return m_checker; }
    // The codes of the dictionaries that count where none was chosen.
    QStringList usual() const;

Q_SIGNALS:
    void noticed(const story::Notice &notice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Place {
        EntityKind kind;
        Id id;
    };

    bool isOfThisWindow(const QObject *object) const;
    void next();
    void seek(QList<QPointer<PlainEdit>> fields, qsizetype from);
    void readSome();

    const Look &m_look;
    const Preferences &m_preferences;
    const Commands &m_commands;
    QWidget *m_window;
    spelling::Checker m_checker;
    QPointer<const OpenReview> m_review;
    spelling::ReviewWords m_words;
    QList<Place> m_unread; // of the review, the next one last
    QTimer m_reading;
    bool m_isTold = true; // the checker knows them
};

} // namespace story
