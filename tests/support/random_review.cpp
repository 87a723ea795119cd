#include "tests/support/random_review.h"

#include "app/model/position.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace story::support {

using namespace Qt::StringLiterals;

namespace {

constexpr Micros year2026 = 1'767'225'600 * microsPerSecond; // 2026-01-01T00:00:00Z

const QStringList &zones()
{
    static const QStringList names{u"Europe/Berlin"_s, u"America/New_York"_s, u"Asia/Kolkata"_s, u"UTC"_s, u"+05:30"_s};
    return names;
}

// The five instants of an incident are the fields of these names; events are marked with them.
const QStringList &markNames()
{
    static const QStringList names{u"impact_start"_s, u"detected"_s, u"acknowledged"_s, u"mitigated"_s, u"resolved"_s};
    return names;
}

bool isNamed(const Field &field, const char *name)
{
    return qstrcmp(field.name, name) == 0;
}

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QList<QByteArray> pictureBytes()
{
    // One pixel each: teal, red, white.
    static const char *const base64[] = {
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGOQzS4BAAGlAP1azDoWAAAAAElFTkSuQmCC",
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPYrCYHAAKHAPifZ1+5AAAAAElFTkSuQmCC",
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC",
    };
    QList<QByteArray> all;
    for (const char *one : base64)
        all.append(QByteArray::fromBase64(one));
    return all;
}

Id idOf(QRandomGenerator &random)
{
    return Id((random.generate64() & ~0xf000ULL) | 0x7000ULL, (random.generate64() >> 2) | 0x8000000000000000ULL);
}

// All ids of a review, by kind, in ascending order.
using Ids = QHash<int, QList<Id>>;

Ids allIds(const Review &review)
{
    Ids ids;
    for (EntityKind kind : review.kinds())
        ids.insert(static_cast<int>(kind), review.table(kind)->ids());
    return ids;
}

// Which entities a field of the n-th (0-based) of a kind may refer to: of its own kind only those before it, so that no
// telling is a telling of itself.
QList<Id> candidates(const Ids &ids, const Field &field, EntityKind from, qsizetype n)
{
    if (field.type != FieldType::Ref && field.type != FieldType::Refs)
        return {};
    const QList<Id> targets = ids.value(static_cast<int>(field.target));
    return field.target == from ? targets.first(n) : targets;
}

class Maker {
public:
    explicit Maker(quint32 seed) : m_random(seed) {}

    Review make(int size, Fill fill)
    {
        Review review;
        for (EntityKind kind : review.kinds()) {
            const int count = kind == EntityKind::Review ? 1 : size;
            for (int i = 0; i < count; ++i)
                review.table(kind)->add(idOf(m_random));
        }
        const Ids ids = allIds(review);
        for (EntityKind kind : review.kinds()) {
            QString position;
            const QList<Id> own = ids.value(static_cast<int>(kind));
            for (qsizetype n = 0; n < own.size(); ++n) {
                Entity &entity = *review.table(kind)->find(own[n]);
                for (const Field &field : entityType(kind).fields) {
                    if (isNamed(field, "position")) {
                        position = positionBetween(position, {});
                        field.write(entity, position);
                    } else if (fill == Fill::Every || chance(67)) {
                        field.write(entity, valueOf(field, candidates(ids, field, kind, n)));
                    }
                }
            }
        }
        return review;
    }

private:
    bool chance(int percent) { return m_random.bounded(100) < percent; }

    template <class List>
    auto oneOf(const List &list)
    {
        return list[m_random.bounded(static_cast<int>(list.size()))];
    }

    QString words()
    {
        static const QStringList vocabulary{
            u"cache"_s, u"retry"_s, u"deploy"_s, u"queue"_s, u"alert"_s, u"the"_s, u"was"_s, u"slow"_s, u"rolled"_s,
            u"back"_s, u"pager"_s, u"four"_s, u"minutes"_s, u"naïve"_s, u"größer"_s, u"障害"_s, u"تأخير"_s, u"задержка"_s};
        QStringList some;
        for (int n = m_random.bounded(1, 12); n > 0; --n)
            some.append(oneOf(vocabulary));
        return some.join(u' ');
    }

    QString text()
    {
        if (!chance(33))
            return words();
        return chance(50) ? oneOf(hostileTexts()) : words() + u' ' + oneOf(hostileTexts()) + u' ' + words();
    }

    QString line()
    {
        QString one = text();
        one.replace(u'\n', u' ');
        return one;
    }

    Moment moment()
    {
        const Micros at = year2026 + static_cast<Micros>(m_random.bounded(31'536'000.0)) * microsPerSecond
            + (chance(20) ? m_random.bounded(1'000'000) : 0);
        Moment m = Moment::exactly(at, oneOf(zones()), 60 * m_random.bounded(-720, 840), words());
        switch (m_random.bounded(7)) {
        case 0: m = {}; m.typed = u"14:32"_s; break;
        case 1: m.precision = Precision::About; m.earliest = at - 300'000'000; m.latest = at + 300'000'000; break;
        case 2: m.precision = Precision::Before; m.earliest.reset(); break;
        case 3: m.precision = Precision::After; m.latest.reset(); break;
        case 4: m.precision = Precision::Hour; m.latest = at + microsPerHour - 1; break;
        case 5: m.precision = Precision::Day; m.latest = at + microsPerDay - 1; break;
        default: break;
        }
        return m;
    }

    Value valueOf(const Field &field, const QList<Id> &targets)
    {
        switch (field.type) {
        case FieldType::Text: return text();
        case FieldType::Line: return isNamed(field, "zone") ? oneOf(zones()) : line();
        case FieldType::Number:
            // Past 2^53 in one of eight: other people's readers would lose its last digits.
            return chance(12) ? qint64(9'007'199'254'740'993) : qint64(1 + m_random.bounded(1'000'000));
        case FieldType::Choice:
            return QString::fromLatin1(
                field.choices[1 + static_cast<size_t>(m_random.bounded(static_cast<int>(field.choices.size()) - 1))].name);
        case FieldType::Flag: return true;
        case FieldType::Moment: return moment();
        case FieldType::Day: return QDate(2026, 1, 1).addDays(m_random.bounded(800));
        case FieldType::Ref: return targets.isEmpty() ? Id() : oneOf(targets);
        case FieldType::Refs: {
            QList<Id> some;
            for (int n = m_random.bounded(1, 4); n > 0 && !targets.isEmpty(); --n) {
                const Id id = oneOf(targets);
                if (!some.contains(id))
                    some.append(id);
            }
            return some;
        }
        case FieldType::Words: {
            QStringList some;
            for (int n = m_random.bounded(1, 4); n > 0; --n)
                some.append(isNamed(field, "marks") ? oneOf(markNames()) : line());
            some.removeDuplicates();
            return some;
        }
        case FieldType::Blob:
            return isNamed(field, "image") ? hashOf(oneOf(pictureBytes()))
                                           : hashOf(QByteArray::number(m_random.generate()));
        }
        return field.blank();
    }

    QRandomGenerator m_random;
};

QString camel(const char *name)
{
    QString word;
    for (const QString &part : QString::fromLatin1(name).split(u'_'))
        word += part.left(1).toUpper() + part.mid(1);
    return word;
}

} // namespace

Review randomReview(quint32 seed, int size, Fill fill)
{
    return Maker(seed).make(size, fill);
}

QString markerOf(const EntityType &type, const Field &field, int n)
{
    return u"x%1%2%3x"_s.arg(camel(type.name), camel(field.name)).arg(n);
}

Review markedReview(int size)
{
    Review review;
    quint64 number = 0;
    for (EntityKind kind : review.kinds()) {
        for (int i = 0; i < (kind == EntityKind::Review ? 1 : size); ++i)
            review.table(kind)->add(Id(0x019a'0000'0000'7000ULL, 0x8000'0000'0000'0000ULL + ++number));
    }
    const QList<QByteArray> images = pictureBytes();
    const Ids all = allIds(review);
    qint64 distinct = 0;
    for (EntityKind kind : review.kinds()) {
        const EntityType &type = entityType(kind);
        const QList<Id> ids = all.value(static_cast<int>(kind));
        QString position;
        for (int n = 1; n <= ids.size(); ++n) {
            Entity &entity = *review.table(kind)->find(ids[n - 1]);
            for (const Field &field : type.fields) {
                ++distinct;
                Value value = field.blank();
                const QList<Id> targets = candidates(all, field, kind, n - 1);
                switch (field.type) {
                case FieldType::Text:
                case FieldType::Line:
                    if (isNamed(field, "position"))
                        value = position = positionBetween(position, {});
                    else
                        value = isNamed(field, "zone") ? u"Asia/Kolkata"_s : markerOf(type, field, n);
                    break;
                case FieldType::Number: value = 1000 + distinct; break;
                case FieldType::Choice:
                    value = QString::fromLatin1(
                        field.choices[static_cast<size_t>(n) % field.choices.size()].name);
                    break;
                case FieldType::Flag: value = true; break;
                case FieldType::Moment:
                    value = Moment::exactly(year2026 + distinct * (microsPerHour + 7 * microsPerMinute), u"UTC"_s, 0,
                                            markerOf(type, field, n));
                    break;
                case FieldType::Day: value = QDate(2026, 1, 1).addDays(distinct); break;
                case FieldType::Ref:
                    if (!targets.isEmpty())
                        value = targets[(n - 1) % targets.size()];
                    break;
                case FieldType::Refs:
                    if (!targets.isEmpty())
                        value = QList<Id>{targets[(n - 1) % targets.size()]};
                    break;
                case FieldType::Words:
                    value = QStringList{isNamed(field, "marks") ? markNames()[(n - 1) % 5] : markerOf(type, field, n)};
                    break;
                case FieldType::Blob:
                    value = isNamed(field, "image") ? hashOf(images[n % images.size()])
                                                    : hashOf(QByteArray::number(distinct));
                    break;
                }
                field.write(entity, value);
            }
        }
    }
    return review;
}

Review filledReview(const QString &text, int size)
{
    Review review = markedReview(size);
    QString line = text;
    line.replace(u'\n', u' ');
    for (EntityKind kind : review.kinds()) {
        const QList<Id> ids = review.table(kind)->ids();
        for (const Id &id : ids) {
            Entity &entity = *review.table(kind)->find(id);
            for (const Field &field : entityType(kind).fields) {
                if (isNamed(field, "position"))
                    continue;
                if (field.type == FieldType::Text)
                    field.write(entity, text);
                else if (field.type == FieldType::Line)
                    field.write(entity, line);
                else if (field.type == FieldType::Words)
                    field.write(entity, QStringList{line});
            }
        }
    }
    return review;
}

QHash<QByteArray, QByteArray> pictures()
{
    QHash<QByteArray, QByteArray> all;
    for (const QByteArray &bytes : pictureBytes())
        all.insert(hashOf(bytes), bytes);
    return all;
}

QStringList hostileTexts()
{
    return {
        u"<script>alert(1)</script>"_s,
        u"<img src=file:///etc/passwd>"_s,
        u"<img src=x onerror=alert(1)>"_s,
        u"\"><svg/onload=alert(1)>"_s,
        u"' onmouseover='alert(1)"_s,
        u"![look](file:///etc/passwd)"_s,
        u"![look](https://tracker.example/pixel.png)"_s,
        u"[look](javascript:alert(1))"_s,
        u"<javascript:alert(1)>"_s,
        u"[look](data:text/html,<script>alert(1)</script>)"_s,
        u"]]><![CDATA[ <b>bold?</b>"_s,
        u"--><!-- comment -->"_s,
        u"</style></title></textarea><plaintext>"_s,
        u"&lt;b&gt; &amp;amp; &#x41; &nbsp;"_s,
        u"| a | b |\n|---|---|\n| <u>1</u> | `2|3` |"_s,
        u"# head\n\n- item\n+ item\n1. item\n> quote\n***\n    code"_s,
        u"```\n<b>in a fence</b>\n```"_s,
        u"**strong** *emphasis* ~~strike~~ `code` \\* \\_ __x__"_s,
        u"[ref]: javascript:alert(1)\n\n[ref]"_s,
        u"\u202Etxet desrever\u202C and \u2066isolated\u2069 \u200F"_s,
        u"\u0001\u0008\u000B\u001B[31m\u007F\u0085\uFFFE\uFDD0\U0001FFFE"_s,
        u"zero\u200Bwidth\u200D\u00AD\uFEFF"_s,
        u"\u0645\u0631\u062D\u0628\u0627 \u65E5\u672C\u8A9E \u0E44\u0E17\u0E22 \U0001F469\u200D\U0001F4BB\U0001F525"_s,
        u"=HYPERLINK(\"http://x.example\") @SUM(1) +1 -1"_s,
        u"\\input{/etc/passwd} %s %n $(id) `id` ${x} {{x}}"_s,
        u"averyveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryverylongwordwithoutanyspaceinit"_s,
        u"   leading and trailing   "_s,
        u"line one\nline two\n\n\nline five"_s,
        u"\ttab\there"_s,
        u"mail@host.example https://host.example/?a=1&b=<2>"_s,
    };
}

} // namespace story::support
