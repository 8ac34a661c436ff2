#pragma once

#include <string>
#include <vector>

#include "activations/activation.hpp"
#include "experiments/gradient_flow/gradient_flow.hpp"

namespace plot_twist {

/// What to expect of infinitely wide layers, one entry a layer, index 0 nearest the input.
///
/// There z_l ~ N(0, q_l), q_l = w^2 E[a_(l-1)^2] + b^2, w^2 being the inputs of a layer times the
/// variance of its weights, b^2 the variance of its biases, and E[a_0^2] = inputScale^2. Going
/// back, the mean square of dL/dz_l is E[f'(z_l)^2] times that of dL/da_l, and that of dL/da_(l-1)
/// is w^2 times that of dL/dz_l: as if slopes and weights were independent of what flows back.
/// Poole, Lahiri, Raghu, Sohl-Dickstein and Ganguli 2016; Schoenholz, Gilmer, Ganguli and
/// Sohl-Dickstein 2017.
///
/// With skip connections the mean squares of a_(l-1) and of dL/da_l come to those of f and of what
/// the weights let back (Yang and Schoenholz 2017). Layer normalisation divides z_l, and so
/// dL/dz_l, by the root of q_l + 1e-5.
struct MeanField {
  std::vector<double> gradient;   // RMS(dL/dz_l) / RMS(G); NaN in each layer if unknown
  std::vector<double> deviation;  // of what goes into f; NaN from where it is unknown
  std::string unknown;            // why it is, as a sentence; otherwise empty
};

/// Precondition: `validate(config)` is empty.
MeanField meanField(const GradientFlowConfig& config, const Activation& activation);

}  // namespace plot_twist
