#include "tests/layers/layer_rules.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace story {

namespace {

// What a room may know besides itself. Whoever is not named here has no place in the house.
struct Room {
    QLatin1StringView name;
    QStringList rooms;
    QStringList qtModules;
    QStringList libraries; // beginnings of header names
    bool system = false;   // may call the operating system
    bool clock = false;    // may ask what time it is
    bool ownText = false;  // shows Markdown of ours
};

const QList<Room> &house()
{
    static const QStringList core{u"QtCore"_s};
    static const QStringList window{u"QtCore"_s, u"QtGui"_s,          u"QtWidgets"_s,
                                    u"QtSvg"_s,  u"QtPrintSupport"_s, u"QtDBus"_s};
    static const QList<Room> rooms{
        {"app/core"_L1, {}, core, {u"tl/expected.hpp"_s}, true, true},
        {"app/model"_L1, {u"app/core"_s}, core, {}},
        {"app/markup"_L1, {u"app/core"_s}, core, {u"md4c.h"_s}},
        {"app/figure"_L1, {u"app/core"_s}, core, {}},
        {"app/spelling"_L1, {u"app/core"_s, u"app/model"_s}, core, {u"hunspell/"_s}},
        {"app/timeline"_L1, {u"app/core"_s, u"app/model"_s, u"app/figure"_s}, core, {}},
        {"app/capture"_L1, {u"app/core"_s, u"app/model"_s, u"app/markup"_s}, core, {}},
        {"app/coach"_L1, {u"app/core"_s, u"app/model"_s, u"app/markup"_s}, core, {}},
        {"app/intake"_L1, {u"app/core"_s, u"app/model"_s, u"app/markup"_s}, core, {}},
        {"app/gameday"_L1, {u"app/core"_s, u"app/model"_s, u"app/markup"_s}, core, {}},
        {"app/report"_L1,
         {u"app/core"_s, u"app/model"_s, u"app/markup"_s, u"app/figure"_s, u"app/timeline"_s},
         core,
         {u"cairo"_s, u"pango/"_s, u"fontconfig/"_s, u"glib"_s, u"qpdf/"_s, u"libical/"_s}},
        {"app/store"_L1,
         {u"app/core"_s, u"app/model"_s},
         core,
         {u"SQLiteCpp/"_s, u"sqlite3.h"_s},
         true},
        {"app/library"_L1, {u"app/core"_s, u"app/model"_s, u"app/store"_s}, core, {}},
        {"app/desk"_L1,
         {u"app/core"_s, u"app/model"_s, u"app/store"_s, u"app/figure"_s, u"app/timeline"_s},
         core,
         {}},
        // The store too: `verify` and `backup` look at files that no desk may be able to open.
        {"app/cli"_L1,
         {u"app/core"_s, u"app/model"_s, u"app/markup"_s, u"app/capture"_s, u"app/intake"_s,
          u"app/report"_s, u"app/library"_s, u"app/desk"_s, u"app/store"_s},
         core,
         {},
         true,
         true},
        {"ui"_L1,
         {u"app/core"_s, u"app/model"_s, u"app/markup"_s, u"app/figure"_s, u"app/timeline"_s, u"app/capture"_s,
          u"app/coach"_s, u"app/intake"_s, u"app/gameday"_s, u"app/report"_s, u"app/library"_s,
          u"app/spelling"_s, u"app/desk"_s},
         window,
         {}},
    };
    return rooms;
}

// main() builds everything and passes references down: the one place that knows the command line and makes the clock.
constexpr auto mainFile = "ui/main.cpp"_L1;
// Shows the manual, which the program carries inside itself.
constexpr auto manualFile = "ui/dialogs/manual_dialog.cpp"_L1;

// The room of a file, or of a header named from the root; empty where it lies in none.
QString roomOf(const QString &path)
{
    if (path.startsWith("ui/"_L1))
        return u"ui"_s;
    if (path.startsWith("app/"_L1) && path.count(u'/') >= 2)
        return path.section(u'/', 0, 1);
    return {};
}

std::optional<Room> ruleFor(const QString &path)
{
    const QString name = roomOf(path);
    const auto found =
        std::ranges::find_if(house(), [&](const Room &room) { return name == room.name; });
    if (found == house().end())
        return std::nullopt;
    Room room = *found;
    if (path == mainFile) {
        room.rooms << u"app/cli"_s;
        room.clock = true;
        room.system = true;
    }
    room.ownText = path == manualFile;
    return room;
}

// Words of code that only some rooms may say.
struct Word {
    QRegularExpression pattern;
    QString why;
    bool (*allowed)(const Room &);
};

const QList<Word> &words()
{
    static const auto nobody = [](const Room &) { return false; };
    static const QList<Word> all{
        {QRegularExpression(
             uR"(\b(SELECT\s+[\w*"'(]|INSERT\s+(OR\s+\w+\s+)?INTO\b|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\b)"
             uR"(|(CREATE|DROP|ALTER)\s+(TABLE|INDEX|VIEW|TRIGGER|VIRTUAL)\b|PRAGMA\s+\w)"
             uR"(|BEGIN\s+IMMEDIATE\b|VACUUM\s+INTO\b))"_s),
         u"SQL is said in app/store alone"_s,
         [](const Room &room) { return room.name == "app/store"_L1; }},
        {QRegularExpression(
             uR"(\b(setHtml|setMarkdown|insertHtml|insertMarkdown|appendHtml|fromHtml|fromMarkdown)\s*\()"_s),
         u"text from elsewhere is never handed to Qt as HTML or Markdown"_s,
         [](const Room &room) { return room.ownText; }},
        {QRegularExpression(uR"(\bQt::(RichText|AutoText|MarkdownText)\b)"_s),
         u"text is shown as plain text"_s, nobody},
        {QRegularExpression(uR"(\bstatic\b[^;{}()=]*\binstance\s*\()"_s), u"no singletons"_s,
         nobody},
        {QRegularExpression(uR"(\b(?!Q[A-Z])\w+::instance\s*\()"_s), u"no singletons"_s, nobody},
        {QRegularExpression(
             uR"(\bcurrent(DateTime|DateTimeUtc|Date|Time|MSecsSinceEpoch|SecsSinceEpoch)\s*\()"
             uR"(|\bsystem_clock\b|\bSystemClock\b|\b(gettimeofday|clock_gettime|localtime(_r)?)\s*\()"
             uR"(|\btime\s*\(\s*(nullptr|NULL|0)\s*\))"_s),
         u"the time comes from the Clock that was passed in"_s,
         [](const Room &room) { return room.clock; }},
    };
    return all;
}

bool isStandardHeader(const QString &header)
{
    static const QRegularExpression plain(u"^[a-z0-9_]+$"_s);
    return plain.match(header).hasMatch();
}

bool isSystemHeader(const QString &header)
{
    static const QStringList known{u"unistd.h"_s, u"fcntl.h"_s, u"sched.h"_s, u"dirent.h"_s,
                                   u"signal.h"_s, u"poll.h"_s,  u"pwd.h"_s, u"malloc.h"_s};
    return known.contains(header) || header.startsWith("sys/"_L1);
}

int lineOf(const QString &text, qsizetype at)
{
    return int(QStringView(text).left(at).count(u'\n')) + 1;
}

} // namespace

LayerRules::LayerRules(const QString &qtHeaders)
{
    const QDir root(qtHeaders);
    for (const QString &module : root.entryList({u"Qt*"_s}, QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QString &header : QDir(root.filePath(module)).entryList(QDir::Files))
            m_moduleOf.insert(header, module);
    }
}

QString LayerRules::qtModule(const QString &header) const
{
    static const QRegularExpression prefixed(u"^(Qt[A-Z][A-Za-z]*)/"_s);
    if (const auto match = prefixed.match(header); match.hasMatch())
        return match.captured(1);
    return m_moduleOf.value(header);
}

QStringList LayerRules::check(const QString &path, const QString &text) const
{
    QStringList wrong;
    const auto convict = [&](int line, const QString &why) {
        wrong << u"%1:%2: %3"_s.arg(path).arg(line).arg(why);
    };
    const auto isFlow = path.startsWith("tests/flows/"_L1);
    const std::optional<Room> room = ruleFor(path);
    if (!room && !isFlow) {
        convict(1, u"this folder is no room of the house"_s);
        return wrong;
    }

    if (path.endsWith("CMakeLists.txt"_L1)) {
        static const QRegularExpression comment(u"#[^\n]*"_s);
        static const QRegularExpression link(uR"(\bstory_(\w+)|\bQt6::(\w+))"_s);
        QString code = text;
        code.remove(comment);
        for (auto it = link.globalMatch(code); it.hasNext() && room;) {
            const auto match = it.next();
            const QString other = u"app/"_s + match.captured(1);
            const bool isRoom = ruleFor(other + u'/').has_value();
            if (isRoom && other != room->name && !room->rooms.contains(other)
                && room->name != "ui"_L1)
                convict(lineOf(code, match.capturedStart()),
                        u"%1 may not link %2"_s.arg(room->name, other));
            const QString module = u"Qt"_s + match.captured(2);
            if (!match.captured(2).isEmpty() && !room->qtModules.contains(module))
                convict(lineOf(code, match.capturedStart()),
                        u"%1 may not link %2"_s.arg(room->name, module));
        }
        return wrong;
    }

    const QString code = withoutComments(text);
    static const QRegularExpression include(uR"(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"])"_s,
                                            QRegularExpression::MultilineOption);
    for (auto it = include.globalMatch(code); it.hasNext();) {
        const auto match = it.next();
        const int line = lineOf(code, match.capturedStart(1));
        const QString header = match.captured(2);
        if (match.captured(1) == u"\""_s) {
            const QString other = roomOf(header);
            if (isFlow) {
                if (!other.isEmpty() && header != "ui/main_window.h"_L1)
                    convict(line,
                            u"a flow drives the window with keys and knows no %1"_s.arg(header));
            } else if (header.endsWith(".moc"_L1)) {
                continue;
            } else if (other.isEmpty()) {
                convict(line, u"%1 is not named from the root"_s.arg(header));
            } else if (other != room->name && !room->rooms.contains(other)) {
                convict(line, u"%1 may not know %2"_s.arg(room->name, other));
            }
            continue;
        }
        if (isFlow)
            continue;
        if (const QString module = qtModule(header); !module.isEmpty()) {
            if (!room->qtModules.contains(module))
                convict(line, u"%1 may not use %2 (%3)"_s.arg(room->name, module, header));
            else if (header.contains(u'/'))
                convict(line, u"Qt's headers are named without their module (%1)"_s.arg(header));
        } else if (isSystemHeader(header)) {
            if (!room->system)
                convict(line, u"%1 may not call the system (%2)"_s.arg(room->name, header));
        } else if (!isStandardHeader(header)
                   && std::ranges::none_of(room->libraries, [&](const QString &library) {
                          return header.startsWith(library);
                      })) {
            convict(line, u"%1 may not use %2"_s.arg(room->name, header));
        }
    }
    if (isFlow)
        return wrong;

    for (const Word &word : words()) {
        if (word.allowed(*room))
            continue;
        for (auto it = word.pattern.globalMatch(code); it.hasNext();) {
            const auto match = it.next();
            convict(lineOf(code, match.capturedStart()),
                    u"%1 (%2)"_s.arg(word.why, match.captured().simplified()));
        }
    }
    return wrong;
}

QString withoutComments(const QString &code)
{
    QString out;
    out.reserve(code.size());
    const qsizetype size = code.size();
    const auto starts = [&](qsizetype i, QLatin1StringView what) {
        return QStringView(code).sliced(i).startsWith(what);
    };
    // A quote after a digit separates digits; after u, U, L, u8 or nothing it opens a character.
    const auto separates = [&](qsizetype i) {
        qsizetype from = i;
        while (from > 0
               && (code[from - 1].isLetterOrNumber() || code[from - 1] == u'_'
                   || code[from - 1] == u'\''))
            --from;
        return from < i && code[from].isDigit();
    };
    for (qsizetype i = 0; i < size;) {
        qsizetype end = i + 1;
        if (starts(i, "//"_L1)) {
            while (end < size && code[end] != u'\n')
                ++end;
            i = end;
            continue;
        }
        if (starts(i, "/*"_L1)) {
            end = code.indexOf("*/"_L1, i + 2);
            end = end < 0 ? size : end + 2;
            // A gap, so that the words on either side stay two; the lines keep their numbers.
            out += u' ' + QString(QStringView(code).sliced(i, end - i).count(u'\n'), u'\n');
            i = end;
            continue;
        }
        if (starts(i, "R\""_L1)) {
            const qsizetype open = code.indexOf(u'(', i);
            const QString close =
                open < 0 ? QString() : u')' + code.mid(i + 2, open - i - 2) + u'"';
            end = open < 0 ? -1 : code.indexOf(close, open);
            end = end < 0 ? size : end + close.size();
        } else if (code[i] == u'"' || (code[i] == u'\'' && !separates(i))) {
            while (end < size && code[end] != code[i] && code[end] != u'\n')
                end += code[end] == u'\\' ? 2 : 1;
            end = std::min(end + 1, size);
        }
        out += QStringView(code).sliced(i, end - i);
        i = end;
    }
    return out;
}

} // namespace story
