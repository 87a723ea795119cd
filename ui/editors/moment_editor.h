// A point in time, typed as it was told: "14:32", "about 14:35", "yesterday 23:10 CET", "15:??". Under the line stands what was
// understood, and how it was typed. Words in which there is no time are kept as they are, in the moment itself. Where the time can mean
// several, the question stands there with a button for each answer; answering is one step.
#pragma once

#include "app/model/time_questions.h"
#include "app/model/time_reader.h"
#include "ui/editors/typed_editor.h"

namespace story {

class MomentEditor : public TypedEditor {
    Q_OBJECT
public:
    MomentEditor(const Look &look, const Field &field, QWidget *parent = nullptr);

protected:
    Reading read(const QString &typed) const override;
    QString wording(const Value &value) const override;
    Remark remark(const Value &value) const override;
    void showValue(const Value &value) override;
    void setEditable(bool editable) override;

private:
    TimeContext context() const;
    std::optional<TimeQuestion> question() const;
    void showAnswers();
    void answer(const TimeAnswer &answer);

    QWidget *m_answers;
    bool m_editable = true;
};

// What a moment's line says, so that reading it gives the moment again; always with its day.
QString momentLine(const Moment &moment, const QTimeZone &zone);

} // namespace story
