#include <catch_amalgamated.hpp>

#include "activations/catalogue.hpp"
#include "experiments/inside/folds/linear_pieces.hpp"
#include "formula/function.hpp"

using namespace plot_twist;

namespace {

const std::vector<std::string> straight = {
    "relu",       "leaky_relu", "prelu",     "rrelu",    "relu6", "hardtanh",      "hardsigmoid",
    "hardshrink", "softshrink", "threshold", "identity", "step",  "sparse_sigmoid"};

}  // namespace

TEST_CASE("Exactly these functions of the catalogue are piecewise linear", "[folds]") {
  for (const ActivationInfo* const info : catalogue()) {
    CAPTURE(info->id);
    const bool isExpected = std::ranges::count(straight, std::string(info->id)) > 0;
    CHECK(linearPieces(*makeFunction(info->id)).has_value() == isExpected);
  }
}

TEST_CASE("Formulas made of lines are proved to be, others are refused", "[folds]") {
  for (const char* text :
       {"max(x, 0.1 * x)", "abs(x)", "min(max(x, -2), 3)", "x > 0 ? 1 : 0",
        "sign(x) * max(abs(x) - 0.3, 0)", "2 * x + 1", "max(0, x) - max(0, x - 1)"}) {
    CAPTURE(text);
    const auto pieces = linearPieces(*makeFunction(text));
    REQUIRE(pieces);
    CHECK(pieces->isProved);
  }
  for (const char* text : {"max(x, 0)^2", "x * sigmoid(x)", "max(x, sin(x))", "1 / x", "exp(x)",
                           "max(x, 1e-9 * x^2)"}) {
    CAPTURE(text);
    CHECK_FALSE(linearPieces(*makeFunction(text)));
  }
}

TEST_CASE("Pieces are the function's own lines", "[folds]") {
  const auto pieces = linearPieces(*makeFunction("hardshrink", std::vector{0.75}));
  REQUIRE(pieces);
  CHECK(pieces->pieces.size() == 3);
  CHECK(pieces->at(-2).slope == 1);
  CHECK(pieces->at(0).slope == 0);
  CHECK(pieces->at(0).offset == 0);
  CHECK(pieces->at(0.8).slope == 1);
  const LinearPieces half = blendPieces(*pieces, 0.5);
  CHECK(half.at(0).slope == 0.5);
  CHECK(half.at(2).slope == 1);
  CHECK(blendPieces(*pieces, 0).pieces.size() == 1);
}
