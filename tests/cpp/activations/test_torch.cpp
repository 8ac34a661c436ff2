#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cmath>

#include "activations/catalogue_scan.hpp"
#include "reference_table.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

namespace {

/// Names separated by spaces, as the table has them.
std::string namesOf(const ActivationInfo& info) {
  std::string names;
  for (const Parameter& parameter : info.parameters) {
    if (!names.empty()) names += ' ';
    names += parameter.name;
  }
  return names;
}

/// PyTorch's left tails lose digits to 1, hence the absolute error. Its softplus is the identity
/// from 20 on, which is 2.1e-9 less than it should be, and its hardsigmoid's slope is 1/6 as a
/// float.
double toleranceOf(std::string_view id, double x) {
  if (id == "softplus" && x > 20) return 3e-9;
  if (id == "hardsigmoid") return 5e-9;
  return 1e-14 * std::max(1.0, std::abs(x));
}

TEST_CASE("names, initial parameters, values and slopes are PyTorch's", "[activations]") {
  for (const auto& row : testing::readReference("torch_activations.csv")) {
    const ActivationInfo& info = infoOf(row.text("activation"));
    const std::vector<double> parameters = row.numbers("parameters");
    INFO(info.id);
    CHECK(row.text("names") == namesOf(info));
    CHECK(std::ranges::equal(parameters, info.parameters, {}, {}, &Parameter::initial));
    const Table<double> ours(*makeActivation(info.id, parameters), row.numbers("x"));
    const std::vector<double> value = row.numbers("value"), slope = row.numbers("slope");
    REQUIRE(value.size() == ours.x.size());
    for (std::size_t i = 0; i < ours.x.size(); ++i) {
      const double tolerance = toleranceOf(info.id, ours.x[i]);
      INFO("at " << ours.x[i] << ": " << ours.value[i] << ", " << ours.slope[i]);
      CHECK(std::abs(ours.value[i] - value[i]) <= tolerance);
      CHECK(std::abs(ours.slope[i] - slope[i]) <= tolerance);
    }
  }
}

}  // namespace
