// SPDX-License-Identifier: MIT
#pragma once

#include "csm/rules/check.hpp"

namespace csm {

/// Lets the comments of a file suppress its findings, and adds what is wrong with those comments:
/// unused-suppression, expired-suppression, suppression-without-reason.
void apply_suppressions(Checked& checked, Date today);

}  // namespace csm
