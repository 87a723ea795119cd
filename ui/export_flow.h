// From a wish to a file: asks where to, renders in memory, writes safely, and notes the export in the review.
#pragma once

#include "app/report/exporter.h"
#include "app/core/side_thread.h"
#include "ui/print_flow.h"

#include <QObject>

class QWidget;

namespace story {

class OpenReview;
class Workspace;
struct Preferences;

class ExportFlow : public QObject {
    Q_OBJECT
public:
    // All must outlive this; `window` is where the question for the file belongs.
    ExportFlow(Workspace &workspace, OpenReview &review, const Preferences &preferences, QWidget *window, QObject *parent = nullptr);

    void setAudience(report::Audience audience) { m_audience = audience; }
    // Asks for a file, with a name proposed, and goes on when it is chosen.
    void start(report::Format format);
    // A page as it is printed: for that audience, in that zone (invalid: the review's). The whole report, Publish, counts as an export.
    PrintedPage printed(Phase page, const QTimeZone &zone);
    // Waits for what is being written, and notes it; before the review is let go of.
    void finish() { m_side.finish(); }

Q_SIGNALS:
    void noticed(const story::Notice &notice);

private:
    void write(report::Format format, const QString &path);
    // What a report needs beside the review, but for its pictures.
    report::BuildOptions options();
    // Takes those of `review` from the library, waiting for the disk; gives how many are damaged. In any thread.
    int readPictures(const Review &review, report::BuildOptions &options);
    void note(report::Format format, report::Audience audience, const QByteArray &sha256, qint64 journalSeq);

    Workspace &m_workspace;
    OpenReview &m_review;
    const Preferences &m_preferences;
    QWidget *m_window;
    report::Audience m_audience = report::Audience::Inside;
    QString m_folder;    // the last one chosen
    QString m_preferred; // what the preferences said then
    SideThread m_side;
};

} // namespace story
