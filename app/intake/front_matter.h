// The lines between "---" or "+++" at the top of a document: names and values, as far as they are simple. What is read
// here is also kept as it stands, so nothing hangs on understanding all of YAML or TOML.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace story::intake {

struct FrontField {
    QString name;       // lower case
    QStringList values; // one, or the items of a list
    int line = 0;       // in the source

    QString value() const { return values.value(0); }
};

struct FrontMatter {
    QList<FrontField> fields;

    // The first of these names that is there with a value; nullptr where none is.
    const FrontField *first(std::initializer_list<const char *> names) const;
};

// `text` is what stands between the marks, its first line being `firstLine` of the source.
FrontMatter readFrontMatter(const QString &text, int firstLine);

} // namespace story::intake
