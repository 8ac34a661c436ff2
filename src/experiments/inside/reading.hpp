#pragma once

#include <string>
#include <vector>

#include "network/layers/mlp.hpp"

namespace plot_twist {

/// A forward pass over some rows, and on request a backward one, of which every step is kept.
/// Layer 0 is that of the inputs, the last one that of the outputs; matrices are (rows, units).
template <class T>
class Reading {
 public:
  using Purpose = typename Pass<T>::Purpose;

  /// `network` must outlive the reading. `purpose` is infer for forward passes only.
  Reading(const Mlp<T>& network, Index rows, Purpose purpose);

  Matrix<T>& inputs() { return pass_.values.front(); }
  /// dLoss/doutput, to be filled before `backward`; rows that do not count are 0.
  Matrix<T>& outputDelta() { return pass_.deltas.back(); }
  void forward();
  void backward();

  const Pass<T>& pass() const { return pass_; }
  /// What layer l puts out.
  const Matrix<T>& values(int layer) const { return pass_.values[layer]; }
  /// What goes into the activation of layer l, normalised if the layer is.
  const Matrix<T>& preActivations(int layer) const { return preActivations_[layer]; }
  /// dLoss/dvalues of layer l.
  const Matrix<T>& gradients(int layer) const { return gradients_[layer]; }
  /// dLoss/dparameters, in the network's layout.
  const Vector<T>& parameterGradient() const { return parameterGradient_; }

 private:
  const Mlp<T>& network_;
  Pass<T> pass_;
  std::vector<Matrix<T>> preActivations_, gradients_;
  Vector<T> parameterGradient_;
};

/// A loss of one sample: the settings of losses that a configuration has.
struct PointLoss {
  std::string id;
  double labelSmoothing;
  int target;    // the class that each row counts as
  double value;  // the value that it counts as, if the loss is of a regression
};

/// Writes, for each of the first `count` rows, the derivative of its own loss by the outputs, 0 for
/// the others. Returns the mean of the losses.
template <class T>
double pointLosses(const PointLoss& loss, const Matrix<T>& outputs, Index count, Matrix<T>& delta);

}  // namespace plot_twist
