// The table of contents of the core as JavaScript sees it. Nothing throws across this boundary:
// each experiment comes with a `validate` that says in a sentence what is wrong with its
// configuration. Experiments that are one call are listed in experiments.hpp.

#include <emscripten/heap.h>

#include "bindings/bound_runner.hpp"
#include "bindings/conversions.hpp"
#include "bindings/tables.hpp"
#include "experiments/describe/describe.hpp"
#include "experiments/race/race_memory.hpp"

using namespace plot_twist;            // NOLINT: this file only lists names
using namespace plot_twist::bindings;  // NOLINT
using emscripten::class_;
using emscripten::function;
using emscripten::register_type;
using emscripten::select_overload;

EMSCRIPTEN_BINDINGS(wire_types) {
  register_type<Float64Array>("Float64Array");
  register_type<Float32Array>("Float32Array");
  register_type<Int32Array>("Int32Array");
  register_type<Uint32Array>("Uint32Array");
  register_type<StringArray>("string[]");
  register_type<Text>("string");
  register_type<NumberOrNull>("number | null");
  register_type<TextOrNull>("string | null");
  register_type<SmoothnessName>("'jump' | 'continuous' | 'once' | 'smooth'");
  register_type<ParameterInfoArray>("Parameter[]");
  register_type<ActivationInfoArray>("ActivationInfo[]");
  register_type<NamedArray>("Named[]");
  register_type<NamedDatasetArray>("NamedDataset[]");
  register_type<VectorFunctionInfoArray>("VectorFunctionInfo[]");
  register_type<RacePresetArray>("RacePreset[]");
}

EMSCRIPTEN_BINDINGS(catalogue) {
  PlainObject<Parameter>()
      .field<&Parameter::name>()
      .field<&Parameter::initial>()
      .field<&Parameter::min>()
      .field<&Parameter::max>()
      .field<&Parameter::meaning>();
  PlainObject<Facts>()
      .field<&Facts::lower>()
      .field<&Facts::upper>()
      .field<&Facts::lowerReached>()
      .field<&Facts::upperReached>()
      .field<&Facts::zeroCentred>()
      .field<&Facts::smoothness>()
      .field<&Facts::monotone>()
      .field<&Facts::saturatesLeft>()
      .field<&Facts::saturatesRight>()
      .field<&Facts::largestSlope>()
      .field<&Facts::year>()
      .field<&Facts::paper>();
  PlainObject<ActivationInfo>()
      .field<&ActivationInfo::id>()
      .field<&ActivationInfo::name>()
      .field<&ActivationInfo::family>()
      .field<&ActivationInfo::formula>()
      .field<&ActivationInfo::parameters>()
      .field<&ActivationInfo::aliases>()
      .field<&ActivationInfo::facts>();
  PlainObject<Choice>("Named")
      .field<&Choice::id>()
      .field<&Choice::name>()
      .field<&Choice::description>();
  PlainObject<NamedDataset>()
      .field<&NamedDataset::id>()
      .field<&NamedDataset::name>()
      .field<&NamedDataset::description>()
      .field<&NamedDataset::mostClasses>()
      .field<&NamedDataset::isDrawn>();
  PlainObject<HealthThresholds>()
      .field<&HealthThresholds::fadingFrom>()
      .field<&HealthThresholds::healthyFrom>()
      .field<&HealthThresholds::explodingFrom>();
  PlainObject<VectorFunctionInfo>()
      .field<&VectorFunctionInfo::id>()
      .field<&VectorFunctionInfo::name>()
      .field<&VectorFunctionInfo::formula>()
      .field<&VectorFunctionInfo::parameters>()
      .field<&VectorFunctionInfo::halves>()
      .field<&VectorFunctionInfo::year>()
      .field<&VectorFunctionInfo::paper>();
  function("activations", &activationMenu);
  function("vectorFunctions", &vectorFunctionMenu);
  function("optimizers", &namedMenu<optimizerMenu>);
  function("initializers", &namedMenu<initializerMenu>);
  function("lossFunctions", &namedMenu<lossMenu>);
  function("datasets", &datasetMenuRows);
  function("healthThresholds", &healthThresholds);
}

EMSCRIPTEN_BINDINGS(python) {
  configuration<PythonConfig>();
  PlainObject<PythonFunction>()
      .field<&PythonFunction::name>()
      .field<&PythonFunction::learns>()
      .field<&PythonFunction::definitions>()
      .field<&PythonFunction::helpers>();
  function("pythonDefaults", &defaults<PythonConfig>);
  function("validatePython", &validateConfig<PythonConfig>);
  function("python", &python);
}

EMSCRIPTEN_BINDINGS(race) {
  configuration<RunnerConfig>();
  result<GradientHealth>();
  result<PreActivations>();
  result<RunReport>();
  PlainObject<RacePreset>()
      .field<&RacePreset::id>()
      .field<&RacePreset::name>()
      .field<&RacePreset::description>()
      .field<&RacePreset::activations>()
      .field<&RacePreset::seeds>()
      .field<&RacePreset::runner>();
  function("racePresets", &presetMenu);
  function("runnerDefaults", &defaults<RunnerConfig>);
  function("validateRunner", &validateConfig<RunnerConfig>);
  function("validateBoundary", &validateBoundary);
  function("validateRuns", &validateRuns);
  function("snapshotsWithin", &snapshotsWithin);
  function("liveRunners", &BoundRunner::alive);
  function("memoryBytes", &emscripten_get_heap_size);
  class_<BoundRunner>("Runner")
      .constructor<const RunnerConfig&>()
      .function("advance", &BoundRunner::advance)
      .function("epoch", &BoundRunner::epoch)
      .function("done", &BoundRunner::done)
      .function("report", &BoundRunner::report)
      .function("losses", &BoundRunner::losses)
      .function("layerCount", &BoundRunner::layerCount)
      .function("gradientNorms", &BoundRunner::gradientNorms)
      .function("gradientHealth", &BoundRunner::gradientHealth)
      .function("gradientEpochs", &BoundRunner::gradientEpochs)
      .function("unitShares", &BoundRunner::unitShares)
      .function("unitEpochs", &BoundRunner::unitEpochs)
      .function("deadShare", &BoundRunner::deadShare)
      .function("snapshotEpochs", &BoundRunner::snapshotEpochs)
      .function("keptEpoch", &BoundRunner::keptEpoch)
      .function("boundary", &BoundRunner::boundary)
      .function("weights", &BoundRunner::weights)
      .function("learntSlopes", &BoundRunner::learntSlopes)
      .function("preActivations", &BoundRunner::preActivations)
      .function("initialWeights", &BoundRunner::initialWeights)
      .function("points", &BoundRunner::points)
      .function("testIndices", &BoundRunner::testIndices)
      .function("fingerprint", &BoundRunner::fingerprint)
      .function("startFingerprint", &BoundRunner::startFingerprint);
}
