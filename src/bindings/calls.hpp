#pragma once

#include <string>
#include <string_view>
#include <utility>

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

}  // namespace plot_twist::bindings
