// SPDX-License-Identifier: MIT
#include "csm/report/mend.hpp"

#include "csm/finding/fix.hpp"

#include <utility>
#include <vector>

namespace csm {
namespace {

/// A mend may show the next one, such as a key whose value is misspelt, too.
constexpr int most_rounds = 100;

std::vector<const Finding*> mendable(const Checked& checked, const Severities& severities) {
  std::vector<const Finding*> findings;
  // Behind a syntax error the file may not say what it seems to say.
  if (!checked.document.tree.complete()) return findings;
  for (const Finding& finding : checked.findings) {
    if (finding.fix.empty() || !finding.suppressed_because.empty()) continue;
    if (severities.of(*find_rule(finding.rule))) findings.push_back(&finding);
  }
  return findings;
}

std::string with_mark(const Source& source, std::string_view text) {
  return std::string(source.has_byte_order_mark() ? "\xEF\xBB\xBF" : "").append(text);
}

}  // namespace

std::string MendedFile::bytes() const {
  const Source& source = *checked.document.source;
  return with_mark(source, source.text());
}

MendedFile check_and_mend(const std::string& name, std::string bytes, const CheckOptions& options,
                          const Severities& severities) {
  MendedFile file{.checked = check(name, std::move(bytes), options), .fixes = 0};
  for (int round = 0; round < most_rounds; ++round) {
    const Source& source = *file.checked.document.source;
    const Mended mended = apply_fixes(source.text(), mendable(file.checked, severities));
    if (mended.fixes == 0) break;
    file.fixes += mended.fixes;
    file.checked = check(name, with_mark(source, mended.text), options);
  }
  return file;
}

}  // namespace csm
