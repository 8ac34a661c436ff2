#include <catch_amalgamated.hpp>
#include <cmath>

#include "network/losses/label_smoothing.hpp"
#include "network/losses/loss.hpp"

using namespace plot_twist;

namespace {

constexpr double smoothing = 0.1;

/// -sum over classes of the smoothed target times log p, by the definition.
double smoothedCrossEntropy(const Eigen::VectorXd& logits, Index label) {
  const double logOfSum = std::log(logits.array().exp().sum());
  const auto classes = static_cast<double>(logits.size());
  double loss = 0;
  for (Index j = 0; j < logits.size(); ++j) {
    const double target = (j == label ? 1 - smoothing : 0) + smoothing / classes;
    loss -= target * (logits(j) - logOfSum);
  }
  return loss;
}

struct Problem {
  Matrix<double> outputs, targets;
};

double smoothed(const Problem& problem, Index count, Matrix<double>& delta) {
  return crossEntropy(problem.outputs, problem.targets, count, delta) +
         smoothLabels(smoothing, problem.outputs, problem.targets, count, delta);
}

/// Three samples, padded to four rows.
Problem threeClasses() {
  Problem problem{Matrix<double>::Zero(4, 3), Matrix<double>::Zero(4, 3)};
  problem.outputs.topRows(3) << 0.3, -1.2, 2, 1, 1, -0.5, -3, 0.25, 0.5;
  problem.targets(0, 1) = problem.targets(1, 0) = problem.targets(2, 2) = 1;
  return problem;
}

/// Labels 0, 1, 1.
Problem oneOutput() {
  Problem problem{Matrix<double>::Zero(4, 1), Matrix<double>::Zero(4, 1)};
  problem.outputs.col(0) << 1.5, -0.25, 4, 0;
  problem.targets.col(0) << 1, -1, -1, 0;
  return problem;
}

/// The derivative by each output against central differences.
void checkDelta(const Problem& problem) {
  Matrix<double> delta = problem.outputs, unused = problem.outputs;
  smoothed(problem, 3, delta);
  constexpr double h = 1e-5;
  for (Index row = 0; row < 4; ++row) {
    for (Index unit = 0; unit < problem.outputs.cols(); ++unit) {
      CAPTURE(row, unit);
      Problem up = problem, down = problem;
      up.outputs(row, unit) += h;
      down.outputs(row, unit) -= h;
      const double slope = (smoothed(up, 3, unused) - smoothed(down, 3, unused)) / (2 * h);
      CHECK(delta(row, unit) == Catch::Approx(row < 3 ? slope : 0).margin(1e-9));
    }
  }
}

}  // namespace

TEST_CASE("Smoothed labels are cross-entropy with a share of the target spread over all classes") {
  const Problem three = threeClasses(), one = oneOutput();
  Matrix<double> delta = three.outputs;
  const double mean = (smoothedCrossEntropy(three.outputs.row(0), 1) +
                       smoothedCrossEntropy(three.outputs.row(1), 0) +
                       smoothedCrossEntropy(three.outputs.row(2), 2)) /
                      3;
  CHECK(smoothed(three, 3, delta) == Catch::Approx(mean).epsilon(1e-12));
  const auto pair = [](double z) { return Eigen::Vector2d(0, z); };
  const double meanOfOne =
      (smoothedCrossEntropy(pair(1.5), 0) + smoothedCrossEntropy(pair(-0.25), 1) +
       smoothedCrossEntropy(pair(4), 1)) /
      3;
  delta = one.outputs;
  CHECK(smoothed(one, 3, delta) == Catch::Approx(meanOfOne).epsilon(1e-12));
}

TEST_CASE("The derivative of smoothed cross-entropy is that of finite differences") {
  checkDelta(threeClasses());
  checkDelta(oneOutput());
}
