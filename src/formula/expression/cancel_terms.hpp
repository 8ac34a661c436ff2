#pragma once

#include <cstdint>
#include <optional>

#include "formula/expression/expression.hpp"

namespace plot_twist {

enum class Sign : std::uint8_t { plus, minus };

/// a + b or a - b without the terms that both signs have: (u + v) - (w + u) is v - w where u is a
/// number. Empty if there are none.
std::optional<int> withoutOppositeTerms(Expressions& in, int a, Sign sign, int b);

/// 0 where a node is a number.
int nothingOf(Expressions& in, int node);

}  // namespace plot_twist
