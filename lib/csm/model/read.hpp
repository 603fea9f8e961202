// SPDX-License-Identifier: MIT
#pragma once

#include "csm/finding/reporter.hpp"
#include "csm/model/model.hpp"
#include "csm/yaml/node.hpp"

namespace csm::model {

/// Reads a strategy from a parsed file. All that is wrong goes to the reporter; the model holds
/// what could be read. Texts of the model are views into the tree and its source.
Model read(const yaml::Tree& tree, Reporter& reporter);

}  // namespace csm::model
