"""References for typed formulas: value, slope and curvature with 150 digits from mpmath.

Writes tests/reference/formulas.txt. Run with a Python that has mpmath (Debian: python3-mpmath). A
"function" line holds a formula without spaces and, if rounding in it costs digits, the allowed errors
of value, slope and curvature in units of the last place. Each line below it holds x (exactly a
double); value, slope and curvature, rounded to 24 digits; and the largest of each within a quarter of
x, relative to which cancellation is measured. Derivatives are mpmath's differences at 150 digits,
independent of the core's rules.
"""

import pathlib
import platform
import random

import mpmath as mp

mp.mp.dps = 150
DIGITS = 24


def sigmoid(x):
    return 1 / (1 + mp.exp(-x))


def softplus(x):
    return mp.log1p(mp.exp(x))


def relu(x):
    return max(x, mp.mpf(0))


def elu(x, alpha):
    return x if x > 0 else alpha * mp.expm1(x)


def half(text):
    return mp.mpf(text)


e, pi = mp.e, mp.pi
exp, log, sqrt, tanh, erf, atan = mp.exp, mp.log, mp.sqrt, mp.tanh, mp.erf, mp.atan
sin, cos, sinh, cosh = mp.sin, mp.cos, mp.sinh, mp.cosh

# Formulas that lose digits: exp of the rounded 3 x; differences of nearly equal numbers.
BOUNDS = {
    "log(1+exp(3*x))/3": "40 40 40",
    "(x+sqrt(x^2+4))/2": "16 16 64",
    "x/sqrt(1+x^2)": "8 2000 2000",
    "x^5/(1+x^4)": "8 16 1000",
}

LINE, TAILS, POSITIVE, UNIT, GENTLE = (-30, 30), (-740, 30), (0, 30), (-1, 1), (-6, 6)

FORMULAS = [  # as typed, in mpmath, where
    ("x*tanh(log(1+exp(x)))", lambda x: x * tanh(softplus(x)), TAILS),
    ("x*tanh(log1p(exp(x)))", lambda x: x * tanh(softplus(x)), TAILS),
    ("x*tanh(softplus(x))", lambda x: x * tanh(softplus(x)), LINE),
    ("0.5*x*(1+erf(x/sqrt(2)))", lambda x: x * mp.ncdf(x), LINE),
    ("x*normcdf(x)", lambda x: x * mp.ncdf(x), LINE),
    ("x*(1+erf(x*0.7071067811865476))/2", lambda x: x * mp.ncdf(x), GENTLE),
    (
        "0.5*x*(1+tanh(sqrt(2/pi)*(x+0.044715*x^3)))",
        lambda x: x * sigmoid(2 * sqrt(2 / pi) * (x + half(0.044715) * x**3)),
        (-9, 9),
    ),
    ("x/(1+exp(-x))", lambda x: x * sigmoid(x), TAILS),
    ("x*sigmoid(1.702*x)", lambda x: x * sigmoid(half(1.702) * x), LINE),
    ("1/(1+exp(-x))", sigmoid, TAILS),
    ("exp(x)/(1+exp(x))", sigmoid, TAILS),
    ("exp(x)/(exp(x)+1)", sigmoid, TAILS),
    ("log(1+exp(x))", softplus, TAILS),
    ("log(1+exp(3*x))/3", lambda x: softplus(3 * x) / 3, LINE),
    ("-log(1+exp(-x))", lambda x: -softplus(-x), (-30, 700)),
    ("log(1/(1+exp(-x)))", lambda x: -softplus(-x), LINE),
    ("log(sigmoid(x))", lambda x: -softplus(-x), (-200, 30)),
    ("(exp(x)-exp(-x))/(exp(x)+exp(-x))", tanh, LINE),
    ("(exp(2*x)-1)/(exp(2*x)+1)", tanh, LINE),
    ("2/(1+exp(-2*x))-1", tanh, LINE),
    ("1-tanh(x)^2", lambda x: mp.sech(x) ** 2, LINE),
    ("1-sigmoid(x)", lambda x: sigmoid(-x), LINE),
    ("sigmoid(x)*(1-sigmoid(x))", lambda x: sigmoid(x) * sigmoid(-x), LINE),
    ("exp(x)-1", mp.expm1, (-30, 700)),
    ("exp(-x^2)", lambda x: exp(-x * x), (-26, 26)),
    ("exp(-x^2/4)", lambda x: exp(-x * x / 4), LINE),
    ("x*exp(-x^2)", lambda x: x * exp(-x * x), (-20, 20)),
    ("sin(x)", sin, LINE),
    ("sin(3*x)/3+x", lambda x: sin(3 * x) / 3 + x, LINE),
    ("x+sin(x)^2", lambda x: x + sin(x) ** 2, LINE),
    ("x+(1-cos(2*5*x))/(2*5)", lambda x: x + (1 - cos(10 * x)) / 10, GENTLE),
    ("cos(x)-x", lambda x: cos(x) - x, LINE),
    ("atan(x)", atan, LINE),
    ("2/pi*atan(pi/2*x)", lambda x: 2 / pi * atan(pi / 2 * x), LINE),
    ("x/(1+abs(x))", lambda x: x / (1 + abs(x)), LINE),
    ("x/sqrt(1+x^2)", lambda x: x / sqrt(1 + x * x), LINE),
    ("(x+sqrt(x^2+4))/2", lambda x: (x + sqrt(x * x + 4)) / 2, GENTLE),
    ("sign(x)*log(1+abs(x))", lambda x: mp.sign(x) * mp.log1p(abs(x)), LINE),
    ("log(x+sqrt(x^2+1))", mp.asinh, POSITIVE),
    ("erf(x)", erf, GENTLE),
    ("erf(exp(x))*x", lambda x: x * erf(exp(x)), GENTLE),
    ("x>0?x:0.1*x", lambda x: x if x > 0 else half(0.1) * x, LINE),
    ("x>0?x:exp(x)-1", lambda x: elu(x, 1), LINE),
    ("elu(x,2)+x", lambda x: elu(x, 2) + x, LINE),
    ("max(0,x)^2", lambda x: relu(x) ** 2, LINE),
    ("max(0,1-x^2)^3", lambda x: relu(1 - x * x) ** 3, (-2, 2)),
    ("min(max(x,-1),1)", lambda x: min(max(x, -1), 1), (-2, 2)),
    ("relu(x)*exp(-relu(x))", lambda x: relu(x) * exp(-relu(x)), LINE),
    ("softplus(x)-log(2)", lambda x: softplus(x) - log(2), LINE),
    ("x^3-2*x", lambda x: x**3 - 2 * x, GENTLE),
    ("1+x*(0.5+x*(1/6+x/24))", lambda x: 1 + x * (half(0.5) + x * (mp.mpf(1) / 6 + x / 24)), GENTLE),
    ("x^5/(1+x^4)", lambda x: x**5 / (1 + x**4), GENTLE),
    ("1/(1+x^2)", lambda x: 1 / (1 + x * x), LINE),
    ("x^-3", lambda x: x**-3, LINE),
    ("x^2.5", lambda x: x ** half(2.5), POSITIVE),
    ("sqrt(x)*log(x)", lambda x: sqrt(x) * log(x), POSITIVE),
    ("x^x", lambda x: x**x, (0, 6)),
    ("(1+x^2)^sin(x)", lambda x: (1 + x * x) ** sin(x), GENTLE),
    ("2^x", lambda x: mp.mpf(2) ** x, LINE),
    ("e^(-x)*x", lambda x: exp(-x) * x, LINE),
    ("tanh(exp(x))", lambda x: tanh(exp(x)), (-30, 3)),
    ("tanh(tanh(tanh(x)))", lambda x: tanh(tanh(tanh(x))), (-10, 10)),
    ("sinh(x)/cosh(2*x)", lambda x: sinh(x) / cosh(2 * x), LINE),
    ("expm1(x)/(1+x^2)", lambda x: mp.expm1(x) / (1 + x * x), LINE),
    ("log1p(x^2)*sign(x)", lambda x: mp.log1p(x * x) * mp.sign(x), LINE),
    ("(x>1)+(x>=2)*x", lambda x: (1 if x > 1 else 0) + (x if x >= 2 else 0), (-3, 6)),
    ("gelu(2*x)-silu(x)", lambda x: 2 * x * mp.ncdf(2 * x) - x * sigmoid(x), GENTLE),
    ("selu(sin(x))", lambda x: selu(sin(x)), GENTLE),
]


def selu(x):
    scale = mp.mpf("1.0507009873554804934193349852946")
    alpha = mp.mpf("1.6732632423543772848170429916717")
    return scale * elu(x, alpha)


def points(low, high):
    choose = random.Random(low * 1000 + high)
    middle = max(low, -2), min(high, 2)
    return sorted(choose.uniform(*(middle if i % 2 else (low, high))) for i in range(16))


def orders(function, x):
    return [mp.diff(function, x, n) if n else function(x) for n in range(3)]


def row(function, x):
    exact = orders(function, mp.mpf(x))
    step = min(mp.mpf(1) / 4, abs(mp.mpf(x)) / 2)
    around = [orders(function, x + side * step) for side in (-1, 1)] + [exact]
    largest = [max(abs(each[n]) for each in around) for n in range(3)]
    numbers = [mp.nstr(mp.re(n), DIGITS) for n in exact + largest]
    return " ".join([repr(x), *numbers])


def main():
    lines = [f"# mpmath {mp.__version__}, {mp.mp.dps} digits; Python {platform.python_version()}"]
    for text, function, (low, high) in FORMULAS:
        lines.append(f"function {text} {BOUNDS.get(text, '')}".rstrip())
        lines += [row(function, x) for x in points(low, high)]
    path = pathlib.Path(__file__).parents[2] / "tests" / "reference" / "formulas.txt"
    path.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
