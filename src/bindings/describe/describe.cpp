// A program of the build, not of the product: says as one plain object what the tables of settings,
// fields and initialisers say. The build writes types, checks, options and documentation from it.

#include <array>
#include <cmath>
#include <set>

#include "bindings/conversions.hpp"
#include "bindings/describe/tables.hpp"
#include "bindings/describe/type_names.hpp"
#include "bindings/experiments.hpp"
#include "experiments/race/ranking.hpp"
#include "experiments/race/runner.hpp"
#include "experiments/race/summary/summary.hpp"
#include "experiments/race/summary/summary_news.hpp"
#include "experiments/shared/health_states.hpp"
#include "experiments/shared/menus.hpp"
#include "schema/check_settings.hpp"
#include "schema/field.hpp"
#include "schema/setting.hpp"

namespace plot_twist::bindings {
namespace {

val text(std::string_view words) { return val(std::string(words)); }

/// An end is missing where there is none: JSON has no infinity.
val rangeOf(const Range& range) {
  val object = val::object();
  if (range.isEverything()) return object;
  object.set("words", rangeInWords(range));
  if (std::isfinite(range.min)) object.set("min", range.min);
  if (std::isfinite(range.max)) object.set("max", range.max);
  if (range.isMinOpen) object.set("isMinOpen", true);
  if (range.isMaxOpen) object.set("isMaxOpen", true);
  return object;
}

val choicesOf(const Menu& menu) {
  val list = val::array();
  for (const Choice& choice : menu.choices()) {
    val row = val::object();
    row.set("id", text(choice.id));
    row.set("name", text(choice.name));
    row.set("uses", val::array());
    for (const std::string_view setting : choice.uses)
      row["uses"].call<void>("push", text(setting));
    row.set("own", val::object());
    for (const OwnDefault& own : choice.own) row["own"].set(text(own.setting), own.value);
    list.call<void>("push", row);
  }
  return list;
}

val specialOf(const SpecialValue& special) {
  val object = val::object();
  object.set("value", special.value);
  object.set("word", text(special.word));
  object.set("meaning", text(special.meaning));
  return object;
}

val wordsOf(const Setting& said) {
  val object = val::object();
  const auto add = [&](const char* name, std::string_view words) {
    if (!words.empty()) object.set(name, text(words));
  };
  add("label", said.label);
  add("meaning", said.meaning);
  add("group", said.group);
  add("unit", said.unit);
  add("of", said.of);
  add("flag", said.flag);
  add("whenOn", said.whenOn);
  add("whenOff", said.whenOff);
  add("type", said.type);
  object.set("range", rangeOf(said.range));
  object.set("count", rangeOf(said.count));
  if (said.special) object.set("special", specialOf(*said.special));
  if (said.menu) {
    object.set("menu", text(said.menu->name));
    add("type", said.menu->type);
    object.set("choices", choicesOf(*said.menu));
  }
  return object;
}

const char* nameOf(WeightShape shape) {
  switch (shape) {
    case WeightShape::normal:
      return "normal";
    case WeightShape::uniform:
      return "uniform";
    case WeightShape::orthogonal:
      return "orthogonal";
  }
  return "";
}

/// How each initialiser draws its numbers: scripts in Python draw as many.
val initializerRows() {
  val list = val::array();
  for (const InitializerInfo& info : initializers()) {
    val row = val::object();
    row.set("id", text(info.id));
    row.set("shape", std::string(nameOf(info.shape)));
    row.set("drawsBiases", info.drawsBiases);
    list.call<void>("push", row);
  }
  return list;
}

/// A constant of the core that TypeScript reads, too.
val constant(std::string_view name, std::string_view meaning, val value) {
  val row = val::object();
  row.set("name", text(name));
  row.set("meaning", text(meaning));
  row.set("value", std::move(value));
  return row;
}

val namesOf(std::span<const std::string_view> names) {
  val list = val::array();
  for (const std::string_view name : names) list.call<void>("push", text(name));
  return list;
}

val constants() {
  const auto rankingOrder =
      std::apply([](const auto&... rows) { return std::array{rows.name...}; }, fieldsOf<RankKey>);
  val list = val::array();
  const auto add = [&](const val& row) { list.call<void>("push", row); };
  add(constant("healthStates", "The states of a gradient, from the smallest to the largest.",
               namesOf(healthStates)));
  add(constant("rankingOrder", "The fields of a RankKey in the order in which they decide.",
               namesOf(rankingOrder)));
  add(constant("saturatedBelow", "An activation is saturated where |f'| is below this.",
               val(saturatedBelow)));
  return list;
}

/// Every setting but parameters, which go with their activation.
template <class Config>
val settingsIn() {
  val list = val::array();
  const Config usual;
  const auto add = [&](const auto& row) {
    if (row.setting.isParameters) return;
    using Member = std::remove_cvref_t<decltype(usual.*row.member)>;
    val object = wordsOf(row.setting);
    object.set("name", text(row.name));
    object.set("kind", std::string(kindOf<Member>(row.setting)));
    object.set("default", Conversion<Member>::out(usual.*row.member));
    list.call<void>("push", object);
  };
  std::apply([&](const auto&... rows) { (add(rows), ...); }, settingsOf<Config>);
  return list;
}

/// Collects the structs of results, each with what it is made of.
class Structs {
 public:
  val list = val::array();

  template <class Struct>
  void add() {
    using Rows = std::remove_cvref_t<decltype(fieldsOf<Struct>)>;
    if constexpr (!std::is_same_v<Rows, std::tuple<>>) {
      if (!known_.insert(typeName<Struct>).second) return;
      val fields = val::array();
      std::apply([&](const auto&... rows) { (addField<Struct>(rows, fields), ...); },
                 fieldsOf<Struct>);
      val object = val::object();
      object.set("name", text(typeName<Struct>));
      object.set("meaning", text(meaningOf<Struct>));
      object.set("fields", fields);
      list.call<void>("push", object);
    }
  }

 private:
  template <class Struct, class Row>
  void addField(const Row& row, val& fields) {
    using Member = std::remove_cvref_t<decltype(std::declval<Struct>().*Row::member)>;
    val object = val::object();
    object.set("name", text(row.name));
    object.set("meaning", text(row.meaning));
    object.set("type", row.type.empty() ? TypeOf<Member>::name() : std::string(row.type));
    fields.call<void>("push", object);
    addInside(static_cast<Member*>(nullptr));
  }
  template <class T>
  void addInside(const T*) {
    if constexpr (std::is_class_v<T>) add<T>();
  }
  template <class T>
  void addInside(const std::vector<T>*) {
    if constexpr (std::is_class_v<T>) add<T>();
  }

  std::set<std::string_view> known_;
};

template <class Config>
val configOf() {
  val object = val::object();
  object.set("name", text(typeName<Config>));
  object.set("meaning", text(meaningOf<Config>));
  object.set("settings", settingsIn<Config>());
  return object;
}

val describeSchema() {
  val configs = val::array(), experiments = val::array();
  Structs structs;
  configs.call<void>("push", configOf<RunnerConfig>());
  configs.call<void>("push", configOf<SummaryConfig>());
  structs.add<PythonFunction>();
  structs.add<GradientHealth>();
  structs.add<PreActivations>();
  structs.add<RunReport>();
  structs.add<RaceSummary>();
  structs.add<RankKey>();
  structs.add<SummaryNews>();
  std::string module = "functions";
  const auto add = [&]<class Experiment>(const Experiment& experiment) {
    using Config = typename Experiment::Config;
    using Result = typename Experiment::Result;
    configs.call<void>("push", configOf<Config>());
    structs.add<Result>();
    val row = val::object();
    row.set("name", std::string(experiment.name));
    row.set("config", text(typeName<Config>));
    row.set("result", text(typeName<Result>));
    row.set("module", module);
    experiments.call<void>("push", row);
  };
  visitFunctionExperiments(add);
  module = "networks";
  visitNetworkExperiments(add);
  module = "core";
  visitInsideExperiments(add);
  val object = val::object();
  object.set("configs", configs);
  object.set("experiments", experiments);
  object.set("structs", structs.list);
  object.set("tables", Conversion<Tables>::out({}));
  object.set("constants", constants());
  object.set("initializers", initializerRows());
  return object;
}

}  // namespace
}  // namespace plot_twist::bindings

EMSCRIPTEN_BINDINGS(schema) {
  emscripten::function("describeSchema", &plot_twist::bindings::describeSchema);
}
