#include "app/report/pdf_artifacts.h"

#include <algorithm>
#include <array>

namespace story::report::pdf {

namespace {

template <size_t n>
bool isOneOf(const std::string &name, const std::array<const char *, n> &names)
{
    return std::any_of(names.begin(), names.end(),
                       [&name](const char *each) { return name == each; });
}

// Marks must not begin or end inside a path, so they enclose all of it from its first point on.
constexpr std::array<const char *, 6> beginning{"m", "re", "BT", "Do", "sh", "BI"};
constexpr std::array<const char *, 14> painting{"S", "s",  "f", "F",  "f*", "B",  "B*",
                                                "b", "b*", "n", "ET", "Do", "sh", "EI"};

} // namespace

void ArtifactMarker::handleToken(const QPDFTokenizer::Token &token)
{
    if (token.getType() != QPDFTokenizer::tt_word) {
        m_operands += token.getRawValue();
        return;
    }
    handleOperator(token.getValue());
}

void ArtifactMarker::handleOperator(const std::string &name)
{
    if (!m_within && m_depth == 0 && isOneOf(name, beginning)) {
        write("\n/Artifact BMC\n");
        m_within = true;
    }
    write(m_operands);
    m_operands.clear();
    write(name);
    if (name == "BDC" || name == "BMC")
        ++m_depth;
    else if (name == "EMC" && m_depth > 0)
        --m_depth;
    if (m_within && m_depth == 0 && isOneOf(name, painting)) {
        write("\nEMC");
        m_within = false;
    }
}

void ArtifactMarker::handleEOF()
{
    write(m_operands);
    m_operands.clear();
}

} // namespace story::report::pdf
