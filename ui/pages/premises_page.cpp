#include "ui/pages/premises_page.h"

#include "app/desk/intents.h"
#include "app/model/checks.h"
#include "app/model/guide.h"
#include "ui/editors/field_form.h"
#include "ui/pages/premise_view.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/story_style.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace story {

using namespace Qt::StringLiterals;

namespace {

constexpr int readTab = 0;
constexpr int rollTab = 1;
constexpr int forgetAfter = 3'000; // ms

EntityPane::Plan peoplePlan()
{
    EntityPane::Plan plan;
    plan.kind = EntityKind::Person;
    plan.columns = {{"role"_L1, CellLook::Text, 0, PremisesPage::tr("Number or letters choose · A accepts · L joined later · X does not accept"), PremisesPage::tr("no role yet")},
                    {"part"_L1, CellLook::Muted, 152, PremisesPage::tr("Part"), {}},
                    {"premises"_L1, CellLook::Chip, 184, {}, {}}};
    plan.rows = {{"premises"_L1, "joined_late"_L1, "in_room"_L1}, {"premises_reason"_L1}};
    plan.empty = PremisesPage::tr("Who is in the room? Write each role above: on-call, database, support.");
    plan.formName = PremisesPage::tr("The chosen person’s answer");
    plan.filter = [](const Entity &entity) { return static_cast<const Person &>(entity).inRoom; };
    return plan;
}

} // namespace

PremisesPage::PremisesPage(const PageNeeds &needs, const ReviewWord &word, QWidget *parent)
    : TabbedPage(needs, tr("Premises"), parent), m_word(word), m_premise(new PremiseView(needs.look, blamelessReminder(word))), m_newRole(new QLineEdit)
{
    auto *reading = new QWidget;
    auto *readingLayout = new QVBoxLayout(reading);
    readingLayout->setContentsMargins(0, 0, 0, gap::large);
    readingLayout->addWidget(m_premise);
    reading->setFocusProxy(m_premise);
    addPart(tr("The six"), reading);
    // Before the list hears of a change, so that it finds the keys of whoever came.
    connect(&review(), &OpenReview::changed, this, [this](const ChangeSet &set) {
        if (set.touches(EntityKind::Person))
            readKeys();
    });
    readKeys();
    m_people = addPane(tr("Roll call"), peoplePlan());
    m_people->table()->setRemarks([this](const Entity &entity) { return RowRemark{{}, {}, m_leads.value(entity.id)}; });
    m_people->table()->installEventFilter(this);
    connect(m_people->table(), &EntityTable::chosenChanged, this, [this](Id person) {
        const QString lead = m_leads.value(person);
        m_people->table()->setAccessibleDescription(lead.isEmpty() ? QString() : tr("Chosen by typing %1").arg(QString(lead).replace(QLatin1Char(' '), tr(" or "))));
    });
    m_forget.setSingleShot(true);
    m_forget.setInterval(forgetAfter);
    connect(&m_forget, &QTimer::timeout, this, [this] { setTyped({}); });
    addForms(tr("Going on without"), {{tr("Going on although not everyone has accepted is possible, and stands in the report with its reason"),
                                       {{"premises_waiver"_L1}}}});

    connect(m_premise, &PremiseView::stepped, this, &PremisesPage::step);
    for (const auto &[id, by] : {std::pair{CommandId::NextPremise, 1}, {CommandId::PreviousPremise, -1}}) {
        reading->addAction(action(id));
        connect(action(id), &QAction::triggered, this, [this, by = by] {
            if (isVisible() && currentTab() == readTab)
                step(by);
        });
    }
    const auto onRoll = [this](CommandId id, auto what) {
        m_people->table()->addAction(action(id));
        connect(action(id), &QAction::triggered, this, [this, what] {
            if (isVisible() && currentTab() == rollTab)
                what();
        });
    };
    onRoll(CommandId::AcceptPremises, [this] { answer(Premises::Accepted); });
    onRoll(CommandId::AcceptLate, [this] { answer(Premises::AcceptedLate); });
    m_people->table()->addAction(action(CommandId::AcceptAll));
    onRoll(CommandId::RecordException, [this] { recordException(); });
    m_rollHead = rollCallHead();
    addToHead(rollTab, m_rollHead);
    connect(&review(), &OpenReview::changed, this, [this](const ChangeSet &set) {
        if (set.touches(EntityKind::Person) || set.touches(EntityKind::Review))
            refreshWords();
    });
    const int read = static_cast<int>(data().about().premisesRead);
    m_current = std::clamp(read - 1, 0, static_cast<int>(premises().size()) - 1);
    refreshWords();
    if (read >= premises().size() && !data().people.isEmpty())
        showTab(rollTab);
}

void PremisesPage::wordChanged()
{
    m_premise->setReminder(blamelessReminder(m_word));
}

QWidget *PremisesPage::rollCallHead()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap::small);
    m_newRole->setPlaceholderText(tr("Add somebody by role"));
    m_newRole->setAccessibleName(tr("Add somebody by role"));
    m_newRole->setMaxLength(1'000'000);
    m_newRole->setMinimumWidth(180);
    m_newRole->installEventFilter(this);
    auto *all = new QPushButton(tr("Everyone accepts"));
    setButtonKind(all, ButtonKind::Accent);
    all->setToolTip(action(CommandId::AcceptAll)->toolTip());
    connect(all, &QPushButton::clicked, this, &PremisesPage::acceptAll);
    layout->addWidget(m_newRole);
    layout->addWidget(all);
    return row;
}

void PremisesPage::step(int by)
{
    const int count = static_cast<int>(premises().size());
    const int read = static_cast<int>(data().about().premisesRead);
    // Going on from one means that it was read.
    if (by > 0 && m_current + 1 > read && !review().isReadOnly())
        say(review().set(aboutReview("premises_read"), qint64(m_current + 1)));
    if (m_current + by >= count) {
        showTab(rollTab);
        if (m_people->table()->entities()->rowCount() > 0)
            m_people->takeFocus();
        else
            m_newRole->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_current = std::clamp(m_current + by, 0, count - 1);
    refreshWords();
}

// During the roll call the last one that was read stays there.
PresenterView PremisesPage::presented() const
{
    PresenterView view;
    view.show = PresenterView::Show::Premise;
    view.premise = m_current;
    return view;
}

void PremisesPage::refreshWords()
{
    const RollCall call = rollCall(data());
    m_rollHead->setEnabled(!review().isReadOnly());
    m_premise->showPremise(m_current, static_cast<int>(data().about().premisesRead));
    m_premise->setFoot(call.asked > 0 ? tr("%1 of %2 have said yes").arg(call.accepted).arg(call.asked) : QString());
    tabShown(currentTab());
    Q_EMIT presentedChanged();
}

void PremisesPage::tabShown(int tab)
{
    const RollCall call = rollCall(data());
    if (tab == rollTab && call.asked > 0) {
        QStringList words{tr("%1 of %2 accept").arg(call.accepted).arg(call.asked)};
        if (!m_typed.isEmpty())
            words.prepend(m_typed + QChar(0x2026));
        if (call.late > 0)
            words.append(tr("%1 joined later").arg(call.late));
        if (call.exceptions > 0)
            words.append(call.exceptions == 1 ? tr("1 does not") : tr("%1 do not").arg(call.exceptions));
        setAside(words.join(QStringLiteral(" · ")));
    } else {
        setAside({});
    }
}

void PremisesPage::answer(Premises answer)
{
    const Id person = m_people->table()->chosen();
    if (person.isNull())
        return;
    const auto done = answerPremises(review(), person, answer);
    say(done);
    if (done)
        chooseNextUnasked();
}

void PremisesPage::readKeys()
{
    m_keys = rollKeys(data());
    m_leads.clear();
    for (const RollKey &key : std::as_const(m_keys))
        m_leads.insert(key.person, QStringLiteral("%1 %2").arg(key.number, key.letters).trimmed());
}

void PremisesPage::setTyped(const QString &typed)
{
    m_typed = typed;
    if (typed.isEmpty())
        m_forget.stop();
    else
        m_forget.start();
    tabShown(currentTab());
}

// A key that is a number or letters of somebody, or begins them. After a beginning it comes before the answers: "oa" is one person.
bool PremisesPage::chooseByKey(QEvent &event)
{
    const auto &key = static_cast<const QKeyEvent &>(event);
    const QString text = key.text();
    if ((key.modifiers() & ~Qt::KeypadModifier) || text.isEmpty() || !text.at(0).isLetterOrNumber())
        return false;
    const auto fits = [](const RollMatch &match) { return match.canGoOn || !match.person.isNull(); };
    QString typed = m_typed + text;
    RollMatch match = rollMatch(m_keys, typed);
    if (!fits(match)) {
        typed = text;
        match = rollMatch(m_keys, typed);
    }
    if (event.type() == QEvent::ShortcutOverride) {
        if (fits(match))
            event.accept();
        return fits(match);
    }
    setTyped(match.person.isNull() && match.canGoOn ? typed : QString());
    if (!match.person.isNull())
        m_people->table()->choose(match.person);
    return true; // what fits nobody is no search in the list either
}

void PremisesPage::chooseNextUnasked()
{
    EntityModel *model = m_people->table()->entities();
    const int from = m_people->table()->currentIndex().row();
    for (int i = 1; i <= model->rowCount(); ++i) {
        const int row = (from + i) % model->rowCount();
        const Person *person = data().people.find(model->idAt(row));
        if (person && person->premises == Premises::NotAsked) {
            m_people->table()->choose(person->id);
            return;
        }
    }
}

void PremisesPage::recordException()
{
    const Id person = m_people->table()->chosen();
    if (person.isNull())
        return;
    const Person *found = data().people.find(person);
    say(answerPremises(review(), person, Premises::Exception, found ? found->premisesReason : QString()));
    m_people->reveal({EntityKind::Person, person, entityType(EntityKind::Person).field(u"premises_reason")}, true);
}

void PremisesPage::acceptAll()
{
    if (currentTab() != rollTab)
        showTab(rollTab);
    say(acceptForAll(review()));
    m_people->takeFocus();
}

void PremisesPage::addSomebody()
{
    const QString role = m_newRole->text().trimmed();
    if (role.isEmpty())
        return;
    const auto added = addEntity(review(), EntityKind::Person, {{"role", role}, {"in_room", true}});
    say(added);
    if (!added)
        return;
    m_newRole->clear();
    m_people->table()->choose(*added);
}

void PremisesPage::reveal(const FieldRef &ref, bool focus)
{
    if (ref.kind == EntityKind::Review && ref.field && qstrcmp(ref.field->name, "premises_read") == 0) {
        m_current = std::clamp(static_cast<int>(data().about().premisesRead), 0, static_cast<int>(premises().size()) - 1);
        refreshWords();
        showTab(readTab);
        if (focus)
            m_premise->setFocus(Qt::OtherFocusReason);
        return;
    }
    TabbedPage::reveal(ref, focus);
}

int PremisesPage::tabFor(const FieldRef &ref) const
{
    return ref.kind == EntityKind::Person ? rollTab : -1;
}

void PremisesPage::takeFocus()
{
    if (currentTab() == rollTab && m_people->table()->entities()->rowCount() == 0)
        m_newRole->setFocus(Qt::OtherFocusReason);
    else if (currentTab() == readTab)
        m_premise->setFocus(Qt::OtherFocusReason);
    else
        TabbedPage::takeFocus();
}

bool PremisesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_people->table() && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) && chooseByKey(*event))
        return true;
    if (watched == m_newRole && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            addSomebody();
            return true;
        }
        if (key == Qt::Key_Escape || key == Qt::Key_Down) {
            m_people->takeFocus();
            return true;
        }
    }
    return TabbedPage::eventFilter(watched, event);
}

} // namespace story
