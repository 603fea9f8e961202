// SPDX-License-Identifier: MIT
#pragma once

#include "csm/finding/finding.hpp"
#include "csm/text/date.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace csm {

/// A comment `# csm: ignore RULE[, RULE] [until=YYYY-MM-DD] -- reason`, as it is written. It holds
/// for the findings that begin on its line or, where nothing else stands there, for those of the
/// next line that is not such a line itself.
struct Suppression {
  struct Word {
    std::string_view text;
    Span span;
  };

  Span comment;             ///< from `#` to the end of the line
  bool alone = false;       ///< nothing else stands on its line
  Word verb;                ///< `ignore`, or what was probably meant to be that
  std::vector<Word> rules;  ///< the rules that it names
  std::optional<Word> until;
  std::string_view reason;  ///< behind `--`; empty where there is none

  /// The last day on which it holds; nothing where that is left out or is no date.
  std::optional<Date> last_day() const;
};

/// True where nothing but the comment stands on its line.
bool stands_alone(const Source& source, Span comment);

/// Reads a comment; nothing where it says something else.
std::optional<Suppression> parse_suppression(const Source& source, Span comment);

/// A text without any `# csm:` has no suppressions: a quick look before all comments are sought.
bool may_have_suppressions(std::string_view text);

}  // namespace csm
