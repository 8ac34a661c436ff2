#include "formula/expression/elementary_derivatives.hpp"

namespace plot_twist {
namespace {

using enum Operation;

/// Of atan: 1 / (1 + u^2), and -2 u / (1 + u^2)^2 in a form whose parts are finite for infinite u.
OuterDerivatives ofAtan(Expressions& in, int u) {
  const int one = in.constant(1);
  const int slope = in.divide(one, in.add(one, in.multiply(u, u)));
  const int ratio = in.divide(one, in.add(u, in.divide(one, u)));  // u / (1 + u^2)
  return {slope, in.scale(-2, in.multiply(ratio, slope))};
}

/// A slope f' that decays like e^(-u^2), and f'' = factor f'. The product counts as 0 where f' has
/// underflowed to 0 and the factor is infinite.
OuterDerivatives ofBell(Expressions& in, int bell, int factor, int u) {
  return {bell, in.make(chained, bell, factor, u)};
}

/// Of f = e^(-u^2): f' = -2 u f and f'' = (4 u^2 - 2) f.
OuterDerivatives ofGaussian(Expressions& in, int value, int u) {
  const int steep = in.subtract(in.scale(4, in.multiply(u, u)), in.constant(2));
  return {in.make(chained, value, in.scale(-2, u), u), in.make(chained, value, steep, u)};
}

/// Of the normal density phi(u): phi' = -u phi and phi'' = (u^2 - 1) phi.
OuterDerivatives ofDensity(Expressions& in, int value, int u) {
  const int steep = in.subtract(in.multiply(u, u), in.constant(1));
  return {in.make(chained, value, in.negate(u), u), in.make(chained, value, steep, u)};
}

/// 1 / d and -1 / d^2: slope and curvature of log u with d = u, of log1p u with d = 1 + u.
OuterDerivatives ofLogarithm(Expressions& in, int d) {
  const int slope = in.divide(in.constant(1), d);
  return {slope, in.negate(in.multiply(slope, slope))};
}

int twoPerRootPi(Expressions& in) {
  if (!in.keepsConstants()) return in.constant(1.1283791670955126);
  const int pi = in.scale(4, in.make(atan, in.constant(1)));
  return in.divide(in.constant(2), in.make(Operation::sqrt, pi));
}

}  // namespace

std::optional<OuterDerivatives> elementaryDerivatives(Expressions& in, Operation f, int value,
                                                      int u) {
  switch (f) {
    case exp:
      return OuterDerivatives{value, value};
    case expm1:
      return OuterDerivatives{in.make(exp, u), in.make(exp, u)};
    case log:
      return ofLogarithm(in, u);
    case log1p:
      return ofLogarithm(in, in.add(in.constant(1), u));
    case sqrt: {
      const int slope = in.divide(in.constant(0.5), value);
      return OuterDerivatives{slope, in.divide(in.scale(-0.5, slope), u)};
    }
    case sin:
      return OuterDerivatives{in.make(cos, u), in.negate(value)};
    case cos:
      return OuterDerivatives{in.negate(in.make(sin, u)), in.negate(value)};
    case sinh:
      return OuterDerivatives{in.make(cosh, u), value};
    case cosh:
      return OuterDerivatives{in.make(sinh, u), value};
    case atan:
      return ofAtan(in, u);
    case erf:
      return ofBell(in, in.multiply(twoPerRootPi(in), in.make(bell, u)), in.scale(-2, u), u);
    case normcdf:
      return ofBell(in, in.make(normpdf, u), in.negate(u), u);
    case normpdf:
      return ofDensity(in, value, u);
    case bell:
      return ofGaussian(in, value, u);
    default:
      return {};
  }
}

}  // namespace plot_twist
