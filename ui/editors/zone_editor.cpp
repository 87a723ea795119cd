#include "ui/editors/zone_editor.h"

#include "app/model/zones.h"
#include "ui/parts/story_style.h"

namespace story {

ZoneEditor::ZoneEditor(const Look &look, const Field &field, QWidget *parent) : TextEditor(look, field, parent)
{
    setPlaceholder(tr("Europe/Berlin, UTC, +05:30"));
}

void ZoneEditor::showValue(const Value &value)
{
    TextEditor::showValue(value);
    const QString typed = std::get<QString>(value).trimmed();
    const auto zone = zoneNamed(typed);
    const bool isRead = zone && !zone->isAmbiguous();
    setMarked(control(), !typed.isEmpty() && !isRead);
    if (typed.isEmpty() || isRead) {
        say({});
    } else if (!zone) {
        say(tr("No time zone of that name is known. It is kept as you wrote it, and times are read in UTC."), Tone::Warn);
    } else {
        QStringList meanings;
        for (const ZoneMeaning &meaning : zone->meanings)
            meanings.append(meaning.meaning);
        say(tr("This can be %1. Until it is one of them, times are read in UTC.").arg(meanings.join(tr(" or "))), Tone::Warn);
    }
}

} // namespace story
