// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/findings.hpp"
#include "csm/render/report.hpp"
#include "csm/render/score.hpp"
#include "csm/version.hpp"

#include <span>
#include <string>
#include <string_view>

/// The connected-strategy matrix as a library: load a strategy file, check it, score it, render
/// what came of it. This header is all that most programs need.
///
///     #include <csm/csm.hpp>
///
///     const csm::FileReport file = csm::load("bakery.csm.yaml", bytes, {.today = today});
///     const std::string told = csm::findings_as("text", {&file, 1});
///     if (!file.readable) return;                      // errors of reading: nothing to score
///     const csm::StrategyReport report = csm::scores_of(file);
///     const csm::Figure fit = report.card.fit;          // {low, value, high} on 0..100
///     const std::string json = csm::report_as("json", report, file);
///
/// examples/embed is a whole program of that kind.
///
/// **What it never does.** It reads no file, prints nothing, asks neither clock nor environment nor
/// network, and keeps no state: the same input gives the same output.
///
/// **Ownership.** `load` takes the bytes. Texts in the model and in findings are views into them
/// and live as long as the FileReport; moving that keeps them good. A StrategyReport refers to the
/// FileReport's model: the FileReport must outlive it, and stay where it is.
///
/// **Errors.** What is wrong in a file is a finding, a value. Exceptions are for the caller's
/// mistakes (std::invalid_argument) and for memory (std::bad_alloc).
///
/// **Threads.** Every function may be called by several threads at once, on different files. A
/// FileReport that nobody changes may be read by several.
///
/// **Units.** Figures of a Scorecard are {low, value, high} on 0..100, low <= value <= high; shares
/// and `rated` on 0..1; `level_in` in years; opportunity on 0..20. csm-scoring(7) tells each
/// formula; no published source gives the matrix a number.
namespace csm {

/// Reads and checks one strategy file. `name` is what messages call it. Options: the day to count
/// from where the file has no `as_of`, and the assumptions that some rules score by. Severities
/// change how loud rules are. `readable` tells whether the file can be scored.
FileReport load(std::string name, std::string bytes, const CheckOptions& options = {},
                const Severities& severities = {});

/// The findings of one or more files as one document: text, short, json, jsonl, sarif, github,
/// gitlab or junit. Throws std::invalid_argument for another format.
std::string findings_as(std::string_view format, std::span<const FileReport> files,
                        const render::Style& style = {});

/// Every figure of a file, on the assumptions of a horizon in years (0..20) and a learning rate a
/// year (0..2). Throws std::invalid_argument for a file that is not readable, and for assumptions
/// outside of their ranges.
StrategyReport scores_of(const FileReport& file, const score::Assumptions& assumptions = {});

/// The scores as text, plain, json, csv or markdown; the whole report as html. Throws
/// std::invalid_argument for another format. render::picture_svg draws single pictures.
std::string report_as(std::string_view format, const StrategyReport& report, const FileReport& file,
                      const render::Style& style = {});

}  // namespace csm
