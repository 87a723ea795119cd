#include "app/desk/library_reader.h"

#include "app/store/heads.h"
#include "app/store/verify.h"

namespace story {

Result<std::unique_ptr<LibraryReader>> LibraryReader::open(const QString &path)
{
    store::Opened opened;
    auto file = store::LibraryFile::open(path, store::Mode::Read, &opened);
    if (!file)
        return fail(file.error());
    return std::unique_ptr<LibraryReader>(new LibraryReader(std::move(*file), opened.notices));
}

LibraryReader::LibraryReader(std::unique_ptr<store::LibraryFile> file, QList<Error> notices)
    : m_file(std::move(file)), m_notices(std::move(notices))
{
}

LibraryReader::~LibraryReader() = default;

Id LibraryReader::libraryId() const
{
    return m_file->id();
}

Result<QList<ReviewStanding>> LibraryReader::reviews()
{
    const auto summaries = m_file->summaries();
    if (!summaries)
        return fail(summaries.error());
    const auto standings = store::standings(*m_file);
    if (!standings)
        return fail(standings.error());
    m_standings = *standings;
    QList<ReviewStanding> all;
    for (const store::ReviewSummary &summary : *summaries) {
        if (summary.trashedAt != 0)
            continue;
        all.append({summary.id, summary.state, m_standings.value(summary.id).head.hash});
    }
    return all;
}

Result<WholeReview> LibraryReader::read(Id id) const
{
    auto review = m_file->readReview(id);
    if (!review)
        return fail(review.error());
    const store::Standing standing = m_standings.value(id);
    WholeReview whole;
    whole.journalSeq = standing.head.seq;
    whole.updated = standing.since;
    for (const store::Finding &finding : store::verifyReview(*m_file, id).findings)
        whole.lacks.append(finding.sentence);
    for (const Evidence &evidence : review->evidence) {
        if (evidence.image.isEmpty() || whole.images.contains(evidence.image))
            continue;
        if (const auto bytes = m_file->blob(evidence.image))
            whole.images.insert(evidence.image, *bytes);
        else
            whole.lacks.append(bytes.error().sentences());
    }
    whole.review = std::move(*review);
    return whole;
}

} // namespace story
