#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <type_traits>

#include "activations/blockwise.hpp"
#include "activations/entry.hpp"
#include "activations/jet.hpp"
#include "math/kernels/near_exponential.hpp"

namespace plot_twist {

/// A formula with a cheaper evaluation for floats in the middle of the line, where e^x and e^-x are
/// normal numbers: `near(x, exponential)` is valid wherever `isNear(x)` is set.
template <class Formula>
concept HasNear = requires(const Formula& formula, Pack<float> x, NearExponential exponential) {
  { formula.isNear(x) } -> std::same_as<Mask<float>>;
  { formula.exponent(x) } -> std::same_as<NearExponent>;
  { formula.near(x, exponential) } -> std::same_as<Tangent<float>>;
};

/// A formula with a cheaper evaluation for all floats, in three steps: `tangent(x, exponent,
/// exponential)` with `exponent(x)` and `exponential(x, exponent)`.
template <class Formula>
concept HasTangent = requires(const Formula& formula, Pack<float> x) {
  {
    formula.tangent(x, formula.exponent(x), formula.exponential(x, formula.exponent(x)))
  } -> std::same_as<Tangent<float>>;
};

/// A formula with a parameter that training learns: `learnt()` is its initial value,
/// `with(parameter)` the formula at another one, `byLearnt(x)` is d value / d parameter.
template <class Formula>
concept Learns = requires(const Formula& formula, Pack<float> x, double parameter) {
  { formula.learnt() } -> std::same_as<double>;
  { formula.with(parameter) } -> std::same_as<Formula>;
  { formula.byLearnt(x) } -> std::same_as<Pack<float>>;
};

/// Makes an Activation of a formula: a struct with a static `info`, a template
/// `Jet<T> operator()(Pack<T> x) const` that is valid for every x, and, if it has parameters, a
/// constructor that takes their values, `kinks()` and `largestSlope()`. A static
/// `validate(parameters)` is needed only where the values allowed for one parameter depend on
/// another.
///
/// A formula made of one exponential may have the cheaper evaluation of `HasNear`, too:
/// near(x, NearExponential(exponent(x))). Each lane is taken from `near` or from operator()
/// according to its own x, so its bits do not depend on the other lanes.
template <class Formula>
class Elementwise final : public Blockwise {
 public:
  /// One value for each of the formula's parameters.
  explicit Elementwise(std::span<const double> parameters) : formula_(make(parameters)) {}

  std::vector<Kink> kinks() const override {
    if constexpr (requires { formula_.kinks(); }) return formula_.kinks();
    return {};
  }
  double largestSlope() const override {
    if constexpr (requires { formula_.largestSlope(); }) return formula_.largestSlope();
    return Formula::info.facts.largestSlope;
  }
  std::optional<double> learntStart() const override {
    if constexpr (Learns<Formula>) return formula_.learnt();
    return std::nullopt;
  }
  void evaluateLearnt(const LearntEvaluation<float>& asked) const override { writeLearnt(asked); }
  void evaluateLearnt(const LearntEvaluation<double>& asked) const override { writeLearnt(asked); }

 protected:
  void findTangents(const float* x, float* value, float* slope, std::size_t count) const override {
    writeTangents(x, value, slope, count);
  }
  void findTangents(const double* x, double* value, double* slope,
                    std::size_t count) const override {
    writeTangents(x, value, slope, count);
  }
  void findCurvatures(const float* x, float* curvature, std::size_t count) const override {
    writeCurvatures(x, curvature, count);
  }
  void findCurvatures(const double* x, double* curvature, std::size_t count) const override {
    writeCurvatures(x, curvature, count);
  }

 private:
  static Formula make([[maybe_unused]] std::span<const double> parameters) {
    if constexpr (std::is_constructible_v<Formula, std::span<const double>>) {
      return Formula(parameters);
    } else {
      return Formula();
    }
  }

  template <class T>
  void writeTangents(const T* x, T* value, T* slope, std::size_t count) const {
    const Formula formula = formula_;
    for (std::size_t i = 0; i < count; i += laneCount) {
      const Jet<T> jet = jetOf(formula, load(x + i));
      store(value + i, jet.value);
      store(slope + i, jet.slope);
    }
  }

  /// Three short loops (exponents, exponentials, results) instead of one long one: an out-of-order
  /// processor looks ahead some hundred instructions, so several packs overlap only if the work per
  /// pack is shorter than that. No loop calls a function, which would cost it the constants that it
  /// holds in registers: results at an x that is not near are replaced afterwards.
  void writeTangents(const float* x, float* value, float* slope, std::size_t count) const
    requires HasNear<Formula>
  {
    const Formula formula = formula_;
    std::array<NearExponent, packs> exponents;
    std::array<NearExponential, packs> exponentials;
    for (std::size_t start = 0; start < count; start += packs * laneCount) {
      const std::size_t size = std::min(packs, (count - start) / laneCount);
      Mask<float> isNear = ~Mask<float>(0U);
      for (std::size_t i = 0; i < size; ++i) {
        const Pack<float> at = load(x + start + i * laneCount);
        isNear = isNear & formula.isNear(at);
        exponents[i] = formula.exponent(at);
      }
      const bool hasFar = !all(isNear);
      std::array<float, packs * laneCount> kept;  // `value` may be the memory of x
      if (hasFar) [[unlikely]]
        std::copy_n(x + start, size * laneCount, kept.data());
      for (std::size_t i = 0; i < size; ++i) exponentials[i] = NearExponential(exponents[i]);
      for (std::size_t i = 0; i < size; ++i) {
        const std::size_t at = start + i * laneCount;
        const Tangent<float> tangent = formula.near(load(x + at), exponentials[i]);
        store(value + at, tangent.value);
        store(slope + at, tangent.slope);
      }
      if (hasFar) [[unlikely]]
        replaceFar(kept.data(), value + start, slope + start, size);
    }
  }

  void writeTangents(const float* x, float* value, float* slope, std::size_t count) const
    requires HasTangent<Formula>
  {
    const Formula formula = formula_;
    std::array<decltype(formula.exponent(Pack<float>())), packs> exponents;
    std::array<decltype(formula.exponential(Pack<float>(), exponents[0])), packs> exponentials;
    for (std::size_t start = 0; start < count; start += packs * laneCount) {
      const std::size_t size = std::min(packs, (count - start) / laneCount);
      for (std::size_t i = 0; i < size; ++i) {
        exponents[i] = formula.exponent(load(x + start + i * laneCount));
      }
      for (std::size_t i = 0; i < size; ++i) {
        exponentials[i] = formula.exponential(load(x + start + i * laneCount), exponents[i]);
      }
      for (std::size_t i = 0; i < size; ++i) {
        const std::size_t at = start + i * laneCount;
        const Tangent<float> tangent = formula.tangent(load(x + at), exponents[i], exponentials[i]);
        store(value + at, tangent.value);
        store(slope + at, tangent.slope);
      }
    }
  }

  /// Replaces value and slope of a block at every x that is not near.
  [[gnu::noinline]] void replaceFar(const float* x, float* value, float* slope,
                                    std::size_t size) const
    requires HasNear<Formula>
  {
    for (std::size_t i = 0; i < size * laneCount; i += laneCount) {
      const Pack<float> at = load(x + i);
      const Mask<float> isNear = formula_.isNear(at);
      if (all(isNear)) continue;
      const Jet<float> jet = jetAt(formula_, at);
      store(value + i, select<float>(isNear, load(value + i), jet.value));
      store(slope + i, select<float>(isNear, load(slope + i), jet.slope));
    }
  }

  template <class T>
  void writeCurvatures(const T* x, T* curvature, std::size_t count) const {
    for (std::size_t i = 0; i < count; i += laneCount) {
      store(curvature + i, jetAt(formula_, load(x + i)).curvature);
    }
  }

  template <class T>
  void writeLearnt([[maybe_unused]] const LearntEvaluation<T>& asked) const {
    if constexpr (Learns<Formula>) {
      const Formula formula = formula_.with(static_cast<double>(asked.parameter));
      for (std::size_t i = 0; i < asked.x.size(); i += laneCount) {
        const Pack<T> x = load(asked.x.data() + i);
        const Jet<T> jet = formula(x);
        store(asked.value.data() + i, jet.value);
        if (!asked.slope.empty()) store(asked.slope.data() + i, jet.slope);
        if (!asked.byParameter.empty()) store(asked.byParameter.data() + i, formula.byLearnt(x));
      }
    }
  }

  /// The formula in a loop: in double, which training seldom takes, as a call.
  template <class T>
  PLOT_TWIST_INLINE static Jet<T> jetOf(const Formula& formula, Pack<T> x) {
    if constexpr (std::is_same_v<T, double>) {
      return jetAt(formula, x);
    } else {
      return formula(x);
    }
  }

  /// The formula as a function that is not inlined: its code is there once, apart from the loops.
  template <class T>
  [[gnu::noinline]] static Jet<T> jetAt(const Formula& formula, Pack<T> x) {
    return formula(x);
  }

  static constexpr std::size_t packs = 16;  // in a block

  Formula formula_;
};

template <class Formula>
Entry entry() {
  const auto make = [](std::span<const double> parameters) -> std::shared_ptr<const Activation> {
    return std::make_shared<Elementwise<Formula>>(parameters);
  };
  const auto validate = []([[maybe_unused]] std::span<const double> parameters) -> std::string {
    if constexpr (requires { Formula::validate(parameters); }) return Formula::validate(parameters);
    return {};
  };
  return {&Formula::info, make, validate};
}

}  // namespace plot_twist
