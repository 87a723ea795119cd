// What the program remembers about itself between two starts. Read once, handed down, written when something changes.
#pragma once

#include "ui/parts/look.h"

#include <QByteArray>
#include <QStringList>

class QSettings;

namespace story {

struct Preferences {
    ThemeChoice theme = ThemeChoice::System;
    int textPercent = 100;
    bool panelShown = true;
    QByteArray geometry; // of the window
    QStringList eventColumns{QStringLiteral("kind"), QStringLiteral("people")}; // of the list of events, beside time and text
    QStringList recent;  // paths of libraries, the newest first; at most recentLimit

    static constexpr int recentLimit = 8;

    // Puts a path to the front of `recent`.
    void remember(const QString &path);

    static Preferences read(const QSettings &settings);
    void write(QSettings &settings) const;
};

} // namespace story
