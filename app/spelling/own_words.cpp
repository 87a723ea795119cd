#include "app/spelling/own_words.h"

#include "app/core/safe_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStringDecoder>

namespace story::spelling {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Spelling)
};

constexpr qint64 largestFile = 1024 * 1024;

// The whole file; empty where there is none.
Result<QString> readWhole(const QString &path)
{
    if (!QFileInfo::exists(path))
        return QString();
    const auto bytes = readFile(path, largestFile);
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text;
    if (bytes)
        text = utf8(*bytes);
    if (bytes && !utf8.hasError())
        return text;
    return fail({Failure::CannotRead, Words::tr("Your own words for spelling cannot be read."),
                 Words::tr("“%1” was left as it is, and what you add counts until the program ends.").arg(QDir::toNativeSeparators(path)),
                 Words::tr("Move it away, or make it a plain text with a word a line."), bytes ? u"no UTF-8"_s : bytes.error().sentences()});
}

QStringList wordsOf(const QString &text)
{
    QStringList words;
    for (const QString &line : text.split(u'\n')) {
        if (const QString word = line.trimmed(); !word.isEmpty())
            words.append(word);
    }
    return words;
}

} // namespace

Result<QStringList> readOwnWords(const QString &path)
{
    return readWhole(path).map(wordsOf);
}

Result<> addOwnWord(const QString &path, const QString &word)
{
    // Read again: another window, or a person, may have written to it.
    auto text = readWhole(path);
    if (!text)
        return tl::unexpected(text.error());
    if (wordsOf(*text).contains(word))
        return {};
    if (!text->isEmpty() && !text->endsWith(u'\n'))
        text->append(u'\n');
    text->append(word + u'\n');
    QDir().mkpath(QFileInfo(path).absolutePath());
    return writeFile(path, text->toUtf8());
}

} // namespace story::spelling
