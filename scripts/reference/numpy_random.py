#!/usr/bin/env python3
"""Draws from numpy.random.RandomState, for the tests of src/math/random.

    /usr/bin/python3 scripts/reference/numpy_random.py

Writes tests/reference/random.csv: comment lines, a header, then one line per draw:

    seed,kind,index,value

One generator draws 700 uniform (random_sample), 1001 normal (randn), 3 uniform, a permutation of 100
and 3 normal numbers. `index` counts the draws of a kind; only some of them are kept.
"""

import pathlib
import platform

import numpy as np

HERE = pathlib.Path(__file__).resolve()
TARGET = HERE.parents[2] / "tests" / "reference" / "random.csv"


def rows(seed):
    state = np.random.RandomState(seed)
    uniform = state.random_sample(700)  # more than the 624 words of one refill
    normal = state.randn(1001)  # odd, so that the next normal number comes from the cache
    more_uniform = state.random_sample(3)
    order = state.permutation(100)
    more_normal = state.randn(3)
    keep = [0, 1, 2, 311, 312, 313, 698, 699]
    yield from ((seed, "uniform", i, repr(float(uniform[i]))) for i in keep)
    keep = [0, 1, 2, 3, 499, 500, 998, 999, 1000]
    yield from ((seed, "normal", i, repr(float(normal[i]))) for i in keep)
    yield from ((seed, "uniform", 700 + i, repr(float(u))) for i, u in enumerate(more_uniform))
    yield from ((seed, "permutation", i, int(k)) for i, k in enumerate(order))
    yield from ((seed, "normal", 1001 + i, repr(float(z))) for i, z in enumerate(more_normal))


def main():
    with TARGET.open("w") as out:
        out.write(f"# NumPy {np.__version__}, Python {platform.python_version()};")
        out.write(" made by scripts/reference/numpy_random.py\n")
        out.write("seed,kind,index,value\n")
        for seed in (0, 1, 42, 2**32 - 1):
            out.writelines(",".join(map(str, row)) + "\n" for row in rows(seed))


if __name__ == "__main__":
    main()
