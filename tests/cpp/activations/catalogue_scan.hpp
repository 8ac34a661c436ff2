#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <memory>
#include <vector>

#include "activations/catalogue.hpp"

/// Ways to look at every function of the catalogue.
namespace plot_twist::test {

/// Value, slope and curvature at every x.
template <class T>
struct Table {
  std::vector<T> x, value, slope, curvature;

  Table(const Activation& activation, std::vector<T> at)
      : x(std::move(at)), value(x.size()), slope(x.size()), curvature(x.size()) {
    activation.evaluate(Evaluation<T>{x, value, slope, curvature});
  }
};

/// from, from + step, ... up to `to`.
inline std::vector<double> grid(double from, double to, double step) {
  std::vector<double> x;
  for (double at = from; at <= to; at = from + step * static_cast<double>(x.size()))
    x.push_back(at);
  return x;
}

/// Numbers of every sign and exponent, evenly over the bit patterns; all of them finite.
template <class T>
std::vector<T> everyMagnitude(std::size_t count) {
  using Bits = std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint64_t>;
  const Bits stride = static_cast<Bits>(~Bits{0} / count) | 1;
  std::vector<T> numbers;
  Bits bits = 0;
  for (std::size_t i = 0; i < count; ++i, bits += stride) {
    T number;
    std::memcpy(&number, &bits, sizeof number);
    if (std::isfinite(number)) numbers.push_back(number);
  }
  return numbers;
}

/// Calls check(info, activation) for every function with its initial parameters.
template <class Check>
void forEachActivation(Check check) {
  for (const ActivationInfo* info : catalogue()) check(*info, *makeActivation(info->id));
}

/// Every choice of each parameter's least, initial and greatest value that the function admits.
inline std::vector<std::vector<double>> extremesOf(const ActivationInfo& info) {
  std::vector<std::vector<double>> all = {{}};
  for (const Parameter& parameter : info.parameters) {
    std::vector<std::vector<double>> longer;
    for (const std::vector<double>& start : all) {
      for (const double value : {parameter.min, parameter.initial, parameter.max}) {
        longer.push_back(start);
        longer.back().push_back(value);
      }
    }
    all = longer;
  }
  std::erase_if(all, [&](const auto& choice) { return validateActivation(info.id, choice) != ""; });
  return all;
}

/// Calls check(info, activation) for every function with all its extreme parameters.
template <class Check>
void forEachExtreme(Check check) {
  for (const ActivationInfo* info : catalogue()) {
    for (const auto& parameters : extremesOf(*info)) {
      check(*info, *makeActivation(info->id, parameters));
    }
  }
}

/// The catalogue's row with this id, which has to be there.
inline const ActivationInfo& infoOf(std::string_view id) {
  return **std::ranges::find_if(catalogue(), [id](const auto* info) { return info->id == id; });
}

}  // namespace plot_twist::test
