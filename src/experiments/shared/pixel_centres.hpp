#pragma once

#include "network/layers/matrix.hpp"

namespace plot_twist {

/// The centres of the pixels of [-extent, extent]^2, row by row from the top: (resolution^2, 2).
template <class T>
Matrix<T> pixelCentres(int resolution, double extent) {
  const auto centre = [=](int pixel) {
    return static_cast<T>(extent * (2 * pixel + 1 - resolution) / resolution);
  };
  Matrix<T> pixels(Index{resolution} * resolution, 2);
  for (int row = 0, at = 0; row < resolution; ++row) {
    for (int column = 0; column < resolution; ++column, ++at) {
      pixels(at, 0) = centre(column);
      pixels(at, 1) = -centre(row);
    }
  }
  return pixels;
}

}  // namespace plot_twist
