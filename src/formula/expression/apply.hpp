#pragma once

#include "formula/expression/operation.hpp"
#include "math/functions.hpp"

/// The operations on packs. A NaN operand makes the result NaN; only the branch that a `select`
/// does not take is ignored.
namespace plot_twist {

namespace detail {

template <class T>
PLOT_TWIST_INLINE Mask<T> isNan(Pack<T> x) {
  return x != x;
}

/// x, or NaN where the mask is set.
template <class T>
PLOT_TWIST_INLINE Pack<T> nanWhere(std::type_identity_t<Mask<T>> mask, Pack<T> x) {
  return bitCast<T>(bitCast<BitsOf<T>>(x) | mask);
}

PLOT_TWIST_INLINE bool noneSet(Mask<float> mask) { return all(~mask); }
PLOT_TWIST_INLINE bool noneSet(Mask<double> mask) { return all(lowerHalves(~mask)); }

template <Operation operation, class T>
PLOT_TWIST_INLINE Pack<T> compare(Pack<T> a, Pack<T> b) {
  Mask<T> holds;
  if constexpr (operation == Operation::less) holds = a < b;
  if constexpr (operation == Operation::lessEqual) holds = a <= b;
  if constexpr (operation == Operation::equal) holds = a == b;
  if constexpr (operation == Operation::unequal) holds = a != b;
  return nanWhere<T>(isNan(a) | isNan(b), keep(holds, Pack<T>(T(1))));
}

/// a where `first` is set, b elsewhere; NaN if either is.
template <class T>
PLOT_TWIST_INLINE Pack<T> either(Mask<T> first, Pack<T> a, Pack<T> b) {
  return nanWhere<T>(isNan(a) | isNan(b), select<T>(first, a, b));
}

template <class T>
PLOT_TWIST_INLINE Pack<T> signOf(Pack<T> x) {
  return select<T>((x == T(0)) | isNan(x), x, copysign(Pack<T>(T(1)), x));
}

/// The product outer * inner of the chain rule f(u)' = f'(u) u', with outer = f'(at), inner = u'.
/// 0 * infinity is 0 in the two cases in which the true slope is 0: the inner slope overflowed
/// where the outer function is flat (tanh(exp(x)) at large x), or the inner function is constant
/// (sqrt(relu(x)) at -1).
template <class T>
PLOT_TWIST_INLINE Pack<T> chain(Pack<T> outer, Pack<T> inner, Pack<T> at) {
  constexpr T far = T(1e15);
  const Pack<T> product = outer * inner;
  if (noneSet(isNan(product))) [[likely]]
    return product;
  const Pack<T> endless = std::numeric_limits<T>::infinity();
  const Mask<T> flat = (outer == T(0)) & (abs(at) >= far) & (abs(inner) == endless);
  const Mask<T> still = (inner == T(0)) & (abs(outer) == endless);
  return keep(~(flat | still), product);
}

}  // namespace detail

/// The result of an operation other than constant, variable, parameter and activation. Operands
/// beyond its arity are not read.
template <Operation operation, class T>
PLOT_TWIST_INLINE Pack<T> apply(Pack<T> a, [[maybe_unused]] Pack<T> b, [[maybe_unused]] Pack<T> c) {
  using enum Operation;
  if constexpr (operation == add) return a + b;
  if constexpr (operation == subtract) return a - b;
  if constexpr (operation == multiply) return a * b;
  if constexpr (operation == divide) return a / b;
  if constexpr (operation == power) {
    return detail::nanWhere<T>(detail::isNan(a) | detail::isNan(b), pow(a, b));  // 1^NaN too
  }
  if constexpr (operation == minimum) return detail::either<T>(a <= b, a, b);
  if constexpr (operation == maximum) return detail::either<T>(a >= b, a, b);
  if constexpr (operation >= less && operation <= unequal) return detail::compare<operation>(a, b);
  if constexpr (operation == Operation::select) {
    return detail::nanWhere<T>(detail::isNan(a), plot_twist::select<T>(a == T(0), c, b));
  }
  if constexpr (operation == chained) return detail::chain(a, b, c);
  if constexpr (operation == negate) return -a;
  if constexpr (operation == absolute) return abs(a);
  if constexpr (operation == Operation::sign) return detail::signOf(a);
  if constexpr (operation == nothing) return zeroOrNan(a);
  if constexpr (operation == Operation::exp) return plot_twist::exp(a);
  if constexpr (operation == Operation::expm1) return plot_twist::expm1(a);
  if constexpr (operation == Operation::log) return plot_twist::log(a);
  if constexpr (operation == Operation::log1p) return plot_twist::log1p(a);
  if constexpr (operation == Operation::sqrt) return plot_twist::sqrt(a);
  if constexpr (operation == Operation::sin) return plot_twist::sin(a);
  if constexpr (operation == Operation::cos) return plot_twist::cos(a);
  if constexpr (operation == Operation::sinh) return plot_twist::sinh(a);
  if constexpr (operation == Operation::cosh) return plot_twist::cosh(a);
  if constexpr (operation == Operation::atan) return plot_twist::atan(a);
  if constexpr (operation == Operation::erf) return plot_twist::erf(a);
  if constexpr (operation == Operation::normcdf) return plot_twist::normcdf(a);
  if constexpr (operation == Operation::normpdf) return plot_twist::normpdf(a);
  if constexpr (operation == bell) {
    const Pack<T> d = atMost(abs(a), T(40)), square = d * d;  // it is zero beyond
    return Decay<T>(-square, -productError<T>(d, d, square)).value();
  }
}

}  // namespace plot_twist
