#!/usr/bin/env python3
"""One point through a network and its loss back, in PyTorch's double precision: what `trace` must reproduce.

    /usr/bin/python3 scripts/reference/traces.py

Writes tests/reference/traces.csv: comment lines, then a header, then one line per network and point. A field
named like a setting of TraceConfig or a field of TraceResult holds its value; units are numbered
through all layers, inputs first. Lists are separated by spaces. Every number reads back to the same bits.

Networks are those of networks.py with all parameters random, learnt slopes, gains and shifts among them.
"""

import pathlib
import platform

import numpy as np
import torch
from torch import nn

from networks import Network, USUAL

HERE = pathlib.Path(__file__).resolve()
TARGET = HERE.parents[2] / "tests" / "reference" / "traces.csv"
SETTINGS = ["activations", "layers", "skip", "normalization", "loss", "label_smoothing", "target"]
NUMBERS = ["weights", "point", "sums", "pre_activations", "values", "probabilities", "loss_value"]
GRADIENTS = ["value_gradients", "pre_activation_gradients", "sum_gradients", "weight_gradients"]


def loss_of(name, smoothing, outputs, target):
    classes = len(outputs)
    if classes > 1:
        truth = torch.tensor([target])
        if name == "cross_entropy":
            return nn.CrossEntropyLoss(label_smoothing=smoothing)(outputs[None], truth)
        if name == "hinge":
            return nn.MultiMarginLoss()(outputs[None], truth)
        return nn.MSELoss()(torch.softmax(outputs, 0), nn.functional.one_hot(truth, classes)[0].double())
    truth = torch.tensor([float(target)]).double()
    if name == "cross_entropy":
        return nn.BCEWithLogitsLoss()(outputs, truth * (1 - smoothing) + smoothing / 2)
    if name == "hinge":
        return torch.clamp(1 - (2 * truth - 1) * outputs, min=0).mean()
    return nn.MSELoss()(torch.sigmoid(outputs), truth)


def forward(network, point):
    """Sums, pre-activations and values of each layer; all keep their gradients."""
    steps = [(point, point, point)]
    for linear, norm, activation in zip(network.linears, network.norms, network.activations):
        below = steps[-1][2]
        total = linear(below)
        entering = norm(total) if isinstance(norm, nn.LayerNorm) else total
        out = activation(entering)
        value = below + out if network.skip and below.shape == out.shape else out
        steps.append((total, entering, value))
    outputs = network.linears[-1](steps[-1][2])
    steps.append((outputs, outputs, outputs))
    for step in steps:
        for number in step:
            number.retain_grad()
    return steps


def flat(tensors):
    return [number for tensor in tensors for number in tensor.detach().reshape(-1).tolist()]


def gradients(network):
    """dL/dparameter in the order of Network.flat()."""
    for layer, linear in enumerate(network.linears):
        yield linear.weight.grad.T
        yield linear.bias.grad
        if layer < len(network.norms):
            for part in (network.norms[layer], network.activations[layer]):
                yield from (parameter.grad for parameter in part.parameters())


def trace(run):
    random = np.random.RandomState(run["seed"])
    network = Network(USUAL | run, random).double()
    for parameter in network.parameters():
        parameter.data += torch.tensor(0.4 * random.randn(*parameter.shape))
    point = torch.tensor(random.uniform(-1.5, 1.5, 2), requires_grad=True)
    steps = forward(network, point)
    outputs = steps[-1][2]
    loss = loss_of(run["loss"], run["label_smoothing"], outputs, run["target"])
    loss.backward()
    kinds = list(zip(*steps))
    probabilities = torch.sigmoid(outputs) if len(outputs) == 1 else torch.softmax(outputs, 0)
    # Inputs enter nothing: all of their gradients are dL/dvalue.
    by = [[number.grad for number in kind] for kind in kinds]
    return [
        *(list(network.flat()), flat([point]), *map(flat, kinds), flat([probabilities]), [loss.item()]),
        *(flat(by[2]), flat(by[1]), flat(by[0]), flat(gradients(network))),
    ]


def runs():
    usual = {"activations": "tanh tanh", "layers": "2 4 4 1", "skip": 0, "normalization": "none"}
    usual |= {"loss": "cross_entropy", "label_smoothing": 0, "target": 1, "init": "normal"}
    for seed, changes in enumerate(
        [
            {},
            {"target": 0, "label_smoothing": 0.2},
            {"skip": 1},
            {"normalization": "layer"},
            {"skip": 1, "normalization": "layer", "activations": "gelu silu elu", "layers": "2 5 5 5 1"},
            {"activations": "prelu prelu"},
            {"activations": "prelu tanh", "skip": 1, "normalization": "layer"},
            {"activations": "relu relu relu", "layers": "2 8 6 4 1", "loss": "squared_error"},
            {"activations": "sigmoid", "layers": "2 3 1", "loss": "hinge", "target": 0},
            {"activations": "gelu elu", "layers": "2 6 5 3", "target": 2},
            {"activations": "gelu elu", "layers": "2 6 5 3", "target": 2, "label_smoothing": 0.1},
            {"activations": "silu prelu", "layers": "2 6 6 5", "skip": 1, "loss": "squared_error", "target": 4},
            {"activations": "tanh silu", "layers": "2 6 6 4", "loss": "hinge", "target": 0},
            {"activations": "tanh tanh", "layers": "2 2 2 1", "skip": 1},
            {"activations": "", "layers": "2 1"},
        ]
    ):
        yield usual | {"seed": seed} | changes


def main():
    with TARGET.open("w") as out:
        out.write(f"# PyTorch {torch.__version__}, NumPy {np.__version__},")
        out.write(f" Python {platform.python_version()}; made by scripts/reference/traces.py\n")
        out.write(",".join(SETTINGS + NUMBERS + GRADIENTS) + "\n")
        for run in runs():
            settings = [str(run[name]) for name in SETTINGS]
            out.write(",".join(settings + [" ".join(map(repr, numbers)) for numbers in trace(run)]) + "\n")


if __name__ == "__main__":
    torch.set_num_threads(1)
    main()
