#pragma once

#include <array>
#include <vector>

#include "experiments/inside/reading.hpp"
#include "network/inputs/inputs.hpp"

namespace plot_twist {

/// Derivatives of all values of a network by the coordinates of the plane, by forward
/// differentiation: with T_l the derivatives of the values of layer l, those of its pre-activations
/// are T_(l-1) W_l, and T_l = f'(z_l) T_(l-1) W_l; T_0 are those of the inputs. A result depends on
/// slopes and weights only, so it is the same, to the last bit, at all points of a region where no
/// slope changes.
template <class T>
class Tangents {
 public:
  /// `network` must outlive the tangents.
  Tangents(const Mlp<T>& network, InputMap inputs, Index rows);

  /// The points, (rows, 2), to be filled before `compute`.
  Matrix<T>& points() { return points_; }
  /// Computes values, and derivatives by both coordinates.
  void compute();

  const Reading<T>& reading() const { return reading_; }
  /// d values of layer l / d coordinate, (rows, units).
  const Matrix<T>& by(int coordinate, int layer) const { return tangents_[coordinate][layer]; }

 private:
  void descend(std::vector<Matrix<T>>& tangents, int layer) const;

  const Mlp<T>& network_;
  InputMap inputs_;
  Matrix<T> points_;
  Reading<T> reading_;
  std::array<std::vector<Matrix<T>>, 2> tangents_;
};

}  // namespace plot_twist
