#include "app/report/csv_writer.h"

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

bool beginsFormula(QStringView text)
{
    while (text.startsWith(u'\''))
        text = text.sliced(1);
    return !text.isEmpty() && u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20"_s.contains(text.front());
}

void appendRow(QString &out, const QStringList &cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        out += i == 0 ? "\""_L1 : ",\""_L1;
        if (beginsFormula(cells[i]))
            out += u'\'';
        out += QString(cells[i]).replace(u'"', "\"\""_L1) + u'"';
    }
    out += "\r\n"_L1;
}

} // namespace

QByteArray writeCsv(const Sheet &sheet)
{
    QString out(QChar::ByteOrderMark);
    appendRow(out, sheet.titles);
    for (const QStringList &row : sheet.rows)
        appendRow(out, row);
    return out.toUtf8();
}

} // namespace story::report
