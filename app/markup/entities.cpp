#include "app/markup/entities.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace story::markup {

namespace {

struct Named {
    QLatin1StringView name;
    char16_t character;
};

// The ones that people and editors do write; HTML 5 knows two thousand more. Sorted by name (bytes).
constexpr std::array named{
    Named{"Auml"_L1, u'\u00c4'},   Named{"Ouml"_L1, u'\u00d6'},   Named{"Uuml"_L1, u'\u00dc'},
    Named{"aacute"_L1, u'\u00e1'}, Named{"agrave"_L1, u'\u00e0'}, Named{"amp"_L1, u'&'},
    Named{"apos"_L1, u'\''},       Named{"auml"_L1, u'\u00e4'},   Named{"bull"_L1, u'\u2022'},
    Named{"ccedil"_L1, u'\u00e7'}, Named{"cent"_L1, u'\u00a2'},   Named{"check"_L1, u'\u2713'},
    Named{"copy"_L1, u'\u00a9'},   Named{"deg"_L1, u'\u00b0'},    Named{"divide"_L1, u'\u00f7'},
    Named{"eacute"_L1, u'\u00e9'}, Named{"egrave"_L1, u'\u00e8'}, Named{"emsp"_L1, u'\u2003'},
    Named{"ensp"_L1, u'\u2002'},   Named{"euro"_L1, u'\u20ac'},   Named{"frac12"_L1, u'\u00bd'},
    Named{"ge"_L1, u'\u2265'},     Named{"gt"_L1, u'>'},          Named{"hellip"_L1, u'\u2026'},
    Named{"laquo"_L1, u'\u00ab'},  Named{"larr"_L1, u'\u2190'},   Named{"ldquo"_L1, u'\u201c'},
    Named{"le"_L1, u'\u2264'},     Named{"lsquo"_L1, u'\u2018'},  Named{"lt"_L1, u'<'},
    Named{"mdash"_L1, u'\u2014'},  Named{"micro"_L1, u'\u00b5'},  Named{"middot"_L1, u'\u00b7'},
    Named{"minus"_L1, u'\u2212'},  Named{"nbsp"_L1, u'\u00a0'},   Named{"ndash"_L1, u'\u2013'},
    Named{"ne"_L1, u'\u2260'},     Named{"ouml"_L1, u'\u00f6'},   Named{"para"_L1, u'\u00b6'},
    Named{"plusmn"_L1, u'\u00b1'}, Named{"pound"_L1, u'\u00a3'},  Named{"quot"_L1, u'"'},
    Named{"raquo"_L1, u'\u00bb'},  Named{"rarr"_L1, u'\u2192'},   Named{"rdquo"_L1, u'\u201d'},
    Named{"reg"_L1, u'\u00ae'},    Named{"rsquo"_L1, u'\u2019'},  Named{"sect"_L1, u'\u00a7'},
    Named{"szlig"_L1, u'\u00df'},  Named{"thinsp"_L1, u'\u2009'}, Named{"times"_L1, u'\u00d7'},
    Named{"trade"_L1, u'\u2122'},  Named{"uuml"_L1, u'\u00fc'},   Named{"yen"_L1, u'\u00a5'},
};

QString decodeNumber(QStringView digits)
{
    const bool hex = digits.startsWith(u'x') || digits.startsWith(u'X');
    bool ok = false;
    const uint code = (hex ? digits.mid(1) : digits).toUInt(&ok, hex ? 16 : 10);
    const bool control = code < 0x20 && code != u'\t' && code != u'\n';
    if (!ok || control || code > 0x10ffff || QChar::isSurrogate(code))
        return QString(QChar::ReplacementCharacter);
    return QStringView(QChar::fromUcs4(code)).toString();
}

} // namespace

QString decodeEntity(QStringView entity)
{
    if (entity.size() < 3 || !entity.startsWith(u'&') || !entity.endsWith(u';'))
        return entity.toString();
    const QStringView name = entity.mid(1, entity.size() - 2);
    if (name.startsWith(u'#'))
        return name.size() > 1 ? decodeNumber(name.mid(1)) : entity.toString();
    const auto *const found = std::find_if(
        named.begin(), named.end(), [name](const Named &entry) { return name == entry.name; });
    return found == named.end() ? entity.toString() : QString(QChar(found->character));
}

} // namespace story::markup
