#include "network/losses/coefficient_of_determination.hpp"

#include <cmath>

namespace plot_twist {

template <class T>
std::optional<double> r2Of(const Matrix<T>& outputs, const Matrix<T>& targets) {
  const Index count = targets.rows();
  double mean = 0, unexplained = 0, all = 0;
  for (Index row = 0; row < count; ++row) mean += static_cast<double>(targets(row, 0));
  mean /= static_cast<double>(count);
  for (Index row = 0; row < count; ++row) {
    const auto target = static_cast<double>(targets(row, 0));
    const double error = target - static_cast<double>(outputs(row, 0));
    unexplained += error * error;
    all += (target - mean) * (target - mean);
  }
  if (all == 0 || !std::isfinite(unexplained)) return std::nullopt;
  return 1 - unexplained / all;
}

template std::optional<double> r2Of(const Matrix<float>&, const Matrix<float>&);
template std::optional<double> r2Of(const Matrix<double>&, const Matrix<double>&);

}  // namespace plot_twist
