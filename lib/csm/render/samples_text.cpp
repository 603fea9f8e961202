// SPDX-License-Identifier: MIT
#include "csm/render/samples_text.hpp"

#include "csm/render/bars.hpp"
#include "csm/report/words.hpp"
#include "csm/text/counted.hpp"
#include "csm/text/utf8.hpp"
#include "csm/text/wrap.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace csm::render {
namespace {

constexpr std::size_t most_listed = 5;

/// Something that may rank first, and in how many of the drawings it does.
struct Contender {
  std::string name;
  std::uint32_t times = 0;
};
using Contenders = std::vector<Contender>;

/// Those that were ever first, the most frequent first.
Contenders ranked(Contenders contenders) {
  std::erase_if(contenders, [](const Contender& one) { return one.times == 0; });
  std::ranges::stable_sort(contenders, std::ranges::greater{}, &Contender::times);
  return contenders;
}

Contenders first_gaps(const StrategyReport& report) {
  Contenders contenders;
  for (const score::Gap& gap : report.card.gaps) {
    contenders.push_back(
        {fmt::format("{}: {}", name_of(report.model.customers[gap.segment]), title(gap.experience)),
         report.samples->times_first(gap.segment, gap.experience)});
  }
  return ranked(std::move(contenders));
}

Contenders first_rivals(const StrategyReport& report) {
  Contenders contenders;
  for (const score::RivalScore& rival : report.card.rivals) {
    contenders.push_back({std::string(name_of(report.model.rivals[rival.index])),
                          report.samples->first_rivals[rival.index]});
  }
  return ranked(std::move(contenders));
}

/// Nothing that was drawn matters to the figures: how narrow they are says nothing then.
bool alike(const score::Percentiles& p) { return p.p10 == p.p90; }
bool alike(const score::Samples& samples) {
  return alike(samples.fit) && alike(samples.threat_horizon);
}
constexpr std::string_view alike_words =
    "Nothing that was drawn moves the fit or the threat. A plain number counts as sure; where it "
    "is not, write a range, or let several people rate.";

constexpr double finest = 0.1;  ///< percent; what is less would look like nothing

/// One standard error, in percent.
double error_of(const Contender& one, const score::Samples& samples) {
  return std::max(finest, 100 * score::sampling_error(one.times, samples.sampling.count));
}

/// In percent; 0 and 100 mean none and all.
double percent_of(std::uint32_t times, const score::Samples& samples) {
  const double percent = 100 * samples.share(times);
  if (times == 0 || times == samples.sampling.count) return percent;
  return std::clamp(percent, finest, 100 - finest);
}

/// Drawings in which being first means less than it seems.
std::vector<std::string> notes(const score::Samples& samples, std::uint32_t none,
                               std::uint32_t level, std::string_view nothing,
                               std::string_view several) {
  std::vector<std::string> sentences;
  const auto add = [&](std::uint32_t times, std::string_view what) {
    if (times == 0) return;
    sentences.push_back(
        fmt::format("{:.1f} % of the drawings have {}; the first in order counts there.",
                    percent_of(times, samples), what));
  };
  add(none, nothing);
  add(level, several);
  return sentences;
}

std::vector<std::string> gap_notes(const score::Samples& samples) {
  return notes(samples, samples.out_of_reach, samples.level_gaps, "no gap that is within reach",
               "several gaps that are level at the top");
}

std::vector<std::string> rival_notes(const StrategyReport& report) {
  const score::Samples& samples = *report.samples;
  if (report.card.rivals.empty()) return {};
  return notes(samples, samples.unthreatened, samples.level_rivals, "no rival that is a threat",
               "several rivals that are level at the top");
}

class Section {
 public:
  Section(const StrategyReport& report, const Style& style, std::size_t bar_width,
          std::size_t text_width)
      : report_(report),
        samples_(*report.samples),
        style_(style),
        bar_width_(bar_width),
        text_width_(text_width) {}

  std::string all() {
    const std::string threat = "threat in " + years(report_.card.assumptions.horizon);
    spread("fit", threat.size(), samples_.fit);
    spread(threat, threat.size(), samples_.threat_horizon);
    line(alike(samples_) ? alike_words
                         : "In 8 of 10 drawings a figure lies between the two numbers in brackets, "
                           "in half of them it is above the one in front.",
         "  ", 2);
    list("The largest gap within reach is", first_gaps(report_), gap_notes(samples_));
    if (!report_.card.rivals.empty()) {
      list("The largest threat is", first_rivals(report_), rival_notes(report_));
    }
    return std::move(out_);
  }

 private:
  void line(std::string_view text, std::string_view first, std::size_t rest) {
    out_ += wrapped(utf8::printable(text), text_width_, first, rest);
  }

  void spread(std::string_view what, std::size_t width, const score::Percentiles& p) {
    const Figure figure{p.p10, p.p50, p.p90};
    out_ += fmt::format("  {} {} {}\n", padded(what, width), range_bar(figure, bar_width_, style_),
                        with_bounds(figure));
  }

  void list(std::string_view question, const Contenders& contenders,
            const std::vector<std::string>& limits) {
    line(question, "  ", 2);
    for (std::size_t i = 0; i < std::min(contenders.size(), most_listed); ++i) {
      const Contender& one = contenders[i];
      line(one.name,
           fmt::format("    {:5.1f} % {}{:.1f}  ", percent_of(one.times, samples_),
                       style_.ascii ? "+-" : "±", error_of(one, samples_)),
           6);
    }
    if (contenders.size() > most_listed) {
      line(fmt::format("and {} more; --format json has all", contenders.size() - most_listed),
           "    ", 4);
    }
    for (const std::string& limit : limits) line(limit, "    ", 4);
  }

  const StrategyReport& report_;
  const score::Samples& samples_;
  const Style& style_;
  std::size_t bar_width_;
  std::size_t text_width_;
  std::string out_;
};

}  // namespace

std::string samples_heading(const score::Samples& samples) {
  std::vector<std::string> varied;
  for (std::size_t i = 0; i < std::size(score::vary_words); ++i) {
    if (samples.sampling.varied[i]) varied.emplace_back(score::vary_words[i].title);
  }
  return fmt::format("How sure: {} of the {}, seed {}",
                     counted(grouped(samples.sampling.count), "drawing"), listed(varied),
                     samples.sampling.seed);
}

std::string samples_text(const StrategyReport& report, const Style& style, std::size_t bar_width,
                         std::size_t text_width) {
  return Section(report, style, bar_width, text_width).all();
}

std::vector<std::string> samples_facts(const StrategyReport& report) {
  const score::Samples& samples = *report.samples;
  std::vector<std::string> facts;
  const auto spread = [&facts](std::string_view what, const score::Percentiles& p) {
    facts.push_back(alike(p)
                        ? fmt::format("{} {} in at least 8 of 10 drawings.", what, points(p.p50))
                        : fmt::format("{} from {} to {} in 8 of 10 drawings, above {} in half.",
                                      what, points(p.p10), points(p.p90), points(p.p50)));
  };
  spread("fit", samples.fit);
  spread("threat in " + years(report.card.assumptions.horizon), samples.threat_horizon);
  if (alike(samples)) facts.emplace_back(alike_words);
  const auto list = [&](std::string_view what, const Contenders& contenders,
                        const std::vector<std::string>& limits) {
    for (const Contender& one : contenders) {
      facts.push_back(fmt::format("{} is {} in {:.1f} % of the drawings, give or take {:.1f}.",
                                  what, one.name, percent_of(one.times, samples),
                                  error_of(one, samples)));
    }
    facts.insert(facts.end(), limits.begin(), limits.end());
  };
  list("the largest gap within reach", first_gaps(report), gap_notes(samples));
  list("the largest threat", first_rivals(report), rival_notes(report));
  return facts;
}

}  // namespace csm::render
