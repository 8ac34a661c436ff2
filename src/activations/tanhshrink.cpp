#include "activations/elementwise.hpp"
#include "math/kernels/logistic.hpp"
#include "math/kernels/polynomial.hpp"

namespace plot_twist {

/// Coefficients of (x - tanh x) / x^3 and (1 - (tanh x / x)^2) / x^2 as polynomials in x^2 for
/// |x| <= 1, from scripts/reference/kernel_coefficients.py.
template <class T>
struct TanhshrinkTable;
template <>
struct TanhshrinkTable<float> {
  static constexpr std::array value = {0.333333333F,   -0.133333309F,  0.0539675967F,
                                       -0.0218625754F, 0.00882625034F, -0.00347838649F,
                                       0.0012421575F,  -3.3768981e-4F, 4.8467112e-5F};
  static constexpr std::array bend = {0.666666665F,   -0.377777579F,   0.196820012F,
                                      -0.0974388198F, 0.0463927537F,   -0.0208939664F,
                                      0.00823984265F, -0.00239175739F, 3.57190806e-4F};
};
template <>
struct TanhshrinkTable<double> {
  static constexpr std::array value = {
      0.33333333333333333,   -0.1333333333333331,    0.053968253968231521,  -0.021869488535296695,
      0.0088632355125660536, -0.0035921278234228789, 0.0014558326516768138, -5.9001756852543192e-4,
      2.3908843670493631e-4, -9.6791021826693297e-5, 3.8991741215043214e-5, -1.5416277241022492e-5,
      5.7774841368659154e-6, -1.9216974143833894e-6, 5.1227671507932616e-7, -9.3641446229657593e-8,
      8.5381619012121565e-9};
  static constexpr std::array bend = {
      0.66666666666666666,   -0.3777777777777746,    0.19682539682509033,   -0.097495590817197731,
      0.046697664238510878,  -0.021837512890368787,  0.010030442735035794,  -0.0045433178081167984,
      0.0020346642176575512, -9.0168913287575021e-4, 3.9401379978208632e-4, -1.6722137743304455e-4,
      6.6414184440850568e-5, -2.3083769230089373e-5, 6.348160460948667e-6,  -1.1852696955515519e-6,
      1.096290733202162e-7};
};

/// tanhshrink(x) = x - tanh(x): about x^3 / 3 near 0, x - 1 and x + 1 far out.
///
/// For |x| <= 1 the difference would cancel, so it and its slope tanh(x)^2 are polynomials there.
/// Outside, with e = e^-2|x|, it is (|x| - 1 + e (|x| + 1)) / (1 + e), a sum of positive terms.
struct Tanhshrink {
  static constexpr std::string_view aliases[] = {"tanh_shrink"};
  static constexpr ActivationInfo info{
      .id = "tanhshrink",
      .name = "Tanhshrink",
      .family = "shrink",
      .formula = "x - tanh(x)",
      .parameters = {},
      .aliases = aliases,
      .facts = {.lower = -infinity,
                .upper = infinity,
                .lowerReached = false,
                .upperReached = false,
                .zeroCentred = true,
                .smoothness = Smoothness::smooth,
                .monotone = true,
                .saturatesLeft = false,
                .saturatesRight = false,
                .largestSlope = 1,
                .year = 2011,
                .paper =
                    "Collobert, Kavukcuoglu and Farabet, Torch7: a Matlab-like environment for "
                    "machine learning"}};

  template <class T>
  PLOT_TWIST_INLINE Jet<T> operator()(Pack<T> x) const {
    using Table = TanhshrinkTable<T>;
    const Pack<T> d = abs(x), one = T(1);
    const Mask<T> isNear = d <= one;
    const Pack<T> c = atMost(d, T(1)), z = c * c;
    // The cube as a sum of two numbers: the product then rounds twice instead of four times.
    const Pack<T> cube = c * z;
    const Pack<T> cubeRest = productError<T>(c, z, cube) + c * productError<T>(c, c, z);
    const Pack<T> over = polynomial(z, Table::value);
    const Pack<T> nearValue = cube * over + cubeRest * over;
    const Pack<T> nearSlope = z * (one - z * polynomial(z, Table::bend));
    const Decay<T> decay(d * T(-2));
    const Pack<T> e = decay.value();
    const Pack<T> farValue = ((d - one) + decay.times(atMost(d, T(1000)) + one)) / (e + one);
    const Pack<T> farSlope = one - decay.times(T(4)) / (e * (e + T(2)) + one);
    return {copysign(select<T>(isNear, nearValue, farValue), x),
            select<T>(isNear, nearSlope, farSlope), -HyperbolicTangent<T>(x).curvature()};
  }
};

template Entry entry<Tanhshrink>();

}  // namespace plot_twist
