#include "formula/typed/typed_function.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include "formula/expression/derivative.hpp"
#include "formula/kinks/kink_search.hpp"
#include "formula/kinks/largest_slope.hpp"
#include "formula/program/error_bounds.hpp"

namespace plot_twist {
namespace {

/// `node`; for a constant, a node that is NaN where x is NaN and the constant elsewhere.
int overNan(Expressions& in, int node) {
  if (!in.isConstant(node)) return node;
  return in.add(node, in.make(Operation::nothing, in.x()));
}

/// Plots and searches: of values ten digits, of slopes and curvatures, whose signs decide, six and
/// four.
constexpr std::array<double, 3> drawn{0x1p17, 0x1p33, 0x1p40};
/// Numbers that are asked for.
constexpr std::array<double, 3> asked{3.9, 3.9, 3.9};

constexpr std::size_t drawnWork = 16'000, askedWork = 4'000'000;  // words of operations a block

}  // namespace

/// A slope that has turned out to be nothing but noise, as that of x / x, is computed again in many
/// digits only at every eighth x.
class TypedFunction::Silence {
 public:
  /// Whether the next noise is taken for nothing.
  bool skips() { return heard_ >= few && ++skipped_ % few != 0; }
  /// What a second opinion has found.
  void hear(bool isNothing) { heard_ = isNothing ? heard_ + 1 : 0; }

 private:
  static constexpr int few = 8;
  int heard_ = 0, skipped_ = 0;
};

TypedFunction::TypedFunction(Built built, ExactExpression exact) : exact_(std::move(exact)) {
  Expressions& in = built.expressions;
  for (const int part : in.partsOf(std::array{built.root})) {
    if (!in.is(part, Operation::activation)) continue;
    auto kinks = in.functions()[in[part].function].activation->kinks();
    if (!kinks.empty()) calls_.push_back({Program(in, std::array{in[part].a}), std::move(kinks)});
  }
  const JetNodes jet = differentiate(in, built.root);
  tangents_ = Program(in, std::array{overNan(in, jet.value), overNan(in, jet.slope)});
  curvatures_ = Program(in, std::array{overNan(in, jet.curvature)});
  computed_ = {std::move(in), {jet.value, jet.slope, jet.curvature}};
}

const Meetings& TypedFunction::meetings(double reach) const {
  if (!search_) search_.emplace(exact_);
  return search_->within(reach);
}

/// Whether a function of the catalogue has a kink here, whose own slope stays.
bool TypedFunction::isKinkOfCall(double x) const {
  return std::ranges::any_of(calls_, [&](const Call& call) {
    const std::array block{x, x, x, x};
    std::array<double, laneCount> at;
    call.argument.run<double>(block.data(), std::array{at.data()}, laneCount);
    return std::ranges::find(call.kinks, at[0], &Kink::x) != call.kinks.end();
  });
}

/// Sets the slope where pieces of the function meet.
template <class T>
void TypedFunction::correctSlopes(const T* x, T* slope, std::size_t count) const {
  double reach = std::is_same_v<T, float> ? infinity : 0;  // in training they are found once
  for (std::size_t i = 0; i < count && reach < infinity; ++i) {
    reach = std::max<double>(reach, std::abs(x[i]));
  }
  for (const Meeting& it : meetings(reach).slopes) {
    for (std::size_t i = 0; i < count; ++i) {
      const bool isHere = x[i] == static_cast<T>(it.x);
      if (isHere && !(it.isKink && isKinkOfCall(it.x))) slope[i] = static_cast<T>(it.slope);
    }
  }
}

double TypedFunction::largestSlope() const {
  constexpr int boxes = 200;
  constexpr double end = 1e6;
  const double scanned = findLargestSlope(tangents_, kinks());
  const double up = enclosure_.extreme(Order::slope, -end, end, 1, boxes).found;
  const double down = enclosure_.extreme(Order::slope, -end, end, -1, boxes).found;
  // What the scan has found, too, it has found to the last digit.
  const double isolated = std::max(up, -down);
  return isolated > scanned * (1 + 1e-8) ? isolated : scanned;
}

/// The number of a program if its error is small enough, or else one of many digits.
double TypedFunction::settle(Order order, double x, const Approximate& computed,
                             const Demand& demand, std::size_t& work, Silence& silence) const {
  const auto [number, error] = computed;
  const double units = demand.units[static_cast<std::size_t>(order)];
  if (error <= units * unitOf(number) && std::isfinite(number)) return number;
  const bool isNoise = std::isfinite(number) && std::isfinite(error) && error >= std::abs(number);
  const bool isDrawn = demand.digits != ExactFunction::Demand::asking;
  const bool isDrawnSlope = isDrawn && order != Order::value;
  const bool isSkipped = isNoise && isDrawnSlope && silence.skips();
  const bool isComputed = !isSkipped && std::isfinite(x) && work < demand.work;
  std::optional<double> found;
  if (isComputed) {
    found = exact_.find(order, x, demand.digits, work);
    silence.hear(isNoise && found && std::abs(*found) < 0x1p-190);
  }
  if (found && !(std::isnan(*found) && std::isinf(number))) return *found;
  // A slope of which not even the sign is known is drawn as 0: noise would seem to turn.
  if (isNoise && isDrawnSlope && !found) return 0;
  const bool isGap = isNoise && (isComputed || !isDrawn);
  const bool isLost = order != Order::value && std::isinf(number);
  return !found && (isGap || isLost) ? std::numeric_limits<double>::quiet_NaN() : number;
}

void TypedFunction::compute(const Program& program, const double* x,
                            std::span<const Column> columns, std::size_t count,
                            const Demand& demand) const {
  using Block = std::array<double, Program::blockSize>;
  const std::size_t roots = columns.size();
  std::array<Block, 2> results, errors;
  std::array<double*, 2> resultOf{results[0].data(), results[1].data()};
  std::array<double*, 2> errorOf{errors[0].data(), errors[1].data()};
  Block kept;
  std::copy_n(x, count, kept.begin());  // the memory of x may be that of a column
  program.runWithErrors(x, std::span(resultOf).first(roots), std::span(errorOf).first(roots),
                        count);
  std::size_t work = 0;
  std::array<Silence, 2> silences;
  for (std::size_t i = 0; i < count; ++i) {
    const double at = kept[i];
    const bool isPadding =
        i > 0 && std::bit_cast<std::uint64_t>(at) == std::bit_cast<std::uint64_t>(kept[i - 1]);
    for (std::size_t k = 0; k < roots; ++k) {
      const auto& [order, numbers] = columns[k];
      numbers[i] =
          isPadding ? numbers[i - 1]
                    : settle(order, at, {results[k][i], errors[k][i]}, demand, work, silences[k]);
    }
  }
  for (const Column& column : columns) {
    if (column.order == Order::slope) correctSlopes(kept.data(), column.numbers, count);
  }
}

/// In floats. Where something is not finite, the doubles are rounded.
void TypedFunction::computeNarrow(const Program& program, const float* x,
                                  std::span<float* const> outputs, std::span<const Order> orders,
                                  std::size_t count) const {
  std::array<float, Program::blockSize> kept, marks;
  std::copy_n(x, count, kept.data());  // an output may be the memory of x
  const bool isFinite = program.run<float>(kept.data(), outputs, count);
  for (std::size_t k = 0; k < orders.size(); ++k) {
    if (orders[k] == Order::slope) correctSlopes(kept.data(), outputs[k], count);
  }
  if (isFinite) [[likely]]
    return;
  program.run<float>(kept.data(), outputs, count, marks.data());
  std::array<double, Program::blockSize> wide;
  std::array<std::size_t, Program::blockSize> places;
  std::size_t failed = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (marks[i] == 0 || !std::isfinite(kept[i])) continue;
    wide[failed] = kept[i];
    places[failed++] = i;
  }
  if (failed == 0) return;
  const std::size_t padded = (failed + laneCount - 1) / laneCount * laneCount;
  std::fill(wide.begin() + failed, wide.begin() + padded, wide[failed - 1]);
  std::array<std::array<double, Program::blockSize>, 2> results;
  std::array<Column, 2> columns;
  for (std::size_t k = 0; k < orders.size(); ++k) columns[k] = {orders[k], results[k].data()};
  compute(program, wide.data(), std::span(columns).first(orders.size()), padded,
          {drawn, ExactFunction::Demand::training, drawnWork});
  for (std::size_t k = 0; k < orders.size(); ++k) {
    for (std::size_t i = 0; i < failed; ++i) {
      outputs[k][places[i]] = static_cast<float>(results[k][i]);
    }
  }
}

void TypedFunction::findTangents(const float* x, float* value, float* slope,
                                 std::size_t count) const {
  computeNarrow(tangents_, x, std::array{value, slope}, std::array{Order::value, Order::slope},
                count);
}
void TypedFunction::findTangents(const double* x, double* value, double* slope,
                                 std::size_t count) const {
  compute(tangents_, x, std::array{Column{Order::value, value}, Column{Order::slope, slope}}, count,
          {drawn, ExactFunction::Demand::drawing, drawnWork});
}
void TypedFunction::findCurvatures(const float* x, float* curvature, std::size_t count) const {
  computeNarrow(curvatures_, x, std::array{curvature}, std::array{Order::curvature}, count);
}
void TypedFunction::findCurvatures(const double* x, double* curvature, std::size_t count) const {
  compute(curvatures_, x, std::array{Column{Order::curvature, curvature}}, count,
          {drawn, ExactFunction::Demand::drawing, drawnWork});
}

void TypedFunction::evaluateExactly(const Evaluation<double>& evaluation) const {
  const Demand demand{asked, ExactFunction::Demand::asking, askedWork};
  const std::size_t size = evaluation.x.size();
  for (std::size_t at = 0; at < size; at += Program::blockSize) {
    const std::size_t count = std::min(Program::blockSize, size - at);
    const std::size_t padded = (count + laneCount - 1) / laneCount * laneCount;
    std::array<double, Program::blockSize> x, value, slope, curvature;
    const auto from = evaluation.x.begin() + static_cast<std::ptrdiff_t>(at);
    std::fill(std::copy_n(from, count, x.begin()), x.begin() + padded, from[count - 1]);
    if (!evaluation.value.empty() || !evaluation.slope.empty()) {
      compute(tangents_, x.data(),
              std::array{Column{Order::value, value.data()}, Column{Order::slope, slope.data()}},
              padded, demand);
    }
    if (!evaluation.curvature.empty()) {
      compute(curvatures_, x.data(), std::array{Column{Order::curvature, curvature.data()}}, padded,
              demand);
    }
    const auto put = [&](std::span<double> to, const auto& results) {
      if (!to.empty())
        std::copy_n(results.begin(), count, to.begin() + static_cast<std::ptrdiff_t>(at));
    };
    put(evaluation.value, value);
    put(evaluation.slope, slope);
    put(evaluation.curvature, curvature);
  }
}

}  // namespace plot_twist
