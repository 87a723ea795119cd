// What of a text is a word that a dictionary can judge. What is expected was read off each line by a person.
#include "app/spelling/words.h"

#include <QTest>

using namespace story::spelling;
using namespace Qt::StringLiterals;

class TestWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLineGivesItsWords_data();
    void aLineGivesItsWords();
    void placesAreThoseInTheText();
    void linesBetweenFencesAreCode();
    void aFenceBeforeThePartThatIsAskedForCounts();
    void onlyWholeWordsOfThePartAreGiven();
    void aMillionCharactersInOneLineAreNoTrouble();

private:
    static QStringList read(const QString &text)
    {
        QStringList words;
        for (const Stretch &word : wordsIn(text))
            words.append(text.mid(word.from, word.length));
        return words;
    }
};

void TestWords::aLineGivesItsWords_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const QString &line, const QStringList &words) { QTest::newRow(name) << line << words; };
    row("plain", u"Pager fired, twice."_s, {u"Pager"_s, u"fired"_s, u"twice"_s});
    row("apostrophe", u"it didn't work"_s, {u"it"_s, u"didn't"_s, u"work"_s});
    row("curly apostrophe", u"it didn’t work"_s, {u"it"_s, u"didn’t"_s, u"work"_s});
    row("quotes", u"'all quiet', “so far”"_s, {u"all"_s, u"quiet"_s, u"so"_s, u"far"_s});
    row("hyphen", u"a long-running query"_s, {u"long"_s, u"running"_s, u"query"_s});
    row("slash", u"read/write load"_s, {u"read"_s, u"write"_s, u"load"_s});
    row("dash", u"slow—then gone"_s, {u"slow"_s, u"then"_s, u"gone"_s});
    row("umlaut", u"Über Nacht größer"_s, {u"Über"_s, u"Nacht"_s, u"größer"_s});
    row("a combining accent", u"cafe\u0301 closed"_s, {u"cafe\u0301"_s, u"closed"_s});
    row("link", u"see https://example.org/a_(b)/c?d=e now"_s, {u"see"_s, u"now"_s});
    row("link in brackets", u"the [graph](https://example.org/x) fell"_s, {u"the"_s, u"graph"_s, u"fell"_s});
    row("www", u"at www.example.org today"_s, {u"at"_s, u"today"_s});
    row("mail", u"wrote to ops@example.org once"_s, {u"wrote"_s, u"to"_s, u"once"_s});
    row("host", u"on db.internal it"_s, {u"on"_s, u"it"_s});
    row("file", u"edit config.yaml there"_s, {u"edit"_s, u"there"_s});
    row("path", u"under /var/log and ~/notes or ./run"_s, {u"under"_s, u"and"_s, u"or"_s});
    row("path within", u"in app/core/text it"_s, {u"in"_s, u"it"_s});
    row("path of Windows", u"in C:\\Users\\ops it"_s, {u"in"_s, u"it"_s});
    row("code", u"ran `kubctl delet` again"_s, {u"ran"_s, u"again"_s});
    row("code that is not closed", u"ran `again"_s, {u"ran"_s, u"again"_s});
    row("digits", u"node7 and us-east-1 at 14:32 lost v2-beta"_s, {u"and"_s, u"at"_s, u"lost"_s});
    row("underscore", u"set max_conn to none"_s, {u"set"_s, u"to"_s, u"none"_s});
    row("emphasis", u"the _whole_ **cluster** fell"_s, {u"the"_s, u"whole"_s, u"cluster"_s, u"fell"_s});
    row("people and tags", u"@oncall tagged it #deploy"_s, {u"tagged"_s, u"it"_s});
    row("capitals", u"the SLO of HTTPS and three SLOs, URGENT"_s, {u"the"_s, u"of"_s, u"and"_s, u"three"_s, u"URGENT"_s});
    row("camel case", u"the readTimeout of CloudFront and iOS"_s, {u"the"_s, u"of"_s, u"and"_s});
    row("abbreviation", u"caches, e.g. theirs"_s, {u"caches"_s, u"theirs"_s});
    row("single letters", u"I saw a B"_s, {u"saw"_s});
    row("colon", u"error:timeout note: late"_s, {u"error"_s, u"timeout"_s, u"note"_s, u"late"_s});
    row("C++", u"std::vector and ptr->next, KEY=value"_s, {u"and"_s});
    row("Markdown signs", u"## Heading and - [x] done"_s, {u"Heading"_s, u"and"_s, u"done"_s});
    row("picture letters", u"all good 🎉 now"_s, {u"all"_s, u"good"_s, u"now"_s});
    row("a soft hyphen", u"data\u00adbase gone"_s, {u"data\u00adbase"_s, u"gone"_s});
    row("nothing", u""_s, {});
    row("signs", u"--- ... ?? 123"_s, {});
}

void TestWords::aLineGivesItsWords()
{
    QFETCH(const QString, line);
    QTEST(read(line), "words");
}

void TestWords::placesAreThoseInTheText()
{
    QCOMPARE(wordsIn(u"One\nand `x` two"), (QList<Stretch>{{0, 3}, {4, 3}, {12, 3}}));
}

void TestWords::linesBetweenFencesAreCode()
{
    QCOMPARE(read(u"before\n```\nerr cod\n  ```\nafter"_s), (QStringList{u"before"_s, u"after"_s}));
}

void TestWords::aFenceBeforeThePartThatIsAskedForCounts()
{
    const QString text = u"```\nlog\nmore\n```\nwords"_s;
    QCOMPARE(wordsIn(text, 8, 12), QList<Stretch>());
    QCOMPARE(wordsIn(text, 17, 22), (QList<Stretch>{{17, 5}}));
}

void TestWords::onlyWholeWordsOfThePartAreGiven()
{
    QCOMPARE(wordsIn(u"first second third", 2, 15), (QList<Stretch>{{6, 6}}));
}

void TestWords::aMillionCharactersInOneLineAreNoTrouble()
{
    const QString text = u"word "_s.repeated(200'000);
    QCOMPARE(wordsIn(text).size(), 200'000);
    // A window of it costs what is in it.
    QCOMPARE(wordsIn(text, 0, 10'000).size(), 2'000);
    QCOMPARE(wordsIn(QString(1'000'000, u'x')).size(), 1);
}

QTEST_APPLESS_MAIN(TestWords)
#include "tst_words.moc"
