// What stands in the text of a line when its mentions are taken out of it.
#include "tests/capture/berlin.h"

#include <QTest>

using namespace story::capture;
using namespace Qt::StringLiterals;

class TestLeftover : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsLeftReadsAsASentence_data();
    void whatIsLeftReadsAsASentence();
    void ofAListThatPartlyStaysTheRestReadsAsASentence();
};

void TestLeftover::whatIsLeftReadsAsASentence_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("text");
    const auto row = [](const QString &line, const QString &text) { QTest::newRow(qPrintable(line)) << line << text; };
    // Lists of mentions.
    row(u"we paged @on-call, and @dba."_s, u"we paged."_s);
    row(u"we paged @on-call, @dba and @network."_s, u"we paged."_s);
    row(u"we paged @on-call and @dba, then waited"_s, u"we paged, then waited"_s);
    row(u"we paged @dba & @network"_s, u"we paged"_s);
    row(u"we paged @dba OR @network at once"_s, u"we paged at once"_s);
    row(u"@on-call, @dba: the replica lags"_s, u"the replica lags"_s);
    // A word that does not only join two mentions is kept.
    row(u"@dba and the others left"_s, u"and the others left"_s);
    row(u"we paged support and @dba"_s, u"we paged support and"_s);
    row(u"we paged @dba and again @dba"_s, u"we paged and again"_s);
    // Before a sentence.
    row(u"@on-call: the replica lags"_s, u"the replica lags"_s);
    row(u"@on-call, the replica lags"_s, u"the replica lags"_s);
    row(u"@on-call - the replica lags"_s, u"the replica lags"_s);
    row(u"@on-call restarted it"_s, u"restarted it"_s);
    row(u"14:32 @on-call, #alert: it rang"_s, u"it rang"_s);
    // Behind one.
    row(u"Rolled back, @on-call"_s, u"Rolled back"_s);
    row(u"Rolled back, @on-call."_s, u"Rolled back."_s);
    row(u"Rolled back. @on-call."_s, u"Rolled back."_s);
    row(u"Rolled back. @on-call"_s, u"Rolled back."_s);
    row(u"Rolled back @on-call,"_s, u"Rolled back"_s);
    row(u"Rolled back: #cache"_s, u"Rolled back"_s);
    row(u"Rolled back \u2013 #cache @dba"_s, u"Rolled back"_s);
    row(u"Rolled back, @dba\nthen waited"_s, u"Rolled back\nthen waited"_s);
    row(u"was it @dba?"_s, u"was it?"_s);
    row(u"Done! @dba!"_s, u"Done!"_s);
    // In the middle of one.
    row(u"asked @dba, then paged"_s, u"asked, then paged"_s);
    row(u"the queue grew, #cache, then errors came"_s, u"the queue grew, then errors came"_s);
    row(u"asked @dba: is it lag?"_s, u"asked: is it lag?"_s);
    row(u"asked @dba. Then it rang."_s, u"asked. Then it rang."_s);
    row(u"we saw @on-call's pager ring"_s, u"we saw pager ring"_s);
    // Brackets and quotation marks around nothing.
    row(u"Rolled back (@on-call, @dba)."_s, u"Rolled back."_s);
    row(u"Rolled back (@on-call) at once"_s, u"Rolled back at once"_s);
    row(u"Rolled back [#cache], then waited"_s, u"Rolled back, then waited"_s);
    row(u"Rolled back (#cache, see the log)"_s, u"Rolled back (see the log)"_s);
    row(u"Rolled back (see the log, #cache)"_s, u"Rolled back (see the log)"_s);
    row(u"the ticket said \"@dba\" on top"_s, u"the ticket said on top"_s);
    row(u"\u201c@dba\u201d stood in the ticket"_s, u"stood in the ticket"_s);
    // Signs that belong to something else.
    row(u"@dba .5 s more"_s, u".5 s more"_s);
    row(u"@dba ... silence"_s, u"... silence"_s);
    row(u"@dba -5 degrees"_s, u"-5 degrees"_s);
    row(u"well, so to say: fine"_s, u"well, so to say: fine"_s);
    row(u"! add an alert, due friday"_s, u"add an alert"_s);
    row(u"! add an alert (due friday)."_s, u"add an alert."_s);
}

void TestLeftover::whatIsLeftReadsAsASentence()
{
    QFETCH(QString, line);
    QFETCH(QString, text);
    const Draft draft = read(line, berlin());
    QCOMPARE(draft.text, text);
    QCOMPARE(draft.keptText, text);
    QCOMPARE(draft.typed, line);
}

// What has no field stays; what led to it, or from it, goes with what does not.
void TestLeftover::ofAListThatPartlyStaysTheRestReadsAsASentence()
{
    QCOMPARE(read(u"! ask @on-call and @dba to pair"_s, berlin()).keptText, u"ask @dba to pair"_s);
    QCOMPARE(read(u"! ask @on-call, @dba and @network to pair"_s, berlin()).keptText, u"ask @dba and @network to pair"_s);
    QCOMPARE(read(u"? who drained it, @dba or @on-call"_s, berlin()).keptText, u"who drained it, @on-call"_s);
    QCOMPARE(read(u"! tell @on-call about @dba, #lag and more"_s, berlin()).keptText, u"tell about @dba and more"_s);
    QCOMPARE(read(u"- neither @dba, nor (@ops) saw it."_s, berlin()).keptText, u"neither @dba, nor (@ops) saw it."_s);
}

QTEST_GUILESS_MAIN(TestLeftover)
#include "tst_leftover.moc"
