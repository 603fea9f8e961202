// SPDX-License-Identifier: MIT
#pragma once

#include "csm/finding/reporter.hpp"
#include "csm/model/model.hpp"

namespace csm::model {

/// Finds the thing that each mention means. A mention that means nothing is reported where
/// `complete`; after a syntax error the thing may only come later.
void resolve_references(Model& model, Reporter& reporter, bool complete);

/// Reports raises that would raise nothing, and initiatives that need each other.
void check_initiatives(const Model& model, Reporter& reporter);

}  // namespace csm::model
