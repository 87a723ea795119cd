#include "ui/editors/ref_editor.h"

#include "ui/editors/entity_choice.h"
#include "ui/editors/proposals.h"
#include "ui/parts/story_style.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace story {

RefEditor::RefEditor(const Look &look, const Field &field, QWidget *parent)
    : FieldEditor(look, field, parent), m_edit(new PlainEdit(look, PlainEdit::Lines::One)), m_proposals(new Proposals(m_edit))
{
    body()->insertWidget(0, m_edit);
    setFocusProxy(m_edit);
    m_proposals->setSource([this] {
        return isBound() ? EntityChoice(review()->review(), this->field(), {ref().id}).names() : QStringList();
    });
    connect(m_edit, &PlainEdit::edited, this, [this] {
        m_typing = true;
        keepUnread(m_edit->text());
        setMarked(m_edit, false);
        say({});
    });
    connect(m_edit, &PlainEdit::entered, this, &RefEditor::settle);
    connect(m_edit, &PlainEdit::left, this, &RefEditor::settle);
    connect(m_proposals, &Proposals::chosen, this, [this](const QString &name) {
        m_edit->setText(name);
        m_typing = true;
        settle();
    });
}

void RefEditor::showValue(const Value &value)
{
    const Id id = std::get<Id>(value);
    m_proposals->invalidate();
    if (m_typing && id == m_shown)
        return; // the words being typed are not concerned
    m_typing = false;
    m_shown = id;
    m_edit->setText(id.isNull() || !isBound() ? QString() : choiceName(review()->review(), field().target, id));
    setMarked(m_edit, false);
    say({});
    if (const QString words = unread(); !words.isEmpty()) {
        m_edit->setText(words);
        m_typing = true;
        markUnread();
    }
}

void RefEditor::markUnread()
{
    setMarked(m_edit, true);
    say(tr("There is no %1 of that name yet. What you typed is kept.").arg(entityType(field().target).labelText()), Tone::Warn);
}

void RefEditor::settle()
{
    if (!m_typing || !isBound() || review()->isReadOnly())
        return;
    const QString typed = m_edit->text().trimmed();
    Edit edit;
    Id id;
    if (!typed.isEmpty()) {
        if (const auto found = EntityChoice(review()->review(), field(), {ref().id}).named(typed)) {
            id = *found;
        } else if (field().target == EntityKind::Person) {
            id = addPersonTo(edit, *review(), typed);
        } else {
            markUnread();
            return;
        }
    }
    m_typing = false;
    keepUnread({});
    if (Value(id) != stored()) {
        edit.what = tr("Change “%1”").arg(field().labelText());
        edit.changes.push_back(Change::set(ref(), stored(), id));
        report(review()->apply(edit));
    }
    m_shown = {};
    showValue(stored());
}

void RefEditor::finishPending()
{
    m_edit->commitPreedit();
    settle();
}

void RefEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && m_edit->hasFocus() && !m_edit->isReadOnly())
        m_proposals->openAll();
    else
        FieldEditor::keyPressEvent(event);
}

RefsEditor::RefsEditor(const Look &look, const Field &field, QWidget *parent)
    : FieldEditor(look, field, parent), m_row(new ChipRow(look)), m_proposals(new Proposals(m_row->line()))
{
    body()->insertWidget(0, m_row);
    setFocusProxy(m_row);
    m_proposals->setSource([this] {
        return isBound() ? EntityChoice(review()->review(), this->field(), std::get<QList<Id>>(stored()) + QList<Id>{ref().id}).names()
                         : QStringList();
    });
    PlainEdit *line = m_row->line();
    connect(line, &PlainEdit::edited, this, [this, line] {
        keepUnread(line->text());
        setMarked(m_row, false);
        say({});
    });
    connect(line, &PlainEdit::entered, this, &RefsEditor::settle);
    connect(line, &PlainEdit::left, this, &RefsEditor::settle);
    connect(m_proposals, &Proposals::chosen, this, [this, line](const QString &name) {
        line->setText(name);
        settle();
    });
    connect(m_row, &ChipRow::removed, this, [this](int index) {
        QList<Id> ids = std::get<QList<Id>>(stored());
        if (index < ids.size()) {
            ids.removeAt(index);
            store(ids);
        }
    });
}

void RefsEditor::showValue(const Value &value)
{
    const QList<Id> ids = std::get<QList<Id>>(value);
    QStringList names;
    if (isBound()) {
        for (const Id id : ids)
            names.append(choiceName(review()->review(), field().target, id));
    }
    m_proposals->invalidate();
    m_row->setWords(names);
    if (const QString words = unread(); !words.isEmpty() && m_row->line()->text().isEmpty()) {
        m_row->line()->setText(words);
        markUnread();
    }
}

void RefsEditor::markUnread()
{
    setMarked(m_row, true);
    say(tr("There is no %1 of that name yet. What you typed is kept.").arg(entityType(field().target).labelText()), Tone::Warn);
}

void RefsEditor::settle()
{
    const QString typed = m_row->line()->text().trimmed();
    if (typed.isEmpty() || !isBound() || review()->isReadOnly())
        return;
    QList<Id> ids = std::get<QList<Id>>(stored());
    Edit edit;
    Id id;
    if (const auto found = EntityChoice(review()->review(), field(), {ref().id}).named(typed)) {
        id = *found;
    } else if (field().target == EntityKind::Person) {
        id = addPersonTo(edit, *review(), typed);
    } else {
        markUnread();
        return;
    }
    keepUnread({});
    m_row->line()->setText({});
    if (ids.contains(id))
        return;
    const QList<Id> before = ids;
    ids.append(id);
    edit.what = tr("Change “%1”").arg(field().labelText());
    edit.changes.push_back(Change::set(ref(), before, ids));
    report(review()->apply(edit));
}

void RefsEditor::finishPending()
{
    m_row->line()->commitPreedit();
    settle();
}

void RefsEditor::aboutToMove()
{
    m_row->line()->setText({});
    setMarked(m_row, false);
}

void RefsEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && m_row->line()->hasFocus() && !m_row->line()->isReadOnly())
        m_proposals->openAll();
    else
        FieldEditor::keyPressEvent(event);
}

} // namespace story
