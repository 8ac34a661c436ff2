#!/usr/bin/env python3
"""The spiral race in NumPy, double precision: what the C++ core must reproduce.

    /usr/bin/python3 scripts/reference/race.py

Writes tests/reference/race.csv: comment lines, then a header, then one line per experiment:

    activation,optimizer,init,layers,points,seed,batch,learning_rate,losses,norms

`layers` is separated by spaces, `losses` (one per epoch, before its update) and `norms` (Frobenius
norm of the weights' gradient of each layer, in the first update of the last epoch) too. Every number
reads back to the same bits.

The activations that the article differentiates analytically (sigmoid, tanh, relu, leaky_relu, elu)
have exact slopes here too; gelu_tanh, silu and mish have the article's central difference with step
1e-5, so that they show what the article's own code computes.
"""

import pathlib
import platform

import numpy as np

HERE = pathlib.Path(__file__).resolve()
TARGET = HERE.parents[2] / "tests" / "reference" / "race.csv"


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def central(f, step=1e-5):
    return lambda x: (f(x + step) - f(x - step)) / (2 * step)


def gelu_tanh(x):
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))


def silu(x):
    return x * sigmoid(x)


def mish(x):
    return x * np.tanh(np.log1p(np.exp(x)))


ACTIVATIONS = {
    "sigmoid": (sigmoid, lambda x: sigmoid(x) * (1 - sigmoid(x))),
    "tanh": (np.tanh, lambda x: 1 - np.tanh(x) ** 2),
    "relu": (lambda x: np.maximum(0, x), lambda x: (x > 0).astype(float)),
    "leaky_relu": (lambda x: np.where(x > 0, x, 0.01 * x), lambda x: np.where(x > 0, 1, 0.01)),
    "elu": (lambda x: np.where(x > 0, x, np.expm1(x)), lambda x: np.where(x > 0, 1, np.exp(x))),
    "gelu_tanh": (gelu_tanh, central(gelu_tanh)),
    "silu": (silu, central(silu)),
    "mish": (mish, central(mish)),
}

DEVIATIONS = {
    "he": lambda fan_in, fan_out: np.sqrt(2 / fan_in),
    "xavier": lambda fan_in, fan_out: np.sqrt(2 / (fan_in + fan_out)),
    "lecun": lambda fan_in, fan_out: np.sqrt(1 / fan_in),
}


def spirals(points, seed, noise=0.05, turns=2):
    random = np.random.RandomState(seed)
    angle = np.linspace(0, turns * 2 * np.pi, points)
    radius = np.linspace(0.3, 1, points)
    arms = []
    for start in (0, np.pi):
        x = radius * np.cos(angle + start) + noise * random.randn(points)
        y = radius * np.sin(angle + start) + noise * random.randn(points)
        arms.append(np.column_stack([x, y]))
    return np.vstack(arms), np.repeat([0.0, 1.0], points).reshape(-1, 1)


class Sgd:
    def __init__(self, rate):
        self.rate = rate

    def step(self, parameters, gradients):
        for p, g in zip(parameters, gradients):
            p -= self.rate * g


class Adam:
    """torch.optim.Adam with its defaults."""

    def __init__(self, rate):
        self.rate, self.time, self.state = rate, 0, None

    def step(self, parameters, gradients):
        if self.state is None:
            self.state = [(np.zeros_like(p), np.zeros_like(p)) for p in parameters]
        self.time += 1
        for p, g, (m, v) in zip(parameters, gradients, self.state):
            m += 0.1 * (g - m)
            v *= 0.999
            v += 0.001 * g * g
            scale = np.sqrt(v) / np.sqrt(1 - 0.999**self.time) + 1e-8
            p -= self.rate / (1 - 0.9**self.time) * m / scale


OPTIMIZERS = {"sgd": Sgd, "adam": Adam}


def gradients_of(x, y, weights, biases, activation):
    """Mean cross-entropy on logits, and its gradients, weights first."""
    value, slope = activation
    last = len(weights) - 1
    outputs, inputs = [x], []
    for layer, (w, b) in enumerate(zip(weights, biases)):
        z = outputs[-1] @ w + b
        inputs.append(z)
        outputs.append(z if layer == last else value(z))
    logits = outputs[-1]
    loss = np.mean(np.logaddexp(0, logits) - y * logits)
    delta = (sigmoid(logits) - y) / len(x)
    weight_gradients, bias_gradients = [], []
    for layer in range(last, -1, -1):
        weight_gradients.insert(0, outputs[layer].T @ delta)
        bias_gradients.insert(0, delta.sum(axis=0, keepdims=True))
        if layer > 0:
            delta = (delta @ weights[layer].T) * slope(inputs[layer - 1])
    return loss, weight_gradients, bias_gradients


def batches(count, batch, random):
    if batch in (0, count):
        return [np.arange(count)]
    order = random.permutation(count)
    return [order[start : start + batch] for start in range(0, count, batch)]


def train(activation, optimizer, init, layers, points, seed, batch, rate, epochs):
    x, y = spirals(points, seed)
    random = np.random.RandomState(seed)
    pairs = list(zip(layers, layers[1:]))
    weights = [random.randn(*pair) * DEVIATIONS[init](*pair) for pair in pairs]
    biases = [np.zeros((1, fan_out)) for _, fan_out in pairs]
    rule = OPTIMIZERS[optimizer](rate)
    losses = []
    for _ in range(epochs):
        mean = 0.0
        for index, rows in enumerate(batches(len(x), batch, random)):
            loss, gw, gb = gradients_of(x[rows], y[rows], weights, biases, ACTIVATIONS[activation])
            mean += loss * (len(rows) / len(x))
            if index == 0:
                norms = [float(np.sqrt(np.sum(g * g))) for g in gw]
            rule.step(weights + biases, gw + gb)
        losses.append(float(mean))
    return losses, norms


MAIN = (2, 32, 32, 32, 1)
SMALL = (2, 16, 16, 1)


def experiments():
    """(activation, optimizer, init, layers, points, seed, batch, rate, epochs)"""
    for name in ACTIVATIONS:
        yield name, "sgd", "he", MAIN, 200, 42, 0, 0.01, 800
    for name in ACTIVATIONS:
        for seed in (7, 123):
            yield name, "sgd", "he", SMALL, 50, seed, 0, 0.1, 300
    for name in ("tanh", "elu", "relu"):  # an odd size, the other initialisers, a deep network
        yield name, "sgd", "xavier", (2, 5, 9, 1), 33, 3, 0, 0.05, 200
        yield name, "sgd", "lecun", (2, *[11] * 8, 1), 61, 4, 0, 0.05, 100
    for name in ("sigmoid", "tanh", "elu"):  # Adam, and minibatches with a short last one
        yield name, "adam", "xavier", SMALL, 50, 5, 0, 0.001, 100
        yield name, "sgd", "he", SMALL, 50, 6, 32, 0.01, 60


def main():
    with TARGET.open("w") as out:
        out.write(f"# NumPy {np.__version__}, Python {platform.python_version()};")
        out.write(" made by scripts/reference/race.py\n")
        out.write("activation,optimizer,init,layers,points,seed,batch,learning_rate,losses,norms\n")
        for experiment in experiments():
            losses, norms = train(*experiment)
            activation, optimizer, init, layers, *rest, _ = experiment
            lists = [" ".join(map(repr, numbers)) for numbers in (losses, norms)]
            fields = [activation, optimizer, init, " ".join(map(str, layers)), *rest, *lists]
            out.write(",".join(map(str, fields)) + "\n")


if __name__ == "__main__":
    main()
