#include "network/predict.hpp"

#include <algorithm>

namespace plot_twist {

template <class T>
Vector<T> predict(const Mlp<T>& network, const Matrix<T>& inputs) {
  constexpr Index most = 512;
  const Index chunk = std::min(most, inputs.rows());
  Pass<T> pass(network.layout(), chunk, Pass<T>::Purpose::infer);
  Vector<T> outputs(inputs.rows());
  for (Index row = 0; row < inputs.rows(); row += chunk) {
    const Index count = std::min(chunk, inputs.rows() - row);
    pass.values.front().topRows(count) = inputs.middleRows(row, count);
    network.forward(pass);
    outputs.segment(row, count) = pass.values.back().topRows(count);
  }
  return outputs;
}

template Vector<float> predict(const Mlp<float>&, const Matrix<float>&);
template Vector<double> predict(const Mlp<double>&, const Matrix<double>&);

}  // namespace plot_twist
