// The line that is always there: whatever is typed into it is understood while one types, and Enter stores it.
#pragma once

#include "app/capture/known_words.h"
#include "app/capture/stored_line.h"
#include "app/desk/open_review.h"
#include "app/model/time_questions.h"
#include "app/intake/paste.h"
#include "ui/editors/plain_edit.h"
#include "ui/panels/pane.h"
#include "ui/parts/notice_bar.h"
#include "ui/parts/text_label.h"

#include <QHash>

class QLineEdit;
class QToolButton;

namespace story {

class CaptureColours;
class WordProposals;

// One line. Several that are pasted stand in it as one, and are told to its owner.
class CaptureEdit : public PlainEdit {
    Q_OBJECT
public:
    explicit CaptureEdit(const Look &look, QWidget *parent = nullptr);

    // As if it was pasted.
    void take(const QString &text, const QString &html);

Q_SIGNALS:
    // `html` as the clipboard has it beside the text; most often empty.
    void linesPasted(const QString &text, const QString &html);

protected:
    void insertFromMimeData(const QMimeData *source) override;
};

class CaptureLine : public Pane {
    Q_OBJECT
public:
    CaptureLine(OpenReview &review, const Look &look, QWidget *parent = nullptr);

    // Decides whether an action is an idea or soaking.
    void setPhase(Phase phase) { m_phase = phase; }
    void takeFocus();
    // As if it was pasted behind what stands in the line; several lines are looked at first.
    void takeText(const QString &text, const QString &html);
    void askDay();
    void finish();

Q_SIGNALS:
    void stored(const story::FieldRef &ref); // the entity that was made, or corrected
    void left();                             // Esc: the keys go back to the page; while an older line is fetched, it goes first
    void settled(const QString &what);       // the notice that says this was answered
    void noticed(const story::Notice &notice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void read();
    void readAgain();
    std::optional<capture::Correction> readLine();
    capture::Draft readWhole(const QString &text, const capture::Context &context) const;
    void keepUnsent();
    void empty(const QString &begun = {});
    void refuse();
    void store();
    bool storeDraft(const capture::Draft &draft, const capture::Context &context);
    bool correct(const capture::Correction &correction);
    void remember(const capture::StoredLine &line);
    void tellStored(EntityKind kind, Id id);
    void takeLines(const QString &text, const QString &html);
    void showLines(const intake::PasteInput &input);
    void offerLines(const intake::PasteInput &input, bool asTable);
    void storeEach(const QStringList &lines);
    void storeAsOne(const QString &text);
    void settleOffer();
    void recall(int by);
    bool looksBack() const { return m_recalled < m_past.size(); }
    QString begunLine() const { return looksBack() ? m_left.value(m_past.size()) : QString(); }
    void setDay(const QString &words);
    void showDay();
    static bool waitsForDay(const Moment &moment);
    void askOpenDay();
    void askWhichTime(EntityKind kind, Id id);
    void answerTime(const FieldTimeQuestion &asked, qsizetype which);
    QStringList wordsBehind(QChar sign) const;
    void settleOpenDay();
    void fit();
    capture::Context context() const;

    OpenReview &m_review;
    CaptureEdit *m_edit;
    CaptureColours *m_colours;
    mutable capture::TagsInUse m_tags; // proposals are asked for while nothing changes
    WordProposals *m_proposals;
    TextLabel *m_understood;
    QToolButton *m_day;
    QLineEdit *m_dayEdit;
    capture::Draft m_draft;
    Phase m_phase = Phase::Prepare;
    bool m_timeAsText = false;
    bool m_askedDay = false;
    bool m_waitsForDay = false; // the question stands in the bar
    std::optional<QDate> m_chosenDay;
    QList<capture::StoredLine> m_past; // stored in this sitting, the newest last
    qsizetype m_recalled = 0;
    bool m_corrects = false; // the line that was fetched has not been emptied since
    QString m_offered;       // what the notice says that asks about pasted lines; empty where none stands
    QHash<qsizetype, QString> m_left; // what was made of each, the line that was begun last of all
};

} // namespace story
