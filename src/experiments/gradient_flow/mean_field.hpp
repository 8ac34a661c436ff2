#pragma once

#include <string>
#include <vector>

#include "activations/activation.hpp"
#include "experiments/gradient_flow/gradient_flow.hpp"

namespace plot_twist {

/// The mean-field prediction for infinitely wide layers, one entry per layer, index 0 nearest the
/// input (Poole, Lahiri, Raghu, Sohl-Dickstein and Ganguli 2016; Schoenholz, Gilmer, Ganguli and
/// Sohl-Dickstein 2017).
///
/// Forward: z_l ~ N(0, q_l) with q_l = w^2 E[a_(l-1)^2] + b^2, where w^2 is the number of a layer's
/// inputs times the variance of its weights, b^2 the variance of its biases, and
/// E[a_0^2] = inputScale^2. Backward: E[(dL/dz_l)^2] = E[f'(z_l)^2] E[(dL/da_l)^2] and
/// E[(dL/da_(l-1))^2] = w^2 E[(dL/dz_l)^2], which assumes that slopes and weights are independent
/// of the gradient.
///
/// A skip connection adds a_(l-1) to f and dL/da_l to the gradient that comes through the weights,
/// so their mean squares add (Yang and Schoenholz 2017). Layer normalisation divides z_l, and with
/// it dL/dz_l, by sqrt(q_l + 1e-5).
struct MeanField {
  std::vector<double> gradient;   // RMS(dL/dz_l) / RMS(G); NaN in each layer if unknown
  std::vector<double> deviation;  // of the pre-activations; NaN from the first unknown layer on
  std::string unknown;            // why a layer is unknown, one sentence; empty if all are known
};

/// Precondition: `validate(config)` is empty.
MeanField meanField(const GradientFlowConfig& config, const Activation& activation);

}  // namespace plot_twist
