#include "app/report/placeholders.h"

#include "app/core/text.h"
#include "app/report/written_days.h"

#include <QCoreApplication>

#include <algorithm>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Report)
};

Hidden hiddenOf(Identifying kind)
{
    switch (kind) {
    case Identifying::Host: return Hidden::Host;
    case Identifying::Mail: return Hidden::Mail;
    case Identifying::Handle: return Hidden::Handle;
    case Identifying::Phone: return Hidden::Phone;
    case Identifying::Login: return Hidden::Login;
    }
    return Hidden::Host;
}

} // namespace

KeptWords keptWordsOf(const Review &review)
{
    KeptWords kept;
    for (const QString &service : review.about().services)
        kept.services.insert(service.toLower().trimmed());
    kept.roles.append(Words::tr("a person"));
    kept.hostPlaceholder = Words::tr("host %1").section(u'%', 0, 0);
    for (const Person &person : review.people) {
        if (!person.role.isEmpty())
            kept.roles.append(oneLine(person.role));
    }
    return kept;
}

Placeholders::Placeholders(const Review &review, bool isOn, std::optional<QDate> start)
    : m_isOn(isOn), m_start(start), m_kept(keptWordsOf(review))
{
    if (!isOn)
        return;
    const auto number = [this](const QString &text) {
        for (const Identifier &one : wholeAddressesIn(text, m_kept))
            placeholderOf(one);
    };
    for (const EntityKind kind : review.kinds()) {
        for (const Id &id : review.table(kind)->ids()) {
            const Entity &entity = *review.table(kind)->find(id);
            for (const Field &field : entityType(kind).fields) {
                if (field.uses & (Uses(Use::Internal) | Use::Private | Use::NamesPerson))
                    continue;
                if (field.type == FieldType::Text || field.type == FieldType::Line) {
                    number(std::get<QString>(field.read(entity)));
                } else if (field.type == FieldType::Words) {
                    const Value value = field.read(entity);
                    for (const QString &word : std::get<QStringList>(value))
                        number(word);
                }
            }
        }
    }
}

QString Placeholders::placeholderOf(const Identifier &one) const
{
    if (one.kind == Identifying::Login)
        return {};
    int &known = m_numbers[QString::number(static_cast<int>(one.kind)) + u' ' + one.key];
    if (known == 0)
        known = ++m_last[static_cast<int>(one.kind)];
    switch (one.kind) {
    case Identifying::Host: return Words::tr("host %1").arg(known);
    case Identifying::Mail: return Words::tr("mail address %1").arg(known);
    case Identifying::Handle: return Words::tr("handle %1").arg(known);
    case Identifying::Phone: return Words::tr("phone number %1").arg(known);
    case Identifying::Login: break;
    }
    return {};
}

QList<Placed> Placeholders::in(const QString &text) const
{
    QList<Placed> all;
    if (m_isOn) {
        for (const Identifier &one : wholeAddressesIn(text, m_kept))
            all.append({one.at, one.size, {hiddenOf(one.kind), text.mid(one.at, one.size), placeholderOf(one)}});
    }
    if (m_start) {
        const QList<Placed> others = all;
        auto other = others.begin();
        for (const WrittenDay &day : writtenDaysIn(text, *m_start)) {
            while (other != others.end() && other->at + other->size <= day.at)
                ++other;
            if (other == others.end() || other->at >= day.at + day.size)
                all.append({day.at, day.size, {Hidden::Day, text.mid(day.at, day.size), day.words}});
        }
        std::sort(all.begin(), all.end(), [](const Placed &a, const Placed &b) { return a.at < b.at; });
    }
    m_count += static_cast<int>(all.size());
    return all;
}

QString Placeholders::replaced(const QString &text, QList<Replacement> *given) const
{
    return replacedIn(text, isOn() ? in(text) : QList<Placed>(), given);
}

QString replacedIn(const QString &text, const QList<Placed> &all, QList<Replacement> *given)
{
    if (all.isEmpty())
        return text;
    QString out;
    qsizetype from = 0;
    for (const Placed &one : all) {
        out += QStringView(text).mid(from, one.at - from);
        out += one.replacement.replacement;
        from = one.at + one.size;
        if (given)
            given->append(one.replacement);
    }
    out += QStringView(text).mid(from);
    return out;
}

} // namespace story::report
