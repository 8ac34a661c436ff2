#pragma once

#include <string>
#include <vector>

#include "activations/activation.hpp"
#include "experiments/gradient_flow.hpp"

namespace plot_twist {

/// What to expect of infinitely wide layers, one entry a layer, index 0 nearest the input.
///
/// There z_l ~ N(0, q_l), q_1 = w^2 inputScale^2, q_l = w^2 E[f(z_(l-1))^2], w^2 being the inputs
/// of a layer times the variance of its weights; and from layer to layer the mean square of dL/dz
/// changes by w^2 E[f'(z_l)^2], as if slopes and weights were independent of what flows back.
/// Poole, Lahiri, Raghu, Sohl-Dickstein and Ganguli 2016; Schoenholz, Gilmer, Ganguli and
/// Sohl-Dickstein 2017.
struct MeanField {
  std::vector<double> gradient;   // RMS(dL/dz_l) / RMS(G); NaN in each layer if unknown
  std::vector<double> deviation;  // root of q_l; infinite or NaN from where it is unknown
  std::string unknown;            // why it is, as a sentence; otherwise empty
};

/// Precondition: `explain(config)` is empty.
MeanField meanField(const GradientFlowConfig& config, const Activation& activation);

}  // namespace plot_twist
