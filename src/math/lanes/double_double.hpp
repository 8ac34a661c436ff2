#pragma once

namespace plot_twist {

/// A number as the unevaluated sum high + low of two doubles, about 32 digits (Dekker, A
/// floating-point technique for extending the available precision, 1971). |low| is at most half an
/// ulp of high.
///
///     twoSum(1, 0x1p-60)                  // {1, 0x1p-60}: the sum rounds to 1, the rest is kept
///     twoProduct(0.1, 0.1)                // {0.010000000000000002, -8.3266726846886737e-19}
///     DoubleDouble{1} / DoubleDouble{3}   // {0.33333333333333331, 1.8504e-17}
struct DoubleDouble {
  double high, low = 0;
};

/// a + b with its rounding error. Precondition: |a| >= |b|, or a is 0.
constexpr DoubleDouble quickTwoSum(double a, double b) {
  const double sum = a + b;
  return {sum, b - (sum - a)};
}

/// a + b with its rounding error.
constexpr DoubleDouble twoSum(double a, double b) {
  const double sum = a + b;
  const double partOfB = sum - a;
  return {sum, (a - (sum - partOfB)) + (b - partOfB)};
}

/// a as the sum of its upper 26 bits and the rest; products of such halves are exact.
constexpr DoubleDouble halves(double a) {
  const double scaled = a * 134217729.0;  // 2^27 + 1
  const double high = scaled - (scaled - a);
  return {high, a - high};
}

/// a * b with its rounding error, without a fused multiply-add.
constexpr DoubleDouble twoProduct(double a, double b) {
  const double product = a * b;
  const DoubleDouble x = halves(a), y = halves(b);
  const double error = ((x.high * y.high - product) + x.high * y.low + x.low * y.high);
  return {product, error + x.low * y.low};
}

constexpr DoubleDouble operator+(DoubleDouble a, DoubleDouble b) {
  const DoubleDouble sum = twoSum(a.high, b.high);
  return quickTwoSum(sum.high, sum.low + (a.low + b.low));
}
constexpr DoubleDouble operator-(DoubleDouble a) { return {-a.high, -a.low}; }
constexpr DoubleDouble operator-(DoubleDouble a, DoubleDouble b) { return a + -b; }

constexpr DoubleDouble operator*(DoubleDouble a, DoubleDouble b) {
  const DoubleDouble product = twoProduct(a.high, b.high);
  return quickTwoSum(product.high, product.low + (a.high * b.low + a.low * b.high));
}

constexpr DoubleDouble operator/(DoubleDouble a, DoubleDouble b) {
  const double first = a.high / b.high;
  const DoubleDouble rest = a - b * DoubleDouble{first};
  return quickTwoSum(first, rest.high / b.high);
}

}  // namespace plot_twist
