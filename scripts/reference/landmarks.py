"""Writes tests/reference/landmarks.csv: extrema of functions, and the largest distances between functions.

Usage: python3 scripts/reference/landmarks.py
"""

from pathlib import Path

import mpmath
from mpmath import mp, mpf

mp.dps = 50

FUNCTIONS = {
    "gelu": lambda x: x * mpmath.ncdf(x),
    "gelu_tanh": lambda x: x * (1 + mpmath.tanh(mpmath.sqrt(2 / mp.pi) * (x + mpf("0.044715") * x**3))) / 2,
    "silu": lambda x: x / (1 + mpmath.exp(-x)),
    "mish": lambda x: x * mpmath.tanh(mpmath.log1p(mpmath.exp(x))),
    "tanh": mpmath.tanh,
    "sigmoid": lambda x: 1 / (1 + mpmath.exp(-x)),
}

# A function, the order of a derivative, and an approximate extremum of it.
TURNS = [
    ("gelu", 0, "-0.75"),
    ("gelu_tanh", 0, "-0.75"),
    ("silu", 0, "-1.28"),
    ("mish", 0, "-1.19"),
    ("gelu", 1, "-1.41"),
    ("gelu", 1, "1.41"),
    ("silu", 1, "2.4"),
    ("mish", 1, "1.49"),
]

# Two functions, and the approximate place of their largest distance.
GAPS = [("gelu", "gelu_tanh", "-2.3"), ("gelu", "silu", "-1.7"), ("tanh", "sigmoid", "-1.5")]


def turn(function, order, start):
    """The extremum near `start`: a root of the next derivative."""
    return mpmath.findroot(lambda x: mpmath.diff(function, x, order + 1), mpf(start))


def rows():
    for name, order, start in TURNS:
        x = turn(FUNCTIONS[name], order, start)
        yield "turn", name, "", order, x, mpmath.diff(FUNCTIONS[name], x, order)
    for name, other, start in GAPS:
        gap = lambda x: FUNCTIONS[name](x) - FUNCTIONS[other](x)
        x = turn(gap, 0, start)
        yield "gap", name, other, 0, x, abs(gap(x))


def main():
    path = Path(__file__).parents[2] / "tests" / "reference" / "landmarks.csv"
    with path.open("w") as file:
        print(f"# mpmath {mpmath.__version__}, {mp.dps} digits; scripts/reference/landmarks.py", file=file)
        print("kind,activation,other,order,x,value", file=file)
        for kind, name, other, order, x, value in rows():
            print(kind, name, other, order, mpmath.nstr(x, 25), mpmath.nstr(value, 25), sep=",", file=file)


if __name__ == "__main__":
    main()
