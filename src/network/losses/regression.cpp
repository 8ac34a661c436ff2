#include "math/functions.hpp"
#include "network/losses/loss.hpp"
#include "network/losses/mean_loss.hpp"

namespace plot_twist {
namespace {

/// The mean of lossOf(error) over samples and outputs, with error = output - target. `slopeOf` is
/// the derivative of `lossOf`.
template <class T, class LossOf, class SlopeOf>
double meanOfErrors(const Matrix<T>& outputs, const Matrix<T>& targets, Index count,
                    Matrix<T>& delta, LossOf lossOf, SlopeOf slopeOf) {
  const T part = T(1) / static_cast<T>(outputs.cols());
  const T share = part / static_cast<T>(count);
  return meanLoss<T>(count, delta, [&](Index row) {
    Pack<T> total(T(0));
    for (Index unit = 0; unit < outputs.cols(); ++unit) {
      const Pack<T> error = load(outputs.data() + unit * outputs.rows() + row) -
                            load(targets.data() + unit * targets.rows() + row);
      store(delta.data() + unit * delta.rows() + row, slopeOf(error) * share);
      total = total + lossOf(error);
    }
    return total * part;
  });
}

/// 1, 0 or -1; NaN for NaN.
template <class T>
Pack<T> signOf(Pack<T> x) {
  return select<T>(x == T(0), Pack<T>(T(0)), copysign(x * T(0) + T(1), x));
}

}  // namespace

template <class T>
double meanSquaredError(const Matrix<T>& outputs, const Matrix<T>& targets, Index count,
                        Matrix<T>& delta) {
  return meanOfErrors<T>(
      outputs, targets, count, delta, [](Pack<T> error) { return error * error; },
      [](Pack<T> error) { return error * T(2); });
}

template <class T>
double meanAbsoluteError(const Matrix<T>& outputs, const Matrix<T>& targets, Index count,
                         Matrix<T>& delta) {
  return meanOfErrors<T>(
      outputs, targets, count, delta, [](Pack<T> error) { return abs(error); }, signOf<T>);
}

template <class T>
double huber(const Matrix<T>& outputs, const Matrix<T>& targets, Index count, Matrix<T>& delta) {
  return meanOfErrors<T>(
      outputs, targets, count, delta,
      [](Pack<T> error) {
        const Pack<T> size = abs(error);
        return select<T>(size <= T(1), error * error * T(0.5), size - T(0.5));
      },
      [](Pack<T> error) { return select<T>(abs(error) <= T(1), error, signOf<T>(error)); });
}

#define PLOT_TWIST_INSTANTIATE(T)                                                           \
  template double meanSquaredError(const Matrix<T>&, const Matrix<T>&, Index, Matrix<T>&);  \
  template double meanAbsoluteError(const Matrix<T>&, const Matrix<T>&, Index, Matrix<T>&); \
  template double huber(const Matrix<T>&, const Matrix<T>&, Index, Matrix<T>&);

PLOT_TWIST_INSTANTIATE(float)
PLOT_TWIST_INSTANTIATE(double)
#undef PLOT_TWIST_INSTANTIATE

}  // namespace plot_twist
