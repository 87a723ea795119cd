// The program in German: every word it has, on every page, in the guide and in the reports; and what it writes it can read again.
#include "app/capture/capture.h"
#include "app/capture/due.h"
#include "app/desk/guide_data.h"
#include "app/desk/sample.h"
#include "app/model/moment_text.h"
#include "app/model/time_reader.h"
#include "app/report/builder.h"
#include "app/report/html_writer.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/pseudo_language.h"
#include "tests/support/started_window.h"
#include "tests/support/words_on_screen.h"
#include "ui/dialogs/manual.h"
#include "ui/editors/moment_editor.h"
#include "ui/languages.h"
#include "ui/parts/commands.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>

using namespace story;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context;
    QString source;
    QString note;
    bool isPlural = false;
    QString state; // "unfinished", "vanished", "obsolete"; empty: translated
    QStringList translations; // one, or one for each form of the plural

    QString id() const { return context + u'\n' + source + u'\n' + note + (isPlural ? u"\nplural"_s : QString()); }
};

QList<Message> messagesIn(const QString &path)
{
    QList<Message> all;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return all;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == "name"_L1)
            context = xml.readElementText();
        else if (name == "message"_L1)
            all.append({context, {}, {}, xml.attributes().value("numerus"_L1) == "yes"_L1, {}, {}});
        else if (name == "source"_L1)
            all.last().source = xml.readElementText();
        else if (name == "comment"_L1)
            all.last().note = xml.readElementText();
        else if (name == "translation"_L1) {
            all.last().state = xml.attributes().value("type"_L1).toString();
            if (!all.last().isPlural)
                all.last().translations.append(xml.readElementText());
        } else if (name == "numerusform"_L1) {
            all.last().translations.append(xml.readElementText());
        }
    }
    return xml.hasError() ? QList<Message>() : all;
}

QString translationFile(const char *language)
{
    return QStringLiteral(STORY_SOURCE_DIR "/resources/i18n/secondstory_%1.ts").arg(QLatin1String(language));
}

// %1, %n and the like, in order.
QStringList placesIn(const QString &text)
{
    static const QRegularExpression place(u"%(?:L?[0-9]+|n)"_s);
    QStringList all;
    for (auto match = place.globalMatch(text); match.hasNext();)
        all.append(match.next().captured());
    all.removeDuplicates();
    all.sort();
    return all;
}

// A text as a pattern of everything it may look like with its places filled.
QString patternOf(const QString &text)
{
    static const QRegularExpression place(u"%(?:L?[0-9]+|n)"_s);
    QString pattern;
    qsizetype from = 0;
    for (auto match = place.globalMatch(text); match.hasNext();) {
        const auto one = match.next();
        pattern += QRegularExpression::escape(text.mid(from, one.capturedStart() - from)) + u".+"_s;
        from = one.capturedEnd();
    }
    return pattern + QRegularExpression::escape(text.mid(from));
}

QString withoutMnemonic(QString text)
{
    return text.remove(QRegularExpression(u"&(?=\\S)"_s));
}

// Texts of the program, also with their places filled.
class Texts {
public:
    void add(const QString &text)
    {
        const QString plain = withoutMnemonic(text);
        if (plain.contains(QRegularExpression(u"%(?:L?[0-9]+|n)"_s)))
            m_patterns.append(QRegularExpression(u'^' + patternOf(plain) + u'$', QRegularExpression::DotMatchesEverythingOption));
        else
            m_whole.insert(plain);
    }
    bool have(const QString &shown) const
    {
        return m_whole.contains(shown)
            || std::any_of(m_patterns.begin(), m_patterns.end(), [&](const QRegularExpression &one) { return one.match(shown).hasMatch(); });
    }

private:
    QSet<QString> m_whole;
    QList<QRegularExpression> m_patterns;
};

} // namespace

class TestLanguages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { speak(*qApp, u"de"_s, QLatin1String(translationsFolder)); }

    void everyWordOfTheProgramHasItsGerman();
    void placesAndMnemonicsAreKept();
    void theTranslationIsOfTheWordsThereAre_data();
    void theTranslationIsOfTheWordsThereAre();
    void oneThingIsNotSeveral();
    void everyPieceOfTheGuideIsInGerman_data();
    void everyPieceOfTheGuideIsInGerman();
    void everyChapterOfTheManualIsInGerman();
    void noMnemonicStandsTwiceInAGermanMenu();
    void timesThatWereWrittenInGermanCanBeRead_data();
    void timesThatWereWrittenInGermanCanBeRead();
    void daysThatWereWrittenInGermanCanBeRead();
    void shortNamesOfDaysAreWordsWithoutADate();
    void everyPageSpeaksGerman();
    void aGermanReportSaysThatItIsGerman();
};

void TestLanguages::everyWordOfTheProgramHasItsGerman()
{
    const QList<Message> messages = messagesIn(translationFile("de"));
    QVERIFY(messages.size() > 2'000);
    for (const Message &one : messages) {
        QVERIFY2(one.state.isEmpty(), qPrintable(one.state + u": "_s + one.source));
        QCOMPARE(one.translations.size(), one.isPlural ? 2 : 1);
        for (const QString &german : one.translations)
            QVERIFY2(!german.isEmpty(), qPrintable(one.source));
    }
}

void TestLanguages::placesAndMnemonicsAreKept()
{
    for (const char *language : {"de", "en"}) {
        for (const Message &one : messagesIn(translationFile(language))) {
            for (qsizetype form = 0; form < one.translations.size(); ++form) {
                const QString &words = one.translations[form];
                QStringList wanted = placesIn(one.source);
                // "one event" need not say its number.
                if (one.isPlural && form == 0 && !words.contains("%n"_L1))
                    wanted.removeOne(u"%n"_s);
                QCOMPARE(placesIn(words), wanted);
                QVERIFY2(one.source.contains(u'&') == words.contains(u'&'), qPrintable(words));
                QVERIFY2(one.source.endsWith(u' ') == words.endsWith(u' ') && one.source.startsWith(u' ') == words.startsWith(u' '),
                         qPrintable(words));
            }
        }
    }
}

void TestLanguages::theTranslationIsOfTheWordsThereAre_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("more");
    QTest::newRow("German") << u"de"_s << QStringList();
    QTest::newRow("English plurals") << u"en"_s << QStringList{u"-pluralonly"_s};
}

void TestLanguages::theTranslationIsOfTheWordsThereAre()
{
    QFETCH(const QString, language);
    QFETCH(const QStringList, more);
    const QTemporaryDir folder;
    const QString ours = translationFile(language.toLatin1().constData());
    const QString renewed = folder.filePath(u"renewed.ts"_s);
    QVERIFY(QFile::copy(ours, renewed));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(STORY_SOURCE_DIR));
    lupdate.start(QStringLiteral(STORY_LUPDATE),
                  QStringLiteral(STORY_LUPDATE_OPTIONS).split(u' ') + more + QStringList{u"-ts"_s, renewed});
    QVERIFY(lupdate.waitForFinished(120'000));
    QVERIFY2(lupdate.exitStatus() == QProcess::NormalExit && lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());
    QSet<QString> there;
    for (const Message &one : messagesIn(ours))
        there.insert(one.id());
    QSet<QString> inTheSources;
    for (const Message &one : messagesIn(renewed)) {
        // A word without a context of its own would be looked for under another name when the program runs.
        QVERIFY2(one.context.startsWith("story::"_L1), qPrintable(one.context + u": "_s + one.source));
        QVERIFY2(there.contains(one.id()), qPrintable(u"new, run “ninja translations” and translate it: "_s + one.id()));
        inTheSources.insert(one.id());
    }
    for (const QString &id : std::as_const(there))
        QVERIFY2(inTheSources.contains(id), qPrintable(u"gone, run “ninja translations”: "_s + id));
}

void TestLanguages::oneThingIsNotSeveral()
{
    const auto german = [](const char *context, const char *words, int n) {
        return QCoreApplication::translate(context, words, nullptr, n);
    };
    QCOMPARE(german("story::Timeline", "%n events", 1), u"1 Ereignis"_s);
    QCOMPARE(german("story::Timeline", "%n events", 2), u"2 Ereignisse"_s);
    QTranslator english;
    QVERIFY(english.load(u":/i18n/secondstory_en.qm"_s));
    QCOMPARE(english.translate("story::CommandLine", "%n review(s)", nullptr, 1), u"%n review"_s);
    QCOMPARE(english.translate("story::CommandLine", "%n review(s)", nullptr, 2), u"%n reviews"_s);
    QCOMPARE(english.translate("story::Timeline", "%n events", nullptr, 1), u"%n event"_s);
}

void TestLanguages::everyPieceOfTheGuideIsInGerman_data()
{
    QTest::addColumn<QStringList>("translated");
    QTest::newRow("agendas") << QStringList{u"title"_s, u"about"_s};
    QTest::newRow("questions") << QStringList{u"text"_s, u"source"_s};
}

void TestLanguages::everyPieceOfTheGuideIsInGerman()
{
    QFETCH(const QStringList, translated);
    // All but the words is the same: names, phases, minutes and their order.
    const auto bare = [&](QJsonArray all, QStringList &words) {
        for (qsizetype i = 0; i < all.size(); ++i) {
            QJsonObject one = all[i].toObject();
            QJsonArray items = one[u"items"_s].toArray();
            for (qsizetype k = 0; k < items.size(); ++k) {
                QJsonObject item = items[k].toObject();
                if (item.contains(u"title"_s))
                    words.append(item[u"title"_s].toString());
                item[u"title"_s] = item.contains(u"title"_s);
                items[k] = item;
            }
            one[u"items"_s] = items;
            for (const QString &name : translated) {
                if (name != u"source"_s)
                    words.append(one[name].toString());
                one.remove(name);
            }
            all[i] = one;
        }
        return all;
    };
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QStringList english;
    QStringList german;
    const QJsonArray wanted = bare(guideData(name, u"en"_s, false).array(), english);
    QVERIFY(!wanted.isEmpty());
    QCOMPARE(bare(guideData(name, u"de"_s, false).array(), german), wanted);
    QCOMPARE(german.size(), english.size());
    for (qsizetype i = 0; i < german.size(); ++i)
        QVERIFY2(!german[i].isEmpty() && german[i] != english[i], qPrintable(english[i]));
    const QJsonObject words = guideData(u"actions"_s, u"de"_s, false).object();
    QCOMPARE(words.keys(), guideData(u"actions"_s, u"en"_s).object().keys());
    // Ours is the language that was chosen, also where the computer speaks another.
    QCOMPARE(QLocale().name().left(2), u"de"_s);
}

void TestLanguages::everyChapterOfTheManualIsInGerman()
{
    const QDir english(u":/manual/chapters"_s);
    const QDir german(u":/manual/de"_s);
    QCOMPARE(german.entryList(QDir::Files), english.entryList(QDir::Files));
    QVERIFY(!english.isEmpty());
    const auto bytes = [](const QDir &folder, const QString &name) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    // The same commands, headings, rows and points: a chapter that grew in English only is seen.
    const auto shapeOf = [](const QString &text) {
        static const QRegularExpression part(u"\\{[a-z0-9-]+\\}|^(?:#+ |\\||- |\\d+\\. )"_s, QRegularExpression::MultilineOption);
        QStringList shape;
        for (auto match = part.globalMatch(text); match.hasNext();)
            shape.append(match.next().captured());
        shape.sort(); // sentences may name two keys the other way round
        return shape;
    };
    for (const QString &name : english.entryList(QDir::Files)) {
        QVERIFY(bytes(german, name) != bytes(english, name));
        QCOMPARE(shapeOf(bytes(german, name)), shapeOf(bytes(english, name)));
    }
    const Commands commands;
    QCOMPARE(manualChapters(commands).first().title, u"Das erste Review"_s);
    for (const ManualChapter &chapter : manualChapters(commands))
        QVERIFY2(chapter.text.startsWith(u"# "_s + chapter.title + u'\n'), qPrintable(chapter.title));
}

void TestLanguages::noMnemonicStandsTwiceInAGermanMenu()
{
    QSet<QString> taken;
    const auto take = [&](const QString &menu, const QString &name) {
        const qsizetype at = name.indexOf(u'&');
        const QString here = menu + name.at(at + 1).toLower();
        const bool isFree = at >= 0 && !taken.contains(here);
        taken.insert(here);
        return isFree;
    };
    for (const CommandInfo &info : commandTable())
        QVERIFY2(take(QString::number(static_cast<int>(info.menu)), info.nameText()), qPrintable(info.nameText()));
    for (int i = 0; i < commandMenuCount; ++i) {
        const QString name = menuName(static_cast<CommandMenu>(i));
        QVERIFY2(take(u"bar"_s, name), qPrintable(name));
    }
}

void TestLanguages::timesThatWereWrittenInGermanCanBeRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("german");
    QTest::newRow("exact") << u"2026-03-14 14:32"_s << u"Sa 14. Mär 2026 14:32"_s;
    QTest::newRow("about") << u"2026-05-04 about 14:35"_s << u"Mo 4. Mai 2026 ca. 14:35"_s;
    QTest::newRow("before") << u"2026-10-15 before 14:40"_s << u"Do 15. Okt 2026 vor 14:40"_s;
    QTest::newRow("after") << u"2026-12-20 after 23:10"_s << u"So 20. Dez 2026 nach 23:10"_s;
    QTest::newRow("hour") << u"2026-11-18 15:??"_s << u"Mi 18. Nov 2026 15:??"_s;
}

void TestLanguages::timesThatWereWrittenInGermanCanBeRead()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, german);
    TimeContext context;
    context.zone = QTimeZone::utc();
    Moment moment = readTime(typed, context).start;
    QVERIFY(moment.isPlaced());
    QCOMPARE(momentLine(moment, context.zone), german);
    const TimeReading again = readTime(german, context);
    QCOMPARE(again.length, german.size());
    QCOMPARE(again.start.earliest, moment.earliest);
    QCOMPARE(again.start.latest, moment.latest);
    QCOMPARE(again.start.precision, moment.precision);
}

void TestLanguages::daysThatWereWrittenInGermanCanBeRead()
{
    const QDate today(2026, 11, 14); // a Saturday
    const auto due = [&](const QString &words) { return capture::readDue(words, today).day; };
    QCOMPARE(due(u"bis Freitag"_s), QDate(2026, 11, 20));
    QCOMPARE(due(u"bis morgen"_s), QDate(2026, 11, 15));
    QCOMPARE(due(u"bis 1. März 2027"_s), QDate(2027, 3, 1));
    QCOMPARE(due(u"bis Di 1. Dez 2026"_s), QDate(2026, 12, 1));
    QCOMPARE(due(u"due friday"_s), QDate(2026, 11, 20)); // as the manual has it, in every language
    for (int day = 0; day < 366; ++day) {
        const QDate date = today.addDays(day);
        QCOMPARE(due(u"bis "_s + dayText(date)), date);
    }
    capture::Context context;
    context.time.zone = QTimeZone::utc();
    context.time.workingDay = today;
    context.time.now = 1'794'700'800'000'000; // 2026-11-15
    const capture::Draft draft = capture::read(u"gestern 23:10 Warteschlange voll #Alarm"_s, context);
    QCOMPARE(draft.eventKind, EventKind::Alert);
    QCOMPARE(isoUtc(draft.start.sortKey().value_or(0)), u"2026-11-13T23:10:00Z"_s);
}

void TestLanguages::shortNamesOfDaysAreWordsWithoutADate()
{
    TimeContext context;
    context.zone = QTimeZone::utc();
    context.workingDay = QDate(2026, 11, 14);
    for (const QString &line : {u"So 5 Server fielen aus"_s, u"Do not restart"_s, u"Mi 14:32 etwas"_s})
        QVERIFY2(!readTime(line, context).isTime(), qPrintable(line));
}

void TestLanguages::everyPageSpeaksGerman()
{
    Texts english;
    Texts german;
    for (const Message &one : messagesIn(translationFile("de"))) {
        static const QRegularExpression word(u"\\p{L}{3,}"_s);
        static const QRegularExpression place(u"%(?:L?[0-9]+|n)"_s);
        // “%1 at %2” looks like what somebody wrote in the review.
        static const QRegularExpression sentence(u"(?:\\p{L}+\\W+){2}\\p{L}+"_s);
        const QString bare = QString(one.source).remove(place);
        if (!one.translations.contains(one.source) && (bare != one.source ? sentence : word).match(bare).hasMatch())
            english.add(one.source);
        for (const QString &text : one.translations) {
            if (word.match(QString(text).remove(place)).hasMatch())
                german.add(text);
        }
    }

    const QTemporaryDir folder;
    StartedWindow started(folder.filePath(u"library.secondstory"_s));
    MainWindow &window = started.window();
    window.resize(1280, 800);
    QStringList wrong;
    QSet<QString> seen;
    // Who wrote the sample used words that are also the program's: the end of a line, and the heading of a passage.
    const QStringList ofTheSample{u"setting"_s, u"Background"_s};
    const auto look = [&](const QString &where) {
        QTest::qWait(50);
        QStringList all = wordsPainted(window);
        for (const ShownWords &one : shownWords(window))
            all.append(one.words);
        for (const QString &shown : std::as_const(all)) {
            const QString text = withoutMnemonic(shown);
            if (!seen.contains(text) && english.have(text) && !german.have(text) && !ofTheSample.contains(text))
                wrong.append(where + u": "_s + text);
            seen.insert(text);
        }
    };
    const auto press = [&](const QString &command) {
        QList<QWidget *> widgets = window.findChildren<QWidget *>();
        widgets.prepend(&window);
        for (QWidget *widget : std::as_const(widgets)) {
            for (QAction *action : widget->actions()) {
                if (action->objectName() == command) {
                    action->trigger();
                    QTest::qWait(20);
                    return;
                }
            }
        }
        wrong.append(u"no command "_s + command);
    };
    look(u"empty library"_s);
    window.openSample();
    look(u"library"_s);
    const QString parts = QCoreApplication::translate("story::TabbedPage", "Parts of %1").section(u'%', 0, 0);
    // The review is the only one there is.
    for (QAbstractItemView *view : window.findChildren<QAbstractItemView *>()) {
        if (view->accessibleName() == QCoreApplication::translate("story::LibraryPage", "Reviews")) {
            view->setFocus();
            QTest::keyClick(view, Qt::Key_Return);
        }
    }
    for (const char *page : {"prepare", "premises", "timeline", "explore", "actions", "publish"}) {
        press(u"go-"_s + QLatin1String(page));
        look(QLatin1String(page));
        for (QToolButton *button : window.findChildren<QToolButton *>()) {
            if (!button->isVisible() || button->isChecked() || !button->parentWidget()->accessibleName().startsWith(parts))
                continue;
            button->click();
            look(QLatin1String(page) + u", "_s + button->text());
        }
    }
    QVERIFY2(seen.size() > 300, qPrintable(QString::number(seen.size())));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestLanguages::aGermanReportSaysThatItIsGerman()
{
    FixedClock clock;
    IdSource ids(clock);
    report::BuildOptions options;
    options.now = clock.now();
    const report::Tree tree = report::build(sampleReview(ids).review, options);
    QCOMPARE(tree.language, u"de"_s);
    QCOMPARE(tree.kindLine, u"Post-Mortem-Review"_s);
    const QByteArray html = report::writeHtml(tree);
    QVERIFY(html.contains("<html lang=\"de\">"));
    QVERIFY(html.contains("Was gut lief"));
    QVERIFY(!html.contains("What went right"));
}

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
