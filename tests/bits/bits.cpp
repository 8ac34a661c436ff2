/// Prints, as JSON, what this build makes of a list of experiments: the configuration of each and
/// the fingerprint of its result. Every other build, given the same configurations, has to come to
/// the same fingerprints; bits.test.ts asks them.
#include <algorithm>
#include <cstdio>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "experiments/collapse/collapse.hpp"
#include "experiments/dataset/dataset_points.hpp"
#include "experiments/dying_relu/dying_relu.hpp"
#include "experiments/evaluate/evaluate.hpp"
#include "experiments/evaluate/evaluate_vector.hpp"
#include "experiments/gradient_flow/gradient_flow.hpp"
#include "experiments/inside/folds/folds.hpp"
#include "experiments/inside/trace.hpp"
#include "experiments/inside/unit_statistics.hpp"
#include "experiments/inspect/inspect.hpp"
#include "experiments/race/runner.hpp"
#include "experiments/shared/menus.hpp"
#include "experiments/softmax/softmax.hpp"
#include "experiments/softmax/softplus.hpp"
#include "experiments/xor/blend.hpp"
#include "experiments/xor/proof.hpp"
#include "math/float_format.hpp"

namespace {

using namespace plot_twist;

/// SplitMix64 (Steele, Lea and Flood, 2014).
std::uint64_t scramble(std::uint64_t n) {
  n += 0x9e3779b97f4a7c15U;
  n = (n ^ (n >> 30)) * 0xbf58476d1ce4e5b9U;
  n = (n ^ (n >> 27)) * 0x94d049bb133111ebU;
  return n ^ (n >> 31);
}

/// Where functions are evaluated: the edges of the number line, doubles and floats of every size,
/// and the range that networks live in. 3 n + 10 numbers.
std::vector<double> everywhere(std::uint64_t n) {
  using Limits = std::numeric_limits<double>;
  std::vector<double> at = {0, 1, Limits::denorm_min(), Limits::max(), Limits::infinity()};
  for (int i = 0; i < 5; ++i) at.push_back(-at[i]);
  for (std::uint64_t i = 0; i < n; ++i) {
    const std::uint64_t bits = scramble(i);
    at.push_back(std::bit_cast<double>(bits));
    at.push_back(std::bit_cast<float>(static_cast<std::uint32_t>(bits)));
    at.push_back(static_cast<double>(bits) * 0x1p-58 - 32);
  }
  return at;
}

/// Writes {"experiment": ..., "config": {...}, "fingerprint": ..., "points": ...}, one a line;
/// `points` says at how many of the report's points a function was evaluated.
class Report {
 public:
  void add(const std::string& experiment, const std::string& config, const std::string& result,
           std::size_t points = 0) {
    std::printf("%s\n{\"experiment\":\"%s\",\"config\":{%s},\"fingerprint\":\"%s\",\"points\":%zu}",
                std::exchange(separator_, ","), experiment.c_str(), config.c_str(), result.c_str(),
                points);
  }

 private:
  const char* separator_ = "";
};

std::string field(const std::string& name, const std::string& value) {
  return '"' + name + "\":\"" + value + '"';
}

std::string field(const std::string& name, const std::vector<std::string>& values) {
  std::string list;
  for (const std::string& value : values) list += (list.empty() ? "\"" : ",\"") + value + '"';
  return '"' + name + "\":[" + list + ']';
}

std::string field(const std::string& name, double value) {
  return '"' + name + "\":" + std::to_string(value);
}

std::string field(const std::string& name, int value) {
  return '"' + name + "\":" + std::to_string(value);
}

std::string field(const std::string& name, bool value) {
  return '"' + name + "\":" + (value ? "true" : "false");
}

std::string join(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) {
    if (!all.empty()) all.push_back(',');
    all.append(part);
  }
  return all;
}

template <class Number>
std::string field(const std::string& name, const std::vector<Number>& numbers) {
  std::vector<std::string> parts;
  for (const Number number : numbers) parts.push_back(std::to_string(number));
  return '"' + name + "\":[" + join(parts) + ']';
}

/// Evaluates at the first `count` points of the report.
void evaluateAt(std::vector<double> at, std::size_t count, const std::string& activation,
                Report& report) {
  at.resize(count);
  for (const std::string precision : {"float", "double"}) {
    report.add("evaluate", field("activation", activation) + ',' + field("precision", precision),
               evaluate({.activation = activation, .precision = precision, .at = at}).fingerprint,
               count);
  }
}

/// Typed formulas of every operation and elementary function. They are evaluated at fewer points,
/// because doubles of them are computed in hundreds of digits where numbers are large.
constexpr const char* formulas[] = {
    "x * tanh(log(1 + exp(x)))",
    "x > 0 ? min(x, sin(x) + 2) : max(-1, x / (1 + x^2))",
    "sinh(x) / cosh(2 * x) + atan(x) * erf(x) - normcdf(cos(x))",
    "abs(x)^1.7 * sign(x) + sqrt(1 + log1p(x^2)) - expm1(-abs(x)) * exp(-x^2)",
    "log(2 + sin(x)) * elu(x, 2) + (x >= 1) * (x != 2) - gelu(x)^3",
};

void lookAt(const std::string& activation, Report& report) {
  report.add("inspect", field("activation", activation),
             inspect({.activation = activation}).fingerprint);
}

/// Functions of lists, and what becomes of softmax and softplus in each precision.
void runLists(Report& report) {
  const std::vector<double> list = {0.125, -3, 700.5, 699, 12.75, -0.5};
  const std::string text = "[0.125,-3,700.5,699,12.75,-0.5]";
  for (const VectorFunctionInfo* info : vectorFunctions()) {
    const EvaluateVectorConfig config{
        .function = std::string(info->id), .at = list, .direction = list};
    report.add("evaluateVector",
               field("function", config.function) + ",\"at\":" + text + ",\"direction\":" + text,
               evaluateVector(config).fingerprint);
  }
  for (const FloatFormat& format : floatFormats()) {
    const std::string precision(format.id);
    report.add("softmax", field("precision", precision) + ",\"logits\":" + text,
               softmax({.logits = list, .precision = precision}).fingerprint);
    report.add("softplus", field("precision", precision) + ",\"at\":" + text,
               softplus({.at = list, .precision = precision}).fingerprint);
  }
}

/// What differs from run to run; a number needs at most six digits behind the point.
std::string configOf(const RunnerConfig& config) {
  return join({field("activation", config.activation),
               field("inputs", config.inputs),
               field("layers", config.layers),
               field("init", config.init),
               field("gain", config.gain),
               field("skip", config.skip),
               field("normalization", config.normalization),
               field("loss", config.loss),
               field("regressionLoss", config.regressionLoss),
               field("optimizer", config.optimizer),
               field("weightDecay", config.weightDecay),
               field("l1", config.l1),
               field("clip", config.clip),
               field("batch", config.batch),
               field("dataset", config.dataset),
               field("classes", config.classes),
               field("testShare", config.testShare),
               field("seed", static_cast<double>(config.seed)),
               field("precision", config.precision),
               field("epochs", config.epochs)});
}

void train(const RunnerConfig& config, Report& report) {
  Runner runner(config);
  runner.advance(config.epochs);
  report.add("runner", configOf(config), runner.fingerprint());
}

/// A row of a menu at a time, with everything else as usual, in both precisions.
void trainOneOfEach(Report& report) {
  for (const std::string precision : {"float", "double"}) {
    const RunnerConfig usual{.batch = 37, .precision = precision, .epochs = 20};
    const auto with = [&](std::string RunnerConfig::* choice, std::string_view id) {
      RunnerConfig config = usual;
      config.*choice = id;
      config.batch = std::min(config.batch, sampleCount(datasetOf(config)));
      train(config, report);
    };
    for (const ActivationInfo* info : catalogue()) with(&RunnerConfig::activation, info->id);
    for (const Choice& row : optimizerMenu.choices()) with(&RunnerConfig::optimizer, row.id);
    for (const Choice& row : initializerMenu.choices()) with(&RunnerConfig::init, row.id);
    for (const Choice& row : lossMenu.choices()) with(&RunnerConfig::loss, row.id);
    for (const Choice& row : datasetMenu.choices()) {
      if (!row.id.starts_with("custom"))
        with(&RunnerConfig::dataset, row.id);  // these have no points of their own
    }
  }
}

/// What has no menu: options of layers, classes, and what tames a gradient, in both precisions.
void trainWithExtras(Report& report) {
  for (const std::string precision : {"float", "double"}) {
    const RunnerConfig usual{.layers = {2, 12, 12, 1}, .precision = precision, .epochs = 40};
    const auto with = [&](auto change) {
      RunnerConfig config = usual;
      change(config);
      train(config, report);
    };
    with([](auto& config) { config.skip = true; });
    with([](auto& config) {
      config.inputs = {"x", "x2", "y2", "xy", "sin_pi_x", "sin_pi_y"}, config.layers.front() = 6;
    });
    with([](auto& config) { config.normalization = "layer"; });
    with([](auto& config) { config.activation = "prelu", config.optimizer = "adamw"; });
    with([](auto& config) { config.weightDecay = 0.125, config.clip = 0.25; });
    with([](auto& config) { config.l1 = 0.03125; });
    for (const Choice& row : regressionLossMenu.choices()) {
      with([&](auto& config) { config.regressionLoss = row.id, config.dataset = "bumps"; });
    }
    with([](auto& config) { config.gain = 1.5, config.testShare = 0.25; });
    for (const Choice& row : lossMenu.choices()) {
      with([&](auto& config) {
        config.loss = row.id, config.classes = 4, config.layers.back() = 4;
      });
    }
  }
}

void addDatasets(Report& report) {
  for (const NamedDataset& row : datasetRows()) {
    if (!row.isDrawn) continue;
    const DatasetConfig config{.kind = std::string(row.id),
                               .points = 50,
                               .classes = row.isRegression ? 2 : row.mostClasses,
                               .testShare = 0.5};
    report.add("dataset",
               field("kind", config.kind) + ',' + field("points", config.points) + ',' +
                   field("classes", config.classes) + ',' + field("testShare", config.testShare),
               dataset(config).fingerprint);
  }
}

void addLessons(Report& report) {
  const std::vector<std::uint32_t> seeds = {0, 1, 2, 3, 4};
  for (const std::string activation : {"sigmoid", "mish"}) {
    const std::string config = field("activation", activation) + ',' + field("seeds", seeds);
    XorProofConfig proof;
    proof.activation = activation, proof.seeds = seeds;
    report.add("xorProof", config, xorProof(proof).fingerprint);
    XorBlendConfig blend;
    blend.activation = activation, blend.seeds = seeds;
    report.add("xorBlend", config, xorBlend(blend).fingerprint);
  }
  report.add("dyingRelu", field("epochs", 100) + ",\"learningRates\":[0.01,0.1]",
             dyingRelu({.learningRates = {0.01, 0.1}, .epochs = 100}).fingerprint);
  report.add("collapse", "\"biases\":true", collapse({.biases = true}).fingerprint);
}

void flow(const GradientFlowConfig& config, Report& report) {
  report.add("gradientFlow",
             field("activation", config.activation) + ',' + field("depth", config.depth) + ',' +
                 field("width", config.width) + ',' + field("init", config.init) + ',' +
                 field("gain", config.gain) + ',' + field("inputScale", config.inputScale) +
                 ",\"skip\":" + (config.skip ? "true" : "false") + ',' +
                 field("normalization", config.normalization),
             gradientFlow(config).fingerprint);
}

/// A network of each activation, opened.
void openEach(Report& report) {
  const std::vector<int> layers = {2, 9, 7, 1};
  for (const ActivationInfo* info : catalogue()) {
    const std::string config =
        field("activation", std::string(info->id)) + ',' + field("layers", layers);
    const auto with = [&](auto asked) {
      asked.activation = info->id;
      asked.layers = layers;
      return asked;
    };
    report.add("trace", config, trace(with(TraceConfig())).fingerprint);
    report.add("unitStatistics", config, unitStatistics(with(UnitStatisticsConfig())).fingerprint);
    report.add("folds", config, folds(with(FoldsConfig())).fingerprint);
  }
}

/// A network of functions of x and y.
void openInputs(Report& report) {
  TraceConfig config;
  config.inputs = {"y", "x2", "xy", "sin_pi_x"};
  config.layers = {4, 5, 1};
  config.x = 0.3, config.y = -0.8;
  report.add("trace",
             field("inputs", config.inputs) + ',' + field("layers", config.layers) + ',' +
                 field("x", config.x) + ',' + field("y", config.y),
             trace(config).fingerprint);
}

/// Each activation in a network as usual and in one with large weights, and each initialiser.
void flowThroughEach(Report& report) {
  for (const ActivationInfo* info : catalogue()) {
    const std::string activation(info->id);
    flow({.activation = activation}, report);
    flow({.activation = activation, .depth = 30, .width = 7, .gain = 3, .inputScale = 10}, report);
    flow({.activation = activation, .depth = 9, .skip = true, .normalization = "layer"}, report);
  }
  for (const Choice& row : initializerMenu.choices()) flow({.init = std::string(row.id)}, report);
}

}  // namespace

int main() {
  const std::vector<double> at = everywhere(2000);
  std::printf("{\"at\":[");
  for (std::size_t i = 0; i < at.size(); ++i) {
    const auto bits = static_cast<unsigned long long>(std::bit_cast<std::uint64_t>(at[i]));
    std::printf("%s\"%016llx\"", i == 0 ? "" : ",", bits);
  }
  std::printf("],\"results\":[");
  Report report;
  for (const ActivationInfo* info : catalogue()) {
    evaluateAt(at, at.size(), std::string(info->id), report);
  }
  for (const ActivationInfo* info : catalogue()) lookAt(std::string(info->id), report);
  for (const char* formula : formulas) evaluateAt(at, at.size() / 8, formula, report);
  for (const char* formula : {formulas[0], formulas[1]}) lookAt(formula, report);
  flowThroughEach(report);
  runLists(report);
  trainOneOfEach(report);
  trainWithExtras(report);
  addDatasets(report);
  addLessons(report);
  openEach(report);
  openInputs(report);
  train({.activation = "gelu", .seed = 7, .precision = "float", .epochs = 2000}, report);
  train({.activation = "mish", .seed = 7, .precision = "double", .epochs = 500}, report);
  train({.activation = formulas[0], .seed = 7, .precision = "float", .epochs = 2000}, report);
  train({.activation = formulas[1], .seed = 7, .precision = "double", .epochs = 50}, report);
  std::printf("\n]}\n");
}
