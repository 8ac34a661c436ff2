#pragma once

#include <string>

#include "math/random.hpp"
#include "network/layers/mlp.hpp"
#include "network/losses/loss.hpp"

namespace plot_twist::testing {

/// A random network with a random loss, random samples, and room for one pass.
struct Problem {
  Mlp<double> network;
  Loss<double> lossFunction;
  Pass<double> pass;
  Matrix<double> targets;
  Index samples;
  std::string description;

  /// The loss; its derivative is the last delta of the pass.
  double loss() {
    network.forward(pass);
    return lossFunction(pass.values.back(), targets, samples, pass.deltas.back());
  }
};

/// One to four hidden layers of one to six units, each with an activation of its own (learnt ones
/// more often than others), any initialiser, loss and remedy, two to four classes.
Problem randomProblem(NumpyRandom& random);

}  // namespace plot_twist::testing
