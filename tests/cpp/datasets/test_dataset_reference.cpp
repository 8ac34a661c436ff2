#include <catch_amalgamated.hpp>

#include "datasets/dataset.hpp"
#include "reference_table.hpp"

using namespace plot_twist;
using testing::readReference;
using testing::ReferenceRow;

namespace {

DatasetConfig configOf(const ReferenceRow& row) {
  return {.kind = row.text("kind"),
          .points = row.integer("points"),
          .noise = row.number("noise"),
          .turns = row.number("turns"),
          .classes = isRegression(row.text("kind")) ? 2 : row.integer("classes"),
          .testShare = row.number("test_share"),
          .seed = static_cast<std::uint32_t>(row.number("seed"))};
}

/// The last digit or two may differ with the library that computed sines and logarithms.
void checkColumn(const Eigen::VectorXd& got, const std::vector<double>& expected) {
  REQUIRE(got.size() == static_cast<Eigen::Index>(expected.size()));
  for (Eigen::Index i = 0; i < got.size(); ++i) {
    CAPTURE(i);
    CHECK_THAT(got(i), Catch::Matchers::WithinAbs(expected[i], 4e-16));
  }
}

}  // namespace

TEST_CASE("Drawn datasets are those of the NumPy script, and so are their test samples") {
  for (const ReferenceRow& row : readReference("datasets.csv")) {
    CAPTURE(row.text("kind"), row.text("points"), row.text("classes"), row.text("seed"));
    const DatasetConfig config = configOf(row);
    REQUIRE(validate(config) == "");
    const Dataset data = makeDataset(config);
    checkColumn(data.inputs.col(0), row.numbers("x"));
    checkColumn(data.inputs.col(1), row.numbers("y"));
    const std::vector<int> test(data.test.begin(), data.test.end());
    CHECK((test.empty() ? std::vector<int>{-1} : test) == row.integers("test"));
  }
}
