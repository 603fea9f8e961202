// SPDX-License-Identifier: MIT
#pragma once

#include "csm/text/date.hpp"
#include "csm/text/source.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

/// The kinds of value that a strategy file is made of.
namespace csm {

/// A value with its place. `given` is false where the file says nothing, and the value then is
/// the default.
template <class T>
struct Located {
  T value{};
  Span span;
  bool given = false;

  explicit operator bool() const { return given; }
  const T& operator*() const { return value; }
  const T* operator->() const { return &value; }
};

/// low <= value <= high: what a quantity is at least, in the middle, and at most.
struct Figure {
  double low = 0;
  double value = 0;
  double high = 0;
  friend bool operator==(const Figure&, const Figure&) = default;
};

/// A number within bounds; what is outside is reported and not stored.
template <int Low, int High>
struct Bounded {
  static constexpr int low = Low;
  static constexpr int high = High;
  double value = 0;
  operator double() const { return value; }
};
using Score10 = Bounded<0, 10>;  ///< importance and satisfaction, survey style
using Emotion = Bounded<-3, 3>;
struct Share {  ///< 0..1
  double value = 0;
  operator double() const { return value; }
};
struct Rank {  ///< a whole number from 1
  std::uint32_t value = 0;
};
struct FormatVersion {
  std::uint32_t value = 0;
};
struct Days {  ///< a duration; 1 month = 30 days, 1 year = 365 days
  double value = 0;
};
using Money = Figure;

struct Rater {
  std::string_view name;
  double value = 0;
  Span span;
};

/// A judgement on 0..5. Left out or unknown it is (0, 2.5, 5): unknown is never zero.
struct Rating {
  enum class State : std::uint8_t { left_out, unknown, given };

  State state = State::left_out;
  Figure figure{0, 2.5, 5};  ///< 0..5
  Span span;
  std::vector<Rater> raters;  ///< where several people rated; the figure is (min, median, max)

  bool given() const { return state == State::given; }
};

/// How a thing is called in the file, with the place of that key.
struct Id {
  std::string_view text;
  Span span;
};

/// A mention of another thing by its id. `index` is its place in the model's list, -1 where no
/// such thing exists (which has been reported).
struct Reference {
  std::string_view id;
  Span span;
  std::int32_t index = -1;
};

enum class Thing : std::uint8_t { segment, experience, architecture, evidence, initiative };

/// A list of mentions of things of one kind.
template <Thing Kind>
struct References {
  std::vector<Reference> list;
  Span span;

  auto begin() const { return list.begin(); }
  auto end() const { return list.end(); }
  bool empty() const { return list.empty(); }
};

/// min, median, max of what raters said; the median of an even number is the mean of the two
/// middle ones.
Figure summarize(const std::vector<Rater>& raters);

/// The rating one step up: every number in it rises by `step`, at most to 5. Only a given rating
/// rises.
Rating raised(const Rating& rating, double step);
bool can_rise(const Rating& rating);

}  // namespace csm
