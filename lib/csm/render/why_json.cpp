// SPDX-License-Identifier: MIT
#include "csm/render/json.hpp"
#include "csm/render/why.hpp"

namespace csm::render {
namespace {

Json tree(const Explanation& explanation, const Reason& reason) {
  Json json = {
      {"label", reason.label}, {"formula", reason.formula}, {"value", figure(reason.value)}};
  if (!reason.branches.empty()) {
    Json& children = json["children"] = Json::array();
    for (const ReasonPtr& branch : reason.branches) children.push_back(tree(explanation, *branch));
  }
  if (reason.source) {
    const Position at = explanation.source.position(reason.source->begin);
    json["source"] = {{"path", explanation.path},
                      {"line", at.line},
                      {"column", at.column},
                      {"text", explanation.source.slice(*reason.source)}};
  }
  return json;
}

}  // namespace

std::string why_json(const Explanation& explanation) {
  return dump(tree(explanation, explanation.root), 2) + '\n';
}

}  // namespace csm::render
