// SPDX-License-Identifier: MIT
#include "csm/model/document.hpp"

#include "csm/model/read.hpp"
#include "csm/yaml/parse.hpp"

#include <utility>

namespace csm {

Document read_document(std::string name, std::string bytes, Reporter& reporter) {
  Document document;
  document.source = std::make_unique<const Source>(std::move(name), std::move(bytes));
  document.tree = yaml::parse(*document.source, reporter);
  document.model = model::read(document.tree, reporter);
  return document;
}

}  // namespace csm
