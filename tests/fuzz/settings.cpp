/// libFuzzer's way into settings, lists and points as the bindings hand them over: every
/// configuration is either refused in one sentence or gives the same result twice, with shares that
/// are shares. Built with address and undefined-behaviour sanitizers.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

#include "activations/catalogue.hpp"
#include "bindings/experiments.hpp"
#include "bytes.hpp"
#include "experiments/race/runner.hpp"

namespace {

using namespace plot_twist;
using fuzzing::Bytes, fuzzing::demand, fuzzing::demandSentence;

// ---- Drawing a configuration

template <class T>
constexpr bool isList = false;
template <class T>
constexpr bool isList<std::vector<T>> = true;

/// One of the ends of a range, beside it, small, or any number.
double drawNumber(Bytes& bytes, const Range& range) {
  switch (bytes.below(5)) {
    case 0:
      return range.min;
    case 1:
      return range.max;
    case 2:
      return range.max + 1;
    case 3:
      return range.min + bytes.below(8);
    default:
      return bytes.number();
  }
}

/// As a caller in TypeScript is held to: a whole number that the type can hold.
template <class T>
T drawWhole(Bytes& bytes, const Range& range) {
  if (bytes.below(2) == 0) return static_cast<T>(bytes.below(12));
  const double number = drawNumber(bytes, range);
  constexpr auto least = static_cast<double>(std::numeric_limits<T>::min());
  constexpr auto most = static_cast<double>(std::numeric_limits<T>::max());
  if (!(number > least)) return std::numeric_limits<T>::min();
  return number < most ? static_cast<T>(number) : std::numeric_limits<T>::max();
}

std::string drawActivation(Bytes& bytes) {
  constexpr std::array formulas = {"x^2", "max(x, 0)", "x*tanh(log1p(exp(x)))",
                                   "1/x", "a*x",       "log(x)"};
  switch (bytes.below(4)) {
    case 0:
      return formulas[bytes.below(formulas.size())];
    case 1:
      return bytes.text();
    default:
      return std::string(catalogue()[bytes.below(catalogue().size())]->id);
  }
}

std::string drawText(Bytes& bytes, const Setting& said) {
  if (said.isActivation || !said.menu) return drawActivation(bytes);
  const std::vector<Choice> choices = said.menu->choices();
  return bytes.below(16) == 15 ? bytes.text()
                               : std::string(choices[bytes.below(choices.size())].id);
}

template <class T>
T draw(Bytes& bytes, const Setting& said) {
  if constexpr (std::is_same_v<T, bool>) {
    return bytes.below(2) == 1;
  } else if constexpr (std::is_integral_v<T>) {
    return drawWhole<T>(bytes, said.range);
  } else if constexpr (std::is_floating_point_v<T>) {
    return static_cast<T>(drawNumber(bytes, said.range));
  } else if constexpr (std::is_same_v<T, std::string>) {
    return drawText(bytes, said);
  } else {
    T list(bytes.below(16));
    for (auto& each : list) each = draw<typename T::value_type>(bytes, said);
    return list;
  }
}

/// Defaults that take little time.
template <class Config>
void shrink(Config& config) {
  if constexpr (requires { config.layers; }) config.layers = {2, 6, 5, 1};
  if constexpr (requires { config.seeds; }) config.seeds = {1, 2};
  if constexpr (requires { config.epochs; }) config.epochs = 12;
  if constexpr (requires { config.samples; }) config.samples = 9;
  if constexpr (requires { config.resolution; }) config.resolution = 6;
  if constexpr (requires { config.width; }) config.width = 5;
  if constexpr (requires { config.steps; }) config.steps = 3;
  if constexpr (requires { config.most; }) config.most = 60;
  if constexpr (requires { config.points = 7; }) config.points = 7;
}

/// Whether a configuration takes little time: large ones are checked, but not run.
template <class Config>
bool isQuick(const Config& config) {
  const auto isSmall = [](double number, double most) { return number <= most; };
  bool quick = true;
  if constexpr (requires { config.layers; }) {
    quick = config.layers.size() <= 8 && std::ranges::max(config.layers) <= 40;
  }
  if constexpr (requires { config.seeds; }) quick &= config.seeds.size() <= 4;
  if constexpr (requires { config.epochs; }) {
    quick &= isSmall(config.epochs, std::is_same_v<Config, RunnerConfig> ? 1e9 : 60);
  }
  if constexpr (requires { config.samples; }) quick &= isSmall(config.samples, 64);
  if constexpr (requires { config.resolution; }) quick &= isSmall(config.resolution, 16);
  if constexpr (requires { config.width; }) quick &= isSmall(config.width, 32);
  if constexpr (requires { config.depth; }) quick &= isSmall(config.depth, 16);
  if constexpr (requires { config.steps; }) quick &= isSmall(config.steps, 9);
  if constexpr (requires { config.most; }) quick &= isSmall(config.most, 500);
  if constexpr (requires { config.points + 1; }) quick &= isSmall(config.points, 60);
  return quick;
}

/// Reads a configuration: each setting has its default, or something that is drawn.
template <class Config>
Config read(Bytes& bytes) {
  Config config;
  shrink(config);
  std::apply(
      [&]<class... Row>(const Row&... row) {
        const auto set = [&]<class One>(const One& one) {
          auto& member = config.*One::member;
          using Value = std::remove_cvref_t<decltype(member)>;
          if (bytes.below(3) == 1) member = draw<Value>(bytes, one.setting);
        };
        (set(row), ...);
      },
      settingsOf<Config>);
  if constexpr (requires { config.layers, config.inputs; }) {
    // Mostly the ends of the layers fit what goes in and comes out.
    if (bytes.below(4) != 3 && config.layers.size() >= 2) {
      config.layers.front() = static_cast<int>(config.inputs.size());
      config.layers.back() = 1 + bytes.below(4) * bytes.below(2);
    }
  }
  return config;
}

// ---- Checking a result

void checkText(const std::string& text) {
  demand(std::ranges::none_of(text, [](char c) { return c >= 0 && c < ' '; }));
}

/// What a field says of its numbers holds for them.
void checkNumber(double number, std::string_view meaning) {
  if (meaning.find("NaN") == meaning.npos && std::isnan(number)) {
    demand(!meaning.starts_with("share of") && !meaning.starts_with("number of"));
  }
  if (meaning.starts_with("share of")) demand(std::isnan(number) || (number >= 0 && number <= 1));
}

template <class Result>
void checkFields(const Result& result);

template <class T>
void check(const T& value, std::string_view meaning) {
  if constexpr (std::is_arithmetic_v<T>) {
    checkNumber(static_cast<double>(value), meaning);
  } else if constexpr (std::is_same_v<T, std::string>) {
    checkText(value);
  } else if constexpr (isList<T>) {
    const std::size_t shape = meaning.find("): ");
    const std::string_view rest = shape < 40 ? meaning.substr(shape + 3) : meaning;
    for (const auto& each : value) check(each, rest);
  } else if constexpr (requires { value.has_value(); }) {
    if (value) check(*value, meaning);
  } else {
    checkFields(value);
  }
}

template <class Result>
void checkFields(const Result& result) {
  std::apply(
      [&]<class... Row>(const Row&... row) { (check(result.*Row::member, row.meaning), ...); },
      fieldsOf<Result>);
}

template <class Experiment>
void runExperiment(Bytes& bytes) {
  const auto config = read<typename Experiment::Config>(bytes);
  if (const std::string wrong = validate(config); !wrong.empty()) return demandSentence(wrong);
  if (!isQuick(config)) return;
  const auto result = Experiment::run(config);
  checkFields(result);
  if constexpr (requires { result.fingerprint; }) {
    demand(Experiment::run(config).fingerprint == result.fingerprint);
  }
}

/// Changes by hand: what is refused is refused in a sentence.
void edit(Runner& runner, Bytes& bytes) {
  const int number = drawWhole<int>(bytes, {0, 100});
  const double value = bytes.number();
  const std::string wrong = runner.validateWeight(number, value);
  if (wrong.empty())
    runner.setWeight(number, value);
  else
    demandSentence(wrong);
  const auto units = draw<std::vector<int>>(bytes, {.label = "", .meaning = "", .range = {0, 12}});
  const std::string removed = runner.validateRemoved(units);
  if (removed.empty())
    runner.setRemoved(units);
  else
    demandSentence(removed);
  const std::string frozen = runner.validateFrozen(units);
  if (frozen.empty())
    runner.setFrozen(units);
  else
    demandSentence(frozen);
}

void checkRunner(const Runner& runner, Bytes& bytes) {
  const int epoch = bytes.below(3) == 0 ? Runner::now : bytes.below(40);
  const RunReport report = runner.report(epoch);
  check(report, {});
  demand(report.accuracy >= 0 && report.accuracy <= 1 ? true : std::isnan(report.accuracy));
  const auto losses = runner.losses();
  demand(std::ssize(losses) >= runner.epoch());
  for (std::size_t i = 0; i + 1 < losses.size(); ++i) demand(std::isfinite(losses[i]));
  const int resolution = drawWhole<int>(bytes, {1, 8});
  const double extent = drawNumber(bytes, {0, 4});
  if (const std::string wrong = validateBoundary(resolution, extent); !wrong.empty()) {
    demandSentence(wrong);
  } else if (resolution <= 16) {
    for (const float share : runner.boundary(resolution, extent, epoch)) {
      demand(std::isnan(share) || (share >= 0 && share <= 1));
    }
  }
  check(runner.preActivations(epoch), {});
  for (const double norm : runner.gradientNorms()) demand(!(norm < 0));
  check(runner.gradientHealth(), {});
}

/// A run whose epochs are divided anyhow is the run whose epochs are not.
void race(Bytes& bytes) {
  const auto config = read<RunnerConfig>(bytes);
  if (const std::string wrong = validate(config); !wrong.empty()) return demandSentence(wrong);
  if (!isQuick(config)) return;
  Runner runner(config), other(config);
  demand(runner.startFingerprint() == other.startFingerprint());
  const int epochs = bytes.below(12);
  for (int epoch = 0; epoch < epochs; ++epoch) runner.advance(1);
  other.advance(epochs);
  demand(runner.epoch() == other.epoch() && runner.fingerprint() == other.fingerprint());
  checkRunner(runner, bytes);
  edit(runner, bytes);
  runner.advance(bytes.below(6));
  checkRunner(runner, bytes);
}

/// The ways in: a race and every experiment that is quick enough.
std::vector<void (*)(Bytes&)> ways() {
  std::vector<void (*)(Bytes&)> all = {race, race, race};
  const auto add = [&]<class Experiment>(const Experiment& experiment) {
    const std::string_view name = experiment.name;
    constexpr std::array slow = {"explore", "landmarks", "difference", "inspect", "workload"};
    if (std::ranges::find(slow, name) == slow.end()) all.push_back(&runExperiment<Experiment>);
  };
  bindings::visitExperiments(add);
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto all = ways();
  Bytes bytes(data, size);
  all[bytes.byte() % all.size()](bytes);
  return 0;
}
