// A person's tool, not a test: what the intake makes of pasted text. show_paste FILE [DAY] [ZONE]
#include "app/intake/paste.h"
#include "app/model/moment_text.h"
#include "app/model/zones.h"
#include "tests/support/fixed_clock.h"

#include <QFile>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace story;
using namespace story::intake;

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    QFile file(QString::fromLocal8Bit(argv[1]));
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    PasteInput input;
    (file.fileName().endsWith(".html"_L1) ? input.html : input.text) = QString::fromUtf8(file.readAll());
    input.now = support::FixedClock().now();
    if (argc > 2)
        input.day = QDate::fromString(QString::fromLatin1(argv[2]), Qt::ISODate);
    input.zone = argc > 3 ? zoneOrUtc(QString::fromLatin1(argv[3])) : QTimeZone::utc();
    const PasteReading reading = readPaste(input);
    QTextStream out(stdout);
    out << pasteTitle(reading) << (reading.hangsOnDay ? " | day?" : "") << (reading.hangsOnZone ? " | zone?" : "")
        << (reading.hangsOnOrder ? " | order?" : "") << '\n';
    for (const PasteRow &row : reading.rows) {
        const auto at = row.start.sortKey();
        out << row.firstLine << '-' << row.lastLine << " | " << (at ? isoUtc(*at) : u"("_s + row.start.typed + u")"_s);
        if (!row.end.isEmpty())
            out << " to " << (row.end.sortKey() ? isoUtc(*row.end.sortKey()) : row.end.typed);
        out << " | " << row.who << " | " << row.system << " | " << QString(row.text).replace(u'\n', u"\\n"_s).left(160)
            << (row.question.isEmpty() ? QString() : u"   ?? "_s + row.question) << '\n';
    }
    for (const QString &warning : reading.warnings)
        out << "! " << warning << '\n';
    return 0;
}
