#include "experiments/flow_sample.hpp"

#include <cmath>
#include <limits>

#include "math/random.hpp"
#include "network/initializers.hpp"
#include "network/mlp.hpp"

namespace plot_twist {
namespace {

/// Fills the first `rows` rows, row by row, with N(0, deviation^2); the padding repeats the last.
void drawRows(NumpyRandom& random, Index rows, double deviation, Matrix<double>& to) {
  for (Index row = 0; row < rows; ++row) {
    for (Index unit = 0; unit < to.cols(); ++unit) to(row, unit) = random.normal() * deviation;
  }
  for (Index row = rows; row < to.rows(); ++row) to.row(row) = to.row(rows - 1);
}

/// Root of the mean square of the first `rows` rows, scaled so that no square over- or underflows.
double rms(const Matrix<double>& matrix, Index rows) {
  const auto real = matrix.topRows(rows);
  double largest = 0;
  double sum = 0;
  for (Index unit = 0; unit < real.cols(); ++unit) {
    for (Index row = 0; row < rows; ++row) {
      const double size = std::abs(real(row, unit));
      if (!std::isfinite(size)) return std::numeric_limits<double>::infinity();
      largest = std::max(largest, size);
    }
  }
  if (largest == 0) return 0;
  for (Index unit = 0; unit < real.cols(); ++unit) {
    for (Index row = 0; row < rows; ++row) {
      const double scaled = real(row, unit) / largest;
      sum += scaled * scaled;
    }
  }
  return largest * std::sqrt(sum / static_cast<double>(real.size()));
}

/// Share of (sample, unit) whose slope is less than 0.1 in size.
double saturatedShare(const Matrix<double>& slope, Index rows) {
  const auto count = (slope.topRows(rows).array().abs() < 0.1).count();
  return static_cast<double>(count) / static_cast<double>(rows * slope.cols());
}

/// Share of units whose slope is 0 for every sample.
double deadShare(const Matrix<double>& slope, Index rows) {
  Index dead = 0;
  for (Index unit = 0; unit < slope.cols(); ++unit) {
    if ((slope.col(unit).head(rows).array() == 0).all()) ++dead;
  }
  return static_cast<double>(dead) / static_cast<double>(slope.cols());
}

}  // namespace

FlowSample sampleFlow(const GradientFlowConfig& config,
                      const std::shared_ptr<const Activation>& activation, std::uint32_t seed) {
  const std::vector<int> sizes(config.depth + 1, config.width);
  Mlp<double> network(sizes, repeatActivation(activation, config.depth, false));
  Pass<double> pass(network.layout(), config.samples);

  NumpyRandom inputs(seed);
  drawRows(inputs, config.samples, config.inputScale, pass.values.front());
  NumpyRandom random(seed);
  initialize(config.init, config.gain, random, network.layout(), network.parameters());
  Matrix<double>& cotangent = pass.deltas.back();
  drawRows(random, config.samples, 1, cotangent);
  const double scale = rms(cotangent, config.samples);

  network.forward(pass);
  cotangent.array() *= pass.slopes.back().array();
  Vector<double> gradient(network.layout().size());
  network.backward(pass, gradient);

  FlowSample result;
  for (int layer = 0; layer < config.depth; ++layer) {
    result.ratio.push_back(rms(pass.deltas[layer], config.samples) / scale);
    result.deadShare.push_back(deadShare(pass.slopes[layer], config.samples));
    result.saturatedShare.push_back(saturatedShare(pass.slopes[layer], config.samples));
  }
  return result;
}

}  // namespace plot_twist
