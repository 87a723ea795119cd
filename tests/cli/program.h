// The real program, driven from outside as its users drive it: arguments, standard input, what comes out, how it ended.
// Add program.cpp to the sources of the test.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace story::support {

struct Run {
    int code = -1; // -1: it crashed or did not end
    QByteArray out;
    QByteArray err;

    // Standard output, one JSON object a line; an empty list where a line is none.
    QList<QJsonObject> rows() const;
    // For messages of a test that failed.
    QByteArray told() const;
};

// Arguments as they would be typed after "secondstory", cut at blanks; those that hold blanks are given with `more`.
QStringList words(const QString &line, const QStringList &more = {});

// Runs it to its end, without a display and without Qt told to do without one.
Run run(const QStringList &arguments, const QByteArray &input = {});

// Starts it the same way and leaves it running.
void start(QProcess &process, const QStringList &arguments);

// A new library with one review; gives the review's id.
QString newReview(const QString &library, const QString &title = QStringLiteral("Checkout slow"),
                  const QString &zone = QStringLiteral("Europe/Berlin"));

// The archive of a review, through `export`.
QJsonObject archiveOf(const QString &library, const QString &review);

} // namespace story::support
