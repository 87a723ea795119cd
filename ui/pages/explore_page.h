// Why it happened: findings under the four goals (and luck, and surprise), contributing factors, open questions.
#pragma once

#include "ui/pages/tabbed_page.h"

namespace story {

class ExplorePage : public TabbedPage {
    Q_OBJECT
public:
    ExplorePage(const PageNeeds &needs, QWidget *parent = nullptr);

    std::vector<std::pair<const char *, Value>> preset(EntityKind kind) const override;

protected:
    int tabFor(const FieldRef &ref) const override;
    void tabShown(int tab) override;

private:
    void addFinding(Goal goal);

    EntityPane *m_factors;
    EntityPane *m_questions;
};

} // namespace story
