#include "app/intake/columns.h"

#include "app/markup/plain_line.h"

#include <QRegularExpression>

#include <array>

namespace story::intake {

using namespace Qt::StringLiterals;

namespace {

struct ColumnRule {
    Column column;
    const char *pattern; // of the words in lower case, with single spaces
};
// The first that matches counts.
constexpr std::array columnRules{
    ColumnRule{
        Column::Time,
        "^(date ?(/|and|&|,)? ?time|time ?/ ?date|time ?stamps?|times?|when|start( time)?|from|occurred( at)?|time of event|created( at)?|(time )?(in )?(utc|gmt|p[sd]?t|e[sd]?t|c[e]?[s]?t|bst)"
        "|@timestamp|ts|zeit(punkt|stempel)?|uhrzeit|wann|beginn|von|heure|d[ée]but|horodatage|quand|hora|inicio|時刻|日時|時間|开始时间|时间)$"},
    ColumnRule{Column::Date, "^(dates?|datum|fecha|jour|日付|日期)$"},
    ColumnRule{Column::Day, "^((week)?days?|tag|wochentag)$"},
    ColumnRule{Column::End, "^(end( time)?|until|to|stop|ende|bis|fin|hasta|終了|结束时间)$"},
    ColumnRule{Column::Zone, "^(time ?)?zones?$|^zeitzone$|^tz$|^fuseau( horaire)?$|^zona horaria$|^タイムゾーン$"},
    ColumnRule{
        Column::Text,
        "^(events?.*|descriptions?|details?|what( happened)?|actions?.*|activit(y|ies)|messages?|msg|texts?|notes?|comments?|summary|updates?|items?|milestones?|observations?"
        "|ereignis(se)?|was( geschah)?|beschreibung|nachricht|meldung|bemerkung|[ée]v[ée]nements?|quoi|description|message|evento|descripci[óo]n|mensaje|内容|出来事|イベント|メッセージ|事件)$"},
    ColumnRule{
        Column::Who,
        "^(who|by|by whom|persons?|people|owner|actors?|author|responders?|users?( ?names?)?|sender|names?|wer|person|autor|verantwortlich|qui|auteur|responsable|qui[ée]n|担当(者)?|人|誰|作者)$"},
    ColumnRule{Column::System, "^(systems?|services?|components?|hosts?(names?)?|who ?/ ?what|dienst|système|servicio|システム|サービス)$"},
    ColumnRule{Column::Link, "^((data )?links?|evidence|references?|refs?|urls?|sources?|quelle|lien|enlace|リンク)$"},
    ColumnRule{Column::Kind, "^(kinds?|types?|categor(y|ies)|art|typ|genre|tipo|種別|種類)$"},
};

} // namespace

Column columnOf(const QString &head)
{
    static const auto compiled = [] {
        std::array<QRegularExpression, columnRules.size()> all;
        for (size_t i = 0; i < columnRules.size(); ++i)
            all[i] = QRegularExpression(QString::fromUtf8(columnRules[i].pattern));
        return all;
    }();
    static const QRegularExpression brackets(uR"(\([^()]*\)|\x{FF08}[^\x{FF08}\x{FF09}]*\x{FF09})"_s);
    constexpr qsizetype longest = 120;
    if (head.size() > longest)
        return Column::Other;
    QString words = markup::plainLine(head).toLower();
    words.remove(brackets);
    words = words.simplified();
    for (size_t i = 0; i < compiled.size(); ++i) {
        if (compiled[i].match(words).hasMatch())
            return columnRules[i].column;
    }
    return Column::Other;
}

} // namespace story::intake
