// What readers of each audience are not told: people, machines, addresses, days, private things; and that the list for whoever
// publishes says the same as the report.
#include "app/report/redaction_review.h"

#include "app/report/exporter.h"
#include "app/report/file_name.h"
#include "tests/report/checkout_review.h"
#include "tests/report/pdf_document.h"
#include "tests/report/tree_text.h"
#include "tests/support/effort.h"
#include "tests/support/random_review.h"

#include <QRegularExpression>
#include <QtTest>

using namespace story;
using namespace story::report;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

BuildOptions options(Audience audience = Audience::Deidentified)
{
    BuildOptions o;
    o.audience = audience;
    o.now = pdfWritten;
    o.journalSeq = 214;
    o.version = u"0.1.0"_s;
    return o;
}

ReviewFacts &factsOf(Review &review)
{
    return *static_cast<ReviewFacts *>(review.table(EntityKind::Review)->find(review.id()));
}

template <class T>
T &first(Review &review, const story::Table<T> &table)
{
    return *static_cast<T *>(review.table(entityKindOf<T>)->find(inOrder(table).first()->id));
}

// Everything that a reader can read in any of the formats, without the signs that one of them puts before others.
QString everyFormat(const Review &review, const BuildOptions &with)
{
    QString all = QString::fromUtf8(*render(review, Format::Html, with, pictures()));
    all += QString::fromUtf8(*render(review, Format::Markdown, with, pictures())).remove(u'\\');
    const PdfDocument pdf(build(review, with));
    if (!pdf.valid)
        qFatal("no PDF");
    // Long words are broken at the ends of lines.
    return all + pdf.text() + squeezed(pdf.text());
}

QStringList drawnWords(const Tree &tree)
{
    QStringList words;
    for (const Section &section : tree.sections) {
        for (const Block &block : section.blocks) {
            const auto *picture = std::get_if<TimelineFigure>(&block);
            if (!picture)
                continue;
            figure::TextMeasure measure;
            measure.width = [](const QString &text, figure::TextRole) { return 7.0 * double(text.size()); };
            const figure::Drawing drawing = drawingOf(*picture, 900, {}, measure);
            for (const figure::Shape &shape : drawing.shapes) {
                if (const auto *run = std::get_if<figure::TextRun>(&shape))
                    words += run->text;
            }
            words += drawing.groups;
            for (const figure::TimelineItem &item : picture->items)
                words << item.label << picture->names.value(item.id);
        }
    }
    return words;
}

bool hasLink(const markup::Inlines &inlines)
{
    return std::any_of(inlines.begin(), inlines.end(), [](const markup::Inline &one) {
        return one.kind == markup::Inline::Kind::Link || hasLink(one.children);
    });
}

QStringList said(const RedactionReview &list)
{
    QStringList all;
    for (const HiddenThing &thing : list.hidden)
        all += u"%1 %2 → %3 ×%4"_s.arg(QLatin1String(nameOf(thing.what)), thing.original, thing.replacement).arg(thing.times);
    return all;
}

QStringList left(const RedactionReview &list)
{
    QStringList all;
    for (const ExposedThing &thing : list.exposed)
        all += QLatin1String(nameOf(thing.what)) + u' ' + thing.text;
    return all;
}

// Texts with something of each kind in them, each with a number of its own.
struct Plants {
    Review review;
    int count = 0;
};

QString plant(int n)
{
    const QString number = QString::number(n).rightJustified(4, u'0');
    return u"qhost-eu-%1 x%1@qcorp.example @qhandle%1 +49 30 7755%1 https://qlogin%1:pw@qweb-%1.corp.example/d"_s.arg(number);
}

Plants planted(quint32 seed)
{
    Plants plants{randomReview(seed, 3, Fill::Every)};
    QStringList names;
    for (const Id &id : plants.review.table(EntityKind::Person)->ids()) {
        auto &person = *static_cast<Person *>(plants.review.table(EntityKind::Person)->find(id));
        person.name = u"Marwin Quellpatz%1"_s.arg(names.size());
        names += person.name;
    }
    for (const EntityKind kind : plants.review.kinds()) {
        for (const Id &id : plants.review.table(kind)->ids()) {
            Entity &entity = *plants.review.table(kind)->find(id);
            for (const Field &field : entityType(kind).fields) {
                if (qstrcmp(field.name, "position") == 0 || field.uses.testFlag(Use::NamesPerson))
                    continue;
                const QString more = u' ' + plant(plants.count) + u' ' + names[plants.count % names.size()] + u' ';
                if (field.type == FieldType::Text || field.type == FieldType::Line)
                    field.write(entity, std::get<QString>(field.read(entity)) + more);
                else if (field.type == FieldType::Words)
                    field.write(entity, std::get<QStringList>(field.read(entity)) + QStringList{more});
                else
                    continue;
                ++plants.count;
            }
        }
    }
    // What a service is called stays, and what is for readers inside only cannot vanish for readers outside.
    factsOf(plants.review).services = {u"checkout"_s};
    for (const Id &id : plants.review.table(EntityKind::Evidence)->ids())
        static_cast<Evidence *>(plants.review.table(EntityKind::Evidence)->find(id))->internal = false;
    return plants;
}

const QRegularExpression &plantWords()
{
    static const QRegularExpression words(u"qhost-eu-\\d{4}|x\\d{4}@qcorp\\.example|@qhandle\\d{4}|\\+49 30 7755\\d{4}|qlogin\\d{4}:pw@|qweb-\\d{4}\\.corp\\.example"_s);
    return words;
}

QSet<QString> plantsIn(const QString &text)
{
    QSet<QString> all;
    for (auto it = plantWords().globalMatch(text); it.hasNext();)
        all.insert(it.next().captured());
    return all;
}

} // namespace

class TstRedaction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameThingHasTheSamePlaceholderEverywhere()
    {
        Review review = checkoutReview();
        factsOf(review).title = u"db-eu-3 was slow"_s;
        first(review, review.events).text = u"**db-eu-3** and db-eu-4 slow, [graph](https://grafana.corp.example/d/7), `ssh jane@corp.example`"_s;
        first(review, review.events).system = u"DB-EU-3"_s;
        first(review, review.events).tags = {u"db-eu-4"_s};
        first(review, review.actions).text = u"Move db\\-eu\\-3 and db-*eu*-4 elsewhere"_s;
        first(review, review.sources).name = u"db-eu-3.log"_s;
        first(review, review.findings).text = u"```\nping db-eu-4\n```"_s;
        const Tree tree = build(review, options());
        const QString text = treeText(tree);
        QCOMPARE(tree.title, u"host 1 was slow"_s);
        for (const QString &part : {u"host 1 and host 2 slow, graph (host 3), ssh mail address 1"_s, u"Move host 1 and host 2 elsewhere"_s,
                                    u"host 1.log"_s, u"tags: host 2"_s, u"ping host 2"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u"\n"_s + text));
        QVERIFY(!text.contains(u"db-"_s, Qt::CaseInsensitive));
        QVERIFY(text.contains(u"placeholders"_s));
        QCOMPARE(proposedFileName(review, Format::Pdf, Audience::Deidentified), u"2026-11-14 host 1 was slow.pdf"_s);
        // Everybody else reads them.
        QVERIFY(treeText(build(review, options(Audience::Outside))).contains(u"db-eu-3 was slow"_s));
    }

    void noLinkOfADeidentifiedReportLeadsAnywhere()
    {
        Review review = checkoutReview();
        first(review, review.events).text = u"[graph](https://grafana.corp.example/d/7) and https://wiki.example/x"_s;
        const auto links = [&](Audience audience) {
            int count = 0;
            const QString html = QString::fromUtf8(*render(review, Format::Html, options(audience)));
            for (const char *scheme : {"href=\"http", "href=\"mailto"})
                count += static_cast<int>(html.count(QLatin1String(scheme)));
            return count;
        };
        QVERIFY(links(Audience::Outside) >= 3); // two of the event, the evidence
        QCOMPARE(links(Audience::Deidentified), 0);
        for (const Section &section : build(review, options()).sections) {
            for (const Block &block : section.blocks) {
                const auto *table = std::get_if<report::Table>(&block);
                for (qsizetype i = 0; table && i < table->rows.size(); ++i) {
                    for (const Cell &cell : table->rows[i]) {
                        for (const markup::Block &one : cell.tree.blocks) {
                            if (const auto *paragraph = std::get_if<markup::Paragraph>(&one.content))
                                QVERIFY(!hasLink(paragraph->inlines));
                        }
                    }
                }
            }
        }
    }

    void anAddressGivesWayUpToItsEnd()
    {
        Review review = checkoutReview();
        first(review, review.people).role = u"payments engineer"_s;
        first(review, review.people).name = u"Jane Doester"_s;
        first(review, review.events).text =
            u"Asked [her (in\\) page](<https://github.com/jane)doe/x>), https://wiki.example/Jane%20Doester/secret-plan. [Mail](mailto:jane.doester@x.example?subject=qplan)"_s;
        first(review, review.evidence).url = u"https://jane:hunter2@metrics.example/d/qdash?x=1"_s;
        const Tree tree = build(review, options());
        const QString text = treeText(tree) + everyFormat(review, options());
        QVERIFY2(text.contains(u"her (in) page (host 1), host 2."_s), qPrintable(treeText(tree)));
        for (const char *part : {"://github", "doe/x", "jane", "secret-plan", "metrics", "qdash", "qplan"})
            QVERIFY2(!text.contains(QLatin1String(part)), part);
        const QStringList lines = said(redactionReview(review, options()));
        for (const QString &line : {u"login https://jane:hunter2@ →  ×1"_s, u"host metrics.example/d/qdash?x=1 → host 3 ×1"_s})
            QVERIFY2(lines.contains(line), qPrintable(lines.join(u'\n')));
    }

    void readersOutsideGetTheSummaryThatIsMeantForThem()
    {
        Review review = checkoutReview();
        factsOf(review).externalSummary = u"Checkout was slow for an hour. It is mended."_s;
        QCOMPARE(build(review, options(Audience::Outside)).summary, u"Checkout was slow for an hour. It is mended."_s);
        QCOMPARE(build(review, options(Audience::Inside)).summary, factsOf(review).summary);
        QVERIFY(redactionReview(review, options(Audience::Outside)).remarks.isEmpty());
        factsOf(review).externalSummary = u"  "_s;
        QCOMPARE(build(review, options(Audience::Outside)).summary, QString());
        QVERIFY(treeText(build(review, options(Audience::Outside))).contains(u"summary for readers outside"_s));
        QCOMPARE(redactionReview(review, options(Audience::Outside)).remarks,
                 QStringList{u"There is no summary for readers outside: the report has none. It is written on the Publish page."_s});
        QVERIFY(redactionReview(review, options(Audience::Inside)).remarks.isEmpty());
    }

    void anAddressOfEvidenceForReadersInsideLeavesTheTextsToo()
    {
        Review review = checkoutReview();
        Event &event = first(review, review.events);
        event.text = u"See [the notes](https://wiki.example/secret?page=2 \"all\") and https://wiki.example/secret, then https://status.example/open"_s;
        Evidence &evidence = *review.evidence.add(Id(77, 1));
        evidence.event = {event.id};
        evidence.kind = EvidenceKind::Link;
        evidence.url = u"https://wiki.example/secret"_s;
        evidence.internal = true;
        QVERIFY(treeText(build(review, options(Audience::Inside))).contains(u"wiki.example/secret"_s));
        const QString outside = everyFormat(review, options(Audience::Outside))
            + QString::fromUtf8(*render(review, Format::TimelineCsv, options(Audience::Outside), {}));
        QVERIFY(!outside.contains(u"wiki.example"_s));
        QVERIFY(outside.contains(u"the notes"_s));
        QVERIFY(outside.contains(u"https://status.example/open"_s));
    }

    void anAddressForReadersInsideIsFoundHoweverItIsWritten_data()
    {
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rest");
        QTest::newRow("brackets in it") << u"https://kibana.example/discover?_g=(time:(from:now-1h))"_s
                                        << u"See https://kibana.example/discover?_g=(time:(from:now-1h)) there."_s << u"there."_s;
        QTest::newRow("square ones") << u"https://grafana.example/d[1]/x"_s << u"https://grafana.example/d[1]/x, then on"_s << u"then on"_s;
        QTest::newRow("no scheme") << u"kibana.example/discover"_s << u"Look at kibana.example/discover."_s << u"Look at"_s;
        QTest::newRow("a scheme in the text alone") << u"kibana.example/discover"_s << u"Look at HTTPS://kibana.example/discover#top."_s << u"Look at"_s;
        QTest::newRow("a scheme in the list alone") << u"https://www.kibana.example/discover/"_s << u"Look at Kibana.example/discover now"_s << u"now"_s;
        QTest::newRow("a link of Markdown") << u"https://kibana.example/x"_s << u"[the graph](https://kibana.example/x) rose"_s << u"the graph"_s;
    }

    void anAddressForReadersInsideIsFoundHoweverItIsWritten()
    {
        QFETCH(QString, kept);
        QFETCH(QString, text);
        QFETCH(QString, rest);
        Review review = checkoutReview();
        Event &event = first(review, review.events);
        event.text = text;
        Evidence &evidence = *review.evidence.add(Id(77, 1));
        evidence.event = {event.id};
        evidence.kind = EvidenceKind::Link;
        evidence.url = kept;
        evidence.internal = true;
        static const QRegularExpression host(u"kibana|grafana"_s, QRegularExpression::CaseInsensitiveOption);
        QVERIFY(treeText(build(review, options(Audience::Inside))).contains(host));
        for (const Audience audience : {Audience::Outside, Audience::Deidentified}) {
            const QString outside = everyFormat(review, options(audience));
            QVERIFY2(!outside.contains(host), qPrintable(outside.mid(outside.indexOf(host), 80)));
            QVERIFY(outside.contains(rest));
        }
        // What only begins or ends alike is another address.
        event.text = u"mykibana.example/discover kibana.example/discovery"_s;
        evidence.url = u"kibana.example/discover"_s;
        QVERIFY(treeText(build(review, options(Audience::Outside))).contains(event.text));
    }

    void aMonthInATimeIsNobody()
    {
        Review review = checkoutReview();
        first(review, review.people).name = u"Jan Sunday"_s;
        factsOf(review).meeting = Moment::exactly(1'768'399'200 * microsPerSecond); // Wed 14 Jan 2026
        Event &event = first(review, review.events);
        event.start = Moment();
        event.start.typed = u"when Jan came"_s;
        for (const Audience audience : {Audience::Inside, Audience::Outside, Audience::Deidentified}) {
            const QString text = treeText(build(review, options(audience)));
            QVERIFY(text.contains(u"14 Jan 2026"_s));
            QVERIFY(!text.contains(u"when Jan came"_s));
        }
    }

    void whatIsForTheHouseAloneStaysThere()
    {
        Review review = checkoutReview();
        first(review, review.people).premisesReason = u"private-reason"_s;
        first(review, review.actions).tracker = u"https://tracker.example/1"_s;
        factsOf(review).reportPlan = u"plan-of-the-report"_s;
        factsOf(review).reopenReason = u"reopened-because"_s;
        Passage &passage = *review.passages.add(Id(79, 1));
        passage.text = u"raw-passage"_s;
        static const QRegularExpression inside(u"private-reason|tracker\\.example|plan-of-the-report|reopened-because|raw-passage"_s);
        qsizetype found = 0;
        const QString all = treeText(build(review, options(Audience::Inside)));
        for (auto it = inside.globalMatch(all); it.hasNext(); it.next())
            ++found;
        QVERIFY(found >= 5);
        for (const Audience audience : {Audience::Outside, Audience::Deidentified}) {
            const QString text = everyFormat(review, options(audience));
            QVERIFY2(!text.contains(inside), qPrintable(inside.match(text).captured()));
            QVERIFY(treeText(build(review, options(audience))).contains(u"For readers inside only: links into the tracker, "
                                                                        "why somebody could not accept the premises, background, "_s));
        }
    }

    void aNameInLowerCaseIsListedAsStillThere()
    {
        Review review = checkoutReview();
        first(review, review.people).name = u"Jane Doester"_s;
        factsOf(review).summary = factsOf(review).externalSummary = u"then we pinged jane"_s;
        const auto still = redactionReview(review, options(Audience::Outside)).exposed;
        QVERIFY(std::any_of(still.begin(), still.end(), [](const ExposedThing &thing) { return thing.what == Exposed::Name && thing.text == u"jane"; }));
    }

    void aDeidentifiedReportHoldsNothingThatIsTheSameElsewhere()
    {
        Review review = checkoutReview();
        Source &source = *review.sources.add(Id(78, 1));
        source.name = u"chat.json"_s;
        source.zone = u"Asia/Kolkata"_s;
        source.sha256 = QByteArray(32, '\x5a');
        Event &event = first(review, review.events);
        event.source = {source.id};
        event.start.typed = u"19:02 IST"_s;
        const QString hash = QString::fromLatin1(source.sha256.toHex());
        QVERIFY(treeText(build(review, options(Audience::Outside))).contains(hash));
        const Tree tree = build(review, options());
        QVERIFY(!treeText(tree).contains(hash));
        QVERIFY(!treeText(tree).contains(u"Kolkata"_s));
        QVERIFY(!QString::fromUtf8(*render(review, Format::TimelineCsv, options(), {})).contains(u"IST"_s));
        QVERIFY(QString::fromUtf8(*render(review, Format::TimelineCsv, options(Audience::Outside), {})).contains(u"19:02 IST"_s));
        const auto uids = [&](Audience audience) {
            static const QRegularExpression line(u"UID:(\\S+)"_s);
            QStringList all;
            const QString calendar = QString::fromUtf8(*render(review, Format::Calendar, options(audience), {}));
            for (auto it = line.globalMatch(calendar); it.hasNext();)
                all += it.next().captured(1);
            return all;
        };
        QVERIFY(!uids(Audience::Outside).isEmpty());
        QCOMPARE(uids(Audience::Outside), uids(Audience::Inside));
        for (const QString &uid : uids(Audience::Deidentified))
            QVERIFY(!uids(Audience::Inside).contains(uid));
    }

    void whatIsPrivateIsInNoFormat_data()
    {
        QTest::addColumn<Audience>("audience");
        QTest::addColumn<bool>("relative");
        QTest::newRow("inside") << Audience::Inside << false;
        QTest::newRow("outside") << Audience::Outside << false;
        QTest::newRow("de-identified") << Audience::Deidentified << true;
    }

    void whatIsPrivateIsInNoFormat()
    {
        QFETCH(Audience, audience);
        QFETCH(bool, relative);
        Review review = markedReview(4);
        BuildOptions with = options(audience);
        with.relativeTimes = relative;
        const QString text = everyFormat(review, with);
        int looked = 0;
        for (const EntityKind kind : review.kinds()) {
            const EntityType &type = entityType(kind);
            for (const Field &field : type.fields) {
                const bool isText = field.type == FieldType::Text || field.type == FieldType::Line || field.type == FieldType::Words;
                if (!isText || !(field.uses & Uses(Use::Private)))
                    continue;
                for (int n = 1; n <= 4; ++n)
                    QVERIFY2(!text.contains(markerOf(type, field, n)), field.name);
                ++looked;
            }
        }
        QVERIFY(looked > 0);
        // All evidence of that review is marked as internal.
        QCOMPARE(text.contains(u"xEvidenceQuote1x"_s), audience == Audience::Inside);
        // And it would be seen if it were there.
        QVERIFY(text.contains(u"xEventText1x"_s));
        for (const ExposedThing &thing : redactionReview(review, with).exposed)
            QVERIFY(!thing.text.contains(u"xPrivateNote"_s));
    }

    // Something of each kind in every field of every entity, among texts that try to break out.
    void nothingPlantedSurvivesInAnyFormat_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1u, 20261114u, 77u})
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }

    void nothingPlantedSurvivesInAnyFormat()
    {
        QFETCH(quint32, seed);
        const Plants plants = planted(seed);
        QVERIFY(plants.count > 100);
        const Tree tree = build(plants.review, options());
        const QString text = everyFormat(plants.review, options()) + treeText(tree) + drawnWords(tree).join(u'\n');
        for (const char *stem : {"qhost", "qcorp", "qhandle", "7755", "qlogin", "qweb", "Quellpatz"}) {
            const qsizetype at = text.indexOf(QLatin1String(stem), 0, Qt::CaseInsensitive);
            QVERIFY2(at < 0, qPrintable(u"seed %1: "_s.arg(seed) + text.mid(std::max<qsizetype>(at - 150, 0), 300)));
        }
        QVERIFY(!proposedFileName(plants.review, Format::Html, Audience::Deidentified).contains(u"qhost"_s));
    }

    void theListNamesExactlyWhatVanished_data() { nothingPlantedSurvivesInAnyFormat_data(); }
    void theListNamesExactlyWhatVanished()
    {
        QFETCH(quint32, seed);
        Plants plants = planted(seed);
        // Zones of sources are not replaced: nobody is told them.
        for (const Source *source : inOrder(plants.review.sources))
            static_cast<Source *>(plants.review.table(EntityKind::Source)->find(source->id))->zone.clear();
        // They get as much of the review as those for whom it is de-identified.
        const Tree outside = build(plants.review, options(Audience::Outside));
        // Lines of a source are printed with the dash between them.
        QString text = treeText(outside) + drawnWords(outside).join(u'\n');
        // What stands behind an opening fence only Markdown prints.
        text += QString::fromUtf8(*render(plants.review, Format::Markdown, options(Audience::Outside))).remove(u'\\');
        const QSet<QString> shown = plantsIn(text.replace(u'\u2013', u'-'));
        const RedactionReview list = redactionReview(plants.review, options());
        QSet<QString> listed;
        QSet<QString> names;
        for (const HiddenThing &thing : list.hidden) {
            listed += plantsIn(thing.original);
            for (const QString &one : plantsIn(thing.original) - shown)
                qWarning("%s is listed and not shown: %s", qPrintable(one), thing.first.field ? thing.first.field->name : "?");
            if (thing.what == Hidden::Name)
                names.insert(thing.original);
            QVERIFY(thing.times > 0);
            QVERIFY2(thing.what != Hidden::Login || thing.replacement.isEmpty(), qPrintable(thing.original));
            QVERIFY2(thing.first.field, qPrintable(thing.original));
            // It stands where the list says.
            const Entity *entity = plants.review.table(thing.first.kind)->find(thing.first.id);
            QVERIFY(entity);
            const Value value = thing.first.field->read(*entity);
            const QString where = std::holds_alternative<QString>(value) ? std::get<QString>(value)
                : std::holds_alternative<QStringList>(value)             ? std::get<QStringList>(value).join(u'\n') : QString();
            if (!plantsIn(thing.original).isEmpty())
                QVERIFY2(where.contains(thing.original), qPrintable(thing.original + u" not in "_s + where));
        }
        QVERIFY(!shown.isEmpty());
        QCOMPARE(QStringList((shown - listed).values()).join(u", "_s), QString());
        QCOMPARE(QStringList((listed - shown).values()).join(u", "_s), QString());
        QCOMPARE(names, QSet<QString>({u"Marwin Quellpatz0"_s, u"Marwin Quellpatz1"_s, u"Marwin Quellpatz2"_s}));
        // What gave way is not found as left.
        for (const ExposedThing &thing : list.exposed)
            QVERIFY2(thing.what == Exposed::Secret || thing.what == Exposed::Name, qPrintable(thing.text));
    }

    void theListSaysWhatHowOftenAndWhere()
    {
        Review review = checkoutReview();
        factsOf(review).title = u"db-eu-3 was slow"_s;
        Event &event = first(review, review.events);
        event.text = u"db-eu-3 restarted, then db-eu-3 again; ask jane@corp.example"_s;
        review.facts.find(review.id())->summary = u"Nobody knew."_s;
        const RedactionReview list = redactionReview(review, options());
        const QStringList lines = said(list);
        for (const QString &line : {u"host db-eu-3 → host 1 ×3"_s, u"mail jane@corp.example → mail address 1 ×1"_s, u"name Alex Example → database ×1"_s})
            QVERIFY2(lines.contains(line), qPrintable(lines.join(u'\n')));
        for (const HiddenThing &thing : list.hidden) {
            if (thing.original == "db-eu-3"_L1)
                QCOMPARE(thing.first, (FieldRef{EntityKind::Review, review.id(), entityType(EntityKind::Review).field(u"title")}));
            if (thing.what == Hidden::Mail)
                QCOMPARE(thing.first, (FieldRef{EntityKind::Event, event.id, entityType(EntityKind::Event).field(u"text")}));
        }
        // Of a part, only what is in it.
        BuildOptions part = options();
        part.sections = {u"lessons"_s};
        for (const QString &line : said(redactionReview(review, part)))
            QVERIFY2(!line.contains(u"jane"_s), qPrintable(line));
    }

    void theListShowsWhatLooksLikeASecretOrANameAndStays()
    {
        Review review = checkoutReview();
        factsOf(review).services += u"Magna Carta"_s;
        const QString key = u"AKIA"_s + u"IOSFODNN7EXAMPLE"_s;
        first(review, review.events).text = u"Maren Tollund used "_s + key + u" on Magna Carta, see jane@corp.example"_s;
        first(review, review.evidence).url = u"https://app:hunter2@metrics.example/d/7"_s;
        const QStringList outside = left(redactionReview(review, options(Audience::Outside)));
        for (const QString &line : {u"secret "_s + key, u"secret hunter2"_s, u"name Maren Tollund"_s, u"mail jane@corp.example"_s, u"host metrics.example"_s,
                                    u"login app:hunter2@"_s})
            QVERIFY2(outside.contains(line), qPrintable(line + u" not in\n"_s + outside.join(u'\n')));
        QVERIFY2(!outside.join(u'\n').contains(u"Magna"_s), qPrintable(outside.join(u'\n')));
        // The login went with the address; what nothing replaces is still pointed out.
        const QStringList deidentified = left(redactionReview(review, options()));
        QVERIFY2(deidentified.contains(u"secret "_s + key) && deidentified.contains(u"name Maren Tollund"_s), qPrintable(deidentified.join(u'\n')));
        QVERIFY2(!deidentified.join(u'\n').contains(u"hunter2"_s), qPrintable(deidentified.join(u'\n')));
        QCOMPARE(veiled(key), u"AKIAIO… (20 characters)"_s);
    }

    void timesCanCountFromTheStartAndNoDayIsSaid()
    {
        Review review = checkoutReview();
        first(review, review.events).text = u"Deploy of 14 Nov 2026 (deploy-20261114.log), next on 2026-11-21"_s;
        BuildOptions with = options();
        with.relativeTimes = true;
        const Tree tree = build(review, with);
        const QString text = treeText(tree);
        for (const QString &part : {u"T+00:10"_s, u"about T+00:13"_s, u"T+00:18 to T+00:33"_s, u"30 days after the start"_s, u"7 days after the start"_s,
                                    u"Deploy of the day of the start (deploy-the day of the start.log)"_s, u"Since the start"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u"\n"_s + text));
        const QString all = text + drawnWords(tree).join(u'\n') + everyFormat(review, with) + proposedFileName(review, Format::Pdf, with.audience, true);
        static const QRegularExpression told(u"2026|\\bNov\\b|\\bDec\\b|Berlin|UTC|14:[2345]\\d|15:\\d\\d"_s);
        const auto match = told.match(all);
        QVERIFY2(!match.hasMatch(), qPrintable(all.mid(std::max<qsizetype>(match.capturedStart() - 200, 0), 400)));
        // The ruler counts as well: of a story of 74 minutes the hour has a line of its own.
        QVERIFY2(drawnWords(tree).contains(u"T+01:00"_s), qPrintable(drawnWords(tree).join(u" | "_s)));
        QCOMPARE(proposedFileName(review, Format::Pdf, with.audience, true), u"Checkout latency.pdf"_s);
        // Not even the file tells when it was written.
        BuildOptions later = with;
        later.now += 5 * microsPerDay;
        QCOMPARE(*render(review, Format::Pdf, later), *render(review, Format::Pdf, with));
        QCOMPARE(redactionReview(review, with).remarks, QStringList{u"Times of day that stand within texts stay as they are."_s});
    }

    void aDayThatStaysIsListedWhereNoneShallBeTold()
    {
        Review review = checkoutReview();
        first(review, review.events).text = u"11/14 hosts failed on Sat Nov 14 14:02:33 2026"_s;
        BuildOptions with = options();
        QVERIFY(!left(redactionReview(review, with)).contains(u"day 11/14"_s));
        with.relativeTimes = true;
        QVERIFY(treeText(build(review, with)).contains(u"11/14 hosts failed on the day of the start 14:02:33"_s));
        const QStringList days = left(redactionReview(review, with)).filter(QRegularExpression(u"^day "_s));
        QCOMPARE(days, QStringList{u"day 11/14"_s});
    }

    void everyTimeOfAReviewCanCountFromItsStart()
    {
        const Review review = markedReview(5); // each moment and day in it is another one of 2026 and after
        BuildOptions with = options();
        with.relativeTimes = true;
        const Tree tree = build(review, with);
        static const QRegularExpression told(u"20[23]\\d|\\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b|Kolkata"_s);
        const QString all = treeText(tree) + u'\n' + drawnWords(tree).join(u'\n');
        const auto match = told.match(all);
        QVERIFY2(!match.hasMatch(), qPrintable(all.mid(std::max<qsizetype>(match.capturedStart() - 200, 0), 400)));
    }

    void fourTimesAsLargeAReviewIsListedInProportion()
    {
        const Review small = randomReview(5, 50, Fill::Every);
        const Review large = randomReview(5, 200, Fill::Every);
        const double times = timesAsLong([&] { redactionReview(large, options()); }, [&] { redactionReview(small, options()); });
        QVERIFY2(times < 9, qPrintable(QString::number(times)));
    }
};

QTEST_GUILESS_MAIN(TstRedaction)
#include "tst_redaction.moc"
