#include "ui/parts/tokens.h"

#include <algorithm>
#include <cmath>

namespace story {

namespace {

// In the order of EventKind: note, change, alert, observation, communication, decision, action, escalation, recovery.
void light(Tokens &t)
{
    t.window = QColor(0xf4f6f8);
    t.surface = QColor(0xffffff);
    t.raised = QColor(0xfbfcfd);
    t.line = QColor(0xdde2e8);
    t.text = QColor(0x1a222d);
    t.muted = QColor(0x5a6675);
    t.edge = QColor(0x7b8796);
    t.accent = QColor(0x1d6b74);
    t.accentText = QColor(0xffffff);
    t.accentSoft = QColor(0xe3f0f1);
    t.focus = QColor(0x2f6fde);
    t.good = QColor(0x2a7a4b);
    t.warn = QColor(0x8a5d00);
    t.bad = QColor(0xb3261e);
    t.info = QColor(0x2b6cb0);
    t.selection = QColor(0xb8d9dc);
    t.match = QColor(0xfdf3dc);
    t.veil = QColor(0xf2f3f4);
    t.misspelt = QColor(0xb5561f);
    t.impactFill = QColor(0xf6d9d3);
    t.impactEdge = QColor(0xc4432b);
    t.impactText = QColor(0x9c2f1a);
    t.spanTime = QColor(0xcfe3ff);
    t.spanTag = QColor(0xfbe6c2);
    t.spanPerson = QColor(0xe6dcf7);
    t.spanDue = QColor(0xd3efdc);
    t.kinds = {QColor(0x6b7480), QColor(0x5b5bd6), QColor(0xb26a00), QColor(0x2b6cb0), QColor(0x8248b0),
               QColor(0x0f766e), QColor(0x2a7a4b), QColor(0xb3261e), QColor(0x3f7d20)};
}

void dark(Tokens &t)
{
    t.window = QColor(0x12161b);
    t.surface = QColor(0x191f26);
    t.raised = QColor(0x20272f);
    t.line = QColor(0x323b46);
    t.text = QColor(0xe7ebf0);
    t.muted = QColor(0x9ba7b5);
    t.edge = QColor(0x76828f);
    t.accent = QColor(0x5fc3bf);
    t.accentText = QColor(0x0b1517);
    t.accentSoft = QColor(0x1e3437);
    t.focus = QColor(0x7fb0ff);
    t.good = QColor(0x6fcf97);
    t.warn = QColor(0xe6b450);
    t.bad = QColor(0xff8a80);
    t.info = QColor(0x7db8f5);
    t.selection = QColor(0x2d5a5f);
    t.match = QColor(0x332a14);
    t.veil = QColor(0x232931);
    t.misspelt = QColor(0xe0916b);
    t.impactFill = QColor(0x43231d);
    t.impactEdge = QColor(0xff8b73);
    t.impactText = QColor(0xff8b73);
    t.spanTime = QColor(0x1f3a60);
    t.spanTag = QColor(0x493510);
    t.spanPerson = QColor(0x3a2a55);
    t.spanDue = QColor(0x1d4029);
    t.kinds = {QColor(0x9ba7b5), QColor(0xa5a3ff), QColor(0xf0b454), QColor(0x7db8f5), QColor(0xcf9bf2),
               QColor(0x5fd0c5), QColor(0x7fd39b), QColor(0xff9389), QColor(0xa3d977)};
}

// Black, white, and yellow for focus; hues only where a shape or a word says the same.
void highContrast(Tokens &t)
{
    dark(t);
    const QColor black(Qt::black);
    const QColor white(Qt::white);
    t.window = t.surface = t.raised = black;
    t.line = t.text = t.muted = t.edge = t.accent = white;
    t.accentText = black;
    t.accentSoft = QColor(0x2b2b2b);
    t.focus = QColor(0xffff00);
    t.selection = QColor(0x0b4a8f);
    t.match = QColor(0x4a3c00);
    t.veil = QColor(0x1c1c1c);
    t.misspelt = QColor(0xffa08c);
    t.impactFill = black;
    t.impactEdge = t.impactText = QColor(0xffa08c);
    t.kinds.front() = white;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QFont scaled(const QFont &font, qreal factor)
{
    QFont f = font;
    if (font.pointSizeF() > 0)
        f.setPointSizeF(font.pointSizeF() * factor);
    else
        f.setPixelSize(std::max(1, qRound(font.pixelSize() * factor)));
    return f;
}

} // namespace

QColor Tokens::severity(Severity severity) const
{
    switch (severity) {
    case Severity::Sev1: return bad;
    case Severity::Sev2: return warn;
    case Severity::NotSaid:
    case Severity::Sev3:
    case Severity::Sev4:
    case Severity::Sev5: return muted;
    }
    return muted;
}

QColor Tokens::lit(const QColor &ground, qreal amount) const
{
    // There a line is as strong as the words on it.
    return mixed(ground, line, theme == Theme::HighContrast ? amount / 4 : amount);
}

QFont Tokens::font(TextSize size, QFont::Weight weight) const
{
    constexpr std::array<qreal, 5> factors{1.0, 0.87, 1.15, 1.45, 2.2};
    QFont f = scaled(body, factors[static_cast<size_t>(size)]);
    f.setWeight(weight);
    return f;
}

Tokens makeTokens(Theme theme, const QFont &base, int textPercent)
{
    Tokens t;
    switch (theme) {
    case Theme::Light: light(t); break;
    case Theme::Dark: dark(t); break;
    case Theme::HighContrast: highContrast(t); break;
    }
    t.theme = theme;
    t.textPercent = std::clamp(textPercent, leastText, mostText);
    t.body = scaled(base, t.textPercent / 100.0);
    return t;
}

QColor mixed(const QColor &a, const QColor &b, qreal partOfB)
{
    const auto mix = [&](int x, int y) { return qRound(x + (y - x) * partOfB); };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace story
