#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "schema/field.hpp"

namespace plot_twist {

/// The state of a run at an epoch, as workers send it to the page. A new reading is a member, its
/// row below, and the line of Runner::report that computes it.
struct RunReport {
  int epoch;
  double accuracy;
  std::optional<double> testAccuracy;
  std::optional<double> r2;
  std::optional<double> testR2;
  std::optional<int> epochsToTarget;
  bool diverged;
  bool done;
  std::optional<std::string> stopReason;
  std::vector<double> gradientNorms;
  std::vector<double> weightNorms;
  double deadShare;
  std::optional<std::string> fingerprint;
  bool isEdited;
};

template <>
inline constexpr std::string_view meaningOf<RunReport> =
    "What a run has come to by an epoch: the present one, or one whose weights are kept.";

template <>
inline constexpr auto fieldsOf<RunReport> = std::tuple{
    field<&RunReport::epoch>("Epochs run by then: it is their weights that are reported on"),
    field<&RunReport::accuracy>(
        "Share of training points, 0..1, on the right side; NaN in a regression"),
    field<&RunReport::testAccuracy>(
        "The same of the points held out, or null if none are, and in a regression"),
    field<&RunReport::r2>(
        "R^2 of a regression on the training points: 1 - mean squared error / "
        "variance of the values; null for classes, and where all values are equal"),
    field<&RunReport::testR2>("The same of the points held out, or null if none are"),
    field<&RunReport::epochsToTarget>("The first epoch whose loss is under the target, or null"),
    field<&RunReport::diverged>("Whether a loss was not finite"),
    field<&RunReport::done>("Whether the run is over by then"),
    field<&RunReport::stopReason>("Why it is over, in a sentence, or null"),
    field<&RunReport::gradientNorms>("The latest record by then: Frobenius norm of dLoss/dW, one "
                                     "entry a layer; none before the first epoch"),
    field<&RunReport::weightNorms>("Frobenius norm of the weights, one entry a layer"),
    field<&RunReport::deadShare>("Share of all hidden units, 0..1, that were dead when last "
                                 "counted by then; NaN before there is a count"),
    field<&RunReport::fingerprint>("Over the bits of weights and losses, of a run that is over: "
                                   "the same in every build and browser"),
    field<&RunReport::isEdited>("Whether anything was changed by hand since the start, so that its "
                                "configuration alone does not give this run again")};

}  // namespace plot_twist
