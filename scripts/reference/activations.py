"""References for the activations: value, slope and curvature with 50 digits from mpmath.

Writes tests/reference/activations.txt. Run with a Python that has mpmath (Debian:
python3-mpmath). A "function" line names the activation and its parameters; each line below it holds
x (a double, exactly) and value, slope and curvature, rounded to 24 digits.
"""

import pathlib
import platform
import random

import mpmath as mp

mp.mp.dps = 50
DIGITS = 24


def logistic(x):
    return 1 / (1 + mp.exp(-x))


def sigmoid(x):
    product = logistic(x) * logistic(-x)
    return logistic(x), product, -product * mp.tanh(x / 2)


def tanh(x):
    return mp.tanh(x), mp.sech(x) ** 2, -2 * mp.tanh(x) * mp.sech(x) ** 2


def identity(x):
    return x, mp.mpf(1), mp.mpf(0)


def two_lines(factor):
    return lambda x: (x if x > 0 else factor * x, mp.mpf(1) if x > 0 else factor, mp.mpf(0))


def exponential_unit(scale, alpha):
    def unit(x):
        if x > 0:
            return scale * x, scale, mp.mpf(0)
        bend = scale * alpha * mp.exp(x)
        return scale * alpha * mp.expm1(x), bend, bend

    return unit


def gated(gate):
    """x g(x) from g, g', g''."""

    def product(x):
        g, slope, curvature = gate(x)
        return x * g, g + x * slope, 2 * slope + x * curvature

    return product


def normal(x):
    return mp.ncdf(x), mp.npdf(x), -x * mp.npdf(x)


def tanh_gate(x):
    """sigmoid(2u), the gate of GELU's tanh form."""
    a, b = 2 * mp.sqrt(2 / mp.pi), 2 * mp.sqrt(2 / mp.pi) * mp.mpf("0.044715")
    value, slope, curvature = sigmoid(a * x + b * x**3)
    inner = a + 3 * b * x**2
    return value, slope * inner, curvature * inner**2 + slope * 6 * b * x


def mish_gate(x):
    """tanh(softplus(x))."""
    s, s1, s2 = softplus(mp.mpf(1))(x)
    t, t1, t2 = tanh(s)
    return t, t1 * s1, t2 * s1**2 + t1 * s2


def softplus(beta):
    def function(x):
        value, slope, _ = sigmoid(beta * x)
        return mp.log1p(mp.exp(beta * x)) / beta, value, beta * slope

    return function


def selu():
    return exponential_unit(
        mp.mpf("1.0507009873554804934193349852946"), mp.mpf("1.6732632423543772848170429916717")
    )


ZERO = mp.mpf(0)
FUNCTIONS = [  # id, parameters, function, number of points
    ("sigmoid", [], sigmoid, 150),
    ("tanh", [], tanh, 150),
    ("relu", [], two_lines(ZERO), 20),
    ("leaky_relu", [0.01], two_lines(mp.mpf(0.01)), 20),
    ("leaky_relu", [0.3], two_lines(mp.mpf(0.3)), 20),
    ("prelu", [0.25], two_lines(mp.mpf(0.25)), 20),
    ("prelu", [-1.7], two_lines(mp.mpf(-1.7)), 20),
    ("elu", [1], exponential_unit(mp.mpf(1), mp.mpf(1)), 150),
    ("elu", [0.3], exponential_unit(mp.mpf(1), mp.mpf(0.3)), 60),
    ("selu", [], selu(), 100),
    ("gelu", [], gated(normal), 200),
    ("gelu_tanh", [], gated(tanh_gate), 200),
    ("silu", [], gated(sigmoid), 200),
    ("mish", [], gated(mish_gate), 200),
    ("softplus", [1], softplus(mp.mpf(1)), 150),
    ("softplus", [0.3], softplus(mp.mpf(0.3)), 60),
    ("softplus", [7], softplus(mp.mpf(7)), 60),
    ("identity", [], identity, 10),
]


def points(count):
    """The centre, the bend, both tails down to the underflow, and tiny numbers."""
    choose = random.Random(count)
    for i in range(count):
        yield [
            lambda: choose.uniform(-1, 1),
            lambda: choose.uniform(-6, 6),
            lambda: choose.uniform(-40, 40),
            lambda: choose.uniform(-760, 760),
            lambda: choose.choice([-1, 1]) * 10 ** choose.uniform(-300, 1),
        ][i % 5]()


def main():
    lines = [f"# mpmath {mp.__version__}, {mp.mp.dps} digits; Python {platform.python_version()}"]
    for name, parameters, function, count in FUNCTIONS:
        lines.append(" ".join(["function", name, *map(repr, parameters)]))
        for x in points(count):
            numbers = [mp.nstr(v, DIGITS, strip_zeros=True) for v in function(mp.mpf(x))]
            lines.append(" ".join([repr(x), *numbers]))
    path = pathlib.Path(__file__).parents[2] / "tests" / "reference" / "activations.txt"
    path.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
