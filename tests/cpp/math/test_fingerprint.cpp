#include <bit>
#include <catch_amalgamated.hpp>
#include <limits>
#include <vector>

#include "math/fingerprint.hpp"

using plot_twist::Fingerprint;

namespace {

std::string of(std::vector<float> numbers) {
  Fingerprint fingerprint;
  fingerprint.add(std::span<const float>(numbers));
  return fingerprint.text();
}

TEST_CASE("a fingerprint is FNV-1a over the bits", "[math]") {
  CHECK(of({}) == "cbf29ce484222325");
  // The published test vector of the four bytes "foob", read as a little-endian float.
  CHECK(of({std::bit_cast<float>(0x626f6f66U)}) == "dd120e790c2512af");
}

TEST_CASE("a fingerprint tells apart what == does not", "[math]") {
  CHECK(of({0.0F}) != of({-0.0F}));
  CHECK(of({1, 2}) != of({2, 1}));
  CHECK(of({1}) != of({1, 0}));
}

TEST_CASE("every NaN has the same fingerprint", "[math]") {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  CHECK(of({nan}) == of({-nan}));
}

}  // namespace
