// The list of formats.
#include "app/intake/intake.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace story::intake {

namespace {

// Beginnings of files that are no text, whatever their names say.
bool isBinary(QByteArrayView head)
{
    constexpr std::array<const char *, 8> beginnings{"\x89PNG",
                                                     "\xFF\xD8\xFF",
                                                     "%PDF-",
                                                     "PK\x03\x04",
                                                     "SQLite format 3",
                                                     "GIF8",
                                                     "\x1F\x8B",
                                                     "\x7F"
                                                     "ELF"};
    for (const char *beginning : beginnings) {
        if (head.startsWith(beginning))
            return true;
    }
    return false;
}

// Text holds no NUL, unless it is UTF-16 and says so. In a file that is called a text a few are damage, and become U+FFFD.
bool isFullOfNul(QByteArrayView head, bool isWritten)
{
    constexpr qsizetype few = 8;
    const bool isUtf16 = head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF");
    const auto count = std::count(head.begin(), head.end(), '\0');
    return !isUtf16 && count > (isWritten ? std::max(few, head.size() / 16) : 0);
}

bool isOurJson(QByteArrayView head)
{
    QByteArrayView text = head.startsWith("\xEF\xBB\xBF") ? head.sliced(3) : head;
    text = text.trimmed();
    return text.startsWith('{') && text.contains("\"second-story-archive\"");
}

// JSON that is not ours, and HTML, would come in as one heap of text.
bool isOtherStructure(QByteArrayView head)
{
    const QByteArrayView text = head.trimmed();
    const QByteArray start =
        text.first(std::min<qsizetype>(text.size(), 14)).toByteArray().toLower();
    if (start.startsWith("<!doctype html") || start.startsWith("<html")
        || start.startsWith("<?xml"))
        return true;
    return text.startsWith("{\"") || text.startsWith("{\n") || text.startsWith("[{")
        || text.startsWith("{\r\n");
}

constexpr std::array writtenEndings{".md"_L1,     ".markdown"_L1,  ".mdown"_L1,
                                    ".md.erb"_L1, ".txt"_L1,       ".text"_L1,
                                    ".rst"_L1,    ".mediawiki"_L1, ".wiki"_L1};

} // namespace

Format sniff(const QByteArray &head, const QString &name)
{
    const bool isWritten =
        std::any_of(writtenEndings.begin(), writtenEndings.end(), [&](QLatin1StringView ending) {
            return name.endsWith(ending, Qt::CaseInsensitive);
        });
    if (isBinary(head) || isFullOfNul(head, isWritten))
        return Format::Unknown;
    if (isOurJson(head))
        return Format::ArchiveJson;
    if (isWritten)
        return Format::Markdown;
    if (head.trimmed().isEmpty() || isOtherStructure(head))
        return Format::Unknown;
    return Format::Markdown;
}

QString formatName(Format format)
{
    switch (format) {
    case Format::Markdown:
        return u"markdown"_s;
    case Format::ArchiveJson:
        return u"json"_s;
    case Format::Unknown:
        break;
    }
    return {};
}

} // namespace story::intake
