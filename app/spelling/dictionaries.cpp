#include "app/spelling/dictionaries.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

#include <algorithm>

namespace story::spelling {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Spelling)
};

} // namespace

QString Dictionary::name() const
{
    const QLocale locale(code);
    const QString language = locale.language() == QLocale::C ? QString() : locale.nativeLanguageName();
    return language.isEmpty() ? code : language.at(0).toUpper() + language.mid(1) + " ("_L1 + code + u')';
}

QStringList dictionaryFolders()
{
    QStringList folders;
    const QString own = qEnvironmentVariable("DICPATH"); // as the program hunspell reads it
    for (const QString &folder : own.split(u':', Qt::SkipEmptyParts))
        folders.append(QDir::cleanPath(folder));
    for (const QString &data : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation))
        folders.append(QDir::cleanPath(data + "/hunspell"_L1));
    folders << u"/usr/share/hunspell"_s << u"/usr/share/myspell/dicts"_s;
    folders.removeDuplicates();
    return folders;
}

QList<Dictionary> dictionariesIn(const QStringList &folders)
{
    QList<Dictionary> found;
    for (const QString &folder : folders) {
        const QDir dir(folder);
        for (const QFileInfo &words : dir.entryInfoList({u"*.dic"_s}, QDir::Files)) {
            const QString code = words.completeBaseName();
            const QString affix = dir.filePath(code + ".aff"_L1);
            const auto isIt = [&](const Dictionary &other) { return other.code == code; };
            if (QFileInfo(affix).isFile() && std::none_of(found.begin(), found.end(), isIt))
                found.append({code, affix, words.filePath()});
        }
    }
    std::sort(found.begin(), found.end(), [](const Dictionary &a, const Dictionary &b) { return a.code < b.code; });
    return found;
}

QStringList usualDictionaries(const QList<Dictionary> &found, const QStringList &languages)
{
    QStringList chosen;
    const auto codeWhere = [&](const auto &isIt) {
        const auto it = std::find_if(found.begin(), found.end(), isIt);
        return it == found.end() ? QString() : it->code;
    };
    for (const QString &wanted : languages) {
        const QLocale locale(wanted);
        if (locale.language() == QLocale::C)
            continue;
        QString code = codeWhere([&](const Dictionary &one) { return one.code == wanted; });
        if (code.isEmpty())
            code = codeWhere([&](const Dictionary &one) { return one.code == QLocale(locale.language()).name(); });
        if (code.isEmpty())
            code = codeWhere([&](const Dictionary &one) { return QLocale(one.code).language() == locale.language(); });
        if (!code.isEmpty() && !chosen.contains(code))
            chosen.append(code);
    }
    return chosen;
}

Error noDictionary(const QStringList &folders)
{
    // The folder of the user's own that is there without anybody setting anything.
    const QString mine = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/hunspell"_L1;
    const QString where = folders.isEmpty() || folders.contains(mine) ? mine : folders.front();
    return {Failure::NotFound, Words::tr("Spelling is not looked at: no dictionary was found on this computer."), Words::tr("All else works."),
            Words::tr("Install one, such as the package hunspell-en-us or hunspell-de-de, or put its .aff and .dic files into “%1”.")
                .arg(QDir::toNativeSeparators(where)),
            {}};
}

} // namespace story::spelling
