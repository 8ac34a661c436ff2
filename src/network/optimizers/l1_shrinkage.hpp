#pragma once

#include "network/layers/parameter_layout.hpp"

namespace plot_twist {

/// Moves every weight by `by` towards 0, and no further than 0; biases and other parameters stay.
///
/// With `by` the learning rate times the strength of the L1 penalty this is a step down the
/// penalty's subgradient after the optimiser's own step. A weight that would cross 0 becomes 0, as
/// in TensorFlow Playground (src/nn.ts, updateWeights): that is soft thresholding, the proximal
/// step of the penalty (Daubechies, Defrise and De Mol 2004; Langford, Li and Zhang 2009). Unlike
/// there, a weight that is 0 may leave it again.
///
/// The optimiser never sees the penalty: an adaptive one would divide it by the size of the
/// gradients, so that weights without a gradient would take full steps to and fro around 0.
template <class T>
void shrinkWeights(T by, const ParameterLayout& layout, Vector<T>& parameters);

}  // namespace plot_twist
