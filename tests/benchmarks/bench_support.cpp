#include "tests/benchmarks/bench_support.h"

#include "app/model/position.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace story::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr Micros firstEvent = 1'794'666'720 * microsPerSecond; // Sat 14 Nov 2026 14:32 UTC

const QStringList &vocabulary()
{
    static const QStringList words{
        u"pager"_s,  u"checkout"_s, u"latency"_s, u"replica"_s,  u"cache"_s,   u"deploy"_s,  u"rolled"_s, u"back"_s,
        u"queue"_s,  u"depth"_s,    u"grows"_s,   u"dashboard"_s, u"green"_s,  u"standby"_s, u"failover"_s, u"errors"_s,
        u"retries"_s, u"doubled"_s, u"the"_s,     u"on-call"_s,  u"asks"_s,    u"for"_s,     u"help"_s,   u"database"_s,
        u"gateway"_s, u"timeouts"_s, u"rise"_s,   u"customers"_s, u"see"_s,    u"empty"_s,   u"carts"_s,  u"vendor"_s,
    };
    return words;
}

QString sentence(QRandomGenerator &random, int words)
{
    QStringList chosen;
    for (int i = 0; i < words; ++i)
        chosen.append(vocabulary()[random.bounded(static_cast<int>(vocabulary().size()))]);
    return chosen.join(u' ');
}

} // namespace

Review reviewOf(int events, IdSource &ids)
{
    QRandomGenerator random(20261114);
    Review review;
    ReviewFacts &facts = *review.facts.add(ids.next());
    facts.title = u"Checkout latency after a cache change"_s;
    facts.zone = u"UTC"_s;
    facts.severity = Severity::Sev2;
    facts.impactStart = Moment::exactly(firstEvent, u"UTC"_s);
    facts.summary = sentence(random, 60);

    QList<Ref<Person>> people;
    QString position;
    for (const QString &role : {u"on-call"_s, u"incident lead"_s, u"database owner"_s, u"support"_s}) {
        Person &person = *review.people.add(ids.next());
        person.role = role;
        position = positionBetween(position, {});
        person.position = position;
        people.append({person.id});
    }
    position.clear();
    for (int i = 0; i < events; ++i) {
        Event &event = *review.events.add(ids.next());
        event.text = sentence(random, random.bounded(6, 18));
        event.kind = static_cast<EventKind>(i % static_cast<int>(std::size(Choices<EventKind>::list)));
        event.start = Moment::exactly(firstEvent + i * microsPerMinute, u"UTC"_s, 0, u"14:32"_s);
        event.typed = u"14:32 "_s + event.text;
        if (i % 3 == 0)
            event.people.append(people[i % people.size()]);
        if (i % 5 == 0)
            event.tags = {u"payments"_s, vocabulary()[i % vocabulary().size()]};
        position = positionBetween(position, {});
        event.position = position;
    }
    position.clear();
    for (int i = 0; i < 20; ++i) {
        position = positionBetween(position, {});
        Action &action = *review.actions.add(ids.next());
        action.text = sentence(random, 10);
        action.owner = people[i % people.size()];
        action.position = position;
        Finding &finding = *review.findings.add(ids.next());
        finding.goal = static_cast<Goal>(i % 4);
        finding.text = sentence(random, 12);
        finding.position = position;
    }
    return review;
}

Folder::Folder() : m_folder(QStringLiteral(STORY_BINARY_DIR "/bench-XXXXXX"))
{
    if (!m_folder.isValid())
        giveUp(m_folder.errorString());
}

double Times::percentile(double share) const
{
    if (m_nanoseconds.empty())
        return 0;
    std::vector<qint64> sorted = m_nanoseconds;
    std::sort(sorted.begin(), sorted.end());
    const auto at = static_cast<size_t>(share * static_cast<double>(sorted.size() - 1) + 0.5);
    return static_cast<double>(sorted[at]) / 1e6;
}

QString Times::both() const
{
    return QStringLiteral("%1 / %2").arg(percentile(0.5), 0, 'f', 2).arg(percentile(0.99), 0, 'f', 2);
}

void Figures::add(const QString &what, const Times &times)
{
    for (Row &row : m_rows) {
        if (row.what == what) {
            row.cells.append(times.both());
            return;
        }
    }
    m_rows.append({what, {times.both()}});
}

void Figures::print(const QList<int> &lengths) const
{
    QString head = u"| what, ms (p50 / p99) |"_s;
    QString line = u"|---|"_s;
    for (const int length : lengths) {
        head += u" %1 events |"_s.arg(length);
        line += u"---|"_s;
    }
    say(head);
    say(line);
    for (const Row &row : m_rows)
        say(u"| %1 | %2 |"_s.arg(row.what, row.cells.join(u" | "_s)));
}

double syncMilliseconds(const QString &folder)
{
    QFile file(folder + u"/sync"_s);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        giveUp(file.errorString());
    const std::array<char, 4096> page{};
    Times times;
    for (int i = 0; i < 50; ++i) {
        QElapsedTimer timer;
        timer.start();
        file.seek(0);
        file.write(page.data(), static_cast<qint64>(page.size()));
        if (::fdatasync(file.handle()) != 0)
            giveUp(u"fdatasync fails here"_s);
        times.add(timer.nsecsElapsed());
    }
    return times.percentile(0.5);
}

QString ratio(double ours, double floor)
{
    return floor > 0 ? QString::number(ours / floor, 'f', 2) : u"-"_s;
}

int option(const QString &name, int otherwise)
{
    const QStringList arguments = QCoreApplication::arguments();
    const qsizetype at = arguments.indexOf(u"--"_s + name);
    return at > 0 ? arguments.value(at + 1).toInt() : otherwise;
}

void say(const QString &line)
{
    std::fputs((line + u'\n').toUtf8().constData(), stdout);
    std::fflush(stdout);
}

void giveUp(const QString &line)
{
    std::fputs((line + u'\n').toUtf8().constData(), stderr);
    std::exit(1);
}

} // namespace story::bench
