// In the small modules, in place of whole.cpp and formula/typed/typed_formula.cpp: calls with
// typed formulas are for the module of everything.

#include "bindings/calls.hpp"
#include "formula/typed/typed_formula.hpp"

void plot_twist::bindings::addWholeCalls(std::vector<Call>&) {}

namespace plot_twist {

std::string validateFormula(std::string_view text, std::span<const double>) {
  return "this module has no formulas, got '" + std::string(text) + "'";
}

std::shared_ptr<const Activation> makeTypedFunction(std::string_view, std::span<const double>) {
  return nullptr;
}

DescribeResult describeFormula(std::string_view) { return {}; }

}  // namespace plot_twist
