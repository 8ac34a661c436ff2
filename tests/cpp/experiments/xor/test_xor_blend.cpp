#include <catch_amalgamated.hpp>

#include "experiments/xor/blend.hpp"
#include "experiments/xor/proof.hpp"
#include "reference_table.hpp"

using namespace plot_twist;

TEST_CASE("From linear to curved, as many starts are solved as in the NumPy script") {
  for (const auto& row : testing::readReference("xor_counts.csv")) {
    if (row.integer("seeds") != 100) continue;
    CAPTURE(row.text("activation"), row.text("blend"));
    XorBlendConfig config;
    config.activation = row.text("activation");
    config.epochs = row.integer("epochs");
    config.seeds = firstSeeds(row.integer("seeds"));
    config.steps = 5;
    REQUIRE(validate(config) == "");
    const XorBlendResult result = xorBlend(config);
    CHECK(result.t == std::vector<double>{0, 0.25, 0.5, 0.75, 1});
    CHECK(result.solvedShare[0] == 0);
    const auto step = static_cast<std::size_t>(row.number("blend") * 4);
    CHECK(result.solvedShare[step] == row.integer("solved") / 100.0);
  }
}

TEST_CASE("The least t that solves, and the one that solves for good, are read off the shares") {
  XorBlendConfig config;
  config.seeds = firstSeeds(4);
  config.steps = 6;
  const XorBlendResult result = xorBlend(config);
  for (std::size_t i = 0; i < result.t.size(); ++i) {
    if (result.t[i] < result.firstSolved) CHECK(result.solvedShare[i] == 0);
    if (result.t[i] == result.firstSolved) CHECK(result.solvedShare[i] > 0);
    if (result.t[i] >= result.allSolved) CHECK(result.solvedShare[i] == 1);
  }
  CHECK(result.solvedShare.back() == 1);
  CHECK(result.allSolved <= 1);
  config.epochs = 1;
  CHECK(std::isnan(xorBlend(config).firstSolved));
  CHECK(std::isnan(xorBlend(config).allSolved));
}

TEST_CASE("The ends of the blend are the two networks of the proof") {
  XorBlendConfig config;
  config.seeds = {5};
  config.steps = 2;
  XorProofConfig proof;
  proof.seeds = config.seeds;
  const XorProofResult both = xorProof(proof);
  const XorBlendResult result = xorBlend(config);
  CHECK(result.medianLoss == std::vector<double>{both.linear.losses[0], both.curved.losses[0]});
}

TEST_CASE("A blend that cannot be run is explained in a sentence") {
  XorBlendConfig config;
  CHECK(validate(config).empty());
  config.steps = 1;
  CHECK(validate(config) == "steps must be 2 to 201, got 1");
  config.steps = 201;
  CHECK(validate(config) ==
        "epochs times seeds times steps must be at most 20000000, got 20100000");
  config.width = 65;
  CHECK(validate(config) == "width must be 1 to 64, got 65");
}
