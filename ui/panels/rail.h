// Where am I: a column of places on the left, each with what there is to know about it, and a few words at the foot.
#pragma once

#include "ui/panels/pane.h"
#include "ui/parts/text_label.h"

#include <QAbstractButton>
#include <QList>

class QButtonGroup;
class QVBoxLayout;

namespace story {

// One place: its name on the left, a note on the right.
class RailItem : public QAbstractButton {
    Q_OBJECT
public:
    RailItem(const Look &look, const QString &name, QWidget *parent = nullptr);

    // `details` are for the tooltip and for screen readers: what is missing, a line each.
    void setNote(const QString &note, Tone tone, const QStringList &details = {});
    const QString &note() const { return m_note; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    QString m_note;
    Tone m_tone = Tone::Muted;
};

class Rail : public Pane {
    Q_OBJECT
public:
    // `name` is for screen readers.
    Rail(const Look &look, const QString &name, const QStringList &places, QWidget *parent = nullptr);

    RailItem *item(int place) const { return m_items[place]; }
    int current() const;
    // Marks a place without telling anybody.
    void setCurrent(int place);
    void setFoot(const QString &words);

Q_SIGNALS:
    void chosen(int place);

private:
    void fitWidth();

    QList<RailItem *> m_items;
    QButtonGroup *m_group;
    TextLabel *m_foot;
    int m_width;
};

} // namespace story
