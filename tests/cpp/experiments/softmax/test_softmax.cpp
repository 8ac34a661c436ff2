#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>

#include "experiments/softmax/rounded_arithmetic.hpp"
#include "experiments/softmax/softmax.hpp"
#include "reference_table.hpp"
#include "sentences/sentences.hpp"

using namespace plot_twist;
using plot_twist::testing::readReference;

namespace {

/// Equal; in float, whose exponential NumPy does not round correctly, to a few last places.
bool isSame(const std::string& format, double computed, double expected) {
  if (std::isnan(expected)) return std::isnan(computed);
  if (format != "float" || !std::isfinite(expected)) return computed == expected;
  return std::abs(computed - expected) <= 5e-7 * std::abs(expected);
}

TEST_CASE("Either softmax is NumPy's and PyTorch's, step by step, in each narrow precision") {
  int count = 0;
  for (const auto& row : readReference("narrow_softmax.csv")) {
    const std::string format = row.text("format");
    const SoftmaxResult result = softmax({.logits = row.numbers("logits"),
                                          .temperature = row.number("temperature"),
                                          .precision = format});
    const SoftmaxRun& run = row.text("way") == "naive" ? result.naive : result.stable;
    const auto agree = [&](const std::string& column, const std::vector<double>& computed) {
      const auto expected = row.numbers(column);
      REQUIRE(computed.size() == expected.size());
      for (std::size_t i = 0; i < expected.size(); ++i) {
        INFO(format << ' ' << row.text("way") << " of " << row.text("logits") << ": " << column
                    << ' ' << i << " is " << computed[i]);
        CHECK(isSame(format, computed[i], expected[i]));
      }
    };
    agree("exponents", run.exponents);
    agree("exponentials", run.exponentials);
    agree("sum", {run.sum});
    agree("shares", run.shares);
    ++count;
  }
  CHECK(count == 60);
}

TEST_CASE("The exponential of the 16-bit formats is NumPy's and PyTorch's") {
  for (const auto& row : readReference("narrow_arithmetic.csv")) {
    if (row.text("operation") != "exp") continue;
    const RoundedArithmetic arithmetic(floatFormat(row.text("format")));
    INFO(row.text("format") << ": exp " << row.text("a"));
    CHECK(arithmetic.exp(row.number("a")) == row.number("result"));
  }
}

struct Failure {
  std::string stage;
  int at;
};

Failure naiveFailure(const SoftmaxConfig& config) {
  const SoftmaxRun run = softmax(config).naive;
  return {run.failure, run.failureAt};
}

TEST_CASE("What broke first is told, and where") {
  const auto check = [](const Failure& failure, const std::string& stage, int at) {
    CHECK(failure.stage == stage);
    CHECK(failure.at == at);
  };
  check(naiveFailure({}), "", -1);
  check(naiveFailure({.logits = {1, 1000}, .precision = "float"}), "exponential", 1);
  check(naiveFailure({.logits = {1000, 1}, .precision = "double"}), "exponential", 0);
  check(naiveFailure({.logits = {700, 1}, .precision = "double"}), "", -1);
  check(naiveFailure({.logits = {11, 11}, .precision = "half"}), "sum", -1);
  check(naiveFailure({.logits = {-18, -19}, .precision = "half"}), "zero", -1);
  check(naiveFailure({.logits = {1, 7e4}, .precision = "half"}), "input", 1);
  check(naiveFailure({.logits = {600, 1}, .temperature = 0.001, .precision = "half"}), "scaled", 0);
}

TEST_CASE("The stable form holds where the naive one breaks, up to e^1000 and beyond") {
  for (const std::string precision : {"half", "bfloat16", "float", "double"}) {
    CAPTURE(precision);
    const SoftmaxResult result = softmax({.logits = {1000, 996, 0}, .precision = precision});
    CHECK(std::isnan(result.naive.total));
    CHECK(std::isnan(result.naive.entropy));
    CHECK(std::isnan(result.naive.error));
    CHECK(result.stable.failure.empty());
    CHECK(result.stable.error < 0.005);
    CHECK(std::abs(result.stable.total - 1) < 0.005);
  }
}

TEST_CASE("What is added to every score changes no share, but breaks the naive form") {
  const SoftmaxResult plain = softmax({.precision = "float"});
  const SoftmaxResult shifted = softmax({.shift = 1000, .precision = "float"});
  CHECK(shifted.exact == plain.exact);
  CHECK(shifted.logits[0] == 1002);
  CHECK(shifted.stable.shares == plain.stable.shares);
  CHECK(shifted.naive.failure == "exponential");
  CHECK(plain.naive.failure.empty());
}

TEST_CASE("A precision that rounds the scores themselves says by how much") {
  // Near 1000 the numbers of bfloat16 are 4 apart: 1002 is held as 1000 or 1004, 999 as 1000.
  const SoftmaxResult coarse = softmax({.logits = {1002, 999}, .precision = "bfloat16"});
  CHECK(coarse.inputError == 2);
  CHECK(softmax({.logits = {1002, 999}, .precision = "half"}).inputError == 0);
}

TEST_CASE("Temperature levels the shares or sharpens them, and entropy measures it") {
  const auto entropy = [](double temperature) {
    return softmax({.temperature = temperature, .precision = "double"}).stable.entropy;
  };
  CHECK(entropy(0.001) == 0);
  CHECK(entropy(0.5) < entropy(1));
  CHECK(entropy(1) < entropy(2));
  CHECK(std::abs(entropy(1000) - std::log(4)) < 1e-6);
  const SoftmaxResult level = softmax({.logits = {3, 3}, .precision = "double"});
  CHECK(level.exact == std::vector<double>{0.5, 0.5});
  CHECK(std::abs(level.exactEntropy - std::log(2)) < 1e-16);
}

TEST_CASE("A softmax that cannot be run is explained in a sentence") {
  CHECK(validate(SoftmaxConfig{}).empty());
  CHECK(validate(SoftmaxConfig{.logits = {1}}) == "logits must be 2 to 16 numbers, got 1");
  CHECK(validate(SoftmaxConfig{.logits = std::vector<double>(17)}) ==
        "logits must be 2 to 16 numbers, got 17");
  CHECK(validate(SoftmaxConfig{.logits = {1, std::nan("")}}) ==
        "logit 2 must be a finite number, got NaN");
  CHECK(validate(SoftmaxConfig{.shift = 1e7}) == "shift must be -1000000 to 1000000, got 10000000");
  CHECK(validate(SoftmaxConfig{.temperature = 0}) == "temperature must be 0.001 to 1000, got 0");
  CHECK(validate(SoftmaxConfig{.precision = "halve"}) ==
        "unknown precision 'halve'; did you mean half?");
}

}  // namespace
