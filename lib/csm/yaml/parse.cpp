// SPDX-License-Identifier: MIT
#include "csm/yaml/parse.hpp"

#include "csm/text/limits.hpp"
#include "csm/yaml/builder.hpp"
#include "csm/yaml/prescan.hpp"
#include "csm/yaml/spans.hpp"
#include "csm/yaml/syntax_error.hpp"

#include <algorithm>
#include <istream>
#include <streambuf>
#include <string>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

namespace csm::yaml {
namespace {

/// Thrown where the parser wants to read on although it has said nothing for too long.
struct TooFarAhead {};

/// Feeds the parser. It queues a whole bracketed list before its first event, at forty times the
/// size, so a budget in the handler would come too late.
class Feed : public std::streambuf {
 public:
  Feed(std::string_view text, const Builder& builder) : text_(text), builder_(builder) {
    // Nothing is ever written through these pointers.
    char* const begin = const_cast<char*>(text.data());
    setg(begin, begin, begin + text.size());
  }

 protected:
  std::streamsize xsgetn(char* to, std::streamsize wanted) override {
    const std::streamsize count = std::min(wanted, static_cast<std::streamsize>(egptr() - gptr()));
    if (static_cast<std::size_t>(gptr() - eback()) > base_ + limits::unread_bytes) check();
    std::copy_n(gptr(), count, to);
    setg(eback(), gptr() + count, egptr());
    return count;
  }

 private:
  void check() {
    base_ = std::max<std::size_t>(base_, builder_.cursor());
    base_ = skip_blank(text_, static_cast<std::uint32_t>(base_));
    if (static_cast<std::size_t>(gptr() - eback()) > base_ + limits::unread_bytes)
      throw TooFarAhead{};
  }

  std::string_view text_;
  const Builder& builder_;
  std::size_t base_ = 0;
};

/// Hands the parser's events on.
class Handler : public YAML::EventHandler {
 public:
  explicit Handler(Builder& builder) : builder_(builder) {}

  void OnDocumentStart(const YAML::Mark& mark) override { builder_.document(offset(mark)); }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    builder_.null(offset(mark), {anchor, false});
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    builder_.alias(offset(mark), anchor);
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    builder_.scalar(offset(mark), {anchor, has_tag(tag)}, value);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(Kind::sequence, mark, tag, anchor, style);
  }
  void OnSequenceEnd() override { builder_.close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(Kind::map, mark, tag, anchor, style);
  }
  void OnMapEnd() override { builder_.close(); }

 private:
  static std::uint32_t offset(const YAML::Mark& mark) {
    return static_cast<std::uint32_t>(std::max(mark.pos, 0));
  }

  /// `?` stands for none; `!` for none of a quoted text, but may have been written, too.
  static bool has_tag(const std::string& tag) { return tag.size() != 1 || tag.front() != '?'; }

  void open(Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
            YAML::EmitterStyle::value style) {
    // A pair in a list without a key in front of its colon comes without a style.
    const bool flow = style != YAML::EmitterStyle::Block;
    builder_.open(kind, flow, offset(mark), {anchor, has_tag(tag)});
  }

  Builder& builder_;
};

/// The text, list or map that begins behind `at`, its indicators passed over.
std::uint32_t next_value(std::string_view text, std::uint32_t at) {
  at = skip_blank(text, at);
  while (at + 1 < text.size() && is_white(text[at + 1]) &&
         std::string_view(":-?,").find(text[at]) != std::string_view::npos)
    at = skip_blank(text, at + 1);
  return at;
}

Finding too_far_ahead(std::string_view text, std::uint32_t cursor) {
  const std::uint32_t at = next_value(text, cursor);
  const char first = at < text.size() ? text[at] : ' ';
  const bool bracket = first == '[' || first == '{';
  return {.rule = "too-large",
          .span = {at, std::min(at + 1, static_cast<std::uint32_t>(text.size()))},
          .message = std::string(bracket ? "this list or map in brackets" : "this text") +
                     " goes on for more than the limit of " + std::to_string(limits::unread_bytes) +
                     " bytes (`unread-bytes`)",
          .help = bracket ? "write it without brackets, an entry a line"
                          : "shorten it; if it begins with a quote, close that"};
}

void read(std::string_view text, Builder& builder, Reporter& reporter) {
  Feed feed(text, builder);
  std::istream stream(&feed);
  stream.exceptions(std::ios::badbit);  // lets TooFarAhead through
  Handler handler(builder);
  try {
    YAML::Parser parser(stream);
    if (parser.HandleNextDocument(handler)) builder.finish();
    return;
  } catch (const Stop&) {
  } catch (const TooFarAhead&) {
    reporter.add(too_far_ahead(text, builder.cursor()));
  } catch (const YAML::Exception& error) {
    const auto at = static_cast<std::uint32_t>(
        std::clamp<std::ptrdiff_t>(error.mark.pos, 0, static_cast<std::ptrdiff_t>(text.size())));
    reporter.add(syntax_error(builder.halt(at), error.msg));
  }
  builder.give_up();
}

}  // namespace

Tree parse(const Source& source, Reporter& reporter) {
  Tree tree;
  Prescan scan = prescan(source, reporter);
  if (!scan.readable) {
    tree.set_read_to(0, false);
    return tree;
  }
  std::string_view text = scan.cleaned ? tree.keep(std::move(*scan.cleaned)) : source.text();
  text = text.substr(0, scan.document_end);
  Builder builder(text, tree, reporter);
  read(text, builder, reporter);
  return tree;
}

}  // namespace csm::yaml
