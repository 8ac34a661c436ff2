#include "activations/blend.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace plot_twist {
namespace {

constexpr std::size_t blockSize = 256;

/// The part of an output that belongs to a block; empty if the output is.
template <class T>
std::span<T> part(std::span<T> whole, std::size_t at, std::size_t count) {
  return whole.empty() ? whole : whole.subspan(at, count);
}

template <class T>
void line(const Evaluation<T>& to) {
  std::ranges::fill(to.curvature, T(0));
  std::ranges::fill(to.slope, T(1));
  if (!to.value.empty()) std::ranges::copy(to.x, to.value.begin());
}

}  // namespace

Blend::Blend(std::shared_ptr<const Activation> curved, double t)
    : curved_(std::move(curved)), t_(t) {}

template <class T>
void Blend::run(const Evaluation<T>& evaluation) const {
  if (t_ == 1) return curved_->evaluate(evaluation);
  if (t_ == 0) return line(evaluation);
  const T straight = static_cast<T>(1 - t_), bent = static_cast<T>(t_);
  for (std::size_t at = 0; at < evaluation.x.size(); at += blockSize) {
    const std::size_t count = std::min(blockSize, evaluation.x.size() - at);
    std::array<T, blockSize> x;  // a copy: evaluation.value may be the memory of x
    std::copy_n(evaluation.x.data() + at, count, x.data());
    const Evaluation<T> block{.x = std::span<const T>(x).first(count),
                              .value = part(evaluation.value, at, count),
                              .slope = part(evaluation.slope, at, count),
                              .curvature = part(evaluation.curvature, at, count)};
    curved_->evaluate(block);
    for (std::size_t i = 0; i < block.value.size(); ++i) {
      block.value[i] = straight * x[i] + bent * block.value[i];
    }
    for (T& slope : block.slope) slope = straight + bent * slope;
    for (T& curvature : block.curvature) curvature = bent * curvature;
  }
}

void Blend::evaluate(const Evaluation<float>& evaluation) const { run(evaluation); }
void Blend::evaluate(const Evaluation<double>& evaluation) const { run(evaluation); }

std::vector<Kink> Blend::kinks() const {
  if (t_ == 0) return {};
  std::vector<Kink> all = curved_->kinks();
  for (Kink& kink : all) {
    for (OneSided* side : {&kink.left, &kink.right}) {
      side->value = (1 - t_) * kink.x + t_ * side->value;
      side->slope = (1 - t_) + t_ * side->slope;
    }
  }
  return all;
}

double Blend::largestSlope() const { return t_ == 0 ? 1 : (1 - t_) + t_ * curved_->largestSlope(); }

}  // namespace plot_twist
