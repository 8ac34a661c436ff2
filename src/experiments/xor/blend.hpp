#pragma once

#include <string>
#include <vector>

#include "experiments/xor/training.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// XOR learnt with the activation f_t(x) = (1 - t) x + t f(x), for t from 0 (linear) to 1.
struct XorBlendConfig : XorTrainingConfig {
  XorBlendConfig() { seeds = firstSeeds(20); }

  int steps = 21;
};

template <>
inline constexpr std::string_view meaningOf<XorBlendConfig> =
    "XOR learnt with f_t(x) = (1 - t) x + t f(x), for values of t from 0 to 1.";

template <>
inline constexpr auto settingsOf<XorBlendConfig> =
    std::tuple_cat(xorTrainingSettings<XorBlendConfig>,
                   std::tuple{setting<&XorBlendConfig::steps>(
                       {.label = "steps",
                        .meaning = "number of values of t, evenly spaced from 0 to 1",
                        .range = {2, 201}})});

/// Lists have one entry per value of t. If f is not linear, there are weights that solve XOR for
/// every t > 0; the result shows from which t on training finds them. Around that t the loss
/// changes by leaps, and rounding decides about a few seeds: another program may count others.
struct XorBlendResult {
  std::vector<double> t;
  std::vector<double> solvedShare;
  std::vector<double> medianLoss;
  double firstSolved;
  double allSolved;
  std::string fingerprint;
};

template <>
inline constexpr std::string_view meaningOf<XorBlendResult> =
    "How often XOR is learnt with each blend; lists have one entry a value of t.";

template <>
inline constexpr auto fieldsOf<XorBlendResult> = std::tuple{
    field<&XorBlendResult::t>("t of f_t(x) = (1 - t) x + t f(x), evenly spaced from 0 to 1"),
    field<&XorBlendResult::solvedShare>("share of the seeds that end with XOR solved, 0 to 1"),
    field<&XorBlendResult::medianLoss>(
        "mean squared error when training ends, median of the seeds"),
    field<&XorBlendResult::firstSolved>("least t at which any seed is solved; NaN if none is"),
    field<&XorBlendResult::allSolved>(
        "least t from which on every seed is solved; NaN if there is none"),
    field<&XorBlendResult::fingerprint>(
        "16 hexadecimal digits over the bits of shares and losses: the same on every machine")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const XorBlendConfig& config);

/// Precondition: `validate(config)` is empty.
XorBlendResult xorBlend(const XorBlendConfig& config);

}  // namespace plot_twist
