#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>

#include "experiments/explore/difference.hpp"
#include "experiments/explore/landmarks.hpp"
#include "reference_table.hpp"

using namespace plot_twist;
using plot_twist::testing::readReference;
using plot_twist::testing::ReferenceRow;

namespace {

std::vector<ReferenceRow> rowsOf(const std::string& kind) {
  auto rows = readReference("landmarks.csv");
  std::erase_if(rows, [&](const ReferenceRow& row) { return row.text("kind") != kind; });
  REQUIRE(!rows.empty());
  return rows;
}

}  // namespace

TEST_CASE("Functions turn where mpmath says, in any view that holds the place", "[landmarks]") {
  for (const ReferenceRow& row : rowsOf("turn")) {
    const double x = row.number("x");
    for (const double span : {1e-6, 0.1, 10.0, 1e6}) {
      CAPTURE(row.text("activation"), row.integer("order"), span);
      const auto result = landmarks(
          {.activation = row.text("activation"), .from = x - 0.43 * span, .to = x + 0.57 * span});
      const bool isSlope = row.integer("order") == 1;
      const auto& extrema = isSlope ? result.slopeTurns : result.turns;
      const auto nearest = std::ranges::min_element(
          extrema, {}, [x](const Extremum& turn) { return std::abs(turn.x - x); });
      REQUIRE(nearest != extrema.end());
      CHECK(nearest->x == Catch::Approx(x).epsilon(1e-14));
      CHECK((isSlope ? nearest->slope : nearest->value) ==
            Catch::Approx(row.number("value")).epsilon(1e-15));
      CHECK(nearest->isMinimum == (row.number("value") < 0));
    }
  }
}

TEST_CASE("A corner has its limits and the function's own numbers", "[landmarks]") {
  const auto result = landmarks({.activation = "relu"});
  REQUIRE(result.corners.size() == 1);
  const Corner& corner = result.corners[0];
  CHECK(corner.x == 0);
  CHECK(corner.leftSlope == 0);
  CHECK(corner.rightSlope == 1);
  CHECK(corner.slope == 0);
  CHECK(result.turns.empty());
  CHECK(landmarks({.activation = "relu", .from = 0, .to = 1}).corners.empty());
}

TEST_CASE("Where the slope is small, a function is flat", "[landmarks]") {
  // sigmoid' = s (1 - s) = 0.1 at s = (1 +- sqrt(0.6)) / 2, so at x = +-log((1 + r) / (1 - r)).
  const double r = std::sqrt(0.6), end = std::log((1 + r) / (1 - r));
  const auto flats = landmarks({.activation = "sigmoid"}).flats;
  REQUIRE(flats.size() == 2);
  CHECK(flats[0].from == -5);
  CHECK(flats[0].to == Catch::Approx(-end).epsilon(1e-14));
  CHECK(flats[1].from == Catch::Approx(end).epsilon(1e-14));
  CHECK(flats[1].to == 5);

  const auto relu = landmarks({.activation = "relu"}).flats;
  REQUIRE(relu.size() == 1);
  CHECK(relu[0].from == -5);
  CHECK(relu[0].to == 0);
  CHECK(landmarks({.activation = "identity"}).flats.empty());
  CHECK(landmarks({.activation = "tanh", .flat = 2}).flats.size() == 1);
}

TEST_CASE("Lowest, highest and steepest are those of the view", "[landmarks]") {
  const auto tanh = landmarks({.activation = "tanh", .from = -1, .to = 3});
  CHECK(tanh.lowest.x == -1);
  CHECK(tanh.highest.x == 3);
  CHECK(tanh.steepest.x == 0);
  CHECK(tanh.steepest.slope == 1);
  CHECK(tanh.zeros == std::vector<double>{0});
}

TEST_CASE("Landmarks that cannot be looked for are explained in a sentence", "[landmarks]") {
  CHECK(validate(LandmarksConfig{}).empty());
  CHECK(validate(LandmarksConfig{.activation = "rellu"}) ==
        "unknown activation 'rellu'; did you mean relu?");
  CHECK(validate(LandmarksConfig{.from = 1, .to = 0}) == "from must be less than to, got 1 and 0");
  CHECK(validate(LandmarksConfig{.flat = -1}) == "flat must be 0 to 1000000, got -1");
  CHECK(validate(LandmarksConfig{.flat = std::nan("")}) == "flat must be 0 to 1000000, got NaN");
}

TEST_CASE("Two functions are furthest apart where mpmath says", "[difference]") {
  for (const ReferenceRow& row : rowsOf("gap")) {
    CAPTURE(row.text("activation"), row.text("other"));
    const auto result =
        difference({.activation = row.text("activation"), .other = row.text("other")});
    const double x = row.number("x"), gap = row.number("value");
    // Some are even functions, with a second place on the other side. There the values are near 3,
    // and four units of their last place are what the functions themselves may be off.
    const double rounding = 4 * 0x1p-51;
    CHECK(result.gap == Catch::Approx(gap).margin(rounding));
    CHECK(std::abs(result.gapAt) == Catch::Approx(std::abs(x)).epsilon(1e-10));
    CHECK(result.lineGap == Catch::Approx(gap).margin(rounding));
    CHECK(std::abs(result.lineGapAt) == Catch::Approx(std::abs(x)).epsilon(1e-10));
  }
}

TEST_CASE("A gap may grow for ever, or be reached at infinity only", "[difference]") {
  const auto with = [](const char* activation, const char* other) {
    return difference({.activation = activation, .other = other});
  };
  const auto line = with("relu", "tanh");
  CHECK(line.lineGap == infinity);
  CHECK(line.lineGapAt == infinity);
  CHECK(line.gapAt == 5);
  const auto limit = with("elu", "relu");
  CHECK(limit.lineGap == 1);
  CHECK(limit.lineGapAt == -infinity);
  CHECK(limit.gapAt == -5);
  CHECK(with("identity", "sigmoid").lineGap == infinity);
  const auto none = with("mish", "mish");
  CHECK(none.gap == 0);
  CHECK(none.lineGap == 0);
}

TEST_CASE("A difference has the kinks of both functions", "[difference]") {
  const auto result = difference({.activation = "relu", .other = "leaky_relu"});
  REQUIRE(result.breaks.size() == 1);
  const auto right = result.breaks[0];
  CHECK(result.slope[right - 1] == -0.01);
  CHECK(result.slope[right] == 0);
  CHECK(difference({.activation = "identity", .other = "relu", .at = -2}).valueAt == -2);
  CHECK(validate(DifferenceConfig{.other = "gellu"}) ==
        "unknown activation 'gellu'; did you mean gelu?");
}
