#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "formula/function.hpp"

namespace plot_twist {

/// What function.hpp says of texts that are formulas. The small module has none: it links
/// bindings/no_formulas.cpp in place of this.

/// Empty if the formula with these parameters is an activation, otherwise one sentence.
std::string validateFormula(std::string_view text, std::span<const double> parameters);

/// The formula's function. Precondition: validateFormula(text, parameters) is empty.
std::shared_ptr<const Activation> makeTypedFunction(std::string_view text,
                                                    std::span<const double> parameters);

/// Precondition: validateFormula(text) is empty.
DescribeResult describeFormula(std::string_view text);

}  // namespace plot_twist
