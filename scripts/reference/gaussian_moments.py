#!/usr/bin/env python3
"""Means of activations and their slopes under a normal distribution, by mpmath's quadrature.

    /usr/bin/python3 scripts/reference/gaussian_moments.py

Writes tests/reference/gaussian_moments.csv: for x ~ N(0, deviation^2) the means of f, f^2, f' and
f'^2, 20 digits. Parameters are separated by spaces, in catalogue order.
"""

import functools
import pathlib
import platform

import mpmath as mp
from activations import FUNCTIONS

mp.mp.dps = 30
DEVIATIONS = (0.05, 1.0, 2.5, 40.0, 1e4)
TARGET = pathlib.Path(__file__).resolve().parents[2] / "tests/reference/gaussian_moments.csv"


def panels(deviation):
    """Ends of the integration intervals in z = x / deviation: where the density or the activation bends."""
    ends = {mp.mpf(z) for z in (0, 1, 2, 4, 8, 14)}
    ends |= {mp.mpf(x) / deviation for x in (1, 3, 8, 20, 60, 200, 1000)}
    return sorted({side * end for end in ends if end <= 14 for side in (-1, 1)})


def moments(function, deviation):
    at = functools.lru_cache(maxsize=None)(lambda z: function(z * mp.mpf(deviation)))
    ends = panels(deviation)
    for order, power in ((0, 1), (0, 2), (1, 1), (1, 2)):
        yield mp.quad(lambda z: mp.npdf(z) * at(z)[order] ** power, ends)


def main():
    lines = [
        f"# mpmath {mp.__version__}, {mp.mp.dps} digits, Python {platform.python_version()};"
        " made by scripts/reference/gaussian_moments.py",
        "activation,parameters,deviation,value,squared_value,slope,squared_slope",
    ]
    for name, parameters, function, _ in FUNCTIONS:
        for deviation in DEVIATIONS:
            numbers = [mp.nstr(each, 20) for each in moments(function, deviation)]
            settings = [name, " ".join(map(repr, parameters)), repr(deviation)]
            lines.append(",".join([*settings, *numbers]))
    TARGET.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
