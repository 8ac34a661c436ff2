#pragma once

#include <limits>
#include <span>
#include <vector>

#include "schema/field.hpp"

namespace plot_twist {

/// What places a run, or all runs of an activation, in a ranking.
struct RankKey {
  bool diverged = false;
  double toTarget = std::numeric_limits<double>::infinity();
  int missed = 0;
  double loss = 0;
};

template <>
inline constexpr std::string_view meaningOf<RankKey> =
    "What places a run, or all runs of an activation, in a ranking. The first field that differs "
    "decides; the lesser value is the better one, and NaN counts as infinite.";

/// The order of the rows is that in which the members decide.
template <>
inline constexpr auto fieldsOf<RankKey> = std::tuple{
    field<&RankKey::diverged>("whether a loss was not finite"),
    field<&RankKey::toTarget>("epochs until the loss was under the target; infinite: not yet"),
    field<&RankKey::missed>("number of runs that have not reached the target"),
    field<&RankKey::loss>("latest loss")};

/// Indices into `keys`, best first; equal keys stay in their order.
std::vector<int> rankByKey(std::span<const RankKey> keys);

}  // namespace plot_twist
