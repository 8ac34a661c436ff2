#pragma once

#include <string>
#include <vector>

#include "bindings/conversions.hpp"
#include "experiments/race/summary/summary.hpp"

namespace plot_twist::bindings {

/// A summary as JavaScript holds it: it counts itself, and takes in flat arrays.
class BoundSummary {
 public:
  /// Precondition: `validate(config)` is empty.
  explicit BoundSummary(const SummaryConfig& config) : summary_(config) { ++alive_; }
  ~BoundSummary() { --alive_; }
  BoundSummary(const BoundSummary&) = delete;
  BoundSummary& operator=(const BoundSummary&) = delete;

  /// Summaries that were made and not yet deleted.
  static int alive() { return alive_; }

  /// News of all runs in their order: how many losses each has, these losses one run after the
  /// other, and (runs, 5): ended (0 or 1), accuracy, test accuracy, dead share, milliseconds.
  /// Precondition: the lengths agree.
  void update(const Int32Array& counts, const Float64Array& losses, const Float64Array& standings) {
    const auto count = Conversion<std::vector<int>>::in(counts);
    const auto loss = Conversion<std::vector<double>>::in(losses);
    const auto row = Conversion<std::vector<double>>::in(standings);
    std::size_t from = 0;
    for (int run = 0; run < summary_.runs(); ++run) {
      summary_.add(run, std::span(loss).subspan(from, count[run]));
      from += count[run];
      const double* const own = row.data() + std::size_t{5} * run;
      summary_.stand(run, {own[0] != 0, own[1], own[2], own[3], own[4]});
    }
  }

  RaceSummary result() { return summary_.result(); }

 private:
  static inline int alive_ = 0;
  Summary summary_;
};

}  // namespace plot_twist::bindings
