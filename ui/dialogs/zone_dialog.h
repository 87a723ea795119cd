// Asks for one time zone by its name.
#pragma once

#include <QDialog>
#include <QTimeZone>

class QLineEdit;

namespace story {

class Look;
class TextLabel;

class ZoneDialog : public QDialog {
    Q_OBJECT
public:
    ZoneDialog(const Look &look, const QString &title, QWidget *parent);

    // Once the dialog is accepted, and only then, a zone that is known and one alone.
    const QTimeZone &zone() const { return m_zone; }

    void accept() override; // stays open, saying why, where no such zone is named

private:
    QLineEdit *m_line;
    TextLabel *m_hint;
    QTimeZone m_zone;
};

} // namespace story
