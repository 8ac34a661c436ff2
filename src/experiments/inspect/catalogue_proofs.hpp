#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plot_twist::inspection {

/// What is proved of a function of the catalogue at its initial parameters, as provedOf finds it; a
/// test proves all of it again. It is written down because the small module has no enclosures, and
/// because a list of all functions needs it at once. Nothing for a text that names no such
/// function.
std::optional<std::vector<std::string>> catalogueProofs(std::string_view activation);

}  // namespace plot_twist::inspection
