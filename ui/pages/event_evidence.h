// How pictures come to an event: pasted or dropped on the list, the lanes or the form, or chosen as files. They are read, checked and
// cleaned beside the window, and attached as one step.
#pragma once

#include "app/core/side_thread.h"
#include "ui/pages/page.h"
#include "ui/parts/pictures.h"

#include <QImage>

class QMimeData;

namespace story {

class EntityPane;
class EvidenceList;
class TimelineLanes;

// By its ending; what is in it is looked at when it is read.
bool isNamedAsPicture(const QString &path);

class EventEvidence : public QObject {
    Q_OBJECT
public:
    // All must outlive this. The list of evidence is put into the form of `pane`.
    EventEvidence(const PageNeeds &needs, EntityPane *pane, TimelineLanes *lanes, QObject *parent);

    EvidenceList *list() const { return m_list; }
    Pictures &pictures() { return m_pictures; }
    void finish(); // what is being typed about the evidence
    // Waits for the pictures that are still being read, and attaches them, so that none is lost.
    void settle();

    // Attaches the pictures of a clipboard or a drop to that event. False where there are none in it.
    bool take(const QMimeData &data, Id event);
    void takeFiles(const QStringList &paths, Id event);

Q_SIGNALS:
    void noticed(const story::Notice &notice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Given {
        QByteArray bytes;
        QString path;
        QImage image;
    };
    struct Came;

    static QList<Given> picturesIn(const QMimeData &data);
    // The same asked at each move of a pointer: nothing is fetched or decoded.
    static bool hasPictures(const QMimeData &data);
    // There are words that a text field would take rather than a picture.
    static bool isRatherText(const QMimeData &data);
    bool mayTake();
    void read(const QList<Given> &given, Id event);
    void attach(const QList<Came> &came, Id event);
    void chooseFiles();
    Id chosen() const;
    bool isInForm(const QObject *widget) const;
    Id eventUnder(QObject *watched, const QPoint &at) const;

    PageNeeds m_needs;
    EntityPane *m_pane;
    TimelineLanes *m_lanes;
    Pictures m_pictures;
    EvidenceList *m_list;
    SideThread m_thread;
    QString m_folder;
    bool m_settling = false; // nobody is asked for words
};

} // namespace story
