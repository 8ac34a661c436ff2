#pragma once

#include <array>
#include <memory>
#include <span>
#include <vector>

#include "formula/expression/expression.hpp"
#include "math/lanes/lanes.hpp"

namespace plot_twist {

/// Some nodes of an expression as a list of instructions. Each instruction is a loop over a block
/// of numbers; results that nobody needs any more give their place to later ones.
class Program {
 public:
  static constexpr std::size_t blockSize = 256;

  Program() = default;
  /// The roots are what the program computes.
  Program(const Expressions& expressions, std::span<const int> roots);

  /// Computes every root at `count` x, a multiple of four, at most blockSize; outputs[i] is the
  /// i-th root's. An output may be the same memory as x.
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
  std::vector<Pack<float>> floats_;  // the constants, ready to be loaded
  std::vector<Pack<double>> doubles_;
  std::vector<std::shared_ptr<const Activation>> functions_;
  int registers_ = 0;
};

}  // namespace plot_twist
