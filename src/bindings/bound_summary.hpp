#pragma once

#include "experiments/race/summary/summary_news.hpp"

namespace plot_twist::bindings {

/// A Summary as JavaScript holds it. Counts its instances, so that tests find summaries that were
/// not deleted.
class BoundSummary {
 public:
  /// Precondition: `validate(config)` is empty.
  explicit BoundSummary(const SummaryConfig& config) : summary_(config) { ++alive_; }
  ~BoundSummary() { --alive_; }
  BoundSummary(const BoundSummary&) = delete;
  BoundSummary& operator=(const BoundSummary&) = delete;

  /// Summaries that were made and not yet deleted.
  static int alive() { return alive_; }

  /// Precondition: the lengths agree.
  void update(const SummaryNews& news) { plot_twist::update(summary_, news); }
  RaceSummary result() { return summary_.result(); }

 private:
  static inline int alive_ = 0;
  Summary summary_;
};

}  // namespace plot_twist::bindings
