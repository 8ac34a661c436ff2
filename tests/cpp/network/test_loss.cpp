#include <catch_amalgamated.hpp>
#include <cmath>

#include "network/loss.hpp"

using namespace plot_twist;

namespace {

struct Result {
  double loss, delta;
};

/// The loss of one sample, as the mean over `copies` of it.
Result lossOf(double logit, int label, Index copies) {
  const Index rows = paddedRows(copies);
  const Matrix<double> logits = Matrix<double>::Constant(rows, 1, logit);
  const Matrix<double> sides = Matrix<double>::Constant(rows, 1, 1 - 2 * label);
  Matrix<double> delta = Matrix<double>::Constant(rows, 1, 99);
  const double loss = crossEntropy(logits, sides, copies, delta);
  for (Index row = copies; row < rows; ++row) CHECK(delta(row, 0) == 0);
  return {loss, delta(0, 0) * static_cast<double>(copies)};
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
