#pragma once

#include <string>
#include <vector>

#include "experiments/shared/menus.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// Softmax as it stands in a book, beside the form that every library computes, in a precision.
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
        {.label = "logits", .meaning = "scores, finite", .count = {2, 16}}),
    setting<&SoftmaxConfig::shift>({.label = "shift",
                                    .meaning = "added to every score, which changes no probability",
                                    .range = {-1e6, 1e6}}),
    setting<&SoftmaxConfig::temperature>(
        {.label = "temperature", .meaning = "divides the scores", .range = {0.001, 1000}}),
    setting<&SoftmaxConfig::precision>(
        {.label = "precision", .meaning = "floating-point format", .menu = &floatFormatMenu})};

/// One way of computing it, step by step.
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
    field<&SoftmaxRun::exponents>("What goes into exp"),
    field<&SoftmaxRun::exponentials>("of these"),
    field<&SoftmaxRun::sum>("of those, added one after the other"),
    field<&SoftmaxRun::shares>("each of those over the sum"),
    field<&SoftmaxRun::total>("Sum of the shares, entropy in nats, and the largest distance of a "
                              "share from the exact one"),
    field<&SoftmaxRun::entropy>("- sum share log(share), in nats; a share of 0 adds nothing"),
    field<&SoftmaxRun::error>("the largest distance of a share from the exact one"),
    field<&SoftmaxRun::failure>("", "SoftmaxFailure"),
    field<&SoftmaxRun::failureAt>("The first score concerned, or -1")};

/// Everything in the precision asked for is a number that it can hold.
struct SoftmaxResult {
  std::vector<double> logits;
  double inputError = 0;
  SoftmaxRun naive, stable;
  std::vector<double> exact;
  double exactEntropy = 0;
  std::string fingerprint;
};

template <>
inline constexpr auto fieldsOf<SoftmaxResult> = std::tuple{
    field<&SoftmaxResult::logits>("With the shift, as the precision holds them"),
    field<&SoftmaxResult::inputError>(
        "The largest distance of one of them from what was asked for"),
    field<&SoftmaxResult::naive>("e^x_i / sum e^x_j as it stands; the largest x subtracted first"),
    field<&SoftmaxResult::stable>("The largest score subtracted first"),
    field<&SoftmaxResult::exact>("Of the logits with the shift, to the last digits of a double"),
    field<&SoftmaxResult::exactEntropy>(""),
    field<&SoftmaxResult::fingerprint>(
        "16 hexadecimal digits over the bits of all of it: the same on every machine")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const SoftmaxConfig& config);

/// Precondition: `validate(config)` is empty.
SoftmaxResult softmax(const SoftmaxConfig& config);

}  // namespace plot_twist
