#include "ui/spelling_flow.h"

#include "ui/editors/plain_edit.h"
#include "ui/editors/spelling_marks.h"
#include "ui/languages.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>

namespace story {

namespace {

// The names of a review are read while nothing else is to be done, in steps nobody notices, with room for keys between them.
constexpr int readingMilliseconds = 2;
constexpr int restMilliseconds = 6;
constexpr int quietMilliseconds = 2'000;

} // namespace

SpellingFlow::SpellingFlow(const Look &look, const Preferences &preferences, const Commands &commands, const QStringList &folders,
                           const QString &ownWords, QWidget *window)
    : QObject(window), m_look(look), m_preferences(preferences), m_commands(commands), m_window(window), m_checker(folders, ownWords)
{
    qApp->installEventFilter(this);
    m_reading.setSingleShot(true);
    connect(&m_reading, &QTimer::timeout, this, &SpellingFlow::readSome);
    connect(commands.action(CommandId::NextMisspelling), &QAction::triggered, this, &SpellingFlow::next);
    connect(&m_checker, &spelling::Checker::failed, this, [this](const Error &error) { Q_EMIT noticed(Notice::of(error, Notice::Weight::Warn)); });
    follow();
}

QStringList SpellingFlow::usual() const
{
    return spelling::usualDictionaries(m_checker.dictionaries(), languagesWritten(m_preferences.language, QLatin1String(translationsFolder)));
}

void SpellingFlow::follow()
{
    m_checker.use(!m_preferences.spelling ? QStringList() : m_preferences.dictionaries.isEmpty() ? usual() : m_preferences.dictionaries);
}

void SpellingFlow::setReview(const OpenReview *review)
{
    if (m_review)
        disconnect(m_review, nullptr, this, nullptr);
    m_review = review;
    m_words = {};
    m_unread.clear();
    m_checker.setReviewWords({});
    if (!review)
        return;
    for (const EntityKind kind : review->review().kinds()) {
        for (const Id &id : review->review().table(kind)->ids())
            m_unread.append({kind, id});
    }
    connect(review, &OpenReview::changed, this, [this](const ChangeSet &set) {
        for (const Touched &touched : set.touched) {
            if (touched.how != Touched::How::Removed && (m_unread.isEmpty() || m_unread.back().id != touched.id))
                m_unread.append({touched.kind, touched.id});
        }
        m_reading.start(quietMilliseconds);
    });
    m_reading.start(0);
}

void SpellingFlow::readSome()
{
    if (!m_review)
        return;
    const qsizetype before = m_words.known().size();
    QElapsedTimer timer;
    timer.start();
    while (!m_unread.isEmpty() && timer.elapsed() < readingMilliseconds) {
        const Place place = m_unread.takeLast();
        if (const Entity *entity = m_review->review().table(place.kind)->find(place.id))
            m_words.read(*entity, place.kind);
    }
    if (m_words.known().size() != before)
        m_isTold = false;
    if (!m_unread.isEmpty()) {
        m_reading.start(restMilliseconds);
    } else if (!m_isTold) {
        m_isTold = true;
        m_checker.setReviewWords(m_words.known());
    }
}

bool SpellingFlow::isOfThisWindow(const QObject *object) const
{
    while (object && object != m_window)
        object = object->parent();
    return object;
}

// Every field for prose gets its marks when it is first shown, wherever in the window or its dialogs it is.
bool SpellingFlow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show) {
        auto *edit = qobject_cast<PlainEdit *>(watched);
        if (edit && edit->isProse() && !edit->findChild<SpellingMarks *>(QString(), Qt::FindDirectChildrenOnly) && isOfThisWindow(edit))
            new SpellingMarks(m_look, m_checker, edit);
    }
    return QObject::eventFilter(watched, event);
}

// From the word at the cursor on, through the fields that can be seen, in the order of Tab, and round to the beginning.
void SpellingFlow::next()
{
    if (!m_checker.isOn()) {
        Notice notice = m_preferences.spelling ? Notice::of(spelling::noDictionary(m_checker.folders()), Notice::Weight::Warn)
                                               : Notice{Notice::Weight::Info, tr("Spelling is switched off in the preferences."), {}, {}, {}};
        notice.buttons.append({tr("Preferences…"), [this] { m_commands.action(CommandId::Preferences)->trigger(); }});
        Q_EMIT noticed(notice);
        return;
    }
    QWidget *const begin = QApplication::focusWidget() ? QApplication::focusWidget() : m_window;
    QList<QPointer<PlainEdit>> fields;
    QWidget *widget = begin;
    do {
        auto *edit = qobject_cast<PlainEdit *>(widget);
        if (edit && edit->isProse() && edit->isVisible() && !edit->isReadOnly())
            fields.append(edit);
        widget = widget->nextInFocusChain();
    } while (widget != begin);
    qsizetype from = 0;
    if (auto *edit = qobject_cast<PlainEdit *>(begin); edit && fields.value(0) == edit) {
        QTextCursor cursor = edit->textCursor();
        if (!cursor.hasSelection())
            cursor.movePosition(QTextCursor::StartOfWord);
        from = cursor.selectionEnd();
        fields.append(edit);
    }
    seek(fields, from);
}

void SpellingFlow::seek(QList<QPointer<PlainEdit>> fields, qsizetype from)
{
    while (!fields.isEmpty()) {
        PlainEdit *edit = fields.takeFirst();
        auto *marks = edit ? edit->findChild<SpellingMarks *>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
        if (!marks) {
            from = 0;
            continue;
        }
        marks->goToNext(from, [self = QPointer(this), fields] {
            if (self)
                self->seek(fields, 0);
        });
        return;
    }
    Q_EMIT noticed({Notice::Weight::Info, tr("No word on this page is underlined."), {}, {}, {}});
}

} // namespace story
