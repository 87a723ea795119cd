#include "tests/support/pseudo_language.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QWidget>

#include <cmath>

namespace story::support {

using namespace Qt::StringLiterals;

namespace {

QChar accented(QChar c)
{
    static const QString plain = u"aceghijklnorstuwyzACEGHIJKLNORSTUWYZ"_s;
    static const QString other = u"àçêĝĥîĵķļñôŕšţûŵýžÀÇÊĜĤÎĴĶĻÑÔŔŠŢÛŴÝŽ"_s;
    const qsizetype at = plain.indexOf(c);
    return at < 0 ? c : other[at];
}

// Words are what a person reads: a number, a sign or a key is the same in every language.
bool hasWord(const QString &text)
{
    static const QRegularExpression word(u"\\p{L}{3,}"_s);
    return word.match(text).hasMatch();
}

QString placeOf(const QWidget &widget, QLatin1String what)
{
    return QLatin1String(widget.metaObject()->className()) + ", "_L1 + what;
}

void addModel(const QAbstractItemView &view, QList<ShownWords> &all)
{
    const QAbstractItemModel *model = view.model();
    for (int row = 0; model && row < std::min(model->rowCount(), 200); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                all.append({model->index(row, column).data(role).toString(), placeOf(view, "row"_L1)});
        }
    }
}

void addHeader(const QHeaderView &header, QList<ShownWords> &all)
{
    for (int section = 0; header.model() && section < header.count(); ++section)
        all.append({header.model()->headerData(section, header.orientation()).toString(), placeOf(header, "head"_L1)});
}

QString clipped(const QLabel &label)
{
    const QString text = label.text();
    if (text.isEmpty())
        return {};
    const int needed = label.wordWrap() ? label.heightForWidth(label.width()) : label.sizeHint().height();
    if (needed > label.height() + 1)
        return u"too low (%1 of %2): "_s.arg(label.height()).arg(needed) + text;
    if (!label.wordWrap() && label.width() + 1 < label.minimumSizeHint().width())
        return u"too narrow (%1 of %2): "_s.arg(label.width()).arg(label.minimumSizeHint().width()) + text;
    return {};
}

QString clipped(const QComboBox &box)
{
    const int words = box.fontMetrics().horizontalAdvance(box.currentText());
    const int arrow = 24;
    return words + arrow > box.width() ? u"too narrow (%1 of %2): "_s.arg(box.width()).arg(words + arrow) + box.currentText() : QString();
}

// A part of it lies outside of what holds it, and nothing scrolls there.
QString coveredUp(const QWidget &widget)
{
    QRect rect = widget.rect();
    const QWidget *inner = &widget;
    for (const QWidget *outer = widget.parentWidget(); outer && !widget.isWindow(); outer = outer->parentWidget()) {
        // What scrolls may be higher than what is seen of it.
        const auto *area = qobject_cast<const QAbstractScrollArea *>(outer->parentWidget());
        if (area && area->viewport() == outer) {
            if (area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff)
                return {};
            const int over = rect.translated(inner->pos()).right() - outer->rect().right();
            return over > 1 ? u"is %1 wider than what scrolls up and down"_s.arg(over) : QString();
        }
        rect.translate(inner->pos());
        if (!outer->rect().adjusted(-1, -1, 1, 1).contains(rect))
            return u"reaches out of %1 by %2, %3"_s.arg(QLatin1String(outer->metaObject()->className()))
                .arg(std::max(rect.right() - outer->rect().right(), outer->rect().left() - rect.left()))
                .arg(std::max(rect.bottom() - outer->rect().bottom(), outer->rect().top() - rect.top()));
        if (outer->isWindow())
            break;
        inner = outer;
    }
    return {};
}

} // namespace

QString pseudo(const QString &source)
{
    if (source.trimmed().isEmpty() || source.contains("(*."_L1))
        return source;
    QString words;
    for (qsizetype i = 0; i < source.size(); ++i) {
        if (source[i] == u'%' && i + 1 < source.size()) {
            words += source.mid(i++, 2);
            continue;
        }
        words += accented(source[i]);
    }
    const auto more = static_cast<qsizetype>(std::ceil(static_cast<double>(source.size()) * 0.4));
    QString tail;
    while (tail.size() < more)
        tail += tail.size() % 6 == 0 ? u' ' : u'ẍ';
    // A blank at either end belongs to what it is glued to.
    const QString before = source.startsWith(u' ') ? u" "_s : QString();
    const QString after = source.endsWith(u' ') ? u" "_s : QString();
    return before + u'⟦' + words.trimmed() + tail + u'⟧' + after;
}

QString PseudoLanguage::translate(const char *context, const char *source, const char *, int) const
{
    return qstrncmp(context, "story::", 7) == 0 ? pseudo(QString::fromUtf8(source)) : QString();
}

QList<ShownWords> shownWords(QWidget &window)
{
    QList<ShownWords> all;
    QList<QWidget *> widgets = window.findChildren<QWidget *>();
    widgets.append(&window);
    for (const QWidget *widget : std::as_const(widgets)) {
        if (!widget->isVisible())
            continue;
        all.append({widget->toolTip(), placeOf(*widget, "tooltip"_L1)});
        all.append({widget->accessibleName(), placeOf(*widget, "name"_L1)});
        all.append({widget->accessibleDescription(), placeOf(*widget, "description"_L1)});
        if (widget->isWindow())
            all.append({widget->windowTitle(), placeOf(*widget, "title"_L1)});
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            all.append({label->text(), placeOf(*widget, "text"_L1)});
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            all.append({button->text(), placeOf(*widget, "text"_L1)});
        if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            all.append({line->placeholderText(), placeOf(*widget, "placeholder"_L1)});
        if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
            all.append({edit->placeholderText(), placeOf(*widget, "placeholder"_L1)});
        if (const auto *menu = qobject_cast<const QMenu *>(widget)) {
            for (const QAction *action : menu->actions())
                all.append({action->text(), placeOf(*widget, "action"_L1)});
        }
        if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                all.append({box->itemText(i), placeOf(*widget, "choice"_L1)});
        }
        if (const auto *header = qobject_cast<const QHeaderView *>(widget))
            addHeader(*header, all);
        else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
            addModel(*view, all);
    }
    all.removeIf([](const ShownWords &one) { return !hasWord(one.words); });
    return all;
}

QStringList clippedWords(QWidget &window)
{
    QStringList all;
    const auto add = [&](const QWidget &widget, const QString &what) {
        if (!what.isEmpty())
            all.append(QLatin1String(widget.metaObject()->className()) + u' ' + what);
    };
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->size().isEmpty())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            add(*widget, clipped(*label));
        if (const auto *box = qobject_cast<const QComboBox *>(widget))
            add(*widget, clipped(*box));
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            if (button->width() + 1 < button->minimumSizeHint().width())
                add(*widget, u"too narrow (%1 of %2): "_s.arg(button->width()).arg(button->minimumSizeHint().width()) + button->text());
        }
        const bool hasWords = qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget);
        if (const QString covered = hasWords ? coveredUp(*widget) : QString(); !covered.isEmpty()) {
            const auto *label = qobject_cast<const QLabel *>(widget);
            add(*widget, covered + u": "_s + (label ? label->text() : qobject_cast<const QAbstractButton *>(widget)->text()));
        }
        if (const auto *header = qobject_cast<const QHeaderView *>(widget); header && header->model() && header->orientation() == Qt::Horizontal) {
            for (int section = 0; section < header->count(); ++section) {
                if (!header->isSectionHidden(section) && header->textElideMode() == Qt::ElideNone
                    && header->sectionSizeHint(section) > header->sectionSize(section) + 1)
                    add(*widget, u"head too narrow (%1 of %2): "_s.arg(header->sectionSize(section)).arg(header->sectionSizeHint(section))
                            + header->model()->headerData(section, Qt::Horizontal).toString());
            }
        }
    }
    return all;
}

} // namespace story::support
