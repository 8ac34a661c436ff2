#include <algorithm>
#include <catch_amalgamated.hpp>
#include <span>

#include "activations/catalogue_scan.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

namespace {

template <class T>
bool sameBits(const std::vector<T>& a, const std::vector<T>& b) {
  const auto bytesOf = [](const std::vector<T>& all) { return std::as_bytes(std::span(all)); };
  return std::ranges::equal(bytesOf(a), bytesOf(b));
}

template <class T>
std::vector<T> firstOf(const std::vector<T>& values, std::size_t count) {
  return {values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count)};
}

template <class T>
std::vector<T> sample() {
  std::vector<T> x;
  for (const double at : grid(-7, 7, 1.7)) x.push_back(static_cast<T>(at));
  return x;
}

TEMPLATE_TEST_CASE("any length gives the same bits as a longer one", "[activations]", float,
                   double) {
  using T = TestType;
  forEachActivation([](const ActivationInfo& info, const Activation& activation) {
    const Table<T> whole(activation, sample<T>());
    REQUIRE(whole.x.size() == 9);
    for (std::size_t count = 0; count <= whole.x.size(); ++count) {
      const Table<T> part(activation, firstOf(whole.x, count));
      INFO(info.id << ", " << count << " numbers");
      CHECK(sameBits(part.value, firstOf(whole.value, count)));
      CHECK(sameBits(part.slope, firstOf(whole.slope, count)));
      CHECK(sameBits(part.curvature, firstOf(whole.curvature, count)));
    }
  });
}

TEMPLATE_TEST_CASE("what else is asked for does not change the bits", "[activations]", float,
                   double) {
  using T = TestType;
  forEachActivation([](const ActivationInfo& info, const Activation& activation) {
    const Table<T> all(activation, sample<T>());
    std::vector<T> value(all.x.size()), slope(all.x.size()), curvature(all.x.size());
    INFO(info.id);
    activation.evaluate(Evaluation<T>{all.x, value, {}, {}});
    CHECK(sameBits(value, all.value));
    activation.evaluate(Evaluation<T>{all.x, value, slope, {}});
    CHECK(sameBits(value, all.value));
    CHECK(sameBits(slope, all.slope));
    slope.assign(slope.size(), 0);
    activation.evaluate(Evaluation<T>{all.x, {}, slope, {}});
    CHECK(sameBits(slope, all.slope));
    activation.evaluate(Evaluation<T>{all.x, {}, {}, curvature});
    CHECK(sameBits(curvature, all.curvature));
  });
}

TEMPLATE_TEST_CASE("values may overwrite the inputs", "[activations]", float, double) {
  using T = TestType;
  forEachActivation([](const ActivationInfo& info, const Activation& activation) {
    const Table<T> apart(activation, sample<T>());
    std::vector<T> values = apart.x, slope(values.size());
    activation.evaluate(Evaluation<T>{values, values, slope, {}});
    INFO(info.id);
    CHECK(sameBits(values, apart.value));
    CHECK(sameBits(slope, apart.slope));
  });
}

}  // namespace
