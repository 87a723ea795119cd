// Dictionaries of a few words, so that no test depends on those of the machine.
#pragma once

#include "app/spelling/dictionaries.h"

#include <QDir>
#include <QFile>
#include <QtGlobal>

namespace story::support {

inline void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

// Makes CODE.aff and CODE.dic in `folder`; `words` in the encoding that is named, each on a line of its own.
inline spelling::Dictionary tinyDictionary(const QString &folder, const QString &code, const QByteArray &words, const QByteArray &encoding = "UTF-8")
{
    QDir().mkpath(folder);
    const QString base = folder + QLatin1Char('/') + code;
    writeBytes(base + QStringLiteral(".aff"), "SET " + encoding + "\nTRY esianrtolcdugmphbyfvkw\n");
    writeBytes(base + QStringLiteral(".dic"), QByteArray::number(words.count('\n')) + '\n' + words);
    return {code, base + QStringLiteral(".aff"), base + QStringLiteral(".dic")};
}

} // namespace story::support
