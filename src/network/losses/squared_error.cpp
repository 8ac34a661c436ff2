#include "math/functions.hpp"
#include "network/losses/loss.hpp"
#include "network/losses/mean_loss.hpp"
#include "network/losses/softmax_rows.hpp"

namespace plot_twist {
namespace {

/// With e = sigmoid(side * logit), the probability of the wrong class, the loss of a sample is e^2
/// and its derivative by the logit 2 side e^2 (1 - e).
template <class T>
double binarySquaredError(const Matrix<T>& logits, const Matrix<T>& sides, Index count,
                          Matrix<T>& delta) {
  const T share = T(2) / static_cast<T>(count);
  return meanLoss<T>(count, delta, [&](Index row) {
    const Pack<T> side = load(sides.data() + row);
    const Pack<T> wrongness = side * load(logits.data() + row);
    const Pack<T> wrong = sigmoid(wrongness);
    store(delta.data() + row, side * (wrong * wrong * sigmoid(-wrongness)) * share);
    return wrong * wrong;
  });
}

/// With p = softmax(logits), y the targets and d = p - y, the loss of a sample is the mean of d_i^2
/// over k outputs, and its derivative by logit j is 2 p_j (d_j - sum_i d_i p_i) / k.
template <class T>
double softmaxSquaredError(const Matrix<T>& outputs, const Matrix<T>& classes, Index count,
                           Matrix<T>& delta) {
  const T part = T(1) / static_cast<T>(outputs.cols());
  const T share = T(2) * part / static_cast<T>(count);
  return meanLoss<T>(count, delta, [&](Index row) {
    const SoftmaxRows<T> softmax(outputs, row);
    const auto probability = [&](Index unit) {
      return softmax.power(outputs, row, unit) / softmax.sum;
    };
    Pack<T> squares(T(0)), mean(T(0));
    for (Index unit = 0; unit < outputs.cols(); ++unit) {
      const Pack<T> p = probability(unit);
      const Pack<T> difference = p - SoftmaxRows<T>::at(classes, row, unit);
      squares = squares + difference * difference;
      mean = mean + difference * p;
    }
    for (Index unit = 0; unit < outputs.cols(); ++unit) {
      const Pack<T> p = probability(unit);
      const Pack<T> difference = p - SoftmaxRows<T>::at(classes, row, unit);
      store(delta.data() + unit * delta.rows() + row, p * (difference - mean) * share);
    }
    return squares * part;
  });
}

}  // namespace

template <class T>
double squaredError(const Matrix<T>& outputs, const Matrix<T>& targets, Index count,
                    Matrix<T>& delta) {
  return outputs.cols() == 1 ? binarySquaredError(outputs, targets, count, delta)
                             : softmaxSquaredError(outputs, targets, count, delta);
}

template double squaredError(const Matrix<float>&, const Matrix<float>&, Index, Matrix<float>&);
template double squaredError(const Matrix<double>&, const Matrix<double>&, Index, Matrix<double>&);

}  // namespace plot_twist
