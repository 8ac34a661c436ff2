#include <catch_amalgamated.hpp>
#include <cmath>

#include "network/layers/random_problem.hpp"

using namespace plot_twist;
using testing::Problem;
using testing::randomProblem;

namespace {

/// What finite differences say of a derivative.
struct Difference {
  double value = 0;
  double doubt = 0;  // how far it is from the difference with twice the step
  bool isKinked = false;
};

/// Whether a slope, of an activation or of the loss, differs by far more than a step explains.
bool jumps(const Pass<double>& above, const Pass<double>& below) {
  constexpr double most = 0.01;
  for (std::size_t layer = 0; layer < above.slopes.size(); ++layer) {
    if ((above.slopes[layer] - below.slopes[layer]).cwiseAbs().maxCoeff() > most) return true;
  }
  return (above.deltas.back() - below.deltas.back()).cwiseAbs().maxCoeff() > most;
}

double central(Problem& problem, Index index, double step, bool& isKinked) {
  double& parameter = problem.network.parameters()(index);
  const double at = parameter;
  parameter = at + step;
  const double above = problem.loss();
  const Pass<double> passAbove = problem.pass;
  parameter = at - step;
  const double below = problem.loss();
  parameter = at;
  isKinked = isKinked || jumps(passAbove, problem.pass);
  return (above - below) / (2 * step);
}

/// Two central differences, extrapolated to a step of 0 (Richardson).
Difference difference(Problem& problem, Index index) {
  Difference result;
  const double wide = central(problem, index, 2e-5, result.isKinked);
  const double narrow = central(problem, index, 1e-5, result.isKinked);
  result.value = (4 * narrow - wide) / 3;
  result.doubt = std::abs(narrow - wide);
  return result;
}

/// How many derivatives were compared, and how many could not be.
struct Tally {
  int compared = 0, kinked = 0, doubtful = 0;
};

void compare(Problem& problem, Tally& tally) {
  Vector<double> gradient = Vector<double>::Zero(problem.network.layout().size());
  problem.loss();
  problem.network.backward(problem.pass, gradient);
  for (Index i = 0; i < gradient.size(); ++i) {
    const auto [value, doubt, isKinked] = difference(problem, i);
    if (isKinked) {
      ++tally.kinked;
      continue;
    }
    if (doubt > 1e-6) ++tally.doubtful;
    ++tally.compared;
    CAPTURE(i);
    REQUIRE_THAT(gradient(i), Catch::Matchers::WithinAbs(value, 2e-8 + doubt));
  }
}

}  // namespace

TEST_CASE("Backpropagation agrees with finite differences over random networks") {
  Tally tally;
  for (std::uint32_t seed = 0; seed < 600; ++seed) {
    NumpyRandom random(seed);
    Problem problem = randomProblem(random);
    CAPTURE(seed, problem.description);
    compare(problem, tally);
  }
  CHECK(tally.compared > 30'000);
  CHECK(tally.kinked < tally.compared / 10);
  CHECK(tally.doubtful < tally.compared / 50);
}

TEST_CASE("Padded rows add nothing to loss or gradient") {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    NumpyRandom random(seed);
    Problem problem = randomProblem(random);
    CAPTURE(seed, problem.description);
    const auto run = [&] {
      Vector<double> gradient = Vector<double>::Zero(problem.network.layout().size());
      const double loss = problem.loss();
      problem.network.backward(problem.pass, gradient);
      return std::pair(loss, gradient);
    };
    const auto before = run();
    const Index padding = paddedRows(problem.samples) - problem.samples;
    problem.pass.values.front().bottomRows(padding).setConstant(12.5);
    const auto after = run();
    CHECK(before.first == after.first);
    CHECK(before.second == after.second);
  }
}
