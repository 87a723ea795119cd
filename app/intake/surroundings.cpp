#include "app/intake/surroundings.h"

#include <QCoreApplication>
#include <QSet>

#include <cstdlib>

namespace story::intake {

using namespace Qt::StringLiterals;
using Kind = markup::DocBlock::Kind;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Intake)
};

struct Found {
    QList<QDate> prose; // certain dates of the text, before the timeline
    std::optional<QDate> title;
    std::optional<WrittenDate> titleWithoutYear;
    std::optional<QDate> timeline; // of its heading
    std::optional<QDate> anywhere; // the first certain date at all
    std::optional<NamedZone> zone; // of a sentence about times
    std::optional<NamedZone> titleZone;
    QSet<QString> proseZones; // that times of the text name
    QSet<QString> stampZones; // that entries of the timeline name
};

Found lookThrough(const Outline &outline, const StampRules &rules)
{
    constexpr int mostUnits = 5'000;
    Found found;
    bool beforeTimeline = true;
    int looked = 0;
    for (const Unit &unit : outline.units) {
        if (++looked > mostUnits)
            break;
        const markup::DocBlock &block = *unit.block;
        if (unit.isHuge || block.kind == Kind::Code || block.kind == Kind::LinkDefinition
            || block.kind == Kind::Comment || block.kind == Kind::FrontMatter)
            continue;
        const bool inTimeline = unit.role == Role::Timeline;
        const auto date = dateIn(block.plain, rules.order);
        const auto day = date ? date->certain() : std::nullopt;
        if (!found.anywhere)
            found.anywhere = day;
        if (unit.isHeading && inTimeline && !found.timeline)
            found.timeline = day;
        if (unit.isHeading && block.firstLine == outline.parts.value(1).line) {
            found.title = day;
            if (date && !day)
                found.titleWithoutYear = date;
            found.titleZone = zoneIn(block.plain);
        }
        beforeTimeline = beforeTimeline && !inTimeline && !unit.isMoment;
        if (beforeTimeline && day && block.kind == Kind::Paragraph)
            found.prose.append(*day);
        const bool isText = block.kind == Kind::Paragraph || block.kind == Kind::Heading
            || block.kind == Kind::Quote || block.kind == Kind::ListItem;
        if (!found.zone && isText && (tellsZone(block.plain) || (unit.isHeading && inTimeline)))
            found.zone = zoneIn(block.plain);
        if (!inTimeline && isText) {
            for (const QString &name : zonesOfTimes(block.plain))
                found.proseZones.insert(name);
        }
        if (inTimeline
            && (block.kind == Kind::ListItem || block.kind == Kind::Paragraph || unit.isMoment)) {
            if (const auto lead = leadOf(block.text, rules); lead && lead->stamp.hasZone)
                found.stampZones.insert(lead->stamp.zone);
        }
    }
    return found;
}

} // namespace

Surroundings surroundingsOf(const Outline &outline, const FrontMatter &front,
                            const QString &fileName, const StampRules &rules,
                            const QTimeZone &fallback)
{
    Surroundings around;
    around.rules = rules;
    around.fallback = fallback;
    const Found found = lookThrough(outline, rules);

    around.zone = found.zone;
    if (!around.zone && found.stampZones.size() == 1)
        around.zone = zoneNamed(*found.stampZones.cbegin());
    if (!around.zone)
        around.zone = found.titleZone;
    if (!around.zone && found.proseZones.size() == 1) {
        around.zone = zoneNamed(*found.proseZones.cbegin());
        around.zoneIsFar = around.zone.has_value();
    }

    const auto certain = [&](const QString &text) {
        const auto date = dateIn(text, rules.order);
        return date ? date->certain() : std::nullopt;
    };
    const std::optional<QDate> fileDay = certain(fileName);
    std::optional<QDate> frontDay;
    std::optional<QDate> frontTitle;
    if (const FrontField *field = front.first({"start_time", "incident_date", "date"}))
        frontDay = certain(field->value());
    if (const FrontField *field = front.first({"title"}))
        frontTitle = certain(field->value());
    for (const std::optional<QDate> &day :
         {found.title, frontTitle, found.timeline, fileDay, frontDay, found.anywhere}) {
        if (!around.near)
            around.near = day;
    }

    std::optional<QDate> titleDay = found.title ? found.title : frontTitle;
    if (!titleDay && found.titleWithoutYear && around.near) {
        const WrittenDate &date = *found.titleWithoutYear;
        const QDate day(around.near->year(), date.month, date.day);
        if (day.isValid() && std::abs(day.daysTo(*around.near)) < 40)
            titleDay = day;
    }
    if (found.timeline) {
        around.day = found.timeline;
    } else if (titleDay) {
        around.day = titleDay;
    } else if (!found.prose.isEmpty()) {
        // Where several are told, the one that the name or the front matter tells, too.
        around.day = found.prose.front();
        for (const QDate &day : found.prose) {
            if (day == fileDay || day == frontDay) {
                around.day = day;
                break;
            }
        }
        around.dayFrom = Words::tr("the text above them");
    } else if (fileDay) {
        around.day = fileDay;
        around.dayFrom = Words::tr("the name of the file");
    } else if (frontDay) {
        around.day = frontDay;
        around.dayFrom = Words::tr("the date at the top of the file");
    }
    return around;
}

} // namespace story::intake
