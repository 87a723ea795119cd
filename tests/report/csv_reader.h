// Reads CSV as RFC 4180 says, character by character: for tests that know no other reader.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace story::support {

// The rows, guards included; nothing where the bytes are not UTF-8 with its mark, a line does not end in CRLF or a cell is not in quotes.
inline QList<QStringList> readCsv(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes.mid(3));
    if (!bytes.startsWith("\xEF\xBB\xBF") || text.contains(QChar::ReplacementCharacter) || !text.endsWith(QLatin1String("\r\n")))
        return {};
    QList<QStringList> table{QStringList()};
    for (qsizetype i = 0; i < text.size();) {
        if (text[i] != QLatin1Char('"'))
            return {};
        QString cell;
        for (++i; i < text.size() && (text[i] != QLatin1Char('"') || text.mid(i, 2) == QLatin1String("\"\"")); ++i) {
            if (text[i] == QLatin1Char('"'))
                ++i;
            cell += text[i];
        }
        table.last().append(cell);
        ++i;
        if (text.mid(i, 2) == QLatin1String("\r\n")) {
            i += 2;
            if (i < text.size())
                table.append(QStringList());
        } else if (i < text.size() && text[i] == QLatin1Char(',')) {
            ++i;
        } else {
            return {};
        }
    }
    return table;
}

// What was written into the cell, as csv_writer.h says how to get it back.
inline QString withoutGuard(const QString &cell)
{
    qsizetype i = 0;
    while (i < cell.size() && cell[i] == QLatin1Char('\''))
        ++i;
    const bool isGuarded = i > 0 && i < cell.size() && QStringLiteral("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20").contains(cell[i]);
    return isGuarded ? cell.mid(1) : cell;
}

} // namespace story::support
