#pragma once

#include "network/layers/matrix.hpp"

namespace plot_twist {

/// n points of the plane with their classes or values, as a network is trained on them.
template <class T>
struct LabeledSamples {
  Matrix<T> inputs;    // (n, inputs of the network)
  Matrix<T> targets;   // (n, outputs of the network), see loss.hpp
  Vector<int> labels;  // (n), from 0 to classes - 1; of a regression 0

  Index count() const { return labels.size(); }
};

}  // namespace plot_twist
