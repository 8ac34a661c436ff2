#include "formula/program/error_bounds.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>

namespace plot_twist {
namespace {

using enum Operation;

constexpr double unknown = std::numeric_limits<double>::infinity();
/// Half a unit of the last place: the error of a perfectly rounded result. Of a sum below the
/// normal numbers it is 0, as it should.
double rounding(double result) { return 0.5 * unitOf(result); }
/// The same of a product or a quotient, which may be rounded there, too.
double roundingOfProduct(double result) { return std::max(rounding(result), 0x1p-1074); }

bool isExactZero(const Approximate& a) { return a.number == 0 && a.error == 0; }

/// The largest error of an elementary function, as its kernel's comment states it, in units.
double kernelError(Operation operation) {
  switch (operation) {
    case sqrt:
      return 0.5;
    case expm1:
    case erf:
    case power:
      return 1.25;
    case normcdf:
      return 1.75;
    default:
      return 1;
  }
}

/// Whether an error may have moved a number to the other side of another.
bool mayHaveTurned(const Approximate& a, const Approximate& b) {
  const double error = a.error + b.error;
  return error > 0 && !(std::abs(a.number - b.number) > error);
}

/// |f'| times the error of the operand; that of one without error is 0 whatever the slope.
double carried(double slope, double error) { return error == 0 ? 0 : std::abs(slope) * error; }

double ofQuotient(const Approximate& a, const Approximate& b, double result) {
  const double least = std::abs(b.number) - b.error;
  if (!(least > 0)) return unknown;
  if (std::isinf(b.number)) return unknown;
  if (isExactZero(a)) return 0;
  return (a.error + carried(result, b.error)) / least + roundingOfProduct(result);
}

double ofPower(const Approximate& a, const Approximate& b, double result) {
  const double own = kernelError(power) * unitOf(result);
  if (a.error == 0 && b.error == 0) return own;
  const double base = std::abs(a.number);
  if (!(base > a.error)) return unknown;
  const double byBase = carried(b.number / base, a.error);
  const double logarithm = std::abs(static_cast<double>(std::ilogb(base))) + 1;  // and more
  const double relative = byBase + carried(logarithm, b.error);
  return relative < 0.1 ? 1.2 * relative * std::abs(result) + own : unknown;
}

/// The slope of an elementary function at a, or somewhat more.
double steepness(Operation operation, const Approximate& a, double result) {
  const double size = std::abs(result), x = a.number, least = std::abs(x) - a.error;
  switch (operation) {
    case exp:
      return size * 1.2;
    case expm1:
      return 1.2 * (size + 1);
    case log:
      return x > 0 ? 1 / least : unknown;
    case log1p:
      return 1 + x > a.error ? 1 / (1 + x - a.error) : unknown;
    case sqrt:
      return x > 0 && least > 0 ? 0.5 / std::sqrt(least) : unknown;
    case sinh:
    case cosh:
      return 1.2 * (size + 1);
    case atan:
      return 1 / (1 + (least > 0 ? least * least : 0));
    case erf:
      return size < 1 ? 1.13 : 1e-15;
    case normcdf:
      return x < 0 ? (1 - 1.2 * x) * size : 0.4;
    case normpdf:
      return (std::abs(x) + 0.1) * size * 1.2;
    case bell:
      return (2 * std::abs(x) + 0.1) * size * 1.2;
    default:
      return 1;
  }
}

double ofElementary(Operation operation, const Approximate& a, double result) {
  const double own = kernelError(operation) * unitOf(result);
  if (a.error == 0) return own;
  const bool isRelative = operation == log || operation == sqrt || operation == log1p;
  const double most = isRelative ? 0.1 * a.number : 0.05;
  if (!(a.error < std::max(most, 0.05))) return unknown;
  return carried(steepness(operation, a, result), a.error) + own;
}

double ofProduct(const Approximate& a, const Approximate& b, double result) {
  if (std::isinf(a.number) || std::isinf(b.number)) return unknown;
  if (isExactZero(a) || isExactZero(b)) return 0;
  return carried(a.number, b.error) + carried(b.number, a.error) + carried(a.error, b.error) +
         roundingOfProduct(result);
}

double ofChoice(const Approximate& test, const Approximate& yes, const Approximate& no) {
  if (test.error > 0 || std::isnan(test.number)) return unknown;
  return test.number != 0 ? yes.error : no.error;
}

}  // namespace

double unitOf(double number) {
  constexpr std::uint64_t exponentBits = 0x7ff0000000000000;
  const auto power = std::bit_cast<double>(std::bit_cast<std::uint64_t>(number) & exponentBits);
  return std::max(power * 0x1p-52, 0x1p-1074);
}

double errorOf(Operation operation, const Approximate& a, const Approximate& b,
               const Approximate& c, double result) {
  switch (operation) {
    case add:
    case subtract:
      return a.error + b.error + rounding(result);
    case multiply:
    case chained:
      return ofProduct(a, b, result);
    case divide:
      return ofQuotient(a, b, result);
    case power:
      return ofPower(a, b, result);
    case minimum:
    case maximum:
      return std::max(a.error, b.error);
    case less:
    case lessEqual:
    case equal:
    case unequal:
      return mayHaveTurned(a, b) ? unknown : 0;
    case Operation::select:
      return ofChoice(a, b, c);
    case negate:
    case absolute:
      return a.error;
    case sign:
      return mayHaveTurned(a, {0, 0}) ? unknown : 0;
    case nothing:
      return 0;
    default:
      return ofElementary(operation, a, result);
  }
}

double errorOfTwins(Operation operation, const Approximate& a, double result) {
  const bool isDifference = operation == subtract && std::isfinite(a.error);
  const bool isQuotient = operation == divide && std::abs(a.number) > a.error;
  if ((isDifference || isQuotient) && std::isfinite(result)) return 0;
  return errorOf(operation, a, a, a, result);
}

std::array<double, 3> errorsOfJet(const Approximate& u, const std::array<double, 3>& jet,
                                  std::span<const Kink> kinks) {
  const double error = u.error;
  const auto isAt = [&](const Kink& kink) { return std::abs(u.number - kink.x) <= error; };
  const bool isLost = !(error < 0.05) || (error > 0 && std::ranges::any_of(kinks, isAt));
  if (isLost) return {unknown, unknown, unknown};
  const double slope = std::abs(jet[1]), bend = std::abs(jet[2]);
  return {1.2 * slope * error + 1.5 * unitOf(jet[0]),
          1.2 * bend * error + 2 * unitOf(slope) + unitOf(bend),
          4 * (bend + slope) * error + 8 * unitOf(bend) + unitOf(slope)};
}

}  // namespace plot_twist
