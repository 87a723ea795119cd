// What can be set, on one page. Each change holds at once, and each can be put back to what it is by itself.
#pragma once

#include "app/spelling/checker.h"
#include "ui/languages.h"
#include "ui/parts/text_label.h"
#include "ui/preferences.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QPushButton;

namespace story {

class PreferencesDialog : public QDialog {
    Q_OBJECT
public:
    // `look` and `preferences` must outlive this; the preferences are changed as soon as something is chosen.
    // `usual` are the dictionaries that count while none is chosen.
    PreferencesDialog(const Look &look, Preferences &preferences, const QList<Language> &languages, const spelling::Checker &spelling,
                      const QStringList &usual, QWidget *parent);
    ~PreferencesDialog() override;

    // Takes what stands in the fields, whatever key closes it.
    void done(int result) override;

Q_SIGNALS:
    void changed();

protected:
    void showEvent(QShowEvent *event) override;

private:
    // One line of the page.
    struct Row {
        QWidget *control = nullptr;
        QPushButton *reset = nullptr;
        std::function<bool()> isUsual;
        std::function<void()> putBack;
    };
    struct Folder {
        QLineEdit *line = nullptr;
        TextLabel *hint = nullptr;
        QString Preferences::*member = nullptr;
        QString usualHint;
        QString missingHint;
    };

    void fitWidth();
    void addSection(const QString &words);
    // `hint` under it; `more` beside the control.
    TextLabel *addRow(const QString &label, QWidget *control, const QString &hint, Row row, QWidget *more = nullptr);
    template <class T>
    void addChoice(const QString &label, QComboBox *box, const QString &hint, T Preferences::*member);
    void addLook(const QList<Language> &languages);
    void addSpelling(const spelling::Checker &spelling, const QStringList &usual);
    void addWord();
    void addZone();
    void addFolder(const QString &label, const Folder &folder, const QString &placeholder, const QString &title);
    void takeZone(bool finished);
    void takeFolder(const Folder &folder);
    void refresh();
    void say();

    const Look &m_look;
    Preferences &m_preferences;
    QGridLayout *m_grid;
    QList<Row> m_rows;
    QList<Folder> m_folders;
    QPushButton *m_allBack;
    QLineEdit *m_zone = nullptr;
    TextLabel *m_zoneHint = nullptr;
};

} // namespace story
