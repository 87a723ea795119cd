#include "ui/editors/field_editor.h"

#include <QVBoxLayout>

#include <algorithm>

namespace story {

FieldEditor::FieldEditor(const Look &look, const Field &field, QWidget *parent)
    : QWidget(parent), m_look(look), m_field(field), m_body(new QVBoxLayout(this)), m_word(secondaryLabel(look))
{
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(gap::tiny);
    m_word->setWordWrap(true);
    m_word->hide();
    m_body->addWidget(m_word);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

FieldEditor::~FieldEditor()
{
    // Controls give up the focus while they go, and would tell an editor that is half gone.
    for (const QObject *child : findChildren<QObject *>())
        child->disconnect(this);
}

void FieldEditor::bind(OpenReview *review, EntityKind kind, Id id)
{
    if (review == m_review && kind == m_kind && id == m_id) {
        refresh();
        return;
    }
    finish();
    aboutToMove();
    if (m_review != review) {
        if (m_review)
            disconnect(m_review, nullptr, this, nullptr);
        m_review = review;
        if (review) {
            connect(review, &OpenReview::changed, this, &FieldEditor::follow);
            connect(review, &QObject::destroyed, this, [this] { refresh(); });
        }
    }
    m_kind = kind;
    m_id = id;
    say({});
    refresh();
}

void FieldEditor::finish()
{
    if (!isBound() || m_review->isReadOnly())
        return;
    finishPending();
}

void FieldEditor::begin()
{
    m_begun.clear();
    m_begunUnread = unread();
    if (const Entity *row = entity()) {
        for (const Field &field : entityType(m_kind).fields)
            m_begun.append(field.read(*row));
    }
}

void FieldEditor::giveUp()
{
    if (!isBound() || m_review->isReadOnly() || m_begun.isEmpty())
        return;
    aboutToMove();
    m_review->endTyping();
    keepUnread(m_begunUnread);
    Edit edit;
    qsizetype at = 0;
    for (const Field &field : entityType(m_kind).fields) {
        const Value &before = m_begun[at++];
        if (field.read(*entity()) == before)
            continue;
        Edit one = setField(m_review->review(), {m_kind, m_id, &field}, before);
        edit.changes.insert(edit.changes.end(), one.changes.begin(), one.changes.end());
    }
    edit.what = tr("Give up what was typed");
    if (!edit.isEmpty())
        report(m_review->set(edit));
    refresh();
}

void FieldEditor::setName(const QString &name)
{
    control()->setAccessibleName(name);
}

const Entity *FieldEditor::entity() const
{
    const AnyTable *table = m_review ? m_review->review().table(m_kind) : nullptr;
    return table ? table->find(m_id) : nullptr;
}

Value FieldEditor::stored() const
{
    const Entity *row = entity();
    return row ? m_field.read(*row) : m_field.blank();
}

void FieldEditor::store(const Value &value)
{
    if (isBound() && stored() != value)
        report(m_review->set(ref(), value));
}

void FieldEditor::report(const Result<> &result)
{
    if (result)
        return;
    showValue(stored());
    Q_EMIT failed(result.error());
}

void FieldEditor::refuse()
{
    if (const auto may = m_review ? m_review->writable() : Result<>(); !may)
        Q_EMIT failed(may.error());
}

QString FieldEditor::place() const
{
    return QStringLiteral("%1/%2/%3").arg(QLatin1String(entityType(m_kind).name), m_id.toString(), QLatin1String(m_field.name));
}

QString FieldEditor::unread() const
{
    return isBound() ? m_review->unsent(place()) : QString();
}

void FieldEditor::keepUnread(const QString &words)
{
    if (isBound())
        m_review->keepUnsent(place(), words);
}

void FieldEditor::say(const QString &sentence, Tone tone)
{
    m_word->setText(sentence);
    m_word->setTone(tone);
    m_word->setVisible(!sentence.isEmpty());
    control()->setAccessibleDescription(sentence);
}

void FieldEditor::follow(const ChangeSet &set)
{
    const auto concernsUs = [&](const Field *field) {
        // What there is to say about an end depends on its start.
        return field == &m_field || (field->type == FieldType::Moment && m_field.type == FieldType::Moment);
    };
    const auto touchesUs = [&](const Touched &t) {
        if (t.kind == EntityKind::Review && t.kind != m_kind)
            return true; // it may have been closed or reopened
        return t.kind == m_kind && t.id == m_id
            && (t.how != Touched::How::Changed || std::any_of(t.fields.begin(), t.fields.end(), concernsUs)
                || t.kind == EntityKind::Review);
    };
    const auto refersToTouched = [&](const Touched &t) { // what it shows by name may be called otherwise now
        return (m_field.type == FieldType::Ref || m_field.type == FieldType::Refs) && t.kind == m_field.target;
    };
    if (std::any_of(set.touched.begin(), set.touched.end(), touchesUs)
        || std::any_of(set.touched.begin(), set.touched.end(), refersToTouched))
        refresh();
}

void FieldEditor::refresh()
{
    const bool bound = isBound();
    setEnabled(bound);
    setEditable(bound && !m_review->isReadOnly());
    showValue(stored());
}

} // namespace story
