/// The network as a careful C++ programmer writes it with Eigen alone. Float, gradient descent on
/// the whole set.
#include <Eigen/Core>
#include <unsupported/Eigen/SpecialFunctions>

#include "requests.hpp"

namespace {

using Eigen::MatrixXf;
using Eigen::VectorXf;

/// Writes f(x) into `value` and f'(x) into `slope`.
using Apply = void (*)(const MatrixXf& x, MatrixXf& value, MatrixXf& slope);

constexpr float c = 0.7978845608F, d = 0.044715F, halfRoot = 0.7071067812F, density = 0.3989422804F;

const std::map<std::string, Apply> functions = {
    {"relu",
     [](const MatrixXf& x, MatrixXf& value, MatrixXf& slope) {
       value = x.array().max(0);
       slope = (x.array() > 0).cast<float>();
     }},
    {"tanh",
     [](const MatrixXf& x, MatrixXf& value, MatrixXf& slope) {
       value = x.array().tanh();
       slope = 1 - value.array().square();
     }},
    {"sigmoid",
     [](const MatrixXf& x, MatrixXf& value, MatrixXf& slope) {
       value = x.array().logistic();
       slope = value.array() * (1 - value.array());
     }},
    {"silu",
     [](const MatrixXf& x, MatrixXf& value, MatrixXf& slope) {
       slope = x.array().logistic();
       value = x.array() * slope.array();
       slope = slope.array() * (1 + x.array() - value.array());
     }},
    {"mish",
     [](const MatrixXf& x, MatrixXf& value, MatrixXf& slope) {
       // tanh(log(1 + e^x)) = n / (n + 2) with n = e^x (e^x + 2), which needs one exponential.
       const auto u = x.array().min(20).exp().eval();
       const auto t = (u * (u + 2) / (u * (u + 2) + 2)).eval();
       value = x.array() * t;
       slope = t + x.array() * (1 - t.square()) * u / (1 + u);
     }},
    {"gelu_tanh",
     [](const MatrixXf& z, MatrixXf& value, MatrixXf& slope) {
       const auto x = z.array();
       slope = (c * (x + d * x.cube())).tanh();
       value = 0.5F * x * (1 + slope.array());
       slope = 0.5F * (1 + slope.array()) +
               0.5F * x * (1 - slope.array().square()) * c * (1 + 3 * d * x.square());
     }},
    {"gelu",
     [](const MatrixXf& z, MatrixXf& value, MatrixXf& slope) {
       const auto x = z.array();
       slope = 0.5F * (1 + (halfRoot * x).erf());
       value = x * slope.array();
       slope.array() += x * density * (-0.5F * x.square()).exp();
     }},
};

/// A layer's weights, and room for what one pass over the set computes; samples are columns.
struct Layer {
  MatrixXf weights, value, slope, z, delta, gradient;
  VectorXf bias;
};

class Network {
 public:
  /// `problem` has "layers", "inputs" (samples, 2), "labels" and "parameters".
  explicit Network(const std::map<std::string, std::vector<float>>& problem) {
    const auto& widths = problem.at("layers");
    const auto samples = static_cast<Eigen::Index>(problem.at("labels").size());
    inputs_ = Eigen::Map<const MatrixXf>(problem.at("inputs").data(), 2, samples);
    labels_ = Eigen::Map<const MatrixXf>(problem.at("labels").data(), 1, samples);
    const float* next = problem.at("parameters").data();
    for (std::size_t i = 1; i < widths.size(); ++i) {
      const auto in = static_cast<Eigen::Index>(widths[i - 1]);
      const auto out = static_cast<Eigen::Index>(widths[i]);
      Layer layer;
      layer.weights = Eigen::Map<const MatrixXf>(next, out, in);
      layer.bias = Eigen::Map<const VectorXf>(next + out * in, out);
      next += out * in + out;
      layers_.push_back(std::move(layer));
    }
  }

  void epoch(Apply apply) {
    const MatrixXf* input = &inputs_;
    for (Layer& layer : layers_) {
      layer.z.noalias() = layer.weights * *input;
      layer.z.colwise() += layer.bias;
      if (&layer != &layers_.back()) apply(layer.z, layer.value, layer.slope);
      input = &layer.value;
    }
    Layer& last = layers_.back();
    const auto samples = static_cast<float>(inputs_.cols());
    last.delta = (last.z.array().logistic() - labels_.array()) / samples;
    for (std::size_t i = layers_.size(); i-- > 0;) update(i);
  }

  /// Layer by layer: weights (inputs, outputs) row-major, biases.
  std::vector<float> parameters() const {
    std::vector<float> all;
    for (const Layer& layer : layers_) {
      all.insert(all.end(), layer.weights.data(), layer.weights.data() + layer.weights.size());
      all.insert(all.end(), layer.bias.data(), layer.bias.data() + layer.bias.size());
    }
    return all;
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

int main(int, char** argv) {
  const auto problem = plot_twist::bench::readProblem(argv[1]);
  std::printf("{\"version\": \"%d.%d.%d\"}\n", EIGEN_MAJOR_VERSION, EIGEN_MINOR_VERSION,
              EIGEN_PATCH_VERSION);
  std::fflush(stdout);
  const auto train = [&](const std::string& activation, int epochs) {
    const Apply apply = functions.at(activation);
    Network network(problem);
    for (int i = 0; i < epochs; ++i) network.epoch(apply);
    return network.parameters();
  };
  const auto& numbers = problem.at("numbers");
  const auto count = static_cast<Eigen::Index>(numbers.size());
  const MatrixXf x = Eigen::Map<const MatrixXf>(numbers.data(), count, 1);
  MatrixXf value(count, 1), slope(count, 1);
  const auto evaluate = [&](const std::string& activation, int passes) {
    const Apply apply = functions.at(activation);
    for (int i = 0; i < passes; ++i) apply(x, value, slope);
    std::vector<float> both(value.data(), value.data() + count);
    both.insert(both.end(), slope.data(), slope.data() + count);
    return both;
  };
  plot_twist::bench::answerRequests(train, evaluate);
}
