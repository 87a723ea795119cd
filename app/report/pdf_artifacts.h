// Marks what a page shows and nobody reads: everything that no tag of the structure holds.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <string>

namespace story::report::pdf {

// Reads the content of one page and writes it again with each painting outside of marked content inside "/Artifact BMC"
// … "EMC". cairo 1.16 has no tag for artifacts, and a tagged document may hold no content that is neither.
class ArtifactMarker final : public QPDFObjectHandle::TokenFilter {
public:
    void handleToken(const QPDFTokenizer::Token &token) override;
    void handleEOF() override;

private:
    void handleOperator(const std::string &name);

    std::string m_operands; // since the last operator, as they stood
    int m_depth = 0;        // of marked content that was there before us
    bool m_within = false;  // our own mark is open
};

} // namespace story::report::pdf
