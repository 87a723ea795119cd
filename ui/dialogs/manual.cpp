#include "ui/dialogs/manual.h"

#include "app/core/language.h"
#include "ui/parts/commands.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

#include <optional>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Manual)
};

QString readWhole(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString inTable(QString words)
{
    return words.replace(QLatin1Char('|'), QLatin1String("\\|"));
}

QString withKeys(const QString &text, const QHash<QString, QString> &keys)
{
    static const QRegularExpression place(QStringLiteral(R"(\{([a-z0-9-]+)\})"));
    QString result;
    qsizetype from = 0;
    for (auto found = place.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        result += QStringView(text).mid(from, match.capturedStart() - from);
        result += keys.value(match.captured(1), match.captured());
        from = match.capturedEnd();
    }
    result += QStringView(text).mid(from);
    return result;
}

QString keysChapter(const Commands &commands)
{
    QString text = QLatin1String("# ") + Words::tr("All keys") + QLatin1String("\n\n");
    std::optional<CommandMenu> menu;
    for (const CommandInfo &info : commandTable()) {
        QStringList keys;
        for (const QKeySequence &one : commands.action(info.id)->shortcuts())
            keys.append(QLatin1String("**") + inTable(one.toString(QKeySequence::NativeText)) + QLatin1String("**"));
        if (menu != info.menu) {
            menu = info.menu;
            text += QStringLiteral("\n## %1\n\n| %2 | %3 | %4 |\n|---|---|---|\n")
                        .arg(menuName(info.menu).remove(QLatin1Char('&')), Words::tr("key"), Words::tr("command"), Words::tr("what it does"));
        }
        text += QStringLiteral("| %1 | %2 | %3 |\n").arg(keys.join(Words::tr(" or ")), inTable(info.plainName()), inTable(info.helpText()));
    }
    return text;
}

} // namespace

QList<ManualChapter> manualChapters(const Commands &commands)
{
    QHash<QString, QString> keys;
    for (const CommandInfo &info : commandTable()) {
        const QString written = keysText(*commands.action(info.id));
        keys.insert(QString::fromLatin1(info.key), written.isEmpty() ? QLatin1Char('*') + info.plainName() + QLatin1Char('*')
                                                                     : QLatin1String("**") + inTable(written) + QLatin1String("**"));
    }
    QStringList texts;
    QDir chapters(QStringLiteral(":/manual/") + languageOfWords());
    if (!chapters.exists())
        chapters.setPath(QStringLiteral(":/manual/chapters"));
    for (const QString &name : chapters.entryList(QDir::Files, QDir::Name))
        texts.append(withKeys(readWhole(chapters.filePath(name)), keys));
    texts.append(keysChapter(commands));
    // The commands speak English in every language.
    texts.append(readWhole(QStringLiteral(":/manual/commands.md")));

    QList<ManualChapter> all;
    for (const QString &text : std::as_const(texts))
        all.append({text.section(QLatin1Char('\n'), 0, 0).mid(2), text});
    return all;
}

} // namespace story
