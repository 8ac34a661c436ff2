#include <catch_amalgamated.hpp>
#include <cmath>

#include "network/losses/coefficient_of_determination.hpp"
#include "network/losses/loss.hpp"

using namespace plot_twist;

namespace {

// Errors of both signs, on both sides of Huber's corner, at it and at 0; six of them leave a pack
// that is not full.
const Eigen::Vector<double, 6> errors{-2.5, -1, -0.25, 0, 0.5, 3};

struct Result {
  double loss;
  Matrix<double> delta;
};

Result lossOf(std::string_view id) {
  const Index rows = paddedRows(6);
  Matrix<double> outputs = Matrix<double>::Constant(rows, 1, 9), targets = outputs;
  targets.topRows(6) = Eigen::Vector<double, 6>{1, -1, 0.5, 0.25, -0.5, 0};
  outputs.topRows(6) = targets.topRows(6) + errors;
  Result result{0, Matrix<double>::Constant(rows, 1, 99)};
  result.loss = findLoss<double>(id)(outputs, targets, 6, result.delta);
  for (Index row = 6; row < rows; ++row) CHECK(result.delta(row, 0) == 0);
  return result;
}

/// The mean of `loss(e)` and its derivative `slope(e)` / 6, as PyTorch documents the loss.
void check(std::string_view id, double (*loss)(double), double (*slope)(double)) {
  CAPTURE(id);
  const Result got = lossOf(id);
  double sum = 0;
  for (Index i = 0; i < 6; ++i) {
    sum += loss(errors(i));
    CHECK_THAT(got.delta(i, 0), Catch::Matchers::WithinAbs(slope(errors(i)) / 6, 1e-15));
  }
  CHECK_THAT(got.loss, Catch::Matchers::WithinRel(sum / 6, 1e-15));
}

double sign(double x) { return x > 0 ? 1 : (x < 0 ? -1 : 0); }

}  // namespace

TEST_CASE("Losses of a regression are PyTorch's MSELoss, L1Loss and HuberLoss") {
  check("mse", [](double e) { return e * e; }, [](double e) { return 2 * e; });
  check("l1", [](double e) { return std::abs(e); }, [](double e) { return sign(e); });
  check(
      "huber", [](double e) { return std::abs(e) < 1 ? e * e / 2 : std::abs(e) - 0.5; },
      [](double e) { return std::abs(e) < 1 ? e : sign(e); });
}

TEST_CASE("A regression loss of something that is not a number is none") {
  for (const LossInfo& row : regressionLosses()) {
    CAPTURE(row.id);
    const Matrix<double> none = Matrix<double>::Constant(4, 1, std::nan(""));
    Matrix<double> delta(4, 1);
    CHECK(std::isnan(row.forDouble(none, Matrix<double>::Ones(4, 1), 3, delta)));
  }
}

TEST_CASE("Every loss is of classes or of a regression, and found by its id") {
  for (const LossInfo& row : losses()) {
    CHECK_FALSE(isRegressionLoss(row.id));
    CHECK(findLoss<float>(row.id) == row.forFloat);
  }
  for (const LossInfo& row : regressionLosses()) {
    CHECK(isRegressionLoss(row.id));
    CHECK(findLoss<double>(row.id) == row.forDouble);
  }
  CHECK(allLossMenu.choices().size() == losses().size() + regressionLosses().size());
}

TEST_CASE("R^2 is 1 for the targets, 0 for their mean, and scikit-learn's for its example") {
  const Matrix<double> targets = Eigen::Vector4d(3, -0.5, 2, 7);
  CHECK(r2Of<double>(targets, targets) == 1);
  CHECK(r2Of<double>(Matrix<double>::Constant(4, 1, targets.mean()), targets) == 0);
  // The example in the documentation of sklearn.metrics.r2_score: 0.948...
  const Matrix<double> outputs = Eigen::Vector4d(2.5, 0, 2, 8);
  CHECK_THAT(r2Of<double>(outputs, targets).value(),
             Catch::Matchers::WithinAbs(1 - 1.5 / 29.1875, 1e-15));
  CHECK_FALSE(r2Of<double>(outputs, Matrix<double>::Ones(4, 1)).has_value());
  CHECK_FALSE(r2Of<double>(Matrix<double>::Constant(4, 1, std::nan("")), targets).has_value());
}
