#!/usr/bin/env python3
"""Optimisers of torch.optim, step by step, in double precision.

    /usr/bin/python3 scripts/reference/optimizers.py

Writes tests/reference/optimizers.csv: comment lines, then a header, then one line per optimiser and settings:

    optimizer,learning_rate,momentum,beta1,beta2,alpha,epsilon,weight_decay,clip,parameters

`parameters` holds four numbers after each of 40 steps, separated by spaces. They start at START; the
gradient of step t (from 1) is SCALE * p + SHIFT, with SHIFT negated in every third step. `epsilon`
and `weight_decay` are -1 where torch's own default is taken. Every number reads back to the same bits.
"""

import pathlib
import platform

import torch

HERE = pathlib.Path(__file__).resolve()
TARGET = HERE.parents[2] / "tests" / "reference" / "optimizers.csv"

START = (1.0, -2.0, 0.5, 3.0)
SCALE = (1.0, 0.25, 4.0, 0.0625)
SHIFT = (0.5, -0.125, 0.0078125, 2.0)
STEPS = 40

USUAL = {
    "momentum": 0.9,
    "beta1": 0.9,
    "beta2": 0.999,
    "alpha": 0.99,
    "epsilon": -1,
    "weight_decay": -1,
    "clip": 0,
}


def make(name, parameters, rate, own):
    """The optimiser, given only the settings that differ from torch's defaults."""
    extra = {}
    if own["weight_decay"] != -1:
        extra["weight_decay"] = own["weight_decay"]
    if own["epsilon"] != -1:
        extra["eps"] = own["epsilon"]
    betas = own["beta1"], own["beta2"]
    optim = torch.optim
    if name == "sgd":
        return optim.SGD(parameters, lr=rate, **extra)
    if name in ("momentum", "nesterov"):
        nesterov = name == "nesterov"
        return optim.SGD(parameters, lr=rate, momentum=own["momentum"], nesterov=nesterov, **extra)
    if name == "rmsprop":
        return optim.RMSprop(parameters, lr=rate, alpha=own["alpha"], **extra)
    if name == "adagrad":
        return optim.Adagrad(parameters, lr=rate, **extra)
    kind = {"adam": optim.Adam, "adamw": optim.AdamW}[name]
    return kind(parameters, lr=rate, betas=betas, **extra)


def trace(name, rate, own):
    p = torch.tensor(START, dtype=torch.float64, requires_grad=True)
    scale = torch.tensor(SCALE, dtype=torch.float64)
    shift = torch.tensor(SHIFT, dtype=torch.float64)
    optimizer = make(name, [p], rate, own)
    path = []
    for step in range(1, STEPS + 1):
        with torch.no_grad():
            p.grad = scale * p + (-shift if step % 3 == 0 else shift)
        if own["clip"] > 0:
            torch.nn.utils.clip_grad_norm_([p], own["clip"])
        optimizer.step()
        path += p.tolist()
    return path


def settings():
    for name in ("sgd", "momentum", "nesterov", "rmsprop", "adagrad", "adam", "adamw"):
        yield name, 0.01, {}
        yield name, 0.1, {"weight_decay": 0.1}
        yield name, 0.1, {"clip": 0.5}
    for name in ("momentum", "nesterov"):
        yield name, 0.02, {"momentum": 0.5}
        yield name, 0.02, {"momentum": 0.75, "weight_decay": 0.01}
    yield "rmsprop", 0.02, {"alpha": 0.5, "epsilon": 1e-3}
    yield "adagrad", 0.5, {"epsilon": 0.1}
    for name in ("adam", "adamw"):
        yield name, 0.05, {"beta1": 0.5, "beta2": 0.9, "epsilon": 1e-4}
        yield name, 0.05, {"beta1": 0.0, "beta2": 0.0, "weight_decay": 0.0}


def main():
    with TARGET.open("w") as out:
        out.write(f"# PyTorch {torch.__version__}, Python {platform.python_version()};")
        out.write(" made by scripts/reference/optimizers.py\n")
        out.write(f"optimizer,learning_rate,{','.join(USUAL)},parameters\n")
        for name, rate, changes in settings():
            own = USUAL | changes
            path = " ".join(map(repr, trace(name, rate, own)))
            out.write(",".join(map(str, [name, rate, *own.values(), path])) + "\n")


if __name__ == "__main__":
    main()
