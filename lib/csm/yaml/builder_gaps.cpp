// SPDX-License-Identifier: MIT
// The builder's way from node to node: every byte between two of them must be an indicator that
// belongs there, white space, or a comment.
#include "csm/yaml/builder.hpp"
#include "csm/yaml/spans.hpp"
#include "csm/yaml/unclosed.hpp"

#include <algorithm>

namespace csm::yaml {

bool Builder::take(char indicator, std::uint32_t limit) {
  const std::uint32_t at = skip_blank(text_, cursor_);
  if (at >= limit || text_[at] != indicator) return false;
  cursor_ = at + 1;
  return true;
}

void Builder::require(char indicator, std::uint32_t limit) {
  if (!take(indicator, limit)) stop_at(skip_blank(text_, cursor_));
}

/// A pair in a list may begin with a bracket, too: `[{a: b}: c]`. Then its key begins where it
/// does.
void Builder::tell_pair(Frame& frame, std::uint32_t at) {
  const Record& record = tree_.at(frame.index);
  if (!frame.flow || !frame.map || frame.started || at != record.begin) return;
  frame.pair = true;
  cursor_ = at;
}

void Builder::approach_in_flow(Frame& frame, std::uint32_t limit) {
  if (frame.awaits_value()) return require(':', limit);
  if (frame.started && !frame.pair) require(',', limit);
  frame.question = take('?', limit);
}

void Builder::approach_in_block(Frame& frame, std::uint32_t limit) {
  if (!frame.map) return require('-', limit);
  if (frame.awaits_value()) return require(':', limit);
  frame.question = take('?', limit);
}

/// Passes over what stands between the last node and the one at `at`.
void Builder::approach(std::uint32_t at, Shape shape) {
  if (Frame* const frame = top()) {
    tell_pair(*frame, at);
    frame->flow ? approach_in_flow(*frame, at) : approach_in_block(*frame, at);
    if (frame->awaits_value()) check_key();
  }
  const std::uint32_t next = skip_blank(text_, cursor_);
  if (next != at) stop_at(std::min(next, static_cast<std::uint32_t>(text_.size())));
  // Mostly a node follows in the same line, after one space at most.
  const bool near = at <= cursor_ + 1 && cursor_ != 0 && cursor_ < text_.size();
  if (near && text_[cursor_] != '\n') return;
  check_indentation(at, shape, is_indicator_at(text_, at, '&') || is_indicator_at(text_, at, '!'));
}

/// The same for a node that is not there; returns its place.
std::uint32_t Builder::approach_missing() {
  Frame* const frame = top();
  const auto everything = static_cast<std::uint32_t>(text_.size());
  if (frame == nullptr) return cursor_;
  if (frame->awaits_value()) {
    const bool colon = take(':', everything);
    if (!colon && !frame->flow && !frame->question) {
      missing_colon();
    } else {
      check_key();
    }
    return cursor_;
  }
  frame->flow ? approach_in_flow(*frame, everything) : approach_in_block(*frame, everything);
  if (!frame->flow && !frame->map) return cursor_;
  // A missing key: its place is that of its colon.
  const std::uint32_t next = skip_blank(text_, cursor_);
  const bool colon = frame->map && is_indicator_at(text_, next, ':');
  if (!colon && !frame->question) stop_at(std::min(next, everything));
  return colon ? next : cursor_;
}

void Builder::check_indentation(std::uint32_t at, Shape shape, bool properties) const {
  const Lead lead = lead_of(text_, at);
  if (!lead.first) return;
  const bool block = shape == Shape::block_sequence || shape == Shape::block_map;
  const Frame* const frame = frames_.empty() ? nullptr : &frames_.back();
  if (lead.tab && (block || (frame == nullptr && shape == Shape::scalar))) return stop_at(at);
  if (frame == nullptr) return;
  if (frame->flow) {
    if (lead.spaces > block_column()) return;
    const std::uint32_t bracket = innermost_bracket();
    if (find_unclosed(text_, bracket) != nowhere) stop_at(at);
    stop({.span = {at, line_content_end(text_, at)},
          .message =
              lead.tab ? "a tab indents this line" : "this line inside brackets is not indented",
          .help = "indent it deeper than the line of the opening bracket, with spaces"});
  }
  if (frame->awaits_key() && !frame->question) {
    if (lead.tab || lead.spaces != frame->column) stop_at(at);
    return;
  }
  const bool same_column = shape == Shape::block_sequence && frame->map && !properties;
  if (lead.spaces < frame->column + (same_column ? 0 : 1)) stop_at(at);
}

std::uint32_t Builder::pass_properties(std::uint32_t at, Properties properties) {
  bool anchor = properties.anchor != 0;
  bool tag = properties.tag;
  while ((anchor && is_indicator_at(text_, at, '&')) || (tag && is_indicator_at(text_, at, '!'))) {
    const std::uint32_t end = property_end(text_, at);
    if (text_[at] == '!') {
      report("yaml-syntax", {at, end}, "tags are not used here",
             "delete the tag: what a value is follows from its key");
      tag = false;
    } else {
      anchor = false;
    }
    cursor_ = end;
    at = skip_blank(text_, end);
  }
  return at;
}

}  // namespace csm::yaml
