// Writes sites for the judges of other people: write_site FOLDER makes FOLDER/inside, FOLDER/outside and FOLDER/deidentified, with reviews that
// hold what people write and what they should not, and FOLDER/empty.
#include "app/report/exporter.h"
#include "app/report/site.h"
#include "tests/report/checkout_review.h"
#include "tests/support/random_review.h"

#include <QDir>
#include <QTextStream>

using namespace story;
using namespace story::report;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

QList<Review> allReviews()
{
    QList<Review> all{checkoutReview(), markedReview(3), randomReview(1, 4), randomReview(2, 4)};
    for (const QString &text : hostileTexts())
        all.append(filledReview(text, 2));
    Review empty;
    empty.facts.add(Id(1, 2));
    all.append(empty);
    quint64 number = 0;
    for (Review &review : all) {
        ReviewFacts facts = review.about();
        review.facts.remove(facts.id);
        facts.id = Id(0x019a'0000'0000'7000ULL, 0x8000'0000'0000'2000ULL + ++number);
        facts.state = ReviewState::Reviewed;
        *review.facts.add(facts.id) = facts;
    }
    return all;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    QTextStream out(stdout);
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    QDir(folder.path()).removeRecursively();
    const QList<Review> all = allReviews();
    bool done = true;
    const auto write = [&](const QString &name, Audience audience, const QList<Review> &reviews) {
        QList<SiteEntry> entries;
        for (const Review &review : reviews)
            entries.append({review.id(), "head"});
        constexpr Micros now = 1'794'837'720 * microsPerSecond;
        const auto written = writeSite(folder.filePath(name), entries, {audience, Id(1, 3), now}, [&](Id id) -> Result<WholeReview> {
            const auto found = std::find_if(reviews.begin(), reviews.end(), [&](const Review &review) { return review.id() == id; });
            return WholeReview{*found, pictures(), 1, now};
        });
        out << name << ": " << (written ? QString::number(written->written) + u" files"_s : written.error().sentences()) << Qt::endl;
        done = done && written;
    };
    for (const Audience audience : {Audience::Inside, Audience::Outside, Audience::Deidentified})
        write(QLatin1String(audienceName(audience)), audience, all);
    write(u"empty"_s, Audience::Inside, {});
    return done ? 0 : 1;
}
