// Why it happened: findings under the four goals (and luck, and surprise), contributing factors, open questions. Findings and factors are
// grouped by theme and get dots by count; a factor that is a hypothesis says what became of it.
#pragma once

#include "ui/pages/tabbed_page.h"

namespace story {

class SilentWriting;

class ExplorePage : public TabbedPage {
    Q_OBJECT
public:
    ExplorePage(const PageNeeds &needs, QWidget *parent = nullptr);

    std::vector<std::pair<const char *, Value>> preset(EntityKind kind) const override;
    void reveal(const FieldRef &ref, bool focus) override;
    void takeFocus() override;
    // Nothing of what is written in silence.
    PresenterView presented() const override;

    // Hides what was found while everyone writes; and shows it.
    void toggleWriting();
    bool isWriting() const { return m_writing != nullptr; }

Q_SIGNALS:
    void writingChanged();

protected:
    int tabFor(const FieldRef &ref) const override;
    void tabShown(int tab) override;

private:
    void addFinding(Goal goal);
    void addVotes();
    void vote(EntityPane *pane, qint64 by);
    void showFactorForm(Id factor);
    RowRemark cardOf(const Factor &factor) const;

    QList<EntityPane *> m_findings; // in the order of their parts
    EntityPane *m_factors;
    EntityPane *m_questions;
    SilentWriting *m_writing = nullptr;
};

} // namespace story
