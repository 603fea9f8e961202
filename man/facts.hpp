// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace csm::man {

/// A page by its file: csm-check.1.
struct Page {
  std::filesystem::path file;

  std::string name() const { return file.stem().string(); }
  std::string section() const { return file.extension().string().substr(1); }
};

/// What the program says of itself, in man(7) macros: `options check`, `limits`. Throws
/// std::runtime_error where there is no such fact.
std::string fact(const Page& page, std::string_view request);

}  // namespace csm::man
