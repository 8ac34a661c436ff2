// What the module of everything has beside networks: typed formulas, and a look into networks.

#include "bindings/calls.hpp"
#include "bindings/experiments.hpp"
#include "experiments/describe/describe.hpp"

void plot_twist::bindings::addWholeCalls(std::vector<Call>& calls) {
  calls.push_back({"python", &perform<PythonConfig, &python>});
  addCalls(calls, [](auto visit) { visitInsideExperiments(visit); });
}
