#include "network/losses/loss.hpp"
#include "network/losses/mean_loss.hpp"

namespace plot_twist {
namespace {

template <class T>
Pack<T> at(const Matrix<T>& matrix, Index row, Index unit) {
  return load(matrix.data() + unit * matrix.rows() + row);
}

template <class T>
double binaryHinge(const Matrix<T>& outputs, const Matrix<T>& sides, Index count,
                   Matrix<T>& delta) {
  const T share = T(1) / static_cast<T>(count);
  return meanLoss<T>(count, delta, [&](Index row) {
    const Pack<T> side = at(sides, row, 0);
    const Pack<T> missing = side * at(outputs, row, 0) + T(1);
    store(delta.data() + row, keep(missing > T(0), side * share));
    return atLeast(missing, T(0));
  });
}

template <class T>
double multiMargin(const Matrix<T>& outputs, const Matrix<T>& classes, Index count,
                   Matrix<T>& delta) {
  const T part = T(1) / static_cast<T>(outputs.cols());
  const T share = part / static_cast<T>(count);
  return meanLoss<T>(count, delta, [&](Index row) {
    Pack<T> own(T(0)), total(T(0)), pull(T(0));
    for (Index unit = 0; unit < outputs.cols(); ++unit) {
      own = select<T>(at(classes, row, unit) > T(0), at(outputs, row, unit), own);
    }
    for (Index unit = 0; unit < outputs.cols(); ++unit) {
      const Mask<T> isOther = ~(at(classes, row, unit) > T(0));
      const Pack<T> missing = T(1) - own + at(outputs, row, unit);
      const Pack<T> push = keep(isOther & (missing > T(0)), Pack<T>(share));
      total = total + keep(isOther, atLeast(missing, T(0)));
      pull = pull + push;
      store(delta.data() + unit * delta.rows() + row, push);
    }
    for (Index unit = 0; unit < outputs.cols(); ++unit) {
      const Mask<T> isOwn = at(classes, row, unit) > T(0);
      T* const to = delta.data() + unit * delta.rows() + row;
      store(to, select<T>(isOwn, -pull, load(to)));
    }
    return total * part;
  });
}

}  // namespace

template <class T>
double hinge(const Matrix<T>& outputs, const Matrix<T>& targets, Index count, Matrix<T>& delta) {
  return outputs.cols() == 1 ? binaryHinge(outputs, targets, count, delta)
                             : multiMargin(outputs, targets, count, delta);
}

template double hinge(const Matrix<float>&, const Matrix<float>&, Index, Matrix<float>&);
template double hinge(const Matrix<double>&, const Matrix<double>&, Index, Matrix<double>&);

}  // namespace plot_twist
