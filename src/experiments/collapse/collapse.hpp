#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace plot_twist {

/// Linear layers on top of each other, and the one layer that they are.
struct CollapseConfig {
  std::vector<int> layers = {2, 3, 3, 3, 3, 2};  // units, input to output: 2 to 10 layers, so 3 to
                                                 // 11 entries of 1 to 64
  bool biases = false;                           // x -> W x + b instead of W x
  int samples = 100;                             // inputs to compare on, 1 to 1,000
  std::uint32_t seed = 42;
};

/// Lists of matrices follow each other, first layer first, each row-major; a vector is written as a
/// column, so W_l is (outputs, inputs) of its layer and the network is W_N ... W_2 W_1 x.
struct CollapseResult {
  std::vector<double> weights;   // W_1, W_2, ..., W_N
  std::vector<double> biases;    // b_1, ..., b_N; 0 where there are none
  std::vector<double> products;  // W_1, W_2 W_1, ..., W_N ... W_1: all with layers[0] columns
  std::vector<double> offsets;   // b_1, W_2 b_1 + b_2, ...: what biases collapse into
  std::vector<double> inputs;    // (samples, inputs)
  std::vector<double> deep;      // (samples, outputs): layer by layer
  std::vector<double> flat;      // (samples, outputs): by the last product and offset
  double largest;                // |deep|, the greatest
  double residual;               // |deep - flat|, the greatest: in exact arithmetic it is 0
  double bound;                  // what rounding can make of it at most, see collapse()
  std::string fingerprint;       // 16 hexadecimal digits over products, offsets, deep and flat
};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const CollapseConfig& config);

/// Multiplies in double precision.
///
/// NumpyRandom(seed) draws W_1, b_1, W_2, b_2, ... (no b if there are no biases), then the inputs,
/// each as `randn` does; weights are divided by the square root of the layer's inputs, and weights
/// and biases rounded to hundredths, so that what is shown can be multiplied by hand.
///
/// Either way of computing an output rounds each of its terms at most k times, k being the sum over
/// the layers of inputs, and of one more for a bias. So (Higham, Accuracy and Stability of
/// Numerical Algorithms, 2002, section 3.5) either is off by at most g |W_N| ... |W_1| |x|
/// (likewise with biases), g = k u / (1 - k u), u = 2^-53, and the two differ by at most twice
/// that. `bound` is the greatest of these, with 2 k for k to allow for its own rounding.
///
/// Precondition: `validate(config)` is empty.
CollapseResult collapse(const CollapseConfig& config);

}  // namespace plot_twist
