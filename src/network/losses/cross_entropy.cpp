#include "math/functions.hpp"
#include "network/losses/loss.hpp"
#include "network/losses/mean_loss.hpp"
#include "network/losses/softmax_rows.hpp"

namespace plot_twist {
namespace {

template <class T>
double binaryCrossEntropy(const Matrix<T>& logits, const Matrix<T>& sides, Index count,
                          Matrix<T>& delta) {
  const T share = T(1) / static_cast<T>(count);
  return meanLoss<T>(count, delta, [&](Index row) {
    const Pack<T> side = load(sides.data() + row);
    const Pack<T> wrongness = side * load(logits.data() + row);
    store(delta.data() + row, side * sigmoid(wrongness) * share);
    return softplus(wrongness);
  });
}

/// log(1 + rest) for rest >= 0, lane by lane.
template <class T>
Pack<T> logOnePlus(Pack<T> rest) {
  T values[laneCount];
  store(values, rest);
  for (T& value : values) {
    const double wide = value;
    value = static_cast<T>(wide <= 1 ? lane(log1pOfUnit(Pack<double>(wide)), 0) : log(1 + wide));
  }
  return load(values);
}

/// With e_j = exp(logit_j - largest logit) and c the sample's class, the loss is log(sum_j e_j) -
/// log(e_c). Where c has the largest logit, e_c = 1 and the loss is computed as log1p(sum of the
/// other e_j), its derivative by logit c as -(sum of the other e_j) / sum_j e_j: a sample that is
/// classified with confidence keeps its last digits.
template <class T>
double softmaxCrossEntropy(const Matrix<T>& logits, const Matrix<T>& classes, Index count,
                           Matrix<T>& delta) {
  const T share = T(1) / static_cast<T>(count);
  return meanLoss<T>(count, delta, [&](Index row) {
    const SoftmaxRows<T> softmax(logits, row);
    Pack<T> others(T(0)), own(T(0));
    for (Index unit = 0; unit < logits.cols(); ++unit) {
      const Mask<T> isOwn = SoftmaxRows<T>::at(classes, row, unit) > T(0);
      const Pack<T> power = softmax.power(logits, row, unit);
      others = others + keep(~isOwn, power);
      own = select<T>(isOwn, SoftmaxRows<T>::at(logits, row, unit), own);
      store(delta.data() + unit * delta.rows() + row, power / softmax.sum * share);
    }
    const Pack<T> pull = -(others / softmax.sum) * share;
    for (Index unit = 0; unit < logits.cols(); ++unit) {
      const Mask<T> isOwn = SoftmaxRows<T>::at(classes, row, unit) > T(0);
      T* const to = delta.data() + unit * delta.rows() + row;
      store(to, select<T>(isOwn, pull, load(to)));
    }
    const Pack<T> behind = softmax.largest - own;
    return behind + logOnePlus(select<T>(behind <= T(0), others, softmax.sum - T(1)));
  });
}

}  // namespace

template <class T>
double crossEntropy(const Matrix<T>& outputs, const Matrix<T>& targets, Index count,
                    Matrix<T>& delta) {
  return outputs.cols() == 1 ? binaryCrossEntropy(outputs, targets, count, delta)
                             : softmaxCrossEntropy(outputs, targets, count, delta);
}

template double crossEntropy(const Matrix<float>&, const Matrix<float>&, Index, Matrix<float>&);
template double crossEntropy(const Matrix<double>&, const Matrix<double>&, Index, Matrix<double>&);

}  // namespace plot_twist
