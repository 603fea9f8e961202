// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/reason.hpp"
#include "csm/score/formulas.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// Why a figure is what it is: what can be asked, and the answers.
namespace csm {

/// One figure that can be asked for.
struct Question {
  std::string name;    ///< "fit", "segment:commuters", "gap:commuters/coach-behavior"
  std::string figure;  ///< empty: the one that is meant if none is named; else "loop", "size", ...
  std::function<ReasonPtr()> answer;

  /// "segment:commuters/loop"
  std::string text() const { return figure.empty() ? name : name + "/" + figure; }
};

/// Everything that can be asked, in the order of the scores. An answer may be asked for as long as
/// the model lives.
std::vector<Question> questions(const Model& model, const score::Assumptions& assumptions);

/// Those that a text can mean: the one that it names, else those whose name it is without the kind
/// in front (`commuters` for `segment:commuters`).
std::vector<const Question*> meant(const std::vector<Question>& all, std::string_view text);

}  // namespace csm
