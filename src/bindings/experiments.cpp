#include "bindings/experiments.hpp"

#include "bindings/conversions.hpp"
#include "bindings/tables.hpp"

using namespace plot_twist::bindings;  // NOLINT: this file only lists names
using emscripten::function;

EMSCRIPTEN_BINDINGS(experiments) {
  visitExperiments([]<class Experiment>(const Experiment& experiment) {
    using Config = typename Experiment::Config;
    configuration<Config>();
    result<typename Experiment::Result>();
    function(experiment.defaults, &defaults<Config>);
    function(experiment.validate, &validateConfig<Config>);
    function(experiment.name, Experiment::run);
  });
}
