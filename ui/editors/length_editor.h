// A length of time that is added or taken away, in words: "+2m30s", "-1h". A clock that was wrong is corrected with it, and its events
// move, so it is stored when the line is confirmed or left and not while half of it stands there.
#pragma once

#include "ui/editors/typed_editor.h"

#include <optional>

namespace story {

class LengthEditor : public TypedEditor {
    Q_OBJECT
public:
    LengthEditor(const Look &look, const Field &field, QWidget *parent = nullptr);

protected:
    Reading read(const QString &typed) const override;
    QString wording(const Value &value) const override;
    bool waitsForEnter() const override { return true; }
};

// "+5m", "-1h30m", "90s": a length of time as it is typed; nothing where it is none. A number alone counts minutes.
std::optional<Micros> typedLength(const QString &text);
// "+5 min", "-1 h 30 min", "+0.25 s": typedLength of it gives the length again. Empty of nothing.
QString lengthLine(Micros length);

} // namespace story
