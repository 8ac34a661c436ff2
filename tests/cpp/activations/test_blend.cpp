#include <catch_amalgamated.hpp>
#include <limits>

#include "activations/blend.hpp"
#include "activations/catalogue.hpp"

using namespace plot_twist;

namespace {

template <class T>
struct Columns {
  std::vector<T> value, slope, curvature;
};

template <class T>
Columns<T> evaluate(const Activation& activation, const std::vector<T>& x) {
  Columns<T> to{std::vector<T>(x.size()), std::vector<T>(x.size()), std::vector<T>(x.size())};
  activation.evaluate(
      Evaluation<T>{.x = x, .value = to.value, .slope = to.slope, .curvature = to.curvature});
  return to;
}

/// More than a block, and no multiple of a pack.
template <class T>
std::vector<T> many() {
  std::vector<T> x;
  for (int i = 0; i < 701; ++i) x.push_back(static_cast<T>(0.025 * (i - 350)));
  return x;
}

}  // namespace

TEMPLATE_TEST_CASE("A blend is the line at 0, the function at 1, and between them in between", "",
                   float, double) {
  const auto x = many<TestType>();
  const auto curved = makeActivation(GENERATE("sigmoid", "relu", "mish"));
  const auto whole = evaluate<TestType>(*curved, x);
  CHECK(evaluate<TestType>(Blend(curved, 1), x).value == whole.value);
  CHECK(evaluate<TestType>(Blend(curved, 1), x).curvature == whole.curvature);
  CHECK(evaluate<TestType>(Blend(curved, 0), x).value == x);
  const auto quarter = evaluate<TestType>(Blend(curved, 0.25), x);
  for (std::size_t i = 0; i < x.size(); ++i) {
    CAPTURE(x[i]);
    CHECK(quarter.value[i] == TestType(0.75) * x[i] + TestType(0.25) * whole.value[i]);
    CHECK(quarter.slope[i] == TestType(0.75) + TestType(0.25) * whole.slope[i]);
    CHECK(quarter.curvature[i] == TestType(0.25) * whole.curvature[i]);
  }
}

TEST_CASE("A blend may write over its inputs, and computes what it is asked for alone") {
  const Blend blend(makeActivation("tanh"), GENERATE(0.0, 0.3, 1.0));
  const auto apart = evaluate<double>(blend, many<double>());
  std::vector<double> both = many<double>(), slope(both.size());
  blend.evaluate(Evaluation<double>{.x = both, .value = both, .slope = slope, .curvature = {}});
  CHECK(both == apart.value);
  CHECK(slope == apart.slope);
  const auto x = many<double>();
  std::vector<double> curvature(x.size());
  blend.evaluate(Evaluation<double>{.x = x, .value = {}, .slope = {}, .curvature = curvature});
  CHECK(curvature == apart.curvature);
}

TEST_CASE("A blend keeps a kink and softens it") {
  const auto relu = makeActivation("relu");
  REQUIRE(Blend(relu, 0.5).kinks().size() == 1);
  const Kink kink = Blend(relu, 0.5).kinks().front();
  CHECK(kink.x == 0);
  CHECK(kink.left.slope == 0.5);
  CHECK(kink.right.slope == 1);
  CHECK(Blend(relu, 0).kinks().empty());
  CHECK(Blend(makeActivation("sigmoid"), 0.5).largestSlope() == 0.5 + 0.5 * 0.25);
  CHECK(Blend(makeActivation("sigmoid"), 0).largestSlope() == 1);
}

TEST_CASE("The line reaches infinity and lets NaN through") {
  const double inf = std::numeric_limits<double>::infinity();
  const auto line =
      evaluate<double>(Blend(makeActivation("sigmoid"), 0), {-inf, inf, std::nan("")});
  CHECK(line.value[0] == -inf);
  CHECK(line.value[1] == inf);
  CHECK(std::isnan(line.value[2]));
}
