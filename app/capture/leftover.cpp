#include "app/capture/leftover.h"

namespace story::capture {

namespace {

bool isBlank(QChar c)
{
    return c.isSpace() && c != u'\n';
}

bool isOneOf(QChar c, QStringView list)
{
    return list.contains(c);
}

// Signs that part a sentence, and signs that end one.
constexpr QStringView lightSigns = u",;:";
constexpr QStringView heavySigns = u".!?\u2026";
constexpr QStringView openers = u"([{";
constexpr QStringView closers = u")]}";

bool isDash(QChar c)
{
    return isOneOf(c, u"-\u2013\u2014");
}

QStringView withoutBlanksBefore(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.mid(1);
    return text;
}

void chopBlanks(QString &text)
{
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
}

// Whether what stands between two mentions only makes a list of them: ", ", " and ", ", or ", " & ".
bool makesAList(QStringView between)
{
    const auto skipBlanks = [&] {
        while (!between.isEmpty() && isBlank(between.front()))
            between = between.mid(1);
    };
    skipBlanks();
    if (!between.isEmpty() && isOneOf(between.front(), u",;/&+"))
        between = between.mid(1);
    skipBlanks();
    for (const QStringView word : {QStringView(u"and"), QStringView(u"or"), QStringView(u"&"), QStringView(u"+")}) {
        if (between.size() > word.size() && between.startsWith(word, Qt::CaseInsensitive) && isBlank(between[word.size()])) {
            between = between.mid(word.size());
            break;
        }
    }
    skipBlanks();
    return between.isEmpty();
}

// The cuts that are made, mentions in a row as one. Of a row of which some stay, what led from one to the next goes with the one that does.
QList<Cut> cutsMade(const QString &line, const QList<Cut> &cuts, Taken taken)
{
    QList<Cut> made;
    const Cut *before = nullptr;
    bool beforeGoes = false;
    bool leansBack = false; // the row of the last one made begins with one that stays
    for (const Cut &cut : cuts) {
        const bool goes = cut.hasField || taken == Taken::Everything;
        const bool inRow = before && before->what == Cut::What::Mention && cut.what == Cut::What::Mention
            && makesAList(QStringView(line).mid(before->to, cut.from - before->to));
        if (goes && inRow && beforeGoes) {
            made.back().to = cut.to;
        } else if (goes) {
            made.append(cut);
            leansBack = inRow;
            if (inRow)
                made.back().from = before->to;
        } else if (inRow && beforeGoes && !leansBack) {
            made.back().to = cut.from;
        }
        before = &cut;
        beforeGoes = goes;
    }
    return made;
}

bool isPair(QChar open, QChar close)
{
    constexpr QStringView opening = u"([{\"'\u201c\u2018\u201e\u201e\u00ab";
    constexpr QStringView closing = u")]}\"'\u201d\u2019\u201c\u201d\u00bb";
    for (qsizetype i = 0; i < opening.size(); ++i) {
        if (opening[i] == open && closing[i] == close)
            return true;
    }
    return false;
}

// A comma or a dash is its last word.
bool endsLightly(const QString &text)
{
    if (text.isEmpty())
        return false;
    const bool isLoneDash = isDash(text.back()) && (text.size() == 1 || text[text.size() - 2].isSpace());
    return isLoneDash || isOneOf(text.back(), lightSigns);
}

// They led to what is not there any more.
void chopLightSigns(QString &text)
{
    while (endsLightly(text)) {
        text.chop(1);
        chopBlanks(text);
    }
}

// How many signs of a sentence `part` begins with. An ellipsis, or the point of ".5", is none.
qsizetype signsBefore(QStringView part)
{
    qsizetype signs = 0;
    while (signs < part.size() && (isOneOf(part[signs], lightSigns) || isOneOf(part[signs], heavySigns)))
        ++signs;
    const bool stand = signs == part.size() || part[signs].isSpace() || isOneOf(part[signs], closers);
    const QStringView all = part.first(signs);
    return stand && !all.contains(u"..") && !all.contains(u'\u2026') ? signs : 0;
}

// Puts the signs right where something stood between `text` and `part`. `isLast`: the line ends with `part`.
void mendSigns(QString &text, QStringView &part, bool isLast)
{
    const bool begins = text.isEmpty() || text.back() == u'\n' || isOneOf(text.back(), openers);
    const qsizetype signs = signsBefore(part);
    const QStringView rest = withoutBlanksBefore(part.mid(signs));
    const bool ends = rest.isEmpty() ? isLast : rest.front() == u'\n' || isOneOf(rest.front(), closers);
    if (signs == 0) {
        if (ends)
            chopLightSigns(text);
        if (begins && part.size() > 1 && isDash(part[0]) && isBlank(part[1]))
            part = withoutBlanksBefore(part.mid(1));
    } else if (begins || isOneOf(text.back(), heavySigns)) {
        part = rest;
    } else if (isOneOf(part.front(), heavySigns)) {
        chopLightSigns(text);
    } else if (ends) {
        chopLightSigns(text);
        part = rest;
    } else if (endsLightly(text)) {
        part = rest; // one comma is enough
    }
}

} // namespace

QString leftOf(const QString &line, const QList<Cut> &cuts, Taken taken)
{
    QString text;
    qsizetype from = 0;
    const Cut *owed = nullptr; // was taken out, and nothing came behind it yet
    const auto append = [&](qsizetype to) {
        const bool isLast = to == line.size();
        QStringView part = QStringView(line).mid(from, to - from);
        if (owed) {
            const QStringView whole = part;
            part = withoutBlanksBefore(part);
            bool wasApart = part.size() < whole.size() || (!text.isEmpty() && isBlank(text.back()));
            if (part.isEmpty() && !isLast)
                return; // the next cut follows at once
            if (owed->what != Cut::What::Before) {
                // Brackets and quotation marks that held nothing else.
                const bool touched = !wasApart;
                while (touched && !text.isEmpty() && !part.isEmpty() && isPair(text.back(), part.front())) {
                    text.chop(1);
                    part = part.mid(1);
                    wasApart = true;
                }
                part = withoutBlanksBefore(part);
            }
            chopBlanks(text);
            if (owed->what != Cut::What::Before)
                mendSigns(text, part, isLast);
            if (part.isEmpty())
                return;
            const bool closes = isOneOf(part.front(), u",.;:!?)]}\n");
            const bool opens = text.isEmpty() || isOneOf(text.back(), u"([{\n");
            if (wasApart && !closes && !opens)
                text += u' ';
            owed = nullptr;
        }
        text += part;
    };
    const QList<Cut> made = cutsMade(line, cuts, taken);
    for (const Cut &cut : made) {
        append(cut.from);
        from = cut.to;
        owed = &cut;
    }
    append(line.size());
    return text.trimmed();
}

} // namespace story::capture
