// A value that is typed in words and understood: number, day, moment. What it understood stands under the line while one types; it is
// stored a moment after the last key. What cannot be understood stays where it was typed, marked, also over a restart; it is never
// dropped.
#pragma once

#include "ui/editors/field_editor.h"
#include "ui/editors/plain_edit.h"

#include <QTimer>

#include <optional>

namespace story {

class TypedEditor : public FieldEditor {
    Q_OBJECT
public:
    QWidget *control() const override { return m_edit; }
    void setPlaceholder(const QString &words) { m_edit->setPlaceholderText(words); }

protected:
    struct Reading {
        std::optional<Value> value; // nothing: it was not understood
        QString word;               // what to say under the line
        Tone tone = Tone::Muted;
        std::optional<std::pair<const Field *, Value>> also; // a second field of the same entity that the words speak of
    };

    TypedEditor(const Look &look, const Field &field, QWidget *parent);

    // `typed` is one line, trimmed; never empty (an empty line is the blank value).
    virtual Reading read(const QString &typed) const = 0;
    // How a value stands in the line; read() of it gives the value again.
    virtual QString wording(const Value &value) const = 0;
    // What to say about a value that is shown and not being typed.
    struct Remark {
        QString word;
        Tone tone = Tone::Warn;
    };
    virtual Remark remark(const Value &) const { return {}; }
    // Half of the words would mean something else that moves much: it is stored when the line is confirmed or left.
    virtual bool waitsForEnter() const { return false; }
    bool isTyping() const { return m_typing; }

    PlainEdit *edit() const { return m_edit; }
    // Chosen from proposals: as if it had been typed and confirmed.
    void take(const QString &words);

    void showValue(const Value &value) override;
    void setEditable(bool editable) override { m_edit->setEditable(editable); }
    void finishPending() override;
    void aboutToMove() override;

private:
    Reading readLine() const;
    Reading mark(); // says how the line is read
    void followTyping();
    void storeTyped();
    void settle(); // stored and done: the line shows the value in its own words

    PlainEdit *m_edit;
    QTimer m_pause;
    bool m_typing = false;       // the line holds words that have not been settled
    Value m_shown;               // the value the line stands for
};

} // namespace story
