// The site of a library: which pages there are, what is on none of them, and which files a run touches.
#include "app/report/exporter.h"
#include "app/report/site.h"
#include "app/report/site_pages.h"
#include "tests/core/small_disk.h"
#include "tests/report/checkout_review.h"
#include "tests/report/html_reader.h"
#include "tests/support/random_review.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

#include <sys/stat.h>

using namespace story;
using namespace story::report;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

constexpr Micros now = 1'794'837'720 * microsPerSecond; // 2026-11-16T14:02:00Z
const Id library(0x0199'0000'0000'7000ULL, 0x8000'0000'0000'0001ULL);

Review reviewed(Review review, int n, ReviewState state = ReviewState::Reviewed)
{
    // The same review under an id of its own.
    ReviewFacts facts = review.about();
    review.facts.remove(facts.id);
    facts.id = Id(0x019a'0000'0000'7000ULL, 0x8000'0000'0000'1000ULL + static_cast<quint64>(n));
    facts.state = state;
    *review.facts.add(facts.id) = facts;
    return review;
}

// Reviews as a library would hand them out, and what was read of them.
struct Supply {
    QList<Review> reviews;
    QHash<Id, QByteArray> heads = {}; // else the same for ever
    QList<Id> read = {};
    QHash<QByteArray, QByteArray> images = {};

    Result<SiteDone> write(const QString &folder, Audience audience = Audience::Inside, Id of = library)
    {
        QList<SiteEntry> entries;
        for (const Review &review : reviews)
            entries.append({review.id(), heads.value(review.id(), "one")});
        read.clear();
        return writeSite(folder, entries, {audience, of, now}, [this](Id id) -> Result<WholeReview> {
            read.append(id);
            for (const Review &review : reviews) {
                if (review.id() == id)
                    return WholeReview{review, images, 214, now - microsPerHour};
            }
            return fail({Failure::NotFound, u"There is no such review."_s, {}, {}, {}});
        });
    }
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

// Names of all files under a folder, and their bytes.
QMap<QString, QByteArray> filesIn(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        files.insert(QDir(folder).relativeFilePath(path), bytesOf(path));
    }
    return files;
}

QMap<QString, QPair<ino_t, QDateTime>> stampsIn(const QString &folder)
{
    QMap<QString, QPair<ino_t, QDateTime>> stamps;
    for (const QString &name : filesIn(folder).keys()) {
        struct stat info {};
        if (::stat(QFile::encodeName(folder + u'/' + name).constData(), &info) == 0)
            stamps.insert(name, {info.st_ino, QFileInfo(folder + u'/' + name).lastModified()});
    }
    return stamps;
}

QString pageOf(const Review &review, Audience audience = Audience::Inside)
{
    return reviewPage(publicId(review.id(), audience));
}

} // namespace

class TstSite : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_site = m_folder->filePath(u"the site \U0001F525"_s);
    }

    void everyReviewedReviewHasAPageAndNoDraftHas()
    {
        Supply supply{{reviewed(checkoutReview(), 1), reviewed(markedReview(2), 2, ReviewState::Closed), reviewed(checkoutReview(), 3, ReviewState::Draft),
                     reviewed(checkoutReview(), 4, ReviewState::InReview)}};
        const auto done = supply.write(m_site);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().sentences()));
        QCOMPARE(done->reviews, 2);
        QCOMPARE(QDir(m_site + u"/reviews"_s).entryList(QDir::Files).size(), 2);
        QVERIFY(QFile::exists(m_site + u'/' + pageOf(supply.reviews[0])));
        QVERIFY(QFile::exists(m_site + u'/' + pageOf(supply.reviews[1])));
        const QByteArray index = bytesOf(m_site + u"/index.html"_s);
        QCOMPARE(index.count("<li id=\"r-"), 2);
        for (const QString &name : {u"services.html"_s, u"factors.html"_s, u"lessons.html"_s, u"tags.html"_s, u"feed.atom"_s, u"index.json"_s, u"index.js"_s})
            QVERIFY2(QFile::exists(m_site + u'/' + name), qPrintable(name));
    }

    void aReportIsTheOneOfExportWithAWayBack()
    {
        Supply supply{{reviewed(checkoutReview(), 1)}};
        QVERIFY(supply.write(m_site));
        BuildOptions options;
        options.now = now;
        options.journalSeq = 214;
        const auto report = render(supply.reviews[0], Format::Html, options);
        const HtmlReading plain = readHtml(*report);
        const HtmlReading page = readHtml(bytesOf(m_site + u'/' + pageOf(supply.reviews[0])));
        QCOMPARE(page.error, QString());
        QString text = page.text;
        QVERIFY(text.contains(u" Reviews Services Contributing factors Lessons Tags "_s));
        text.replace(u" Reviews Services Contributing factors Lessons Tags "_s, u" "_s);
        QCOMPARE(text.simplified(), plain.text.simplified());
        QVERIFY(page.addresses.contains(u"../index.html"_s));
    }

    void everyLinkOfTheSiteLeadsToAFileOfIt()
    {
        Supply supply{{reviewed(checkoutReview(), 1), reviewed(markedReview(3), 2), reviewed(randomReview(7, 3), 3)}};
        QVERIFY(supply.write(m_site));
        const auto files = filesIn(m_site);
        int links = 0;
        for (auto it = files.begin(); it != files.end(); ++it) {
            if (!it.key().endsWith(u".html"_s))
                continue;
            static const QRegularExpression address(u"(?:href|src)=\"([^\"]*)\""_s);
            const QString text = QString::fromUtf8(*it);
            for (auto match = address.globalMatch(text); match.hasNext();) {
                const QString to = match.next().captured(1).section(u'#', 0, 0);
                if (to.isEmpty() || to.contains(u':'))
                    continue;
                ++links;
                const QString path = QDir::cleanPath(QFileInfo(it.key()).path() + u'/' + to);
                QVERIFY2(files.contains(path), qPrintable(it.key() + u" leads to "_s + to));
            }
        }
        QVERIFY(links > 50);
    }

    void wordsOfReviewsHavePagesThatJoinThem()
    {
        Review one = reviewed(checkoutReview(), 1);
        Review two = reviewed(checkoutReview(), 2);
        one.facts.find(one.id())->services = {u"Checkout"_s, u"only one"_s};
        two.facts.find(two.id())->services = {u"checkout"_s};
        Supply supply{{one, two}};
        QVERIFY(supply.write(m_site));
        const QByteArray page = bytesOf(m_site + u'/' + wordPage(servicesFolder, u"CHECKOUT"_s));
        QCOMPARE(page.count("<li id=\"r-"), 2);
        QVERIFY(page.contains("<h1>Checkout</h1>"));
        QCOMPARE(bytesOf(m_site + u'/' + wordPage(servicesFolder, u"only one"_s)).count("<li id=\"r-"), 1);
        QVERIFY(wordPage(tagsFolder, u"..\\../x"_s).startsWith(u"tags/x-"_s));
        QVERIFY(wordPage(tagsFolder, u"障害"_s) != wordPage(tagsFolder, u"消费"_s));
        // Factors in the same words stand once, with both reviews.
        QVERIFY(!one.factors.isEmpty());
        const QDir kinds(m_site + u"/factors"_s);
        qsizetype factors = 0;
        qsizetype links = 0;
        for (const QString &name : kinds.entryList(QDir::Files)) {
            const QByteArray html = bytesOf(kinds.filePath(name));
            factors += html.count("<li id=\"factor-");
            links += html.count("#factors\"");
        }
        QCOMPARE(factors, one.factors.size());
        QCOMPARE(links, 2 * one.factors.size());
        const QByteArray lessons = bytesOf(m_site + u"/lessons.html"_s);
        QCOMPARE(lessons.count("#lessons\""), one.lessons.size() + two.lessons.size());
        // Each can be linked to, at an anchor that is there once.
        static const QRegularExpression link(u"href=\"#(lesson-[0-9a-f]+)\""_s);
        qsizetype anchors = 0;
        for (auto it = link.globalMatch(QString::fromUtf8(lessons)); it.hasNext(); ++anchors)
            QCOMPARE(lessons.count("id=\"" + it.next().captured(1).toLatin1() + '"'), 1);
        QCOMPARE(anchors, one.lessons.size() + two.lessons.size());
    }

    void titlesAreTextWhateverTheySayAndMayBeTheSame()
    {
        Supply supply;
        int n = 0;
        for (const QString &text : hostileTexts()) {
            for (int twice = 0; twice < 2; ++twice) {
                Review review = reviewed(filledReview(text, 1), ++n);
                supply.reviews.append(review);
            }
        }
        const auto done = supply.write(m_site);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().sentences()));
        QCOMPARE(QDir(m_site + u"/reviews"_s).entryList(QDir::Files).size(), n);
        const auto files = filesIn(m_site);
        for (auto it = files.begin(); it != files.end(); ++it) {
            QVERIFY2(!it.key().contains(u".."_s), qPrintable(it.key()));
            if (!it.key().endsWith(u".html"_s))
                continue;
            QByteArray html = *it;
            // What is ours and no text of a review: the script, and the elements of the search.
            html.replace("<script src=\"index.js\"></script>\n", "");
            const qsizetype script = html.indexOf("<script>");
            if (it.key() == u"index.html"_s) {
                QVERIFY(script > 0);
                html.remove(script, html.indexOf("</script>") + 10 - script);
                html.replace(" hidden><label>", "><p>").replace("<input type=\"search\" autocomplete=\"off\"></label>", "</p>");
            }
            html.replace("<link rel=\"alternate\" type=\"application/atom+xml\"", "<meta");
            const HtmlReading reading = readHtml(html);
            QVERIFY2(reading.error.isEmpty(), qPrintable(it.key() + u": "_s + reading.error));
        }
        // The index is JSON, and the script's copy of it says the same.
        const QByteArray json = files.value(u"index.json"_s);
        QCOMPARE(QJsonDocument::fromJson(json).object().value("reviews"_L1).toArray().size(), n);
        QCOMPARE(files.value(u"index.js"_s), "const secondStoryIndex = " + json.trimmed() + ";\n");
        QXmlStreamReader feed(files.value(u"feed.atom"_s));
        QStringList ids;
        while (!feed.atEnd()) {
            feed.readNext();
            if (feed.isStartElement() && feed.name() == "id"_L1)
                ids.append(feed.readElementText());
        }
        QVERIFY2(!feed.hasError(), qPrintable(feed.errorString()));
        QCOMPARE(ids.removeDuplicates(), 0);
    }

    void privateFieldsAndInternalEvidenceAreInNoFile()
    {
        for (const Audience audience : {Audience::Inside, Audience::Outside, Audience::Deidentified}) {
            const QString folder = m_folder->filePath(QLatin1String(audienceName(audience)));
            Supply supply{{reviewed(checkoutReview(), 1), reviewed(markedReview(3), 2)}};
            QVERIFY(supply.write(folder, audience));
            QList<QByteArray> canaries{"PRIVATE-CANARY"};
            if (audience != Audience::Inside)
                canaries.append("INTERNAL-CANARY");
            for (const EntityKind kind : supply.reviews[1].kinds()) {
                for (const Field &field : entityType(kind).fields) {
                    if (field.uses.testFlag(Use::Private) && (field.type == FieldType::Text || field.type == FieldType::Line))
                        canaries.append(markerOf(entityType(kind), field, 1).toUtf8());
                }
            }
            QVERIFY(canaries.size() > 1);
            const auto files = filesIn(folder);
            for (auto it = files.begin(); it != files.end(); ++it) {
                for (const QByteArray &canary : canaries)
                    QVERIFY2(!it->contains(canary), qPrintable(it.key() + u": "_s + QString::fromUtf8(canary)));
            }
        }
    }

    void namesAreInNoFileOfADeidentifiedSite()
    {
        Review review = reviewed(checkoutReview(), 1);
        ReviewFacts &facts = *review.facts.find(review.id());
        facts.title = u"Alex Example rolled back"_s;
        facts.summary = u"Alex Example saw it first. Then the rest."_s;
        facts.tags = {u"Alex Example"_s, u"retries"_s};
        facts.services = {u"Alex Example"_s, u"checkout"_s};
        for (const Id &id : review.people.ids())
            review.people.find(id)->mayBeNamed = true;
        Factor &factor = *review.factors.add(Id(0x019a'0000'0000'7000ULL, 0x8000'0000'0000'ffffULL));
        factor.text = u"Alex Example was alone"_s;
        Lesson &lesson = *review.lessons.add(Id(0x019a'0000'0000'7000ULL, 0x8000'0000'0000'fffeULL));
        lesson.text = u"Alex Example should not be alone"_s;
        lesson.tags = {u"Alex Example"_s};
        Supply supply{{review}};
        QVERIFY(supply.write(m_site, Audience::Deidentified));
        const auto files = filesIn(m_site);
        for (auto it = files.begin(); it != files.end(); ++it)
            QVERIFY2(!it->toLower().contains("alex") && !it.key().toLower().contains(u"alex"_s), qPrintable(it.key() + u": "_s + QString::fromUtf8(it->mid(it->toLower().indexOf("alex") - 40, 80))));
        // Nor its own id, which tells when it was begun.
        for (auto it = files.begin(); it != files.end(); ++it)
            QVERIFY2(!it->contains(review.id().toString().toLatin1()) && !it.key().contains(review.id().toString()), qPrintable(it.key()));
        // A word that gave way to a role is no page that reviews could be joined by.
        QCOMPARE(QDir(m_site + u"/services"_s).entryList(QDir::Files).size(), 1);
        QVERIFY(QFile::exists(m_site + u'/' + wordPage(servicesFolder, u"checkout"_s)));
        // Inside, where everybody may be named, it is there: the test can fail.
        const QString inside = m_folder->filePath(u"inside"_s);
        QVERIFY(supply.write(inside));
        QVERIFY(bytesOf(inside + u"/index.html"_s).contains("Alex Example rolled back"));
    }

    void aSecondRunReadsNothingAndTouchesNoFile()
    {
        Supply supply{{reviewed(checkoutReview(), 1), reviewed(markedReview(2), 2)}};
        QVERIFY(supply.write(m_site));
        QCOMPARE(supply.read.size(), 2);
        const auto before = stampsIn(m_site);
        QTest::qSleep(20);
        const auto again = supply.write(m_site);
        QVERIFY(again);
        QCOMPARE(supply.read.size(), 0);
        QCOMPARE(again->written, 0);
        QCOMPARE(again->reviews, 2);
        QCOMPARE(stampsIn(m_site), before);
    }

    void aChangedReviewChangesItsPageAndNoOther()
    {
        Supply supply{{reviewed(checkoutReview(), 1), reviewed(markedReview(2), 2)}};
        QVERIFY(supply.write(m_site));
        const auto before = stampsIn(m_site);
        QTest::qSleep(20);
        supply.heads.insert(supply.reviews[0].id(), "two");
        supply.reviews[0].facts.find(supply.reviews[0].id())->title = u"Another title"_s;
        QVERIFY(supply.write(m_site));
        QCOMPARE(supply.read, QList<Id>{supply.reviews[0].id()});
        auto after = stampsIn(m_site);
        QVERIFY(after.value(pageOf(supply.reviews[0])) != before.value(pageOf(supply.reviews[0])));
        QCOMPARE(after.value(pageOf(supply.reviews[1])), before.value(pageOf(supply.reviews[1])));
        QVERIFY(bytesOf(m_site + u"/index.html"_s).contains("Another title"));
        // A word of the other review alone: its page says nothing new.
        const QString other = wordPage(servicesFolder, markerOf(entityType(EntityKind::Review), *entityType(EntityKind::Review).field(u"services"), 1));
        QVERIFY(before.contains(other));
        QCOMPARE(after.value(other), before.value(other));
    }

    void aReviewThatWasBuiltAgainIsNotWrittenWhereItsBytesAreTheSame()
    {
        Supply supply{{reviewed(checkoutReview(), 1)}};
        QVERIFY(supply.write(m_site));
        const auto before = stampsIn(m_site);
        QTest::qSleep(20);
        supply.heads.insert(supply.reviews[0].id(), "two");
        QVERIFY(supply.write(m_site));
        QCOMPARE(supply.read.size(), 1);
        auto after = stampsIn(m_site);
        QCOMPARE(after.value(pageOf(supply.reviews[0])), before.value(pageOf(supply.reviews[0])));
    }

    void pagesOfReviewsThatAreGoneAreRemoved()
    {
        Supply supply{{reviewed(checkoutReview(), 1), reviewed(markedReview(2), 2)}};
        QVERIFY(supply.write(m_site));
        const QString page = m_site + u'/' + pageOf(supply.reviews[1]);
        const QString word = m_site + u'/' + wordPage(servicesFolder, markerOf(entityType(EntityKind::Review), *entityType(EntityKind::Review).field(u"services"), 1));
        QVERIFY(QFile::exists(page) && QFile::exists(word));
        put(m_site + u"/reviews/mine.html"_s, "mine");
        supply.reviews.removeLast();
        const auto done = supply.write(m_site);
        QVERIFY(done && done->removed >= 2 && done->left.isEmpty());
        QVERIFY(!QFile::exists(page) && !QFile::exists(word));
        QCOMPARE(bytesOf(m_site + u"/reviews/mine.html"_s), QByteArray("mine"));
        // All of them gone: an empty site, and no folder left that is not needed.
        supply.reviews.clear();
        QVERIFY(supply.write(m_site));
        QVERIFY(!QFileInfo::exists(m_site + u"/services"_s));
        QVERIFY(bytesOf(m_site + u"/index.html"_s).contains("0 reviews"));
    }

    void aPageThatSomebodyChangedStaysAndIsNamed()
    {
        Supply supply{{reviewed(checkoutReview(), 1), reviewed(markedReview(2), 2)}};
        QVERIFY(supply.write(m_site));
        const QString page = m_site + u'/' + pageOf(supply.reviews[1]);
        put(page, "changed by hand");
        const auto kept = supply.write(m_site);
        QVERIFY(!kept);
        QVERIFY2(kept.error().what.contains(QFileInfo(page).fileName()) && !kept.error().kept.isEmpty() && !kept.error().next.isEmpty(),
                 qPrintable(kept.error().sentences()));
        QCOMPARE(bytesOf(page), QByteArray("changed by hand"));
        // And of a review that is gone it is not removed.
        supply.reviews.removeLast();
        const auto done = supply.write(m_site);
        QVERIFY(done);
        QCOMPARE(done->left, QStringList{QDir::toNativeSeparators(page)});
        QCOMPARE(bytesOf(page), QByteArray("changed by hand"));
    }

    void aForeignFileIsNeverOverwritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("the index") << u"index.html"_s;
        QTest::newRow("the list") << u"site.json"_s;
        QTest::newRow("the search") << u"index.js"_s;
        QTest::newRow("a report") << pageOf(reviewed(checkoutReview(), 1));
    }

    void aForeignFileIsNeverOverwritten()
    {
        QFETCH(QString, name);
        QVERIFY(QDir().mkpath(m_site + u"/reviews"_s));
        put(m_site + u'/' + name, "{\"mine\":1}");
        Supply supply{{reviewed(checkoutReview(), 1)}};
        const auto done = supply.write(m_site);
        QVERIFY(!done);
        QCOMPARE(done.error().failure, Failure::CannotWrite);
        QVERIFY(!done.error().kept.isEmpty() && !done.error().next.isEmpty());
        const auto files = filesIn(m_site);
        QCOMPARE(files.keys(), QStringList{name}); // and nothing was written beside it
        QCOMPARE(files.value(name), QByteArray("{\"mine\":1}"));
    }

    void aFolderOfAnotherSiteIsRefused()
    {
        Supply supply{{reviewed(checkoutReview(), 1)}};
        QVERIFY(supply.write(m_site, Audience::Outside));
        const auto before = stampsIn(m_site);
        QVERIFY(!supply.write(m_site, Audience::Inside));
        QVERIFY(!supply.write(m_site, Audience::Outside, Id(1, 2)));
        QCOMPARE(stampsIn(m_site), before);
    }

    void aListThatNamesFilesOutsideRemovesNone()
    {
        Supply supply{{reviewed(checkoutReview(), 1)}};
        QVERIFY(supply.write(m_site));
        const QString outside = m_folder->filePath(u"mine.html"_s);
        put(outside, "mine");
        QJsonObject list = QJsonDocument::fromJson(bytesOf(m_site + u"/site.json"_s)).object();
        list.insert(u"writing"_s, QJsonArray{u"../mine.html"_s});
        QJsonObject files = list.value("files"_L1).toObject();
        files.insert(u"../mine.html"_s, QJsonObject{{u"sha256"_s, QString::fromLatin1(QCryptographicHash::hash("mine", QCryptographicHash::Sha256).toHex())},
                                                    {u"size"_s, 4},
                                                    {u"modified"_s, QFileInfo(outside).lastModified().toMSecsSinceEpoch()}});
        list.insert(u"files"_s, files);
        put(m_site + u"/site.json"_s, QJsonDocument(list).toJson());
        QVERIFY(supply.write(m_site));
        QCOMPARE(bytesOf(outside), QByteArray("mine"));
    }

    void aRunThatWasCutShortIsGoneOnWith()
    {
        Supply supply{{reviewed(checkoutReview(), 1), reviewed(markedReview(2), 2)}};
        QVERIFY(supply.write(m_site));
        const auto whole = filesIn(m_site);
        supply.heads.insert(supply.reviews[0].id(), "two");
        supply.reviews[0].facts.find(supply.reviews[0].id())->title = u"Another title"_s;
        {
            // No page fits on the disk any more; the list, which is written first, is shorter.
            const SmallFiles full(20'000);
            const auto failed = supply.write(m_site);
            QVERIFY(!failed);
            QCOMPARE(failed.error().failure, Failure::CannotWrite);
            QVERIFY(!failed.error().next.isEmpty());
        }
        QCOMPARE(filesIn(m_site).value(pageOf(supply.reviews[0])), whole.value(pageOf(supply.reviews[0])));
        // As if the page had been written and the list not.
        put(m_site + u'/' + pageOf(supply.reviews[0]), "half");
        const auto done = supply.write(m_site);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().sentences()));
        QVERIFY(bytesOf(m_site + u'/' + pageOf(supply.reviews[0])).contains("Another title"));
        QVERIFY(bytesOf(m_site + u"/index.html"_s).contains("Another title"));
        QVERIFY(!bytesOf(m_site + u"/site.json"_s).contains("\"writing\""));
    }

    void aReviewThatCannotBeReadKeepsNoOtherFromItsPage()
    {
        Supply supply{{reviewed(checkoutReview(), 1), reviewed(markedReview(2), 2)}};
        QVERIFY(supply.write(m_site));
        const QByteArray page = bytesOf(m_site + u'/' + pageOf(supply.reviews[1]));
        QList<SiteEntry> entries{{supply.reviews[1].id(), "two"}, {Id(5, 6), "one"}, {supply.reviews[0].id(), "two"}};
        const auto done = writeSite(m_site, entries, {Audience::Inside, library, now}, [&](Id id) -> Result<WholeReview> {
            if (id != supply.reviews[0].id())
                return fail({Failure::Damaged, u"It is damaged."_s, {}, {}, {}});
            return WholeReview{supply.reviews[0], {}, 215, now};
        });
        QVERIFY2(done, qPrintable(done ? QString() : done.error().sentences()));
        QCOMPARE(done->unread.size(), 2);
        QCOMPARE(done->reviews, 2); // with what the site had of the first
        QCOMPARE(bytesOf(m_site + u'/' + pageOf(supply.reviews[1])), page);
        QVERIFY(bytesOf(m_site + u'/' + pageOf(supply.reviews[0])).contains("journal entry 215"));
    }

    void aReviewThatWasNotWholeIsReadAgain()
    {
        Supply supply{{reviewed(checkoutReview(), 1)}};
        const auto write = [&](bool whole) {
            supply.read.clear();
            return writeSite(m_site, {{supply.reviews[0].id(), "one"}}, {Audience::Inside, library, now}, [&](Id id) -> Result<WholeReview> {
                supply.read.append(id);
                return WholeReview{supply.reviews[0], {}, 1, now, whole ? QStringList() : QStringList(u"A picture is damaged."_s)};
            });
        };
        QVERIFY(write(false));
        QVERIFY(write(true));
        QCOMPARE(supply.read.size(), 1);
        QVERIFY(write(true));
        QCOMPARE(supply.read.size(), 0);
    }

    void whatIsNoFolderToWriteToIsSaidInASentence_data()
    {
        QTest::addColumn<QString>("path");
        put(m_fixed.filePath(u"a file"_s), "mine");
        QTest::newRow("a file") << m_fixed.filePath(u"a file"_s);
        QTest::newRow("under a file") << m_fixed.filePath(u"a file/site"_s);
        QTest::newRow("read-only") << u"/proc/site"_s;
        QTest::newRow("read-only and there") << u"/proc/self"_s;
    }

    void whatIsNoFolderToWriteToIsSaidInASentence()
    {
        QFETCH(QString, path);
        Supply supply{{reviewed(checkoutReview(), 1)}};
        const auto done = supply.write(path);
        QVERIFY(!done);
        QCOMPARE(done.error().failure, Failure::CannotWrite);
        QVERIFY2(done.error().what.contains(path), qPrintable(done.error().sentences()));
        QVERIFY(!done.error().kept.isEmpty() && !done.error().next.isEmpty());
        QCOMPARE(bytesOf(m_fixed.filePath(u"a file"_s)), QByteArray("mine"));
    }

    void twoRunsAtOnceAreRefused()
    {
        Supply supply{{reviewed(checkoutReview(), 1)}};
        QVERIFY(supply.write(m_site));
        const auto outer = writeSite(m_site, {{supply.reviews[0].id(), "two"}}, {Audience::Inside, library, now}, [&](Id) -> Result<WholeReview> {
            Supply inner{supply.reviews};
            const auto second = inner.write(m_site);
            if (second || second.error().failure != Failure::InUse)
                return fail({Failure::BadInput, u"The second run began."_s, {}, {}, {}});
            return WholeReview{supply.reviews[0], {}, 1, now};
        });
        QVERIFY(outer && outer->unread.isEmpty());
    }

    void theFeedNamesWhatChangedLastFirst()
    {
        QList<SiteReview> reviews;
        for (int i = 0; i < 120; ++i) {
            SiteReview one;
            one.id = publicId(Id(1, static_cast<quint64>(i) + 1), Audience::Inside);
            one.title = u"Review %1"_s.arg(i);
            one.kind = u"Game day"_s;
            one.updated = now + i * microsPerMinute;
            reviews.append(one);
        }
        QXmlStreamReader feed(siteFeed(reviews, {publicId(library, Audience::Inside), Audience::Inside}));
        QStringList titles;
        QStringList ids;
        QStringList updated;
        while (!feed.atEnd()) {
            feed.readNext();
            if (!feed.isStartElement())
                continue;
            QCOMPARE(feed.namespaceUri(), u"http://www.w3.org/2005/Atom"_s);
            if (feed.name() == "title"_L1)
                titles.append(feed.readElementText());
            else if (feed.name() == "id"_L1)
                ids.append(feed.readElementText());
            else if (feed.name() == "updated"_L1)
                updated.append(feed.readElementText());
        }
        QVERIFY(!feed.hasError());
        QCOMPARE(titles.size(), 101);
        QCOMPARE(titles[1], u"Review 119"_s);
        QCOMPARE(updated[0], u"2026-11-16T16:01:00Z"_s); // 14:02 and 119 minutes: that of the newest
        QCOMPARE(updated[1], updated[0]);
        for (const QString &id : ids)
            QVERIFY2(id.startsWith(u"urn:uuid:"_s) && !QUuid(id.mid(9)).isNull(), qPrintable(id));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QTemporaryDir m_fixed;
    QString m_site;
};

QTEST_GUILESS_MAIN(TstSite)
#include "tst_site.moc"
