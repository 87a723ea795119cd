// What the benchmarks share: a review of a given length, times with their percentiles, and the disk they are taken on.
#pragma once

#include "app/model/review.h"

#include <QString>
#include <QTemporaryDir>

#include <vector>

namespace story::bench {

// A review as meetings leave it: `events` events of plausible length one minute apart, with people, tags and a few of everything else.
Review reviewOf(int events, IdSource &ids);

// A folder in the build tree, on the disk of the checkout; removed at the end.
class Folder {
public:
    Folder();
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

// Durations of one thing done many times.
class Times {
public:
    void add(qint64 nanoseconds) { m_nanoseconds.push_back(nanoseconds); }
    // In milliseconds; `share` 0.5 is the median.
    double percentile(double share) const;
    // "1.84 / 3.02": median and 99th percentile in milliseconds.
    QString both() const;

private:
    std::vector<qint64> m_nanoseconds;
};

// What was timed in rows, one column for each length of the timeline.
class Figures {
public:
    void add(const QString &what, const Times &times);
    // As a Markdown table.
    void print(const QList<int> &lengths) const;

private:
    struct Row {
        QString what;
        QList<QString> cells; // one for each length
    };
    QList<Row> m_rows;
};

// Median of a 4 KB write with fdatasync in that folder, in milliseconds: what the disk itself asks for one of them.
double syncMilliseconds(const QString &folder);

// "1.23", for ratios.
QString ratio(double ours, double floor);

// The value of "--name N" among the program's arguments, or `otherwise`.
int option(const QString &name, int otherwise);

// A line on standard output.
void say(const QString &line);
// The same on standard error, and the end of the program.
[[noreturn]] void giveUp(const QString &line);

} // namespace story::bench
