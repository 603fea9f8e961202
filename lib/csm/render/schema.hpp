// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace csm::render {

/// The JSON Schema (draft-07) of the format, made from the tables that read it. It goes by YAML 1.2
/// (`yes` and dates are texts), and takes what a YAML 1.1 parser makes of the same file.
std::string schema_json();

}  // namespace csm::render
