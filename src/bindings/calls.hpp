#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bindings/conversions.hpp"

namespace plot_twist::bindings {

/// What can be done with a configuration.
enum class Action {
  defaults,  // gives the default configuration; the given one is ignored
  validate,  // gives a sentence about what is wrong with it, empty if it is valid
  run        // computes its result; precondition: it is valid
};

/// What JavaScript calls by the name of a kind of configuration: "explore", "runner".
struct Call {
  std::string_view name;
  val (*perform)(Action action, const val& given);
};

/// The call of a configuration that is not run, but makes an object.
template <class Config>
val check(Action action, const val& given) {
  Config config;
  if (action == Action::defaults) return Conversion<Config>::out(config);
  Conversion<Config>::in(given, config);
  return Conversion<std::string>::out(validate(config));
}

/// The call of an experiment. One function for all actions: each would make and destroy a
/// configuration of its own.
template <class Config, auto run>
val perform(Action action, const val& given) {
  Config config;
  if (action == Action::defaults) return Conversion<Config>::out(config);
  Conversion<Config>::in(given, config);
  if (action == Action::validate) return Conversion<std::string>::out(validate(config));
  const auto result = run(std::as_const(config));
  return Conversion<std::remove_const_t<decltype(result)>>::out(result);
}

/// Adds the calls of experiments, which `visitor` tells one by one.
template <class Visitor>
void addCalls(std::vector<Call>& calls, Visitor visitor) {
  visitor([&]<class Experiment>(const Experiment& experiment) {
    calls.push_back({experiment.name, &perform<typename Experiment::Config, Experiment::run>});
  });
}

/// Adds the calls about functions alone.
void addFunctionCalls(std::vector<Call>& calls);

/// Adds the calls that only the module of everything has.
void addWholeCalls(std::vector<Call>& calls);

/// All calls of this module; each module defines it.
std::vector<Call> makeCalls();

}  // namespace plot_twist::bindings
