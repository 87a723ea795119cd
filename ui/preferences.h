// What the program remembers about itself between two starts. Read once, handed down, written when something changes.
#pragma once

#include "app/core/result.h"
#include "app/model/guide.h"
#include "ui/parts/look.h"

#include <QByteArray>
#include <QStringList>
#include <QTimeZone>

#include <optional>

class QSettings;

namespace story {

struct Preferences {
    ThemeChoice theme = ThemeChoice::System;
    int textPercent = 100;
    QString language;     // "de"; empty: as the desktop
    QString zone;         // an IANA name, where the reader is; empty: as this computer
    QString exportFolder; // where reports are written to, unless another is chosen; empty: the documents
    QString backupFolder; // where earlier versions are copied to as well; empty: nowhere
    ReviewWord word = ReviewWord::Blameless; // what reviews are called to the room
    bool spelling = true;     // words that no dictionary knows are underlined
    QStringList dictionaries; // codes of those that count; empty: as the program's and the desktop's language
    bool panelShown = true;
    QByteArray geometry; // of the window
    QStringList eventColumns{QStringLiteral("kind"), QStringLiteral("people")}; // of the list of events, beside time and text
    bool eventsAsEntered = false; // the list of events is in the order of entry; else by time
    QStringList recent;  // paths of libraries, the newest first; at most recentLimit

    static constexpr int recentLimit = 8;

    // Puts a path to the front of `recent`.
    void remember(const QString &path);

    // The zone of the reader: of new reviews, of imported times that name none, and of when things were done.
    QTimeZone readerZone() const;
    // The folder where the window for an export begins.
    QString folderForExports() const;

    static Preferences read(const QSettings &settings);
    void write(QSettings &settings) const;
};

// The file they are kept in. One that is damaged is never written over: the usual ones hold, and it stays as it is until somebody says
// to start afresh.
class PreferencesFile {
public:
    explicit PreferencesFile(const QString &path);

    QString path() const { return m_path; }
    // Defaults where there is no file, or none that can be read: problem() then says so.
    Preferences read();
    const std::optional<Error> &problem() const { return m_problem; }
    // CannotWrite where it could not be written. Does nothing, and says nothing, while there is a problem.
    Result<> write(const Preferences &preferences);
    // Puts the file that cannot be read aside, beside itself, and writes a new one.
    Result<> startAfresh(const Preferences &preferences);

private:
    QString m_path;
    std::optional<Error> m_problem;
};

} // namespace story
