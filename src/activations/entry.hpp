#pragma once

#include <memory>
#include <span>
#include <string>

#include "activations/activation.hpp"

namespace plot_twist {

/// An activation in the catalogue. `make` constructs it from one value for each parameter.
/// `validate` returns a sentence if the values contradict each other, or nothing; each value is
/// within its own range already.
struct Entry {
  const ActivationInfo* info;
  std::shared_ptr<const Activation> (*make)(std::span<const double> parameters);
  std::string (*validate)(std::span<const double> parameters);
};

/// The entry of a formula. The file of the formula instantiates it: `template Entry entry<Tanh>();`
template <class Formula>
Entry entry();

}  // namespace plot_twist
