// SPDX-License-Identifier: MIT
#include "tests/fuzz/fuzz.hpp"

#include "csm/model/table.hpp"
#include "csm/rules/rule.hpp"
#include "csm/teach/key.hpp"
#include "csm/text/utf8.hpp"

#include <cstdio>
#include <cstdlib>
#include <functional>

#include <nlohmann/json.hpp>

namespace csm::fuzz {
namespace {

void add_words(std::span<const model::Table* const> tables, std::vector<std::string>& all) {
  for (const model::Table* table : tables) {
    for (const model::Key& key : table->keys) {
      all.emplace_back(key.name);
      for (const Word& word : key.type.words) all.emplace_back(word.word);
    }
  }
}

std::vector<std::string> make_vocabulary() {
  std::vector<std::string> all{"unknown",
                               "0",
                               "1",
                               "5",
                               "6",
                               "-1",
                               "0..5",
                               "2..3",
                               "5..0",
                               "100%",
                               "0.1%",
                               "1e9",
                               "1e-300",
                               "1e308",
                               "nan",
                               "inf",
                               "much",
                               "true",
                               "no",
                               "null",
                               "~",
                               "{}",
                               "[]",
                               "''",
                               "\"\"",
                               "|",
                               ">",
                               "- ",
                               "? ",
                               "&a ",
                               "*a",
                               "<<",
                               "!!str ",
                               "#",
                               "3d",
                               "90min",
                               "2026-06-30",
                               "9999-12-31",
                               "1000 EUR",
                               "same",
                               "\xC3\xA9",
                               "\xE2\x80\xAE",
                               "\x1B[31m",
                               "<script>",
                               "]]>",
                               "=1+1",
                               "%0A",
                               "||",
                               "# csm: ignore ",
                               "# csm: ignore-file ",
                               " -- why"};
  add_words(model::tables(), all);
  add_words(teach::tables(), all);
  for (const Rule* rule : catalogue()) all.emplace_back(rule->name);
  return all;
}

}  // namespace

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

void require_harmless(std::string_view text, const char* what) {
  while (!text.empty()) {
    const auto byte = static_cast<unsigned char>(text.front());
    if (byte >= 0x20 && byte < 0x7F) {
      text.remove_prefix(1);
      continue;
    }
    const utf8::Character character = utf8::decode(text);
    require(character.valid && !utf8::is_control(character.code), what);
    text.remove_prefix(character.length);
  }
}

void require_json(std::string_view text, const char* what) {
  require(nlohmann::json::accept(text), what);
}

render::Style style_of(std::string_view bytes) {
  constexpr std::size_t widths[] = {80, 20, 200};
  const std::size_t hash = std::hash<std::string_view>()(bytes);
  return {.color = false, .ascii = hash % 2 == 0, .width = widths[hash / 2 % std::size(widths)]};
}

const std::vector<std::string>& vocabulary() {
  static const std::vector<std::string> all = make_vocabulary();
  return all;
}

}  // namespace csm::fuzz
