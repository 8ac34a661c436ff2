#pragma once

#include <optional>

#include "network/layers/matrix.hpp"

namespace plot_twist {

/// R^2 = 1 - (sum of (target - output)^2) / (sum of (target - mean target)^2), as
/// sklearn.metrics.r2_score: 1 for outputs that are the targets, 0 for outputs that are their mean
/// everywhere, less than 0 for worse ones. None if all targets are equal, or an output is not
/// finite.
///
/// outputs: (targets.rows() or more, 1); targets: (n, 1). Sums are in double precision, in order.
template <class T>
std::optional<double> r2Of(const Matrix<T>& outputs, const Matrix<T>& targets);

}  // namespace plot_twist
