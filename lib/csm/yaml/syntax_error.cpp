// SPDX-License-Identifier: MIT
#include "csm/yaml/syntax_error.hpp"

#include "csm/yaml/spans.hpp"

#include <algorithm>

namespace csm::yaml {
namespace {

struct Wording {
  std::string_view said;  // what the parser's message begins with
  std::string_view message;
  std::string_view help;
};

constexpr Wording wordings[] = {
    {"end of map not found", "this line does not fit into the map around it",
     "write `key: value`, with the same indentation as the keys above"},
    {"end of sequence not found", "this line does not fit into the list around it",
     "begin it with `- `, with the same indentation as the items above"},
    {"illegal map value", "a colon where no value can stand",
     "put text that has `: ` in it in quotes, and check the indentation"},
    {"illegal map key", "a `?` where no key can stand", "put the text in quotes"},
    {"illegal block entry", "a `-` where no list item can stand",
     "begin list items on lines of their own, or put the text in quotes"},
    {"illegal flow end", "a closing bracket that nothing opened", "delete it, or open it before"},
    {"unknown token", "a character that no value can begin with", "put the text in quotes"},
    {"the referenced anchor is not defined", "an alias (`*`) for an anchor that is not defined",
     "define it before with `&`, or put the text in quotes"},
};

std::uint32_t word_end(std::string_view text, std::uint32_t at) {
  return static_cast<std::uint32_t>(std::min(text.find_first_of(" \t\r\n", at), text.size()));
}

}  // namespace

Finding syntax_error(std::string_view text, std::string_view said, std::uint32_t at,
                     std::uint32_t /*read_to*/, std::uint32_t flow) {
  Finding finding{.rule = "yaml-syntax",
                  .span = {at, word_end(text, at)},
                  .message = "this cannot be read as YAML",
                  .help = "check quotes, brackets and indentation here and on the line before"};
  if (flow != nowhere && said.ends_with("flow not found")) {
    finding.span = {flow, flow + 1};
    finding.message = "this bracket is never closed";
    finding.help = "add the closing bracket, or a comma between the items";
    return finding;
  }
  const auto* const known =
      std::ranges::find_if(wordings, [said](const Wording& w) { return said.starts_with(w.said); });
  if (known != std::end(wordings)) {
    finding.message = known->message;
    finding.help = known->help;
  }
  return finding;
}

}  // namespace csm::yaml
