#!/usr/bin/env python3
"""Every drawn dataset, and the split into training and test samples, in NumPy.

    /usr/bin/python3 scripts/reference/datasets.py

Writes tests/reference/datasets.csv: comment lines, then a header, then one line per dataset:

    kind,points,noise,turns,classes,seed,test_share,x,y,test

Lists are separated by spaces: all x, all y, and the indices of the test samples (-1: there are
none). Points are ordered by class; those with values are of one class. For each class, RandomState(seed) draws the numbers of its clean points,
then the noise on x, then that on y, as the article's code does for `spirals`. A fresh
RandomState(seed) draws the split: a permutation of each class, whose first samples are held out.
"""

import pathlib
import platform

import numpy as np

HERE = pathlib.Path(__file__).resolve()
TARGET = HERE.parents[2] / "tests" / "reference" / "datasets.csv"


def spirals(label, n, turns, classes, random):
    theta = np.linspace(0, turns * 2 * np.pi, n) + 2 * np.pi * label / classes
    r = np.linspace(0.3, 1, n)
    return r * np.cos(theta), r * np.sin(theta)


def circles(label, n, turns, classes, random):
    angle = 2 * np.pi * np.arange(n) / n
    r = 0.9 * (classes - label) / classes
    return r * np.cos(angle), r * np.sin(angle)


def moons(label, n, turns, classes, random):
    # As scikit-learn's make_moons.
    t = np.linspace(0, np.pi, n)
    x = np.cos(t) if label == 0 else 1 - np.cos(t)
    y = np.sin(t) if label == 0 else 1 - np.sin(t) - 0.5
    return (x - 0.5) * 0.6, (y - 0.25) * 0.6


def xor(label, n, turns, classes, random):
    x = np.where(np.arange(n) % 2 == 0, 0.5, -0.5)
    return x, x if label == 0 else -x


def gaussians(label, n, turns, classes, random):
    angle = np.pi * (1.25 + 2 * label / classes)
    return np.full(n, np.sqrt(0.5) * np.cos(angle)), np.full(n, np.sqrt(0.5) * np.sin(angle))


def checkerboard(label, n, turns, classes, random):
    side = 4 if classes <= 4 else 8
    row, column = np.divmod(np.arange(side * side), side)
    ours = np.flatnonzero((row + column) % classes == label)
    which, x, y = random.random_sample((n, 3)).T
    square = ours[(which * len(ours)).astype(int)]
    return 2 * (column[square] + x) / side - 1, 2 * (row[square] + y) / side - 1


def plane(label, n, turns, classes, random):
    return (2 * random.random_sample((n, 2)) - 1).T


bumps = plane  # the values differ, not the points

KINDS = {
    f.__name__: f for f in (spirals, circles, moons, xor, gaussians, checkerboard)
}
VALUED = {"plane": plane, "bumps": bumps}


def dataset(kind, n, noise, turns, classes, seed):
    random = np.random.RandomState(seed)
    for label in range(classes):
        x, y = (KINDS | VALUED)[kind](label, n, turns, classes, random)
        yield x + noise * random.randn(n), y + noise * random.randn(n)


def held_out(n, classes, seed, share):
    random = np.random.RandomState(seed)
    count = min(int(np.floor(share * n + 0.5)), n - 1)
    if share == 0:
        return [-1]
    parts = [label * n + random.permutation(n)[:count] for label in range(classes)]
    return np.sort(np.concatenate(parts))


def settings():
    """kind, points, noise, turns, classes, seed, test share"""
    yield "spirals", 200, 0.05, 2, 2, 42, 0  # the article's
    for kind in KINDS:
        yield kind, 7, 0.1, 1.5, 2, 7, 0
        yield kind, 20, 0, 2, 2, 0, 0.25
    for kind in ("spirals", "circles", "gaussians", "checkerboard"):
        for classes in (3, 4, 5, 8):
            yield kind, 6, 0.02, 0.75, classes, classes, 0.5
    for kind in VALUED:
        yield kind, 40, 0.1, 2, 1, 9, 0.3
    yield "checkerboard", 100, 0, 2, 2, 2**32 - 1, 0.9
    yield "moons", 1, 0.3, 2, 2, 5, 0.9  # too few points to hold any out


def main():
    with TARGET.open("w") as out:
        out.write(f"# NumPy {np.__version__}, Python {platform.python_version()};")
        out.write(" made by scripts/reference/datasets.py\n")
        out.write("kind,points,noise,turns,classes,seed,test_share,x,y,test\n")
        for kind, n, noise, turns, classes, seed, share in settings():
            classwise = zip(*dataset(kind, n, noise, turns, classes, seed))
            x, y = (np.concatenate(axis) for axis in classwise)
            held = [int(i) for i in held_out(n, classes, seed, share)] or [-1]
            lists = [" ".join(repr(float(v)) for v in column) for column in (x, y)]
            fields = [kind, n, noise, turns, classes, seed, share, *lists, " ".join(map(str, held))]
            out.write(",".join(map(str, fields)) + "\n")


if __name__ == "__main__":
    main()
