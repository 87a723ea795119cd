#include "ui/presenter/presenter_words.h"

#include "ui/pages/text_block.h"
#include "ui/parts/icons.h"
#include "ui/parts/tabular.h"

#include <QPainter>
#include <QRegularExpression>

namespace story {

namespace {

constexpr qreal inset = 0.4; // of the type, around the words of a row

// The same in words, for those who do not see shapes.
QString choiceWord(const PresenterLine &line)
{
    if (const auto kind = choiceNamed<EventKind>(line.choice); kind && line.kind == PresenterLine::Kind::Event)
        return Choices<EventKind>::list[static_cast<size_t>(*kind)].text();
    if (const auto status = choiceNamed<ActionStatus>(line.choice); status && line.kind == PresenterLine::Kind::Action)
        return Choices<ActionStatus>::list[static_cast<size_t>(*status)].text();
    return {};
}

// A time in a narrow column breaks after the day, which ends with its year, and before what stands in parentheses:
// "Sat 14 Nov 2026 | before 14:20", "about 15:10 | (±10 min)".
QString breakingWell(QString time)
{
    static const QRegularExpression inside(QStringLiteral("(?<!\\d{4}) (?!\\()|(?<=\\() | (?=[^()]*\\))"));
    return time.replace(inside, QString(QChar::Nbsp));
}

} // namespace

PresenterWords::PresenterWords(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

void PresenterWords::setLook(const QFont &font, const QColor &colour, int lines)
{
    m_font = font;
    m_colour = colour;
    m_lines = lines;
    setVisible(!text().isEmpty()); // nothing is nothing to a screen reader, too
    update();
}

int PresenterWords::heightFor(int width) const
{
    return text().isEmpty() ? 0 : qCeil(TextBlock(text(), m_font, width, m_lines).height());
}

int PresenterWords::widthOfAll() const
{
    return text().isEmpty() ? 0 : qCeil(m_counts ? tabularWidth(m_font, text()) : QFontMetricsF(m_font).horizontalAdvance(text())) + 2;
}

void PresenterWords::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_counts) {
        painter.setFont(m_font);
        painter.setPen(m_colour);
        paintTabular(painter, rect(), Qt::AlignRight | Qt::AlignTop, text());
    } else if (!text().isEmpty()) {
        TextBlock(text(), m_font, width(), m_lines).paint(painter, {0, 0}, m_colour);
    }
}

PresenterRow::PresenterRow(const Look &look, QWidget *parent) : QLabel(parent), m_look(look)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

void PresenterRow::show(const PresenterLine &line, int unit, int column, int lines)
{
    m_lines = lines;
    m_line = line;
    m_unit = unit;
    m_column = column;
    QStringList said{line.first, choiceWord(line), line.text};
    if (line.aside != said[1])
        said.append(line.aside);
    if (line.isLit)
        said.append(tr("at hand"));
    said.removeAll(QString());
    setText(said.join(QStringLiteral(", ")));
    QLabel::show();
    update();
}

QFont PresenterRow::font(bool strong) const
{
    QFont font = m_look.tokens().body;
    font.setPixelSize(std::max(1, m_unit));
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

int PresenterRow::firstWidth(const PresenterLine &line, const QFont &font)
{
    return line.first.isEmpty() ? 0 : qCeil(tabularWidth(font, line.first)) + 2;
}

int PresenterRow::textLeft() const
{
    const int pad = qRound(m_unit * inset);
    const bool hasShape = m_line.kind == PresenterLine::Kind::Event || m_line.kind == PresenterLine::Kind::Action;
    return pad + (m_column > 0 ? m_column + m_unit / 2 : 0) + (hasShape ? m_unit * 5 / 4 : 0);
}

QString PresenterRow::words() const
{
    return m_line.aside.isEmpty() ? m_line.text : tr("%1 ·\u00a0%2", "what, who").arg(m_line.text, m_line.aside);
}

int PresenterRow::heightFor(int width) const
{
    const int pad = qRound(m_unit * inset);
    const qreal text = TextBlock(words(), font(m_line.isLit), std::max(1, width - textLeft() - pad), m_lines).height();
    const qreal first = m_column > 0 && !m_line.first.isEmpty() ? TextBlock(breakingWell(m_line.first), font(false), m_column, std::min(2, m_lines)).height() : 0;
    return qCeil(std::max(text, first)) + pad;
}

void PresenterRow::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_look.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int pad = qRound(m_unit * inset);
    if (m_line.isLit) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.accentSoft);
        painter.drawRoundedRect(rect(), measure::cardRadius, measure::cardRadius);
        painter.setBrush(tokens.accent);
        painter.drawRoundedRect(QRectF(0, pad / 2.0, std::max(4, m_unit / 8), height() - pad), 2, 2);
    }
    const qreal top = pad / 2.0;
    const QFontMetricsF metrics(font(m_line.isLit));
    if (m_column > 0 && !m_line.first.isEmpty()) {
        const QFont plain = font(false);
        painter.setFont(plain);
        painter.setPen(tokens.text);
        if (firstWidth(m_line, plain) <= m_column)
            paintTabular(painter, QRectF(pad, top, m_column, metrics.height()), Qt::AlignLeft | Qt::AlignTop, m_line.first);
        else
            TextBlock(breakingWell(m_line.first), plain, m_column, std::min(2, m_lines)).paint(painter, {qreal(pad), top}, tokens.text);
    }
    const int left = textLeft();
    const QPointF shape(left - m_unit * 0.75, top + metrics.height() / 2);
    if (const auto kind = choiceNamed<EventKind>(m_line.choice); kind && m_line.kind == PresenterLine::Kind::Event) {
        paintKind(painter, shape, m_unit * 0.6, *kind, tokens);
    } else if (m_line.kind == PresenterLine::Kind::Action) {
        const QRectF box(shape.x() - m_unit * 0.3, shape.y() - m_unit * 0.3, m_unit * 0.6, m_unit * 0.6);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens.edge, std::max(2, m_unit / 14)));
        if (m_line.choice == QLatin1String("done"))
            paintIcon(painter, box.adjusted(-4, -4, 4, 4), Icon::Tick, tokens.good);
        else
            painter.drawRoundedRect(box, 4, 4);
    }
    const bool isQuiet = m_line.kind == PresenterLine::Kind::Small;
    TextBlock block(words(), font(m_line.isLit), std::max(1, width() - left - pad), m_lines);
    if (!m_line.aside.isEmpty())
        block.setTail(m_line.text.size(), font(false), m_line.isLit ? tokens.text : tokens.muted);
    block.paint(painter, {qreal(left), top}, isQuiet ? tokens.muted : tokens.text);
}

} // namespace story
