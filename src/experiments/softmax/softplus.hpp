#pragma once

#include <string>
#include <vector>

#include "experiments/shared/menus.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// Softplus computed in three ways, in a floating-point format.
struct SoftplusConfig {
  std::vector<double> at = {};
  std::string precision = "float";
};

template <>
inline constexpr std::string_view meaningOf<SoftplusConfig> =
    "Softplus in three ways, in a precision.";

template <>
inline constexpr auto settingsOf<SoftplusConfig> = std::tuple{
    setting<&SoftplusConfig::at>(
        {.label = "at", .meaning = "points to evaluate at: any doubles, at most 1,000,000"}),
    setting<&SoftplusConfig::precision>({.label = "precision",
                                         .meaning = "floating-point format of every step",
                                         .menu = &floatFormatMenu})};

/// Two neighbouring numbers of a format, between which a form starts to fail.
struct Threshold {
  double last, first;
};

template <>
inline constexpr std::string_view meaningOf<Threshold> =
    "Two neighbouring numbers, going away from 0: the last at which all is well, and the first at "
    "which it is not. Both NaN if there is none.";

template <>
inline constexpr auto fieldsOf<Threshold> = std::tuple{
    field<&Threshold::last>("the last number at which all is well"),
    field<&Threshold::first>("its neighbour away from 0: the first number at which it is not")};

/// Bounds of a format, and where e^x and the forms of softplus overflow or underflow in it.
struct PrecisionLimits {
  double largest, smallest;
  double epsilon;
  Threshold expInfinite;
  Threshold expZero;
  Threshold naiveInfinite;
  Threshold naiveZero;
  Threshold guardedInfinite;
  Threshold guardedZero;
  Threshold stableZero;
};

template <>
inline constexpr std::string_view meaningOf<PrecisionLimits> =
    "Where things break, found by search over all numbers of the precision.";

template <>
inline constexpr auto fieldsOf<PrecisionLimits> =
    std::tuple{field<&PrecisionLimits::largest>("largest finite number"),
               field<&PrecisionLimits::smallest>("smallest number above 0"),
               field<&PrecisionLimits::epsilon>("distance from 1 to the next number"),
               field<&PrecisionLimits::expInfinite>("from where on e^x is infinite"),
               field<&PrecisionLimits::expZero>("from where on e^x is 0"),
               field<&PrecisionLimits::naiveInfinite>("from where on log(1 + e^x) is infinite"),
               field<&PrecisionLimits::naiveZero>("from where on log(1 + e^x) is 0"),
               field<&PrecisionLimits::guardedInfinite>(
                   "from where on x > 20 ? x : log(1 + e^x) is infinite, looked for up to 20"),
               field<&PrecisionLimits::guardedZero>("from where on x > 20 ? x : log(1 + e^x) is 0"),
               field<&PrecisionLimits::stableZero>(
                   "from where on max(x, 0) + log1p(e^-|x|) is 0; it is never infinite")};

/// Three forms of softplus at each point, their errors, and where each form breaks.
struct SoftplusResult {
  std::vector<double> x;
  std::vector<double> naive;
  std::vector<double> guarded;
  std::vector<double> stable;
  std::vector<double> exact;
  std::vector<double> naiveError, guardedError, stableError;
  PrecisionLimits limits;
  std::string fingerprint;
};

template <>
inline constexpr std::string_view meaningOf<SoftplusResult> =
    "One entry a point; all but `exact` are numbers of the precision.";

template <>
inline constexpr auto fieldsOf<SoftplusResult> = std::tuple{
    field<&SoftplusResult::x>("points of `at`, rounded to the precision"),
    field<&SoftplusResult::naive>("log(1 + e^x)"),
    field<&SoftplusResult::guarded>("x > 20 ? x : log(1 + e^x)"),
    field<&SoftplusResult::stable>("max(x, 0) + log1p(e^-|x|)"),
    field<&SoftplusResult::exact>("softplus of `x`, to the last digits of a double"),
    field<&SoftplusResult::naiveError>("relative error of `naive`: |naive - exact| / exact"),
    field<&SoftplusResult::guardedError>("relative error of `guarded`: |guarded - exact| / exact"),
    field<&SoftplusResult::stableError>("relative error of `stable`: |stable - exact| / exact"),
    field<&SoftplusResult::limits>(
        "numbers of the precision at which e^x and the three forms break"),
    field<&SoftplusResult::fingerprint>("16 hexadecimal digits over the bits of all columns and "
                                        "limits: the same on every machine")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const SoftplusConfig& config);

/// Precondition: `validate(config)` is empty.
SoftplusResult softplus(const SoftplusConfig& config);

}  // namespace plot_twist
