// The manual: chapters in Markdown that the program carries inside itself (resources/manual), with the keys as they are on this desktop.
#pragma once

#include <QList>
#include <QString>

namespace story {

class Commands;

struct ManualChapter {
    QString title;
    QString text; // Markdown; its first line is the title as a heading
};

// In their order. `{key-of-a-command}` in a chapter is replaced by that command's shortcut, or by its name where it has none; the last
// chapter but one is a table of all keys, made from the table of commands.
QList<ManualChapter> manualChapters(const Commands &commands);

} // namespace story
