#include "ui/editors/number_editor.h"

#include <QRegularExpression>

namespace story {

NumberEditor::NumberEditor(const Look &look, const Field &field, QWidget *parent) : TypedEditor(look, field, parent) {}

TypedEditor::Reading NumberEditor::read(const QString &typed) const
{
    // Digits, or groups of three as people separate them.
    static const QRegularExpression whole(QStringLiteral(R"(^-?(?:\d+|\d{1,3}(?:[ ,'\x{a0}\x{202f}]\d{3})+)$)"));
    if (whole.match(typed).hasMatch()) {
        QString digits;
        for (const QChar c : typed) {
            if (c == QLatin1Char('-') || (c >= QLatin1Char('0') && c <= QLatin1Char('9')))
                digits += c;
        }
        bool fits = false;
        const qint64 number = digits.toLongLong(&fits);
        if (fits)
            return {Value(number), {}, Tone::Muted, {}};
    }
    return {{}, tr("A whole number goes here. What you typed is kept until it is one."), Tone::Warn, {}};
}

QString NumberEditor::wording(const Value &value) const
{
    const qint64 number = std::get<qint64>(value);
    return number == 0 ? QString() : QString::number(number);
}

} // namespace story
