#pragma once

#include <string>
#include <vector>

#include "experiments/shared/menus.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// Softmax as defined, beside the stable form that libraries compute, in a floating-point format.
struct SoftmaxConfig {
  std::vector<double> logits = {2, 1, 0.5, -1};
  double shift = 0;
  double temperature = 1;
  std::string precision = "float";
};

template <>
inline constexpr std::string_view meaningOf<SoftmaxConfig> =
    "Softmax as it stands in a book, beside the stable form, in a precision.";

template <>
inline constexpr auto settingsOf<SoftmaxConfig> = std::tuple{
    setting<&SoftmaxConfig::logits>(
        {.label = "logits", .meaning = "scores of the classes, finite numbers", .count = {2, 16}}),
    setting<&SoftmaxConfig::shift>(
        {.label = "shift",
         .meaning = "number added to every logit; exact probabilities stay the same",
         .range = {-1e6, 1e6}}),
    setting<&SoftmaxConfig::temperature>(
        {.label = "temperature", .meaning = "divisor of the logits", .range = {0.001, 1000}}),
    setting<&SoftmaxConfig::precision>({.label = "precision",
                                        .meaning = "floating-point format of every step",
                                        .menu = &floatFormatMenu})};

/// One way of computing a softmax, step by step.
struct SoftmaxRun {
  std::vector<double> exponents;
  std::vector<double> exponentials;
  double sum = 0;
  std::vector<double> shares;
  double total = 0;
  double entropy = 0;
  double error = 0;

  std::string failure;
  int failureAt = -1;
};

template <>
inline constexpr std::string_view meaningOf<SoftmaxRun> =
    "One way of computing a softmax, step by step; every number is one of the precision.";

template <>
inline constexpr auto fieldsOf<SoftmaxRun> = std::tuple{
    field<&SoftmaxRun::exponents>("(logits): what goes into exp, for each logit"),
    field<&SoftmaxRun::exponentials>("(logits): e^exponent of each"),
    field<&SoftmaxRun::sum>("sum of the exponentials, added one after the other"),
    field<&SoftmaxRun::shares>("(logits): each exponential over the sum"),
    field<&SoftmaxRun::total>("sum of the shares, added exactly: 1 but for rounding"),
    field<&SoftmaxRun::entropy>("-sum of share log(share), in nats; a share of 0 adds nothing"),
    field<&SoftmaxRun::error>(
        "largest distance of a share from the exact one; NaN if a share is none"),
    field<&SoftmaxRun::failure>(
        "step at which the first infinity, or a sum of 0, turned up; empty if none did",
        "SoftmaxFailure"),
    field<&SoftmaxRun::failureAt>("index of the first logit concerned; -1 if there is none")};

/// `logits`, and the exponents, exponentials, their sum and the shares of both ways, are numbers of
/// the configured precision.
struct SoftmaxResult {
  std::vector<double> logits;
  double inputError = 0;
  SoftmaxRun naive, stable;
  std::vector<double> exact;
  double exactEntropy = 0;
  std::string fingerprint;
};

template <>
inline constexpr std::string_view meaningOf<SoftmaxResult> =
    "Softmax computed in two ways in one precision, beside the exact one.";

template <>
inline constexpr auto fieldsOf<SoftmaxResult> = std::tuple{
    field<&SoftmaxResult::logits>("logits with the shift, rounded to the precision"),
    field<&SoftmaxResult::inputError>(
        "largest distance of one of `logits` from its unrounded value"),
    field<&SoftmaxResult::naive>("e^x_i / sum of e^x_j, as it stands"),
    field<&SoftmaxResult::stable>("softmax with the largest logit subtracted from each first"),
    field<&SoftmaxResult::exact>(
        "(logits): softmax of the logits with the shift, to the last digits of a double"),
    field<&SoftmaxResult::exactEntropy>("entropy of `exact`, in nats"),
    field<&SoftmaxResult::fingerprint>(
        "16 hexadecimal digits over the bits of all these numbers: the same on every machine")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const SoftmaxConfig& config);

/// Precondition: `validate(config)` is empty.
SoftmaxResult softmax(const SoftmaxConfig& config);

}  // namespace plot_twist
