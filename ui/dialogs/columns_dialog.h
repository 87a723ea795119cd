// Which columns a list shows, as boxes to tick; each is seen at once.
#pragma once

#include <QDialog>
#include <QStringList>

class QCheckBox;

namespace story {

class ColumnsDialog : public QDialog {
    Q_OBJECT
public:
    struct Column {
        QString field;
        QString words;
        bool isShown = false;
        bool isAlways = false; // cannot be hidden
    };
    ColumnsDialog(const QList<Column> &columns, QWidget *parent);

Q_SIGNALS:
    void changed(const QStringList &shown); // the fields that are ticked, in their order

private:
    QStringList shown() const;

    QList<std::pair<QString, QCheckBox *>> m_boxes;
};

} // namespace story
