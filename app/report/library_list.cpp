#include "app/report/library_list.h"

#include "app/core/language.h"
#include "app/model/moment_text.h"
#include "app/report/build_context.h"

#include <QCoreApplication>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Report)
};

} // namespace

Tree libraryList(const QString &title, const QList<ListedReview> &reviews, Micros now)
{
    Tree tree;
    tree.language = languageOfWords();
    tree.kindLine = Words::tr("Library");
    tree.title = title;
    tree.subtitle = reviews.size() == 1 ? Words::tr("1 review") : Words::tr("%1 reviews").arg(reviews.size());
    const QTimeZone utc = QTimeZone::utc();
    tree.provenance = joined({u"Second Story "_s + QStringLiteral(STORY_VERSION),
                              Words::tr("written %1 %2 UTC")
                                  .arg(dayText(dayAt(now, utc)), timeText(Moment::exactly(now / microsPerMinute * microsPerMinute), utc))});
    if (reviews.isEmpty())
        return tree;
    Table table;
    table.caption = Words::tr("Reviews, as the library lists them");
    table.columns = {{Words::tr("Review"), false, 4},
                     {Words::tr("Severity"), false, 0},
                     {Words::tr("Day"), true, 0},
                     {Words::tr("State"), false, 1}};
    for (const ListedReview &review : reviews)
        table.rows.append({Cell{plainTree(review.title), {}, {}}, Cell{plainTree(review.severity), {}, {}},
                           Cell{plainTree(review.day), {}, {}}, Cell{plainTree(review.state), {}, {}}});
    dropEmptyColumns(table);
    tree.sections.append(Section{Words::tr("Reviews"), u"reviews"_s, {table}, {}});
    return tree;
}

} // namespace story::report
