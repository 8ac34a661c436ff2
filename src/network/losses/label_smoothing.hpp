#pragma once

#include "network/layers/matrix.hpp"

namespace plot_twist {

/// Turns cross-entropy with the labels into cross-entropy with smoothed labels (Szegedy et al.
/// 2016, section 7), as torch.nn.CrossEntropyLoss(label_smoothing=smoothing) has it: of each target
/// the share `smoothing`, 0 to below 1, is spread evenly over all classes.
///
/// outputs, targets, delta: as for a Loss. A sample's loss grows by smoothing * (own logit - mean
/// of all logits), the logits of one output z being 0 and z. Adds that term's derivative to `delta`
/// and returns its mean over the first `count` samples, added in double precision, in order.
template <class T>
double smoothLabels(double smoothing, const Matrix<T>& outputs, const Matrix<T>& targets,
                    Index count, Matrix<T>& delta);

}  // namespace plot_twist
