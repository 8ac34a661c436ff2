#include <catch_amalgamated.hpp>
#include <set>
#include <string_view>

#include "schema/tables.hpp"

using namespace plot_twist;
using namespace plot_twist::tables;

namespace {

/// Whether a phrase begins with a small letter, or with a name or formula such as "RMS" or "E[Z]".
bool beginsSmall(std::string_view phrase) {
  const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
  return !isUpper(phrase[0]) || phrase.size() < 2 || !isLower(phrase[1]);
}

}  // namespace

TEST_CASE("Every struct that leaves the core says what it is and what its members are") {
  CHECK(allResults().size() > 20);
  for (const AnyResult& result : allResults()) {
    CAPTURE(result.name);
    CHECK(!result.meaning.empty());
    CHECK(!result.fields.empty());
    std::set<std::string_view> names, meanings;
    for (const auto& [name, meaning] : result.fields) {
      CAPTURE(name, meaning);
      REQUIRE(!meaning.empty());
      CHECK(meaning.back() != '.');
      CHECK(beginsSmall(meaning));
      CHECK(names.insert(name).second);
      CHECK(meanings.insert(meaning).second);
    }
  }
}

TEST_CASE("The compiler reads names off members, also of a base, and off types") {
  CHECK(memberName<&RunnerConfig::learningRate> == "learningRate");
  CHECK(memberName<&DifferenceResult::slopeAt> == "slopeAt");
  CHECK(memberName<&DifferenceResult::x> == "x");                // of ExploreResult
  CHECK(memberName<&XorProofConfig::deviation> == "deviation");  // of XorTrainingConfig
  CHECK(memberName<&XorProofConfig::blend>.data()[5] == '\0');
  CHECK(typeName<RunnerConfig> == "RunnerConfig");
  CHECK(typeName<DifferenceResult> == "DifferenceResult");
  CHECK(typeName<RunnerConfig>.data()[12] == '\0');
}
