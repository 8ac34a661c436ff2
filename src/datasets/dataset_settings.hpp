#pragma once

#include <string_view>
#include <tuple>

#include "schema/setting.hpp"

/// Rows of settings that the tables of several configurations share. `Config` must have members of
/// these names.
namespace plot_twist {

inline constexpr std::string_view dataQuestion = "Which data?";

/// The settings of points that are drawn; `dataset` is the member that names the dataset.
template <class Config, auto dataset>
inline constexpr auto drawnSettings = std::tuple{
    setting<&Config::points>(
        {.label = "points",
         .meaning = "number of points of each class, or of a regression in all",
         .group = dataQuestion,
         .unit = "per class",
         .range = {1, 10000},
         .of = memberName<dataset>}),
    setting<&Config::noise>({.label = "noise",
                             .meaning = "standard deviation of what is added to each coordinate",
                             .group = dataQuestion,
                             .range = {0, 10},
                             .of = memberName<dataset>}),
    setting<&Config::turns>({.label = "turns",
                             .meaning = "number of turns of each arm of the spirals",
                             .group = dataQuestion,
                             .range = {0, 20},
                             .of = memberName<dataset>})};

/// The settings of classes, of points that are given, and of the share that is held out.
template <class Config, auto dataset>
inline constexpr auto classSettings = std::tuple{
    setting<&Config::classes>({.label = "classes",
                               .meaning = "number of classes: 2 to the most that the dataset has",
                               .group = dataQuestion,
                               .range = {2, 8},
                               .of = memberName<dataset>}),
    setting<&Config::custom>({.label = "custom",
                              .meaning = "x, y and label of each point, one after the other; a "
                                         "label is a class, or a value from -1 to 1",
                              .group = dataQuestion,
                              .of = memberName<dataset>}),
    setting<&Config::testShare>({.label = "test share",
                                 .meaning = "share of each class that is held out from training",
                                 .group = dataQuestion,
                                 .range = {0, 0.9}})};

}  // namespace plot_twist
