#include "app/desk/question_bank.h"

#include "app/desk/guide_data.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace story {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::QuestionBank)
};

constexpr const char *statementNames[] = {"cue", "judgement", "decision", "action", "communication", "handover", "surprise"};
static_assert(std::size(statementNames) == statementCount);

template <class E, class Names>
QList<E> namedIn(const QJsonValue &list, const Names &names)
{
    QList<E> found;
    for (const QJsonValue &name : list.toArray()) {
        for (size_t i = 0; i < std::size(names); ++i) {
            if (name.toString() == QLatin1String(names[i]))
                found.append(static_cast<E>(i));
        }
    }
    return found;
}

QList<Offered> offered(const QList<Prompt> &bank, const QStringList &asked, const auto &wanted)
{
    QList<Offered> all;
    for (const Prompt &prompt : bank) {
        if (wanted(prompt))
            all.append({&prompt, asked.contains(prompt.name)});
    }
    return all;
}

} // namespace

QString statementText(Statement statement)
{
    switch (statement) {
    case Statement::Cue: return Words::tr("Cue", "kind of statement");
    case Statement::Judgement: return Words::tr("Judgement", "kind of statement");
    case Statement::Decision: return Words::tr("Decision", "kind of statement");
    case Statement::Action: return Words::tr("Action", "kind of statement");
    case Statement::Communication: return Words::tr("Communication", "kind of statement");
    case Statement::Handover: return Words::tr("Handover", "kind of statement");
    case Statement::Surprise: return Words::tr("Surprise", "kind of statement");
    }
    return {};
}

QList<Prompt> questionBank(const QString &language)
{
    std::array<const char *, std::size(Choices<Phase>::list)> phaseNames{};
    for (size_t i = 0; i < phaseNames.size(); ++i)
        phaseNames[i] = Choices<Phase>::list[i].name;
    QList<Prompt> all;
    for (const QJsonValue &value : guideData(u"questions"_s, language).array()) {
        all.append({value["name"_L1].toString(), value["text"_L1].toString(), value["source"_L1].toString(),
                    namedIn<Phase>(value["phases"_L1], phaseNames), namedIn<Statement>(value["statements"_L1], statementNames)});
    }
    return all;
}

QList<Statement> statementsOf(const Event &event)
{
    QList<Statement> all;
    switch (event.kind) {
    case EventKind::Alert:
    case EventKind::Observation: all = {Statement::Cue}; break;
    case EventKind::Decision: all = {Statement::Decision, Statement::Judgement}; break;
    case EventKind::Change:
    case EventKind::Action:
    case EventKind::Recovery: all = {Statement::Action}; break;
    case EventKind::Communication: all = {Statement::Communication}; break;
    case EventKind::Escalation: all = {Statement::Handover, Statement::Communication}; break;
    case EventKind::Note: all = {Statement::Cue, Statement::Judgement, Statement::Decision}; break;
    }
    if (!event.knownThen.isEmpty() && !all.contains(Statement::Judgement))
        all.append(Statement::Judgement);
    if (event.tags.contains(u"surprise"_s, Qt::CaseInsensitive))
        all.append(Statement::Surprise);
    return all;
}

QList<Offered> promptsFor(const QList<Prompt> &bank, const Review &review, Phase phase)
{
    return offered(bank, review.about().asked, [&](const Prompt &prompt) { return prompt.phases.contains(phase); });
}

QList<Offered> promptsFor(const QList<Prompt> &bank, const Event &event)
{
    const QList<Statement> statements = statementsOf(event);
    return offered(bank, event.asked, [&](const Prompt &prompt) {
        return std::any_of(statements.begin(), statements.end(), [&](Statement s) { return prompt.statements.contains(s); });
    });
}

QList<Offered> promptsFor(const QList<Prompt> &bank, const Review &review, Statement statement, Id event)
{
    const Event *about = review.events.find(event);
    return offered(bank, about ? about->asked : review.about().asked,
                   [&](const Prompt &prompt) { return prompt.statements.contains(statement); });
}

Result<> markAsked(OpenReview &review, Id event, const QString &prompt, bool asked)
{
    const Event *about = review.review().events.find(event);
    if (!about && !event.isNull())
        return fail({Failure::NotFound, Words::tr("It is not there any more."), Words::tr("Nothing was changed."), {}, {}});
    QStringList names = about ? about->asked : review.review().about().asked;
    names.removeAll(prompt);
    if (asked)
        names.append(prompt);
    const EntityKind kind = about ? EntityKind::Event : EntityKind::Review;
    Edit edit = setField(review.review(), {kind, about ? event : review.id(), entityType(kind).field(u"asked")}, names);
    edit.what = Words::tr("Mark a question as asked");
    return review.note(edit);
}

} // namespace story
