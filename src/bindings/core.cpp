// The table of contents of the core as JavaScript sees it. Nothing throws across this boundary:
// each experiment comes with a `validate` that says in a sentence what is wrong with its
// configuration. The experiments on one function are in functions.cpp, the lessons' in lessons.cpp.

#include <emscripten/heap.h>

#include "bindings/bound_runner.hpp"
#include "bindings/conversions.hpp"
#include "bindings/landmarks.hpp"
#include "bindings/tables.hpp"
#include "experiments/dataset/dataset_points.hpp"
#include "experiments/gradient_flow/gradient_flow.hpp"
#include "experiments/race/race_memory.hpp"

using namespace plot_twist;            // NOLINT: this file only lists names
using namespace plot_twist::bindings;  // NOLINT
using emscripten::class_;
using emscripten::function;
using emscripten::register_optional;
using emscripten::register_type;
using emscripten::select_overload;

EMSCRIPTEN_BINDINGS(wire_types) {
  register_type<Float64Array>("Float64Array");
  register_type<Float32Array>("Float32Array");
  register_type<Int32Array>("Int32Array");
  register_type<Uint32Array>("Uint32Array");
  register_type<StringArray>("string[]");
  register_type<Text>("string");
  register_type<SmoothnessName>("'jump' | 'continuous' | 'once' | 'smooth'");
  register_type<ParameterInfoArray>("Parameter[]");
  register_type<ParameterDescriptionArray>("ParameterDescription[]");
  register_type<ActivationInfoArray>("ActivationInfo[]");
  register_type<NamedArray>("Named[]");
  register_type<NamedDatasetArray>("NamedDataset[]");
  register_type<VectorFunctionInfoArray>("VectorFunctionInfo[]");
  register_type<RacePresetArray>("RacePreset[]");
  register_type<ExtremumArray>("Extremum[]");
  register_type<CornerArray>("Corner[]");
  register_type<IntervalArray>("Interval[]");
  register_optional<int>();
  register_optional<double>();
}

EMSCRIPTEN_BINDINGS(catalogue) {
  PlainObject<Parameter>("Parameter")
      .field<&Parameter::name>("name")
      .field<&Parameter::initial>("initial")
      .field<&Parameter::min>("min")
      .field<&Parameter::max>("max")
      .field<&Parameter::meaning>("meaning");
  PlainObject<Facts>("Facts")
      .field<&Facts::lower>("lower")
      .field<&Facts::upper>("upper")
      .field<&Facts::lowerReached>("lowerReached")
      .field<&Facts::upperReached>("upperReached")
      .field<&Facts::zeroCentred>("zeroCentred")
      .field<&Facts::smoothness>("smoothness")
      .field<&Facts::monotone>("monotone")
      .field<&Facts::saturatesLeft>("saturatesLeft")
      .field<&Facts::saturatesRight>("saturatesRight")
      .field<&Facts::largestSlope>("largestSlope")
      .field<&Facts::year>("year")
      .field<&Facts::paper>("paper");
  PlainObject<ActivationInfo>("ActivationInfo")
      .field<&ActivationInfo::id>("id")
      .field<&ActivationInfo::name>("name")
      .field<&ActivationInfo::family>("family")
      .field<&ActivationInfo::formula>("formula")
      .field<&ActivationInfo::parameters>("parameters")
      .field<&ActivationInfo::aliases>("aliases")
      .field<&ActivationInfo::facts>("facts");
  PlainObject<Named>("Named")
      .field<&Named::id>("id")
      .field<&Named::name>("name")
      .field<&Named::description>("description");
  PlainObject<NamedDataset>("NamedDataset")
      .field<&NamedDataset::id>("id")
      .field<&NamedDataset::name>("name")
      .field<&NamedDataset::description>("description")
      .field<&NamedDataset::mostClasses>("mostClasses")
      .field<&NamedDataset::isDrawn>("isDrawn");
  PlainObject<HealthThresholds>("HealthThresholds")
      .field<&HealthThresholds::fadingFrom>("fadingFrom")
      .field<&HealthThresholds::healthyFrom>("healthyFrom")
      .field<&HealthThresholds::explodingFrom>("explodingFrom");
  function("activations", &activationMenu);
  function("optimizers", &namedMenu<&optimizerMenu>);
  function("initializers", &namedMenu<&initializerMenu>);
  function("lossFunctions", &namedMenu<&lossMenu>);
  function("datasets", &datasetRows);
  function("healthThresholds", &healthThresholds);
}

EMSCRIPTEN_BINDINGS(gradient_flow) {
  PlainObject<GradientFlowConfig>("GradientFlowConfig")
      .field<&GradientFlowConfig::activation>("activation")
      .field<&GradientFlowConfig::parameters>("parameters")
      .field<&GradientFlowConfig::depth>("depth")
      .field<&GradientFlowConfig::width>("width")
      .field<&GradientFlowConfig::init>("init")
      .field<&GradientFlowConfig::gain>("gain")
      .field<&GradientFlowConfig::sigma>("sigma")
      .field<&GradientFlowConfig::skip>("skip")
      .field<&GradientFlowConfig::normalization>("normalization")
      .field<&GradientFlowConfig::inputScale>("inputScale")
      .field<&GradientFlowConfig::samples>("samples")
      .field<&GradientFlowConfig::seeds>("seeds");
  PlainObject<FlowDiagnosis>("FlowDiagnosis")
      .field<&FlowDiagnosis::state>("state")
      .field<&FlowDiagnosis::cause>("cause")
      .field<&FlowDiagnosis::layer>("layer")
      .field<&FlowDiagnosis::arrives>("arrives")
      .field<&FlowDiagnosis::largestSlope>("largestSlope")
      .field<&FlowDiagnosis::typicalSlope>("typicalSlope")
      .field<&FlowDiagnosis::typicalWeights>("typicalWeights")
      .field<&FlowDiagnosis::bound>("bound")
      .field<&FlowDiagnosis::predicted>("predicted");
  PlainObject<GradientFlowResult>("GradientFlowResult")
      .field<&GradientFlowResult::measured>("measured")
      .field<&GradientFlowResult::low>("low")
      .field<&GradientFlowResult::high>("high")
      .field<&GradientFlowResult::bound>("bound")
      .field<&GradientFlowResult::predicted>("predicted")
      .field<&GradientFlowResult::unpredicted>("unpredicted")
      .field<&GradientFlowResult::health>("health")
      .field<&GradientFlowResult::zeroShare>("zeroShare")
      .field<&GradientFlowResult::nonFiniteShare>("lostShare")
      .field<&GradientFlowResult::deadShare>("deadShare")
      .field<&GradientFlowResult::saturatedShare>("saturatedShare")
      .field<&GradientFlowResult::typicalSlope>("typicalSlope")
      .field<&GradientFlowResult::preMean>("preMean")
      .field<&GradientFlowResult::preDeviation>("preDeviation")
      .field<&GradientFlowResult::predictedDeviation>("predictedDeviation")
      .field<&GradientFlowResult::valueMean>("valueMean")
      .field<&GradientFlowResult::valueDeviation>("valueDeviation")
      .field<&GradientFlowResult::bins>("bins")
      .field<&GradientFlowResult::histogramFrom>("histogramFrom")
      .field<&GradientFlowResult::histogramTo>("histogramTo")
      .field<&GradientFlowResult::histogram>("histogram")
      .field<&GradientFlowResult::below>("below")
      .field<&GradientFlowResult::above>("above")
      .field<&GradientFlowResult::diagnosis>("diagnosis")
      .field<&GradientFlowResult::fingerprint>("fingerprint");
  function("gradientFlowDefaults", &defaults<GradientFlowConfig>);
  function("validateGradientFlow", &validateConfig<GradientFlowConfig>);
  function("gradientFlow", &gradientFlow);
}

EMSCRIPTEN_BINDINGS(dataset) {
  PlainObject<DatasetConfig>("DatasetConfig")
      .field<&DatasetConfig::kind>("kind")
      .field<&DatasetConfig::points>("points")
      .field<&DatasetConfig::noise>("noise")
      .field<&DatasetConfig::turns>("turns")
      .field<&DatasetConfig::classes>("classes")
      .field<&DatasetConfig::testShare>("testShare")
      .field<&DatasetConfig::custom>("custom")
      .field<&DatasetConfig::seed>("seed");
  PlainObject<DatasetResult>("DatasetResult")
      .field<&DatasetResult::points>("points")
      .field<&DatasetResult::classes>("classes")
      .field<&DatasetResult::train>("train")
      .field<&DatasetResult::test>("test")
      .field<&DatasetResult::fingerprint>("fingerprint");
  function("datasetDefaults", &defaults<DatasetConfig>);
  function("validateDataset", &validateConfig<DatasetConfig>);
  function("dataset", &datasetPoints);
}

EMSCRIPTEN_BINDINGS(race) {
  PlainObject<RunnerConfig>("RunnerConfig")
      .field<&RunnerConfig::activation>("activation")
      .field<&RunnerConfig::parameters>("parameters")
      .field<&RunnerConfig::layerActivations>("layerActivations")
      .field<&RunnerConfig::layers>("layers")
      .field<&RunnerConfig::init>("init")
      .field<&RunnerConfig::gain>("gain")
      .field<&RunnerConfig::sigma>("sigma")
      .field<&RunnerConfig::skip>("skip")
      .field<&RunnerConfig::normalization>("normalization")
      .field<&RunnerConfig::loss>("loss")
      .field<&RunnerConfig::optimizer>("optimizer")
      .field<&RunnerConfig::learningRate>("learningRate")
      .field<&RunnerConfig::momentum>("momentum")
      .field<&RunnerConfig::beta1>("beta1")
      .field<&RunnerConfig::beta2>("beta2")
      .field<&RunnerConfig::alpha>("alpha")
      .field<&RunnerConfig::epsilon>("epsilon")
      .field<&RunnerConfig::weightDecay>("weightDecay")
      .field<&RunnerConfig::clip>("clip")
      .field<&RunnerConfig::batch>("batch")
      .field<&RunnerConfig::dataset>("dataset")
      .field<&RunnerConfig::classes>("classes")
      .field<&RunnerConfig::points>("points")
      .field<&RunnerConfig::noise>("noise")
      .field<&RunnerConfig::turns>("turns")
      .field<&RunnerConfig::custom>("custom")
      .field<&RunnerConfig::testShare>("testShare")
      .field<&RunnerConfig::seed>("seed")
      .field<&RunnerConfig::precision>("precision")
      .field<&RunnerConfig::epochs>("epochs")
      .field<&RunnerConfig::target>("target")
      .field<&RunnerConfig::stopAtTarget>("stopAtTarget")
      .field<&RunnerConfig::plateau>("plateau")
      .field<&RunnerConfig::snapshots>("snapshots");
  PlainObject<GradientHealth>("GradientHealth")
      .field<&GradientHealth::relative>("relative")
      .field<&GradientHealth::states>("states");
  PlainObject<PreActivations>("PreActivations")
      .field<&PreActivations::layers>("layers")
      .field<&PreActivations::bins>("bins")
      .field<&PreActivations::from>("from")
      .field<&PreActivations::to>("to")
      .field<&PreActivations::histogram>("histogram")
      .field<&PreActivations::below>("below")
      .field<&PreActivations::above>("above");
  PlainObject<RacePreset>("RacePreset")
      .field<&RacePreset::id>("id")
      .field<&RacePreset::name>("name")
      .field<&RacePreset::description>("description")
      .field<&RacePreset::activations>("activations")
      .field<&RacePreset::seeds>("seeds")
      .field<&RacePreset::runner>("runner");
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
      .function("diverged", &BoundRunner::diverged)
      .function("losses", &BoundRunner::losses)
      .function("epochsToTarget", &BoundRunner::epochsToTarget)
      .function("stopReason", &BoundRunner::stopReason)
      .function("accuracy", &BoundRunner::accuracy)
      .function("testAccuracy", &BoundRunner::testAccuracy)
      .function("layerCount", &BoundRunner::layerCount)
      .function("gradientNorms", &BoundRunner::gradientNorms)
      .function("gradientHealth", &BoundRunner::gradientHealth)
      .function("latestGradientNorms", &BoundRunner::latestGradientNorms)
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
