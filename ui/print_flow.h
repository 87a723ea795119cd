// From the page in sight to paper: asks which printer with the desktop's own dialog, and hands it the PDF that an export would write.
#pragma once

#include "app/report/pdf_writer.h"
#include "ui/parts/notice_bar.h"
#include "app/core/side_thread.h"

#include <QObject>

#include <functional>
#include <memory>

class QPrinter;

namespace story {

struct Preferences;
struct PrintJob;

// What a page looks like on paper.
struct PrintedPage {
    QString title;    // names the print in the queue, where others read it: nothing of the review
    QString fileName; // proposed where it is printed to a file
    std::function<Result<QByteArray>(report::Paper paper)> pdf; // as it is when asked for; called in another thread
    std::function<void(const QByteArray &pdf)> printed; // when it was handed over; may be empty
};

class PrintFlow : public QObject {
    Q_OBJECT
public:
    // `window` is where the dialog belongs; all must outlive this.
    PrintFlow(const Preferences &preferences, QWidget *window);
    ~PrintFlow() override;

    // Opens the dialog, and goes on when it was answered.
    void start(const PrintedPage &page);

Q_SIGNALS:
    void noticed(const story::Notice &notice);

private:
    void print(const PrintedPage &page, const QPrinter &printer);
    void send(const PrintedPage &page, const PrintJob &job, const QByteArray &pdf);
    void write(const PrintedPage &page, const QByteArray &pdf, const QString &path, const QString &remark);
    void askForFile(const PrintedPage &page, const QByteArray &pdf);

    const Preferences &m_preferences;
    QWidget *m_window;
    std::unique_ptr<QPrinter> m_printer; // keeps what was chosen last
    SideThread m_side;
};

} // namespace story
