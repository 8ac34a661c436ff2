#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "experiments/xor/training.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// One small network, trained on XOR with its activation and without.
struct XorProofConfig : XorTrainingConfig {
  double blend = 1;
  bool sameStart = true;
  int resolution = 48;
};

template <>
inline constexpr std::string_view meaningOf<XorProofConfig> =
    "The same network trained on XOR with its activation and without.";

template <>
inline constexpr auto settingsOf<XorProofConfig> = std::tuple_cat(
    xorTrainingSettings<XorProofConfig>,
    std::tuple{
        setting<&XorProofConfig::blend>(
            {.label = "blend",
             .meaning =
                 "t of the activation f_t(x) = (1 - t) x + t f(x), from linear (0) to curved (1)",
             .range = {0, 1}}),
        setting<&XorProofConfig::sameStart>(
            {.label = "start",
             .meaning = "initial weights of the network with the activation: same as without it, "
                        "or its seed's next draws, as in the article",
             .flag = "start",
             .whenOn = "same",
             .whenOff = "article"}),
        setting<&XorProofConfig::resolution>(
            {.label = "resolution",
             .meaning = "number of pixels along each side of the surfaces",
             .range = {1, 512}})});

/// Training results of one of the two networks, over all seeds.
struct XorSide {
  std::vector<double> outputs;
  std::vector<double> losses;
  std::vector<double> curve;
  std::vector<double> low, median, high;
  int solved;
  std::vector<float> surface;
};

template <>
inline constexpr std::string_view meaningOf<XorSide> =
    "One of the two networks: what its training on XOR came to, for all seeds.";

template <>
inline constexpr auto fieldsOf<XorSide> = std::tuple{
    field<&XorSide::outputs>(
        "(seeds, 4) row-major: outputs for (0, 0), (0, 1), (1, 0), (1, 1) when training ends"),
    field<&XorSide::losses>("(seeds): mean squared error when training ends"),
    field<&XorSide::curve>("(records): mean squared error of the first seed"),
    field<&XorSide::low>("(records): least mean squared error of all seeds"),
    field<&XorSide::median>("(records): median of the mean squared errors of all seeds"),
    field<&XorSide::high>("(records): greatest mean squared error of all seeds"),
    field<&XorSide::solved>(
        "number of seeds that end with each output nearer to its target than to 1/2"),
    field<&XorSide::surface>("(resolution, resolution) row-major: the first seed's output over "
                             "[-1/2, 3/2]², row 0 on top")};

/// Both networks, and the bound for networks without an activation.
struct XorProofResult {
  XorSide curved, linear;
  std::vector<int> epochs;

  std::vector<double> plane;
  double planeLoss;
  std::string fingerprint;
};

template <>
inline constexpr std::string_view meaningOf<XorProofResult> =
    "Both networks, and the best that any network without an activation can do.";

template <>
inline constexpr auto fieldsOf<XorProofResult> = std::tuple{
    field<&XorProofResult::curved>("the network with its activation, blended as asked for"),
    field<&XorProofResult::linear>("the network without an activation"),
    field<&XorProofResult::epochs>(
        "(records): epoch of each record; the last is that of the trained network"),
    field<&XorProofResult::plane>("a, b, c of the plane a + b x + c y that has the least error"),
    field<&XorProofResult::planeLoss>("mean squared error of that plane"),
    field<&XorProofResult::fingerprint>("16 hexadecimal digits over the bits of outputs, losses "
                                        "and surfaces: the same on every machine")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const XorProofConfig& config);

/// Trains the network with and without its activation, and gives the bound for networks without.
///
/// The bound: without an activation a network of any depth is sigmoid(p + q x + r y). Its four
/// logits satisfy z00 + z11 = z01 + z10, which is impossible with the signs that XOR needs. Let r_i
/// be the logits of the points with target 0 and minus the logits of those with target 1: the r_i
/// sum to 0, and the squared error is sum_i sigmoid(r_i)^2. At a stationary point s^2 (1 - s) is
/// equal for all four s = sigmoid(r_i). Either all are 1/2, with error 1, or three are equal and
/// the fourth is above 2/3, with error 1.13, a saddle. Towards infinity some s tends to 1, so the
/// error tends to 1 or more. The least squared error is therefore 1, a mean of 1/4, that of the
/// constant output 1/2, which also has the least cross-entropy and is the least-squares plane.
///
/// Precondition: `validate(config)` is empty.
XorProofResult xorProof(const XorProofConfig& config);

}  // namespace plot_twist
