#pragma once

#include <array>
#include <memory>
#include <span>
#include <vector>

#include "formula/expression/expression.hpp"
#include "math/lanes/lanes.hpp"

namespace plot_twist {

/// Nodes of an expression as a list of instructions over registers, each a block of numbers. Value
/// and slope of x * tanh(x) (the nodes stand in expression.hpp) are four instructions on three
/// registers:
///
///     r0, r1 = tanh(x), tanh'(x)   // one call of the activation gives both
///     r2 = x * r0                  // the value
///     r1 = x * r1                  // tanh'(x) is not needed any more: its register is used again
///     r1 = r0 + r1                 // the slope
///
/// Each instruction is a loop over the block, so an instruction is decoded once for up to 256
/// numbers.
class Program {
 public:
  static constexpr std::size_t blockSize = 256;

  Program() = default;
  /// A program that computes the nodes `roots`.
  Program(const Expressions& expressions, std::span<const int> roots);

  /// Computes every root at `count` x, a multiple of four, at most blockSize. outputs[i] receives
  /// the `count` values of roots[i]; one of the outputs may be the memory of x.
  ///
  /// Returns whether all results are finite, and all intermediate results whose overflow may have
  /// spoilt one. `marks`, if given, becomes NaN at each x where they are not, and 0 elsewhere.
  template <class T>
  bool run(const T* x, std::span<T* const> outputs, std::size_t count, T* marks = nullptr) const;

  /// Computes the roots as `run<double>` does, to the same bits, and for each result a bound of its
  /// rounding error to first order: those of the operands, enlarged as the operation enlarges them,
  /// and its own. Infinite where an operand's error is too large to tell: an overflow, or a
  /// condition that rounding may have turned. The outputs are not the memory of x.
  void runWithErrors(const double* x, std::span<double* const> outputs,
                     std::span<double* const> errors, std::size_t count) const;

 private:
  /// Where an operand is: x, a constant or a register.
  struct Place {
    enum class Kind { x, constant, local };
    Kind kind = Kind::x;
    int index = 0;
  };
  struct Instruction {
    Operation operation;
    std::array<Place, 3> operands;
    std::array<int, 3> results = {-1, -1, -1};  // of an activation: value, slope, curvature
    int function = -1;
  };
  class Compiler;

  template <class T>
  class Runner;
  class ErrorRunner;

  std::vector<Instruction> instructions_;
  std::vector<Place> roots_;
  std::vector<double> constants_;
  std::vector<double> constantErrors_;
  std::vector<Pack<float>> floats_;  // the constants, each in all lanes
  std::vector<Pack<double>> doubles_;
  std::vector<std::shared_ptr<const Activation>> functions_;
  int registers_ = 0;
};

}  // namespace plot_twist
