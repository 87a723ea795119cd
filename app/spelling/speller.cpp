#include "app/spelling/speller.h"

#include <hunspell/hunspell.hxx>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStringConverter>

#include <algorithm>
#include <optional>
#include <string>

namespace story::spelling {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Spelling)
};

constexpr qint64 largestFile = 100 * 1024 * 1024; // the largest that are in use have 20 MB
constexpr qsizetype mostJudged = 50'000;
constexpr QChar softHyphen(0x00ad);

Error unreadable(const Dictionary &dictionary, const QString &detail)
{
    return {Failure::CannotRead, Words::tr("The dictionary “%1” cannot be read, so it does not count.").arg(dictionary.code),
            Words::tr("Nothing was changed."),
            Words::tr("Install it anew, or choose others in the preferences: it is “%1”.").arg(QDir::toNativeSeparators(dictionary.wordFile)), detail};
}

// Hunspell itself takes any file, and then knows no word. The first line of a .dic is how many there are.
QString whyUnreadable(const Dictionary &dictionary)
{
    for (const QString &path : {dictionary.affixFile, dictionary.wordFile}) {
        const QFileInfo info(path);
        if (!info.isFile() || info.size() > largestFile)
            return u"no file, or one of over 100 MB"_s;
        if (QFile file(path); !file.open(QIODevice::ReadOnly))
            return file.errorString();
    }
    QFile file(dictionary.wordFile);
    if (!file.open(QIODevice::ReadOnly))
        return file.errorString();
    QByteArray first = file.readLine(256);
    if (first.startsWith("\xef\xbb\xbf"))
        first.remove(0, 3);
    return first.trimmed().split(' ').front().toLongLong() > 0 ? QString() : u"its first line is no number of words"_s;
}

// As dictionaries write it: composed, with the plain apostrophe.
QString plain(QString word)
{
    word.remove(softHyphen);
    word.replace(QChar(0x2019), u'\'');
    return word.normalized(QString::NormalizationForm_C);
}

QChar::Script scriptOf(QStringView word)
{
    for (qsizetype i = 0; i < word.size(); ++i) {
        const char32_t c = word[i].isHighSurrogate() && i + 1 < word.size() ? QChar::surrogateToUcs4(word[i], word[i + 1]) : word[i].unicode();
        if (const auto script = QChar::script(c); QChar::isLetter(c) && script != QChar::Script_Common && script != QChar::Script_Inherited)
            return script;
    }
    return QChar::Script_Latin;
}

} // namespace

QString folded(const QString &word)
{
    QString text = plain(word).toCaseFolded();
    if (text.endsWith("'s"_L1))
        text.chop(2);
    return text;
}

class Speller::Book {
public:
    explicit Book(const Dictionary &dictionary)
        : m_hunspell(QFile::encodeName(dictionary.affixFile).constData(), QFile::encodeName(dictionary.wordFile).constData()),
          m_encoding(m_hunspell.get_dict_encoding()), m_script(scriptOf(QLocale(dictionary.code).nativeLanguageName()))
    {
        // The one name in use that is of no standard.
        if (const std::string windows = "microsoft-cp"; m_encoding.starts_with(windows))
            m_encoding.replace(0, windows.size(), "windows-");
        m_encoder = QStringEncoder(m_encoding.c_str());
        m_decoder = QStringDecoder(m_encoding.c_str());
    }

    bool isUsable() const { return m_encoder.isValid() && m_decoder.isValid(); }
    const std::string &encoding() const { return m_encoding; }
    bool isFor(QChar::Script script) const { return m_script == script; }

    bool knows(const QString &word)
    {
        const auto bytes = encoded(word);
        return bytes && m_hunspell.spell(*bytes);
    }

    QStringList proposals(const QString &word)
    {
        QStringList words;
        const auto bytes = encoded(word);
        if (!bytes)
            return words;
        for (const std::string &one : m_hunspell.suggest(*bytes)) {
            m_decoder.resetState();
            const QString read = m_decoder(QByteArrayView(one.data(), static_cast<qsizetype>(one.size())));
            words.append(read);
        }
        return words;
    }

private:
    // Nothing where the encoding of the dictionary has not all of its letters.
    std::optional<std::string> encoded(const QString &word)
    {
        m_encoder.resetState();
        const QByteArray bytes = m_encoder(word);
        return m_encoder.hasError() ? std::nullopt : std::optional(bytes.toStdString());
    }

    Hunspell m_hunspell;
    std::string m_encoding;
    QStringEncoder m_encoder;
    QStringDecoder m_decoder;
    QChar::Script m_script;
};

Speller::Speller() = default;
Speller::~Speller() = default;

QList<Error> Speller::read(const QList<Dictionary> &dictionaries)
{
    QList<Error> problems;
    m_books.clear();
    m_judged.clear();
    for (const Dictionary &dictionary : dictionaries) {
        if (const QString why = whyUnreadable(dictionary); !why.isEmpty()) {
            problems.append(unreadable(dictionary, why));
            continue;
        }
        auto book = std::make_unique<Book>(dictionary);
        if (book->isUsable())
            m_books.push_back(std::move(book));
        else
            problems.append(unreadable(dictionary, u"its encoding is “%1”"_s.arg(QString::fromStdString(book->encoding()))));
    }
    return problems;
}

bool Speller::isRight(const QString &word)
{
    if (m_books.empty())
        return true;
    const QString known = folded(word);
    return m_own.contains(known) || m_ofReview.contains(known) || isKnownToABook(plain(word));
}

bool Speller::isKnownToABook(const QString &word)
{
    if (const auto it = m_judged.constFind(word); it != m_judged.constEnd())
        return *it;
    const QChar::Script script = scriptOf(word);
    const bool isOurs = std::any_of(m_books.begin(), m_books.end(), [&](const auto &book) { return book->isFor(script); });
    const bool right = !isOurs || std::any_of(m_books.begin(), m_books.end(), [&](const auto &book) { return book->knows(word); });
    if (m_judged.size() >= mostJudged)
        m_judged.clear();
    m_judged.insert(word, right);
    return right;
}

QStringList Speller::proposals(const QString &word, qsizetype most)
{
    QList<QStringList> ofBooks;
    for (const auto &book : m_books)
        ofBooks.append(book->proposals(plain(word)));
    QStringList all;
    // The best of each dictionary before the second of any.
    for (qsizetype rank = 0; all.size() < most; ++rank) {
        bool more = false;
        for (const QStringList &ofBook : std::as_const(ofBooks)) {
            more = more || rank < ofBook.size();
            if (rank < ofBook.size() && !all.contains(ofBook[rank]) && all.size() < most)
                all.append(ofBook[rank]);
        }
        if (!more)
            break;
    }
    return all;
}

} // namespace story::spelling
