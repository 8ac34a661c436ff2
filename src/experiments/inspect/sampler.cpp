#include "experiments/inspect/sampler.hpp"

namespace plot_twist::inspection {

Sample Sampler::at(double x) const { return at(std::span<const double>(&x, 1))[0]; }

double Sampler::at(double x, Column column) const {
  double number = 0;
  const std::span<const double> one(&x, 1);
  const std::span<double> wanted(&number, 1), nothing;
  activation_.evaluate(
      Evaluation<double>{.x = one,
                         .value = column == &Sample::value ? wanted : nothing,
                         .slope = column == &Sample::slope ? wanted : nothing,
                         .curvature = column == &Sample::curvature ? wanted : nothing});
  return number;
}

std::vector<Sample> Sampler::at(std::span<const double> x) const {
  std::vector<double> value(x.size()), slope(x.size()), curvature(x.size());
  activation_.evaluate(
      Evaluation<double>{.x = x, .value = value, .slope = slope, .curvature = curvature});
  std::vector<Sample> samples;
  samples.reserve(x.size());
  for (std::size_t i = 0; i < x.size(); ++i) {
    samples.push_back({x[i], value[i], slope[i], curvature[i]});
  }
  return samples;
}

std::vector<double> scanPoints(int least) {
  constexpr int perUnit = 256, dense = 8;
  std::vector<double> positive;
  for (int exponent = least; exponent < -8; exponent += 8) {
    double x = 1;
    for (int i = 0; i > exponent; --i) x *= 0.5;
    positive.push_back(x);
  }
  for (int i = 1; i <= dense * perUnit; ++i) positive.push_back(i / double(perUnit));
  for (double x = dense * 1.01; x < 1024; x *= 1.01) positive.push_back(x);
  for (double x = 1024; x <= farthest; x *= 4) positive.push_back(x);
  std::vector<double> all(positive.rbegin(), positive.rend());
  for (double& x : all) x = -x;
  all.push_back(0);
  all.insert(all.end(), positive.begin(), positive.end());
  return all;
}

}  // namespace plot_twist::inspection
