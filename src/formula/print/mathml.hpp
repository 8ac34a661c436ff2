#pragma once

#include <string>

#include "formula/parse/syntax.hpp"

namespace plot_twist {

/// A formula as presentation MathML, a <math> element: fractions, powers, roots and cases; Greek
/// letters for parameters that are called so.
std::string toMathml(const Syntax& syntax);

}  // namespace plot_twist
