#include "formula/expression/expression.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <utility>

#include "activations/catalogue.hpp"
#include "formula/expression/apply.hpp"
#include "formula/expression/simplify.hpp"
#include "formula/program/error_bounds.hpp"

namespace plot_twist {
namespace {

template <Operation operation>
double applyAs(double a, double b, double c) {
  if constexpr (arity(operation) == 0 || operation == Operation::activation) {
    return a;
  } else {
    return lane(apply<operation>(Pack<double>(a), Pack<double>(b), Pack<double>(c)), 0);
  }
}

using Function = double (*)(double, double, double);

constexpr auto functionTable = []<std::size_t... i>(std::index_sequence<i...>) {
  return std::array<Function, operationCount>{&applyAs<static_cast<Operation>(i)>...};
}(std::make_index_sequence<operationCount>());

constexpr std::uint64_t fractionBits = (std::uint64_t(1) << 52) - 1;

/// Whether a number has so few digits that it is taken for an exact result.
bool isShort(double number) { return number == static_cast<double>(static_cast<float>(number)); }

/// Whether a short result of an operation is known to be no rounded one.
bool isSurelyExact(Operation operation, double a, double b, double result) {
  switch (operation) {
    case Operation::add:
      return result - a == b && result - b == a;
    case Operation::subtract:
      return result + b == a && a - result == b;
    case Operation::multiply:
      return isShort(a) && isShort(b);
    case Operation::divide:
      return isShort(b) && result * b == a;
    case Operation::sqrt:
      return result * result == a;
    case Operation::log:
      return a == 1;
    case Operation::power:
      return a == 1 || b == 0 || b == 1;
    case Operation::negate:
    case Operation::absolute:
      return true;
    default:
      return a == 0;
  }
}

/// Value, slope and curvature.
std::array<double, 3> jetAt(const Activation& activation, double at) {
  std::array<double, 1> x{at}, value, slope, curvature;
  activation.evaluate(
      Evaluation<double>{.x = x, .value = value, .slope = slope, .curvature = curvature});
  return {value[0], slope[0], curvature[0]};
}

}  // namespace

double applyTo(const Node& node, double a, double b, double c,
               std::span<const NamedActivation> functions) {
  if (node.operation == Operation::activation) {
    return jetAt(*functions[node.function].activation, a)[static_cast<std::size_t>(node.order)];
  }
  return functionTable[static_cast<std::size_t>(node.operation)](a, b, c);
}

Expressions::Expressions(Constants constants) : constants_(constants) {
  insert({.operation = Operation::variable});
}

int Expressions::constant(double number) {
  return insert({.operation = Operation::constant, .number = number});
}

double Expressions::errorOfConstant(double number) const {
  const auto found = constantErrors_.find(std::bit_cast<std::uint64_t>(number) & fractionBits);
  return found == constantErrors_.end() ? 0 : found->second;
}

void Expressions::noteError(double number, double relative) {
  auto& known = constantErrors_[std::bit_cast<std::uint64_t>(number) & fractionBits];
  known = std::max(known, relative);
}

int Expressions::parameter(int index) {
  return insert({.operation = Operation::parameter, .number = static_cast<double>(index)});
}

int Expressions::make(Operation operation, int a, int b, int c) {
  const Node node{.operation = operation, .a = a, .b = b, .c = c};
  const auto isFixed = [this](int operand) { return operand < 0 || isConstant(operand); };
  const bool isExact = operation == Operation::negate;
  if ((isExact || !keepsConstants()) && isFixed(a) && isFixed(b) && isFixed(c)) {
    const auto number = [this](int operand) { return operand < 0 ? 0.0 : nodes_[operand].number; };
    const double result = applyTo(node, number(a), number(b), number(c), functions_);
    const auto part = [&](int operand) -> Approximate {
      const double it = number(operand);
      return {it, std::abs(it) * errorOfConstant(it)};
    };
    if (!isShort(result)) {
      noteError(result, errorOf(operation, part(a), part(b), part(c), result) / std::abs(result));
    } else if (!isSurelyExact(operation, number(a), number(b), result)) {
      hasDoubtful_ = true;
    }
    return constant(result);
  }
  if (const auto simpler = simplify(*this, node)) return *simpler;
  return insert(node);
}

int Expressions::activate(int function, int order, int u) {
  const Node node{.operation = Operation::activation, .a = u, .function = function, .order = order};
  if (isConstant(u)) {
    const double at = nodes_[u].number;
    const Activation& activation = *functions_[function].activation;
    const std::array<double, 3> jet = jetAt(activation, at);
    const auto errors =
        errorsOfJet({at, std::abs(at) * errorOfConstant(at)}, jet, activation.kinks());
    const double result = jet[static_cast<std::size_t>(order)];
    if (!isShort(result)) {
      noteError(result, errors[static_cast<std::size_t>(order)] / std::abs(result));
    } else if (at != 0) {
      hasDoubtful_ = true;
    }
    return constant(result);
  }
  return insert(node);
}

int Expressions::function(const std::string& id, std::vector<double> parameters) {
  const auto isSame = [&](const NamedActivation& known) {
    return known.id == id && known.parameters == parameters;
  };
  const auto found = std::ranges::find_if(functions_, isSame);
  if (found == functions_.end()) {
    auto activation = makeActivation(id, parameters);
    functions_.push_back({id, std::move(parameters), std::move(activation)});
    return static_cast<int>(functions_.size()) - 1;
  }
  return static_cast<int>(found - functions_.begin());
}

int Expressions::insert(const Node& given) {
  Node node = given;
  const bool commutes = node.operation == Operation::add || node.operation == Operation::multiply;
  if (commutes && node.a > node.b) std::swap(node.a, node.b);
  const Key key{node.operation,
                node.a,
                node.b,
                node.c,
                node.function,
                node.order,
                std::bit_cast<std::uint64_t>(node.number)};
  const auto [entry, isNew] = index_.try_emplace(key, size());
  if (isNew) nodes_.push_back(node);
  return entry->second;
}

std::vector<int> Expressions::partsOf(std::span<const int> roots) const {
  std::vector<bool> isPart(nodes_.size());
  for (const int root : roots) isPart[root] = true;
  for (int node = size() - 1; node >= 0; --node) {
    if (!isPart[node]) continue;
    for (const int operand : {nodes_[node].a, nodes_[node].b, nodes_[node].c}) {
      if (operand >= 0) isPart[operand] = true;
    }
  }
  std::vector<int> parts;
  for (int node = 0; node < size(); ++node) {
    if (isPart[node]) parts.push_back(node);
  }
  return parts;
}

}  // namespace plot_twist
