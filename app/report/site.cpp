#include "app/report/site.h"

#include "app/core/language.h"
#include "app/report/builder.h"
#include "app/report/exporter.h"
#include "app/report/html_writer.h"
#include "app/report/site_folder.h"
#include "app/report/site_pages.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QSemaphore>
#include <QSet>
#include <QThread>
#include <QThreadPool>
#include <QUuid>

#include <atomic>
#include <memory>
#include <vector>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

// To be raised with every change of how pages of a site are made within one version of the program.
constexpr auto maker = "2";

// Of a review and of how its page is made: as long as it is the same, the page is.
QString stampOf(const SiteEntry &entry, const SiteOptions &options)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part : {entry.head, QByteArray(audienceName(options.audience)), QByteArray(STORY_VERSION), QByteArray(maker),
                                   languageOfWords().toUtf8()})
        hash.addData(QByteArray::number(part.size()) + ':' + part);
    return QString::fromLatin1(hash.result().toHex());
}

struct Known {
    QString stamp; // empty: to be built again
    SiteReview review;
};

QHash<QString, Known> readNotes(const QJsonObject &notes)
{
    QHash<QString, Known> known;
    for (const QJsonValue &row : notes.value("reviews"_L1).toArray()) {
        if (const auto review = siteReviewFromJson(row["review"_L1].toObject()))
            known.insert(review->id, {row["stamp"_L1].toString(), *review});
    }
    return known;
}

QJsonObject writeNotes(const QList<Known> &all)
{
    QJsonArray rows;
    for (const Known &one : all)
        rows.append(QJsonObject{{u"stamp"_s, one.stamp}, {u"review"_s, toJson(one.review)}});
    return {{u"reviews"_s, rows}};
}

// The pages of reviews, built by as many threads as there are processors. Each thread has a slot of its own to write to.
class Building {
public:
    Building(SiteFolder &folder, const SiteOptions &options) : m_folder(folder), m_options(options)
    {
        m_pool.setMaxThreadCount(QThread::idealThreadCount());
    }

    // Waits until a thread is free, or nearly. False once a page could not be written.
    bool makeRoom()
    {
        m_room.acquire();
        return !m_failed;
    }
    void giveRoomBack() { m_room.release(); }

    // After makeRoom. `slot` gets what the lists say of the review, and must outlive end().
    void add(WholeReview input, const QString &id, SiteReview *slot)
    {
        auto shared = std::make_shared<WholeReview>(std::move(input)); // std::function copies what it holds
        m_pool.start([this, shared = std::move(shared), id, slot]() mutable {
            build(*shared, id, *slot);
            shared.reset();
            m_room.release();
        });
    }

    Result<> end()
    {
        m_pool.waitForDone();
        return m_failed ? Result<>(fail(m_error)) : Result<>();
    }

private:
    void build(const WholeReview &input, const QString &id, SiteReview &slot)
    {
        BuildOptions options;
        options.audience = m_options.audience;
        options.now = m_options.now;
        options.journalSeq = input.journalSeq;
        options.images = input.images;
        const Tree tree = story::report::build(input.review, options);
        const QString page = reviewPage(id);
        if (const auto written = m_folder.write(page, writeHtml(tree, siteLinks(page))); !written) {
            if (!m_failed.exchange(true))
                m_error = written.error();
            return;
        }
        slot = siteReview(id, tree, input.updated);
    }

    SiteFolder &m_folder;
    const SiteOptions &m_options;
    QSemaphore m_room{QThread::idealThreadCount() + 1};
    std::atomic_bool m_failed = false;
    Error m_error; // of whoever set m_failed
    QThreadPool m_pool; // last: its threads end before what they use
};

// Those that changed.
Result<> writeLists(SiteFolder &folder, const QList<SiteFile> &lists)
{
    QSet<QString> changed;
    for (const SiteFile &file : lists) {
        if (!folder.holds(file.name, file.bytes))
            changed.insert(file.name);
    }
    if (!changed.isEmpty()) {
        if (const auto begun = folder.begin(changed.values()); !begun)
            return begun;
    }
    for (const SiteFile &file : lists) {
        if (!changed.contains(file.name))
            folder.keep(file.name);
        else if (const auto written = folder.write(file.name, file.bytes); !written)
            return written;
    }
    return {};
}

} // namespace

bool isPublished(ReviewState state)
{
    return state == ReviewState::Reviewed || state == ReviewState::Closed;
}

Result<SiteDone> writeSite(const QString &path, const QList<SiteEntry> &entries, const SiteOptions &options, const SiteReader &read)
{
    const QString site = publicId(options.library, options.audience);
    const auto opened = SiteFolder::open(path, site);
    if (!opened)
        return fail(opened.error());
    SiteFolder &folder = **opened;
    const QHash<QString, Known> known = readNotes(folder.notes());

    std::vector<Known> all(static_cast<size_t>(entries.size()));
    std::vector<size_t> stale;
    QStringList pages;
    for (size_t i = 0; i < all.size(); ++i) {
        const SiteEntry &entry = entries[static_cast<qsizetype>(i)];
        const QString id = publicId(entry.id, options.audience);
        const QString page = reviewPage(id);
        all[i].stamp = stampOf(entry, options);
        if (const auto before = known.constFind(id);
            before != known.constEnd() && before->stamp == all[i].stamp && folder.isAsWritten(page)) {
            all[i].review = before->review;
            folder.keep(page);
        } else {
            stale.push_back(i);
            pages.append(page);
        }
    }
    if (const auto may = folder.mayWrite(fixedSiteFiles()); !may)
        return fail(may.error());
    if (!pages.isEmpty()) {
        if (const auto begun = folder.begin(pages); !begun)
            return fail(begun.error());
    }

    SiteDone done;
    Building building(folder, options);
    for (const size_t i : stale) {
        if (!building.makeRoom()) {
            building.giveRoomBack();
            break;
        }
        const Id review = entries[static_cast<qsizetype>(i)].id;
        const QString id = publicId(review, options.audience);
        auto input = read(review);
        if (input && isPublished(input->review.about().state)) {
            if (!input->lacks.isEmpty())
                all[i].stamp.clear();
            building.add(std::move(*input), id, &all[i].review);
            ++done.built;
            continue;
        }
        building.giveRoomBack();
        if (input)
            continue;
        done.unread.append(input.error());
        if (known.contains(id) && folder.isAsWritten(reviewPage(id))) {
            all[i] = {QString(), known.value(id).review};
            folder.keep(reviewPage(id));
        }
    }
    if (const auto ended = building.end(); !ended)
        return fail(ended.error());

    QList<Known> onSite;
    QList<SiteReview> reviews;
    for (const Known &one : all) {
        if (one.review.id.isEmpty())
            continue;
        onSite.append(one);
        reviews.append(one.review);
    }
    done.reviews = static_cast<int>(reviews.size());
    const QJsonObject notes = writeNotes(onSite);
    // The notes have all that lists are made of, and each stamp what they depend on besides.
    if (stale.empty() && !onSite.isEmpty() && notes == folder.notes() && folder.isAllAsWritten())
        folder.keepOthers();
    else if (const auto written = writeLists(folder, siteFiles(reviews, {site, options.audience})); !written)
        return fail(written.error());
    const auto ended = folder.end(notes);
    if (!ended)
        return fail(ended.error());
    done.written = ended->written;
    done.unchanged = ended->unchanged;
    done.removed = ended->removed;
    done.left = ended->left;
    return done;
}

} // namespace story::report
