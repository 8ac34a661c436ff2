#include "network/initializers/initializers.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "network/initializers/orthogonal.hpp"

namespace plot_twist {
namespace {

double he(Index inputs, Index) { return std::sqrt(2.0 / static_cast<double>(inputs)); }
double xavier(Index inputs, Index outputs) {
  return std::sqrt(2.0 / static_cast<double>(inputs + outputs));
}
double lecun(Index inputs, Index) { return std::sqrt(1.0 / static_cast<double>(inputs)); }
double orthogonal(Index inputs, Index outputs) {
  return std::sqrt(1.0 / static_cast<double>(std::max(inputs, outputs)));
}
double one(Index, Index) { return 1; }
double pytorch(Index inputs, Index) { return std::sqrt(1.0 / (3 * static_cast<double>(inputs))); }
double zero(Index, Index) { return 0; }

constexpr auto normal = WeightShape::normal, uniform = WeightShape::uniform;

constexpr auto& sigma = usedSettings<&InitializerConfig::sigma>;

constexpr std::array<InitializerInfo, 10> table = {{
    {{"he", "He", "N(0, 2/inputs), for ReLU and its kin (He et al. 2015)"}, normal, he},
    {{"xavier", "Xavier", "N(0, 2/(inputs + outputs)), for tanh (Glorot and Bengio 2010)"},
     normal,
     xavier},
    {{"lecun", "LeCun", "N(0, 1/inputs), for SELU (LeCun et al. 1998)"}, normal, lecun},
    {{"he_uniform", "He, uniform", "He's variance, between -sqrt(6/inputs) and sqrt(6/inputs)"},
     uniform,
     he},
    {{"xavier_uniform", "Xavier, uniform", "Xavier's variance, within sqrt(6/(inputs + outputs))"},
     uniform,
     xavier},
    {{"lecun_uniform", "LeCun, uniform", "LeCun's variance, within sqrt(3/inputs)"},
     uniform,
     lecun},
    {{"orthogonal", "Orthogonal", "a rotation: no length changes (Saxe et al. 2014)"},
     WeightShape::orthogonal,
     orthogonal},
    {{"normal", "Normal", "N(0, sigma^2) whatever the layer's size", sigma}, normal, one},
    {{"pytorch", "PyTorch's", "weights and biases within 1/sqrt(inputs), as torch.nn.Linear draws"},
     uniform,
     pytorch,
     true},
    {{"zeros", "Zeros", "all weights 0: every unit of a layer stays like the others"},
     normal,
     zero},
}};

/// The factor on row.deviation: sigma for an initialiser that uses it, otherwise 1.
double sigmaOf(const InitializerInfo& row, const InitializerConfig& config) {
  return row.uses.empty() ? 1 : config.sigma;
}

const InitializerInfo& find(std::string_view id) {
  return *std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.id == id; });
}

/// Draws in the order of a row-major matrix.
template <class Draw>
void fill(Matrix<double>& matrix, Draw draw) {
  for (Index i = 0; i < matrix.rows(); ++i) {
    for (Index j = 0; j < matrix.cols(); ++j) matrix(i, j) = draw();
  }
}

/// `numpy.random.uniform(-bound, bound)`.
double drawUniform(NumpyRandom& random, double bound) {
  return -bound + (bound - -bound) * random.uniform();
}

Matrix<double> drawWeights(WeightShape shape, double deviation, double gain, NumpyRandom& random,
                           Index inputs, Index outputs) {
  Matrix<double> weights(inputs, outputs);
  const double factor = deviation * gain;
  switch (shape) {
    case WeightShape::normal:
      fill(weights, [&] { return random.normal() * factor; });
      break;
    case WeightShape::uniform:
      fill(weights, [&] { return drawUniform(random, std::sqrt(3.0) * factor); });
      break;
    case WeightShape::orthogonal:
      fill(weights, [&] { return random.normal(); });
      orthogonalize(weights);
      weights *= gain;
      break;
  }
  return weights;
}

}  // namespace

std::span<const InitializerInfo> initializers() { return table; }

double weightDeviation(const InitializerConfig& config, Index inputs, Index outputs) {
  const InitializerInfo& row = find(config.id);
  return row.deviation(inputs, outputs) * sigmaOf(row, config) * config.gain;
}

template <class T>
void initialize(const InitializerConfig& config, NumpyRandom& random, const ParameterLayout& layout,
                Vector<T>& parameters) {
  const InitializerInfo& row = find(config.id);
  const double sigma = sigmaOf(row, config);
  for (int layer = 0; layer < layout.layerCount(); ++layer) {
    auto weights = layout.weights(parameters, layer);
    auto biases = layout.biases(parameters, layer);
    const double deviation = row.deviation(weights.rows(), weights.cols()) * sigma;
    weights = drawWeights(row.shape, deviation, config.gain, random, weights.rows(), weights.cols())
                  .template cast<T>();
    biases.setZero();
    if (!row.drawsBiases) continue;
    for (T& bias : biases) bias = static_cast<T>(drawUniform(random, std::sqrt(3.0) * deviation));
  }
}

template void initialize(const InitializerConfig&, NumpyRandom&, const ParameterLayout&,
                         Vector<float>&);
template void initialize(const InitializerConfig&, NumpyRandom&, const ParameterLayout&,
                         Vector<double>&);

}  // namespace plot_twist
