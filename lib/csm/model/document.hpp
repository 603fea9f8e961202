// SPDX-License-Identifier: MIT
#pragma once

#include "csm/finding/reporter.hpp"
#include "csm/model/model.hpp"
#include "csm/yaml/node.hpp"

#include <memory>
#include <string>

namespace csm {

/// A strategy file as it was read. The model's texts are views into source and tree.
struct Document {
  std::unique_ptr<const Source> source;
  yaml::Tree tree;
  Model model;
};

/// Reads bytes under a name for messages. What is wrong goes to the reporter; the model holds what
/// could be read. Throws nothing but std::bad_alloc.
Document read_document(std::string name, std::string bytes, Reporter& reporter);

}  // namespace csm
