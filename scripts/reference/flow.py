#!/usr/bin/env python3
"""Gradient flow through untrained layers in NumPy, double precision.

    /usr/bin/python3 scripts/reference/flow.py

Writes tests/reference/flow.csv: comment lines, then a header, then one line per experiment:

    activation,init,gain,depth,width,samples,input_scale,skip,normalization,seeds,
    measured,low,high,dead,saturated,zero,slope,pre_mean,pre_deviation,value_mean,value_deviation,below,above

and tests/reference/flow_histograms.csv, which has for a few of the experiments `counts`: the numbers of
z in 48 equal bins from -6 to 6, layer by layer.

Lists are separated by spaces, index 0 nearest the input. With `skip` a layer adds its inputs to its
outputs; `normalization` "layer" normalises the inputs of the activation, which then are z. For each
seed: inputs (samples, width) from RandomState(seed), then from another RandomState(seed) the weights
layer by layer and a random cotangent G = dL/d(last output). `measured` is the geometric mean over seeds of
RMS(dL/dz_l) / RMS(G), `low` and `high` its extremes, `dead` the share of units whose slope is 0 for
all samples, `saturated` that of (sample, unit) with |slope| < 0.1, `zero` that of dL/dz == 0, `slope`
the root of the mean of f'(z)^2, then mean and standard deviation of z and of f(z), then the shares of
z < -6 and z >= 6, all pooled over the seeds.
"""

import pathlib
import platform

import numpy as np
from race import DEVIATIONS

HERE = pathlib.Path(__file__).resolve()
TARGET = HERE.parents[2] / "tests" / "reference" / "flow.csv"
HISTOGRAMS = TARGET.with_name("flow_histograms.csv")
SETTINGS = "activation,init,gain,depth,width,samples,input_scale,skip,normalization,seeds"
EDGES = np.linspace(-6, 6, 49)


def sigmoid(x):
    e = np.exp(-np.abs(x))  # does not overflow, so that the left tail keeps its digits
    return np.where(x < 0, e, 1) / (1 + e)


def gelu_tanh_gate(x):
    """0.5 (1 + tanh(u)) as sigmoid(2u), which keeps its digits for u << 0."""
    return sigmoid(2 * np.sqrt(2 / np.pi) * (x + 0.044715 * x**3))


def gelu_tanh_slope(x):
    g, mirrored = gelu_tanh_gate(x), gelu_tanh_gate(-x)
    return g + x * g * mirrored * 2 * np.sqrt(2 / np.pi) * (1 + 3 * 0.044715 * x**2)


def gelu_tanh(x):
    return x * gelu_tanh_gate(x)


ACTIVATIONS = {
    "sigmoid": (sigmoid, lambda x: sigmoid(x) * (1 - sigmoid(x))),
    "tanh": (np.tanh, lambda x: 1 - np.tanh(x) ** 2),
    "relu": (lambda x: np.maximum(0, x), lambda x: (x > 0).astype(float)),
    "elu": (
        lambda x: np.where(x > 0, x, np.expm1(np.minimum(x, 0))),
        lambda x: np.where(x > 0, 1, np.exp(np.minimum(x, 0))),
    ),
    "gelu_tanh": (gelu_tanh, gelu_tanh_slope),
    "silu": (
        lambda x: x * sigmoid(x),
        lambda x: sigmoid(x) * (1 + x * (1 - sigmoid(x))),
    ),
}


def rms(x):
    return np.sqrt(np.mean(x * x))


def normalize(z):
    """Layer normalisation without gain and shift, and the deviation by which it divides."""
    deviation = np.sqrt(np.var(z, axis=1, keepdims=True) + 1e-5)
    return (z - np.mean(z, axis=1, keepdims=True)) / deviation, deviation


def normalize_back(delta, y, deviation):
    """dL/dy -> dL/dz."""
    share = np.mean(delta * y, axis=1, keepdims=True)
    return (delta - np.mean(delta, axis=1, keepdims=True) - y * share) / deviation


def flow(activation, init, gain, depth, width, samples, scale, skip, normalization, seed):
    value, slope = ACTIVATIONS[activation]
    x = np.random.RandomState(seed).randn(samples, width) * scale
    random = np.random.RandomState(seed)
    deviation = DEVIATIONS[init](width, width) * gain
    weights = [random.randn(width, width) * deviation for _ in range(depth)]
    cotangent = random.randn(samples, width)
    pre, values, slopes, deviations = [], [], [], []
    for w in weights:
        y, deviation = normalize(x @ w) if normalization == "layer" else (x @ w, 1)
        x = value(y) + (x if skip else 0)
        pre.append(y)
        values.append(x)
        slopes.append(slope(y))
        deviations.append(deviation)
    deltas, delta = [], cotangent
    for w, y, s, deviation in reversed(list(zip(weights, pre, slopes, deviations))):
        entering = delta * s
        if normalization == "layer":
            entering = normalize_back(entering, y, deviation)
        deltas.insert(0, entering)
        delta = entering @ w.T + (delta if skip else 0)
    ratios = [rms(d) / rms(cotangent) for d in deltas]
    return ratios, np.array([pre, values, slopes, deltas])  # (4, layers, samples, units)


def run(*setting, seeds):
    """The ratios, (seeds, layers), and z, f(z), f'(z), dL/dz, each (seeds, layers, samples, units)."""
    ratios, arrays = zip(*(flow(*setting, seed) for seed in seeds))
    return np.array(ratios), *np.moveaxis(np.array(arrays), 1, 0)


def pooled(*setting, seeds):
    ratios, pre, value, slope, delta = run(*setting, seeds=seeds)
    every = (0, 2, 3)
    with np.errstate(divide="ignore"):  # the geometric mean is 0 if any ratio is
        mean = np.exp(np.mean(np.log(ratios), axis=0))
    yield from (mean, np.min(ratios, axis=0), np.max(ratios, axis=0))
    yield np.mean(np.all(slope == 0, axis=2), axis=(0, 2))
    yield np.mean(np.abs(slope) < 0.1, axis=every)
    yield np.mean(delta == 0, axis=every)
    yield np.sqrt(np.mean(slope * slope, axis=every))
    for numbers in (pre, value):
        yield np.mean(numbers, axis=every)
        yield np.std(numbers, axis=every)
    yield np.mean(pre < EDGES[0], axis=every)
    yield np.mean(pre >= EDGES[-1], axis=every)


def counts(*setting, seeds):
    _, pre, *_ = run(*setting, seeds=seeds)
    for layer in range(pre.shape[1]):
        inside = pre[:, layer][pre[:, layer] < EDGES[-1]]  # NumPy's last bin includes its upper edge
        yield from np.histogram(inside, EDGES)[0]


def experiments():
    """(activation, init, gain, depth, width, samples, input scale, skip, normalization), seeds"""
    for setting, seeds in plain_experiments():
        yield (*setting, 0, "none"), seeds
    for name in ACTIVATIONS:
        yield (name, "lecun", 0.5, 12, 32, 64, 1, 1, "none"), (0, 1)
        yield (name, "lecun", 0.5, 12, 32, 64, 1, 0, "layer"), (0, 1)
        yield (name, "xavier", 2, 6, 13, 29, 0.5, 1, "layer"), (7, 8)


def plain_experiments():
    for depth in (6, 10, 20):
        for name in ACTIVATIONS:
            yield (name, "he", 1, depth, 32, 128, 1), (0, 1, 2, 3, 4)
    for name in ACTIVATIONS:
        yield (name, "lecun", 1, 20, 32, 128, 1), (0, 1, 2)
        yield (name, "lecun", 0.5, 10, 32, 128, 1), (42,)
        yield (name, "xavier", 2, 6, 13, 29, 0.5), (7, 8)  # sizes that are no multiple of a pack
    yield ("relu", "he", 1, 8, 6, 16, 1), tuple(range(10))  # narrow layers, in which units die


def write(target, columns, experiments, lists):
    versions = f"# NumPy {np.__version__}, Python {platform.python_version()};"
    lines = [f"{versions} made by scripts/reference/flow.py", f"{SETTINGS},{columns}"]
    for setting, seeds in experiments:
        fields = [*setting, " ".join(map(str, seeds)), *lists(*setting, seeds=seeds)]
        lines.append(",".join(map(str, fields)))
    target.write_text("\n".join(lines) + "\n")


def main():
    def columns(*setting, seeds):
        for column in pooled(*setting, seeds=seeds):
            yield " ".join(repr(float(number)) for number in column)

    names = "measured,low,high,dead,saturated,zero,slope,pre_mean,pre_deviation,value_mean"
    names += ",value_deviation,below,above"
    write(TARGET, names, experiments(), columns)
    few = [(it, seeds) for it, seeds in experiments() if it[3] == 6 and it[1] == "xavier"]
    few.append((("tanh", "he", 3, 4, 20, 50, 2, 0, "none"), (5, 6)))  # many z beyond the ends
    write(HISTOGRAMS, "counts", few, lambda *it, seeds: [" ".join(map(str, counts(*it, seeds=seeds)))])


if __name__ == "__main__":
    main()
