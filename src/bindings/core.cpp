// The table of contents of the core as JavaScript sees it. Nothing throws across this boundary:
// each experiment comes with an `explain` that says in a sentence what is wrong with its
// configuration.

#include "bindings/bound_runner.hpp"
#include "bindings/conversions.hpp"
#include "bindings/landmarks.hpp"
#include "bindings/tables.hpp"
#include "experiments/dataset_points.hpp"
#include "experiments/describe.hpp"
#include "experiments/difference.hpp"
#include "experiments/evaluate.hpp"
#include "experiments/exercise.hpp"
#include "experiments/explore.hpp"
#include "experiments/gradient_flow.hpp"
#include "experiments/inspect.hpp"

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
  register_type<RacePresetArray>("RacePreset[]");
  register_type<TurnArray>("Turn[]");
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

EMSCRIPTEN_BINDINGS(explore) {
  PlainObject<ExploreConfig>("ExploreConfig")
      .field<&ExploreConfig::activation>("activation")
      .field<&ExploreConfig::parameters>("parameters")
      .field<&ExploreConfig::from>("from")
      .field<&ExploreConfig::to>("to")
      .field<&ExploreConfig::samples>("samples")
      .field<&ExploreConfig::extra>("extra");
  PlainObject<ExploreResult>("ExploreResult")
      .field<&ExploreResult::x>("x")
      .field<&ExploreResult::value>("value")
      .field<&ExploreResult::slope>("slope")
      .field<&ExploreResult::curvature>("curvature")
      .field<&ExploreResult::breaks>("breaks")
      .field<&ExploreResult::valueAtBreaks>("valueAtBreaks")
      .field<&ExploreResult::slopeAtBreaks>("slopeAtBreaks")
      .field<&ExploreResult::valueLow>("valueLow")
      .field<&ExploreResult::valueHigh>("valueHigh")
      .field<&ExploreResult::slopeLow>("slopeLow")
      .field<&ExploreResult::slopeHigh>("slopeHigh");
  function("exploreDefaults", &defaults<ExploreConfig>);
  function("explainExplore", &explainConfig<ExploreConfig>);
  function("explore", &explore);
}

EMSCRIPTEN_BINDINGS(landmarks) {
  PlainObject<LandmarksConfig>("LandmarksConfig")
      .field<&LandmarksConfig::activation>("activation")
      .field<&LandmarksConfig::parameters>("parameters")
      .field<&LandmarksConfig::from>("from")
      .field<&LandmarksConfig::to>("to")
      .field<&LandmarksConfig::flat>("flat");
  PlainObject<GraphPoint>("GraphPoint")
      .field<&GraphPoint::x>("x")
      .field<&GraphPoint::value>("value")
      .field<&GraphPoint::slope>("slope");
  PlainObject<Turn>("Turn")
      .field<&Turn::x>("x")
      .field<&Turn::value>("value")
      .field<&Turn::slope>("slope")
      .field<&Turn::isMinimum>("isMinimum");
  PlainObject<Corner>("Corner")
      .field<&Corner::x>("x")
      .field<&Corner::leftValue>("leftValue")
      .field<&Corner::leftSlope>("leftSlope")
      .field<&Corner::rightValue>("rightValue")
      .field<&Corner::rightSlope>("rightSlope")
      .field<&Corner::value>("value")
      .field<&Corner::slope>("slope");
  PlainObject<Interval>("Interval").field<&Interval::from>("from").field<&Interval::to>("to");
  PlainObject<LandmarksResult>("LandmarksResult")
      .field<&LandmarksResult::turns>("turns")
      .field<&LandmarksResult::slopeTurns>("slopeTurns")
      .field<&LandmarksResult::zeros>("zeros")
      .field<&LandmarksResult::corners>("corners")
      .field<&LandmarksResult::flats>("flats")
      .field<&LandmarksResult::lowest>("lowest")
      .field<&LandmarksResult::highest>("highest")
      .field<&LandmarksResult::steepest>("steepest");
  function("landmarksDefaults", &defaults<LandmarksConfig>);
  function("explainLandmarks", &explainConfig<LandmarksConfig>);
  function("landmarks", &landmarks);
}

EMSCRIPTEN_BINDINGS(difference) {
  PlainObject<DifferenceConfig>("DifferenceConfig")
      .field<&DifferenceConfig::activation>("activation")
      .field<&DifferenceConfig::parameters>("parameters")
      .field<&DifferenceConfig::other>("other")
      .field<&DifferenceConfig::otherParameters>("otherParameters")
      .field<&DifferenceConfig::from>("from")
      .field<&DifferenceConfig::to>("to")
      .field<&DifferenceConfig::samples>("samples")
      .field<&DifferenceConfig::extra>("extra")
      .field<&DifferenceConfig::at>("at");
  PlainObject<DifferenceResult>("DifferenceResult")
      .field<&DifferenceResult::x>("x")
      .field<&DifferenceResult::value>("value")
      .field<&DifferenceResult::slope>("slope")
      .field<&DifferenceResult::curvature>("curvature")
      .field<&DifferenceResult::breaks>("breaks")
      .field<&DifferenceResult::valueAtBreaks>("valueAtBreaks")
      .field<&DifferenceResult::slopeAtBreaks>("slopeAtBreaks")
      .field<&DifferenceResult::valueLow>("valueLow")
      .field<&DifferenceResult::valueHigh>("valueHigh")
      .field<&DifferenceResult::slopeLow>("slopeLow")
      .field<&DifferenceResult::slopeHigh>("slopeHigh")
      .field<&DifferenceResult::valueAt>("valueAt")
      .field<&DifferenceResult::slopeAt>("slopeAt")
      .field<&DifferenceResult::curvatureAt>("curvatureAt")
      .field<&DifferenceResult::gap>("gap")
      .field<&DifferenceResult::gapAt>("gapAt")
      .field<&DifferenceResult::lineGap>("lineGap")
      .field<&DifferenceResult::lineGapAt>("lineGapAt");
  function("differenceDefaults", &defaults<DifferenceConfig>);
  function("explainDifference", &explainConfig<DifferenceConfig>);
  function("difference", &difference);
}

EMSCRIPTEN_BINDINGS(exercise) {
  PlainObject<ExerciseConfig>("ExerciseConfig")
      .field<&ExerciseConfig::activation>("activation")
      .field<&ExerciseConfig::parameters>("parameters")
      .field<&ExerciseConfig::passes>("passes");
  PlainObject<ExerciseResult>("ExerciseResult")
      .field<&ExerciseResult::values>("values")
      .field<&ExerciseResult::fingerprint>("fingerprint");
  function("exerciseDefaults", &defaults<ExerciseConfig>);
  function("explainExercise", &explainConfig<ExerciseConfig>);
  function("exercise", &exercise);
}

EMSCRIPTEN_BINDINGS(evaluate) {
  PlainObject<EvaluateConfig>("EvaluateConfig")
      .field<&EvaluateConfig::activation>("activation")
      .field<&EvaluateConfig::parameters>("parameters")
      .field<&EvaluateConfig::precision>("precision")
      .field<&EvaluateConfig::at>("at");
  PlainObject<EvaluateResult>("EvaluateResult")
      .field<&EvaluateResult::x>("x")
      .field<&EvaluateResult::value>("value")
      .field<&EvaluateResult::slope>("slope")
      .field<&EvaluateResult::curvature>("curvature")
      .field<&EvaluateResult::fingerprint>("fingerprint");
  function("evaluateDefaults", &defaults<EvaluateConfig>);
  function("explainEvaluate", &explainConfig<EvaluateConfig>);
  function("evaluate", &evaluate);
}

EMSCRIPTEN_BINDINGS(describe) {
  PlainObject<DescribeConfig>("DescribeConfig")
      .field<&DescribeConfig::activation>("activation")
      .field<&DescribeConfig::parameters>("parameters");
  PlainObject<ParameterDescription>("ParameterDescription")
      .field<&ParameterDescription::name>("name")
      .field<&ParameterDescription::initial>("initial")
      .field<&ParameterDescription::min>("min")
      .field<&ParameterDescription::max>("max")
      .field<&ParameterDescription::meaning>("meaning");
  PlainObject<FunctionDescription>("FunctionDescription")
      .field<&FunctionDescription::isFormula>("isFormula")
      .field<&FunctionDescription::name>("name")
      .field<&FunctionDescription::formula>("formula")
      .field<&FunctionDescription::parameters>("parameters")
      .field<&FunctionDescription::notes>("notes")
      .field<&FunctionDescription::mathml>("mathml");
  function("describeDefaults", &defaults<DescribeConfig>);
  function("explainDescribe", &explainConfig<DescribeConfig>);
  function("describe", &describe);
}

EMSCRIPTEN_BINDINGS(inspect) {
  PlainObject<InspectConfig>("InspectConfig")
      .field<&InspectConfig::activation>("activation")
      .field<&InspectConfig::parameters>("parameters");
  PlainObject<InspectResult>("InspectResult")
      .field<&InspectResult::lower>("lower")
      .field<&InspectResult::upper>("upper")
      .field<&InspectResult::lowerReached>("lowerReached")
      .field<&InspectResult::upperReached>("upperReached")
      .field<&InspectResult::lowerAt>("lowerAt")
      .field<&InspectResult::upperAt>("upperAt")
      .field<&InspectResult::atZero>("atZero")
      .field<&InspectResult::zeroCentred>("zeroCentred")
      .field<&InspectResult::monotone>("monotone")
      .field<&InspectResult::falls>("falls")
      .field<&InspectResult::domain>("domain")
      .field<&InspectResult::leftLimit>("leftLimit")
      .field<&InspectResult::rightLimit>("rightLimit")
      .field<&InspectResult::smoothness>("smoothness")
      .field<&InspectResult::breakAt>("breakAt")
      .field<&InspectResult::breakLeft>("breakLeft")
      .field<&InspectResult::breakRight>("breakRight")
      .field<&InspectResult::breaks>("breaks")
      .field<&InspectResult::saturatesLeft>("saturatesLeft")
      .field<&InspectResult::saturatesRight>("saturatesRight")
      .field<&InspectResult::leftSlope>("leftSlope")
      .field<&InspectResult::leftOffset>("leftOffset")
      .field<&InspectResult::rightSlope>("rightSlope")
      .field<&InspectResult::rightOffset>("rightOffset")
      .field<&InspectResult::largestSlope>("largestSlope")
      .field<&InspectResult::largestSlopeAt>("largestSlopeAt")
      .field<&InspectResult::mean>("mean")
      .field<&InspectResult::variance>("variance")
      .field<&InspectResult::meanSquare>("meanSquare")
      .field<&InspectResult::meanSlope>("meanSlope")
      .field<&InspectResult::meanSquareSlope>("meanSquareSlope")
      .field<&InspectResult::meanProduct>("meanProduct")
      .field<&InspectResult::varianceRate>("varianceRate")
      .field<&InspectResult::selfNormalizing>("selfNormalizing")
      .field<&InspectResult::fingerprint>("fingerprint");
  function("inspectDefaults", &defaults<InspectConfig>);
  function("explainInspect", &explainConfig<InspectConfig>);
  function("inspect", select_overload<InspectResult(const InspectConfig&)>(&inspect));
}

EMSCRIPTEN_BINDINGS(gradient_flow) {
  PlainObject<GradientFlowConfig>("GradientFlowConfig")
      .field<&GradientFlowConfig::activation>("activation")
      .field<&GradientFlowConfig::parameters>("parameters")
      .field<&GradientFlowConfig::depth>("depth")
      .field<&GradientFlowConfig::width>("width")
      .field<&GradientFlowConfig::init>("init")
      .field<&GradientFlowConfig::gain>("gain")
      .field<&GradientFlowConfig::inputScale>("inputScale")
      .field<&GradientFlowConfig::samples>("samples")
      .field<&GradientFlowConfig::seeds>("seeds");
  PlainObject<GradientFlowResult>("GradientFlowResult")
      .field<&GradientFlowResult::measured>("measured")
      .field<&GradientFlowResult::low>("low")
      .field<&GradientFlowResult::high>("high")
      .field<&GradientFlowResult::bound>("bound")
      .field<&GradientFlowResult::health>("health")
      .field<&GradientFlowResult::deadShare>("deadShare")
      .field<&GradientFlowResult::saturatedShare>("saturatedShare");
  function("gradientFlowDefaults", &defaults<GradientFlowConfig>);
  function("explainGradientFlow", &explainConfig<GradientFlowConfig>);
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
  function("explainDataset", &explainConfig<DatasetConfig>);
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
  PlainObject<RacePreset>("RacePreset")
      .field<&RacePreset::id>("id")
      .field<&RacePreset::name>("name")
      .field<&RacePreset::description>("description")
      .field<&RacePreset::activations>("activations")
      .field<&RacePreset::seeds>("seeds")
      .field<&RacePreset::runner>("runner");
  function("racePresets", &presetMenu);
  function("runnerDefaults", &defaults<RunnerConfig>);
  function("explainRunner", &explainConfig<RunnerConfig>);
  function("explainBoundary", &explainBoundary);
  function("liveRunners", &BoundRunner::alive);
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
      .function("latestGradientNorms", &BoundRunner::latestGradientNorms)
      .function("gradientEpochs", &BoundRunner::gradientEpochs)
      .function("unitShares", &BoundRunner::unitShares)
      .function("unitEpochs", &BoundRunner::unitEpochs)
      .function("snapshotEpochs", &BoundRunner::snapshotEpochs)
      .function("boundary", &BoundRunner::boundary)
      .function("weights", &BoundRunner::weights)
      .function("learntSlopes", &BoundRunner::learntSlopes)
      .function("initialWeights", &BoundRunner::initialWeights)
      .function("points", &BoundRunner::points)
      .function("testIndices", &BoundRunner::testIndices)
      .function("fingerprint", &BoundRunner::fingerprint)
      .function("startFingerprint", &BoundRunner::startFingerprint);
}
