#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "formula/program/program.hpp"

namespace plot_twist {

/// Turns nodes into instructions and assigns registers, operands first. A register is free again
/// after the last instruction that reads it; those of the roots are never freed.
class Program::Compiler {
 public:
  Compiler(const Expressions& in, Program& program)
      : in_(in), program_(program), places_(in.size()), lastUse_(in.size(), -1) {}

  void run(std::span<const int> roots) {
    const std::vector<int> parts = in_.partsOf(roots);
    for (const int part : parts) findOrders(part);
    for (const int part : parts) noteUses(part);
    for (const int root : roots) lastUse_[root] = std::numeric_limits<int>::max();
    for (const int part : parts) emit(part);
    for (const int root : roots) program_.roots_.push_back(places_[root]);
  }

 private:
  using Call = std::pair<int, int>;  // a function and its argument

  /// Groups value, slope and curvature of a function at one argument into one call.
  void findOrders(int part) {
    const Node& node = in_[part];
    if (node.operation != Operation::activation) return;
    auto [call, isNew] = calls_.try_emplace(Call{node.function, node.a}, std::array{-1, -1, -1});
    call->second[node.order] = part;
  }

  void noteUses(int part) {
    const Node& node = in_[part];
    for (const int operand : {node.a, node.b, node.c}) {
      if (operand >= 0) lastUse_[operand] = std::max(lastUse_[operand], part);
    }
  }

  void emit(int part) {
    const Node& node = in_[part];
    if (node.operation == Operation::variable) {
      places_[part] = {Place::Kind::x, 0};
    } else if (node.operation == Operation::constant) {
      places_[part] = {Place::Kind::constant, static_cast<int>(program_.constants_.size())};
      program_.constants_.push_back(node.number);
      program_.constantErrors_.push_back(std::abs(node.number) * in_.errorOfConstant(node.number));
    } else if (node.operation == Operation::activation) {
      emitCall(part);
    } else {
      Instruction instruction{.operation = node.operation, .operands = operandsOf(node)};
      free(node, part);
      instruction.results[0] = allocate(part);
      program_.instructions_.push_back(instruction);
    }
  }

  void emitCall(int part) {
    const Node& node = in_[part];
    const auto& orders = calls_.at({node.function, node.a});
    const auto first = *std::ranges::min_element(
        orders, {}, [](int order) { return order < 0 ? std::numeric_limits<int>::max() : order; });
    if (part == first) {
      Instruction instruction{
          .operation = node.operation, .operands = operandsOf(node), .function = node.function};
      // The results must not overwrite the argument: it is read more than once.
      for (std::size_t i = 0; i < orders.size(); ++i) {
        if (orders[i] >= 0) instruction.results[i] = allocate(orders[i]);
      }
      program_.instructions_.push_back(instruction);
    }
    free(node, part);
  }

  std::array<Place, 3> operandsOf(const Node& node) const {
    std::array<Place, 3> places{};
    const std::array operands{node.a, node.b, node.c};
    for (std::size_t i = 0; i < operands.size(); ++i) {
      if (operands[i] >= 0) places[i] = places_[operands[i]];
    }
    return places;
  }

  int allocate(int part) {
    if (free_.empty()) free_.push_back(program_.registers_++);
    const int index = free_.back();
    free_.pop_back();
    places_[part] = {Place::Kind::local, index};
    return index;
  }

  /// Frees the registers of operands that `part` is the last to read.
  void free(const Node& node, int part) {
    for (const int operand : {node.a, node.b, node.c}) {
      if (operand < 0 || lastUse_[operand] != part) continue;
      lastUse_[operand] = -1;  // freed once, even if it is two operands of the node
      if (places_[operand].kind == Place::Kind::local) free_.push_back(places_[operand].index);
    }
  }

  const Expressions& in_;
  Program& program_;
  std::vector<Place> places_;
  std::vector<int> lastUse_;
  std::vector<int> free_;
  std::map<Call, std::array<int, 3>> calls_;
};

Program::Program(const Expressions& expressions, std::span<const int> roots) {
  Compiler(expressions, *this).run(roots);
  for (const double number : constants_) {
    floats_.emplace_back(static_cast<float>(number));
    doubles_.emplace_back(number);
  }
  for (const NamedActivation& function : expressions.functions()) {
    functions_.push_back(function.activation);
  }
}

}  // namespace plot_twist
