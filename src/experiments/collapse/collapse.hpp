#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist {

/// A stack of linear layers, and the single layer that equals it.
struct CollapseConfig {
  std::vector<int> layers = {2, 3, 3, 3, 3, 2};
  bool biases = false;
  int samples = 100;
  std::uint32_t seed = 42;
};

template <>
inline constexpr std::string_view meaningOf<CollapseConfig> = "Linear layers on top of each other.";

template <>
inline constexpr auto settingsOf<CollapseConfig> = std::tuple{
    setting<&CollapseConfig::layers>(
        {.label = "layers",
         .meaning = "units of each layer, inputs first: 3 to 11 entries of 1 to 64"}),
    setting<&CollapseConfig::biases>(
        {.label = "biases",
         .meaning = "whether every layer adds a vector: x -> W x + b instead of W x",
         .whenOn = "yes",
         .whenOff = "no"}),
    setting<&CollapseConfig::samples>(
        {.label = "samples",
         .meaning = "number of inputs that layers and product are compared on",
         .range = {1, 1000}}),
    setting<&CollapseConfig::seed>({.label = "seed", .meaning = "seed of weights and inputs"})};

/// Matrices are stored one after the other, first layer first, each row-major. Vectors are columns,
/// so W_l is (outputs, inputs) and the network is W_N ... W_2 W_1 x.
struct CollapseResult {
  std::vector<double> weights;
  std::vector<double> biases;
  std::vector<double> products;
  std::vector<double> offsets;
  std::vector<double> inputs;
  std::vector<double> deep;
  std::vector<double> flat;
  double largest;
  double residual;
  double bound;
  std::string fingerprint;
};

template <>
inline constexpr std::string_view meaningOf<CollapseResult> =
    "Linear layers and the one layer that they are. Matrices follow each other, first layer first, "
    "each row-major, (outputs, inputs): the network is W_N … W_2 W_1 x.";

template <>
inline constexpr auto fieldsOf<CollapseResult> = std::tuple{
    field<&CollapseResult::weights>("W_1, W_2, ..., W_N, each (outputs, inputs) of its layer"),
    field<&CollapseResult::biases>("b_1, ..., b_N; 0 where there are none"),
    field<&CollapseResult::products>(
        "W_1, W_2 W_1, ..., W_N ... W_1: all with as many columns as there are inputs"),
    field<&CollapseResult::offsets>("b_1, W_2 b_1 + b_2, ...: what the biases collapse into"),
    field<&CollapseResult::inputs>(
        "(samples, inputs) row-major: what layers and product are compared on"),
    field<&CollapseResult::deep>("(samples, outputs) row-major: outputs computed layer by layer"),
    field<&CollapseResult::flat>(
        "(samples, outputs) row-major: outputs computed by the last product and offset"),
    field<&CollapseResult::largest>("largest |deep|"),
    field<&CollapseResult::residual>("largest |deep - flat|: in exact arithmetic it is 0"),
    field<&CollapseResult::bound>("greatest residual that rounding can explain"),
    field<&CollapseResult::fingerprint>("16 hexadecimal digits over the bits of products, offsets, "
                                        "deep and flat: the same on every machine")};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const CollapseConfig& config);

/// Multiplies in double precision.
///
/// NumpyRandom(seed) draws W_1, b_1, W_2, b_2, ... (no b if there are no biases), then the inputs,
/// each as `randn` does; weights are divided by the square root of the layer's inputs, and weights
/// and biases rounded to hundredths, so that what is shown can be multiplied by hand.
///
/// `bound`: computing an output, layer by layer or with the product, rounds each of its terms at
/// most k times, where k sums over the layers the number of inputs, plus one where there is a bias.
/// Both results are therefore off by at most g |W_N| ... |W_1| |x| (with biases added likewise),
/// g = k u / (1 - k u), u = 2^-53 (Higham, Accuracy and Stability of Numerical Algorithms, 2002,
/// section 3.5), and they differ by at most twice that. `bound` is the largest such difference over
/// all outputs, with 2 k instead of k to allow for its own rounding.
///
/// Precondition: `validate(config)` is empty.
CollapseResult collapse(const CollapseConfig& config);

}  // namespace plot_twist
