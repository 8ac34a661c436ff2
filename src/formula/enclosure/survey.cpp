#include "formula/enclosure/survey.hpp"

#include <algorithm>
#include <cmath>

#include "math/bisection.hpp"

namespace plot_twist {
namespace {

/// Where a box is halved: by the number of doubles where its ends differ in scale.
double middleOfBox(const RealInterval& box) {
  if (box.low < 0 && box.high > 0) return 0;
  const double least = std::min(std::abs(box.low), std::abs(box.high));
  const double most = std::max(std::abs(box.low), std::abs(box.high));
  constexpr double smallest = 0x1p-60;
  if (least == 0 && most > smallest) return (box.low + box.high) / (most > 2 ? most : 16);
  return most > 4 * least ? middleOf(box.low, box.high) : box.low + (box.high - box.low) / 2;
}

bool isExempt(const RealInterval& box, std::span<const double> places) {
  return std::ranges::any_of(places, [&](double x) {
    const double around = std::max(std::abs(x), 0x1p-20) * 0x1p-26;
    return box.low >= x - around && box.high <= x + around;
  });
}

/// f(X) lies in f(m) + f'(X) (X - m), too, if f is continuous on X.
RealInterval rangeOf(const IntervalPrograms& program, const IntervalPrograms* slope,
                     const RealInterval& box) {
  const RealInterval range = program.at(box);
  const bool isSmall = box.high - box.low <= 1;
  if (slope == nullptr || !isSmall || range.decoration != Decoration::continuous) return range;
  const double middle = box.low + (box.high - box.low) / 2;
  const RealInterval slopes = slope->at(box);
  if (slopes.isEmpty() || slopes.decoration == Decoration::trivial) return range;
  const RealInterval step = intervals::subtract({box.low, box.high}, {middle, middle});
  const RealInterval around =
      intervals::add(program.at({middle, middle}), intervals::multiply(slopes, step));
  return {std::max(range.low, around.low), std::min(range.high, around.high), range.decoration};
}

struct Candidate {
  RealInterval box;
  double bound;
  bool operator<(const Candidate& other) const { return bound < other.bound; }
};

}  // namespace

std::vector<RealInterval> boxesOf(double from, double to) {
  std::vector<RealInterval> boxes;
  double low = from;
  for (const double end : {-0x1p40, -1.0, 0.0, 1.0, 0x1p40}) {
    if (end <= low || end >= to) continue;
    boxes.push_back({low, end});
    low = end;
  }
  boxes.push_back({low, to});
  return boxes;
}

bool holdsEverywhere(std::vector<RealInterval> boxes,
                     const std::function<bool(const RealInterval& box)>& holds,
                     std::span<const double> exempt, Budget budget) {
  for (int looked = 0; !boxes.empty(); ++looked) {
    if (looked == budget.boxes) return false;
    const RealInterval box = boxes.back();
    boxes.pop_back();
    if (holds(box) || isExempt(box, exempt)) continue;
    const double middle = middleOfBox(box);
    if (middle <= box.low || middle >= box.high) return false;
    boxes.push_back({box.low, middle});
    boxes.push_back({middle, box.high});
  }
  return true;
}

Enclosed supremumOf(const IntervalPrograms& program, const IntervalPrograms* slope,
                    const std::vector<RealInterval>& boxes, double sign, Budget budget) {
  constexpr double enough = 1e-9;
  std::vector<Candidate> heap;
  Enclosed best{-HUGE_VAL, -HUGE_VAL, 0};
  const auto look = [&](const RealInterval& box) {
    const RealInterval range = rangeOf(program, slope, box);
    if (range.isEmpty()) return;
    heap.push_back({box, sign > 0 ? range.high : -range.low});
    std::push_heap(heap.begin(), heap.end());
  };
  const auto lookAt = [&](double x) {
    if (std::isinf(x)) return;
    const RealInterval value = program.at({x, x});
    if (value.isEmpty() || value.decoration == Decoration::trivial) return;
    const double found = sign > 0 ? value.low : -value.high;
    if (found > best.found) best = {0, found, x};
  };
  for (const RealInterval& box : boxes) {
    look(box);
    lookAt(box.low);
    lookAt(box.high);
  }
  for (int looked = 0; looked < budget.boxes && !heap.empty(); ++looked) {
    const Candidate top = heap.front();
    if (top.bound <= best.found + enough * std::max(std::abs(best.found), 1e-300)) break;
    const double middle = middleOfBox(top.box);
    if (middle <= top.box.low || middle >= top.box.high) break;
    std::pop_heap(heap.begin(), heap.end());
    heap.pop_back();
    lookAt(middle);
    look({top.box.low, middle});
    look({middle, top.box.high});
  }
  const double bound = heap.empty() ? best.found : std::max(best.found, heap.front().bound);
  return {sign * bound, sign * best.found, best.at};
}

}  // namespace plot_twist
