#include "experiments/race/summary/quantile_lines.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "experiments/race/summary/quantile.hpp"
#include "math/sorting.hpp"

namespace plot_twist {

QuantileLines::QuantileLines(int runs, int columns)
    : runs_(runs), capacity_(static_cast<std::size_t>(columns / 2) * 2) {}

void QuantileLines::add(int run, std::span<const double> losses) {
  constexpr double worst = std::numeric_limits<double>::infinity();
  Run& own = runs_[run];
  for (const double loss : losses) {
    own.last = std::isfinite(loss) ? loss : worst;
    own.losses.push_back(own.last);
    ++own.length;
  }
}

/// Epochs of which every run's loss is known.
int QuantileLines::knownEpochs() const {
  int shortest = std::numeric_limits<int>::max(), longest = 0;
  bool isOver = true;
  for (const Run& run : runs_) {
    longest = std::max(longest, run.length);
    if (run.ended && run.length > 0) continue;
    shortest = std::min(shortest, run.length);
    isOver = false;
  }
  return isOver ? longest : std::min(shortest, longest);
}

QuantileLines::Point QuantileLines::pointAt(int epoch) {
  scratch_.clear();
  for (const Run& run : runs_) {
    const int at = epoch - settled_;
    scratch_.push_back(epoch < run.length ? run.losses[static_cast<std::size_t>(at)] : run.last);
  }
  sortNumbers(scratch_);
  return {quantile(scratch_, 0.1), quantile(scratch_, 0.25), quantile(scratch_, 0.5),
          quantile(scratch_, 0.75), quantile(scratch_, 0.9)};
}

void QuantileLines::join(Column& column, const Column& next) const {
  if (next.least < column.least) column.least = next.least, column.lowEpoch = next.lowEpoch;
  if (next.greatest > column.greatest) {
    column.greatest = next.greatest;
    column.highEpoch = next.highEpoch;
  }
  column.band.low = std::min(column.band.low, next.band.low);
  column.band.lowerQuartile = std::min(column.band.lowerQuartile, next.band.lowerQuartile);
  column.band.upperQuartile = std::max(column.band.upperQuartile, next.band.upperQuartile);
  column.band.high = std::max(column.band.high, next.band.high);
}

void QuantileLines::halve() {
  for (std::size_t i = 0; i < columns_.size() / 2; ++i) {
    Column joined = columns_[2 * i];
    join(joined, columns_[2 * i + 1]);
    columns_[i] = joined;
  }
  columns_.resize(columns_.size() / 2);
  stride_ *= 2;
}

void QuantileLines::keep(int epoch, const Point& point) {
  const Column column{epoch, epoch, point.median, point.median, point};
  if (epoch % stride_ != 0) return join(columns_.back(), column);
  if (columns_.size() == capacity_) halve();  // capacity_ is even, so this epoch begins a column
  columns_.push_back(column);
}

void QuantileLines::settle() {
  const int known = knownEpochs();
  for (int epoch = settled_; epoch < known; ++epoch) keep(epoch, pointAt(epoch));
  for (Run& run : runs_) {
    const auto gone = std::clamp(known - settled_, 0, static_cast<int>(run.losses.size()));
    run.losses.erase(run.losses.begin(), run.losses.begin() + gone);
  }
  settled_ = std::max(settled_, known);
}

SummaryLines QuantileLines::lines() {
  settle();
  SummaryLines lines;
  const auto point = [&](int epoch, double median, const Point& band) {
    lines.epochs.push_back(epoch);
    lines.median.push_back(median);
    lines.low.push_back(band.low);
    lines.lowerQuartile.push_back(band.lowerQuartile);
    lines.upperQuartile.push_back(band.upperQuartile);
    lines.high.push_back(band.high);
  };
  for (const Column& column : columns_) {
    const bool falls = column.highEpoch < column.lowEpoch;
    if (falls) point(column.highEpoch, column.greatest, column.band);
    point(column.lowEpoch, column.least, column.band);
    if (column.highEpoch > column.lowEpoch) point(column.highEpoch, column.greatest, column.band);
  }
  return lines;
}

}  // namespace plot_twist
