// SPDX-License-Identifier: MIT
#include "csm/yaml/builder.hpp"

#include "csm/text/limits.hpp"
#include "csm/text/utf8.hpp"
#include "csm/yaml/duplicate_keys.hpp"
#include "csm/yaml/escapes.hpp"
#include "csm/yaml/spans.hpp"

#include <algorithm>
#include <utility>

namespace csm::yaml {
namespace {

constexpr std::string_view null_words[] = {"null", "Null", "NULL", "~"};

bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || std::string_view(" \t\r\n,]}:").find(text[at]) != std::string_view::npos;
}

std::string_view null_word(std::string_view text, std::uint32_t at) {
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

void Builder::report(std::string_view rule, std::uint32_t begin, std::uint32_t end,
                     std::string message, std::string help) {
  reporter_.add({.rule = rule,
                 .span = {begin, end},
                 .message = std::move(message),
                 .help = std::move(help)});
}

bool Builder::awaits_key() const {
  return !frames_.empty() && frames_.back().map && frames_.back().children % 2 == 0;
}

int Builder::block_column() const {
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
    if (!frame->flow) return frame->column;
  }
  return -1;
}

std::uint32_t Builder::innermost_flow() const {
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
    if (frame->flow) return tree_.at(frame->index).begin;
  }
  return nowhere;
}

std::uint32_t Builder::pass_properties(std::uint32_t at, Properties properties) {
  bool anchor = properties.anchor != 0;
  bool tag = properties.tag;
  while (at < text_.size() && ((anchor && text_[at] == '&') || (tag && text_[at] == '!'))) {
    const std::uint32_t end = property_end(text_, at);
    if (text_[at] == '!') {
      report("yaml-syntax", at, end, "tags are not used here",
             "delete the tag: what a value is follows from the key");
      tag = false;
    } else {
      anchor = false;
    }
    cursor_ = end;
    at = skip_blank(text_, end);
  }
  return at;
}

void Builder::document(std::uint32_t at) {
  cursor_ = text_.substr(at).starts_with("---") ? at + 3 : at;
}

std::uint32_t Builder::missing_value_place() {
  if (frames_.empty()) return cursor_;
  const Frame& frame = frames_.back();
  const std::uint32_t next = skip_blank(text_, cursor_);
  const char wanted = frame.map ? ':' : '-';
  const bool found = next < text_.size() && text_[next] == wanted && !(frame.map && awaits_key()) &&
                     !(frame.flow && !frame.map);
  return found ? next + 1 : cursor_;
}

bool Builder::is_written_null(std::uint32_t at) const {
  if (at < cursor_ || null_word(text_, at).empty()) return false;
  if (frames_.empty() || frames_.back().flow || awaits_key()) return true;
  return static_cast<int>(column_of(text_, at)) > frames_.back().column;
}

void Builder::null(std::uint32_t at, Properties properties) {
  if (at >= cursor_) at = pass_properties(at, properties);
  Record record{.kind = Kind::null};
  if (is_written_null(at)) {
    record.begin = at;
    record.end = at + static_cast<std::uint32_t>(null_word(text_, at).size());
  } else {
    const bool anchored = properties.anchor != 0 || properties.tag;
    record.begin = record.end = anchored ? cursor_ : missing_value_place();
  }
  cursor_ = record.end;
  check_key(record);
  remember(properties.anchor, attach(record), false);
  finish_value(1);
}

void Builder::alias(std::uint32_t at, std::size_t anchor) {
  const std::uint32_t end = property_end(text_, at);
  const Anchor target = anchor < anchors_.size() ? anchors_[anchor] : Anchor{};
  const std::string name(text_.substr(at + 1, end - at - 1));
  if (target.open || target.index == 0) {
    report("yaml-syntax", at, end, "alias `" + name + "` stands inside what it refers to",
           "write out what is meant here");
    throw Stop{};
  }
  alias_nodes_ += target.nodes;
  if (alias_nodes_ > limits::alias_nodes) {
    report("too-large", at, end,
           "the aliases of this file stand for " +
               limit_text(limits::alias_nodes, "alias-nodes") + " nodes",
           "use fewer aliases, or smaller ones");
    throw Stop{};
  }
  cursor_ = end;
  const Record record{.style = Style::alias, .begin = at, .end = end, .first = target.index};
  check_key(record);
  attach(record);
  finish_value(target.nodes);
}

void Builder::scalar(std::uint32_t at, Properties properties, const std::string& value) {
  at = pass_properties(at, properties);
  Record record{.kind = Kind::scalar, .begin = at, .end = at};
  std::string_view found = value;
  const bool missing = properties.tag && value.empty() && style_at(text_, at) == Style::plain;
  if (missing) {
    record.begin = record.end = cursor_;
  } else {
    record.style = style_at(text_, at);
    if (record.style == Style::plain) {
      record.end = plain_end(text_, at, value);
      found = text_.substr(at, record.end - at);
    } else if (record.style == Style::quoted) {
      record.end = quoted_end(text_, at);
      if (record.end == nowhere) {
        report("yaml-syntax", at, at + 1, "this quote is never closed",
               "add the closing quote where the text ends");
        throw Stop{};
      }
      found = text_.substr(at + 1, record.end - at - 2);
      if (text_[at] == '"' && found != value) check_escapes(at, record.end);
    } else {
      record.end = block_end(text_, at, std::max(block_column(), 0));
    }
  }
  if (found != value || record.style == Style::block) found = tree_.keep(value);
  record.text = found.data();
  record.size = static_cast<std::uint32_t>(found.size());
  cursor_ = record.end;
  check_size(record);
  check_key(record);
  remember(properties.anchor, attach(record), false);
  finish_value(1);
}

void Builder::check_size(const Record& record) {
  if (record.size <= limits::scalar_bytes) return;
  report("too-large", record.begin, record.begin + 1,
         "this text has " + std::to_string(record.size) + " bytes, " +
             limit_text(limits::scalar_bytes, "scalar-bytes"),
         "shorten it");
  throw Stop{};
}

void Builder::check_escapes(std::uint32_t begin, std::uint32_t end) {
  for (const Escape& escape : control_escapes(text_, {begin, end})) {
    report("control-character", escape.span.begin, escape.span.end,
           "an escape for the control character " + utf8::control_description(escape.code),
           "delete it");
  }
}

void Builder::check_key(const Record& record) {
  if (!awaits_key()) return;
  const Record& key = record.style == Style::alias ? tree_.at(record.first) : record;
  if (key.kind != Kind::scalar) {
    const std::uint32_t end = std::max(record.end, record.begin + 1);
    report("yaml-syntax", record.begin, end, "a key must be a word, and this is none",
           "write the key as a word, or in quotes");
  }
  if (record.kind == Kind::scalar && record.style == Style::plain &&
      std::string_view(record.text, record.size) == "<<") {
    report("merge-key", record.begin, record.end, "merge keys (`<<`) are not used here",
           "write out the keys, or give each of them an alias");
    frames_.back().merge = true;
  }
}

std::uint32_t Builder::attach(const Record& record) {
  const std::uint32_t index = tree_.add(record);
  if (frames_.empty()) {
    tree_.set_root(index);
    return index;
  }
  Frame& frame = frames_.back();
  if (awaits_key()) frame.before = frame.last;
  std::uint32_t& link =
      frame.last == 0 ? tree_.at(frame.index).first : tree_.at(frame.last).next;
  link = index;
  frame.last = index;
  ++frame.children;
  return index;
}

/// Takes the entry `<<: ...` out again: it has been reported, and is no key of the map.
void Builder::drop_merge(Frame& frame) {
  std::uint32_t& link =
      frame.before == 0 ? tree_.at(frame.index).first : tree_.at(frame.before).next;
  link = 0;
  frame.last = frame.before;
  frame.children -= 2;
  frame.merge = false;
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
  if (frame.merge && frame.children % 2 == 0) drop_merge(frame);
}

void Builder::open(Kind kind, bool flow, std::uint32_t at, Properties properties) {
  at = pass_properties(at, properties);
  if (frames_.size() >= limits::depth) {
    report("too-deep", at, at + 1,
           "lists and maps stand inside each other here to a depth of " +
               limit_text(limits::depth, "depth"),
           "use fewer levels");
    throw Stop{};
  }
  const Record record{.kind = kind, .begin = at, .end = at};
  check_key(record);
  const std::uint32_t index = attach(record);
  remember(properties.anchor, index, true);
  Frame frame{.index = index};
  frame.map = kind == Kind::map;
  frame.flow = flow;
  frame.anchor = properties.anchor;
  if (!flow) frame.column = static_cast<int>(column_of(text_, at));
  frames_.push_back(frame);
  const bool bracket = flow && at < text_.size() && (text_[at] == '[' || text_[at] == '{');
  cursor_ = bracket ? at + 1 : at;
}

void Builder::close() {
  const Frame& frame = frames_.back();
  const char first = text_[tree_.at(frame.index).begin];
  const char bracket = first == '[' ? ']' : '}';
  // A pair without braces in a list ends with its value.
  const bool bare_pair = frame.map && first != '{';
  if (frame.flow && !bare_pair) {
    std::uint32_t at = skip_blank(text_, cursor_);
    while (at < text_.size() && (text_[at] == ',' || text_[at] == ':' || text_[at] == '?'))
      at = skip_blank(text_, at + 1);
    cursor_ = at < text_.size() && text_[at] == bracket ? at + 1 : cursor_;
  }
  close_top(cursor_);
}

void Builder::close_top(std::uint32_t end) {
  const Frame frame = frames_.back();
  Record& record = tree_.at(frame.index);
  record.end = std::max(end, record.begin);
  record.size = frame.map ? frame.children / 2 : frame.children;
  if (frame.map) report_duplicate_keys(tree_, frame.index, reporter_);
  if (frame.anchor != 0) {
    anchors_[frame.anchor].nodes = frame.nodes + 1;
    anchors_[frame.anchor].open = false;
  }
  frames_.pop_back();
  finish_value(frame.nodes + 1);
}

void Builder::finish() {
  std::uint32_t at = skip_blank(text_, cursor_);
  if (text_.substr(at).starts_with("...")) at = skip_blank(text_, at + 3);
  if (at < text_.size()) {
    const std::size_t stop = std::min(text_.find_first_of(" \t\r\n", at), text_.size());
    report("yaml-syntax", at, static_cast<std::uint32_t>(stop),
           "`" + std::string(text_.substr(at, stop - at)) + "` does not belong here",
           "check the indentation and the brackets of the lines above");
    throw Stop{};
  }
  tree_.set_read_to(static_cast<std::uint32_t>(text_.size()), true);
}

void Builder::give_up() {
  while (!frames_.empty()) {
    Frame& frame = frames_.back();
    if (frame.map && frame.children % 2 == 1) {
      attach({.kind = Kind::null, .begin = cursor_, .end = cursor_});
      finish_value(1);
    }
    close_top(cursor_);
  }
  tree_.set_read_to(cursor_, false);
}

}  // namespace csm::yaml
