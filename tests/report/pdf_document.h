// A written PDF on the disk, and what other people's tools say of it: qpdf of its structure, poppler of its text.
#pragma once

#include "app/report/pdf_writer.h"

#include <QJsonObject>
#include <QTemporaryDir>

namespace story {

constexpr Micros pdfWritten = 1'794'837'720'000'000; // 2026-11-16 14:02 UTC

struct Ran {
    int code = -1; // -1: did not run or crashed
    QString out;
    QString errors;
};
Ran run(const QString &program, const QStringList &arguments);

// Text as one run of characters: where lines break is the paper's affair.
QString squeezed(const QString &text);

// Everything that a reader of `tree` is told, in the order of the tree.
QStringList textsOf(const report::Tree &tree);

class PdfDocument {
public:
    // Written at `pdfWritten`. Not `valid` where it could not be; the reason is in the test's output.
    explicit PdfDocument(const report::Tree &tree, report::PdfOptions options = {});

    QString path() const { return m_folder.filePath(QStringLiteral("report.pdf")); }
    QString info() const;      // pdfinfo
    QString structure() const; // the tags with their attributes
    int pageCount() const;
    QString taggedText() const;       // the words in the order of the tags; artifacts have none
    QString text(int page = 0) const; // as it is seen, of one page (from 1) or all
    QJsonObject json() const;         // qpdf's view of it
    QJsonObject objects() const;      // all objects by their names "obj:1 0 R", and "trailer"
    QJsonObject catalog() const;
    // Paintings that are neither in an element nor an artifact, and marks that are not closed.
    int unmarked() const;

    bool valid = false;
    QByteArray bytes;

private:
    QByteArray plain() const; // without compression
    QTemporaryDir m_folder;
};

} // namespace story
