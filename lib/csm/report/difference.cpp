// SPDX-License-Identifier: MIT
#include "csm/report/difference.hpp"

#include "csm/report/fingerprint.hpp"
#include "csm/report/words.hpp"
#include "csm/text/counted.hpp"
#include "csm/text/utf8.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace csm {
namespace {

using model::Change;
using model::ChangeKind;

std::vector<const ReportedFinding*> only_in(const FileReport& one, const FileReport& other) {
  std::set<std::string_view> known;
  for (const ReportedFinding& item : other.findings) {
    if (!item.suppressed) known.insert(item.fingerprint);
  }
  std::vector<const ReportedFinding*> list;
  for (const ReportedFinding& item : one.findings) {
    if (!item.suppressed && !known.contains(item.fingerprint)) list.push_back(&item);
  }
  return list;
}

/// A message with the new ids of what was renamed.
std::string renamed(std::string message, const std::map<std::string, std::string>& ids) {
  for (const auto& [from, to] : ids) {
    const std::string ticked = '`' + from + '`';
    for (std::size_t at = message.find(ticked); at != std::string::npos;
         at = message.find(ticked, at + to.size() + 2)) {
      message.replace(at + 1, from.size(), to);
    }
  }
  return message;
}

/// A finding about something that merely has another id now neither came nor went.
void drop_renamed(DifferenceReport& report) {
  std::map<std::string, std::string> ids;
  for (const Change& change : report.difference.changes) {
    if (change.kind == ChangeKind::renamed) ids.emplace(change.before.text, change.after.text);
  }
  if (ids.empty()) return;
  std::erase_if(report.gone, [&](const ReportedFinding* gone) {
    const std::string message = renamed(gone->finding.message, ids);
    const auto words = sorted_words(message);
    const auto same = std::ranges::find_if(report.appeared, [&](const ReportedFinding* item) {
      return item->rule == gone->rule && sorted_words(item->finding.message) == words;
    });
    if (same == report.appeared.end()) return false;
    report.appeared.erase(same);
    return true;
  });
}

/// A thing by its name and type, anything else as it would be written.
std::string words_of(const Content& content) {
  if (!content.said()) return {};
  if (content.kind == Content::Kind::text) return utf8::printable(content.text);
  if (content.kind != Content::Kind::map) return utf8::printable(written(content));
  const Content* const name = content.find("name");
  const Content* const type = content.find("type");
  if (name == nullptr && type == nullptr) return utf8::printable(written(content));
  const std::string title = name == nullptr ? "" : words_of(*name);
  if (type == nullptr) return title;
  return name == nullptr ? type->text : fmt::format("{} ({})", title, type->text);
}

/// Where two texts begin to differ, or a few words before.
std::size_t parting(std::string_view one, std::string_view other) {
  constexpr std::size_t words_before = 3;
  const auto differs = std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first;
  auto at = static_cast<std::size_t>(differs - one.begin());
  for (std::size_t i = 0; i <= words_before && at != 0; ++i) {
    const std::size_t space = one.rfind(' ', at - 1);
    at = space == std::string_view::npos ? 0 : space;
  }
  return at == 0 ? 0 : at + 1;
}

}  // namespace

DifferenceReport make_difference_report(const FileReport& before, const FileReport& after,
                                        const score::Assumptions& assumptions) {
  DifferenceReport report{.before = before,
                          .after = after,
                          .difference = model::compare(before.document.model, after.document.model),
                          .assumptions = assumptions,
                          .attribution = {},
                          .threat_anew = {},
                          .appeared = only_in(after, before),
                          .gone = only_in(before, after)};
  report.attribution = score::attribute(report.difference, assumptions);
  const auto inputs = score::take_inputs<Figure>(after.document.model);
  using score::operator*;
  report.threat_anew = score::points * score::evaluate(inputs, assumptions).threat_later;
  drop_renamed(report);
  return report;
}

BeforeAfter change_words(const Change& change, std::size_t columns, bool ascii) {
  std::string before = words_of(change.before);
  std::string after = words_of(change.after);
  const bool wide = utf8::display_width(before) > columns || utf8::display_width(after) > columns;
  if (const std::size_t at = wide ? parting(before, after) : 0; at > 0) {
    const std::string dots = ascii ? "..." : "\u2026";
    before.replace(0, at, dots);
    after.replace(0, at, dots);
  }
  return {utf8::shorten(before, columns, ascii), utf8::shorten(after, columns, ascii)};
}

std::string name_of_business(const DifferenceReport& report) {
  const auto name = [](const FileReport& file) { return file.document.model.business.name.value; };
  const std::string_view now = name(report.after);
  return std::string(now.empty() ? name(report.before) : now);
}

std::string count_words(std::size_t changes) {
  if (changes == 0) return "no change";
  return counted(changes, "change");
}

std::string attribution_sentence(const DifferenceReport& report) {
  if (std::ranges::none_of(report.difference.changes, score::is_scored)) return {};
  if (report.attribution.method == score::Method::shapley) {
    return "What a change did is its mean effect over all orders in which the changes can be made "
           "(Shapley's value).";
  }
  return fmt::format(
      "What a change did is its effect where the changes are made one after the other, as they are "
      "listed; up to {} of them that touch a score are attributed by Shapley's value instead.",
      score::most_shared);
}

std::string words_sentence(const DifferenceReport& report) {
  const double anew = report.threat_anew.value;
  const std::string shown = points(anew);
  if (shown == points(report.attribution.threat_after.value)) return {};
  return fmt::format(
      "Rivals' strengths that are words mean what they meant before; judged anew against the new "
      "version, as `csm score` does, the threat is {}.",
      shown);
}

}  // namespace csm
