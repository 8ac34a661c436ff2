// The experiments that look at one function, or at two; see core.cpp.

#include "bindings/conversions.hpp"
#include "bindings/landmarks.hpp"
#include "bindings/tables.hpp"
#include "experiments/describe/describe.hpp"
#include "experiments/evaluate/evaluate.hpp"
#include "experiments/explore/difference.hpp"
#include "experiments/explore/explore.hpp"
#include "experiments/inspect/inspect.hpp"
#include "experiments/workload/workload.hpp"

using namespace plot_twist;            // NOLINT: this file only lists names
using namespace plot_twist::bindings;  // NOLINT
using emscripten::function;
using emscripten::select_overload;

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
  function("validateExplore", &validateConfig<ExploreConfig>);
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
  PlainObject<Extremum>("Extremum")
      .field<&Extremum::x>("x")
      .field<&Extremum::value>("value")
      .field<&Extremum::slope>("slope")
      .field<&Extremum::isMinimum>("isMinimum");
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
      .field<&LandmarksResult::extrema>("turns")
      .field<&LandmarksResult::slopeExtrema>("slopeTurns")
      .field<&LandmarksResult::zeros>("zeros")
      .field<&LandmarksResult::corners>("corners")
      .field<&LandmarksResult::flats>("flats")
      .field<&LandmarksResult::lowest>("lowest")
      .field<&LandmarksResult::highest>("highest")
      .field<&LandmarksResult::steepest>("steepest");
  function("landmarksDefaults", &defaults<LandmarksConfig>);
  function("validateLandmarks", &validateConfig<LandmarksConfig>);
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
  function("validateDifference", &validateConfig<DifferenceConfig>);
  function("difference", &difference);
}

EMSCRIPTEN_BINDINGS(exercise) {
  PlainObject<WorkloadConfig>("ExerciseConfig")
      .field<&WorkloadConfig::activation>("activation")
      .field<&WorkloadConfig::parameters>("parameters")
      .field<&WorkloadConfig::passes>("passes");
  PlainObject<WorkloadResult>("ExerciseResult")
      .field<&WorkloadResult::values>("values")
      .field<&WorkloadResult::fingerprint>("fingerprint");
  function("exerciseDefaults", &defaults<WorkloadConfig>);
  function("validateExercise", &validateConfig<WorkloadConfig>);
  function("exercise", &runWorkload);
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
  function("validateEvaluate", &validateConfig<EvaluateConfig>);
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
  function("validateDescribe", &validateConfig<DescribeConfig>);
  function("describe", &describe);
  PlainObject<PythonConfig>("PythonConfig")
      .field<&PythonConfig::activation>("activation")
      .field<&PythonConfig::parameters>("parameters")
      .field<&PythonConfig::name>("name");
  PlainObject<PythonFunction>("PythonFunction")
      .field<&PythonFunction::name>("name")
      .field<&PythonFunction::learns>("learns")
      .field<&PythonFunction::definitions>("definitions")
      .field<&PythonFunction::helpers>("helpers");
  function("pythonDefaults", &defaults<PythonConfig>);
  function("validatePython", &validateConfig<PythonConfig>);
  function("python", &python);
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
  function("validateInspect", &validateConfig<InspectConfig>);
  function("inspect", select_overload<InspectResult(const InspectConfig&)>(&inspect));
}
