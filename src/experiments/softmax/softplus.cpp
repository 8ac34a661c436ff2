#include "experiments/softmax/softplus.hpp"

#include <cmath>
#include <limits>

#include "activations/catalogue.hpp"
#include "experiments/shared/limits.hpp"
#include "experiments/softmax/rounded_arithmetic.hpp"
#include "math/fingerprint.hpp"
#include "math/functions.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

constexpr double guard = 20;

/// The three forms, each operation rounded.
struct Forms {
  RoundedArithmetic in;

  double naive(double x) const { return in.log(in.plus(1, in.exp(x))); }
  double guarded(double x) const { return x > guard ? x : naive(x); }
  double stable(double x) const {
    const double above = std::isnan(x) || x > 0 ? x : 0;
    return in.plus(above, in.log1p(in.exp(-std::abs(x))));
  }
};

/// The first number from 0 towards `end` for which `breaks` is true. Precondition: it is true for
/// all numbers from there to `end`.
template <class Breaks>
Threshold firstOf(const FloatFormat& format, double end, Breaks breaks) {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  if (!breaks(end)) return {nan, nan};
  double good = 0, bad = end;
  for (;;) {
    const double next = end > 0 ? format.above(good) : format.below(good);
    if (next == bad) return {good, bad};
    double middle = format.round(good / 2 + bad / 2);
    if (middle == good || middle == bad) middle = next;
    (breaks(middle) ? bad : good) = middle;
  }
}

PrecisionLimits limitsOf(const Forms& forms) {
  const FloatFormat& format = forms.in.format();
  const double largest = format.largest();
  const auto isInfinite = [](double y) { return std::isinf(y); };
  const auto isZero = [](double y) { return y == 0; };
  const auto exp = [&](double x) { return forms.in.exp(x); };
  const auto naive = [&](double x) { return forms.naive(x); };
  const auto guarded = [&](double x) { return forms.guarded(x); };
  const auto stable = [&](double x) { return forms.stable(x); };
  const auto find = [&](double end, auto function, auto isBad) {
    return firstOf(format, end, [&](double x) { return isBad(function(x)); });
  };
  return {.largest = largest,
          .smallest = format.smallest(),
          .epsilon = format.above(1) - 1,
          .expInfinite = find(largest, exp, isInfinite),
          .expZero = find(-largest, exp, isZero),
          .naiveInfinite = find(largest, naive, isInfinite),
          .naiveZero = find(-largest, naive, isZero),
          .guardedInfinite = find(guard, guarded, isInfinite),
          .guardedZero = find(-largest, guarded, isZero),
          .stableZero = find(-largest, stable, isZero)};
}

double relativeError(double value, double exact) {
  return value == exact ? 0 : std::abs(value - exact) / exact;
}

std::string fingerprintOf(const SoftplusResult& result) {
  Fingerprint print;
  for (const auto* column :
       {&result.x, &result.naive, &result.guarded, &result.stable, &result.exact,
        &result.naiveError, &result.guardedError, &result.stableError}) {
    print.add(std::span<const double>(*column));
  }
  const PrecisionLimits& all = result.limits;
  for (const Threshold& each : {all.expInfinite, all.expZero, all.naiveInfinite, all.naiveZero,
                                all.guardedInfinite, all.guardedZero, all.stableZero}) {
    print.add(each.last);
    print.add(each.first);
  }
  return print.text();
}

}  // namespace

std::string validate(const SoftplusConfig& config) {
  return firstError([&] { return validatePointCount(config.at.size()); },
                    [&] { return checkSettings(config); });
}

SoftplusResult softplus(const SoftplusConfig& config) {
  const Forms forms{RoundedArithmetic(floatFormat(config.precision))};
  SoftplusResult result;
  for (const double x : config.at) result.x.push_back(forms.in.round(x));
  for (const double x : result.x) {
    result.naive.push_back(forms.naive(x));
    result.guarded.push_back(forms.guarded(x));
    result.stable.push_back(forms.stable(x));
    const double exact = softplus(x);
    result.exact.push_back(exact);
    result.naiveError.push_back(relativeError(result.naive.back(), exact));
    result.guardedError.push_back(relativeError(result.guarded.back(), exact));
    result.stableError.push_back(relativeError(result.stable.back(), exact));
  }
  result.limits = limitsOf(forms);
  result.fingerprint = fingerprintOf(result);
  return result;
}

}  // namespace plot_twist
