#include "agreement.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

#include "math/lanes/bits.hpp"
#include "math/lanes/widen.hpp"

namespace plot_twist::accuracy {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// |computed - exact| in units of the last place that a float has at `exact`. Infinity stands for
/// 2^128; a NaN that is not asked for, or a zero of the wrong sign, is infinitely far off.
PLOT_TWIST_INLINE Pack<double> ulpsBetween(Pack<double> x, Pack<float> computed,
                                           Pack<double> exact) {
  constexpr double top = 0x1p128, least = 0x1p-126, tiny = 0x1p-149;
  const Pack<double> wide = widen(computed);
  const Pack<double> a = atLeast(atMost(wide, top), -top), b = atLeast(atMost(exact, top), -top);
  const Pack<std::uint64_t> exponent = bitCast<std::uint64_t>(b) & 0x7ff0000000000000U;
  const Pack<double> ulp = atLeast(bitCast<double>(exponent), least) * 0x1p-23;
  const Pack<double> distance = abs(a - b) / ulp;
  const auto wrongSign =
      (wide == Pack<double>(0.0)) & (abs(exact) < tiny) & (signBit(wide) != signBit(exact));
  const auto mayBeNan = (x != x) | (abs(x) == Pack<double>(infinite));
  const auto bothNan = (wide != wide) & (exact != exact) & mayBeNan;
  const auto isWrong = wrongSign | (distance != distance);
  return keep(~bothNan, select<double>(isWrong, Pack<double>(infinite), distance));
}

}  // namespace

void Distance::merge(const Distance& other) {
  if (other.worst > worst) {
    worst = other.worst;
    worstAt = other.worstAt;
  }
  if (other.atCrossing > atCrossing) {
    atCrossing = other.atCrossing;
    atCrossingAt = other.atCrossingAt;
  }
  if (excess == 0) firstExcessAt = other.firstExcessAt;
  excess += other.excess;
}

Agreement::Agreement(std::shared_ptr<const Activation> activation)
    : activation_(std::move(activation)),
      crossings_(test::DerivativeCrossings::of(*activation_)),
      x_(blockSize),
      wide_(blockSize) {
  for (auto& floats : computed_) floats.resize(blockSize);
  for (auto& doubles : exact_) doubles.resize(blockSize);
}

void Agreement::compare(std::uint32_t first, std::uint32_t stride, std::size_t count) {
  std::uint32_t bits = first;
  for (std::size_t done = 0; done < count; done += x_.size()) {
    x_.resize(std::min(blockSize, count - done));
    wide_.resize(x_.size());
    for (std::size_t i = 0; i < x_.size(); ++i, bits += stride) {
      x_[i] = std::bit_cast<float>(bits);
      wide_[i] = x_[i];
    }
    compareBlock();
  }
  x_.resize(blockSize);
}

void Agreement::compareBlock() {
  const std::size_t size = x_.size();
  const auto floats = [&](std::size_t i) { return std::span(computed_[i]).first(size); };
  const auto doubles = [&](std::size_t i) { return std::span(exact_[i]).first(size); };
  activation_->evaluate(Evaluation<float>{x_, floats(0), floats(1), floats(2)});
  activation_->evaluate(Evaluation<double>{wide_, doubles(0), doubles(1), doubles(2)});
  for (std::size_t quantity = 0; quantity < quantities.size(); ++quantity) {
    const double limit = std::min(distances_[quantity].worst, quantities[quantity].bound);
    for (std::size_t i = 0; i < size; i += laneCount) {
      const Pack<double> ulps =
          ulpsBetween(load(&wide_[i]), load(&computed_[quantity][i]), load(&exact_[quantity][i]));
      if (all(ulps <= Pack<double>(limit))) [[likely]]
        continue;
      for (std::size_t j = 0; j < laneCount; ++j) judge(quantity, i + j, lane(ulps, j));
    }
  }
}

void Agreement::judge(std::size_t quantity, std::size_t i, double ulps) {
  Distance& distance = distances_[quantity];
  if (ulps > quantities[quantity].bound && quantity > 0) {
    const auto& crossings = quantity == 1 ? crossings_.slope : crossings_.curvature;
    const double off = std::fabs(computed_[quantity][i] - exact_[quantity][i]) * 0x1p23;
    if (crossings.isNear(wide_[i]) && off <= crossingBound) {
      distance.merge({.atCrossing = off, .atCrossingAt = wide_[i]});
      return;
    }
  }
  distance.merge({.worst = ulps, .worstAt = wide_[i]});
  if (ulps > quantities[quantity].bound) {
    distance.merge({.excess = 1, .firstExcessAt = wide_[i]});
  }
}

}  // namespace plot_twist::accuracy
