#pragma once

#include "math/exponential.hpp"

namespace plot_twist {

/// (2 atanh(s) - 2 s) / s^3 in s^2 on 0 <= s <= 1/3, from scripts/reference/kernel_coefficients.py.
template <class T>
struct AtanhTable;
template <>
struct AtanhTable<float> {
  static constexpr std::array tail = {0.666666673F, 0.399997063F, 0.28592358F, 0.217065758F,
                                      0.232243292F};
};
template <>
struct AtanhTable<double> {
  static constexpr std::array tail = {
      0.66666666666666667, 0.40000000000000015,  0.28571428571421943,  0.22222222223331987,
      0.18181818086005655, 0.15384620253804162,  0.13333176949138178,  0.11767997767241036,
      0.10480399234365274, 0.099420248965547346, 0.063341108517702454, 0.15231262619428985};
};

/// log(1 + u) for 0 <= u <= 1, as 2 atanh(u / (2 + u)).
template <class T>
PLOT_TWIST_INLINE Pack<T> log1pOfUnit(Pack<T> u) {
  const Pack<T> s = u / (u + T(2));
  const Pack<T> z = s * s;
  return s * T(2) + s * z * polynomial(z, AtanhTable<T>::tail);
}

/// log(1 + e^x) = max(x, 0) + log1p(e^-|x|): neither tail overflows or loses digits.
template <class T>
PLOT_TWIST_INLINE Pack<T> softplus(Pack<T> x) {
  return atLeast(x, T(0)) + log1pOfUnit(Decay<T>(-abs(x)).value());
}

}  // namespace plot_twist
