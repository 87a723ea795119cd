// What goes out of the house: for whom, in which formats, a look at it before, what changed since the last time, and what was given away.
#pragma once

#include "ui/export_choice.h"
#include "ui/pages/page.h"

#include <QTimer>

class QCheckBox;
class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace story {

class ExportPart : public QWidget {
    Q_OBJECT
public:
    ExportPart(const PageNeeds &needs, QWidget *parent = nullptr);

    ExportChoice choice() const;
    // Folds away what was changed since the last export: private notes are among it, as in the history.
    void setForRoom(bool forRoom);

Q_SIGNALS:
    void choiceChanged(const story::ExportChoice &choice);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *choosing();
    QWidget *since();
    QWidget *made();
    QWidget *site();
    QPushButton *addButton(QLayout *row, CommandId id, const QString &words, bool isMain = false);
    void fitFormats();
    void chooseSections();
    void saySections();
    void refresh();
    void refreshSince();
    void tellSince(const QStringList &steps);

    PageNeeds m_needs;
    QComboBox *m_audience;
    QComboBox *m_paper;
    QCheckBox *m_fromStart;
    TextLabel *m_sectionWords;
    QStringList m_sections;
    QList<std::pair<report::Format, QCheckBox *>> m_formats;
    TextLabel *m_sinceHead;
    TextLabel *m_since;
    QPushButton *m_history;
    QWidget *m_sinceCard;
    QVBoxLayout *m_made;
    QTimer m_soon;
    bool m_forRoom = false;
};

} // namespace story
