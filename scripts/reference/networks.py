#!/usr/bin/env python3
"""Networks that PyTorch trains in double precision: what the C++ core must reproduce.

    /usr/bin/python3 scripts/reference/networks.py

Writes tests/reference/networks.csv: comment lines, then a header, then one line per run. A field named
like a setting of RunnerConfig holds its value; `losses` has one number per epoch, before its
update; `weights` the final parameters layer by layer: weights (inputs, outputs) row-major, biases,
gains and shifts of the normalisation, PReLU's slope. Lists are separated by spaces. Every number
reads back to the same bits.

Data are the k-class spirals of datasets.py. Weights come from a fresh RandomState(seed), layer by
layer, as initialisers() says; the order of minibatches comes from the same generator after them.
"""

import pathlib
import platform

import numpy as np
import torch
from torch import nn

from datasets import dataset

HERE = pathlib.Path(__file__).resolve()
TARGET = HERE.parents[2] / "tests" / "reference" / "networks.csv"

USUAL = {
    "activations": "tanh tanh",
    "layers": "2 8 8 1",
    "init": "he",
    "gain": 1.0,
    "sigma": 0.5,
    "skip": 0,
    "normalization": "none",
    "loss": "cross_entropy",
    "optimizer": "adam",
    "learning_rate": 0.01,
    "weight_decay": -1,
    "clip": 0,
    "batch": 0,
    "classes": 2,
    "points": 15,
    "seed": 1,
    "epochs": 60,
}

ACTIVATIONS = {
    "tanh": nn.Tanh,
    "relu": nn.ReLU,
    "gelu": nn.GELU,
    "silu": nn.SiLU,
    "elu": nn.ELU,
    "sigmoid": nn.Sigmoid,
    "prelu": nn.PReLU,
}


def orthogonal(a):
    """Q of A = QR with a positive diagonal of R; of the transpose if A is wider than tall."""
    if a.shape[0] < a.shape[1]:
        return orthogonal(a.T).T
    q, r = np.linalg.qr(a)
    return q * np.sign(np.diag(r))


def initial(init, random, n_in, n_out, gain, sigma):
    """The weights (inputs, outputs) and biases of a layer."""
    shape, biases = (n_in, n_out), np.zeros(n_out)
    base = init.removesuffix("_uniform")
    variances = {"he": 2 / n_in, "xavier": 2 / (n_in + n_out), "lecun": 1 / n_in}
    if init == "orthogonal":
        return gain * orthogonal(random.randn(*shape)), biases
    if init == "normal":
        return random.randn(*shape) * sigma * gain, biases
    if init == "pytorch":
        bound = 1 / np.sqrt(n_in)
        weights = random.uniform(-bound * gain, bound * gain, shape)
        return weights, random.uniform(-bound, bound, n_out)
    if base == init:
        return random.randn(*shape) * np.sqrt(variances[base]) * gain, biases
    bound = gain * np.sqrt(3 * variances[base])
    return random.uniform(-bound, bound, shape), biases


class Network(nn.Module):
    def __init__(self, run, random):
        super().__init__()
        layers = [int(n) for n in run["layers"].split()]
        self.skip = run["skip"]
        self.linears, self.norms, self.activations = nn.ModuleList(), nn.ModuleList(), nn.ModuleList()
        for n_in, n_out in zip(layers, layers[1:]):
            weights, biases = initial(run["init"], random, n_in, n_out, run["gain"], run["sigma"])
            linear = nn.Linear(n_in, n_out)
            linear.weight.data = torch.tensor(weights.T.copy())
            linear.bias.data = torch.tensor(biases)
            self.linears.append(linear)
        for name, width in zip(run["activations"].split(), layers[1:]):
            self.activations.append(ACTIVATIONS[name]())
            normalized = run["normalization"] == "layer"
            self.norms.append(nn.LayerNorm(width) if normalized else nn.Identity())

    def forward(self, x):
        for linear, norm, activation in zip(self.linears, self.norms, self.activations):
            y = activation(norm(linear(x)))
            x = x + y if self.skip and x.shape == y.shape else y
        return self.linears[-1](x)

    def flat(self):
        for layer, linear in enumerate(self.linears):
            parts = [linear.weight.T, linear.bias]
            if layer < len(self.norms):
                parts += [*self.norms[layer].parameters(), *self.activations[layer].parameters()]
            for part in parts:
                yield from part.detach().reshape(-1).tolist()


def loss_of(name, outputs, y):
    if outputs.shape[1] > 1:
        if name == "cross_entropy":
            return nn.CrossEntropyLoss()(outputs, y)
        if name == "hinge":
            return nn.MultiMarginLoss()(outputs, y)
        truth = nn.functional.one_hot(y, outputs.shape[1]).double()
        return nn.MSELoss()(torch.softmax(outputs, 1), truth)
    logits, truth = outputs[:, 0], y.double()
    if name == "cross_entropy":
        return nn.BCEWithLogitsLoss()(logits, truth)
    if name == "hinge":
        return torch.clamp(1 - (2 * truth - 1) * logits, min=0).mean()
    return nn.MSELoss()(torch.sigmoid(logits), truth)


def optimizer_of(run, parameters):
    rate = run["learning_rate"]
    decay = {} if run["weight_decay"] == -1 else {"weight_decay": run["weight_decay"]}
    kinds = {"adam": torch.optim.Adam, "adamw": torch.optim.AdamW, "sgd": torch.optim.SGD}
    if run["optimizer"] == "momentum":
        return torch.optim.SGD(parameters, lr=rate, momentum=0.9, **decay)
    return kinds[run["optimizer"]](parameters, lr=rate, **decay)


def batches(count, batch, random):
    if batch in (0, count):
        return [np.arange(count)]
    order = random.permutation(count)
    return [order[start : start + batch] for start in range(0, count, batch)]


def train(run):
    arms = list(dataset("spirals", run["points"], 0.05, 2, run["classes"], run["seed"]))
    x = torch.tensor(np.concatenate([np.column_stack(arm) for arm in arms]))
    y = torch.tensor(np.repeat(np.arange(run["classes"]), run["points"]))
    random = np.random.RandomState(run["seed"])
    network = Network(run, random).double()
    optimizer = optimizer_of(run, network.parameters())
    losses = []
    for _ in range(run["epochs"]):
        mean = 0.0
        for rows in batches(len(x), run["batch"], random):
            optimizer.zero_grad()
            loss = loss_of(run["loss"], network(x[rows]), y[rows])
            loss.backward()
            if run["clip"] > 0:
                nn.utils.clip_grad_norm_(network.parameters(), run["clip"])
            optimizer.step()
            mean += loss.item() * len(rows) / len(x)
        losses.append(mean)
    return losses, list(network.flat())


def runs():
    yield {"skip": 1}
    yield {"normalization": "layer"}
    yield {"normalization": "layer", "skip": 1, "activations": "gelu silu elu", "layers": "2 5 5 5 1"}
    yield {"activations": "prelu prelu", "optimizer": "adamw"}
    yield {"activations": "tanh prelu", "optimizer": "momentum", "weight_decay": 0.01, "clip": 0.1}
    yield {"activations": "prelu prelu", "normalization": "layer", "skip": 1, "batch": 8}
    for loss in ("cross_entropy", "squared_error", "hinge"):
        yield {"loss": loss, "activations": "silu tanh"}
        yield {"loss": loss, "classes": 3, "layers": "2 8 8 3", "activations": "gelu tanh"}
        yield {"loss": loss, "classes": 5, "layers": "2 9 5", "activations": "sigmoid", "batch": 16}
    yield {"classes": 2, "layers": "2 6 2", "activations": "elu"}
    for init in ("he_uniform", "xavier_uniform", "lecun_uniform", "orthogonal", "normal", "pytorch"):
        yield {"init": init, "gain": 1.25, "sigma": 0.3, "epochs": 20, "layers": "2 7 5 1"}


def main():
    with TARGET.open("w") as out:
        out.write(f"# PyTorch {torch.__version__}, NumPy {np.__version__},")
        out.write(f" Python {platform.python_version()}; made by scripts/reference/networks.py\n")
        out.write(f"{','.join(USUAL)},losses,weights\n")
        for changes in runs():
            run = USUAL | changes
            lists = [" ".join(map(repr, numbers)) for numbers in train(run)]
            out.write(",".join(map(str, [*run.values(), *lists])) + "\n")


if __name__ == "__main__":
    torch.set_num_threads(1)
    main()
