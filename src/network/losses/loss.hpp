#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "network/layers/matrix.hpp"
#include "schema/menu.hpp"

namespace plot_twist {

/// Returns the mean loss over the first `count` samples, and writes its derivative.
///
/// outputs, targets, delta: (paddedRows(count) or more, k), k being the units of the last layer.
/// `delta` receives dLoss/doutput, 0 from row `count` on. The samples' losses are summed in double
/// precision, in order.
///
/// With k = 1 there are two classes, and `targets` holds 1 - 2 label: 1 for class 0, -1 for
/// class 1. With more there is one unit a class, and `targets` holds 1 for the sample's class, 0
/// elsewhere. Losses of a regression compare the outputs as they are with the values that `targets`
/// holds.
template <class T>
using Loss = double (*)(const Matrix<T>& outputs, const Matrix<T>& targets, Index count,
                        Matrix<T>& delta);

/// Settings of losses; `LossInfo::uses` lists those that a loss has.
struct LossConfig {
  double labelSmoothing = 0;  // of cross-entropy, see label_smoothing.hpp
};

/// A row of a menu of losses.
struct LossInfo : Choice {
  Loss<float> forFloat;
  Loss<double> forDouble;
};

/// The losses of classes and those of a regression, in menu order. No id is in both.
std::span<const LossInfo> losses();
std::span<const LossInfo> regressionLosses();
inline constexpr Menu lossMenu{"losses", [] { return choicesOf(losses()); }};
inline constexpr Menu regressionLossMenu{"regression losses",
                                         [] { return choicesOf(regressionLosses()); }};
std::vector<Choice> allLossChoices();
inline constexpr Menu allLossMenu{"all losses", allLossChoices};

/// Precondition: `id` is in allLossMenu.
template <class T>
Loss<T> findLoss(std::string_view id);
/// Whether a loss is of a regression. Precondition: as above.
bool isRegressionLoss(std::string_view id);

/// Cross-entropy on logits.
///
/// One output: -y log p - (1 - y) log(1 - p) with p = sigmoid(logit), as
/// torch.nn.BCEWithLogitsLoss. With side = 1 - 2y it is softplus(side * logit) and its derivative
/// side * sigmoid(side * logit), which neither overflow nor lose a confident sample's last digits.
///
/// Several outputs: -log p of the sample's class with p = softmax(logits), as
/// torch.nn.CrossEntropyLoss.
template <class T>
double crossEntropy(const Matrix<T>& outputs, const Matrix<T>& targets, Index count,
                    Matrix<T>& delta);

/// The mean of (p - y)^2 over samples and outputs, as torch.nn.MSELoss on probabilities: p is
/// sigmoid(logit), or the softmax of several. With one output dLoss/dlogit of a sample is
/// 2 (p - y) p (1 - p) / n.
template <class T>
double squaredError(const Matrix<T>& outputs, const Matrix<T>& targets, Index count,
                    Matrix<T>& delta);

/// Hinge loss, max(0, 1 - margin). One output z: the margin is z for class 1 and -z for class 0.
/// Several: the sum over all other classes j of max(0, 1 - (z_class - z_j)), divided by the number
/// of classes, as torch.nn.MultiMarginLoss. At the kink the slope is 0.
template <class T>
double hinge(const Matrix<T>& outputs, const Matrix<T>& targets, Index count, Matrix<T>& delta);

/// The mean of (output - value)^2 over samples and outputs, as torch.nn.MSELoss.
template <class T>
double meanSquaredError(const Matrix<T>& outputs, const Matrix<T>& targets, Index count,
                        Matrix<T>& delta);

/// The mean of |output - value|, as torch.nn.L1Loss; its slope is 0 where they are equal.
template <class T>
double meanAbsoluteError(const Matrix<T>& outputs, const Matrix<T>& targets, Index count,
                         Matrix<T>& delta);

/// With e = output - value: e^2 / 2 up to |e| = 1, from there |e| - 1/2 (Huber 1964), as
/// torch.nn.HuberLoss with delta 1, which is torch.nn.SmoothL1Loss with beta 1.
template <class T>
double huber(const Matrix<T>& outputs, const Matrix<T>& targets, Index count, Matrix<T>& delta);

}  // namespace plot_twist
