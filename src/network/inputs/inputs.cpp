#include "network/inputs/inputs.hpp"

#include <algorithm>
#include <array>
#include <numbers>

#include "math/functions.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

constexpr std::array<InputInfo, inputCount> table = {{
    {{"x", "x", "the first coordinate"}, Input::x},
    {{"y", "y", "the second coordinate"}, Input::y},
    {{"x2", "x²", "the square of the first coordinate"}, Input::xSquared},
    {{"y2", "y²", "the square of the second coordinate"}, Input::ySquared},
    {{"xy", "xy", "the product of both coordinates"}, Input::product},
    {{"sin_pi_x", "sin(πx)", "a sine of the first coordinate, of period 2"}, Input::sineOfX},
    {{"sin_pi_y", "sin(πy)", "a sine of the second coordinate, of period 2"}, Input::sineOfY},
}};

template <class T>
T valueAt(Input input, T x, T y) {
  constexpr T pi = std::numbers::pi_v<T>;
  switch (input) {
    case Input::x:
      return x;
    case Input::y:
      return y;
    case Input::xSquared:
      return x * x;
    case Input::ySquared:
      return y * y;
    case Input::product:
      return x * y;
    case Input::sineOfX:
      return sin(pi * x);
    case Input::sineOfY:
      return sin(pi * y);
  }
  return x;
}

/// The derivatives by x and by y.
template <class T>
std::array<T, 2> slopeAt(Input input, T x, T y) {
  constexpr T pi = std::numbers::pi_v<T>;
  switch (input) {
    case Input::x:
      return {1, 0};
    case Input::y:
      return {0, 1};
    case Input::xSquared:
      return {2 * x, 0};
    case Input::ySquared:
      return {0, 2 * y};
    case Input::product:
      return {y, x};
    case Input::sineOfX:
      return {pi * cos(pi * x), 0};
    case Input::sineOfY:
      return {0, pi * cos(pi * y)};
  }
  return {};
}

const InputInfo& rowOf(std::string_view id) {
  return *std::ranges::find_if(table, [&](const InputInfo& row) { return row.id == id; });
}

bool isCoordinate(Input input) { return input == Input::x || input == Input::y; }

void addName(std::string& list, std::string_view id) {
  if (!list.empty()) list += ", ";
  list += id;
}

}  // namespace

std::span<const InputInfo> inputs() { return table; }

std::string validateInputs(std::span<const std::string> ids) {
  bool isInOrder = true;
  std::string order, given;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (auto wrong = checkRow("input", ids[i], inputs()); !wrong.empty()) return wrong;
    addName(given, ids[i]);
    isInOrder = isInOrder && (i == 0 || rowOf(ids[i - 1]).input < rowOf(ids[i]).input);
  }
  if (isInOrder) return {};
  for (const InputInfo& row : table) addName(order, row.id);
  return "inputs must be in the order " + order + ", each at most once, got " + given;
}

InputMap::InputMap(std::span<const std::string> ids) {
  for (const std::string& id : ids) inputs_.push_back(rowOf(id).input);
}

bool InputMap::isAffine() const { return std::ranges::all_of(inputs_, isCoordinate); }

const InputInfo& InputMap::firstCurved() const {
  const Input first = *std::ranges::find_if_not(inputs_, isCoordinate);
  return *std::ranges::find_if(table, [&](const InputInfo& row) { return row.input == first; });
}

template <class T>
Matrix<T> InputMap::at(Matrix<T> points) const {
  if (isAffine() && inputs_.size() == 2) return points;
  Matrix<T> values(points.rows(), static_cast<Index>(inputs_.size()));
  for (Index i = 0; i < values.cols(); ++i) {
    const Input input = inputs_[static_cast<std::size_t>(i)];
    for (Index row = 0; row < values.rows(); ++row) {
      values(row, i) = valueAt(input, points(row, 0), points(row, 1));
    }
  }
  return values;
}

template <class T>
Matrix<T> InputMap::slopesAt(const Matrix<T>& points, int coordinate) const {
  Matrix<T> slopes(points.rows(), static_cast<Index>(inputs_.size()));
  const auto axis = static_cast<std::size_t>(coordinate);
  for (Index i = 0; i < slopes.cols(); ++i) {
    const Input input = inputs_[static_cast<std::size_t>(i)];
    for (Index row = 0; row < slopes.rows(); ++row) {
      slopes(row, i) = slopeAt(input, points(row, 0), points(row, 1))[axis];
    }
  }
  return slopes;
}

template Matrix<float> InputMap::at(Matrix<float>) const;
template Matrix<double> InputMap::at(Matrix<double>) const;
template Matrix<float> InputMap::slopesAt(const Matrix<float>&, int) const;
template Matrix<double> InputMap::slopesAt(const Matrix<double>&, int) const;

}  // namespace plot_twist
