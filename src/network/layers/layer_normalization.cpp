#include "network/layers/layer_normalization.hpp"

#include "network/layers/sums.hpp"

namespace plot_twist {
namespace {

constexpr auto lanes = static_cast<Index>(laneCount);
constexpr double epsilon = normalizationEpsilon;

/// The sum over all units, in order, of `term(unit, pack)`, for one pack of samples.
template <class T, class Term>
PLOT_TWIST_INLINE Pack<T> sumUnits(const Matrix<T>& matrix, Index row, Term term) {
  Pack<T> sum(T(0));
  for (Index unit = 0; unit < matrix.cols(); ++unit) {
    sum = sum + term(unit, load(matrix.data() + unit * matrix.rows() + row));
  }
  return sum;
}

}  // namespace

template <class T>
void normalizeForward(const ConstNormalization<T>& normalization, Matrix<T>& z,
                      NormalizationTrace<T> trace) {
  const T share = T(1) / static_cast<T>(z.cols());
  for (Index row = 0; row < z.rows(); row += lanes) {
    const Pack<T> mean = sumUnits(z, row, [](Index, Pack<T> value) { return value; }) * share;
    const Pack<T> variance = share * sumUnits(z, row, [&](Index, Pack<T> value) {
                               return (value - mean) * (value - mean);
                             });
    const Pack<T> scale = T(1) / sqrt(variance + T(epsilon));
    if (trace.scales.size() > 0) store(trace.scales.data() + row, scale);
    for (Index unit = 0; unit < z.cols(); ++unit) {
      const Index at = unit * z.rows() + row;
      const Pack<T> normalized = (load(z.data() + at) - mean) * scale;
      if (trace.normalized.size() > 0) store(trace.normalized.data() + at, normalized);
      store(z.data() + at, normalized * normalization(unit, 0) + normalization(unit, 1));
    }
  }
}

template <class T>
void normalizeBackward(const ConstNormalization<T>& normalization, NormalizationTrace<T> trace,
                       Matrix<T>& delta, Eigen::Map<Matrix<T>> gradient) {
  for (Index unit = 0; unit < delta.cols(); ++unit) {
    gradient(unit, 0) = sumOfProducts(columnOf(delta, unit), columnOf(trace.normalized, unit));
    gradient(unit, 1) = sumOf(columnOf(delta, unit));
  }
  const T share = T(1) / static_cast<T>(delta.cols());
  for (Index row = 0; row < delta.rows(); row += lanes) {
    const auto normalized = [&](Index unit) {
      return load(trace.normalized.data() + unit * delta.rows() + row);
    };
    // With d = dLoss/dnormalized, dLoss/dz = (d - mean(d) - normalized mean(d normalized)) /
    // deviation: the components of d along (1, ..., 1) and along `normalized` drop out, since a
    // change of mean or variance leaves the result as it is.
    const Pack<T> mean = share * sumUnits(delta, row, [&](Index unit, Pack<T> d) {
                           return d * normalization(unit, 0);
                         });
    const Pack<T> along = share * sumUnits(delta, row, [&](Index unit, Pack<T> d) {
                            return d * normalization(unit, 0) * normalized(unit);
                          });
    const Pack<T> scale = load(trace.scales.data() + row);
    for (Index unit = 0; unit < delta.cols(); ++unit) {
      T* const at = delta.data() + unit * delta.rows() + row;
      const Pack<T> d = load(at) * normalization(unit, 0);
      store(at, (d - mean - normalized(unit) * along) * scale);
    }
  }
}

#define PLOT_TWIST_INSTANTIATE(T)                                                                  \
  template void normalizeForward(const ConstNormalization<T>&, Matrix<T>&, NormalizationTrace<T>); \
  template void normalizeBackward(const ConstNormalization<T>&, NormalizationTrace<T>, Matrix<T>&, \
                                  Eigen::Map<Matrix<T>>);

PLOT_TWIST_INSTANTIATE(float)
PLOT_TWIST_INSTANTIATE(double)
#undef PLOT_TWIST_INSTANTIATE

}  // namespace plot_twist
