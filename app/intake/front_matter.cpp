#include "app/intake/front_matter.h"

#include <QRegularExpression>

namespace story::intake {

using namespace Qt::StringLiterals;

namespace {

QString unquoted(QStringView text)
{
    text = text.trimmed();
    if (text.size() >= 2 && (text.front() == u'"' || text.front() == u'\'')
        && text.back() == text.front()) {
        QString inner = text.sliced(1, text.size() - 2).toString();
        if (text.front() == u'"')
            inner.replace("\\\""_L1, "\""_L1);
        else
            inner.replace("''"_L1, "'"_L1);
        return inner;
    }
    return text.toString();
}

QStringList listItems(QStringView text)
{
    QStringList items;
    QString item;
    QChar quote;
    for (const QChar c : text) {
        if (c == u',' && quote.isNull()) {
            items.append(unquoted(item));
            item.clear();
            continue;
        }
        if (c == u'"' || c == u'\'')
            quote = quote.isNull() ? c : quote == c ? QChar() : quote;
        item += c;
    }
    items.append(unquoted(item));
    items.removeAll(QString());
    return items;
}

void takeValue(FrontField &field, QStringView value)
{
    value = value.trimmed();
    if (value.startsWith(u'[') && value.endsWith(u']')) {
        field.values = listItems(value.sliced(1, value.size() - 2));
    } else if (!value.isEmpty() && value != u">" && value != u"|" && value != u">-"
               && value != u"|-") {
        field.values = {unquoted(value)};
    }
}

} // namespace

const FrontField *FrontMatter::first(std::initializer_list<const char *> names) const
{
    for (const char *name : names) {
        for (const FrontField &field : fields) {
            if (field.name == QLatin1StringView(name) && !field.value().isEmpty())
                return &field;
        }
    }
    return nullptr;
}

FrontMatter readFrontMatter(const QString &text, int firstLine)
{
    static const QRegularExpression pattern(
        uR"(^([A-Za-z_][\w .-]{0,60}?)\s*[:=](?:\s+|(?=["'\[])|$)(.*)$)"_s);
    FrontMatter found;
    int number = firstLine - 1;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        ++number;
        const QStringView body = line.trimmed();
        const bool isIndented = !line.isEmpty() && line.front().isSpace();
        if (body.isEmpty() || body.startsWith(u'#') || (body.startsWith(u'[') && !isIndented))
            continue;
        const bool isItem = body.startsWith("- "_L1);
        if ((isIndented || isItem) && !found.fields.isEmpty()) {
            FrontField &field = found.fields.back();
            if (isItem)
                field.values.append(unquoted(body.sliced(2)));
            else if (field.values.size() == 1)
                field.values[0] += u' ' + body.toString(); // a value that goes on
            else if (field.values.isEmpty())
                field.values.append(body.toString());
            continue;
        }
        const auto match = pattern.match(body.toString());
        if (!match.hasMatch())
            continue;
        FrontField field;
        field.name = match.captured(1).toLower();
        field.line = number;
        takeValue(field, match.capturedView(2));
        found.fields.append(field);
    }
    return found;
}

} // namespace story::intake
