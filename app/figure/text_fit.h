// Text in a room that is given: how wide it is, and how it is shortened.
#pragma once

#include <QRectF>
#include <QString>

#include <functional>

namespace story::figure {

enum class TextRole {
    Label,     // of an event, a lane, the call-out
    Secondary, // ticks, marks, silences, counts
};

// What the painter's font says; sizes in the unit of the picture.
struct TextMeasure {
    std::function<double(const QString &, TextRole)> width;
    double labelHeight = 16; // of a line
    double secondaryHeight = 14;

    double height(TextRole role) const
    {
        return role == TextRole::Label ? labelHeight : secondaryHeight;
    }
};

// One line of text in its place. Empty: there was no room for it.
struct Label {
    QString text;
    QRectF rect;
    TextRole role = TextRole::Label;
    bool shortened = false;

    bool isShown() const { return !text.isEmpty(); }
};

// The beginning of a text as one line: no more of it is ever looked at, however long it is.
QString firstWords(const QString &text);
// `text`, or as much of its beginning as fits with an ellipsis behind it; empty where not even one letter does.
QString elided(const QString &text, double room, TextRole role, const TextMeasure &measure);
// The first of the forms that fits; empty where none does.
QString firstFitting(const QStringList &forms, double room, TextRole role,
                     const TextMeasure &measure);

} // namespace story::figure
