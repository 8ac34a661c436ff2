#include <catch_amalgamated.hpp>
#include <limits>

#include "activations/accuracy.hpp"
#include "activations/catalogue_scan.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

namespace {

TEST_CASE("every activation has a reference", "[activations]") {
  const auto references = readReferences("activations.txt");
  for (const ActivationInfo* info : catalogue()) {
    INFO(info->id);
    CHECK(std::any_of(references.begin(), references.end(),
                      [&](const Reference& reference) { return reference.name == info->id; }));
  }
}

TEST_CASE("double kernels agree with 50-digit references over the whole line", "[activations]") {
  for (const Reference& reference : readReferences("activations.txt")) {
    REQUIRE(explainActivation(reference.name, reference.parameters) == "");
    const auto activation = makeActivation(reference.name, reference.parameters);
    std::vector<double> x;
    for (const auto& row : reference.rows) x.push_back(static_cast<double>(row[0]));
    const Table<double> table(*activation, x);
    const Facts& facts = infoOf(reference.name).facts;
    for (std::size_t i = 0; i < x.size(); ++i) {
      const auto& row = reference.rows[i];
      INFO(reference.name << " at " << x[i] << ": " << table.value[i] << ", " << table.slope[i]
                          << ", " << table.curvature[i]);
      CHECK(isAccurate(Quantity::value, facts, table.value[i], row[0], row[1]));
      CHECK(isAccurate(Quantity::slope, facts, table.slope[i], row[0], row[2]));
      CHECK(isAccurate(Quantity::curvature, facts, table.curvature[i], row[0], row[3]));
    }
  }
}

/// Every magnitude, and the bend closely.
std::vector<float> floatSample() {
  std::vector<float> x = everyMagnitude<float>(60'000);
  for (const double at : grid(-12, 12, 1.0 / 2048)) x.push_back(static_cast<float>(at));
  return x;
}

TEST_CASE("float kernels agree with the double ones", "[activations]") {
  const std::vector<float> x = floatSample();
  const std::vector<double> wide(x.begin(), x.end());
  forEachActivation([&](const ActivationInfo& info, const Activation& activation) {
    const Table<float> table(activation, x);
    const Table<double> exact(activation, wide);
    const Facts& facts = info.facts;
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
      const bool right =
          isAccurate(Quantity::value, facts, table.value[i], wide[i], exact.value[i]) &&
          isAccurate(Quantity::slope, facts, table.slope[i], wide[i], exact.slope[i]) &&
          isAccurate(Quantity::curvature, facts, table.curvature[i], wide[i], exact.curvature[i]);
      if (right) continue;
      UNSCOPED_INFO(info.id << " at " << x[i]);
      ++wrong;
    }
    CHECK(wrong == 0);
  });
}

}  // namespace
