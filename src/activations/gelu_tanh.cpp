#include "activations/elementwise.hpp"
#include "math/kernels/lifted_power.hpp"
#include "math/kernels/logistic.hpp"

namespace plot_twist {

/// gelu_tanh(x) = x / 2 (1 + tanh(u)), u = sqrt(2 / pi) (x + 0.044715 x^3): an approximation of
/// GELU, within 5e-4 of it, that many transformers use.
///
/// Computed as x sigmoid(2u): on the left 1 + tanh(u) cancels, sigmoid(2u) does not.
struct GeluTanh {
  static constexpr ActivationInfo info{
      .id = "gelu_tanh",
      .name = "GELU (tanh form)",
      .family = "gated",
      .formula = "0.5 * x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x^3)))",
      .parameters = {},
      .facts = {.lower = -0.17004075057125406,
                .upper = infinity,
                .lowerReached = true,
                .upperReached = false,
                .zeroCentred = true,
                .smoothness = Smoothness::smooth,
                .monotone = false,
                .saturatesLeft = true,
                .saturatesRight = false,
                .largestSlope = 1.1289930686587717,
                .year = 2016,
                .paper = "Hendrycks and Gimpel, Gaussian error linear units (GELUs)"}};

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    const Pack<T> near = atLeast(atMost(x, T(32)), T(-32));  // the tails are 0 beyond
    const Pack<T> square = near * near;
    const Logistic<T> s(x < T(0), decay(abs(near)));
    const Pack<T> d = s.denominator(), dSquared = s.squaredDenominator();
    const Pack<T> inner = square * T(3 * b) + T(a);  // d(2u)/dx
    // f' = s (1 + x (1 - s) (2u)'), as a fraction over d^2. It passes through zero for x < 0, so
    // the sum is carried in two parts.
    const Twofold<T> turn = Twofold<T>{near, T(0)} * twoSum<T>(square * T(3 * b), T(a)) *
                            Twofold<T>{s.otherNumerator(), T(0)};
    const Twofold<T> slope = s.decay().preciseOnePlus() + turn;
    // f'' = s (1 - s) (2 (2u)' + x (2u)'' + x (1 - 2s) (2u)'^2), over d^3.
    const Pack<T> bend = inner * T(2) + square * T(6 * b);
    const Pack<T> curl = d * bend - abs(near) * inner * inner * s.decay().oneMinus();
    return {s.numeratorTimes(near, x) / d, s.numeratorTimes(slope, rounded(slope)) / dSquared,
            s.decay().times(curl) / (dSquared * d)};
  }

  // Floats. With e = e^-2u and t = e / (1 + e) = sigmoid(-2u) at d = |x|: f = max(x, 0) - d t on
  // either side, and f' = t (1 - d (1 - t) (2u)') on the left, 1 minus that on the right.
  struct Exponent {
    LiftedPower decay;
    Pack<float> turn;  // 1 - d (2u)'
  };
  /// In doubles: a float's rounding error of 2u, up to 112, would be tens of ulp of e^-2u.
  PLOT_TWIST_INLINE Exponent exponent(Pack<float> x) const {
    constexpr double perLn2 = 1.4426950408889634;
    const Pack<double> d = widen(distance(x)), square = d * d;
    return {LiftedPower(d * (square * (-b * perLn2) - a * perLn2)),
            narrow(1.0 - d * (square * (3 * b) + a))};
  }
  /// e^-2u = 2^k (1 + growth): growth.
  PLOT_TWIST_INLINE Pack<float> exponential(Pack<float>, Exponent e) const {
    return e.decay.growth();
  }
  PLOT_TWIST_INLINE Tangent<float> tangent(Pack<float> x, Exponent e, Pack<float> growth) const {
    const Pack<float> power = e.decay.power(), decay = power + power * growth;
    const Pack<float> t = decay / (decay + LiftedPower::lift);
    const Pack<float> other = (1.0F - t) * LiftedPower::unlift;
    const Pack<float> scaled = other + other * growth;  // times power: t
    const Pack<float> slope = (((1.0F - e.turn) * t + e.turn) * power) * scaled;
    return {atLeast(x, -0.0F) - (distance(x) * power) * scaled,
            select<float>(x < 0.0F, slope, 1.0F - slope)};
  }

 private:
  /// |x|, or 11 if that is less: all tails are 0 there.
  PLOT_TWIST_INLINE static Pack<float> distance(Pack<float> x) { return atMost(abs(x), 11.0F); }

  // 2u = a x + b x^3. The rounding errors of a and b count, too: e^-2u multiplies them by 2u.
  static constexpr double a = 1.5957691216057308,
                          aRest = -9.9693088091109203e-17;  // 2 sqrt(2 / pi)
  static constexpr double b = 0.07135481627260025, bRest = -6.1751499181553155e-19;  // 0.044715 a

  /// e^-2u for x = d >= 0, with 2u as a sum of two numbers: an ulp of 2u = 700 is hundreds of ulp
  /// of e^-700.
  template <class T>
  PLOT_TWIST_INLINE static Decay<T> decay(Pack<T> d) {
    constexpr T aLow = T(a - double(T(a)) + aRest), bLow = T(b - double(T(b)) + bRest);
    const Pack<T> square = d * d;
    const Pack<T> squareRest = productError<T>(d, d, square);
    const Pack<T> term = square * T(b);
    const Pack<T> termRest =
        productError<T>(square, T(b), term) + (squareRest * T(b) + square * bLow);
    const Pack<T> sum = term + T(a);
    const Pack<T> fromTerm = sum - T(a);
    const Pack<T> sumRest = (T(a) - (sum - fromTerm)) + (term - fromTerm) + (termRest + aLow);
    const Pack<T> argument = sum * d;
    return Decay<T>(-argument, -(productError<T>(sum, d, argument) + sumRest * d));
  }
};

template Entry entry<GeluTanh>();

}  // namespace plot_twist
