#pragma once

#include <cstddef>
#include <cstdint>

namespace plot_twist {

/// What a node of an expression, or an instruction of a program, computes from its operands a, b,
/// c.
enum class Operation : std::uint8_t {
  constant,
  variable,   // x
  parameter,  // one that has no number yet
  add,
  subtract,
  multiply,
  divide,
  power,  // a^b
  minimum,
  maximum,
  less,  // comparisons are 1 or 0, or NaN if an operand is
  lessEqual,
  equal,
  unequal,
  select,   // a ? b : c; NaN if a is
  chained,  // a b, the chain rule's outer slope at c times the inner slope: see apply.hpp
  negate,
  absolute,
  sign,     // -1, 0 or 1
  nothing,  // 0, or NaN if a is
  exp,
  expm1,
  log,
  log1p,
  sqrt,
  sin,
  cos,
  sinh,
  cosh,
  atan,
  erf,
  normcdf,
  normpdf,
  bell,        // e^(-a^2)
  activation,  // a function of the catalogue at a, or one of its derivatives
};

inline constexpr auto operationCount = static_cast<std::size_t>(Operation::activation) + 1;

/// How many operands an operation takes.
constexpr int arity(Operation operation) {
  if (operation <= Operation::parameter) return 0;
  if (operation >= Operation::negate) return 1;
  return operation == Operation::select || operation == Operation::chained ? 3 : 2;
}

}  // namespace plot_twist
