#pragma once

#include <string>
#include <string_view>

/// How a text names an activation: by a name of the catalogue, or as a formula.
namespace plot_twist {

/// Without the spaces around it.
std::string_view trimmed(std::string_view text);

/// Whether a text is a formula and no bare name: see function.hpp.
bool isFormula(std::string_view text);

/// A formula without the sign that says that it is one. Columns stay what they are.
std::string formulaIn(std::string_view text);

}  // namespace plot_twist
