// SPDX-License-Identifier: MIT
#include "csm/finding/fix.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace csm {
namespace {

/// Neighbours are no conflict, but two insertions at one place have no order.
bool conflict(Span a, Span b) {
  if (a.begin == a.end || b.begin == b.end) return a.begin <= b.end && b.begin <= a.end;
  return a.begin < b.end && b.begin < a.end;
}

/// Edits that do not get in each other's way, by where they begin.
class Edits {
 public:
  explicit Edits(std::size_t size) : size_(size) {}

  bool add_all(const std::vector<Edit>& edits) {
    const bool fits = std::ranges::all_of(edits, [this](const Edit& edit) { return free(edit); });
    if (fits) {
      for (const Edit& edit : edits) edits_.emplace(edit.span.begin, &edit);
    }
    return fits;
  }

  std::string apply(std::string_view text) const {
    std::string out;
    std::size_t at = 0;
    for (const auto& [begin, edit] : edits_) {
      if (begin < at) continue;
      out += text.substr(at, begin - at);
      out += edit->replacement;
      at = edit->span.end;
    }
    return out += text.substr(at);
  }

 private:
  bool free(const Edit& edit) const {
    const Span span = edit.span;
    if (span.begin > span.end || span.end > size_) return false;
    const auto after = edits_.lower_bound(span.begin);
    if (after != edits_.end() && conflict(after->second->span, span)) return false;
    return after == edits_.begin() || !conflict(std::prev(after)->second->span, span);
  }

  std::size_t size_;
  std::map<std::uint32_t, const Edit*> edits_;
};

}  // namespace

Mended apply_fixes(std::string_view text, std::span<const Finding* const> findings) {
  Edits edits(text.size());
  std::size_t fixes = 0;
  for (const Finding* finding : findings) {
    if (!finding->fix.empty() && edits.add_all(finding->fix)) ++fixes;
  }
  return {.text = edits.apply(text), .fixes = fixes};
}

}  // namespace csm
