// The promise of the intake: each word of a source is found in the review, or its line is named in a warning. Held for our
// own fixtures, for documents stirred from them by chance, and for every written post-mortem and template beside the checkout.
#include "tests/intake/intake_fixture.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace story::intake;

namespace {

QString sharedFolder()
{
    const QString named = qEnvironmentVariable("STORY_SHARED");
    return named.isEmpty() ? QStringLiteral(STORY_SOURCE_DIR) + u"/../shared"_s : named;
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        files.append(it.next());
    files.sort();
    return files;
}

// "&amp;" and "<br>" are marks, too.
QString withoutReferences(QString line)
{
    static const QRegularExpression reference(QStringLiteral("&(amp|lt|gt|quot|nbsp);|<br ?/?>"));
    return line.replace(reference, QStringLiteral(" "));
}

// What is missing in the review, as "line: word"; empty where the promise is kept.
QStringList missing(const QByteArray &bytes, const QString &name, bool *helped = nullptr)
{
    const auto read = readBytes(bytes, name);
    if (!read)
        return {read.error().sentences()};
    QSet<int> warned;
    for (const Warning &warning : read->warnings) {
        warned.insert(warning.line);
        if (helped && warning.text.contains("also kept as it stands"_L1))
            *helped = true;
    }
    WordCounts all = wordsIn(read->review, true);
    const WordCounts seen = wordsIn(read->review, false);
    // The number of an ordered item is a mark like "-".
    static const QRegularExpression number(uR"(^[\s>]*\d{1,9}(?=[.)]))"_s);
    QStringList lost;
    QString text = QString::fromUtf8(bytes);
    const QStringList lines = text.replace("\r\n"_L1, "\n"_L1).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString line = lines[i];
        WordCounts words;
        addWords(withoutReferences(line.remove(number)), words);
        for (auto it = words.cbegin(); it != words.cend(); ++it) {
            int &left = all[it.key()];
            left -= it.value();
            if ((left < 0 || !seen.contains(it.key())) && !warned.contains(static_cast<int>(i + 1)))
                lost.append(u"%1: %2"_s.arg(i + 1).arg(it.key()));
        }
    }
    return lost;
}

} // namespace

class TstNothingDropped : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachWordOfOurFixturesIsKept_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path :
             filesBelow(QStringLiteral(STORY_SOURCE_DIR "/tests/intake/fixtures"))) {
            if (!path.endsWith(".expected"_L1))
                QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
        }
    }
    void eachWordOfOurFixturesIsKept()
    {
        QFETCH(QString, path);
        bool helped = false;
        QCOMPARE(missing(bytesOf(path), QFileInfo(path).fileName(), &helped), QStringList());
        QVERIFY2(!helped, "the last look had to keep words");
    }

    // Lines of all fixtures in any order, indented and cut: no document is so odd that words are lost.
    void eachWordOfDocumentsByChanceIsKept()
    {
        QStringList lines;
        for (const QString &path :
             filesBelow(QStringLiteral(STORY_SOURCE_DIR "/tests/intake/fixtures"))) {
            if (!path.endsWith(".expected"_L1))
                lines += QString::fromUtf8(bytesOf(path)).split(u'\n');
        }
        const QStringList odd{u"## Impact"_s,
                              u"**Impact:** 3 hosts"_s,
                              u"Root causes:"_s,
                              u"- [ ] [tester] check 4 hosts"_s,
                              u"1. one"_s,
                              u"<!-- note 7 -->"_s,
                              u"[#12]: https://example.org/issues/12"_s,
                              u"| Action Item | Owner | Due |"_s,
                              u"|---|---|---|"_s,
                              u"| Write a test | tester | 2026-12-01 |"_s,
                              u"> quote 5"_s,
                              u"```"_s,
                              u"### Lessons learned"_s,
                              u"## Action items"_s,
                              u"---"_s,
                              u"Severity: SEV2"_s,
                              u"## Contributing factors"_s,
                              u""_s,
                              u"Title here"_s,
                              u"====="_s,
                              u"<table><tr><td>a</td></tr></table>"_s};
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        for (int n = 0; n < 400; ++n) {
            QString text;
            const int length = static_cast<int>(random.bounded(60)) + 3;
            for (int i = 0; i < length; ++i) {
                QString line = random.bounded(3) == 0 ? odd[random.bounded(odd.size())]
                                                      : lines[random.bounded(lines.size())];
                if (random.bounded(8) == 0)
                    line.prepend(QString(static_cast<int>(random.bounded(9)), u' '));
                if (random.bounded(12) == 0)
                    line.truncate(random.bounded(line.size() + 1));
                text += line + u'\n';
            }
            if (text.trimmed().isEmpty())
                continue;
            bool helped = false;
            const QStringList lost = missing(text.toUtf8(), u"stirred.md"_s, &helped);
            QVERIFY2(
                !helped,
                qPrintable(u"seed %1, document %2: the last look had to keep words\n%3"_s.arg(seed)
                               .arg(n)
                               .arg(text)));
            QVERIFY2(lost.isEmpty(),
                     qPrintable(u"seed %1, document %2: %3\n%4"_s.arg(seed).arg(n).arg(
                         lost.join(u", "_s), text)));
        }
    }

    void eachWordOfRealReportsAndTemplatesIsKept_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *folder : {"/data/postmortems", "/data/templates"}) {
            for (const QString &path : filesBelow(sharedFolder() + QLatin1String(folder)))
                QTest::newRow(qPrintable(path.section(u'/', -2))) << path;
        }
    }
    void eachWordOfRealReportsAndTemplatesIsKept()
    {
        if (!QFileInfo::exists(sharedFolder() + u"/data/postmortems"_s))
            QSKIP("skipped: the reports of others are not beside the checkout");
        QFETCH(QString, path);
        bool helped = false;
        QCOMPARE(missing(bytesOf(path), QFileInfo(path).fileName(), &helped), QStringList());
        QVERIFY2(!helped, "the last look had to keep words");
    }
};

QTEST_APPLESS_MAIN(TstNothingDropped)
#include "tst_nothing_dropped.moc"
