// Who may know whom in this house, read from the text of the sources: the compiler does not hold it, because a header
// of a library that is not linked still compiles as <QtWidgets/QWidget>.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace story {

class LayerRules {
public:
    // `qtHeaders` is the folder that holds QtCore, QtGui, ...: which header belongs to which module is read there.
    explicit LayerRules(const QString &qtHeaders);

    // The module that `header`, as it stands between < and >, belongs to; empty where it is not Qt's.
    QString qtModule(const QString &header) const;

    // What is wrong with a file: "path:line: why", one each. `path` begins at the root of the repository; sources and
    // CMakeLists.txt are judged, each by the rules of the room they lie in.
    QStringList check(const QString &path, const QString &text) const;

private:
    QHash<QString, QString> m_moduleOf;
};

// The code without its comments; strings and line breaks stay.
QString withoutComments(const QString &code);

} // namespace story
