// Every word a window shows: painted (a paint engine that writes down texts instead of drawing them), said to a screen reader, and held by the
// models of lists that are seen. For tests of what must not be there.
#pragma once

#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QWidget>

namespace story::support {

class TextsPainted : public QPaintEngine {
public:
    TextsPainted() : QPaintEngine(AllFeatures) {}

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawTextItem(const QPointF &, const QTextItem &item) override { texts.append(item.text()); }
    Type type() const override { return User; }

    QStringList texts;
};

class PaperOfWords : public QPaintDevice {
public:
    explicit PaperOfWords(QSize size) : m_size(size) {}
    QPaintEngine *paintEngine() const override { return &m_engine; }
    const QStringList &texts() const { return m_engine.texts; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmWidthMM: return m_size.width() * 254 / 960;
        case PdmHeightMM: return m_size.height() * 254 / 960;
        case PdmNumColors: return 1 << 24;
        case PdmDepth: return 32;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return qRound(devicePixelRatioFScale());
        default: return 96;
        }
    }

private:
    QSize m_size;
    mutable TextsPainted m_engine;
};

inline void collectSaid(QAccessibleInterface *thing, QStringList &all)
{
    if (!thing || !thing->isValid() || thing->state().invisible)
        return;
    for (const QAccessible::Text text : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        all.append(thing->text(text));
    if (auto *words = thing->textInterface())
        all.append(words->text(0, words->characterCount()));
    for (int i = 0; i < thing->childCount(); ++i)
        collectSaid(thing->child(i), all);
}

inline void collectHeld(const QAbstractItemModel &model, QStringList &all)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole), int(Qt::StatusTipRole),
                                   Qt::UserRole + 1, Qt::UserRole + 2, Qt::UserRole + 3})
                all.append(model.index(row, column).data(role).toString());
        }
    }
}

inline QStringList wordsPainted(QWidget &window)
{
    PaperOfWords paper(window.size());
    window.render(&paper);
    return paper.texts();
}

inline QStringList wordsOnScreen(QWidget &window)
{
    QStringList all = wordsPainted(window);
    collectSaid(QAccessible::queryAccessibleInterface(&window), all);
    QList<QWidget *> widgets = window.findChildren<QWidget *>();
    widgets.append(&window);
    for (QWidget *widget : std::as_const(widgets)) {
        if (!widget->isVisible())
            continue;
        all << widget->toolTip() << widget->windowTitle() << widget->accessibleName() << widget->accessibleDescription();
        if (const auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model())
            collectHeld(*view->model(), all);
        if (const auto *box = qobject_cast<QComboBox *>(widget))
            collectHeld(*box->model(), all);
    }
    all.removeAll(QString());
    return all;
}

} // namespace story::support
