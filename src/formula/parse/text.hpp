#pragma once

#include <string>
#include <string_view>

/// How a text names an activation: `gelu` by its name in the catalogue, `x * tanh(x)` or `=a` by a
/// formula.
namespace plot_twist {

/// The text without spaces at its ends.
std::string_view trimmed(std::string_view text);

/// Whether a text is a formula instead of a bare name; see function.hpp.
bool isFormula(std::string_view text);

/// The formula with its leading "=" replaced by a space, so that columns stay what they are.
std::string formulaIn(std::string_view text);

}  // namespace plot_twist
