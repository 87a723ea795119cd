// What happened, in order, and what shows it.
#pragma once

#include "ui/pages/tabbed_page.h"

class QComboBox;

namespace story {

class TimelinePage : public TabbedPage {
    Q_OBJECT
public:
    TimelinePage(const PageNeeds &needs, QWidget *parent = nullptr);

    void reveal(const FieldRef &ref, bool focus) override;

private:
    void addEvidence();
    void filterKinds();
    void showTimesIn();
    void refreshWords();

    EntityPane *m_events;
    EntityPane *m_evidence;
    QComboBox *m_kinds;
    QComboBox *m_zones;
    QTimeZone m_zone;
    bool m_asTold = false; // what the source said stands beside the time
};

} // namespace story
