#pragma once

#include <span>
#include <vector>

#include "schema/field.hpp"

namespace plot_twist {

/// The loss curves of some runs as one line and two bands, point by point.
struct SummaryLines {
  std::vector<int> epochs;
  std::vector<double> median;
  std::vector<double> lowerQuartile, upperQuartile;
  std::vector<double> low, high;
};

template <>
inline constexpr std::string_view meaningOf<SummaryLines> =
    "The loss curves of all seeds as a line and two bands, as far as every seed is known. A run "
    "that stopped keeps its last loss; one that diverged counts as infinite from there on. * Long "
    "races are thinned: of each stretch of epochs stay the least and the greatest median, at their "
    "epochs, and the widest of the bands.";

template <>
inline constexpr auto fieldsOf<SummaryLines> =
    std::tuple{field<&SummaryLines::epochs>("epoch of each point, ascending"),
               field<&SummaryLines::median>("median loss of the seeds at each point"),
               field<&SummaryLines::lowerQuartile>("25 % quantile of the losses at each point"),
               field<&SummaryLines::upperQuartile>("75 % quantile of the losses at each point"),
               field<&SummaryLines::low>("10 % quantile of the losses at each point"),
               field<&SummaryLines::high>("90 % quantile of the losses at each point")};

/// Quantiles over runs, epoch by epoch, in bounded memory, computed as the losses arrive.
///
/// A run that stopped keeps its last loss; one that diverged counts as infinite from then on. An
/// epoch is settled as soon as every run's loss in it is known: its quantiles are computed once,
/// and the losses are dropped. Settled epochs are collected in at most `columns` columns of equally
/// many epochs; when all are full, they are joined two by two. A column keeps the least and the
/// greatest median with their epochs, so that no spike is lost, and the widest band.
class QuantileLines {
 public:
  /// `columns` is 2 or more; an odd one counts as one less.
  QuantileLines(int runs, int columns);

  /// Takes in the next losses of a run. NaN counts as infinite.
  void add(int run, std::span<const double> losses);
  /// There are no more losses of this run.
  void end(int run) { runs_[run].ended = true; }

  /// Settles all epochs that can be, and returns the lines: at most two points per column.
  SummaryLines lines();

 private:
  struct Run {
    std::vector<double> losses;  // of the epochs that are not settled
    double last = 0;             // the latest loss
    int length = 0;              // number of epochs, settled ones included
    bool ended = false;
  };
  struct Point {
    double low, lowerQuartile, median, upperQuartile, high;
  };
  struct Column {
    int lowEpoch, highEpoch;  // of the least and the greatest median
    double least, greatest;
    Point band;
  };

  int knownEpochs() const;
  void settle();
  Point pointAt(int epoch);
  void keep(int epoch, const Point& point);
  void join(Column& column, const Column& next) const;
  void halve();

  std::vector<Run> runs_;
  std::size_t capacity_;
  int stride_ = 1;   // epochs of a column
  int settled_ = 0;  // epochs
  std::vector<Column> columns_;
  std::vector<double> scratch_;  // one loss a run
};

}  // namespace plot_twist
