#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>
#include <numeric>

#include "activations/vector_function.hpp"
#include "math/reference.hpp"
#include "reference_table.hpp"

using namespace plot_twist;
using plot_twist::test::ulps;
using plot_twist::testing::readReference;

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

using Numbers = std::vector<double>;

struct Results {
  Numbers value, jvp, vjp;
};

const VectorFunctionInfo& infoOf(std::string_view id) {
  return **std::ranges::find(vectorFunctions(), id, &VectorFunctionInfo::id);
}

Results run(const std::string& id, const Numbers& parameters, const Numbers& x, const Numbers& v,
            const Numbers& u) {
  REQUIRE(validateVectorFunction(id, parameters, x.size()) == "");
  const auto function = makeVectorFunction(id, parameters);
  const std::size_t outputs = infoOf(id).halves ? x.size() / 2 : x.size();
  Results results{Numbers(outputs), Numbers(outputs), Numbers(x.size())};
  function->evaluate(x, results.value);
  function->jvp(x, v, results.jvp);
  function->vjp(x, u, results.vjp);
  return results;
}

Numbers valueOf(const std::string& id, const Numbers& x, const Numbers& parameters = {}) {
  const Numbers u(infoOf(id).halves ? x.size() / 2 : x.size());
  return run(id, parameters, x, Numbers(x.size()), u).value;
}

double largest(const Numbers& numbers) {
  double size = 0;
  for (const double number : numbers) size = std::max(size, std::abs(number));
  return size;
}

/// Calls check(id, computed, row) for every row of a reference.
template <class Check>
void forEachRow(std::string_view file, Check check) {
  std::size_t count = 0;
  for (const auto& row : readReference(file)) {
    const std::string id = row.text("function");
    const Numbers parameters = row.numbers("temperature");
    check(id, run(id, parameters, row.numbers("x"), row.numbers("v"), row.numbers("u")), row);
    ++count;
  }
  CHECK(count == 24 * vectorFunctions().size());
}

TEST_CASE("functions of lists agree with references of many digits") {
  forEachRow("vectors.csv", [](const std::string& id, const Results& computed, const auto& row) {
    const Numbers value = row.numbers("value");
    for (std::size_t i = 0; i < value.size(); ++i) {
      INFO(id << " of " << row.text("x") << ", entry " << i);
      CHECK(ulps(computed.value[i], value[i]) <= 4);
    }
    // Products are sums, which cancel; so their errors are measured against their parts.
    const double x = infoOf(id).halves ? largest(row.numbers("x")) : 4;
    const auto near = [&](const Numbers& a, const Numbers& b, const Numbers& parts) {
      for (std::size_t i = 0; i < b.size(); ++i) {
        INFO(id << " of " << row.text("x") << ", product's entry " << i);
        CHECK(std::abs(a[i] - b[i]) <= 2e-15 * std::max(1.0, x) * largest(parts));
      }
    };
    near(computed.jvp, row.numbers("pushForward"), row.numbers("v"));
    near(computed.vjp, row.numbers("pullBack"), row.numbers("u"));
  });
}

TEST_CASE("functions of lists have PyTorch's names and conventions") {
  forEachRow("vectors_torch.csv",
             [](const std::string& id, const Results& computed, const auto& row) {
               // PyTorch rounds x / t and x - max, which counts for far-off x.
               const double size = std::max(1.0, largest(row.numbers("x")));
               const auto near = [&](const Numbers& a, const Numbers& b) {
                 for (std::size_t i = 0; i < b.size(); ++i) {
                   INFO(id << " of " << row.text("x") << ", entry " << i);
                   CHECK(std::abs(a[i] - b[i]) <= 1e-14 * size * std::max(1.0, largest(b)));
                 }
               };
               near(computed.value, row.numbers("value"));
               near(computed.jvp, row.numbers("pushForward"));
               near(computed.vjp, row.numbers("pullBack"));
             });
}

TEST_CASE("shares add up to one, whatever is added to all scores, up to the largest numbers") {
  const Numbers scores = {2, 1, 0.5, -1};
  for (const double shift : {0.0, 1000.0, -1e5}) {
    Numbers shifted = scores;
    for (double& score : shifted) score += shift;
    for (const std::string id : {"softmax", "softmin"}) {
      const Numbers shares = valueOf(id, shifted);
      CHECK(std::abs(std::accumulate(shares.begin(), shares.end(), 0.0) - 1) < 4e-16);
      CHECK(shares == valueOf(id, scores));
    }
  }
  CHECK(valueOf("softmax", {1.7e308, -1.7e308}) == Numbers{1, 0});
  CHECK(valueOf("softmax", {0, -1e301}) == Numbers{1, 0});
  CHECK(valueOf("softmax", {1e308, 1e308}, {0.001}) == Numbers{0.5, 0.5});
  CHECK(valueOf("softmin", {1000, 0}) == Numbers{0, 1});
}

TEST_CASE("the logarithm of a share that a double cannot hold is still right") {
  CHECK(valueOf("softmax", {0, -1000}) == Numbers{1, 0});
  CHECK(valueOf("log_softmax", {0, -1000}) == Numbers{0, -1000});
  // log(1 + e^-40) is 4.2e-18, and would be 0 if the share were rounded first.
  CHECK(std::abs(valueOf("log_softmax", {0, -40})[0] / -4.248354255291589e-18 - 1) < 1e-15);
}

TEST_CASE("a score of -inf has no share; +inf, or nothing else, leaves none that are defined") {
  CHECK(valueOf("softmax", {-infinity, 0, 0}) == Numbers{0, 0.5, 0.5});
  CHECK(valueOf("log_softmax", {-infinity, 3})[0] == -infinity);
  for (const Numbers& hopeless :
       {Numbers{infinity, 0}, Numbers{-infinity, -infinity}, Numbers{0, nan}, Numbers{nan, 0}}) {
    for (const std::string id : {"softmax", "log_softmax"}) {
      for (const double value : valueOf(id, hopeless)) CHECK(std::isnan(value));
    }
  }
  // As a mask, -inf has no share in a gradient either.
  const Results masked = run("softmax", {}, {-infinity, 0, 0}, {5, 1, 2}, {7, 1, 2});
  CHECK(masked.jvp[0] == 0);
  CHECK(masked.jvp[1] == -0.25);
}

TEST_CASE("the second half is the gate") {
  CHECK(valueOf("glu", {3, 0}) == Numbers{1.5});
  CHECK(valueOf("swiglu", {0, 5, 7, 0}) == Numbers{0, 0});
  CHECK(std::abs(valueOf("geglu", {2, 1})[0] - 2 * 0.8413447460685429) < 1e-15);
}

TEST_CASE("a choice that is impossible is explained in a sentence") {
  CHECK(validateVectorFunction("softmax", {}, 3).empty());
  CHECK(validateVectorFunction("sofmax", {}, 3) ==
        "unknown vector function 'sofmax'; did you mean softmax?");
  CHECK(makeVectorFunction("sofmax", {}) == nullptr);
  CHECK(validateVectorFunction("softmax", Numbers{0}, 3) ==
        "temperature must be 0.001 to 1000, got 0");
  CHECK(validateVectorFunction("glu", Numbers{1}, 2) == "glu takes no parameters, got 1");
  CHECK(validateVectorFunction("swiglu", {}, 3) ==
        "swiglu takes two halves, an even count of numbers, got 3");
  CHECK(validateVectorFunction("softmin", {}, 0) == "softmin takes at least one number, got none");
}

}  // namespace
