// What every module has: calls by name. Nothing throws across this boundary: `validate` says in a
// sentence what is wrong with a configuration.

#include "bindings/calls.hpp"

#include <emscripten/heap.h>

#include <algorithm>

#include "bindings/experiments.hpp"
#include "experiments/describe/describe.hpp"

namespace plot_twist::bindings {

void addFunctionCalls(std::vector<Call>& calls) {
  addCalls(calls, [](auto visit) { visitFunctionExperiments(visit); });
}

namespace {

/// Precondition: a call has this name.
val call(const std::string& name, Action action, const val& given) {
  static const std::vector<Call> calls = makeCalls();
  const auto isNamed = [&](const Call& call) { return call.name == name; };
  return std::find_if(calls.begin(), calls.end(), isNamed)->perform(action, given);
}

AnyObject defaultsOf(const std::string& name) {
  return AnyObject(call(name, Action::defaults, val::undefined()));
}
std::string complaintOf(const std::string& name, const AnyObject& config) {
  return call(name, Action::validate, config).as<std::string>();
}
AnyObject runCall(const std::string& name, const AnyObject& config) {
  return AnyObject(call(name, Action::run, config));
}

}  // namespace
}  // namespace plot_twist::bindings

using namespace plot_twist::bindings;  // NOLINT: what follows only lists names

EMSCRIPTEN_BINDINGS(calls) {
  emscripten::register_type<AnyObject>("object");
  emscripten::function("defaults", &defaultsOf);
  emscripten::function("validate", &complaintOf);
  emscripten::function("run", &runCall);
  emscripten::function("memoryBytes", &emscripten_get_heap_size);
}
