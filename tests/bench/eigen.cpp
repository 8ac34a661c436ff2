/// The work of epochs.cpp as a careful C++ programmer writes it with Eigen alone: the yardstick for
/// our own products and kernels. Float, the whole set an epoch, gradient descent (no Adam).
///
///     eigen
#include <Eigen/Core>
#include <cstdio>
#include <vector>

#include "math/random.hpp"
#include "rounds.hpp"

namespace {

using Eigen::MatrixXf;
using Eigen::VectorXf;

enum class Function { tanh, relu, gelu_tanh };

/// Writes f(z) into `value` and f'(z) into `slope`.
void apply(Function function, const MatrixXf& z, MatrixXf& value, MatrixXf& slope) {
  const auto x = z.array();
  if (function == Function::tanh) {
    value = x.tanh();
    slope = 1 - value.array().square();
  } else if (function == Function::relu) {
    value = x.max(0);
    slope = (x > 0).cast<float>();
  } else {
    const float c = 0.7978845608F, d = 0.044715F;
    slope = (c * (x + d * x.cube())).tanh();
    value = 0.5F * x * (1 + slope.array());
    slope = 0.5F * (1 + slope.array()) +
            0.5F * x * (1 - slope.array().square()) * c * (1 + 3 * d * x.square());
  }
}

/// A layer's weights, and room for what one pass over the set computes; samples are columns.
struct Layer {
  MatrixXf weights, value, slope, z, delta, gradient;
  VectorXf bias;
};

class Network {
 public:
  Network(const std::vector<int>& widths, int samples) {
    plot_twist::NumpyRandom random(42);
    const auto normal = [&] { return static_cast<float>(random.normal()); };
    inputs_ = MatrixXf::NullaryExpr(widths[0], samples, normal);
    labels_ = MatrixXf::NullaryExpr(1, samples, [&] { return normal() > 0 ? 1.0F : 0.0F; });
    for (std::size_t i = 1; i < widths.size(); ++i) {
      Layer layer;
      const float deviation = std::sqrt(2.0F / static_cast<float>(widths[i - 1]));
      layer.weights = deviation * MatrixXf::NullaryExpr(widths[i], widths[i - 1], normal);
      layer.bias = VectorXf::Zero(widths[i]);
      layers_.push_back(std::move(layer));
    }
  }

  void epoch(Function function) {
    const MatrixXf* input = &inputs_;
    for (Layer& layer : layers_) {
      layer.z.noalias() = layer.weights * *input;
      layer.z.colwise() += layer.bias;
      if (&layer != &layers_.back()) apply(function, layer.z, layer.value, layer.slope);
      input = &layer.value;
    }
    Layer& last = layers_.back();
    const auto samples = static_cast<float>(inputs_.cols());
    last.delta = ((1 + (-last.z.array()).exp()).inverse() - labels_.array()) / samples;
    for (std::size_t i = layers_.size(); i-- > 0;) update(i);
  }

 private:
  void update(std::size_t i) {
    Layer& layer = layers_[i];
    const MatrixXf& input = i == 0 ? inputs_ : layers_[i - 1].value;
    layer.gradient.noalias() = layer.delta * input.transpose();
    if (i > 0) {
      Layer& below = layers_[i - 1];
      below.delta.noalias() = layer.weights.transpose() * layer.delta;
      below.delta.array() *= below.slope.array();
    }
    layer.weights -= 0.01F * layer.gradient;
    layer.bias -= 0.01F * layer.delta.rowwise().sum();
  }

  MatrixXf inputs_, labels_;
  std::vector<Layer> layers_;
};

}  // namespace

int main() {
  constexpr int epochs = 800;
  const auto run = [](const char* name, Function function) {
    const double seconds = plot_twist::bench::medianSeconds([&] {
      Network network({2, 32, 32, 32, 1}, 400);
      for (int i = 0; i < epochs; ++i) network.epoch(function);
    });
    std::printf("Eigen %-12s float %7.0f epochs/s\n", name, epochs / seconds);
  };
  run("tanh", Function::tanh);
  run("relu", Function::relu);
  run("gelu_tanh", Function::gelu_tanh);
}
