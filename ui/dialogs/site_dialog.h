// For whom a web site of the library is, and in which folder.
#pragma once

#include "app/report/report_tree.h"
#include "ui/parts/look.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace story {

class SiteDialog : public QDialog {
    Q_OBJECT
public:
    // `published`: how many reviews would be on it. `folder` is proposed.
    SiteDialog(const Look &look, int published, const QString &folder, QWidget *parent);

Q_SIGNALS:
    void asked(story::report::Audience audience, const QString &folder);

private:
    void chooseFolder();
    void check();

    QComboBox *m_audience;
    QLineEdit *m_folder;
    QPushButton *m_write;
};

} // namespace story
