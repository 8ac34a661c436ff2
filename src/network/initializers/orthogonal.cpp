#include "network/initializers/orthogonal.hpp"

#include <cmath>

namespace plot_twist {
namespace {

double dot(const Matrix<double>& matrix, Index left, Index right) {
  double sum = 0;
  for (Index i = 0; i < matrix.rows(); ++i) sum += matrix(i, left) * matrix(i, right);
  return sum;
}

void orthogonalizeColumns(Matrix<double>& matrix) {
  for (Index column = 0; column < matrix.cols(); ++column) {
    for (int pass = 0; pass < 2; ++pass) {
      for (Index other = 0; other < column; ++other) {
        const double shared = dot(matrix, other, column);
        for (Index i = 0; i < matrix.rows(); ++i) matrix(i, column) -= shared * matrix(i, other);
      }
    }
    const double length = std::sqrt(dot(matrix, column, column));
    if (length > 0) matrix.col(column) /= length;
  }
}

}  // namespace

void orthogonalize(Matrix<double>& matrix) {
  if (matrix.rows() >= matrix.cols()) return orthogonalizeColumns(matrix);
  Matrix<double> transposed = matrix.transpose();
  orthogonalizeColumns(transposed);
  matrix = transposed.transpose();
}

}  // namespace plot_twist
