#include "tests/tour/word_watch.h"

#include "app/desk/guide_data.h"
#include "app/desk/sample.h"
#include "app/report/exporter.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/pseudo_language.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

void addWords(const QJsonValue &value, QSet<QString> &words)
{
    static const QRegularExpression word(u"\\p{L}{3,}"_s);
    if (value.isString()) {
        for (auto match = word.globalMatch(value.toString()); match.hasNext();)
            words.insert(match.next().captured().toLower());
    }
    for (const QJsonValue &one : value.toArray())
        addWords(one, words);
    for (const QJsonValue &one : value.toObject())
        addWords(one, words);
}

// The words of those who write reviews, of computers, and of names: no language has others for them.
QSet<QString> foreignWords()
{
    support::FixedClock clock;
    IdSource ids(clock);
    QSet<QString> words;
    const auto archive = report::render(sampleReview(ids).review, report::Format::Json, {});
    addWords(QJsonDocument::fromJson(archive.value_or(QByteArray())).object(), words);
    // The guide's files are translated beside the program, the manual, too.
    for (const QString &name : {u"questions"_s, u"agendas"_s}) {
        const QJsonArray pieces = guideData(name, u"en"_s).array();
        addWords(pieces, words);
    }
    const QDir chapters(u":/manual/chapters"_s);
    for (const QString &name : chapters.entryList(QDir::Files)) {
        QFile file(chapters.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            addWords(QString::fromUtf8(file.readLine()), words);
    }
    for (const QString &typed : {u"Checkout latency errors fall on the rolled back hosts recovery all quiet queue drains nobody had to do anything"_s,
                                 u"facilitator on-call database somebody whose role is very long مهندس البيانات auditor support mobile lead network security"_s,
                                 u"Second Story secondstory Sample without a window UTC Berlin Europe GMT SEV Esc Ctrl Shift Alt Enter Space Home End Del Return PgUp PgDown Backspace Ins Left Right Up Down Tab"_s,
                                 u"PDF HTML Markdown JSON SVG PNG JPEG SHA tour usr tmp Documents English Deutsch"_s})
        addWords(typed, words);
    return words;
}

} // namespace

WordWatch::WordWatch(bool isPseudo) : m_isPseudo(isPseudo), m_foreign(isPseudo ? foreignWords() : QSet<QString>()) {}

void WordWatch::look(QWidget &window, const QString &place)
{
    for (const support::ShownWords &shown : m_isPseudo ? support::shownWords(window) : QList<support::ShownWords>()) {
        QString rest = shown.words;
        rest.remove(m_translated);
        // A text that was shortened has lost its last bracket; and a path is the computer's.
        static const QRegularExpression unclosed(u"⟦.*$"_s, QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression path(u"/\\S*(?: \\S+\\.secondstory)?"_s);
        rest.remove(unclosed).remove(path);
        for (auto match = m_word.globalMatch(rest); match.hasNext();) {
            if (!m_foreign.contains(match.next().captured().toLower())) {
                tell(u"not translated: "_s + shown.words.left(200) + u" ("_s + shown.where + u')', place);
                break;
            }
        }
    }
    for (const QString &clipped : support::clippedWords(window))
        tell(u"does not fit: "_s + clipped, place);
}

void WordWatch::tell(const QString &what, const QString &place)
{
    if (!m_seen.contains(what))
        m_wrong.append(what + u"  ["_s + place + u']');
    m_seen.insert(what);
}
