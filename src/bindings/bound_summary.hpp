#pragma once

#include "bindings/conversions.hpp"
#include "experiments/race/summary/summary_news.hpp"

namespace plot_twist::bindings {

/// A Summary as JavaScript holds it. Counts its instances, so that tests find summaries that were
/// not deleted.
class BoundSummary {
 public:
  /// Precondition: `validate(config)` is empty.
  explicit BoundSummary(const Plain<SummaryConfig>& config)
      : summary_(read<SummaryConfig>(config)) {
    ++alive_;
  }
  ~BoundSummary() { --alive_; }
  BoundSummary(const BoundSummary&) = delete;
  BoundSummary& operator=(const BoundSummary&) = delete;

  /// Summaries that were made and not yet deleted.
  static int alive() { return alive_; }

  /// Precondition: the lengths agree.
  void update(const Plain<SummaryNews>& news) {
    plot_twist::update(summary_, read<SummaryNews>(news));
  }
  Plain<RaceSummary> result() { return plain(summary_.result()); }

 private:
  static inline int alive_ = 0;
  Summary summary_;
};

}  // namespace plot_twist::bindings
