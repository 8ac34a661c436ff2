#include <algorithm>

#include "activations/elementwise.hpp"
#include "math/kernels/exponential.hpp"
#include "math/kernels/near_exponential.hpp"

namespace plot_twist {

/// A line on the right and an exponential that levels off on the left:
/// x > 0 ? scale x : scale alpha (e^x - 1). The slope at 0 is the left one, as in PyTorch.
struct ExponentialUnit {
  double scale, alpha;
  double depth;  // scale alpha

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const Mask<T> right = x > T(0);
    const Decay<T> decay(atMost(x, T(0)));
    const Pack<T> bend = decay.times(T(depth));
    const Pack<T> dip = copysign(decay.oneMinus() * T(depth), x);
    return {select<T>(right, x * T(scale), dip), select<T>(right, Pack<T>(T(scale)), bend),
            select<T>(right, Pack<T>(T(0)), bend)};
  }

  PLOT_TWIST_INLINE Mask<float> isNear(Pack<float> x) const { return x >= -NearExponential::limit; }
  PLOT_TWIST_INLINE NearExponent exponent(Pack<float> x) const {
    return NearExponent(atMost(x, 0.0F));
  }
  PLOT_TWIST_INLINE Tangent<float> near(Pack<float> x, NearExponential decay) const {
    return {select<float>(x >= 0.0F, x * float(scale), decay.minusOne() * float(depth)),
            select<float>(x > 0.0F, float(scale), decay.value() * float(depth))};
  }

  std::vector<Kink> kinks() const {
    if (alpha == 1) return {};
    return {{0, {0, depth}, {0, scale}}};
  }
  double largestSlope() const { return std::max(scale, depth); }
};

/// elu(x) = x > 0 ? x : alpha (e^x - 1): negative values bring the mean nearer to 0 than ReLU's.
struct Elu : ExponentialUnit {
  static constexpr Parameter parameters[] = {
      {"alpha", 1, 0, 5, "how far down it levels off: -alpha"}};
  static constexpr ActivationInfo info{
      .id = "elu",
      .name = "ELU",
      .family = "elu",
      .formula = "x > 0 ? x : alpha * expm1(x)",
      .parameters = parameters,
      .facts = {
          .lower = -1,
          .upper = infinity,
          .lowerReached = false,
          .upperReached = false,
          .zeroCentred = true,
          .smoothness = Smoothness::once,
          .monotone = true,
          .saturatesLeft = true,
          .saturatesRight = false,
          .largestSlope = 1,
          .year = 2015,
          .paper =
              "Clevert, Unterthiner and Hochreiter, Fast and accurate deep network learning by "
              "exponential linear units (ELUs)"}};

  explicit Elu(std::span<const double> values) : ExponentialUnit{1, values[0], values[0]} {}
};

/// selu(x) = scale elu(x, alpha), with the two constants for which mean 0 and variance 1 are a
/// fixed point from layer to layer.
struct Selu : ExponentialUnit {
  static constexpr ActivationInfo info{
      .id = "selu",
      .name = "SELU",
      .family = "elu",
      .formula = "1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * expm1(x))",
      .parameters = {},
      .facts = {
          .lower = -1.7580993408473768,
          .upper = infinity,
          .lowerReached = false,
          .upperReached = false,
          .zeroCentred = true,
          .smoothness = Smoothness::continuous,
          .monotone = true,
          .saturatesLeft = true,
          .saturatesRight = false,
          .largestSlope = 1.7580993408473768,
          .year = 2017,
          .paper =
              "Klambauer, Unterthiner, Mayr and Hochreiter, Self-normalizing neural networks"}};

  Selu()
      : ExponentialUnit{1.0507009873554804934193349852946, 1.6732632423543772848170429916717,
                        1.7580993408473768599402175208123} {}
};

template Entry entry<Elu>();
template Entry entry<Selu>();

}  // namespace plot_twist
