#include "formula/program/program.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "formula/expression/apply.hpp"
#include "formula/program/error_bounds.hpp"
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

/// Whether an operation can make an infinity of moderate operands, with which a finite result may
/// be lost: exp(x) / (1 + exp(x)).
constexpr bool canOverflow(Operation operation) {
  switch (operation) {
    case Operation::exp:
    case Operation::expm1:
    case Operation::sinh:
    case Operation::cosh:
    case Operation::power:
    case Operation::divide:
      return true;
    default:
      return false;
  }
}

}  // namespace

/// One run of a program over one block.
template <class T>
class Program::Runner {
 public:
  Runner(const Program& program, const T* x, std::span<T* const> outputs, T* registers,
         std::size_t count)
      : program_(program),
        x_(x),
        outputs_(outputs),
        registers_(registers),
        count_(count),
        constants_(constantsOf(program)) {}

  void run(const Instruction& instruction) const {
    if (instruction.operation == Operation::activation) return activate(instruction);
    const auto& [a, b, c] = instruction.operands;
    loops<T>[static_cast<std::size_t>(instruction.operation)](
        {operand(a), operand(b), operand(c)}, place(instruction.results[0]), count_);
    if (canOverflow(instruction.operation)) check(place(instruction.results[0]));
  }

  /// Whether all numbers that were checked are finite.
  bool isFinite() const { return all(finite_ == T(0)); }
  /// From here on, marks every x whose numbers are not.
  void markInto(T* marks) { marks_ = marks; }

  /// Takes note of numbers that are not finite: their difference with themselves is NaN.
  void check(const T* numbers) const {
    Pack<T> sum(T(0));
    for (std::size_t i = 0; i < count_; i += laneCount) {
      const Pack<T> number = load(numbers + i), zero = number - number;
      if (marks_ != nullptr) store(marks_ + i, load(marks_ + i) + zero);
      sum = sum + zero;
    }
    finite_ = finite_ + sum;
  }

  void copy(const Place& from, T* to) const {
    const Operand<T> column = operand(from);
    if (column.from == to) return;
    for (std::size_t i = 0; i < count_; i += laneCount) store(to + i, column.at(i));
  }

 private:
  static const Pack<T>* constantsOf(const Program& program) {
    if constexpr (std::is_same_v<T, float>) return program.floats_.data();
    if constexpr (std::is_same_v<T, double>) return program.doubles_.data();
  }

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
  mutable Pack<T> finite_ = Pack<T>(T(0));
  T* marks_ = nullptr;
};

template <class T>
bool Program::run(const T* x, std::span<T* const> outputs, std::size_t count, T* marks) const {
  constexpr int few = 24;
  std::array<T, few * blockSize> local;  // not filled: every register is written before it is read
  std::vector<T> many(registers_ > few ? static_cast<std::size_t>(registers_) * blockSize : 0);
  Runner<T> runner(*this, x, outputs, many.empty() ? local.data() : many.data(), count);
  if (marks != nullptr) runner.markInto(std::fill_n(marks, count, T(0)) - count);
  for (const Instruction& instruction : instructions_) runner.run(instruction);
  // Roots that are x are copied first: another output may overwrite the memory of x.
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    if (roots_[i].kind == Place::Kind::x) runner.copy(roots_[i], outputs[i]);
  }
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    if (roots_[i].kind != Place::Kind::x) runner.copy(roots_[i], outputs[i]);
  }
  for (T* const output : outputs) runner.check(output);
  return runner.isFinite();
}

/// One run of a program over a few numbers, with errors. Registers are pairs of columns.
class Program::ErrorRunner {
 public:
  static constexpr std::size_t size = 64;
  struct Column {
    std::array<double, size> number, error;
  };

  ErrorRunner(const Program& program, const double* x, std::size_t count)
      : program_(program), count_(count), registers_(static_cast<std::size_t>(program.registers_)) {
    std::copy_n(x, count, x_.number.begin());
    x_.error.fill(0);
    for (std::size_t i = 0; i < program.constants_.size(); ++i) {
      constants_.emplace_back().number.fill(program.constants_[i]);
      constants_.back().error.fill(program.constantErrors_[i]);
    }
  }

  void run() {
    for (const Instruction& instruction : program_.instructions_) {
      if (instruction.operation == Operation::activation) {
        activate(instruction);
      } else {
        compute(instruction);
      }
    }
  }

  const Column& at(const Place& place) const {
    const auto index = static_cast<std::size_t>(place.index);
    if (place.kind == Place::Kind::x) return x_;
    return place.kind == Place::Kind::constant ? constants_[index] : registers_[index];
  }

 private:
  void compute(const Instruction& instruction) {
    const auto [a, b, c] = std::array{&at(instruction.operands[0]), &at(instruction.operands[1]),
                                      &at(instruction.operands[2])};
    Column result;
    loops<double>[static_cast<std::size_t>(instruction.operation)](
        {Operand<double>{a->number.data(), 1}, {b->number.data(), 1}, {c->number.data(), 1}},
        result.number.data(), count_);
    for (std::size_t i = 0; i < count_; ++i) {
      const Approximate first{a->number[i], a->error[i]}, second{b->number[i], b->error[i]};
      result.error[i] = a == b ? errorOfTwins(instruction.operation, first, result.number[i])
                               : errorOf(instruction.operation, first, second,
                                         {c->number[i], c->error[i]}, result.number[i]);
    }
    copyTo(registers_[static_cast<std::size_t>(instruction.results[0])], result);
  }

  void activate(const Instruction& instruction) {
    const Column u = at(instruction.operands[0]);
    std::array<Column, 3> jet;
    program_.functions_[instruction.function]->evaluate(
        Evaluation<double>{.x = {u.number.data(), count_},
                           .value = {jet[0].number.data(), count_},
                           .slope = {jet[1].number.data(), count_},
                           .curvature = {jet[2].number.data(), count_}});
    const std::vector<Kink> kinks = program_.functions_[instruction.function]->kinks();
    for (std::size_t i = 0; i < count_; ++i) {
      const auto [value, slope, bend] = errorsOfJet(
          {u.number[i], u.error[i]}, {jet[0].number[i], jet[1].number[i], jet[2].number[i]}, kinks);
      jet[0].error[i] = value;
      jet[1].error[i] = slope;
      jet[2].error[i] = bend;
    }
    for (std::size_t order = 0; order < jet.size(); ++order) {
      const int index = instruction.results[order];
      if (index >= 0) copyTo(registers_[static_cast<std::size_t>(index)], jet[order]);
    }
  }

  void copyTo(Column& to, const Column& from) const {
    std::copy_n(from.number.begin(), count_, to.number.begin());
    std::copy_n(from.error.begin(), count_, to.error.begin());
  }

  const Program& program_;
  std::size_t count_;
  std::vector<Column> registers_;
  std::vector<Column> constants_;
  Column x_;
};

void Program::runWithErrors(const double* x, std::span<double* const> outputs,
                            std::span<double* const> errors, std::size_t count) const {
  for (std::size_t at = 0; at < count; at += ErrorRunner::size) {
    const std::size_t size = std::min(ErrorRunner::size, count - at);
    ErrorRunner runner(*this, x + at, size);
    runner.run();
    for (std::size_t i = 0; i < roots_.size(); ++i) {
      const auto& column = runner.at(roots_[i]);
      std::copy_n(column.number.begin(), size, outputs[i] + at);
      std::copy_n(column.error.begin(), size, errors[i] + at);
    }
  }
}

template bool Program::run(const float*, std::span<float* const>, std::size_t, float*) const;
template bool Program::run(const double*, std::span<double* const>, std::size_t, double*) const;

}  // namespace plot_twist
