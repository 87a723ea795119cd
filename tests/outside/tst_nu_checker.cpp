// The Nu HTML checker (of the W3C and the HTML standard) reads our HTML reports. It is fetched by installer/test.
#include "app/report/exporter.h"
#include "app/report/site.h"
#include "tests/report/checkout_review.h"
#include "tests/support/random_review.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace story;
using namespace story::report;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

const QString jar = QStringLiteral(STORY_SOURCE_DIR "/tests/outside/node_modules/vnu-jar/build/dist/vnu.jar");

// What the checker says of these files, errors and warnings alike.
QStringList complaints(const QStringList &files)
{
    QProcess checker;
    checker.start(u"java"_s, QStringList{u"-jar"_s, jar, u"--format"_s, u"json"_s, u"--stdout"_s} + files);
    if (!checker.waitForFinished(240'000))
        return {u"the checker does not end"_s};
    const QByteArray output = checker.readAllStandardOutput();
    const QJsonDocument answer = QJsonDocument::fromJson(output);
    if (!answer.object().contains("messages"_L1))
        return {QString::fromUtf8(output + checker.readAllStandardError()).left(2000)};
    const QJsonArray messages = answer.object().value("messages"_L1).toArray();
    QStringList said;
    for (const QJsonValue &message : messages) {
        // This checker says so of every picture in the file, whatever the policy is ("default-src data:" included); by CSP 3
        // a scheme matches. What may be loaded is looked at in tst_html_writer.
        if (message["message"_L1].toString().startsWith(u"Resource violates Content Security Policy (meta tag): image \u201cdata:image/png;base64,"_s))
            continue;
        // To this checker 'self' means nothing where a page is read from a folder. Chromium thinks otherwise (judge_site.mjs), and the search
        // does without that file.
        if (message["message"_L1].toString().startsWith(u"Resource violates Content Security Policy (meta tag): external script \u201cindex.js\u201d"_s))
            continue;
        said += u"%1, line %2: %3 (%4)"_s.arg(QUrl(message["url"_L1].toString()).fileName(),
                                              QString::number(message["lastLine"_L1].toInt()),
                                              message["message"_L1].toString(), message["extract"_L1].toString());
    }
    return said;
}

} // namespace

class TstNuChecker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(jar))
            QSKIP("skipped: the checker is not there; installer/test fetches it");
        if (QStandardPaths::findExecutable(u"java"_s).isEmpty())
            QSKIP("skipped: there is no java");
    }

    void everyReportPassesWithoutAWord()
    {
        QTemporaryDir folder;
        QVERIFY(folder.isValid());
        QStringList files;
        const auto add = [&](const QString &name, const Review &review, Audience audience = Audience::Inside) {
            BuildOptions options;
            options.audience = audience;
            options.now = 1'794'837'720 * microsPerSecond;
            options.journalSeq = 1;
            const auto html = render(review, Format::Html, options, pictures());
            QVERIFY(html);
            QFile file(folder.filePath(name + u".html"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(*html), html->size());
            files += file.fileName();
        };
        add(u"checkout"_s, checkoutReview());
        add(u"outside"_s, checkoutReview(), Audience::Outside);
        add(u"deidentified"_s, checkoutReview(), Audience::Deidentified);
        add(u"every-field"_s, markedReview(12));
        Review empty;
        empty.facts.add(Id(1, 2));
        add(u"empty"_s, empty);
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        for (quint32 i = 0; i < 6; ++i)
            add(u"chance-%1"_s.arg(seed + i), randomReview(seed + i, 8));
        const QStringList hostile = hostileTexts();
        for (qsizetype i = 0; i < hostile.size(); ++i)
            add(u"hostile-%1"_s.arg(i), filledReview(hostile[i], 3));

        const QStringList said = complaints(files);
        QVERIFY2(said.isEmpty(), qPrintable(said.join(u'\n').left(4000)));
    }

    void everyPageOfASitePassesWithoutAWord()
    {
        QTemporaryDir folder;
        QVERIFY(folder.isValid());
        QList<Review> reviews{checkoutReview(), markedReview(3), randomReview(1, 4)};
        for (const QString &text : hostileTexts())
            reviews.append(filledReview(text, 2));
        QList<SiteEntry> entries;
        for (Review &review : reviews) {
            ReviewFacts facts = review.about();
            review.facts.remove(facts.id);
            facts.id = Id(1, static_cast<quint64>(entries.size()) + 10);
            facts.state = ReviewState::Closed;
            *review.facts.add(facts.id) = facts;
            entries.append({facts.id, "head"});
        }
        for (const auto &[name, some] : {std::pair(u"full"_s, entries), std::pair(u"empty"_s, QList<SiteEntry>())}) {
            const auto done = writeSite(folder.filePath(name), some, {Audience::Inside, Id(1, 2), 1'794'837'720 * microsPerSecond}, [&](Id id) -> Result<WholeReview> {
                return WholeReview{*std::find_if(reviews.begin(), reviews.end(), [&](const Review &review) { return review.id() == id; }), pictures(), 1, 1};
            });
            QVERIFY(done);
        }
        QStringList files;
        QDirIterator pages(folder.path(), {u"*.html"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (pages.hasNext())
            files.append(pages.next());
        QVERIFY(files.size() > 60);
        const QStringList said = complaints(files);
        QVERIFY2(said.isEmpty(), qPrintable(said.join(u'\n').left(4000)));
    }
};

QTEST_GUILESS_MAIN(TstNuChecker)
#include "tst_nu_checker.moc"
