#include "experiments/inside/reading.hpp"

#include "network/layers/dense_products.hpp"
#include "network/losses/label_smoothing.hpp"
#include "network/losses/loss.hpp"

namespace plot_twist {

template <class T>
Reading<T>::Reading(const Mlp<T>& network, Index rows, Purpose purpose)
    : network_(network), pass_(network.layout(), rows, purpose), preActivations_(pass_.values) {
  if (purpose != Purpose::trace) return;
  gradients_ = pass_.values;
  parameterGradient_ = Vector<T>::Zero(network.layout().size());
}

template <class T>
void Reading<T>::forward() {
  preActivations_.front() = pass_.values.front();
  for (int layer = 0; layer < network_.layout().layerCount(); ++layer) {
    network_.combine(pass_, layer);
    preActivations_[layer + 1] = pass_.values[layer + 1];
    network_.activate(pass_, layer);
  }
}

template <class T>
void Reading<T>::backward() {
  network_.backward(pass_, parameterGradient_);
  const ParameterLayout& layout = network_.layout();
  const int last = layout.layerCount() - 1;
  for (int layer = 0; layer < last; ++layer) gradients_[layer + 1] = pass_.arriving[layer];
  gradients_.back() = pass_.deltas.back();
  multiplyBackward<T>(pass_.deltas.front(), layout.weights(network_.parameters(), 0),
                      gradients_.front());
  if (layout.traits(0).skip) gradients_.front() += pass_.arriving.front();
}

template class Reading<float>;
template class Reading<double>;

template <class T>
double pointLosses(const PointLoss& loss, const Matrix<T>& outputs, Index count, Matrix<T>& delta) {
  Matrix<T> targets = Matrix<T>::Zero(outputs.rows(), outputs.cols());
  if (isRegressionLoss(loss.id)) {
    targets.setConstant(static_cast<T>(loss.value));
  } else if (outputs.cols() == 1) {
    targets.setConstant(static_cast<T>(1 - 2 * loss.target));
  } else {
    targets.col(loss.target).setOnes();
  }
  double mean = findLoss<T>(loss.id)(outputs, targets, count, delta);
  if (loss.id == "cross_entropy" && loss.labelSmoothing > 0) {
    mean += smoothLabels<T>(loss.labelSmoothing, outputs, targets, count, delta);
  }
  delta *= static_cast<T>(count);
  return mean;
}

template double pointLosses(const PointLoss&, const Matrix<float>&, Index, Matrix<float>&);
template double pointLosses(const PointLoss&, const Matrix<double>&, Index, Matrix<double>&);

}  // namespace plot_twist
