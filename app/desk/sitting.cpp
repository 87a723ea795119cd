#include "app/desk/sitting.h"

#include "app/core/safe_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace story {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Sitting)
};

constexpr qint64 mostBytes = 64 * 1024;

} // namespace

QString sittingPath(const QString &stateFolder, Id libraryId)
{
    return stateFolder + "/sittings/"_L1 + libraryId.toString() + ".json"_L1;
}

Result<> noteSitting(const QString &path, const Sitting &sitting)
{
    const QJsonObject note{
        {"review"_L1, sitting.review.toString()},
        {"phase"_L1, QLatin1String(Choices<Phase>::list[static_cast<size_t>(sitting.phase)].name)},
        {"tab"_L1, sitting.place.tab},
        {"chosen"_L1, sitting.place.chosen.isNull() ? QString() : sitting.place.chosen.toString()},
        {"scroll"_L1, sitting.place.scroll},
        {"forRoom"_L1, sitting.forRoom},
        {"presenting"_L1, sitting.presenting},
        {"window"_L1, QString::fromLatin1(sitting.window.toBase64())},
    };
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return fail({Failure::CannotWrite, Words::tr("The folder “%1” could not be made.").arg(folder), {}, {}, {}});
    return writeFile(path, QJsonDocument(note).toJson(QJsonDocument::Compact));
}

std::optional<Sitting> leftBehind(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return std::nullopt;
    const auto bytes = readFile(path, mostBytes);
    if (!bytes)
        return std::nullopt;
    const QJsonObject note = QJsonDocument::fromJson(*bytes).object();
    const auto review = Id::fromString(note["review"_L1].toString());
    const auto phase = choiceNamed<Phase>(note["phase"_L1].toString());
    if (!review || !phase)
        return std::nullopt;
    Sitting sitting;
    sitting.review = *review;
    sitting.phase = *phase;
    sitting.place.tab = note["tab"_L1].toInt();
    sitting.place.chosen = Id::fromString(note["chosen"_L1].toString()).value_or(Id());
    sitting.place.scroll = note["scroll"_L1].toInt();
    sitting.forRoom = note["forRoom"_L1].toBool();
    sitting.presenting = note["presenting"_L1].toBool();
    sitting.window = QByteArray::fromBase64(note["window"_L1].toString().toLatin1());
    return sitting;
}

} // namespace story
