// What the module of everything has beside networks: typed formulas.

#include "bindings/calls.hpp"
#include "experiments/describe/describe.hpp"

void plot_twist::bindings::addFormulaCalls(std::vector<Call>& calls) {
  calls.push_back({"python", &perform<PythonConfig, &python>});
}
