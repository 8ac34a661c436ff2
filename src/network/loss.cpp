#include "network/loss.hpp"

#include "math/functions.hpp"

namespace plot_twist {

template <class T>
double binaryCrossEntropy(const Matrix<T>& logits, const Vector<T>& sides, Index count,
                          Matrix<T>& delta) {
  constexpr auto lanes = static_cast<Index>(laneCount);
  const T share = T(1) / static_cast<T>(count);
  double total = 0;
  for (Index row = 0; row < count; row += lanes) {
    const Pack<T> side = load(sides.data() + row);
    const Pack<T> wrongness = side * load(logits.data() + row);
    store(delta.data() + row, side * sigmoid(wrongness) * share);
    T losses[laneCount];
    store(losses, softplus(wrongness));
    const Index real = std::min(lanes, count - row);
    for (Index i = 0; i < real; ++i) total += static_cast<double>(losses[i]);
  }
  delta.bottomRows(delta.rows() - count).setZero();
  return total / static_cast<double>(count);
}

template double binaryCrossEntropy(const Matrix<float>&, const Vector<float>&, Index,
                                   Matrix<float>&);
template double binaryCrossEntropy(const Matrix<double>&, const Vector<double>&, Index,
                                   Matrix<double>&);

}  // namespace plot_twist
