// A report as content without format: what the builder makes of a review for one audience, and what every writer prints.
// A writer adds nothing and leaves nothing out, so redaction and completeness are decided once, in the builder.
#pragma once

#include "app/core/picture_head.h"
#include "app/markup/tree.h"
#include "app/model/event.h"
#include "app/report/timeline_figure.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace story::report {

enum class Audience { Inside, Outside, Deidentified };

// A field's text, parsed: paragraphs, lists, quotes, code, tables.
struct Prose {
    markup::Tree tree;
};

// One sentence of ours, plain.
struct Line {
    QString text;
    bool muted = false; // secondary: a definition, "not recorded: …"
};

// A figure with its unit, what it is, and how it is defined: "64–66 min", "to mitigate", "mitigated − impact start".
struct KeyFigure {
    QString value;
    QString label;
    QString definition;
};
struct KeyFigures {
    QList<KeyFigure> figures;
};

// What a cell says where its times are told in another zone.
struct InZone {
    QString text;      // plain, in the place of the cell's tree; empty where that stays
    QString secondary; // in the place of the cell's
};

// A cell of a table: text that may be parsed markup, with what a writer may decorate it by.
struct Cell {
    markup::Tree tree;                  // plain cells hold one paragraph with one text
    std::optional<EventKind> eventKind; // shown with the kind's shape beside the word
    QString secondary;                  // a quieter line under it
    QList<InZone> inZones = {};         // one for each of the table's zones; empty where they change nothing
};
struct Column {
    QString title;
    bool tabular = false; // times and counts: digits of one width, no wrapping
    int share = 1;        // of the width, relative to the other columns; 0: as narrow as its content
};
struct Table {
    QString caption; // says what the table holds; for screen readers and above it
    QList<Column> columns;
    QList<QList<Cell>> rows; // each as long as `columns`
    QStringList anchors;     // of the rows, as long as `rows`, or empty
    QStringList zones = {};  // others that its times can be read in, where a reader can switch: "UTC", "as told"
};

// A picture that was kept as evidence.
struct Image {
    QByteArray bytes; // a PNG or JPEG, as long as its head says
    PictureHead head;
    QString alternative; // for those who do not see it; never empty
    QString caption;
};

// Items that stand under each other: findings, lessons, factors.
struct Item {
    QList<std::variant<Prose, Line, Image>> blocks;
};
struct Items {
    QList<Item> items;
};

using Block = std::variant<Prose, Line, KeyFigures, Table, Items, TimelineFigure>;

struct Section {
    QString title;
    QString anchor; // unique in the report: letters, digits and '-'
    QList<Block> blocks;
    QList<Section> sections; // one level deep
};

// What lists of many reviews say of this one, in plain words of one line each. It is made with the tree and as redacted as the tree
// is; no writer of the report prints it, because all of it stands in the sections too.
struct Overview {
    QDate day;        // of the incident, in the reader's zone; invalid: not known
    int severity = 0; // 1..5; 0: not said
    // Only words that stand as they were written: one that gave way to a role or a placeholder means another thing in every review.
    QStringList services;
    QStringList tags; // of the review and of what is in it
    struct Factor {
        QString kind;
        QString text;
    };
    QList<Factor> factors; // without those that were refuted
    struct Lesson {
        QString text;
        QString holdsWhere;
        QString supersededBy;
        QStringList tags;
    };
    QList<Lesson> lessons;
};

struct Tree {
    QString language;  // BCP 47: "en"
    QString kindLine;  // "Post-mortem review", "Game day"
    QString title;
    QString subtitle;  // date, services, severity, who facilitated (by role)
    QString draftMark; // "draft of Mon 16 Nov 2026", empty when reviewed or closed
    QString summary;   // plain; empty where there is none
    Audience audience = Audience::Inside;
    QString audienceText; // "for everyone inside"
    QString provenance;   // "Second Story 0.1.0 · journal entry 214 · written Mon 16 Nov 2026 14:02 UTC"
    QList<Section> sections;
    Overview overview;
};

} // namespace story::report
