// Reads our HTML as strictly as it is written: knows the elements and attributes we use and nothing else, so that whatever
// a hostile text smuggles in shows as an error.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace story::support {

struct HtmlReading {
    QString error;       // empty: every < and > belongs to an element that we write
    QString text;        // what stands between the tags, references decoded, white space simplified
    QString style;       // the style sheet
    QString script;      // the script; empty where there is none
    QStringList elements; // names in order of their start tags
    QStringList ids;
    QStringList addresses; // values of href
    QStringList attributes; // name=value of all attributes, references decoded
};

HtmlReading readHtml(const QByteArray &html);

} // namespace story::support
