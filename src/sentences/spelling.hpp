#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

/// Suggestions for mistyped names.
namespace plot_twist {

/// Optimal string alignment, the restricted distance of Damerau and Levenshtein: the fewest
/// insertions, deletions and replacements of a character and swaps of two neighbours, upper and
/// lower case being the same. editDistance("tnah", "tanh") is 1.
std::size_t editDistance(std::string_view a, std::string_view b);

/// The largest edit distance at which another name is suggested for `name`: half of its length.
std::size_t mostEdits(std::string_view name);

/// The nearest of `known`, the first of several that are equally near; empty if none is within
/// `edits`, or `name` is longer than 32 characters.
std::string_view closest(std::string_view name, std::span<const std::string_view> known,
                         std::size_t edits);
inline std::string_view closest(std::string_view name, std::span<const std::string_view> known) {
  return closest(name, known, mostEdits(name));
}

/// "; did you mean tanh?"; empty if nothing is near.
std::string hint(std::string_view name, std::span<const std::string_view> known);

/// A name for a sentence: after 32 characters "..." stands for the rest, and spaces for control
/// characters.
std::string shortened(std::string_view name);

}  // namespace plot_twist
