#pragma once

#include "network/layers/matrix.hpp"

namespace plot_twist {

/// Makes the shorter side of a matrix orthonormal, in place: Q of the QR decomposition whose R has
/// a positive diagonal, as torch.nn.init.orthogonal_ does. A matrix that is wider than tall is
/// treated as its transpose.
///
/// Computed by modified Gram-Schmidt, each column twice: with one pass Q loses orthogonality as the
/// condition number grows, with two it is orthonormal to rounding (Giraud et al. 2005). Sums run in
/// ascending order, so the bits do not depend on the build.
void orthogonalize(Matrix<double>& matrix);

}  // namespace plot_twist
