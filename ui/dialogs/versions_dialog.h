// The earlier versions of a library; one can be brought back as a library of its own.
#pragma once

#include "app/desk/care.h"
#include "ui/parts/look.h"

#include <QDialog>
#include <QTimeZone>

class QListWidget;

namespace story {

class VersionsDialog : public QDialog {
    Q_OBJECT
public:
    // Dated in `zone`.
    VersionsDialog(const Look &look, const QList<store::Version> &versions, const QString &libraryPath, const QTimeZone &zone, QWidget *parent);

Q_SIGNALS:
    // The user chose a version and a new file for it.
    void asked(const story::store::Version &version, const QString &to);

private:
    void bringBackChosen();

    QList<store::Version> m_versions;
    QString m_libraryPath;
    QListWidget *m_list;
};

} // namespace story
