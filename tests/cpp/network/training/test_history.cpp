#include <catch_amalgamated.hpp>

#include "network/training/history.hpp"

using namespace plot_twist;

TEST_CASE("Records keep every k-th epoch in bounded memory") {
  const int epochs = GENERATE(1, 511, 512, 513, 1024, 1025, 100000);
  CAPTURE(epochs);
  Records<double> history(2, 512, epochs);
  for (int epoch = 0; epoch < epochs; ++epoch) {
    if (!history.wants(epoch)) continue;
    const auto record = history.add(epoch);
    record[0] = epoch;
    record[1] = -epoch;
  }
  const auto kept = history.epochs();
  REQUIRE(kept.size() <= 512);
  REQUIRE(history.numbers().size() == 2 * kept.size());
  const int stride = kept.size() > 1 ? kept[1] - kept[0] : 1;
  CHECK((stride & (stride - 1)) == 0);
  CHECK((static_cast<int>(kept.size()) == (epochs + stride - 1) / stride));
  for (std::size_t i = 0; i < kept.size(); ++i) {
    CHECK(kept[i] == static_cast<int>(i) * stride);
    CHECK(history.numbers()[2 * i] == kept[i]);
    CHECK(history.numbers()[2 * i + 1] == -kept[i]);
  }
}
