"""References for the activations: value, slope and curvature with 50 digits from mpmath.

Writes tests/reference/activations.txt. Run with a Python that has mpmath (Debian:
python3-mpmath). A "function" line names the activation and its parameters; each line below it holds
x (exactly a double) and value, slope and curvature, rounded to 24 digits. At a corner they are
one-sided, on PyTorch's side where PyTorch has the function (torch_activations.py).
"""

import math
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


def constant(value):
    return mp.mpf(value), mp.mpf(0), mp.mpf(0)


def line(value, slope=1):
    return mp.mpf(value), mp.mpf(slope), mp.mpf(0)


def identity(x):
    return line(x)


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


def softplus(beta, threshold=20):
    """Softplus; with a threshold of 20 or more, without PyTorch's linear shortcut above it."""

    def function(x):
        if threshold < 20 and beta * x > threshold:
            return line(x)
        value, slope, _ = sigmoid(beta * x)
        return mp.log1p(mp.exp(beta * x)) / beta, value, beta * slope

    return function


def selu():
    return exponential_unit(
        mp.mpf("1.0507009873554804934193349852946"), mp.mpf("1.6732632423543772848170429916717")
    )


def celu(alpha):
    def unit(x):
        if x > 0:
            return line(x)
        power = mp.exp(x / alpha)
        return alpha * mp.expm1(x / alpha), power, power / alpha

    return unit


def swish(beta):
    def function(x):
        s, slope, curvature = sigmoid(beta * x)
        return x * s, s + x * beta * slope, beta * (2 * slope + x * beta * curvature)

    return function


def logsigmoid(x):
    return -mp.log1p(mp.exp(-x)), logistic(-x), -logistic(x) * logistic(-x)


def squareplus(b):
    def function(x):
        root = mp.sqrt(x * x + b)
        small = b / (2 * (root + abs(x)))
        value = small if x < 0 else (x + root) / 2
        slope = small / root
        return value, slope if x < 0 else 1 - slope, b / (2 * root**3)

    return function


def sparse_plus(x):
    if abs(x) >= 1:
        return line(x) if x > 0 else constant(0)
    return (x + 1) ** 2 / 4, (x + 1) / 2, mp.mpf(1) / 2


def clamp(low, high):
    return lambda x: constant(low) if x <= low else constant(high) if x >= high else line(x)


def line_between(width):
    def function(x):
        if abs(x) >= width:
            return constant(x > 0)
        return line((x + width) / (2 * mp.mpf(width)), 1 / (2 * mp.mpf(width)))

    return function


def hardswish(x):
    if x < -3 or x >= 3:
        return line(x) if x > 0 else constant(0)
    return x * (x + 3) / 6, (2 * x + 3) / 6, mp.mpf(1) / 3


def threshold(least, value):
    return lambda x: line(x) if x > least else constant(value)


def step(x):
    return constant(x >= 0)


def hardshrink(lambd):
    return lambda x: line(x) if abs(x) > lambd else constant(0)


def softshrink(lambd):
    return lambda x: line(x - mp.sign(x) * lambd) if abs(x) > lambd else constant(0)


def tanhshrink(x):
    with mp.workdps(700 if abs(x) < 1 else 50):  # x - tanh(x) is x^3 / 3
        return x - mp.tanh(x), mp.tanh(x) ** 2, 2 * mp.tanh(x) * mp.sech(x) ** 2


def gaussian(x):
    bell = mp.exp(-x * x)
    return bell, -2 * x * bell, (4 * x * x - 2) * bell


def sine(x):
    with mp.workdps(400):  # for the digits of pi that a large angle needs
        return mp.sin(x), mp.cos(x), -mp.sin(x)


def softsign(x):
    s = 1 + abs(x)
    return x / s, 1 / s**2, (-2 if x > 0 else 2) / s**3


def exponential(x):
    return (mp.exp(x),) * 3


def around(*places):
    """The places, and the neighbouring doubles of each."""
    return [x for p in places for x in (math.nextafter(p, -math.inf), p, math.nextafter(p, math.inf))]


def magnitudes(count):
    """Numbers of both signs and all orders of magnitude."""
    choose = random.Random(count)
    return [choose.choice([-1, 1]) * 10 ** choose.uniform(-307, 308) for _ in range(count)]


ZERO = mp.mpf(0)
THIRD = 1 / 3
FUNCTIONS = [  # id, parameters, function, number of points; further points
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
    ("softplus", [1, 20], softplus(mp.mpf(1)), 150, around(0, 20, 36.7)),
    ("softplus", [0.3, 20], softplus(mp.mpf(0.3)), 60),
    ("softplus", [7, 20], softplus(mp.mpf(7)), 60, [1e308, 5.0, -106.4]),
    ("softplus", [2, 8.5], softplus(mp.mpf(2), 8.5), 60, around(4.25)),
    ("softplus", [0.7, 3], softplus(mp.mpf(0.7), 3), 60, around(3 / 0.7)),
    ("identity", [], identity, 10),
    ("rrelu", [0.125, THIRD], two_lines(mp.mpf((0.125 + THIRD) / 2)), 20),
    ("relu6", [], clamp(0, 6), 20, around(0, 6)),
    ("threshold", [1, 0], threshold(1, 0), 20, around(1)),
    ("threshold", [-0.3, 7.1], threshold(-0.3, 7.1), 20, around(-0.3)),
    ("celu", [1], celu(mp.mpf(1)), 150),
    ("celu", [0.3], celu(mp.mpf(0.3)), 100, [-212.1, -220.0, -223.2]),
    ("celu", [3.7], celu(mp.mpf(3.7)), 100, [-2618.4, -2690.0, -2755.1]),
    ("swish", [1], swish(mp.mpf(1)), 150),
    ("swish", [0], swish(mp.mpf(0)), 30, magnitudes(20)),
    ("swish", [0.07], swish(mp.mpf(0.07)), 100, [-10640.3, -9999.5, -18.26, -34.2]),
    ("swish", [9.3], swish(mp.mpf(9.3)), 100, [-80.01, -76.3, -0.1374, 0.258]),
    ("logsigmoid", [], logsigmoid, 150, magnitudes(20) + [745.1, 708.5, 36.7]),
    ("squareplus", [4], squareplus(mp.mpf(4)), 150, magnitudes(60)),
    ("squareplus", [0.01], squareplus(mp.mpf(0.01)), 100, magnitudes(30)),
    ("squareplus", [77.7], squareplus(mp.mpf(77.7)), 100, magnitudes(30)),
    ("sparse_plus", [], sparse_plus, 40, around(-1, 1)),
    ("hardsigmoid", [], line_between(3), 40, around(-3, 3)),
    ("hardtanh", [-1, 1], clamp(-1, 1), 20, around(-1, 1)),
    ("hardtanh", [-0.3, 2.2], clamp(-0.3, 2.2), 20, around(-0.3, 2.2)),
    ("hardswish", [], hardswish, 60, around(-3, -1.5, 3)),
    ("sparse_sigmoid", [], line_between(1), 40, around(-1, 1)),
    ("step", [], step, 20, around(0)),
    ("hardshrink", [0.5], hardshrink(0.5), 20, around(-0.5, 0.5)),
    ("hardshrink", [1.7], hardshrink(1.7), 20, around(-1.7, 1.7)),
    ("softshrink", [0.5], softshrink(0.5), 20, around(-0.5, 0.5)),
    ("softshrink", [0.3], softshrink(0.3), 20, around(-0.3, 0.3)),
    ("tanhshrink", [], tanhshrink, 200, around(-1, 1) + magnitudes(20) + [1e-9, -1e-107]),
    ("softsign", [], softsign, 150, magnitudes(60)),
    ("sine", [], sine, 150, magnitudes(100) + around(math.pi / 2, math.pi, -11 * math.pi, 1e22)),
    ("gaussian", [], gaussian, 150, around(-0.7071067811865476) + [26.6, -27.29, 27.4]),
    ("exponential", [], exponential, 150, [709.78, 709.79, -745.1, -745.2, -708.4]),
]


def points(count):
    """Points around 0, where functions bend, in both tails up to underflow, and tiny numbers."""
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
    for name, parameters, function, count, *further in FUNCTIONS:
        lines.append(" ".join(["function", name, *map(repr, parameters)]))
        for x in [*points(count), *(further[0] if further else [])]:
            numbers = [mp.nstr(v, DIGITS, strip_zeros=True) for v in function(mp.mpf(x))]
            lines.append(" ".join([repr(x), *numbers]))
    path = pathlib.Path(__file__).parents[2] / "tests" / "reference" / "activations.txt"
    path.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
