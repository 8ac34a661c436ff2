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
  template <class T>
  void run(const T* x, std::span<T* const> outputs, std::size_t count) const;

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

  std::vector<Instruction> instructions_;
  std::vector<Place> roots_;
  std::vector<double> constants_;
  std::vector<Pack<float>> floats_;  // the constants, each in all lanes
  std::vector<Pack<double>> doubles_;
  std::vector<std::shared_ptr<const Activation>> functions_;
  int registers_ = 0;
};

}  // namespace plot_twist
