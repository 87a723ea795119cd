#include "ui/editors/length_editor.h"

#include "app/model/time_reader.h"

#include <QRegularExpression>

namespace story {

std::optional<Micros> typedLength(const QString &text)
{
    QString words = text.simplified();
    words.remove(QLatin1Char(' '));
    const bool back = words.startsWith(QLatin1Char('-')) || words.startsWith(QChar(0x2212));
    if (back || words.startsWith(QLatin1Char('+')))
        words.remove(0, 1);
    if (words.isEmpty())
        return {};
    if (words.back().isDigit())
        words += QLatin1Char('m');
    words.replace(QStringLiteral("min"), QStringLiteral("m"));
    TimeContext context;
    context.zone = QTimeZone::utc();
    context.lastEvent = 0;
    const TimeReading reading = readTime(QString(QLatin1Char('+') + words), context, TimeForm::Relative);
    if (!reading.isTime() || reading.length != words.size() + 1 || !reading.start.earliest)
        return {};
    return back ? -*reading.start.earliest : *reading.start.earliest;
}

QString lengthLine(Micros length)
{
    if (length == 0)
        return {};
    QStringList parts;
    Micros left = std::abs(length);
    for (const auto &[unit, words] : {std::pair{microsPerDay, QStringLiteral("%1 d")}, {microsPerHour, QStringLiteral("%1 h")},
                                      {microsPerMinute, QStringLiteral("%1 min")}, {microsPerSecond, QStringLiteral("%1 s")},
                                      {Micros(1000), QStringLiteral("%1 ms")}}) {
        if (left >= unit)
            parts.append(words.arg(left / unit));
        left %= unit;
    }
    return (length < 0 ? QLatin1Char('-') : QLatin1Char('+')) + parts.join(QLatin1Char(' '));
}

LengthEditor::LengthEditor(const Look &look, const Field &field, QWidget *parent) : TypedEditor(look, field, parent)
{
    setPlaceholder(tr("+2m30s, -1h: added to every time it told"));
}

TypedEditor::Reading LengthEditor::read(const QString &typed) const
{
    static const QRegularExpression nothing(QStringLiteral(R"(^[+-]?0+ *[a-z]*$)"));
    if (nothing.match(typed).hasMatch())
        return {Value(qint64(0)), tr("Enter moves the events of this source back."), Tone::Muted, {}};
    if (const auto length = typedLength(typed))
        return {Value(qint64(*length)), tr("Enter moves the events of this source."), Tone::Muted, {}};
    return {{}, tr("A length of time goes here, like +2m30s or -1h. What you typed is kept until it is one."), Tone::Warn, {}};
}

QString LengthEditor::wording(const Value &value) const
{
    return lengthLine(std::get<qint64>(value));
}

} // namespace story
