#include "network/losses/label_smoothing.hpp"

namespace plot_twist {
namespace {

/// The coefficient of the logit of output `unit` in (own logit - mean logit). With one output
/// `target` is 1 - 2 label, with more it is 1 for the sample's class and 0 elsewhere.
template <class T>
T weightOf(T target, Index outputs) {
  return outputs == 1 ? -target / T(2) : target - T(1) / static_cast<T>(outputs);
}

}  // namespace

template <class T>
double smoothLabels(double smoothing, const Matrix<T>& outputs, const Matrix<T>& targets,
                    Index count, Matrix<T>& delta) {
  const T share = static_cast<T>(smoothing) / static_cast<T>(count);
  double total = 0;
  for (Index row = 0; row < count; ++row) {
    for (Index unit = 0; unit < outputs.cols(); ++unit) {
      const T weight = weightOf(targets(row, unit), outputs.cols());
      delta(row, unit) += share * weight;
      total += static_cast<double>(weight * outputs(row, unit));
    }
  }
  return smoothing * total / static_cast<double>(count);
}

template double smoothLabels(double, const Matrix<float>&, const Matrix<float>&, Index,
                             Matrix<float>&);
template double smoothLabels(double, const Matrix<double>&, const Matrix<double>&, Index,
                             Matrix<double>&);

}  // namespace plot_twist
