"""The network in NumPy. Arguments: the problem, and "float" or "double"."""

import sys

import numpy as np
from peer_requests import answer_requests, blas, read_problem

T = np.float32 if sys.argv[2] == "float" else np.float64
C, D = T(np.sqrt(2 / np.pi)), T(0.044715)
ONE, HALF, RATE = T(1), T(0.5), T(0.01)


def relu(x):
    return np.maximum(x, 0), (x > 0).astype(T)


def tanh(x):
    value = np.tanh(x)
    return value, ONE - value * value


def sigmoid(x):
    value = ONE / (ONE + np.exp(-x))
    return value, value * (ONE - value)


def silu(x):
    s = ONE / (ONE + np.exp(-x))
    value = x * s
    return value, s * (ONE + x - value)


def mish(x):
    # tanh(log(1 + e^x)) = n / (n + 2) with n = e^x (e^x + 2), which needs one exponential.
    u = np.exp(np.minimum(x, T(20)))
    n = u * (u + T(2))
    t = n / (n + T(2))
    return x * t, t + x * (ONE - t * t) * u / (ONE + u)


def gelu_tanh(x):
    square = x * x
    t = np.tanh(x * (C + C * D * square))
    half = HALF * (ONE + t)
    return x * half, half + x * (ONE - t * t) * (HALF * C + T(1.5) * C * D * square)


def gelu(x):
    # NumPy has no erf. Abramowitz and Stegun 7.1.26, whose error is below 1.5e-7, shares the exponential with the slope.
    square = np.exp(-HALF * x * x)
    z = np.abs(x) * T(np.sqrt(0.5))
    t = ONE / (ONE + T(0.3275911) * z)
    series = t * (T(0.254829592) + t * (T(-0.284496736) + t * (T(1.421413741) + t * (T(-1.453152027) + t * T(1.061405429)))))
    phi = HALF * (ONE + np.sign(x) * (ONE - series * square))
    return x * phi, phi + x * T(1 / np.sqrt(2 * np.pi)) * square


FUNCTIONS = {f.__name__: f for f in (relu, tanh, sigmoid, silu, mish, gelu_tanh, gelu)}
PROBLEM = read_problem(sys.argv[1])
X, Y, NUMBERS = (PROBLEM[name].astype(T) for name in ("inputs", "labels", "numbers"))


def train(activation, epochs):
    function = FUNCTIONS[activation]
    weights = [w.astype(T) for w, _ in PROBLEM["dense"]]
    biases = [b.astype(T) for _, b in PROBLEM["dense"]]
    for _ in range(epochs):
        values, slopes = [X], []
        for layer, (w, b) in enumerate(zip(weights, biases)):
            z = values[-1] @ w
            z += b
            if layer < len(weights) - 1:
                z, slope = function(z)
                slopes.append(slope)
            values.append(z)
        delta = (ONE / (ONE + np.exp(-values[-1])) - Y) / T(len(Y))
        for layer in range(len(weights) - 1, -1, -1):
            gw, gb = values[layer].T @ delta, delta.sum(axis=0, keepdims=True)
            if layer > 0:
                delta = delta @ weights[layer].T
                delta *= slopes[layer - 1]
            weights[layer] -= RATE * gw
            biases[layer] -= RATE * gb
    return [each for pair in zip(weights, biases) for each in pair]


def evaluate(activation, passes):
    function = FUNCTIONS[activation]
    for _ in range(passes):
        both = function(NUMBERS)
    return both


if __name__ == "__main__":
    answer_requests(f"{np.__version__} with {blas()}", train, evaluate)
