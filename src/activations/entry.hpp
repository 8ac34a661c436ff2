#pragma once

#include <memory>
#include <span>
#include <string>

#include "activations/activation.hpp"

namespace plot_twist {

/// What the catalogue knows of a function: its facts, how it is made from its parameters, and which
/// of them do not go together (a sentence, or nothing; each is within its own range already).
struct Entry {
  const ActivationInfo* info;
  std::shared_ptr<const Activation> (*make)(std::span<const double> parameters);
  std::string (*validate)(std::span<const double> parameters);
};

/// The entry of a formula. The file of the formula instantiates it: `template Entry entry<Tanh>();`
template <class Formula>
Entry entry();

}  // namespace plot_twist
