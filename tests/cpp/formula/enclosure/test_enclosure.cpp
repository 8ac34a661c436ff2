#include <cmath>

#include "experiments/explore/landmarks.hpp"
#include "experiments/inspect/inspect.hpp"
#include "formula/typed.hpp"
#include "math/reference.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

namespace {

constexpr int boxes = 300;

TEST_CASE("a peak is found however narrow, and its height is enclosed", "[enclosure]") {
  const auto peak = typed("exp(-(1e6*(x-1.2345))^2)");
  const Enclosed top = peak->enclosure()->extreme(Order::value, -5, 5, 1, boxes);
  CHECK(top.bound >= 1);
  CHECK(top.bound <= 1 + 1e-8);
  CHECK(std::fabs(top.at - 1.2345) < 1e-9);
  LandmarksConfig config;
  config.activation = "exp(-(1000*(x-1.2345))^2)";
  const LandmarksResult found = landmarks(config);
  CHECK(std::fabs(found.steepest.slope) > 857.76388);
  REQUIRE(found.turns.size() == 1);
  CHECK(std::fabs(found.turns[0].x - 1.2345) < 1e-15);
  REQUIRE(found.flats.size() == 3);  // below, at the top, above
}

TEST_CASE("continuity is proved only where it is true", "[enclosure]") {
  const auto isContinuous = [](const char* text, Order order, std::vector<double> exempt = {}) {
    INFO(text);
    return typed(text)->enclosure()->isContinuous(order, -infinity, infinity, exempt, boxes);
  };
  CHECK(isContinuous("abs(x)", Order::value));
  CHECK_FALSE(isContinuous("abs(x)", Order::slope));
  CHECK(isContinuous("abs(x)", Order::slope, {0}));
  CHECK_FALSE(isContinuous("abs(x-1e-3)", Order::slope, {0}));
  CHECK_FALSE(isContinuous("1/(x^2-2)", Order::value));
  CHECK(isContinuous("1/(x^2-2)", Order::value, {-std::sqrt(2.0), std::sqrt(2.0)}));
  CHECK(isContinuous("gelu(x)", Order::curvature));
  CHECK_FALSE(isContinuous("sign(x-1/3)", Order::value));
  CHECK_FALSE(isContinuous("log(x)", Order::value));
}

TEST_CASE("facts say whether they are proved", "[enclosure]") {
  const auto isProved = [](const char* text, const char* name) {
    InspectConfig config;
    config.activation = text;
    const auto proved = inspect(config).proved;
    return std::ranges::find(proved, name) != proved.end();
  };
  CHECK(isProved("sigmoid", "lower"));
  CHECK(isProved("sigmoid", "upper"));
  CHECK(isProved("tanh", "smoothness"));
  CHECK(isProved("relu", "monotone"));
  CHECK(isProved("relu", "largestSlope"));
  CHECK(isProved("gelu", "lower"));
  CHECK(isProved("elu(x, 2)", "smoothness"));
  CHECK(isProved("1/(x^2-2)", "monotone"));  // it is proved to fall somewhere
  for (const char* text : {"1/(1+exp(-x))", "exp(x)/(1+exp(x))", "log(1+exp(x))",
                           "(exp(x)-exp(-x))/(exp(x)+exp(-x))", "x/(1+abs(x))"}) {
    INFO(text);
    for (const char* name : {"lower", "upper", "range", "monotone", "largestSlope"}) {
      INFO(name);
      CHECK(isProved(text, name));
    }
  }
  CHECK(isProved("x/sqrt(1+x^2)", "range"));
  CHECK(isProved("x/sqrt(1+x^2)", "monotone"));
  CHECK(isProved("x*exp(x)/(1+exp(x))", "monotone"));  // it falls at -2
  CHECK_FALSE(isProved("1/(x^2-2)", "range"));         // nothing proves its gap
  CHECK_FALSE(isProved("sin(1/x)", "smoothness"));
  CHECK_FALSE(isProved("sin(x)/x", "upper"));
}

TEST_CASE("what is enclosed on a box is there: values and slopes of formulas by chance",
          "[enclosure]") {
  const auto formulas = readReferences("random_formulas.txt");
  for (std::size_t i = 3; i < formulas.size(); i += 8) {
    const auto function = typed(("=" + formulas[i].name).c_str());
    for (const auto& row : formulas[i].rows) {
      const double x = static_cast<double>(row[0]);
      for (const double width : {0x1p-20, 1.0, 1e3}) {
        for (const auto& [order, truth] :
             {std::pair(Order::value, row[1]), {Order::slope, row[2]}}) {
          if (!std::isfinite(truth)) continue;
          INFO(formulas[i].name << " at " << x << " +- " << width);
          const double slack = 1e-15 * std::abs(static_cast<double>(truth));
          const auto ask = [&](int side) {
            return function->enclosure()->extreme(order, x - width, x + width, side, 4).bound;
          };
          CHECK(static_cast<double>(truth) <= ask(1) + slack);
          CHECK(static_cast<double>(truth) >= ask(-1) - slack);
        }
      }
    }
  }
}

}  // namespace
