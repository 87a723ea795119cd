#include "app/spelling/checker.h"

#include "app/spelling/own_words.h"

#include <algorithm>

namespace story::spelling {

namespace {

constexpr qsizetype searchedAtOnce = 64 * 1024;

bool touches(const Stretch &word, const QList<Stretch> &others)
{
    return std::any_of(others.begin(), others.end(), [&](const Stretch &other) { return word.from < other.end() && other.from < word.end(); });
}

// At most `most` of them.
QList<Stretch> wrongIn(Speller &speller, const QString &text, qsizetype from, qsizetype to, const QList<Stretch> &except, qsizetype most)
{
    QList<Stretch> wrong;
    for (const Stretch &word : wordsIn(text, from, to)) {
        if (wrong.size() == most)
            break;
        if (!touches(word, except) && !speller.isRight(text.mid(word.from, word.length)))
            wrong.append(word);
    }
    return wrong;
}

} // namespace

Checker::Checker(const QStringList &folders, const QString &ownWords, QObject *parent)
    : QObject(parent), m_folders(folders), m_ownWords(ownWords)
{
}

void Checker::use(const QStringList &codes)
{
    QList<Dictionary> used;
    if (!codes.isEmpty()) {
        for (const Dictionary &one : dictionaries()) {
            if (codes.contains(one.code))
                used.append(one);
        }
    }
    if (used == m_used)
        return;
    m_used = used;
    m_isRead = false;
    m_problems.clear();
    if (!isOn()) // their memory is given back
        m_thread.start([this]() -> SideThread::Answer {
            m_speller.read({});
            return {};
        });
    Q_EMIT changed();
}

void Checker::readWhenNeeded()
{
    if (m_isRead || !isOn())
        return;
    m_isRead = true;
    m_thread.start([this, used = m_used, path = m_ownWords]() -> SideThread::Answer {
        QList<Error> problems = m_speller.read(used);
        if (!path.isEmpty()) {
            if (const auto words = readOwnWords(path)) {
                for (const QString &word : *words)
                    m_speller.addOwnWord(word);
            } else {
                problems.append(words.error());
            }
        }
        return [this, problems] {
            m_problems = problems;
            for (const Error &problem : problems)
                Q_EMIT failed(problem);
        };
    });
}

void Checker::check(const QString &text, qsizetype from, qsizetype to, const QList<Stretch> &except, std::function<void(QList<Stretch>)> answer)
{
    if (!isOn()) {
        answer({});
        return;
    }
    readWhenNeeded();
    m_thread.start([this, text, from, to, except, answer = std::move(answer)]() -> SideThread::Answer {
        return [answer, wrong = wrongIn(m_speller, text, from, to, except, text.size())] { answer(wrong); };
    });
}

void Checker::findFirst(const QString &text, qsizetype from, qsizetype to, const QList<Stretch> &except,
                        std::function<void(std::optional<Stretch>)> answer)
{
    if (!isOn()) {
        answer({});
        return;
    }
    readWhenNeeded();
    m_thread.start([this, text, from, to, except, answer = std::move(answer)]() -> SideThread::Answer {
        std::optional<Stretch> first;
        for (qsizetype begin = from; begin < to && !first;) {
            // Cut between lines where there are any, so that no word is cut.
            const qsizetype line = begin + searchedAtOnce < to ? text.indexOf(QLatin1Char('\n'), begin + searchedAtOnce) : -1;
            const qsizetype end = line < 0 ? to : std::min(line + 1, to);
            const QList<Stretch> wrong = wrongIn(m_speller, text, begin, end, except, 1);
            if (!wrong.isEmpty())
                first = wrong.front();
            begin = end;
        }
        return [answer, first] { answer(first); };
    });
}

void Checker::propose(const QString &word, std::function<void(QStringList)> answer)
{
    readWhenNeeded();
    m_thread.start([this, word, answer = std::move(answer)]() -> SideThread::Answer {
        return [answer, words = m_speller.proposals(word, mostProposals)] { answer(words); };
    });
}

void Checker::setReviewWords(const QSet<QString> &words)
{
    m_thread.start([this, words]() -> SideThread::Answer {
        m_speller.setReviewWords(words);
        return [this] { Q_EMIT changed(); };
    });
}

void Checker::addOwnWord(const QString &word)
{
    m_thread.start([this, word, path = m_ownWords]() -> SideThread::Answer {
        m_speller.addOwnWord(word);
        const Result<> kept = path.isEmpty() ? Result<>() : spelling::addOwnWord(path, word);
        return [this, kept] {
            Q_EMIT changed();
            if (!kept)
                Q_EMIT failed(kept.error());
        };
    });
}

} // namespace story::spelling
