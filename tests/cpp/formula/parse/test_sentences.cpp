#include "formula/typed.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

namespace {

struct Slip {
  std::string text, sentence;
};

TEST_CASE("a slip is named with its column", "[formula]") {
  const auto [text, sentence] = GENERATE(values<Slip>({
      {"x * tnah(x)", "unknown name 'tnah' at column 5; did you mean tanh?"},
      {"x * tnah", "unknown name 'tnah' at column 5; did you mean tanh(x)?"},
      {"2x", "an operator is missing; write 2*x at column 2"},
      {"x y", "an operator is missing; write x*y at column 3"},
      {"2(x)", "an operator is missing; write 2*( at column 2"},
      {"(x)(x)", "an operator is missing; write )*( at column 4"},
      {"x(2)", "an operator is missing; write x*( at column 2"},
      {"x * sin", "sin needs an argument at column 5: sin(x)"},
      {"sin x", "sin needs an argument at column 1: sin(x)"},
      {"ln(x)", "unknown name 'ln' at column 1; write log(x) for the natural logarithm"},
      {"if(x > 0, 1, 2)", "unknown name 'if' at column 1; write c ? a : b for a condition"},
      {"k(x)", "unknown name 'k' at column 1; write k*( for a product"},
      {"2 * X", "unknown name 'X' at column 5; did you mean x?"},
      {"PI * x", "unknown name 'PI' at column 1; did you mean pi?"},
      {"x +", "the formula ends too early at column 4: a number, a name or a bracket is missing"},
      {" ", "the formula is empty"},
      {"=", "the formula is empty"},
      {"(x", "the bracket at column 1 needs a ')'"},
      {"x + exp(x", "the bracket of exp at column 5 needs a ')'"},
      {"x)", "unexpected ')' at column 2"},
      {"x > 0 ? 1", "the condition's '?' at column 7 needs a ':'"},
      {"0 < x < 1",
       "a comparison cannot follow another at column 7; multiply the two: (0 < x) * (x < 1)"},
      {"0,5 * x", "unexpected ',' at column 2; write numbers with a point: 0.5"},
      {"x ** 2", "unexpected '**' at column 3; write ^ for a power"},
      {"x = 1", "unexpected '=' at column 3; write == to compare"},
      {"|x|", "unexpected '|' at column 1; write abs(x) for an absolute value"},
      {"x²", "unexpected '²' at column 2; write ^2"},
      {"α · x", "unexpected 'α' at column 1"},
      {"1 · x", "unexpected '·' at column 3; write *"},
      {"x + 😀", "unexpected '😀' at column 5"},
      {"x\xff", "unexpected byte 0xff at column 2"},
      {std::string("x\0+1", 4), "unexpected byte 0x00 at column 2"},
      {"1e999", "the number at column 1 is too large"},
      {"min(x)", "min takes 2 arguments, got 1 at column 1"},
      {"sin()", "sin takes 1 argument, got 0 at column 1"},
      {"relu(x, 1)", "relu takes 1 argument, got 2 at column 1"},
      {"elu(x, 1, 2)", "elu takes 1 to 2 arguments, got 3 at column 1"},
      {"elu(x, x)", "alpha of elu must not depend on x at column 8"},
      {"elu(x, 9)", "alpha must be 0 to 5, got 9, for elu at column 1"},
      {"a+b+c+d+f+g+h+i+j", "a formula takes at most 8 parameters; 'j' at column 17 is one more"},
      {"gleu", "unknown activation 'gleu'; did you mean gelu?"},
      {"cos", "unknown activation 'cos'; as a formula write cos(x)"},
      {"max", "unknown activation 'max'; as a formula write max(x, 0)"},
      {"", "unknown activation ''"},
  }));
  INFO(text);
  CHECK(validateFunction(text) == sentence);
}

TEST_CASE("parameters of a formula are counted and finite", "[formula]") {
  const std::vector<double> two{1, 2}, endless{std::numeric_limits<double>::infinity()};
  CHECK(validateFunction("a * x", two) == "the formula takes 1 parameter (a), got 2");
  CHECK(validateFunction("x * 2", two) == "the formula takes no parameters, got 2");
  CHECK(validateFunction("a * x + b + c", two) ==
        "the formula takes 3 parameters (a, b, c), got 2");
  CHECK(validateFunction("a * x", endless) == "a must be a finite number, got Infinity");
  CHECK(validateFunction("elu(x, a)", std::vector{-1.0}) ==
        "alpha must be 0 to 5, got -1, for elu at column 1");
}

TEST_CASE("length, depth and size are bounded", "[formula]") {
  const auto repeat = [](const std::string& text, int count) {
    std::string all;
    for (int i = 0; i < count; ++i) all += text;
    return all;
  };
  const std::string x = "x";
  CHECK(validateFunction(repeat("(", 60) + x + repeat(")", 60)) == "");
  CHECK(validateFunction(repeat("(", 70) + x + repeat(")", 70)) ==
        "the formula is nested more than 64 deep at column 65");
  CHECK(validateFunction(repeat("-", 1000) + "x") ==
        "the formula is nested more than 64 deep at column 65");
  CHECK(validateFunction(x + repeat("^x", 500)) ==
        "the formula is nested more than 64 deep at column 129");
  CHECK(validateFunction(x + repeat("?x:x", 400)) ==
        "the formula is nested more than 64 deep at column 255");
  CHECK(validateFunction(x + repeat("+x", 500)) == "");
  CHECK(validateFunction(x + repeat("+x", 501)) ==
        "a formula has at most 500 operations; there is one more at column 1002");
  CHECK(validateFunction(x + repeat(" ", 1'000'000)) ==
        "a formula has at most 2000 characters, got 1000001");
  CHECK(validateFunction(repeat("a", 1'000'000)).size() < 100);
  CHECK(validateFunction(repeat("a", 1000) + "(x)").size() < 100);
  CHECK(validateFunction(repeat("a", 1000) + " " + repeat("b", 900)).size() < 150);
}

}  // namespace
