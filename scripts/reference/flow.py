#!/usr/bin/env python3
"""Gradient flow through untrained layers in NumPy, double precision.

    /usr/bin/python3 scripts/reference/flow.py

Writes tests/reference/flow.csv: comment lines, then a header, then one line an experiment:

    activation,init,gain,depth,width,samples,input_scale,seeds,measured,low,high,dead,saturated

Lists are separated by spaces, index 0 nearest the input. For each seed: inputs (samples, width) from
RandomState(seed), then from another RandomState(seed) the weights layer by layer and a random
cotangent G = dL/d(last output). `measured` is the geometric mean over seeds of
RMS(dL/dz_l) / RMS(G), `low` and `high` its extremes, `dead` the share of units whose slope is 0 for
all samples, `saturated` that of (sample, unit) with |slope| < 0.1, both pooled over the seeds.
"""

import pathlib
import platform

import numpy as np
from race import DEVIATIONS, sigmoid

HERE = pathlib.Path(__file__).resolve()
TARGET = HERE.parents[2] / "tests" / "reference" / "flow.csv"


def gelu_tanh_slope(x):
    t = np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3))
    return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * np.sqrt(2 / np.pi) * (1 + 3 * 0.044715 * x**2)


def gelu_tanh(x):
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))


ACTIVATIONS = {
    "sigmoid": (sigmoid, lambda x: sigmoid(x) * (1 - sigmoid(x))),
    "tanh": (np.tanh, lambda x: 1 - np.tanh(x) ** 2),
    "relu": (lambda x: np.maximum(0, x), lambda x: (x > 0).astype(float)),
    "elu": (lambda x: np.where(x > 0, x, np.expm1(x)), lambda x: np.where(x > 0, 1, np.exp(x))),
    "gelu_tanh": (gelu_tanh, gelu_tanh_slope),
    "silu": (
        lambda x: x * sigmoid(x),
        lambda x: sigmoid(x) * (1 + x * (1 - sigmoid(x))),
    ),
}


def rms(x):
    return np.sqrt(np.mean(x * x))


def flow(activation, init, gain, depth, width, samples, scale, seed):
    value, slope = ACTIVATIONS[activation]
    x = np.random.RandomState(seed).randn(samples, width) * scale
    random = np.random.RandomState(seed)
    deviation = DEVIATIONS[init](width, width) * gain
    weights = [random.randn(width, width) * deviation for _ in range(depth)]
    cotangent = random.randn(samples, width)
    slopes = []
    for w in weights:
        z = x @ w
        x = value(z)
        slopes.append(slope(z))
    ratios, delta = [], cotangent
    for w, s in zip(reversed(weights), reversed(slopes)):
        delta = delta * s
        ratios.insert(0, rms(delta) / rms(cotangent))
        delta = delta @ w.T
    dead = [np.mean(np.all(s == 0, axis=0)) for s in slopes]
    saturated = [np.mean(np.abs(s) < 0.1) for s in slopes]
    return ratios, dead, saturated


def pooled(*setting, seeds):
    ratios, dead, saturated = zip(*(flow(*setting, seed) for seed in seeds))
    with np.errstate(divide="ignore"):  # the mean of a list with a 0 in it is 0
        mean = np.exp(np.mean(np.log(ratios), axis=0))
    columns = mean, np.min(ratios, axis=0), np.max(ratios, axis=0)
    return *columns, np.mean(dead, axis=0), np.mean(saturated, axis=0)


def experiments():
    """(activation, init, gain, depth, width, samples, input scale), seeds"""
    for depth in (6, 10, 20):
        for name in ACTIVATIONS:
            yield (name, "he", 1, depth, 32, 128, 1), (0, 1, 2, 3, 4)
    for name in ACTIVATIONS:
        yield (name, "lecun", 1, 20, 32, 128, 1), (0, 1, 2)
        yield (name, "lecun", 0.5, 10, 32, 128, 1), (42,)
        yield (name, "xavier", 2, 6, 13, 29, 0.5), (7, 8)  # sizes that fill no whole pack
    yield ("relu", "he", 1, 8, 6, 16, 1), tuple(range(10))  # so narrow that units die


def main():
    with TARGET.open("w") as out:
        out.write(f"# NumPy {np.__version__}, Python {platform.python_version()};")
        out.write(" made by scripts/reference/flow.py\n")
        out.write("activation,init,gain,depth,width,samples,input_scale,seeds,")
        out.write("measured,low,high,dead,saturated\n")
        for setting, seeds in experiments():
            columns = pooled(*setting, seeds=seeds)
            lists = [" ".join(repr(float(number)) for number in column) for column in columns]
            fields = [*setting, " ".join(map(str, seeds)), *lists]
            out.write(",".join(map(str, fields)) + "\n")


if __name__ == "__main__":
    main()
