#include "app/report/redaction_review.h"

#include "app/core/text.h"
#include "app/model/moment_text.h"
#include "app/model/zones.h"
#include "app/report/identifiers.h"
#include "app/report/redaction.h"
#include "app/report/relative_times.h"
#include "app/report/secret_words.h"
#include "app/report/written_days.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::RedactionReview)
};

// Which field of the review holds a text: the first of those that hold the same.
QHash<QString, FieldRef> fieldsByText(const Review &review)
{
    QHash<QString, FieldRef> fields;
    const auto note = [&](const QString &text, const FieldRef &ref) {
        if (!text.isEmpty() && !fields.contains(text))
            fields.insert(text, ref);
    };
    for (const EntityKind kind : review.kinds()) {
        for (const Id &id : review.table(kind)->ids()) {
            const Entity &entity = *review.table(kind)->find(id);
            for (const Field &field : entityType(kind).fields) {
                if (field.uses.testFlag(Use::Private))
                    continue;
                const FieldRef ref{kind, id, &field};
                if (field.type == FieldType::Text || field.type == FieldType::Line) {
                    note(std::get<QString>(field.read(entity)), ref);
                } else if (field.type == FieldType::Words) {
                    const Value value = field.read(entity);
                    for (const QString &word : std::get<QStringList>(value))
                        note(word, ref);
                } else if (field.type == FieldType::Moment) {
                    note(std::get<Moment>(field.read(entity)).typed, ref);
                }
            }
        }
    }
    return fields;
}

Exposed exposedOf(Identifying kind)
{
    switch (kind) {
    case Identifying::Host: return Exposed::Host;
    case Identifying::Mail: return Exposed::Mail;
    case Identifying::Handle: return Exposed::Handle;
    case Identifying::Phone: return Exposed::Phone;
    case Identifying::Login: return Exposed::Login;
    }
    return Exposed::Host;
}

// A text that passed, once.
struct Printed {
    QString text;
    FieldRef field;
};

} // namespace

RedactionReview redactionReview(const Review &review, const BuildOptions &options)
{
    const QHash<QString, FieldRef> fields = fieldsByText(review);
    std::map<std::tuple<Hidden, QString>, HiddenThing> hidden;
    QSet<QString> seen;
    QList<Printed> printed;
    const Passed passed = [&](const QString &text, const QList<Replacement> &given, const QString &said) {
        if (seen.contains(text))
            return;
        seen.insert(text);
        const FieldRef field = fields.value(text, FieldRef{EntityKind::Review, review.id(), nullptr});
        printed.append({said, field});
        for (const Replacement &one : given) {
            HiddenThing &thing = hidden[{one.what, one.original.toCaseFolded()}];
            if (thing.times++ == 0) {
                thing.what = one.what;
                thing.original = one.original;
                thing.replacement = one.replacement;
                thing.first = field;
            }
        }
    };
    const Tree tree = build(review, options, passed);

    RedactionReview list;
    for (const auto &[key, thing] : hidden)
        list.hidden.append(thing);

    // What is left, looked for in what the report says. Roles, services and names that may be said are known words.
    const KeptWords kept = keptWordsOf(review);
    QSet<QString> ordinary;
    for (const Printed &one : std::as_const(printed))
        addOrdinaryWords(one.text, ordinary);
    const auto know = [&](const QString &words) {
        for (const QString &word : oneLine(words).toLower().split(u' ', Qt::SkipEmptyParts))
            ordinary.insert(word);
    };
    for (const QString &service : review.about().services)
        know(service);
    for (const Person &person : review.people) {
        // A role that is a name is as good as the name.
        if (namesIn(person.role, {}).isEmpty())
            know(person.role);
        if (person.mayBeNamed)
            know(person.name);
    }
    const Redaction names(review, options.audience == Audience::Deidentified, Placeholders(review, false, {}));
    const QDate start = dayAt(startOf(review), options.zone.isValid() ? options.zone : zoneOrUtc(review.about().zone));
    std::map<std::tuple<Exposed, QString>, ExposedThing> exposed;
    const auto expose = [&](Exposed what, const QString &text, const FieldRef &field) {
        ExposedThing &thing = exposed[{what, text.toCaseFolded()}];
        if (thing.times++ == 0) {
            thing.what = what;
            thing.text = text;
            thing.first = field;
        }
    };
    for (const Printed &one : std::as_const(printed)) {
        for (const Suspect &secret : secretsIn(one.text))
            expose(Exposed::Secret, one.text.mid(secret.at, secret.size), one.field);
        for (const Suspect &name : namesIn(one.text, ordinary))
            expose(Exposed::Name, one.text.mid(name.at, name.size), one.field);
        for (const QString &part : names.partsIn(one.text))
            expose(Exposed::Name, part, one.field);
        // Where these give way, none is left to be found.
        for (const Identifier &found : identifiersIn(one.text, kept))
            expose(exposedOf(found.kind), one.text.mid(found.at, found.size), one.field);
        if (!options.relativeTimes)
            continue;
        for (const WrittenDay &day : likelyDaysIn(one.text, start))
            expose(Exposed::Day, one.text.mid(day.at, day.size), one.field);
    }
    for (const auto &[key, thing] : exposed)
        list.exposed.append(thing);

    const ReviewFacts &about = review.about();
    if (options.audience == Audience::Outside && about.externalSummary.trimmed().isEmpty())
        list.remarks.append(Words::tr("There is no summary for readers outside: the report has none. It is written on the Publish page."));
    int pictures = 0;
    for (const Evidence &evidence : review.evidence)
        pictures += !evidence.image.isEmpty() && !(evidence.internal && options.audience != Audience::Inside);
    if (pictures > 0 && options.audience != Audience::Deidentified)
        list.remarks.append(Words::tr("Pictures in the report: %1. Nothing looks for names in them but you.").arg(pictures));
    if (options.relativeTimes)
        list.remarks.append(Words::tr("Times of day that stand within texts stay as they are."));
    return list;
}

QString textOf(Hidden what)
{
    switch (what) {
    case Hidden::Name: return Words::tr("name");
    case Hidden::Host: return Words::tr("host");
    case Hidden::Mail: return Words::tr("mail address");
    case Hidden::Handle: return Words::tr("handle");
    case Hidden::Phone: return Words::tr("phone number");
    case Hidden::Login: return Words::tr("login in an address");
    case Hidden::Day: return Words::tr("day");
    }
    return {};
}

QString textOf(Exposed what)
{
    switch (what) {
    case Exposed::Secret: return Words::tr("looks like a secret");
    case Exposed::Name: return Words::tr("looks like a name");
    case Exposed::Host: return Words::tr("host");
    case Exposed::Mail: return Words::tr("mail address");
    case Exposed::Handle: return Words::tr("handle");
    case Exposed::Phone: return Words::tr("phone number");
    case Exposed::Login: return Words::tr("login in an address");
    case Exposed::Day: return Words::tr("looks like a day");
    }
    return {};
}

const char *nameOf(Hidden what)
{
    constexpr std::array names{"name", "host", "mail", "handle", "phone", "login", "day"};
    return names[static_cast<size_t>(what)];
}

const char *nameOf(Exposed what)
{
    constexpr std::array names{"secret", "name", "host", "mail", "handle", "phone", "login", "day"};
    return names[static_cast<size_t>(what)];
}

QString veiled(const QString &secret)
{
    constexpr qsizetype shown = 6;
    return secret.size() <= shown ? secret : Words::tr("%1… (%2 characters)").arg(secret.left(shown)).arg(secret.size());
}

} // namespace story::report
