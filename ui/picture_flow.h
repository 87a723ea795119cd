// The timeline as a picture of its own: on the clipboard, or in a file. It shows what the lanes show (their zone, lanes and filter), and the
// whole story unless somebody has zoomed into a part of it. It is made as in a report for that audience: people by role, nothing private.
#pragma once

#include "app/report/exporter.h"
#include "app/report/timeline_figure.h"
#include "ui/parts/notice_bar.h"

#include <QObject>

class QImage;
class QWidget;

namespace story {

class OpenReview;

class PictureFlow : public QObject {
    Q_OBJECT
public:
    // Both must outlive this; `window` is where the question for the file belongs.
    PictureFlow(OpenReview &review, QWidget *window, QObject *parent = nullptr);

    void setReaders(report::Audience audience, bool relativeTimes)
    {
        m_audience = audience;
        m_relativeTimes = relativeTimes;
    }
    // As SVG and as PNG with twice the points, whichever the program it is pasted into takes.
    void copy(const report::TimelineShown &shown, const QTimeZone &zone);
    // Asks for a file, SVG or PNG by its ending.
    void save(const report::TimelineShown &shown, const QTimeZone &zone);

Q_SIGNALS:
    void noticed(const story::Notice &notice);

private:
    std::optional<report::TimelineFigure> figure(const report::TimelineShown &shown, const QTimeZone &zone);
    void write(const report::TimelineFigure &figure, const QString &path);

    OpenReview &m_review;
    QWidget *m_window;
    report::Audience m_audience = report::Audience::Inside;
    bool m_relativeTimes = false;
    QString m_folder; // the last one chosen
};

} // namespace story
