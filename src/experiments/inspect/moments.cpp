#include "experiments/inspect/moments.hpp"

#include <algorithm>
#include <cmath>

#include "experiments/inspect/divergence.hpp"
#include "experiments/inspect/kronrod.hpp"
#include "math/functions.hpp"
#include "math/sorting.hpp"

namespace plot_twist::inspection {
namespace {

constexpr double tolerance = 1e-14;
constexpr std::size_t mostPanels = 1500;
constexpr double unseen = 0x1p-190;  // what is left of slopes that are 0

/// An interval with its part of the moments, and of the weight-free sizes that are summed up.
struct Panel {
  double from, to;
  MomentNumbers sum{}, error{};
  std::array<Weighed, 15> samples;
};

/// The integrands of the moments: the root of the density is in both factors of a product, so that
/// no square overflows early.
MomentNumbers weighedIntegrandsOf(const Weighed& at) {
  const MomentNumbers whole = integrandsOf(Sample{at.x, at.value[1], at.slope[1], 0});
  MomentNumbers numbers = integrandsOf(Sample{at.x, at.value[0], at.slope[0], 0});
  for (const std::size_t linear : {0, 2, 4}) numbers[linear] = whole[linear];
  return numbers;
}

void integrate(const Weighing& weighing, std::span<Panel> panels) {
  std::vector<double> z;
  for (const Panel& panel : panels) {
    const double half = 0.5 * (panel.to - panel.from), centre = panel.from + half;
    for (const KronrodNode& node : kronrod) z.push_back(centre + half * node.at);
  }
  const std::vector<Weighed> all = weighing.at(z);
  for (std::size_t p = 0; p < panels.size(); ++p) {
    Panel& panel = panels[p];
    std::copy_n(all.begin() + static_cast<std::ptrdiff_t>(p * kronrod.size()), kronrod.size(),
                panel.samples.begin());
    const double half = 0.5 * (panel.to - panel.from);
    MomentNumbers gauss{};
    panel.sum = {};
    for (std::size_t i = 0; i < kronrod.size(); ++i) {
      const MomentNumbers numbers = weighedIntegrandsOf(panel.samples[i]);
      for (std::size_t k = 0; k < momentCount; ++k) {
        const double part = half * numbers[k];
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
                               std::span<const double> peaks, double reach) {
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
bool refine(const Weighing& weighing, std::vector<Panel>& panels, const Total& total,
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
  integrate(weighing, halves);
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
      const Weighed& at = panel.samples[i];
      const double distance = at.value[0] - mean * sqrt(normpdf(at.x));
      variance += 0.5 * (panel.to - panel.from) * kronrod[i].weight * distance * distance;
    }
  }
  return variance;
}

/// The integrals over all panels, which are refined.
Total integralsOf(const Weighing& weighing, std::vector<Panel>& panels, MomentNumbers& divergence) {
  constexpr int mostRounds = 12;
  integrate(weighing, panels);
  Total total = totalOf(panels);
  for (int round = 0; round < mostRounds && refine(weighing, panels, total, divergence); ++round) {
    total = totalOf(panels);
  }
  addTails(panels, total, divergence);
  return total;
}

bool overflows(std::span<const Panel> panels) {
  return std::ranges::any_of(panels, [](const Panel& panel) {
    return std::ranges::any_of(panel.samples,
                               [](const Weighed& at) { return std::isinf(at.value[0]); });
  });
}

/// The error of the least certain of the finite integrals, relative to what was summed up for it.
double errorOf(const Total& total, const MomentNumbers& divergence) {
  double error = 0;
  for (std::size_t k = 0; k < momentCount; ++k) {
    const bool isTold = divergence[k] == 0 && total.size[k] > 0 && std::isfinite(total.size[k]);
    if (isTold) error = std::max(error, total.error[k] / total.size[k]);
  }
  return error;
}

/// Names of the moments that are infinite only as doubles: their integrands fade.
std::vector<std::string> beyondDoubles(const Weighing& weighing, const MomentNumbers& sums) {
  constexpr const char* names[] = {"mean",        "meanSquare",  "meanSlope", "meanSquareSlope",
                                   "meanProduct", "varianceRate"};
  std::vector<std::string> beyond;
  const bool fades[] = {weighing.fades(0), weighing.fades(1)};
  for (std::size_t k = 0; k < momentCount; ++k) {
    const bool isLinear = k == 0 || k == 2 || k == 4;
    if (std::isinf(sums[k]) && fades[isLinear ? 1 : 0]) beyond.emplace_back(names[k]);
    if (k == 1 && !beyond.empty() && beyond.back() == names[k]) beyond.emplace_back("variance");
  }
  return beyond;
}

/// Moments of which poles decide all.
Moments told(const MomentNumbers& sums) {
  const auto [mean, square, slope, squareSlope, product, rate] = sums;
  return {mean, square, square, slope, squareSlope, product, rate, 0, {}};
}

}  // namespace

Moments momentsOf(const Sampler& sampler, std::span<const double> breaks,
                  std::span<const double> peaks, const WithDensity& withDensity) {
  Weighing weighing(sampler);
  MomentNumbers divergence = divergenceAtPoles(sampler, weighing.reach());
  const MomentNumbers ofPoles = divergence;
  const auto isTold = [](double moment) { return moment != 0; };
  if (std::ranges::all_of(ofPoles, isTold)) return told(ofPoles);
  std::vector<Panel> panels = firstPanels(sampler, breaks, peaks, weighing.reach());
  Total total = integralsOf(weighing, panels, divergence);
  const bool isHeavy = withDensity && overflows(panels) && ofPoles == MomentNumbers{};
  const Weighing inside = isHeavy ? Weighing(sampler, withDensity) : weighing;
  if (inside.isInside() && (inside.fades(0) || inside.fades(1))) {
    weighing = inside;
    divergence = ofPoles;
    panels = firstPanels(sampler, breaks, peaks, weighing.reach());
    total = integralsOf(weighing, panels, divergence);
  }
  for (std::size_t k = 0; k < momentCount; ++k) {
    if (divergence[k] != 0) total.sum[k] = divergence[k];
  }
  const auto [mean, square, slope, squareSlope, product, rate] = total.sum;
  const double error = errorOf(total, divergence);
  Moments moments{mean, 0, square, slope, squareSlope, product, rate, error, {}};
  if (weighing.isInside()) moments.beyond = beyondDoubles(weighing, total.sum);
  // Rounding errors of integrals that are 0 by symmetry.
  const double most = std::isfinite(square) ? sqrt(square) : total.size[0];
  if (std::abs(mean) < 1e-14 * most) moments.mean = 0;
  const bool isFinite = std::isfinite(square) && std::isfinite(mean);
  moments.variance = isFinite ? varianceOf(panels, moments.mean) : square;
  return moments;
}

}  // namespace plot_twist::inspection
