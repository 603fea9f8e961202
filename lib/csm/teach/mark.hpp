// SPDX-License-Identifier: MIT
#pragma once

#include "csm/rules/check.hpp"
#include "csm/teach/key.hpp"

#include <string>
#include <vector>

namespace csm::teach {

/// What was seen where an item is not met, and where to look.
struct Remark {
  std::string text;
  std::optional<Span> place = {};  ///< in the answer
};

/// How an answer stands to one item.
struct Mark {
  const Item* item = nullptr;
  bool met = false;
  /// False where the answer says there what was handed out: nobody has tried yet.
  bool tried = true;
  std::vector<Remark> remarks = {};  ///< none where it is met

  double points() const { return met ? item->worth() : 0; }
};

/// An answer against a key.
struct Marked {
  std::vector<Mark> marks;  ///< in the order of the key
  /// Why the file cannot be judged; nothing is met then. Empty: it can.
  std::string unreadable = {};

  bool all_met() const;
  double points() const;
};

/// What all items of a key are worth together.
double worth(const AnswerKey& key);

/// Marks an answer. `handed_out` is what the student began with; none where nothing was. Comments
/// that suppress findings do not count.
Marked mark(const AnswerKey& key, yaml::Node handed_out, const Checked& answer,
            const score::Assumptions& assumptions);

/// The mark of an answer that cannot be read at all.
Marked unreadable(const AnswerKey& key, std::string why);

}  // namespace csm::teach
