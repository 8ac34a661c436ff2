#pragma once

#include <catch_amalgamated.hpp>

#include "experiments/race/runner.hpp"

/// A run that is over in an instant.
inline plot_twist::RunnerConfig smallRun() {
  plot_twist::RunnerConfig config;
  config.layers = {2, 8, 8, 1};
  config.points = 25;
  config.epochs = 60;
  return config;
}

/// The same or any other run at its end.
inline plot_twist::Runner trained(const plot_twist::RunnerConfig& config) {
  REQUIRE(validate(config) == "");
  plot_twist::Runner runner(config);
  runner.advance(config.epochs);
  return runner;
}
