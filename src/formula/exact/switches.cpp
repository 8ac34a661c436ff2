#include "formula/exact/switches.hpp"

#include <algorithm>
#include <array>

#include "formula/expression/derivative.hpp"
#include "math/sorting.hpp"

namespace plot_twist {
namespace {

using enum Operation;

class SwitchFinder {
 public:
  explicit SwitchFinder(Expressions& in) : in_(in) {}

  std::vector<Switch> run(int value) {
    for (const int part : in_.partsOf(std::array{value})) visit(part);
    sortBy(found_, [](const Switch& it) { return it.of; });
    sortBy(found_, [](const Switch& it) { return it.node; });
    found_.erase(std::ranges::unique(found_, {}, &Switch::node).begin(), found_.end());
    return std::move(found_);
  }

 private:
  void visit(int part) {
    const Node node = in_[part];  // a copy: nodes are added meanwhile
    switch (node.operation) {
      case absolute:
      case sign:
      case log:
      case sqrt:
        return addZeros(node.a);
      case log1p:
        return addZeros(in_.add(in_.constant(1), node.a));
      case power:
        if (!in_.isConstant(node.b) || !isPositiveWhole(in_[node.b].number)) addZeros(node.a);
        return;
      case Operation::select: {
        const Operation test = in_[node.a].operation;
        if (test < less || test > unequal) addZeros(node.a);
        return;
      }
      case divide:
        return addZeros(node.b);
      case minimum:
      case maximum:
      case less:
      case lessEqual:
      case equal:
      case unequal:
        return addZeros(in_.subtract(node.a, node.b));
      default:
        return;
    }
  }

  static bool isPositiveWhole(double number) {
    return number > 0 && number < 4096 && number == static_cast<double>(static_cast<int>(number));
  }

  /// The nodes whose zeros are those of `node`.
  void addZeros(int node) {
    const Node it = in_[node];
    switch (it.operation) {
      case constant:
      case Operation::exp:
      case cosh:
      case bell:
      case normpdf:
      case normcdf:
        return;
      case multiply:
        addZeros(it.a);
        return addZeros(it.b);
      case divide:
      case power:
      case negate:
      case absolute:
      case sqrt:
      case atan:
      case erf:
      case sinh:
      case expm1:
        return addZeros(it.a);
      default:
        break;
    }
    found_.push_back({node});
    if (it.operation == variable || it.operation == sign) return;
    const int slope = differentiate(in_, node).slope;
    if (in_.partsOf(std::array{slope}).front() == in_.x()) found_.push_back({slope, node});
  }

  Expressions& in_;
  std::vector<Switch> found_;
};

}  // namespace

std::vector<Switch> findSwitches(Expressions& expressions, int value) {
  return SwitchFinder(expressions).run(value);
}

}  // namespace plot_twist
