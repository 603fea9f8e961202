// SPDX-License-Identifier: MIT
#include "csm/render/agreement.hpp"
#include "csm/text/utf8.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

/// One file out of several: only what people said is written anew, so comments and order stay.
namespace csm::render {
namespace {

/// A name as YAML reads it back; quoted wherever it is not a plain word.
std::string quoted(std::string_view name) {
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  constexpr std::string_view not_texts[] = {"null", "true", "false", "yes", "no",
                                            "on",   "off",  "y",     "n",   "unknown"};
  if (std::ranges::all_of(name, plain) &&
      std::ranges::find(not_texts, utf8::folded(name)) == std::end(not_texts)) {
    return std::string(name);
  }
  std::string out = "\"";
  while (!name.empty()) {
    const utf8::Character next = utf8::decode(name);
    if (next.code == U'"' || next.code == U'\\') out += '\\';
    if (utf8::is_hidden(next.code) || next.code == U'\n' || next.code == U'\t') {
      out += fmt::format("\\U{:08X}", static_cast<std::uint32_t>(next.code));
    } else {
      out += name.substr(0, next.length);
    }
    name.remove_prefix(next.length);
  }
  return out + '"';
}

std::string raters_map(const AgreementReport& report, const RatedUnit& unit) {
  std::vector<std::string> entries;
  for (const Judgement& one : unit.judgements) {
    entries.push_back(fmt::format("{}: {:.12g}", quoted(report.raters[one.rater]), one.value));
  }
  return fmt::format("{{{}}}", fmt::join(entries, ", "));
}

class Merging {
 public:
  explicit Merging(const AgreementReport& report)
      : report_(report), document_(report.files.front().document) {}

  Merged all() {
    const std::vector<std::string> paths = rating_paths(document_.model);
    const std::set<std::string_view> places(paths.begin(), paths.end());
    for (const RatedUnit& unit : report_.units) {
      if (!places.contains(unit.path) || !put(unit)) merged_.left_out.push_back(unit.path);
    }
    for (const auto& [parent, blocks] : missing_) {
      std::vector<std::string> entries;
      for (const auto& [block, ratings] : blocks) {
        const std::string list = fmt::format("{}", fmt::join(ratings, ", "));
        entries.push_back(block.empty() ? list : fmt::format("{}: {{{}}}", block, list));
      }
      insert(nodes_.at(parent), entries);
    }
    merged_.text = spliced();
    return std::move(merged_);
  }

 private:
  /// False where something stands there that is nobody's.
  bool put(const RatedUnit& unit) {
    std::string_view rest = unit.path;
    yaml::Node node = document_.tree.root();
    while (true) {
      const std::size_t point = rest.find('.');
      const yaml::Node next = node.find(rest.substr(0, point));
      if (point == std::string_view::npos && next) return replace(unit, next);
      if (!next || !next.is_map()) return note_missing(unit, node, next, rest);
      node = next;
      rest.remove_prefix(point + 1);
    }
  }

  bool replace(const RatedUnit& unit, yaml::Node value) {
    const bool said = std::ranges::any_of(
        unit.judgements, [](const Judgement& judgement) { return judgement.file == 0; });
    if (!said && !value.is_null() && value.text() != "unknown") return false;
    const std::string map = raters_map(report_, unit);
    edits_[value.span()] = value.span().begin == value.span().end ? ' ' + map : map;
    return true;
  }

  /// The rating's key or the block around it is not there, or the block is empty.
  bool note_missing(const RatedUnit& unit, yaml::Node parent, yaml::Node empty,
                    std::string_view rest) {
    const std::size_t point = rest.find('.');
    const bool whole_block = point != std::string_view::npos;
    const std::string_view block = whole_block && !empty ? rest.substr(0, point) : "";
    const std::string entry = fmt::format("{}: {}", unit.path.substr(unit.path.rfind('.') + 1),
                                          raters_map(report_, unit));
    const yaml::Node place = empty ? empty : parent;
    nodes_.emplace(place.span(), place);
    missing_[place.span()][std::string(block)].push_back(entry);
    return true;
  }

  void insert(yaml::Node parent, const std::vector<std::string>& entries) {
    const Span span = parent.span();
    if (!parent.is_map()) {
      edits_[span] =
          fmt::format("{}{{{}}}", span.begin == span.end ? " " : "", fmt::join(entries, ", "));
      return;
    }
    if (document_.source->slice(span).starts_with('{')) {
      const Span behind{span.begin + 1, span.begin + 1};
      edits_[behind] =
          fmt::format("{}{}", fmt::join(entries, ", "), parent.size() == 0 ? "" : ", ");
      return;
    }
    // In front of the second key, so that what comes first stays first.
    const yaml::Node first = parent.first();
    const yaml::Node second = first.next().next();
    const std::uint32_t at = (second ? second : first).span().begin;
    const std::string indent(document_.source->position(at).column - 1, ' ');
    std::string& text = edits_[{at, at}];
    for (const std::string& entry : entries) text += fmt::format("{}\n{}", entry, indent);
  }

  std::string spliced() const {
    const std::string_view old = document_.source->text();
    std::string text;
    std::uint32_t from = 0;
    for (const auto& [span, replacement] : edits_) {
      if (span.begin < from) continue;  // through an alias; reading it back will show
      text += old.substr(from, span.begin - from);
      text += replacement;
      from = span.end;
    }
    return text += old.substr(from);
  }

  using Blocks = std::map<std::string, std::vector<std::string>>;

  const AgreementReport& report_;
  const Document& document_;
  Merged merged_;
  std::map<Span, std::string> edits_;
  std::map<Span, Blocks> missing_;  ///< by the map that gets them; then by block, "" for itself
  std::map<Span, yaml::Node> nodes_;
};

}  // namespace

Merged merged_ratings(const AgreementReport& report) { return Merging(report).all(); }

}  // namespace csm::render
