#include "experiments/collapse/collapse.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "math/fingerprint.hpp"
#include "math/random.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

using Values = std::vector<double>;

/// x -> W x + b. W is (rows, columns) row-major.
struct Layer {
  int rows, columns;
  Values weights, biases;
};

/// W X + b, X being (layer.columns, columns) row-major; sums run from the left.
Values multiply(const Layer& layer, const Values& x, int columns, const Values& biases) {
  Values result;
  for (int row = 0; row < layer.rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      double sum = 0;
      for (int k = 0; k < layer.columns; ++k) {
        sum += layer.weights[row * layer.columns + k] * x[k * columns + column];
      }
      result.push_back(biases.empty() ? sum : sum + biases[row]);
    }
  }
  return result;
}

Values draw(NumpyRandom& random, int count) {
  Values all(count);
  for (double& each : all) each = random.normal();
  return all;
}

double toHundredths(double x) { return std::floor(100 * x + 0.5) / 100; }

std::vector<Layer> drawLayers(const CollapseConfig& config, NumpyRandom& random) {
  std::vector<Layer> layers;
  for (std::size_t i = 0; i + 1 < config.layers.size(); ++i) {
    const int inputs = config.layers[i], outputs = config.layers[i + 1];
    Layer layer{outputs, inputs, draw(random, outputs * inputs), Values(outputs)};
    for (double& w : layer.weights) w = toHundredths(w / std::sqrt(static_cast<double>(inputs)));
    if (config.biases) layer.biases = draw(random, outputs);
    for (double& b : layer.biases) b = toHundredths(b);
    layers.push_back(std::move(layer));
  }
  return layers;
}

Values magnitudes(Values values) {
  for (double& each : values) each = std::abs(each);
  return values;
}

std::vector<Layer> magnitudes(std::vector<Layer> layers) {
  for (Layer& layer : layers) {
    layer.weights = magnitudes(std::move(layer.weights));
    layer.biases = magnitudes(std::move(layer.biases));
  }
  return layers;
}

/// W_N (... (W_1 x + b_1) ...) + b_N.
Values sendThrough(const std::vector<Layer>& layers, Values x) {
  for (const Layer& layer : layers) x = multiply(layer, x, 1, layer.biases);
  return x;
}

void append(Values& to, const Values& from) { to.insert(to.end(), from.begin(), from.end()); }

/// Multiplies the layers together, keeps each product, and returns the last as one layer.
Layer multiplyAll(const std::vector<Layer>& layers, CollapseResult& result) {
  const int inputs = layers.front().columns;
  Layer whole = layers.front();
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const Layer& layer = layers[i];
    if (i > 0) {
      whole = {layer.rows, inputs, multiply(layer, whole.weights, inputs, {}),
               multiply(layer, whole.biases, 1, layer.biases)};
    }
    append(result.weights, layer.weights);
    append(result.biases, layer.biases);
    append(result.products, whole.weights);
    append(result.offsets, whole.biases);
  }
  return whole;
}

/// `term` is the greatest |W_N| (... (|W_1| |x| + |b_1|) ...) + |b_N|.
double roundingBound(const CollapseConfig& config, double term) {
  double k = 0;
  for (std::size_t i = 0; i + 1 < config.layers.size(); ++i) k += config.layers[i] + 1;
  const double ku = 2 * k * 0x1p-53;
  return 2 * (ku / (1 - ku)) * term;
}

}  // namespace

std::string validate(const CollapseConfig& config) {
  const auto layers = static_cast<double>(config.layers.size()) - 1;
  auto wrong = checkRange("the number of linear layers", std::max(0.0, layers), 2, 10);
  if (!wrong.empty()) return wrong;
  for (const int units : config.layers) {
    wrong = checkRange("each of the layers", units, 1, 64);
    if (!wrong.empty()) return wrong;
  }
  return checkSettings(config);
}

CollapseResult collapse(const CollapseConfig& config) {
  NumpyRandom random(config.seed);
  const auto layers = drawLayers(config, random);
  CollapseResult result{};
  const Layer whole = multiplyAll(layers, result);
  const auto positive = magnitudes(layers);
  double term = 0;
  for (int sample = 0; sample < config.samples; ++sample) {
    const Values x = draw(random, config.layers.front());
    const Values deep = sendThrough(layers, x), flat = multiply(whole, x, 1, whole.biases);
    for (std::size_t i = 0; i < deep.size(); ++i) {
      result.largest = std::max(result.largest, std::abs(deep[i]));
      result.residual = std::max(result.residual, std::abs(deep[i] - flat[i]));
    }
    term = std::max(term, std::ranges::max(sendThrough(positive, magnitudes(x))));
    append(result.inputs, x);
    append(result.deep, deep);
    append(result.flat, flat);
  }
  result.bound = roundingBound(config, term);
  Fingerprint fingerprint;
  for (const Values* part : {&result.products, &result.offsets, &result.deep, &result.flat}) {
    fingerprint.add(std::span<const double>(*part));
  }
  result.fingerprint = fingerprint.text();
  return result;
}

}  // namespace plot_twist
