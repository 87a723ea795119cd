// From a wish to a file: asks where to, renders in memory beside the window, writes safely, and notes the export in the review. The same
// bytes can be looked at before, and taken to the clipboard.
#pragma once

#include "app/core/side_thread.h"
#include "ui/export_choice.h"
#include "ui/print_flow.h"

#include <QObject>
#include <QPointer>
#include <QTemporaryDir>

class QWidget;

namespace story {

class Look;
class OpenReview;
class PreviewDialog;
class Workspace;
struct Preferences;

class ExportFlow : public QObject {
    Q_OBJECT
public:
    // All must outlive this; `window` is where its questions belong.
    ExportFlow(Workspace &workspace, OpenReview &review, const Preferences &preferences, const Look &look, QWidget *window,
               QObject *parent = nullptr);

    void setChoice(const ExportChoice &choice) { m_choice = choice; }
    // Asks for a file, or for the folder of several, with names proposed, and goes on when it is chosen. No file that is there is replaced
    // unasked.
    void start(const QList<report::Format> &formats);
    void startChosen() { start(m_choice.formats); }
    // Shows the bytes that an export would write, the first of the chosen formats first.
    void preview();
    // Shows what gives way in the report, and what looks as if it should.
    void reviewRedaction();
    // To the clipboard: as a page with headings and tables, which mail programs take, with Markdown for those that take text alone.
    void copyRich();
    void copyMarkdown();
    // A page as it is printed: for that audience, in that zone (invalid: the review's). The whole report, Publish, counts as an export.
    PrintedPage printed(Phase page, const QTimeZone &zone);
    // Waits for what is being written, and notes it; before the review is let go of.
    void finish() { m_side.finish(); }

Q_SIGNALS:
    void noticed(const story::Notice &notice);
    void goAsked(const story::FieldRef &ref); // to where something stands that was looked at

private:
    using Reports = QList<RenderedReport>;

    // The review as it is now, beside the window: a long one takes a while, its pictures wait for the disk, and the meeting goes on.
    void render(const QList<report::Format> &formats, const std::function<void(const Result<Reports> &)> &then, bool isRecorded = true);
    // Asks where these bytes go; without bytes they are made when that is known.
    void askForFile(report::Format format, const std::optional<RenderedReport> &made);
    void askForFolder(const QList<report::Format> &formats);
    void renderTo(const QList<report::Format> &formats, const QStringList &paths);
    void write(const Reports &reports, const QStringList &paths);
    void tellWritten(const Reports &reports, const QStringList &paths);
    void openInBrowser(const RenderedReport &page);
    // What a report needs beside the review, but for its pictures.
    report::BuildOptions options();
    // Takes those of `review` from the library, waiting for the disk; gives how many are damaged. In any thread.
    int readPictures(const Review &review, report::BuildOptions &options);
    void note(const RenderedReport &made);
    QString folder();

    Workspace &m_workspace;
    OpenReview &m_review;
    const Preferences &m_preferences;
    const Look &m_look;
    QWidget *m_window;
    ExportChoice m_choice;
    QString m_folder;    // the last one chosen
    QString m_preferred; // what the preferences said then
    QPointer<PreviewDialog> m_preview;
    std::optional<QTemporaryDir> m_looked; // where what a browser shows is kept until this goes
    SideThread m_side;
};

} // namespace story
