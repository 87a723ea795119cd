// How the HTML report looks: its style sheet, and the shapes of the kinds of events.
#pragma once

#include "app/model/event.h"

#include <QByteArray>

namespace story::report {

// The colours of the program's light and dark theme as variables of a style sheet.
QByteArray htmlColours();

// The style sheet, colours first; plain ASCII without "</".
QByteArray htmlStyle();

// One <symbol> for each kind of event, to be placed once in the document; htmlShape refers to them.
QByteArray htmlShapeSymbols();

// The shape of a kind in its colour. It is hidden from screen readers: the word stands beside it.
QByteArray htmlShape(EventKind kind);

} // namespace story::report
