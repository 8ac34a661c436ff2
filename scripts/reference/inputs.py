#!/usr/bin/env python3
"""Networks that take in functions of x and y, trained in NumPy's double precision: what the C++ core must reproduce.

    /usr/bin/python3 scripts/reference/inputs.py

Writes tests/reference/inputs.csv: comment lines, then a header, then one line per run:

    inputs,activation,layers,points,seed,batch,learning_rate,losses

`inputs` and `layers` are separated by spaces, `losses` (one per epoch, before its update) too. Every
number reads back to the same bits. Training is race.py's, on its spirals.
"""

import platform

import numpy as np

import race

TARGET = race.TARGET.with_name("inputs.csv")

INPUTS = {
    "x": lambda x, y: x,
    "y": lambda x, y: y,
    "x2": lambda x, y: x**2,
    "y2": lambda x, y: y**2,
    "xy": lambda x, y: x * y,
    "sin_pi_x": lambda x, y: np.sin(np.pi * x),
    "sin_pi_y": lambda x, y: np.sin(np.pi * y),
}


def train(inputs, activation, hidden, points, seed, batch, rate, epochs):
    place, y = race.spirals(points, seed)
    x = np.column_stack([INPUTS[name](*place.T) for name in inputs])
    random = np.random.RandomState(seed)
    layers = (len(inputs), *hidden, 1)
    pairs = list(zip(layers, layers[1:]))
    weights = [random.randn(*pair) * np.sqrt(2 / pair[0]) for pair in pairs]
    biases = [np.zeros((1, fan_out)) for _, fan_out in pairs]
    rule, losses = race.Sgd(rate), []
    for _ in range(epochs):
        mean = 0.0
        for rows in race.batches(len(x), batch, random):
            loss, gw, gb = race.gradients_of(x[rows], y[rows], weights, biases, race.ACTIVATIONS[activation])
            mean += loss * (len(rows) / len(x))
            rule.step(weights + biases, gw + gb)
        losses.append(float(mean))
    return layers, losses


def runs():
    """(inputs, activation, hidden widths, points, seed, batch, rate, epochs)"""
    yield list(INPUTS), "tanh", (8, 8), 50, 1, 0, 0.1, 200
    yield list(INPUTS), "elu", (6,), 40, 2, 16, 0.05, 100
    yield ["x2", "y2"], "tanh", (5, 4), 50, 3, 0, 0.1, 100
    yield ["x", "y", "sin_pi_x", "sin_pi_y"], "sigmoid", (7,), 33, 4, 0, 0.2, 100
    yield ["xy"], "tanh", (), 50, 5, 0, 0.1, 100
    yield ["y"], "elu", (4, 4), 30, 6, 0, 0.1, 100


def main():
    with TARGET.open("w") as out:
        out.write(f"# NumPy {np.__version__}, Python {platform.python_version()};")
        out.write(" made by scripts/reference/inputs.py\n")
        out.write("inputs,activation,layers,points,seed,batch,learning_rate,losses\n")
        for inputs, activation, hidden, points, seed, batch, rate, epochs in runs():
            layers, losses = train(inputs, activation, hidden, points, seed, batch, rate, epochs)
            fields = [" ".join(inputs), activation, " ".join(map(str, layers)), points, seed, batch, rate]
            out.write(",".join(map(str, [*fields, " ".join(map(repr, losses))])) + "\n")


if __name__ == "__main__":
    main()
