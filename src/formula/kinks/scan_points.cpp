#include "formula/kinks/scan_points.hpp"

#include <vector>

namespace plot_twist {

std::span<const double> scanPoints() {
  static const std::vector<double> points = [] {
    constexpr double dense = 32;
    std::vector<double> right;
    for (double x = 0; x <= dense; x += 1 / dense) right.push_back(x);
    while (right.back() < 1e6) right.push_back(right.back() * 1.02);
    while (right.back() < 1e299) right.push_back(right.back() * 10);
    std::vector<double> all;
    for (auto x = right.rbegin(); x != right.rend(); ++x) all.push_back(-*x);
    all.back() = 0;
    all.insert(all.end(), right.begin() + 1, right.end());
    return all;
  }();
  return points;
}

}  // namespace plot_twist
