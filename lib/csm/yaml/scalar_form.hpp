// SPDX-License-Identifier: MIT
#pragma once

#include "csm/text/source.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace csm::yaml {

/// Something wrong with how a text is written.
struct Malformed {
  Span span;
  std::string message;
  std::string help;
  std::optional<Span> because = {};  ///< another place that shows why
  std::string label = {};            ///< what it has to do with it
};

/// The rules of YAML for the writing of texts that yaml-cpp does not keep. `span` is the text's,
/// quotes and indicators included; `parent` the column of the list or map around it, -1 for none.
std::optional<Malformed> check_quoted(std::string_view text, Span span, int parent);
std::optional<Malformed> check_plain(std::string_view text, Span span, int parent, bool flow);
std::optional<Malformed> check_block(std::string_view text, Span span, int parent);

}  // namespace csm::yaml
