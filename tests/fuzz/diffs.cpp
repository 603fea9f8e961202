// SPDX-License-Identifier: MIT
// Any file against itself, against nearly itself, and beside it in one industry.
#include "csm/csm.hpp"
#include "csm/render/comparison.hpp"
#include "csm/render/difference.hpp"

#include "tests/fuzz/fuzz.hpp"

#include <cmath>
#include <functional>

namespace {

using namespace csm;

/// The same with one line left out, twice there, or with another digit in it.
std::string edited(std::string bytes) {
  const std::size_t hash = std::hash<std::string>()(bytes);
  const std::size_t at = bytes.empty() ? 0 : hash / 3 % bytes.size();
  const std::size_t begin = bytes.rfind('\n', at) + 1;  // 0 where there is none
  const std::string line = bytes.substr(begin, bytes.find('\n', at) - begin) + '\n';
  switch (hash % 3) {
    case 0: bytes.erase(begin, line.size()); break;
    case 1: bytes.insert(begin, line); break;
    default:
      if (const std::size_t digit = bytes.find_first_of("012345", at); digit != bytes.npos) {
        bytes[digit] = bytes[digit] == '3' ? '4' : '3';
      }
  }
  return bytes;
}

void require_told(const DifferenceReport& report, std::string_view bytes) {
  fuzz::require_harmless(render::difference_text(report, fuzz::style_of(bytes)), "a difference");
  fuzz::require_harmless(render::difference_markdown(report), "a difference in Markdown");
  fuzz::require_json(render::difference_json(report), "a difference as JSON");
}

/// What the changes are responsible for adds up to what changed.
void require_shared(const score::Attribution& attribution) {
  constexpr double slack = 1e-6;
  score::Effect sum;
  for (const score::Effect& effect : attribution.effects) {
    sum.fit += effect.fit;
    sum.threat += effect.threat;
  }
  const double fit = attribution.fit_after.value - attribution.fit_before.value;
  const double threat = attribution.threat_after.value - attribution.threat_before.value;
  fuzz::require(std::abs(sum.fit - fit) < slack, "shares add up to the change of the fit");
  fuzz::require(std::abs(sum.threat - threat) < slack, "shares add up to the change of the threat");
}

void compare_with(const FileReport& one, const FileReport& other, std::string_view bytes) {
  const IndustryReport industry = compare({scores_of(one), scores_of(other)});
  fuzz::require_harmless(render::comparison_text(industry, fuzz::style_of(bytes)), "an industry");
  fuzz::require_harmless(render::comparison_csv(industry), "an industry as CSV");
  fuzz::require_harmless(render::comparison_html(industry), "the page of an industry");
  fuzz::require_json(render::comparison_json(industry), "an industry as JSON");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = fuzz::bytes_of(data, size);
  const FileReport before = load("a.csm.yaml", bytes);
  if (!before.readable) return 0;
  const DifferenceReport none = make_difference_report(before, before, {});
  fuzz::require(none.empty(), "a file does not differ from itself");

  const FileReport after = load("b.csm.yaml", edited(bytes));
  if (!after.readable) return 0;
  const DifferenceReport some = make_difference_report(before, after, {});
  require_shared(some.attribution);
  require_told(some, bytes);
  if (size % 4 == 0) compare_with(before, after, bytes);  // pages cost more than all the rest
  return 0;
}
