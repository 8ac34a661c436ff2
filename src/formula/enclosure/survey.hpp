#pragma once

#include <functional>
#include <span>
#include <vector>

#include "activations/enclosure.hpp"
#include "formula/enclosure/interval_program.hpp"

namespace plot_twist {

/// How many boxes a question may look at. It is a count and no time, so that the same questions are
/// answered on every machine.
struct Budget {
  int boxes;
};

/// The boxes that cover an interval to begin with: its parts below, around and above 0, which
/// differ in scale.
std::vector<RealInterval> boxesOf(double from, double to);

/// Whether a predicate of a box holds on all boxes, which are halved until it does. Places within
/// `exempt` (each with a surrounding of 2^-26 of its size) need not fulfil it. False if the budget
/// does not suffice.
bool holdsEverywhere(std::vector<RealInterval> boxes,
                     const std::function<bool(const RealInterval& box)>& holds,
                     std::span<const double> exempt, Budget budget);

/// The largest (sign 1) or the least (sign -1) value of a node on some boxes. The box with the
/// farthest bound is halved until bound and value agree to 10^-9 of their size, or the budget is
/// used up. With `slope`, the program of the node's derivative, a box on which the node is
/// continuous is enclosed by its middle and its slopes, too, which is far closer for small boxes.
Enclosed supremumOf(const IntervalPrograms& program, const IntervalPrograms* slope,
                    const std::vector<RealInterval>& boxes, double sign, Budget budget);

}  // namespace plot_twist
