#include "app/report/calendar_writer.h"
#include "tests/support/random_review.h"

#include <QtTest>

using namespace story;
using namespace story::report;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

constexpr Micros now = 1'794'837'720 * microsPerSecond; // 2026-11-16T14:02:00Z

CalendarDay dayOf(const QString &title, const QString &text = {}, QDate day = QDate(2026, 12, 31), const QString &link = {})
{
    return {QUuid(u"019a0000-0000-5000-8000-000000000001"_s), day, title, text, link};
}

// Lines as RFC 5545 has them: unfolded.
QStringList lines(const QByteArray &ics)
{
    QStringList all = QString::fromUtf8(QByteArray(ics).replace("\r\n ", "")).split(u"\r\n"_s);
    all.removeLast(); // behind the last line end
    return all;
}

// The text of a value, without its escapes.
QString value(const QByteArray &ics, const QString &name)
{
    const QStringList of = lines(ics).filter(QRegularExpression(u'^' + name + u':'));
    if (of.size() != 1)
        return u"%1 lines of %2"_s.arg(of.size()).arg(name);
    QString out;
    for (qsizetype i = name.size() + 1; i < of.first().size(); ++i) {
        if (of.first()[i] != u'\\')
            out += of.first()[i];
        else if (const QChar c = of.first()[++i]; c == u'n' || c == u'N')
            out += u'\n';
        else
            out += c;
    }
    return out;
}

} // namespace

class TstCalendarWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDayIsAnEventThatTakesNoTime()
    {
        const QByteArray ics = writeCalendar({u"Checkout; latency"_s, {dayOf(u"Due: a, b"_s, u"one\ntwo"_s, QDate(2026, 12, 31), u"https://x.example/a;b"_s)}},
                                             now, 214);
        QCOMPARE(lines(ics),
                 QStringList({u"BEGIN:VCALENDAR"_s, u"VERSION:2.0"_s, u"PRODID:-//Second Story//Second Story "_s + QStringLiteral(STORY_VERSION) + u"//EN"_s,
                              u"NAME:Checkout\\; latency"_s, u"X-WR-CALNAME:Checkout; latency"_s, u"BEGIN:VEVENT"_s,
                              u"UID:019a0000-0000-5000-8000-000000000001"_s, u"DTSTAMP:20261116T140200Z"_s, u"SEQUENCE:214"_s,
                              u"DTSTART;VALUE=DATE:20261231"_s, u"DTEND;VALUE=DATE:20270101"_s, u"SUMMARY:Due: a\\, b"_s,
                              u"DESCRIPTION:one\\ntwo"_s, u"URL:https://x.example/a;b"_s, u"TRANSP:TRANSPARENT"_s, u"END:VEVENT"_s,
                              u"END:VCALENDAR"_s}));
    }

    void everyTextComesBackFromShortLines_data()
    {
        QTest::addColumn<QString>("text");
        const QStringList texts = hostileTexts();
        for (qsizetype i = 0; i < texts.size(); ++i)
            QTest::addRow("%lld", qlonglong(i)) << texts[i];
        QTest::newRow("line breaks and signs") << u"a\nb;c,d\\n\\\\e:\"f\"\n\nBEGIN:VALARM\nEND:VEVENT"_s;
        QTest::newRow("right to left") << u"\u0645\u0631\u062D\u0628\u0627 "_s.repeated(40);
        QTest::newRow("emoji") << u"\U0001F469\u200D\U0001F4BB\U0001F525"_s.repeated(60);
        QTest::newRow("formula") << u"=1+1"_s;
        QTest::newRow("1 MB") << u"\u00E4b\u65E5\U0001F525 "_s.repeated(150'000);
    }
    void everyTextComesBackFromShortLines()
    {
        QFETCH(QString, text);
        const QByteArray ics = writeCalendar({text, {dayOf(text, text)}}, now, 1);
        QVERIFY(!QString::fromUtf8(ics).contains(QChar::ReplacementCharacter) || text.contains(QRegularExpression(u"[\\x01-\\x1f\\x7f-\\x9f]"_s)));
        for (const QByteArray &line : ics.split('\n')) {
            QVERIFY2(line.size() <= 76, line.constData()); // 75 and its CR
            QVERIFY(line.isEmpty() || line.endsWith('\r'));
        }
        QString wanted = text;
        for (QChar &c : wanted) {
            if (c == u'\t')
                c = u' ';
            else if (c != u'\n' && (c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0)))
                c = QChar::ReplacementCharacter;
        }
        QVERIFY(value(ics, u"SUMMARY"_s) == wanted);
        QVERIFY(value(ics, u"DESCRIPTION"_s) == wanted);
        QVERIFY(value(ics, u"NAME"_s) == wanted);
        QCOMPARE(lines(ics).filter(QRegularExpression(u"^(BEGIN|END):"_s)).size(), 4);
    }

    void daysAtTheEdgesOfTheCalendarAreDays()
    {
        const auto days = [](QDate day) { return lines(writeCalendar({u"x"_s, {dayOf(u"x"_s, {}, day)}}, now, 0)).filter(u"VALUE=DATE"_s); };
        QCOMPARE(days(QDate(2028, 2, 28)), QStringList({u"DTSTART;VALUE=DATE:20280228"_s, u"DTEND;VALUE=DATE:20280229"_s}));
        QCOMPARE(days(QDate(9999, 12, 31)), QStringList({u"DTSTART;VALUE=DATE:99991231"_s}));
        QCOMPARE(days(QDate(1, 1, 1)), QStringList({u"DTSTART;VALUE=DATE:00010101"_s, u"DTEND;VALUE=DATE:00010102"_s}));
    }

    void aCalendarWithoutDaysIsOneAllTheSame()
    {
        const QStringList all = lines(writeCalendar({u"x"_s, {}}, now, 3));
        QVERIFY(!all.contains(u"BEGIN:VEVENT"_s));
        QVERIFY(all.contains(u"BEGIN:VTIMEZONE"_s)); // one component at least
        QVERIFY(all.contains(u"TZOFFSETTO:+0000"_s));
    }

    void aLargeEditionIsTheLargestThatACalendarReads()
    {
        QVERIFY(lines(writeCalendar({u"x"_s, {dayOf(u"x"_s)}}, now, 5'000'000'000)).contains(u"SEQUENCE:2147483647"_s));
    }
};

QTEST_GUILESS_MAIN(TstCalendarWriter)
#include "tst_calendar_writer.moc"
