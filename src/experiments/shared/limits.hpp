#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "network/layers/parameter_layout.hpp"

/// Limits that several experiments share, and the sentences about them.
namespace plot_twist {

namespace limits {
inline constexpr std::size_t points = 1'000'000;  // of one evaluation
inline constexpr int layers = 64;
inline constexpr int width = 256;
inline constexpr double megabytes = 256;           // of one network with its workspace
inline constexpr double snapshotBytes = 16e6;      // of all snapshots of a run
inline constexpr double raceMegabytes = 256;       // of all runs of a race
inline constexpr double raceSnapshotBytes = 48e6;  // of all snapshots of a race
inline constexpr double raceSpareBytes = 110e6;    // of a race; beyond, runs keep fewer snapshots
inline constexpr double multiplyAdds = 5e10;       // of one uninterrupted computation: some 10 s
}  // namespace limits

/// Whether so many x may be evaluated at once: "at must name at most 1000000 x, got 1000001".
std::string validatePointCount(std::size_t count);

/// Whether training a network of this layout on `rows` samples at once fits in memory.
std::string validateMemory(const ParameterLayout& layout, int rows, std::size_t bytesPerNumber);

/// Whether a forward and a backward pass over `samples` samples in all end soon enough.
std::string validateWork(std::span<const int> sizes, double samples);

}  // namespace plot_twist
