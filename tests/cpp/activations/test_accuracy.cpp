#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>

#include "activations/accuracy.hpp"
#include "activations/catalogue_scan.hpp"
#include "math/kernels/near_exponential.hpp"

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
    REQUIRE(validateActivation(reference.name, reference.parameters) == "");
    const auto activation = makeActivation(reference.name, reference.parameters);
    std::vector<double> x;
    for (const auto& row : reference.rows) x.push_back(static_cast<double>(row[0]));
    const Table<double> table(*activation, x);
    const auto crossings = DerivativeCrossings::of(*activation);
    for (std::size_t i = 0; i < x.size(); ++i) {
      const auto& row = reference.rows[i];
      INFO(reference.name);
      using Near = IsAccurate<double>;
      CHECK_THAT(table.value[i], Near(Quantity::value, crossings, x[i], row[1]));
      CHECK_THAT(table.slope[i], Near(Quantity::slope, crossings, x[i], row[2]));
      CHECK_THAT(table.curvature[i], Near(Quantity::curvature, crossings, x[i], row[3]));
    }
  }
}

/// Every magnitude, and the bend closely.
std::vector<float> floatSample() {
  std::vector<float> x = everyMagnitude<float>(60'000);
  for (const double at : grid(-16, 16, 1.0 / 2048)) x.push_back(static_cast<float>(at));
  return x;
}

/// The floats around the ends of the stretch on which e^(p x) takes the quick way, for p = 1 and
/// every parameter: where the quick way and the other one meet.
void addSeams(std::vector<float>& x, std::vector<double> parameters) {
  parameters.push_back(1);
  for (const double p : parameters) {
    if (p == 0) continue;
    for (const double seam : {NearExponential::limit / p, NearExponential::limit / (2 * p)}) {
      auto at = static_cast<float>(seam);
      for (int i = 0; i < 16; ++i) at = std::nextafter(at, 0.0F);
      for (int i = 0; i < 32; ++i, at = std::nextafter(at, at * 2)) x.insert(x.end(), {at, -at});
    }
  }
}

/// What is wrong with value, slope or curvature in floats at x[i], the ones in doubles being right;
/// empty if nothing is.
std::string disagreement(const DerivativeCrossings& crossings, const Table<float>& table,
                         const Table<double>& exact, std::size_t i) {
  const double at = exact.x[i];
  using Near = IsAccurate<float>;
  const Near value(Quantity::value, crossings, at, exact.value[i]);
  if (!value.match(table.value[i])) return value.describe();
  const Near slope(Quantity::slope, crossings, at, exact.slope[i]);
  if (!slope.match(table.slope[i])) return slope.describe();
  const Near curvature(Quantity::curvature, crossings, at, exact.curvature[i]);
  if (!curvature.match(table.curvature[i])) return curvature.describe();
  return {};
}

TEST_CASE("float kernels agree with the double ones", "[activations]") {
  const std::vector<float> sample = floatSample();
  // With the parameters of the references: the initial ones and some others.
  for (const Reference& reference : readReferences("activations.txt")) {
    const auto activation = makeActivation(reference.name, reference.parameters);
    std::vector<float> x = sample;
    addSeams(x, reference.parameters);
    const std::vector<double> wide(x.begin(), x.end());
    const Table<float> table(*activation, x);
    const Table<double> exact(*activation, wide);
    const auto crossings = DerivativeCrossings::of(*activation);
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
      const std::string sentence = disagreement(crossings, table, exact, i);
      if (sentence.empty()) continue;
      if (++wrong <= 5) UNSCOPED_INFO(reference.name << ": " << sentence);
    }
    CHECK(wrong == 0);
  }
}

}  // namespace
