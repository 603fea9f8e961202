// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/model.hpp"
#include "csm/model/reader.hpp"

#include <string_view>
#include <vector>

/// What a node says, for each kind of value.
namespace csm::model {

// Each puts into `out` what the node says, or reports and leaves it as it is.
void read_value(Reader& reader, yaml::Node node, const Type& type, Located<std::string_view>& out);
void read_value(Reader& reader, yaml::Node node, const Type& type, Located<bool>& out);
void read_value(Reader& reader, yaml::Node node, const Type& type, Located<double>& out);
void read_value(Reader& reader, yaml::Node node, const Type& type, Located<Share>& out);
void read_value(Reader& reader, yaml::Node node, const Type& type, Located<Money>& out);
void read_value(Reader& reader, yaml::Node node, const Type& type, Located<Days>& out);
void read_value(Reader& reader, yaml::Node node, const Type& type, Located<Date>& out);
void read_value(Reader& reader, yaml::Node node, const Type& type, Located<Rank>& out);
void read_value(Reader& reader, yaml::Node node, const Type& type, Located<FormatVersion>& out);
void read_value(Reader& reader, yaml::Node node, const Type& type, Rating& out);
void read_value(Reader& reader, yaml::Node node, const Type& type, Strength& out);
void read_value(Reader& reader, yaml::Node node, const Type& type, std::vector<Raise>& out);
void read_value(Reader& reader, yaml::Node node, const Type& type, Reference& out);
/// The place of the word in `type.words`, or -1.
int read_choice(Reader& reader, yaml::Node key, yaml::Node node, const Type& type);

}  // namespace csm::model
