// SPDX-License-Identifier: MIT
#include "csm/yaml/builder.hpp"

#include "csm/text/limits.hpp"
#include "csm/text/utf8.hpp"
#include "csm/yaml/duplicate_keys.hpp"
#include "csm/yaml/escapes.hpp"
#include "csm/yaml/spans.hpp"
#include "csm/yaml/unclosed.hpp"

#include <algorithm>
#include <utility>

namespace csm::yaml {
namespace {

constexpr std::string_view null_words[] = {"null", "Null", "NULL", "~"};

bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() ||
         std::string_view(" \t\r\n,]}:").find(text[at]) != std::string_view::npos;
}

std::string_view null_word(std::string_view text, std::uint32_t at) {
  if (at >= text.size() || std::string_view("nN~").find(text[at]) == std::string_view::npos)
    return {};
  for (const std::string_view word : null_words) {
    if (text.substr(at).starts_with(word) && ends_word(text, at + word.size())) return word;
  }
  return {};
}

Style style_at(std::string_view text, std::uint32_t at) {
  const char first = at < text.size() ? text[at] : '\0';
  if (first == '"' || first == '\'') return Style::quoted;
  return first == '|' || first == '>' ? Style::block : Style::plain;
}

std::string limit_text(std::size_t value, std::string_view name) {
  return "more than the limit of " + std::to_string(value) + " (`" + std::string(name) + "`)";
}

}  // namespace

Builder::Builder(std::string_view text, Tree& tree, Reporter& reporter)
    : text_(text), tree_(tree), reporter_(reporter) {}

// --- Reporting -------------------------------------------------------------------------------

void Builder::report(std::string_view rule, Span span, std::string message, std::string help) {
  reporter_.add(
      {.rule = rule, .span = span, .message = std::move(message), .help = std::move(help)});
}

void Builder::stop(const Malformed& malformed) const {
  Finding finding{.rule = "yaml-syntax",
                  .span = malformed.span,
                  .message = malformed.message,
                  .help = malformed.help};
  if (malformed.because && *malformed.because != malformed.span)
    finding.labels.push_back({*malformed.because, malformed.label});
  reporter_.add(std::move(finding));
  throw Stop{};
}

void Builder::stop_at(std::uint32_t at) const {
  reporter_.add(syntax_error(halt(at), {}));
  throw Stop{};
}

Halt Builder::halt(std::uint32_t at) const {
  Halt halt{.text = text_, .at = at, .cursor = cursor_, .last = last_, .last_style = last_style_};
  if (!frames_.empty()) halt.around = frames_.back().map ? Kind::map : Kind::sequence;
  halt.bracket = innermost_bracket();
  return halt;
}

std::uint32_t Builder::innermost_bracket() const {
  if (frames_.empty() || !frames_.back().flow) return nowhere;
  const auto frame =
      std::find_if(frames_.rbegin(), frames_.rend(), [](const Frame& f) { return !f.pair; });
  return tree_.at(frame->index).begin;
}

// --- Nodes -----------------------------------------------------------------------------------

void Builder::document(std::uint32_t at) {
  const bool marker = text_.substr(at).starts_with("---") && column_of(text_, at) == 0 &&
                      (at + 3 == text_.size() || is_white(text_[at + 3]));
  cursor_ = marker ? at + 3 : at;
}

/// A `~` after a missing value is the next line's: `key:` and then `~: other`.
bool Builder::is_written_null(std::uint32_t at) const {
  if (at < cursor_ || null_word(text_, at).empty()) return false;
  if (frames_.empty() || frames_.back().flow || frames_.back().awaits_key()) return true;
  return static_cast<int>(column_of(text_, at)) > frames_.back().column;
}

void Builder::null(std::uint32_t at, Properties properties) {
  Record record{.kind = Kind::null};
  const bool has_properties = properties.anchor != 0 || properties.tag;
  if (has_properties) {
    approach(at, Shape::scalar);
    at = pass_properties(at, properties);
  } else if (is_written_null(at)) {
    approach(at, Shape::scalar);
  }
  if (is_written_null(at)) {
    record.begin = at;
    record.end = at + static_cast<std::uint32_t>(null_word(text_, at).size());
  } else {
    record.begin = record.end = has_properties ? cursor_ : approach_missing();
  }
  cursor_ = record.end;
  remember(properties.anchor, attach(record), false);
  finish_value(1);
}

void Builder::alias(std::uint32_t at, std::size_t anchor) {
  approach(at, Shape::scalar);
  const std::uint32_t end = property_end(text_, at);
  const Anchor target = anchor < anchors_.size() ? anchors_[anchor] : Anchor{};
  if (target.open || target.index == 0) {
    const std::string name(text_.substr(at + 1, end - at - 1));
    stop({.span = {at, end},
          .message = "alias `" + name + "` stands inside what it refers to",
          .help = "write out what is meant here"});
  }
  alias_nodes_ += target.nodes;
  if (alias_nodes_ > limits::alias_nodes) {
    report("too-large", {at, end},
           "the aliases up to here stand for " + limit_text(limits::alias_nodes, "alias-nodes") +
               " nodes",
           "use fewer aliases, or smaller ones");
    throw Stop{};
  }
  cursor_ = end;
  attach({.style = Style::alias, .begin = at, .end = end, .first = target.index});
  finish_value(target.nodes);
}

void Builder::scalar(std::uint32_t at, Properties properties, const std::string& value) {
  const std::uint32_t event = at;
  approach(at, Shape::scalar);
  at = pass_properties(at, properties);
  Record record{.kind = Kind::scalar, .style = style_at(text_, at), .begin = at, .end = at};
  // A tag alone stands for an empty text.
  const bool only_tag = properties.tag && value.empty() && record.style == Style::plain;
  if (only_tag) {
    record.begin = record.end = cursor_;
  } else {
    if (at != event) check_indentation(at, Shape::scalar, false);
    measure(record, value);
  }
  last_ = {record.begin, record.end};
  last_style_ = record.style;
  keep_text(record, value);
  cursor_ = record.end;
  remember(properties.anchor, attach(record), false);
  finish_value(1);
}

/// Finds the end of a text.
void Builder::measure(Record& record, const std::string& value) {
  switch (record.style) {
    case Style::quoted:
      record.end = quoted_end(text_, record.begin);
      if (record.end == nowhere) stop_at(record.begin);
      break;
    case Style::block:
      record.end = block_end(text_, record.begin, std::max(block_column(), 0));
      break;
    default: record.end = plain_end(text_, record.begin, value); break;
  }
  check_form(record);
}

void Builder::check_form(const Record& record) {
  const Span span{record.begin, record.end};
  const bool flow = !frames_.empty() && frames_.back().flow;
  const std::optional<Malformed> malformed =
      record.style == Style::quoted  ? check_quoted(text_, span, block_column())
      : record.style == Style::block ? check_block(text_, span, block_column())
                                     : check_plain(text_, span, block_column(), flow);
  if (!malformed) return;
  const std::uint32_t bracket = innermost_bracket();
  const bool open = flow && record.style == Style::plain && malformed->because &&
                    find_unclosed(text_, bracket) == bracket;
  if (!open) stop(*malformed);
  Finding finding = syntax_error(halt(record.begin), {});
  finding.labels.push_back({*malformed->because, malformed->label});
  reporter_.add(std::move(finding));
  throw Stop{};
}

/// The text as a view of the source where it stands there as it is, else as a copy.
void Builder::keep_text(Record& record, const std::string& value) {
  std::string_view text = text_.substr(record.begin, record.end - record.begin);
  if (record.style == Style::quoted) text = text.substr(1, text.size() - 2);
  if (text != value) {
    if (record.style == Style::quoted && text_[record.begin] == '"') {
      for (const Escape& escape : control_escapes(text_, {record.begin, record.end})) {
        report("control-character", escape.span,
               "an escape for the control character " + utf8::control_description(escape.code),
               "delete it");
      }
    }
    text = tree_.keep(value);
  }
  if (text.size() > limits::scalar_bytes) {
    report("too-large", {record.begin, record.begin + 1},
           "this text has " + std::to_string(text.size()) + " bytes, " +
               limit_text(limits::scalar_bytes, "scalar-bytes"),
           "shorten it");
    throw Stop{};
  }
  record.text = text.data();
  record.size = static_cast<std::uint32_t>(text.size());
}

void Builder::open(Kind kind, bool flow, std::uint32_t at, Properties properties) {
  const Shape shape = flow                     ? Shape::flow
                      : kind == Kind::sequence ? Shape::block_sequence
                                               : Shape::block_map;
  // `?` with nothing behind it: the parser takes the colon below for a map of its own.
  if (is_indicator_at(text_, at, ':') && top() && !top()->flow && flow) {
    stop({.span = {at, at + 1}, .message = "a key is missing here", .help = "write the key"});
  }
  const std::uint32_t event = at;
  approach(at, shape);
  at = pass_properties(at, properties);
  if (at != event) check_indentation(at, shape, false);
  if (frames_.size() >= limits::depth) {
    report("too-deep", {at, at + 1},
           "lists and maps stand inside each other here to a depth of " +
               limit_text(limits::depth, "depth"),
           "use fewer levels");
    throw Stop{};
  }
  const std::uint32_t index = attach({.kind = kind, .begin = at, .end = at});
  remember(properties.anchor, index, true);
  Frame frame{.index = index};
  frame.map = kind == Kind::map;
  frame.flow = flow;
  frame.anchor = properties.anchor;
  const bool bracket = is_indicator_at(text_, at, '[') || is_indicator_at(text_, at, '{');
  frame.pair = flow && !bracket;
  frame.column = flow ? block_column() : static_cast<int>(column_of(text_, at));
  frames_.push_back(frame);
  cursor_ = flow && bracket ? at + 1 : at;
}

void Builder::close() {
  const Frame& frame = frames_.back();
  if (frame.flow && !frame.pair) {
    const auto everything = static_cast<std::uint32_t>(text_.size());
    if (frame.started) take(',', everything);
    require(frame.map ? '}' : ']', everything);
  }
  close_top();
}

// --- The tree --------------------------------------------------------------------------------

/// Now that the last key has its colon: whether it is one.
void Builder::check_key() {
  Frame& frame = frames_.back();
  const Record& record = tree_.at(frame.last);
  const Record& key = record.style == Style::alias ? tree_.at(record.first) : record;
  if (key.kind == Kind::scalar) {
    const bool merge = record.kind == Kind::scalar && record.style == Style::plain &&
                       std::string_view(record.text, record.size) == "<<";
    if (!merge) return;
    report("merge-key", {record.begin, record.end}, "merge keys (`<<`) are not used here",
           "write out the keys, or give each of them an alias");
  } else {
    const bool missing = record.begin == record.end;
    const auto size = static_cast<std::uint32_t>(text_.size());
    const Span span{record.begin, missing ? std::min(record.begin + 1, size) : record.end};
    report("yaml-syntax", span,
           missing
               ? "a key is missing here"
               : "a key must be a word, not a " + std::string(key.kind == Kind::null       ? "null"
                                                              : key.kind == Kind::sequence ? "list"
                                                                                           : "map"),
           missing ? "write the key" : "put it in quotes if it is meant as a word");
  }
  frame.drop_entry = true;
}

void Builder::missing_colon() {
  reporter_.add(syntax_error(halt(tree_.at(frames_.back().last).begin), "end of map not found"));
  frames_.back().drop_entry = true;
  complete_ = false;
}

std::uint32_t Builder::attach(const Record& record) {
  if (tree_.size() > limits::nodes) {
    report("too-large", {record.begin, record.end},
           "the texts, lists and maps up to here are " + limit_text(limits::nodes, "nodes"),
           "split the file, or take out what is not needed");
    throw Stop{};
  }
  const std::uint32_t index = tree_.add(record);
  if (frames_.empty()) {
    tree_.set_root(index);
    return index;
  }
  Frame& frame = frames_.back();
  if (frame.awaits_key()) frame.before = frame.last;
  std::uint32_t& link = frame.last == 0 ? tree_.at(frame.index).first : tree_.at(frame.last).next;
  link = index;
  frame.last = index;
  frame.started = true;
  ++frame.children;
  return index;
}

/// Takes the last entry out of its map again.
void Builder::drop_entry(Frame& frame) {
  std::uint32_t& link =
      frame.before == 0 ? tree_.at(frame.index).first : tree_.at(frame.before).next;
  link = 0;
  frame.last = frame.before;
  frame.children -= frame.awaits_value() ? 1 : 2;
  frame.drop_entry = false;
}

void Builder::remember(std::size_t anchor, std::uint32_t index, bool open) {
  if (anchor == 0) return;
  if (anchor >= anchors_.size()) anchors_.resize(anchor + 1);
  anchors_[anchor] = {index, 1, open};
}

void Builder::finish_value(std::uint64_t nodes) {
  if (frames_.empty()) return;
  Frame& frame = frames_.back();
  frame.nodes += nodes;
  if (frame.drop_entry && frame.awaits_key()) drop_entry(frame);
}

void Builder::close_top() {
  const Frame frame = frames_.back();
  Record& record = tree_.at(frame.index);
  record.end = std::max(cursor_, record.begin);
  record.size = frame.map ? frame.children / 2 : frame.children;
  if (frame.map) report_duplicate_keys(text_, tree_, frame.index, frame.flow, reporter_);
  if (frame.anchor != 0) {
    anchors_[frame.anchor].nodes = frame.nodes + 1;
    anchors_[frame.anchor].open = false;
  }
  frames_.pop_back();
  finish_value(frame.nodes + 1);
}

void Builder::finish() {
  std::uint32_t at = skip_blank(text_, cursor_);
  while (text_.substr(at).starts_with("...") && column_of(text_, at) == 0)
    at = skip_blank(text_, at + 3);
  if (at < text_.size()) stop_at(at);
  tree_.set_read_to(at, complete_);
}

void Builder::give_up() {
  while (!frames_.empty()) {
    Frame& frame = frames_.back();
    if (frame.awaits_value()) drop_entry(frame);
    close_top();
  }
  tree_.set_read_to(cursor_, false);
}

}  // namespace csm::yaml
