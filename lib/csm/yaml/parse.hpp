// SPDX-License-Identifier: MIT
#pragma once

#include "csm/finding/reporter.hpp"
#include "csm/yaml/node.hpp"

namespace csm::yaml {

/// Reads the one document of a source. What is wrong with the bytes or the syntax goes to the
/// reporter (invalid-utf8, control-character, yaml-syntax, more-than-one-document, merge-key,
/// duplicate-key, too-deep, too-large); the tree then holds what could be read, or no root.
/// Never throws for any bytes, std::bad_alloc apart.
Tree parse(const Source& source, Reporter& reporter);

}  // namespace csm::yaml
