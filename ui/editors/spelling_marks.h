// A quiet wave under each word of a field that no dictionary knows, and what may have been meant, by mouse and by keys. Only what can be seen is
// looked at, beside the window; the word that is being typed is left in peace.
#pragma once

#include "app/spelling/checker.h"
#include "ui/parts/look.h"

#include <QPointer>
#include <QTimer>

#include <functional>
#include <optional>

namespace story {

class PlainEdit;

class SpellingMarks : public QObject {
    Q_OBJECT
public:
    // Belongs to `edit`; the others must outlive it.
    SpellingMarks(const Look &look, spelling::Checker &checker, PlainEdit *edit);

    // Chooses the first wrong word from there on and opens the menu with what may have been meant. `none` is called where there is no such word.
    void goToNext(qsizetype from, std::function<void()> none);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void lookSoon();
    void look();
    void take(const QString &text, const QList<spelling::Stretch> &wrong);
    void mark();
    void leaveWord();
    bool offerAt(int position, const QPoint &globalPosition);
    void offer(const spelling::Stretch &word, const QPoint &globalPosition);
    void openMenu(const spelling::Stretch &word, const QString &text, const QStringList &proposals, const QPoint &globalPosition);

    const Look &m_look;
    spelling::Checker &m_checker;
    PlainEdit *m_edit;
    QTimer m_soon;
    QString m_text; // what m_wrong is about
    QList<spelling::Stretch> m_wrong;
    QList<spelling::Stretch> m_marked; // those of them that have a wave
    std::optional<int> m_typedAt; // the cursor stands where a key left it
};

} // namespace story
