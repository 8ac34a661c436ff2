#include <catch_amalgamated.hpp>
#include <cmath>

#include "network/losses/loss.hpp"

using namespace plot_twist;

namespace {

struct Result {
  double loss, delta;
};

/// The loss of one sample, as the mean over `copies` of it.
Result lossOf(double logit, int label, Index copies, Loss<double> loss = crossEntropy<double>) {
  const Index rows = paddedRows(copies);
  const Matrix<double> logits = Matrix<double>::Constant(rows, 1, logit);
  const Matrix<double> sides = Matrix<double>::Constant(rows, 1, 1 - 2 * label);
  Matrix<double> delta = Matrix<double>::Constant(rows, 1, 99);
  const double mean = loss(logits, sides, copies, delta);
  for (Index row = copies; row < rows; ++row) CHECK(delta(row, 0) == 0);
  return {mean, delta(0, 0) * static_cast<double>(copies)};
}

}  // namespace

TEST_CASE("Binary cross-entropy is -log p, and its derivative p - y") {
  const int label = GENERATE(0, 1);
  const Index copies = GENERATE(1, 3, 4, 6);
  for (const double logit : {-8.0, -2.0, -0.3, 0.0, 0.1, 1.5, 6.0}) {
    CAPTURE(label, copies, logit);
    const double p = 1 / (1 + std::exp(-logit));
    const auto [loss, delta] = lossOf(logit, label, copies);
    CHECK(loss == Catch::Approx(label == 1 ? -std::log(p) : -std::log(1 - p)).epsilon(1e-12));
    CHECK(delta == Catch::Approx(p - label).epsilon(1e-12));
  }
}

TEST_CASE("Confident logits neither overflow nor lose their digits") {
  CHECK(lossOf(1000, 0, 1).loss == 1000);
  CHECK(lossOf(-1000, 1, 1).loss == 1000);
  CHECK(lossOf(1000, 1, 1).loss == 0);
  CHECK(lossOf(50, 1, 1).loss == Catch::Approx(std::exp(-50)).epsilon(1e-14));
  CHECK(lossOf(50, 1, 1).delta == Catch::Approx(-std::exp(-50)).epsilon(1e-14));
}

TEST_CASE("Squared error is the article's: its derivative is 2 err out (1 - out)") {
  const int label = GENERATE(0, 1);
  for (const double logit : {-30.0, -2.0, 0.0, 0.1, 1.5, 6.0}) {
    CAPTURE(label, logit);
    const double out = 1 / (1 + std::exp(-logit)), err = out - label;
    const auto [loss, delta] = lossOf(logit, label, 4, squaredError<double>);
    CHECK(loss == Catch::Approx(err * err).epsilon(1e-12));
    CHECK(delta == Catch::Approx(2 * err * out * (1 - out)).epsilon(1e-12));
  }
}

TEST_CASE("Hinge loss is 0 from a margin of 1 on, and so is its slope") {
  CHECK(lossOf(0.25, 1, 3, hinge<double>).loss == 0.75);
  CHECK(lossOf(0.25, 1, 4, hinge<double>).delta == -1);
  CHECK(lossOf(0.25, 0, 4, hinge<double>).loss == 1.25);
  CHECK(lossOf(0.25, 0, 4, hinge<double>).delta == 1);
  CHECK(lossOf(1, 1, 4, hinge<double>).loss == 0);
  CHECK(lossOf(1, 1, 4, hinge<double>).delta == 0);
  CHECK(lossOf(-7, 0, 4, hinge<double>).delta == 0);
}

TEST_CASE("Confident softmax outputs neither overflow nor lose their digits") {
  Matrix<double> outputs(4, 3), classes = Matrix<double>::Zero(4, 3), delta(4, 3);
  outputs.rowwise() = Eigen::RowVector3d(1000, 950, -1000);
  classes.col(0).setOnes();
  CHECK(crossEntropy(outputs, classes, 4, delta) == Catch::Approx(std::exp(-50)).epsilon(1e-14));
  CHECK(4 * delta(0, 0) == Catch::Approx(-std::exp(-50)).epsilon(1e-14));
  classes.col(0).setZero();
  classes.col(2).setOnes();
  CHECK(crossEntropy(outputs, classes, 4, delta) == 2000);
  CHECK(4 * delta(0, 0) == 1);
  CHECK(4 * delta(0, 2) == -1);
}

TEST_CASE("A loss of something that is not a number is none, for every loss") {
  for (const LossInfo& row : losses()) {
    CAPTURE(row.id);
    for (const Index outputs : {1, 3}) {
      const Matrix<double> none = Matrix<double>::Constant(4, outputs, std::nan(""));
      Matrix<double> targets = Matrix<double>::Zero(4, outputs), delta(4, outputs);
      targets.col(0).setOnes();
      CHECK(std::isnan(row.forDouble(none, targets, 3, delta)));
    }
  }
}
