// What is written is found, at once, in any script; no query is an error.
#include "app/store/search_index.h"
#include "app/store/verify.h"
#include "tests/support/library_fixture.h"
#include "tests/support/random_review.h"

#include <QTest>

using namespace story;
using namespace story::store;
using namespace story::support;
using namespace Qt::StringLiterals;

class TestSearchIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void words_are_found_in_any_order_case_and_accent();
    void the_last_word_may_be_unfinished();
    void changed_texts_are_found_anew_and_removed_ones_no_more();
    void lists_of_words_are_searched();
    void scripts_without_spaces_are_searched_by_pairs_data();
    void scripts_without_spaces_are_searched_by_pairs();
    void no_query_is_an_error();
    void an_excerpt_shows_the_place();
    void what_is_in_the_trash_is_not_found();
    void runs_become_pairs();

private:
    QString path() const { return m_folder->filePath(u"l.secondstory"_s); }
    int count(const QString &query)
    {
        const auto hits = m_library->find(query, 100);
        return hits ? static_cast<int>(hits->size()) : -1;
    }
    void say(const char *field, const Value &value)
    {
        const FieldRef ref{EntityKind::Review, m_review.id(),
                           entityType(EntityKind::Review).field(QString::fromLatin1(field))};
        const auto written =
            m_library->write(editJob(m_review, setField(m_review, ref, value), ++m_seq));
        QVERIFY2(written, qPrintable(written ? QString() : written.error().detail));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LibraryFile> m_library;
    Review m_review;
    qint64 m_seq = 1;
};

void TestSearchIndex::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_review = Review();
    m_review.facts.add(Id(0x0199'0000'0000'7000ULL, 0x8000'0000'0000'0001ULL))->title =
        u"Checkout slow"_s;
    m_seq = 1;
    makeLibrary(path(), {m_review});
    m_library = std::move(*LibraryFile::open(path(), Mode::Write));
}

void TestSearchIndex::words_are_found_in_any_order_case_and_accent()
{
    say("summary", u"The café’s Replica lagged behind the primary."_s);
    QCOMPARE(count(u"replica"_s), 1);
    QCOMPARE(count(u"PRIMARY the lagged"_s), 1);
    QCOMPARE(count(u"cafe "_s), 1);
    QCOMPARE(count(u"CAFÉ"_s), 1);
    QCOMPARE(count(u"replica standby"_s), 0);
    QCOMPARE(count(u"checkout"_s), 1);
}

void TestSearchIndex::the_last_word_may_be_unfinished()
{
    say("summary", u"rollback took four minutes"_s);
    QCOMPARE(count(u"rollb"_s), 1);
    QCOMPARE(count(u"took fo"_s), 1);
    QCOMPARE(count(u"rollb "_s), 0); // a space says that the word is whole
    QCOMPARE(count(u"rollb four"_s), 0);
}

void TestSearchIndex::changed_texts_are_found_anew_and_removed_ones_no_more()
{
    say("summary", u"alpha"_s);
    say("summary", u"beta"_s);
    QCOMPARE(count(u"alpha"_s), 0);
    QCOMPARE(count(u"beta"_s), 1);
    say("summary", QString());
    QCOMPARE(count(u"beta"_s), 0);
    Lesson lesson;
    lesson.id = Id(0x0199'0000'0000'7000ULL, 0x8000'0000'0000'0002ULL);
    lesson.text = u"gamma"_s;
    QVERIFY(m_library->write(editJob(m_review, insertion(lesson), ++m_seq)));
    QCOMPARE(count(u"gamma"_s), 1);
    QVERIFY(m_library->write(
        editJob(m_review, removal(m_review, EntityKind::Lesson, lesson.id), ++m_seq)));
    QCOMPARE(count(u"gamma"_s), 0);
    QVERIFY(verify(*m_library).isClean());
}

void TestSearchIndex::lists_of_words_are_searched()
{
    say("services", QStringList{u"payments"_s, u"ledger \"main\""_s});
    const auto hits = m_library->find(u"ledger"_s, 10);
    QCOMPARE(hits->size(), 1);
    QCOMPARE(hits->first().excerpt, u"payments ledger \"main\""_s);
    QCOMPARE(QByteArray(hits->first().field->name), QByteArray("services"));
}

void TestSearchIndex::scripts_without_spaces_are_searched_by_pairs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("found");
    QTest::newRow("Chinese, from the middle") << u"数据库故障导致服务中断"_s << u"故障"_s << true;
    QTest::newRow("Chinese, a longer run") << u"数据库故障导致服务中断"_s << u"库故障导"_s << true;
    QTest::newRow("Chinese, not there") << u"数据库故障导致服务中断"_s << u"障故"_s << false;
    QTest::newRow("Chinese, one character") << u"数据库故障导致服务中断"_s << u"服"_s << true;
    QTest::newRow("Japanese, katakana") << u"サーバーが落ちた"_s << u"サーバー"_s << true;
    QTest::newRow("Japanese, hiragana") << u"サーバーが落ちた"_s << u"落ちた"_s << true;
    QTest::newRow("Thai") << u"ระบบล่มเมื่อคืน"_s << u"ล่ม"_s << true;
    QTest::newRow("beside Latin letters") << u"Redis缓存失效"_s << u"缓存"_s << true;
    QTest::newRow("the Latin letters beside it") << u"Redis缓存失效"_s << u"redis"_s << true;
    QTest::newRow("beyond the basic plane")
        << QString::fromUtf8("\xF0\xA0\x9C\x8E\xF0\xA0\x9C\xB1\xF0\xA0\x9D\xB9")
        << QString::fromUtf8("\xF0\xA0\x9C\xB1\xF0\xA0\x9D\xB9") << true;
}

void TestSearchIndex::scripts_without_spaces_are_searched_by_pairs()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QFETCH(bool, found);
    say("summary", text);
    QCOMPARE(count(query), found ? 1 : 0);
    QVERIFY(verify(*m_library).isClean());
}

void TestSearchIndex::no_query_is_an_error()
{
    say("summary", u"plain words"_s);
    QStringList queries{QString(),
                        u" "_s,
                        u"\""_s,
                        u"\"\"\""_s,
                        u"*"_s,
                        u"^"_s,
                        u"a*b"_s,
                        u"AND"_s,
                        u"OR NOT"_s,
                        u"NEAR("_s,
                        u"NEAR(a b, 2)"_s,
                        u"text:plain"_s,
                        u"{text}:x"_s,
                        u"-plain"_s,
                        u"+"_s,
                        u"("_s,
                        u"'; DROP TABLE search; --"_s,
                        u"'"_s,
                        u"\\"_s,
                        QString(QChar(0)),
                        u"a"_s + QChar(0) + u"b"_s,
                        QString(QChar(0xd800)),
                        u"\u202e"_s,
                        u"\u0301"_s,
                        QString(100'000, u'x'),
                        QString(100'000, u'"'),
                        QString(u"x "_s).repeated(10'000),
                        u"日"_s,
                        u"ー"_s};
    queries += hostileTexts();
    for (const QString &query : queries)
        QVERIFY2(count(query) >= 0, qPrintable(query.left(80)));
    QCOMPARE(count(u"plain"_s), 1);
    QCOMPARE(count(u"\"plain"_s), 1);
    QCOMPARE(count(u"words AND"_s), 0); // a word like any other
}

void TestSearchIndex::an_excerpt_shows_the_place()
{
    const QString filler = u"nothing to see here and "_s.repeated(40);
    say("summary", filler + u"then the Éclair overflowed "_s + filler);
    const auto hits = m_library->find(u"eclair"_s, 10);
    QCOMPARE(hits->size(), 1);
    const SearchHit &hit = hits->first();
    QVERIFY2(hit.excerpt.contains(u"the Éclair overflowed"_s), qPrintable(hit.excerpt));
    QVERIFY(hit.excerpt.size() <= 170);
    QVERIFY(hit.excerpt.startsWith(u'…') && hit.excerpt.endsWith(u'…'));
    QCOMPARE(hit.reviewTitle, u"Checkout slow"_s);
    QCOMPARE(hit.review, m_review.id());
    QCOMPARE(hit.id, m_review.id());
    QCOMPARE(hit.kind, EntityKind::Review);
    QCOMPARE(excerptOf(u"short"_s, u"none"_s), u"short"_s);
    QCOMPARE(excerptOf(QString(), u"none"_s), QString());
}

void TestSearchIndex::what_is_in_the_trash_is_not_found()
{
    Shelf shelf = *m_library->readShelf();
    Edit edit = setField(
        shelf,
        {EntityKind::Entry, m_review.id(), entityType(EntityKind::Entry).field(u"trashed_at")},
        Value(qint64(1)));
    const ChangeSet set = *apply(shelf, edit);
    Job job;
    job.entries.push_back({{}, 2, 2, Cause::Do, 0, 1, u"tester"_s, u"Trash"_s, edit.changes});
    job.rows = rowWrites({}, shelf, set);
    QVERIFY(m_library->write(job));
    QCOMPARE(count(u"checkout"_s), 0);
}

void TestSearchIndex::runs_become_pairs()
{
    QCOMPARE(indexedText(u"plain ascii, naïve"_s), u"plain ascii, naïve"_s);
    QCOMPARE(indexedText(u"日本語"_s), u" 日本 本語 "_s);
    QCOMPARE(indexedText(u"日"_s), u" 日 "_s);
    QCOMPARE(indexedText(u"a日本b"_s), u"a 日本 b"_s);
    QCOMPARE(matchExpression(u"日本語 ab"_s), u"\" 日本 本語 \" \"ab\"*"_s);
}

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_search_index.moc"
