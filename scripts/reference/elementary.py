"""References for the functions of src/math, from mpmath with 50 digits.

Writes tests/reference/elementary.txt. Run with a Python that has mpmath (Debian: python3-mpmath).
A "function" line names the function; each line below it holds x (a double, exactly) and the value,
rounded to 24 digits.
"""

import pathlib
import platform
import random

import mpmath as mp

mp.mp.dps = 50

uniform = random.Random(1).uniform


def turns():
    """Angles everywhere, and those next to a multiple of pi / 2, where reduction is hardest."""
    return [uniform(-30, 30), uniform(-1e6, 1e6), round(uniform(0, 6e5)) * float(mp.pi / 2)]


def positive():
    return [uniform(0, 1), 1 + uniform(-1e-3, 1e-3), 10 ** uniform(-320, 308)]


def wide():
    return [uniform(-1, 1), uniform(-40, 40), uniform(-744, 709), 10 ** uniform(-300, 0)]


FUNCTIONS = [
    ("sin", mp.sin, turns),
    ("cos", mp.cos, turns),
    ("log", mp.log, positive),
    ("exp", mp.exp, wide),
    ("expm1", mp.expm1, wide),
    ("tanh", mp.tanh, wide),
    ("sigmoid", lambda x: 1 / (1 + mp.exp(-x)), wide),
    ("softplus", lambda x: mp.log1p(mp.exp(x)), wide),
    ("normcdf", mp.ncdf, lambda: [uniform(-1, 1), uniform(-38, 10)]),
    ("normpdf", mp.npdf, lambda: [uniform(-1, 1), uniform(-38, 38)]),
]


def main():
    lines = [f"# mpmath {mp.__version__}, {mp.mp.dps} digits; Python {platform.python_version()}"]
    for name, function, draw in FUNCTIONS:
        lines.append(f"function {name}")
        for x in [x for _ in range(30) for x in draw()]:
            lines.append(f"{x!r} {mp.nstr(function(mp.mpf(x)), 24)}")
    path = pathlib.Path(__file__).parents[2] / "tests" / "reference" / "elementary.txt"
    path.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
