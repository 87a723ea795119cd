#include "app/desk/sitting.h"

#include "app/core/safe_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace story {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Sitting)
};

constexpr qint64 mostBytes = 64 * 1024;

QString noteOf(Id id)
{
    return id.isNull() ? QString() : id.toString();
}

Id idIn(const QJsonValue &value)
{
    return Id::fromString(value.toString()).value_or(Id());
}

// Microseconds as text: a number of JSON does not hold all of them.
QJsonValue noteOf(const std::optional<figure::TimeWindow> &window)
{
    return window ? QJsonValue(QJsonArray{QString::number(window->from), QString::number(window->to)}) : QJsonValue();
}

std::optional<figure::TimeWindow> windowIn(const QJsonValue &value)
{
    const QJsonArray bounds = value.toArray();
    bool isFrom = false;
    bool isTo = false;
    const figure::TimeWindow window{bounds.at(0).toString().toLongLong(&isFrom), bounds.at(1).toString().toLongLong(&isTo)};
    return isFrom && isTo ? std::optional(window) : std::nullopt;
}

QJsonValue noteOf(const std::optional<ReplayPlace> &replay)
{
    if (!replay)
        return {};
    return QJsonObject{{"instant"_L1, QString::number(replay->instant)},
                       {"responder"_L1, noteOf(replay->responder)},
                       {"chosen"_L1, noteOf(replay->chosen)},
                       {"lanes"_L1, noteOf(replay->lanes)}};
}

std::optional<ReplayPlace> replayIn(const QJsonValue &value)
{
    const QJsonObject note = value.toObject();
    bool isInstant = false;
    const Micros instant = note["instant"_L1].toString().toLongLong(&isInstant);
    if (!isInstant)
        return std::nullopt;
    return ReplayPlace{instant, idIn(note["responder"_L1]), idIn(note["chosen"_L1]), windowIn(note["lanes"_L1])};
}

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
        {"chosen"_L1, noteOf(sitting.place.chosen)},
        {"scroll"_L1, sitting.place.scroll},
        {"lanes"_L1, noteOf(sitting.place.lanes)},
        {"replay"_L1, noteOf(sitting.place.replay)},
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
    sitting.place.chosen = idIn(note["chosen"_L1]);
    sitting.place.scroll = note["scroll"_L1].toInt();
    sitting.place.lanes = windowIn(note["lanes"_L1]);
    sitting.place.replay = replayIn(note["replay"_L1]);
    sitting.forRoom = note["forRoom"_L1].toBool();
    sitting.presenting = note["presenting"_L1].toBool();
    sitting.window = QByteArray::fromBase64(note["window"_L1].toString().toLatin1());
    return sitting;
}

} // namespace story
