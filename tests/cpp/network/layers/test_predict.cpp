#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>
#include <vector>

#include "network/layers/predict.hpp"
#include "network/layers/random_problem.hpp"

using namespace plot_twist;

namespace {

template <class T>
Matrix<T> rowOf(const std::vector<double>& numbers) {
  Matrix<T> row(1, static_cast<Index>(numbers.size()));
  for (Index i = 0; i < row.cols(); ++i) row(0, i) = static_cast<T>(numbers[i]);
  return row;
}

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double none = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEMPLATE_TEST_CASE("The class is that of the largest output, and none for ties and NaN",
                   "[predict]", float, double) {
  const auto classOf = [](const std::vector<double>& outputs) {
    return classify<TestType>(rowOf<TestType>(outputs))(0);
  };
  CHECK(classOf({1, 2, 3}) == 2);
  CHECK(classOf({3, 2, 1}) == 0);
  CHECK(classOf({1, 3, 2}) == 1);
  CHECK(classOf({1, 1, 2}) == 2);
  CHECK(classOf({inf, 1}) == 0);
  CHECK(classOf({-inf, -1e30}) == 1);
  for (const std::vector<double>& tie :
       {std::vector<double>{2, 2, 1}, {1, 2, 2}, {2, 1, 2}, {0.0, -0.0}, {inf, inf}}) {
    CHECK(classOf(tie) == -1);
  }
  for (const std::vector<double>& undecided :
       {std::vector<double>{none, 1, 2}, {1, none, 2}, {1, 2, none}, {none, none}}) {
    CHECK(classOf(undecided) == -1);
  }
  CHECK(classOf({0.5}) == 1);
  CHECK(classOf({-0.5}) == 0);
  CHECK(classOf({0}) == -1);
  CHECK(classOf({none}) == -1);
}

TEMPLATE_TEST_CASE("Probabilities of any outputs are numbers, and sum to 1", "[predict]", float,
                   double) {
  const auto probabilities = [](const std::vector<double>& outputs) {
    Matrix<TestType> row = rowOf<TestType>(outputs);
    toProbabilities(row);
    return std::vector<double>(row.data(), row.data() + row.cols());
  };
  using Numbers = std::vector<double>;
  const double few = 4 * std::numeric_limits<TestType>::epsilon();
  const Numbers softmax = probabilities({1, 2, 3.5});
  const double sum = std::exp(1.0) + std::exp(2.0) + std::exp(3.5);
  CHECK(std::abs(softmax[0] - std::exp(1.0) / sum) <= few * softmax[0]);
  CHECK(std::abs(softmax[1] - std::exp(2.0) / sum) <= few * softmax[1]);
  CHECK(std::abs(softmax[2] - std::exp(3.5) / sum) <= few * softmax[2]);
  CHECK(probabilities({1000, 0, -1000}) == Numbers{1, 0, 0});
  CHECK(probabilities({inf, 0}) == Numbers{1, 0});
  CHECK(probabilities({inf, inf}) == Numbers{0.5, 0.5});
  CHECK(probabilities({-inf, -inf}) == Numbers{0.5, 0.5});
  for (const Numbers& undecided : {Numbers{none, 1, 2, 3}, {1, none, 2, 3}, {1, 2, 3, none}}) {
    CHECK(probabilities(undecided) == Numbers{0.25, 0.25, 0.25, 0.25});
  }
  CHECK(probabilities({0}) == Numbers{0.5});
  CHECK(probabilities({none}) == Numbers{0.5});
  CHECK(probabilities({inf}) == Numbers{1});
  CHECK(probabilities({-inf}) == Numbers{0});
}

TEST_CASE("Outputs alone are those of a pass that also computes slopes", "[predict]") {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    NumpyRandom random(seed);
    testing::Problem problem = testing::randomProblem(random);
    CAPTURE(seed, problem.description);
    problem.network.forward(problem.pass);
    const Matrix<double> inputs = problem.pass.values.front().topRows(problem.samples);
    CHECK(predict(problem.network, inputs) == problem.pass.values.back().topRows(problem.samples));
  }
}
