// A further page of the table of contents: what many runs come to.

#include "bindings/bound_summary.hpp"

using namespace plot_twist;            // NOLINT: this file only lists names
using namespace plot_twist::bindings;  // NOLINT
using emscripten::class_;
using emscripten::function;
using emscripten::register_type;

EMSCRIPTEN_BINDINGS(summary) {
  register_type<ActivationSummaryArray>("ActivationSummary[]");
  PlainObject<SummaryConfig>("SummaryConfig")
      .field<&SummaryConfig::activations>("activations")
      .field<&SummaryConfig::seeds>("seeds")
      .field<&SummaryConfig::target>("target")
      .field<&SummaryConfig::columns>("columns");
  PlainObject<FiveNumbers>("FiveNumbers")
      .field<&FiveNumbers::least>("least")
      .field<&FiveNumbers::lowerQuartile>("lowerQuartile")
      .field<&FiveNumbers::median>("median")
      .field<&FiveNumbers::upperQuartile>("upperQuartile")
      .field<&FiveNumbers::greatest>("greatest");
  PlainObject<Lines>("Lines")
      .field<&Lines::epochs>("epochs")
      .field<&Lines::median>("median")
      .field<&Lines::lowerQuartile>("lowerQuartile")
      .field<&Lines::upperQuartile>("upperQuartile")
      .field<&Lines::low>("low")
      .field<&Lines::high>("high");
  PlainObject<ActivationSummary>("ActivationSummary")
      .field<&ActivationSummary::lines>("lines")
      .field<&ActivationSummary::toTarget>("toTarget")
      .field<&ActivationSummary::finalLoss>("finalLoss")
      .field<&ActivationSummary::reached>("reached")
      .field<&ActivationSummary::ended>("ended")
      .field<&ActivationSummary::diverged>("diverged")
      .field<&ActivationSummary::firsts>("firsts")
      .field<&ActivationSummary::accuracy>("accuracy")
      .field<&ActivationSummary::testAccuracy>("testAccuracy")
      .field<&ActivationSummary::deadShare>("deadShare")
      .field<&ActivationSummary::millisecondsAnEpoch>("millisecondsAnEpoch");
  PlainObject<RaceSummary>("RaceSummary")
      .field<&RaceSummary::activations>("activations")
      .field<&RaceSummary::ranking>("ranking")
      .field<&RaceSummary::seeds>("seeds")
      .field<&RaceSummary::decided>("decided")
      .field<&RaceSummary::shared>("shared")
      .field<&RaceSummary::winner>("winner")
      .field<&RaceSummary::firstsToWin>("firstsToWin")
      .field<&RaceSummary::fewestSeeds>("fewestSeeds");
  function("summaryDefaults", &defaults<SummaryConfig>);
  function("validateSummary", &validateConfig<SummaryConfig>);
  function("liveSummaries", &BoundSummary::alive);
  class_<BoundSummary>("Summary")
      .constructor<const SummaryConfig&>()
      .function("update", &BoundSummary::update)
      .function("result", &BoundSummary::result);
}
