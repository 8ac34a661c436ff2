"""References for the functions of src/math, from mpmath with 50 digits.

Writes tests/reference/elementary.txt. Run with a Python that has mpmath (Debian: python3-mpmath).
A "function" line names the function; each line below it holds the arguments (exactly doubles; half
of them also floats) and the value, rounded to 24 digits.
"""

import math
import pathlib
import platform
import random
import struct

import mpmath as mp

mp.mp.dps = 50

draws = random.Random(1)
uniform = draws.uniform


def to_float(x):
    """The nearest float, or x if the float is infinite or 0."""
    try:
        rounded = struct.unpack("<f", struct.pack("<f", x))[0]
    except OverflowError:
        return x
    return rounded if rounded != 0 else x


def log_uniform(low, high):
    """10^uniform, of either sign."""
    return draws.choice([-1, 1]) * 10 ** uniform(low, high)


def nearest_turns(digits, exponents):
    """The numbers with `digits` binary digits that are closest to a multiple of pi / 2, where reduction
    loses most digits; from the continued fraction of 2^e 2 / pi."""
    with mp.workdps(400):
        for e in exponents:
            rest, before, q = mp.mpf(2) ** e * 2 / mp.pi, 0, 1
            while True:
                rest = 1 / (rest - mp.floor(rest))
                before, q = q, int(mp.floor(rest)) * q + before
                if q >= 2**digits:
                    break
            yield math.ldexp(before, e)


HARD_DOUBLES = nearest_turns(53, range(-40, 968, 36))
HARD_FLOATS = nearest_turns(24, range(-10, 102, 4))
HARD_TURNS = (x for pair in zip(HARD_DOUBLES, HARD_FLOATS) for x in pair)


def turns():
    """Angles of all sizes, and those closest to a multiple of pi / 2."""
    near = round(uniform(0, 6e5)) * float(mp.pi / 2)
    return [uniform(-30, 30), uniform(-1e6, 1e6), near, log_uniform(-320, 308), next(HARD_TURNS)]


def positive():
    tiny, near = 10 ** uniform(-323, -307), 1 + 2.0 ** uniform(-52, -1) * draws.choice([-1, 1])
    return [uniform(0, 1), 1 + uniform(-1e-3, 1e-3), 10 ** uniform(-320, 308), tiny, near]


def above_minus_1():
    near = -1 + 2.0 ** uniform(-52, 0)
    return [uniform(-1, 1), near, abs(log_uniform(-5, 308)), log_uniform(-320, -1), uniform(-0.4, 1)]


def wide():
    return [uniform(-1, 1), uniform(-40, 40), uniform(-744, 709), log_uniform(-320, 0)]


def to_the_edges():
    """Arguments near the overflow and underflow of doubles and floats."""
    edges = [uniform(709, 709.78), uniform(88, 88.72), uniform(-745.1, -708), uniform(-103.9, -87)]
    return [*wide(), *edges]


def hyperbolic():
    edges = [uniform(709, 710.4), uniform(88, 89.4), uniform(-2, 2), uniform(0.9, 1.1)]
    return [*wide(), *(draws.choice([-1, 1]) * x for x in edges)]


def line():
    return [uniform(-1, 1), uniform(-4, 4), log_uniform(-320, 308), uniform(0.4, 2.6)]


def erf_line():
    return [uniform(-1, 1), uniform(-6, 6), log_uniform(-320, 1), uniform(0.4, 0.6)]


def erfc_line():
    return [*erf_line(), uniform(6, 26.6), uniform(9, 10)]


def normal_line():
    return [uniform(-1, 1), uniform(-38.4, 10), uniform(-14, 6), log_uniform(-320, 1)]


def powers():
    """Pairs of base and exponent: of all sizes, near base 1, with whole exponents, and near the
    overflow and underflow of doubles and floats."""
    base, near = 10 ** uniform(-307, 308), 1 + 2.0 ** uniform(-50, -3) * draws.choice([-1, 1])
    ends = [uniform(700, 709), -uniform(700, 745), uniform(80, 88), -uniform(80, 103)]
    return [
        (uniform(0, 4), uniform(-20, 20)),
        (base, draws.choice(ends) / math.log(base)),
        (near, draws.choice(ends) / math.log(near)),
        (uniform(-9, 9), float(round(uniform(-30, 30)))),
        (10 ** uniform(-320, -308), uniform(-0.9, 1)),
    ]


def powers_of_fractions():
    """Pairs whose x has a fraction from sqrt(1/2) to 1, with large powers: log(x) has to be exact."""
    fractions = [uniform(math.sqrt(0.5), 1) for _ in range(3)]
    bases = [fractions[0], fractions[1] * 2.0 ** round(uniform(-300, 300)), fractions[2] * 4]
    return [(x, uniform(-700, 700) / math.log(x)) for x in bases]


FUNCTIONS = [
    ("sin", mp.sin, turns),
    ("cos", mp.cos, turns),
    ("log", mp.log, positive),
    ("log1p", mp.log1p, above_minus_1),
    ("exp", mp.exp, to_the_edges),
    ("expm1", mp.expm1, to_the_edges),
    ("sinh", mp.sinh, hyperbolic),
    ("cosh", mp.cosh, hyperbolic),
    ("tanh", mp.tanh, wide),
    ("atan", mp.atan, line),
    ("erf", mp.erf, erf_line),
    ("erfc", mp.erfc, erfc_line),
    ("pow", mp.power, powers),
    ("sigmoid", lambda x: 1 / (1 + mp.exp(-x)), to_the_edges),
    ("softplus", lambda x: mp.log1p(mp.exp(x)), to_the_edges),
    ("normcdf", lambda x: mp.erfc(-x / mp.sqrt(2)) / 2, normal_line),
    ("normpdf", mp.npdf, normal_line),
    # Last, so that the draws of the others stay as they are.
    ("pow", mp.power, powers_of_fractions),
]


def main():
    lines = [f"# mpmath {mp.__version__}, 50 digits and more; Python {platform.python_version()}"]
    for name, function, draw in FUNCTIONS:
        lines.append(f"function {name}")
        for i, at in ((i, at) for i in range(28) for at in draw()):
            arguments = at if isinstance(at, tuple) else (at,)
            if i % 2 == 1:
                arguments = tuple(map(to_float, arguments))
            with mp.workdps(50 + 330):  # enough digits for 1 + e^-700
                value = function(*map(mp.mpf, arguments))
            if mp.isinf(value):  # log1p(-1), after rounding
                continue
            lines.append(" ".join([*(f"{x:.17g}" for x in arguments), mp.nstr(value, 24)]))
    path = pathlib.Path(__file__).parents[2] / "tests" / "reference" / "elementary.txt"
    path.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
