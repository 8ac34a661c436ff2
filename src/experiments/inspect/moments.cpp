#include "experiments/inspect/moments.hpp"

#include <algorithm>
#include <cmath>

#include "experiments/inspect/divergence.hpp"
#include "experiments/inspect/kronrod.hpp"
#include "math/functions.hpp"
#include "math/sorting.hpp"

namespace plot_twist::inspection {
namespace {

constexpr double reach = 38;
constexpr double tolerance = 1e-14;
constexpr std::size_t mostPanels = 1500;
constexpr double unseen = 0x1p-190;  // what is left of slopes that are 0

/// An interval with its part of the moments, and of the weight-free sizes that are summed up.
struct Panel {
  double from, to;
  MomentNumbers sum{}, error{};
  std::array<Sample, 15> samples;
};

void integrate(const Sampler& sampler, std::span<Panel> panels) {
  std::vector<double> z;
  for (const Panel& panel : panels) {
    const double half = 0.5 * (panel.to - panel.from), centre = panel.from + half;
    for (const KronrodNode& node : kronrod) z.push_back(centre + half * node.at);
  }
  const std::vector<Sample> all = sampler.at(z);
  for (std::size_t p = 0; p < panels.size(); ++p) {
    Panel& panel = panels[p];
    std::copy_n(all.begin() + static_cast<std::ptrdiff_t>(p * kronrod.size()), kronrod.size(),
                panel.samples.begin());
    const double half = 0.5 * (panel.to - panel.from);
    MomentNumbers gauss{};
    panel.sum = {};
    for (std::size_t i = 0; i < kronrod.size(); ++i) {
      // The root of the density is taken into both factors, so that no square overflows early.
      const double root = sqrt(normpdf(panel.samples[i].x));
      const auto& [at, value, slope, curvature] = panel.samples[i];
      const MomentNumbers numbers = integrandsOf({at, value * root, slope * root, 0});
      for (std::size_t k = 0; k < momentCount; ++k) {
        const bool isLinear = k == 0 || k == 2 || k == 4;
        const double part = half * numbers[k] * (isLinear ? root : 1);
        panel.sum[k] += kronrod[i].weight * part;
        gauss[k] += kronrod[i].gauss * part;
      }
    }
    for (std::size_t k = 0; k < momentCount; ++k) {
      panel.error[k] = std::abs(panel.sum[k] - gauss[k]);
    }
  }
}

std::vector<Panel> firstPanels(const Sampler& sampler, std::span<const double> breaks,
                               std::span<const double> peaks) {
  std::vector<double> ends;
  const auto add = [&](double z) {
    if (std::abs(z) <= reach) ends.push_back(z);
  };
  for (double z = -reach; z <= reach; z += std::abs(z) < 12 || z == -12 ? 0.5 : 2) add(z);
  for (const double z : breaks) add(z);
  for (const double z : peaks) add(z);
  int graded = 0;
  for (const Kink& kink : sampler.activation().kinks()) {
    const bool isSmall = std::isfinite(kink.left.slope) && std::isfinite(kink.right.slope);
    if (isSmall || std::abs(kink.x) > reach || ++graded > 8) continue;
    for (double step = 0.25; step > 0x1p-48; step *= 0.5) {
      add(kink.x - step);
      add(kink.x + step);
    }
  }
  sortNumbers(ends);
  ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
  std::vector<Panel> panels;
  for (std::size_t i = 1; i < ends.size(); ++i)
    panels.push_back({ends[i - 1], ends[i], {}, {}, {}});
  return panels;
}

struct Total {
  MomentNumbers sum{}, size{}, error{};
};

/// The error of Kronrod's sum, as QUADPACK estimates it from the difference to Gauss's.
double estimate(double difference, double size) {
  const double relative = 200 * difference / size;
  return size * std::min(1.0, relative * sqrt(relative));
}

Total totalOf(std::span<const Panel> panels) {
  Total total;
  for (const Panel& panel : panels) {
    for (std::size_t k = 0; k < momentCount; ++k) {
      total.sum[k] += panel.sum[k];
      total.size[k] += std::abs(panel.sum[k]);
    }
  }
  for (const Panel& panel : panels) {
    for (std::size_t k = 0; k < momentCount; ++k) {
      if (total.size[k] > 0) total.error[k] += estimate(panel.error[k], total.size[k]);
    }
  }
  return total;
}

/// Halves the panels with the largest errors. Whether there were any.
bool refine(const Sampler& sampler, std::vector<Panel>& panels, const Total& total,
            const MomentNumbers& divergence) {
  std::vector<Panel> kept, halves;
  for (const Panel& panel : panels) {
    bool isRough = false;
    for (std::size_t k = 0; k < momentCount; ++k) {
      const double size = total.size[k];
      if (divergence[k] != 0 || !std::isfinite(size) || size < unseen) continue;
      isRough = isRough || estimate(panel.error[k], size) > tolerance * size;
    }
    const double middle = panel.from + 0.5 * (panel.to - panel.from);
    const bool isThin = middle <= panel.from || middle >= panel.to;
    if (!isRough || isThin || panels.size() + halves.size() > mostPanels) {
      kept.push_back(panel);
    } else {
      halves.push_back({panel.from, middle, {}, {}, {}});
      halves.push_back({middle, panel.to, {}, {}, {}});
    }
  }
  if (halves.empty()) return false;
  integrate(sampler, halves);
  kept.insert(kept.end(), halves.begin(), halves.end());
  panels = std::move(kept);
  sortBy(panels, [](const Panel& panel) { return panel.from; });
  return true;
}

/// What the outermost panels make of a moment: infinite, if the integrand has not faded there.
void addTails(std::span<const Panel> panels, const Total& total, MomentNumbers& divergence) {
  constexpr double faded = 1e-10;
  for (const Panel* end : {&panels.front(), &panels.back()}) {
    for (std::size_t k = 0; k < momentCount; ++k) {
      const bool isLarge = std::abs(end->sum[k]) > faded * total.size[k];
      if (!isLarge && !std::isinf(end->sum[k])) continue;
      const double endless = std::copysign(infinity, end->sum[k]);
      const bool agrees = divergence[k] == 0 || divergence[k] == endless;
      divergence[k] = agrees ? endless : std::nan("");
    }
  }
}

double varianceOf(std::span<const Panel> panels, double mean) {
  double variance = 0;
  for (const Panel& panel : panels) {
    for (std::size_t i = 0; i < kronrod.size(); ++i) {
      const Sample& at = panel.samples[i];
      const double distance = (at.value - mean) * sqrt(normpdf(at.x));
      variance += 0.5 * (panel.to - panel.from) * kronrod[i].weight * distance * distance;
    }
  }
  return variance;
}

}  // namespace

Moments momentsOf(const Sampler& sampler, std::span<const double> breaks,
                  std::span<const double> peaks) {
  constexpr int mostRounds = 12;
  MomentNumbers divergence = divergenceAtPoles(sampler, reach);
  std::vector<Panel> panels = firstPanels(sampler, breaks, peaks);
  integrate(sampler, panels);
  Total total = totalOf(panels);
  for (int round = 0; round < mostRounds && refine(sampler, panels, total, divergence); ++round) {
    total = totalOf(panels);
  }
  addTails(panels, total, divergence);
  double error = 0;
  for (std::size_t k = 0; k < momentCount; ++k) {
    if (std::isnan(total.sum[k]) && divergence[k] == 0) continue;
    if (divergence[k] != 0) total.sum[k] = divergence[k];
    if (divergence[k] == 0 && total.size[k] > 0) {
      error = std::max(error, total.error[k] / total.size[k]);
    }
  }
  const auto [mean, square, slope, squareSlope, product, rate] = total.sum;
  Moments moments{mean, 0, square, slope, squareSlope, product, rate, error};
  // Rounding errors of integrals that are 0 by symmetry.
  if (std::isfinite(square) && std::abs(mean) < 1e-14 * sqrt(square)) moments.mean = 0;
  const bool isFinite = std::isfinite(square) && std::isfinite(mean);
  moments.variance = isFinite ? varianceOf(panels, moments.mean) : square;
  return moments;
}

}  // namespace plot_twist::inspection
