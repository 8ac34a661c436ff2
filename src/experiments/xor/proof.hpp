#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "experiments/xor/training.hpp"

namespace plot_twist {

/// The same small network, trained on XOR with its activation and without.
struct XorProofConfig : XorTrainingConfig {
  double blend = 1;       // t of f_t(x) = (1 - t) x + t f(x), the network's activation, 0 to 1
  bool sameStart = true;  // both networks start alike; otherwise, as in the article, the one with
                          // the activation starts from its seed's next draws
  int resolution = 48;    // pixels of each side of the surfaces, 1 to 512
};

/// One of the two networks.
struct XorSide {
  std::vector<double> outputs;  // (seeds, 4): what it makes of (0, 0), (0, 1), (1, 0), (1, 1)
  std::vector<double> losses;   // (seeds): mean squared error when training ends
  std::vector<double> curve;    // (records): the first seed's loss, see XorProofResult::epochs
  std::vector<double> low, median, high;  // (records): least, middle and greatest of all seeds
  int solved;                  // seeds for which each output is nearer to its target than to 1/2
  std::vector<float> surface;  // (resolution, resolution): the first seed's output at the centres
                               // of the pixels of [-1/2, 3/2]^2, row 0 at y = 3/2
};

/// Both networks, and what no network without an activation can better.
struct XorProofResult {
  XorSide curved, linear;
  std::vector<int> epochs;    // (records): the loss is that before this epoch's update; the last is
                              // that of the trained network
  std::vector<double> plane;  // a, b, c: the best output a + b x + c y without an activation
  double planeLoss;           // its mean squared error: the least that is possible
  std::string fingerprint;    // 16 hexadecimal digits over outputs, losses and surfaces
};

/// Empty if `config` can be run, otherwise one sentence that names what is wrong.
std::string validate(const XorProofConfig& config);

/// Without an activation a network of any depth is sigmoid(p + q x + r y), so that its four logits
/// satisfy z00 + z11 = z01 + z10, which no signs right for XOR can. Write r_i for the logits whose
/// target is 0 and for minus those whose target is 1: their sum is 0, and the squared error is the
/// sum of sigmoid(r_i)^2. Where its gradient vanishes, s^2 (1 - s) is the same for all four s =
/// sigmoid(r_i): either all are 1/2, with error 1, or three are equal and one is beyond 2/3, with
/// error 1.13, a saddle; and along every way to infinity some s tends to 1, so that the error ends
/// at 1 or more. So the least error is that of the plane 1/2 alone, a mean of 1/4. It is also the
/// plane of least squares, and that of least cross-entropy.
///
/// Precondition: `validate(config)` is empty.
XorProofResult xorProof(const XorProofConfig& config);

}  // namespace plot_twist
