#!/usr/bin/env python3
"""The work of epochs.cpp and functions.cpp in NumPy and PyTorch, on one thread.

    /usr/bin/python3 tests/bench/peers.py

Medians of five rounds of processor time. Plain gradient descent instead of Adam.
"""

import statistics
import time

import numpy as np
import torch

torch.set_num_threads(1)

WIDTHS = (2, 32, 32, 32, 1)
SAMPLES, EPOCHS = 400, 300


def median_seconds(work):
    rounds = []
    for _ in range(5):
        start = time.process_time()
        work()
        rounds.append(time.process_time() - start)
    return statistics.median(rounds)


def gelu_tanh(x):
    c, d = np.float32(np.sqrt(2 / np.pi)), np.float32(0.044715)
    t = np.tanh(c * (x + d * x * x * x))
    value = np.float32(0.5) * x * (1 + t)
    return value, np.float32(0.5) * (1 + t) + np.float32(0.5) * x * (1 - t * t) * c * (1 + 3 * d * x * x)


def tanh(x):
    value = np.tanh(x)
    return value, 1 - value * value


FUNCTIONS = {
    "tanh": (tanh, torch.tanh),
    "relu": (lambda x: (np.maximum(x, 0), (x > 0).astype(x.dtype)), torch.relu),
    "gelu_tanh": (gelu_tanh, lambda x: torch.nn.functional.gelu(x, approximate="tanh")),
}


def start():
    random = np.random.RandomState(42)
    pairs = list(zip(WIDTHS, WIDTHS[1:]))
    weights = [(random.randn(a, b) * np.sqrt(2 / a)).astype(np.float32) for a, b in pairs]
    biases = [np.zeros((1, b), np.float32) for _, b in pairs]
    x = random.randn(SAMPLES, 2).astype(np.float32)
    y = (random.randn(SAMPLES, 1) > 0).astype(np.float32)
    return x, y, weights, biases


def train_numpy(function):
    x, y, weights, biases = start()
    for _ in range(EPOCHS):
        values, slopes = [x], []
        for layer, (w, b) in enumerate(zip(weights, biases)):
            z = values[-1] @ w + b
            if layer < len(weights) - 1:
                z, slope = function(z)
                slopes.append(slope)
            values.append(z)
        delta = (1 / (1 + np.exp(-values[-1])) - y) / np.float32(SAMPLES)
        for layer in range(len(weights) - 1, -1, -1):
            gw, gb = values[layer].T @ delta, delta.sum(axis=0, keepdims=True)
            if layer > 0:
                delta = (delta @ weights[layer].T) * slopes[layer - 1]
            weights[layer] -= np.float32(0.01) * gw
            biases[layer] -= np.float32(0.01) * gb


def train_torch(function):
    x, y, weights, biases = start()
    x, y = torch.from_numpy(x), torch.from_numpy(y)
    parameters = [torch.from_numpy(p).requires_grad_() for p in weights + biases]
    weights, biases = parameters[: len(weights)], parameters[len(weights) :]
    optimizer = torch.optim.SGD(parameters, lr=0.01)
    for _ in range(EPOCHS):
        a = x
        for layer, (w, b) in enumerate(zip(weights, biases)):
            a = torch.addmm(b, a, w)
            if layer < len(weights) - 1:
                a = function(a)
        loss = torch.nn.functional.binary_cross_entropy_with_logits(a, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def apply_torch(function, x, ones):
    for _ in range(300):
        x.grad = None
        function(x).backward(ones)


def main():
    print(f"NumPy {np.__version__}, PyTorch {torch.__version__}, one thread, float")
    for name, (ours, theirs) in FUNCTIONS.items():
        for who, train, function in (("NumPy", train_numpy, ours), ("PyTorch", train_torch, theirs)):
            seconds = median_seconds(lambda: train(function))
            print(f"{who:8} {name:12} {EPOCHS / seconds:7.0f} epochs/s")
    block = np.random.RandomState(1).randn(4096).astype(np.float32)
    ones = torch.ones(4096)
    torch_functions = {name: theirs for name, (_, theirs) in FUNCTIONS.items()}
    torch_functions["gelu"] = torch.nn.functional.gelu
    for name in ("silu", "mish", "softplus", "elu", "sigmoid"):
        torch_functions[name] = getattr(torch.nn.functional, name)
    for name, theirs in torch_functions.items():
        x = torch.from_numpy(block.copy()).requires_grad_()
        seconds = median_seconds(lambda: apply_torch(theirs, x, ones))
        print(f"PyTorch  {name:12} {seconds * 1e9 / (300 * 4096):7.2f} ns a number, value and slope")


if __name__ == "__main__":
    main()
