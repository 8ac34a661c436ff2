#!/usr/bin/env python3
"""The article's first lessons in NumPy: XOR with and without an activation, and linear layers that
collapse into one.

    /usr/bin/python3 scripts/reference/lessons.py

Writes tests/reference/xor.csv: comment lines, then a header, then one line per training run:

    activation,blend,width,depth,deviation,learning_rate,epochs,start,seed,curved,linear,losses

`start` is `article` where the network with the activation is drawn after the one without, from the
same generator, as the article does it; `same` where both are drawn alike. `curved` and `linear` are
the outputs for (0, 0), (0, 1), (1, 0), (1, 1). `losses` are the mean squared errors of the network
with the activation before epochs 0, 1/10, 2/10, ... of all, and at the end.

Writes tests/reference/xor_counts.csv: activation,blend,seeds,epochs,solved: how many of the seeds 0
to seeds - 1 end with every output nearer to its target than to 1/2. (There is no row for blend 0.5,
where the loss is unstable and the count depends on the last bit of the arithmetic.)

Writes tests/reference/collapse.csv: layers,biases,seed,weights,product,offset,input,output: all
weights, their product and what the biases become, each matrix row by row, and the first sample.
"""

import pathlib
import platform

import numpy as np

REFERENCE = pathlib.Path(__file__).resolve().parents[2] / "tests" / "reference"

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
Y = np.array([[0], [1], [1], [0]])


def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -500, 500)))


ACTIVATIONS = {
    "sigmoid": (sigmoid, lambda x: sigmoid(x) * (1 - sigmoid(x))),
    "tanh": (np.tanh, lambda x: 1 - np.tanh(x) ** 2),
    "relu": (lambda x: np.maximum(0, x), lambda x: (x > 0).astype(float)),
    "silu": (lambda x: x * sigmoid(x), lambda x: sigmoid(x) * (1 + x * (1 - sigmoid(x)))),
}


def blended(name, t):
    value, slope = ACTIVATIONS[name]
    return (lambda x: (1 - t) * x + t * value(x)), (lambda x: (1 - t) + t * slope(x))


def draw(randoms, width, depth, deviation):
    """One network per generator, stacked: weights (seeds, inputs, outputs), biases (seeds, 1, outputs)."""
    sizes = [2] + [width] * depth + [1]
    pairs = list(zip(sizes, sizes[1:]))
    drawn = [[random.randn(*pair) * deviation for pair in pairs] for random in randoms]
    weights = [np.stack(layer) for layer in zip(*drawn)]
    return weights, [np.zeros((len(randoms), 1, b)) for _, b in pairs]


def train(weights, biases, activation, epochs, lr):
    """The article's train_xor, for any depth and for many seeds at once."""
    value, slope = activation
    losses = []
    for epoch in range(epochs + 1):
        a, z = [X], []
        for w, b in zip(weights, biases):
            z.append(a[-1] @ w + b)
            a.append(value(z[-1]))
        out = sigmoid(z[-1])
        if epoch % max(1, epochs // 10) == 0:
            losses.append(np.mean((out - Y) ** 2, axis=(1, 2)))
        if epoch == epochs:
            return out[:, :, 0], losses
        d = (out - Y) * out * (1 - out)
        for i in reversed(range(len(weights))):
            back = np.swapaxes(weights[i], 1, 2)
            dw, db = np.swapaxes(a[i], -1, -2) @ d, d.sum(axis=1, keepdims=True)
            if i > 0:
                d = (d @ back) * slope(z[i - 1])
            weights[i] -= lr * dw
            biases[i] -= lr * db


LINE = (lambda x: x, lambda x: np.ones_like(x))


def runs():
    """activation, blend, width, depth, deviation, learning rate, epochs, start, seed"""
    yield "sigmoid", 1, 4, 1, 0.5, 0.5, 5000, "article", 42
    yield "sigmoid", 1, 4, 1, 0.5, 0.5, 5000, "same", 42
    for seed in range(5):
        yield "sigmoid", 1, 4, 1, 0.5, 0.5, 5000, "same", seed
    for name in ("tanh", "silu"):
        yield name, 1, 4, 1, 0.5, 0.5, 2000, "same", 1
        yield name, 0.5, 3, 2, 0.7, 0.3, 1000, "same", 2
    yield "relu", 1, 5, 1, 0.5, 0.1, 500, "same", 3
    yield "sigmoid", 0.25, 2, 3, 1, 0.25, 1000, "article", 7


def text(numbers):
    return " ".join(repr(float(number)) for number in np.ravel(numbers))


def write(name, header, rows):
    with (REFERENCE / name).open("w") as out:
        out.write(f"# NumPy {np.__version__}, Python {platform.python_version()};")
        out.write(" made by scripts/reference/lessons.py\n")
        out.write(header + "\n")
        out.writelines(",".join(map(str, row)) + "\n" for row in rows)


def xor_rows():
    for run in runs():
        name, blend, width, depth, deviation, lr, epochs, start, seed = run
        random = np.random.RandomState(seed)
        linear, _ = train(*draw([random], width, depth, deviation), LINE, epochs, lr)
        if start == "same":
            random = np.random.RandomState(seed)
        network = draw([random], width, depth, deviation)
        curved, losses = train(*network, blended(name, blend), epochs, lr)
        yield *run, text(curved), text(linear), text(losses)


def count_rows():
    for name, blend, seeds, epochs in (
        ("sigmoid", 1, 200, 5000),
        ("sigmoid", 0, 200, 5000),
        ("sigmoid", 0.25, 100, 5000),
        ("sigmoid", 0.75, 100, 5000),
        ("tanh", 1, 100, 5000),
        ("sigmoid", 1, 200, 2500),
    ):
        network = draw([np.random.RandomState(seed) for seed in range(seeds)], 4, 1, 0.5)
        outputs, _ = train(*network, blended(name, blend), epochs, 0.5)
        solved = np.all(np.abs(outputs - Y[:, 0]) < 0.25, axis=1)
        yield name, blend, seeds, epochs, int(solved.sum())


def collapse_rows():
    for layers, biases, seed in (
        ((2, 3, 3, 3, 3, 2), 0, 42),
        ((2, 3, 3, 3, 3, 2), 1, 42),
        ((1, 1, 1), 1, 0),
        ((5, 2, 7), 0, 1),
        ((4,) * 11, 1, 2**32 - 1),
        ((64, 64, 64, 3), 1, 9),
    ):
        random = np.random.RandomState(seed)
        weights, product, offset = [], np.eye(layers[0]), np.zeros(layers[0])
        for inputs, outputs in zip(layers, layers[1:]):
            w = np.floor(100 * (random.randn(outputs, inputs) / np.sqrt(inputs)) + 0.5) / 100
            b = np.floor(100 * random.randn(outputs) + 0.5) / 100 if biases else np.zeros(outputs)
            weights.append(w)
            product, offset = w @ product, w @ offset + b
        x = random.randn(layers[0])
        units = " ".join(map(str, layers))
        flat = " ".join(text(w) for w in weights)
        yield units, biases, seed, flat, text(product), text(offset), text(x), text(product @ x + offset)


def main():
    columns = "activation,blend,width,depth,deviation,learning_rate,epochs,start,seed"
    write("xor.csv", columns + ",curved,linear,losses", xor_rows())
    write("xor_counts.csv", "activation,blend,seeds,epochs,solved", count_rows())
    columns = "layers,biases,seed,weights,product,offset,input,output"
    write("collapse.csv", columns, collapse_rows())


if __name__ == "__main__":
    main()
