// The search index: one row per searchable field that is not empty, written in the transaction that changes the field.
// For this folder only; throws SQLite::Exception.
#pragma once

#include "app/store/connection.h"

namespace story::store {

// The text of a searchable field as a person would search it: lists of words are joined by line breaks.
QString searchableText(const Value &value);

// How a text stands in the index: runs of Chinese, Japanese and Thai, which have no spaces between words, as
// overlapping pairs ("日本語" becomes "日本 本語"); everything else as it is.
QString indexedText(const QString &text);

// The query in FTS5's language, with every word quoted, so that nothing in it is an operator; the last word matches as a
// beginning unless white space follows it. Empty where there is no word. Of longer queries the first 64 words count.
QString matchExpression(const QString &query);

void indexRow(LibraryFile::Connection &connection, const RowWrite &write);

QList<SearchHit> findInIndex(LibraryFile::Connection &connection, const QString &query, int limit);

// At most about 160 characters of `text` around the first place where a word of the query begins, with "…" where it was cut.
QString excerptOf(const QString &text, const QString &query);

} // namespace story::store
