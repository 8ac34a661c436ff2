#include "network/layers/dense_products.hpp"

#include <algorithm>

#include "network/layers/flush_tiny.hpp"
#include "network/layers/sums.hpp"

namespace plot_twist {
namespace {

constexpr auto lanes = static_cast<Index>(laneCount);

/// A tile's sums: `rows` packs of samples by `columns` units. 4 x 2 registers leave room for their
/// operands in the 16 of SSE and of V8; a double pack takes two, so its tile is half as tall.
template <class T>
constexpr int tileRows = sizeof(T) == 4 ? 4 : 2;
constexpr int tileColumns = 2;

/// Element (k, j) of a coefficient matrix, or of its transpose.
template <class T>
struct Coefficients {
  const T* data;
  Index rowStep, columnStep;
  PLOT_TWIST_INLINE T operator()(Index row, Index column) const {
    return data[row * rowStep + column * columnStep];
  }
};

/// Adds source(:, k) * coefficients(k, column + j) over all k to the tile at (row, column), which
/// starts from `start(j)`, and hands each finished pack to `finish(row, column, pack)`.
template <int rows, int columns, class T, class Start, class Finish>
PLOT_TWIST_INLINE void sumTile(const Matrix<T>& source, Coefficients<T> coefficients, Index row,
                               Index column, Start start, Finish finish) {
  Pack<T> sums[rows][columns];
  for (int j = 0; j < columns; ++j) {
    for (int i = 0; i < rows; ++i) sums[i][j] = start(column + j);
  }
  const T* from = source.data() + row;
  for (Index k = 0; k < source.cols(); ++k, from += source.rows()) {
    Pack<T> samples[rows];
    for (int i = 0; i < rows; ++i) samples[i] = load(from + i * lanes);
    for (int j = 0; j < columns; ++j) {
      const Pack<T> factor = coefficients(k, column + j);
      for (int i = 0; i < rows; ++i) sums[i][j] = sums[i][j] + samples[i] * factor;
    }
  }
  for (int j = 0; j < columns; ++j) {
    for (int i = 0; i < rows; ++i) finish(row + i * lanes, column + j, sums[i][j]);
  }
}

template <int rows, class T, class Start, class Finish>
PLOT_TWIST_INLINE void sumRows(const Matrix<T>& source, Coefficients<T> coefficients, Index row,
                               Index columns, Start start, Finish finish) {
  Index column = 0;
  for (; column + tileColumns <= columns; column += tileColumns) {
    sumTile<rows, tileColumns>(source, coefficients, row, column, start, finish);
  }
  for (; column < columns; ++column) {
    sumTile<rows, 1>(source, coefficients, row, column, start, finish);
  }
}

/// source * coefficients in tiles; see sumTile.
template <class T, class Start, class Finish>
PLOT_TWIST_INLINE void sumAll(const Matrix<T>& source, Coefficients<T> coefficients, Index columns,
                              Start start, Finish finish) {
  constexpr Index tile = tileRows<T> * lanes;
  Index row = 0;
  for (; row + tile <= source.rows(); row += tile) {
    sumRows<tileRows<T>>(source, coefficients, row, columns, start, finish);
  }
  for (; row < source.rows(); row += lanes) {
    sumRows<1>(source, coefficients, row, columns, start, finish);
  }
}

/// A tile of input^T * delta at (row, column): lanes hold partial sums over samples.
template <int rows, int columns, class T>
PLOT_TWIST_INLINE void gradientTile(const Matrix<T>& input, const Matrix<T>& delta, Index row,
                                    Index column, Eigen::Map<Matrix<T>>& gradient) {
  const T* left = input.data() + row * input.rows();
  const T* right = delta.data() + column * delta.rows();
  Pack<T> sums[rows][columns];
  for (auto& line : sums) std::fill(line, line + columns, Pack<T>(T(0)));
  for (Index sample = 0; sample < input.rows(); sample += lanes) {
    Pack<T> deltas[columns];
    for (int j = 0; j < columns; ++j) deltas[j] = load(right + j * delta.rows() + sample);
    for (int i = 0; i < rows; ++i) {
      const Pack<T> value = load(left + i * input.rows() + sample);
      for (int j = 0; j < columns; ++j) sums[i][j] = sums[i][j] + value * deltas[j];
    }
  }
  for (int j = 0; j < columns; ++j) {
    for (int i = 0; i < rows; ++i) gradient(row + i, column + j) = sumLanes(sums[i][j]);
  }
}

template <int columns, class T>
PLOT_TWIST_INLINE void gradientColumns(const Matrix<T>& input, const Matrix<T>& delta, Index column,
                                       Eigen::Map<Matrix<T>>& gradient) {
  constexpr int rows = tileRows<T>;
  Index row = 0;
  for (; row + rows <= input.cols(); row += rows) {
    gradientTile<rows, columns>(input, delta, row, column, gradient);
  }
  for (; row < input.cols(); ++row) gradientTile<1, columns>(input, delta, row, column, gradient);
}

}  // namespace

template <class T>
void multiplyForward(const Matrix<T>& input, const ConstWeights<T>& weights,
                     const ConstBiases<T>& biases, Matrix<T>& output) {
  T* to = output.data();
  const Index stride = output.rows();
  sumAll(
      input, Coefficients<T>{weights.data(), 1, weights.rows()}, weights.cols(),
      [&](Index column) { return Pack<T>(biases.data()[column]); },
      [=](Index row, Index column, Pack<T> sum) { store(to + column * stride + row, sum); });
}

template <class T>
void multiplyBackward(const Matrix<T>& delta, const ConstWeights<T>& weights,
                      const Matrix<T>& slope, Matrix<T>& inputDelta) {
  T* to = inputDelta.data();
  const T* factor = slope.data();
  const Index stride = inputDelta.rows();
  sumAll(
      delta, Coefficients<T>{weights.data(), weights.rows(), 1}, weights.rows(),
      [](Index) { return Pack<T>(T(0)); },
      [=](Index row, Index column, Pack<T> sum) {
        const Index at = column * stride + row;
        store(to + at, flushTiny(sum * load(factor + at)));
      });
}

template <class T>
void multiplyBackward(const Matrix<T>& delta, const ConstWeights<T>& weights,
                      Matrix<T>& inputDelta) {
  T* to = inputDelta.data();
  const Index stride = inputDelta.rows();
  sumAll(
      delta, Coefficients<T>{weights.data(), weights.rows(), 1}, weights.rows(),
      [](Index) { return Pack<T>(T(0)); },
      [=](Index row, Index column, Pack<T> sum) { store(to + column * stride + row, sum); });
}

template <class T>
void multiplyGradient(const Matrix<T>& input, const Matrix<T>& delta,
                      Eigen::Map<Matrix<T>> weightGradient, Eigen::Map<Vector<T>> biasGradient) {
  Index column = 0;
  for (; column + tileColumns <= delta.cols(); column += tileColumns) {
    gradientColumns<tileColumns>(input, delta, column, weightGradient);
  }
  for (; column < delta.cols(); ++column) {
    gradientColumns<1>(input, delta, column, weightGradient);
  }
  for (column = 0; column < delta.cols(); ++column) {
    biasGradient(column) = sumOf(columnOf(delta, column));
  }
}

#define PLOT_TWIST_INSTANTIATE(T)                                                                \
  template void multiplyForward(const Matrix<T>&, const ConstWeights<T>&, const ConstBiases<T>&, \
                                Matrix<T>&);                                                     \
  template void multiplyBackward(const Matrix<T>&, const ConstWeights<T>&, const Matrix<T>&,     \
                                 Matrix<T>&);                                                    \
  template void multiplyBackward(const Matrix<T>&, const ConstWeights<T>&, Matrix<T>&);          \
  template void multiplyGradient(const Matrix<T>&, const Matrix<T>&, Eigen::Map<Matrix<T>>,      \
                                 Eigen::Map<Vector<T>>);

PLOT_TWIST_INSTANTIATE(float)
PLOT_TWIST_INSTANTIATE(double)
#undef PLOT_TWIST_INSTANTIATE

}  // namespace plot_twist
