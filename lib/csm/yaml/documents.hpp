// SPDX-License-Identifier: MIT
#pragma once

#include "csm/finding/reporter.hpp"
#include "csm/text/source.hpp"

#include <cstdint>

namespace csm::yaml {

/// Where the first document ends: at the line that begins a second one (more-than-one-document),
/// else at the end of the text. Also reports a directive without a document (yaml-syntax).
std::uint32_t first_document_end(const Source& source, Reporter& reporter);

}  // namespace csm::yaml
