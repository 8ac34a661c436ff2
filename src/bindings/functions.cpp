// The module for pages that train nothing: functions of the catalogue.

#include "bindings/calls.hpp"

std::vector<plot_twist::bindings::Call> plot_twist::bindings::makeCalls() {
  std::vector<Call> calls;
  addFunctionCalls(calls);
  return calls;
}
