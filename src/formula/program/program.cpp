#include "formula/program/program.hpp"

#include <algorithm>
#include <utility>

#include "formula/expression/apply.hpp"
#include "math/kernels/near_exponential.hpp"

namespace plot_twist {
namespace {

/// A column of numbers (step 1), or one pack that stands for a whole column (step 0).
template <class T>
struct Operand {
  const T* from;
  std::size_t step;

  PLOT_TWIST_INLINE Pack<T> at(std::size_t i) const { return load(from + i * step); }
};

template <class T>
using Loop = void (*)(const std::array<Operand<T>, 3>& operands, T* result, std::size_t count);

/// exp and expm1 in floats: lanes with |x| <= NearExponential::limit take the cheaper kernel.
template <Operation operation>
void loopNear(const Operand<float>& operand, float* result, std::size_t count) {
  for (std::size_t i = 0; i < count; i += laneCount) {
    const Pack<float> x = operand.at(i);
    const Mask<float> isNear = abs(x) <= NearExponential::limit;
    constexpr float limit = NearExponential::limit;
    const NearExponential power(NearExponent(atLeast(atMost(x, limit), -limit)));
    const Pack<float> near = operation == Operation::exp ? power.value() : power.minusOne();
    if (all(isNear)) [[likely]] {
      store(result + i, near);
    } else {
      store(result + i, select<float>(isNear, near, apply<operation>(x, x, x)));
    }
  }
}

/// An operation over a whole block.
template <Operation operation, class T>
void loop(const std::array<Operand<T>, 3>& operands, T* result, std::size_t count) {
  if constexpr ((operation == Operation::exp || operation == Operation::expm1) &&
                std::is_same_v<T, float>) {
    loopNear<operation>(operands[0], result, count);
  } else if constexpr (arity(operation) > 0 && operation != Operation::activation) {
    const auto [a, b, c] = operands;
    for (std::size_t i = 0; i < count; i += laneCount) {
      const Pack<T> second = arity(operation) > 1 ? b.at(i) : Pack<T>(T(0));
      const Pack<T> third = arity(operation) > 2 ? c.at(i) : Pack<T>(T(0));
      store(result + i, apply<operation>(a.at(i), second, third));
    }
  }
}

template <class T>
constexpr auto loops = []<std::size_t... i>(std::index_sequence<i...>) {
  return std::array<Loop<T>, operationCount>{&loop<static_cast<Operation>(i), T>...};
}(std::make_index_sequence<operationCount>());

}  // namespace

/// One run of a program over one block.
template <class T>
class Program::Runner {
 public:
  Runner(const Program& program, const T* x, std::span<T* const> outputs, T* registers,
         std::size_t count)
      : program_(program), x_(x), outputs_(outputs), registers_(registers), count_(count) {
    if constexpr (std::is_same_v<T, float>) {
      constants_ = program.floats_.data();
    } else {
      constants_ = program.doubles_.data();
    }
  }

  void run(const Instruction& instruction) const {
    if (instruction.operation == Operation::activation) return activate(instruction);
    const auto& [a, b, c] = instruction.operands;
    loops<T>[static_cast<std::size_t>(instruction.operation)](
        {operand(a), operand(b), operand(c)}, place(instruction.results[0]), count_);
  }

  void copy(const Place& from, T* to) const {
    const Operand<T> column = operand(from);
    if (column.from == to) return;
    for (std::size_t i = 0; i < count_; i += laneCount) store(to + i, column.at(i));
  }

 private:
  void activate(const Instruction& instruction) const {
    const auto result = [&](int order) {
      const int index = instruction.results[order];
      return index < 0 ? std::span<T>() : std::span<T>(place(index), count_);
    };
    const Operand<T> u = operand(instruction.operands[0]);
    program_.functions_[instruction.function]->evaluate(Evaluation<T>{
        .x = {u.from, count_}, .value = result(0), .slope = result(1), .curvature = result(2)});
  }

  /// Where register `index` lies: in the output of the root that it holds, which saves a copy,
  /// unless that output is the memory of x, which later instructions may read.
  T* place(int index) const {
    for (std::size_t i = 0; i < outputs_.size(); ++i) {
      const Place& root = program_.roots_[i];
      const bool isHere = root.kind == Place::Kind::local && root.index == index;
      if (isHere && outputs_[i] != x_) return outputs_[i];
    }
    return registers_ + static_cast<std::size_t>(index) * blockSize;
  }

  Operand<T> operand(const Place& from) const {
    switch (from.kind) {
      case Place::Kind::x:
        return {x_, 1};
      case Place::Kind::constant:
        return {reinterpret_cast<const T*>(constants_ + from.index), 0};
      case Place::Kind::local:
        return {place(from.index), 1};
    }
    return {x_, 1};
  }

  const Program& program_;
  const T* x_;
  std::span<T* const> outputs_;
  T* registers_;
  std::size_t count_;
  const Pack<T>* constants_;
};

template <class T>
void Program::run(const T* x, std::span<T* const> outputs, std::size_t count) const {
  constexpr int few = 24;
  std::array<T, few * blockSize> local;  // not filled: every register is written before it is read
  std::vector<T> many(registers_ > few ? static_cast<std::size_t>(registers_) * blockSize : 0);
  const Runner<T> runner(*this, x, outputs, many.empty() ? local.data() : many.data(), count);
  for (const Instruction& instruction : instructions_) runner.run(instruction);
  // Roots that are x are copied first: another output may overwrite the memory of x.
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    if (roots_[i].kind == Place::Kind::x) runner.copy(roots_[i], outputs[i]);
  }
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    if (roots_[i].kind != Place::Kind::x) runner.copy(roots_[i], outputs[i]);
  }
}

template void Program::run(const float*, std::span<float* const>, std::size_t) const;
template void Program::run(const double*, std::span<double* const>, std::size_t) const;

}  // namespace plot_twist
