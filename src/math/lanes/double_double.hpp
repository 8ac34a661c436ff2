#pragma once

namespace plot_twist {

/// An unevaluated sum of two doubles, about 32 digits (Dekker, A floating-point technique for
/// extending the available precision, 1971). `low` is at most half an ulp of `high`.
struct DoubleDouble {
  double high, low = 0;
};

/// a + b with its rounding error, if |a| >= |b|.
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

/// The upper 26 bits of a, and the rest: products of such halves are exact.
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
