// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/table.hpp"
#include "csm/report/handbook.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The parts of the handbook, each made from where its knowledge has its home. Several pages may
/// bear one name: `recognize` is a phase, a stage and a key.
namespace csm::handbook {

using Pages = std::vector<Topic>;

Pages term_pages();
Pages experience_pages();
Pages architecture_pages();
Pages cell_pages();
Pages phase_pages();
Pages score_pages();
Pages value_pages();    ///< kinds of value
Pages word_pages();     ///< words of closed sets that have no page above
Pages key_pages();      ///< by name
Pages path_pages();     ///< by path, where a name stands in several places
Pages chapter_pages();  ///< of the catalogue of rules
Pages rule_pages();

/// A key by its path, with or without ids: `customers.<id>.traits.inertia`,
/// `customers.traits.inertia`, `customers.commuters.traits.inertia`.
std::optional<Topic> key_page_at(std::string_view path);

/// Small letters; hyphens for `_` and spaces.
std::string folded(std::string_view name);

/// "A sentence." of a text that may lack its capital and its full stop.
std::string sentence(std::string_view text);

/// The words of a text.
std::vector<std::string> split(std::string_view names);

/// A path without `<id>` and `[]`.
std::string short_path(const model::Table& table, const model::Key& key);

/// "a number from 0 to 10": what may stand under a key.
std::string type_text(const model::Key& key);

/// How the key would stand in a file, with the maps around it.
std::string sample(const model::Table& table, const model::Key& key);
/// The same with this value.
std::string sample(const model::Table& table, const model::Key& key, std::string_view value);

}  // namespace csm::handbook
