#pragma once

#include <string>
#include <vector>

#include "experiments/shared/menus.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// Softplus in three ways, in a precision.
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
        {.label = "at", .meaning = "where to evaluate: any doubles; at most 1,000,000"}),
    setting<&SoftplusConfig::precision>(
        {.label = "precision", .meaning = "floating-point format", .menu = &floatFormatMenu})};

/// Neighbours among the numbers of a format, going away from 0: the last x at which all is well,
/// and the first at which it is not; both NaN if there is none.
struct Threshold {
  double last, first;
};

template <>
inline constexpr std::string_view meaningOf<Threshold> =
    "Two neighbouring numbers, going away from 0: the last at which all is well, and the first at "
    "which it is not. Both NaN if there is none.";

template <>
inline constexpr auto fieldsOf<Threshold> =
    std::tuple{field<&Threshold::last>(""), field<&Threshold::first>("")};

/// Where things break, found by search over all numbers of the format.
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
inline constexpr auto fieldsOf<PrecisionLimits> = std::tuple{
    field<&PrecisionLimits::largest>("The largest finite number, and the smallest above 0"),
    field<&PrecisionLimits::smallest>("finite and positive numbers of the format"),
    field<&PrecisionLimits::epsilon>("From 1 to the next number"),
    field<&PrecisionLimits::expInfinite>("e^x"),
    field<&PrecisionLimits::expZero>(""),
    field<&PrecisionLimits::naiveInfinite>("log(1 + e^x)"),
    field<&PrecisionLimits::naiveZero>(""),
    field<&PrecisionLimits::guardedInfinite>("x > 20 ? x : log(1 + e^x), as far as 20"),
    field<&PrecisionLimits::guardedZero>(""),
    field<&PrecisionLimits::stableZero>("max(x, 0) + log1p(e^-|x|)")};

/// One entry a point; all but `exact` are numbers of the precision.
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
inline constexpr auto fieldsOf<SoftplusResult> =
    std::tuple{field<&SoftplusResult::x>("as the precision holds it"),
               field<&SoftplusResult::naive>("log(1 + e^x)"),
               field<&SoftplusResult::guarded>("x > 20 ? x : log(1 + e^x)"),
               field<&SoftplusResult::stable>("max(x, 0) + log1p(e^-|x|)"),
               field<&SoftplusResult::exact>("at that x, to the last digits of a double"),
               field<&SoftplusResult::naiveError>("|value − exact| / exact"),
               field<&SoftplusResult::guardedError>("|value - exact| / exact"),
               field<&SoftplusResult::stableError>("|value - exact| / exact"),
               field<&SoftplusResult::limits>(""),
               field<&SoftplusResult::fingerprint>(
                   "16 hexadecimal digits over the bits of all of it: the same on every machine")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const SoftplusConfig& config);

/// Precondition: `validate(config)` is empty.
SoftplusResult softplus(const SoftplusConfig& config);

}  // namespace plot_twist
