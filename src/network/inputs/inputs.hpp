#pragma once

#include <span>
#include <string>
#include <vector>

#include "network/layers/matrix.hpp"
#include "schema/menu.hpp"

namespace plot_twist {

/// A function of a point of the plane that a network can take in.
enum class Input { x, y, xSquared, ySquared, product, sineOfX, sineOfY };

/// A row of the menu of inputs.
struct InputInfo : Choice {
  Input input;
};

/// All inputs, in menu order: x, y, x^2, y^2, xy, sin(pi x), sin(pi y).
///
/// TensorFlow Playground has the same seven, with sin(x) over points in about [-6, 6]. The points
/// of the datasets here lie in about [-1, 1], where sin(x) is nearly x and would tell a network
/// little. sin(pi x) has one whole period there: it is the first odd term of a Fourier series on
/// [-1, 1].
std::span<const InputInfo> inputs();
inline constexpr int inputCount = 7;
inline constexpr Menu inputMenu{"inputs", [] { return choicesOf(inputs()); }};

/// "unknown input 'x3'; did you mean x2?"; a sentence if `ids` are not in menu order, each at most
/// once. Empty if nothing is wrong.
std::string validateInputs(std::span<const std::string> ids);

/// The inputs of a network, which turn points of the plane into what its first layer takes in.
/// Whatever feeds points into a network has them from here.
class InputMap {
 public:
  /// Precondition: `validateInputs(ids)` is empty.
  explicit InputMap(std::span<const std::string> ids);

  /// Whether these are x and y alone, or one of them, so that a network of piecewise linear
  /// activations is piecewise linear over the plane.
  bool isAffine() const;
  /// The first input that is neither x nor y. Precondition: not isAffine().
  const InputInfo& firstCurved() const;

  /// The inputs of each point, (n, 2) -> (n, inputs). For x and y these are the points.
  template <class T>
  Matrix<T> at(Matrix<T> points) const;
  /// d input / d coordinate at each point, (n, 2) -> (n, inputs); coordinate 0 is x, 1 is y.
  template <class T>
  Matrix<T> slopesAt(const Matrix<T>& points, int coordinate) const;

 private:
  std::vector<Input> inputs_;
};

}  // namespace plot_twist
