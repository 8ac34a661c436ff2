"""The network in PyTorch on one thread. Arguments: the problem, and "autograd" or "by-hand" for the backward pass."""

import sys

import torch
from peer_requests import answer_requests, blas, read_problem
from torch.nn import functional as F

torch.set_num_threads(1)

aten = torch.ops.aten

# The function, and the gradient of its argument from that of its value, the argument and the value.
FUNCTIONS = {
    "relu": (F.relu, lambda g, x, y: aten.threshold_backward(g, y, 0)),
    "tanh": (torch.tanh, lambda g, x, y: aten.tanh_backward(g, y)),
    "sigmoid": (torch.sigmoid, lambda g, x, y: aten.sigmoid_backward(g, y)),
    "silu": (F.silu, lambda g, x, y: aten.silu_backward(g, x)),
    "mish": (F.mish, lambda g, x, y: aten.mish_backward(g, x)),
    "gelu": (F.gelu, lambda g, x, y: aten.gelu_backward(g, x)),
    "gelu_tanh": (
        lambda x: F.gelu(x, approximate="tanh"),
        lambda g, x, y: aten.gelu_backward(g, x, approximate="tanh"),
    ),
}

PROBLEM = read_problem(sys.argv[1])
X, Y, NUMBERS = (torch.from_numpy(PROBLEM[name]) for name in ("inputs", "labels", "numbers"))
RATE = 0.01


def start():
    weights = [torch.from_numpy(w.copy()) for w, _ in PROBLEM["dense"]]
    biases = [torch.from_numpy(b[0].copy()) for _, b in PROBLEM["dense"]]
    return weights, biases


def flat(weights, biases):
    return [each.detach().numpy() for pair in zip(weights, biases) for each in pair]


def train_autograd(activation, epochs):
    function, _ = FUNCTIONS[activation]
    weights, biases = start()
    parameters = [each.requires_grad_() for each in weights + biases]
    optimizer = torch.optim.SGD(parameters, lr=RATE)
    for _ in range(epochs):
        a = X
        for layer, (w, b) in enumerate(zip(weights, biases)):
            a = torch.addmm(b, a, w)
            if layer < len(weights) - 1:
                a = function(a)
        loss = F.binary_cross_entropy_with_logits(a, Y)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
    return flat(weights, biases)


@torch.no_grad()
def train_by_hand(activation, epochs):
    function, backward = FUNCTIONS[activation]
    weights, biases = start()
    last = len(weights) - 1
    for _ in range(epochs):
        values, arguments = [X], []
        for layer, (w, b) in enumerate(zip(weights, biases)):
            z = torch.addmm(b, values[-1], w)
            arguments.append(z)
            values.append(function(z) if layer < last else torch.sigmoid(z))
        delta = values[-1].sub_(Y).div_(len(Y))
        for layer in range(last, -1, -1):
            below = delta @ weights[layer].T if layer > 0 else None
            weights[layer].addmm_(values[layer].T, delta, alpha=-RATE)
            biases[layer].sub_(delta.sum(0), alpha=RATE)
            if layer > 0:
                delta = backward(below, arguments[layer - 1], values[layer])
    return flat(weights, biases)


def evaluate_autograd(activation, passes):
    function, _ = FUNCTIONS[activation]
    x, ones = NUMBERS.clone().requires_grad_(), torch.ones(len(NUMBERS))
    for _ in range(passes):
        x.grad = None
        value = function(x)
        value.backward(ones)
    return [value.detach().numpy(), x.grad.numpy()]


@torch.no_grad()
def evaluate_by_hand(activation, passes):
    function, backward = FUNCTIONS[activation]
    ones = torch.ones(len(NUMBERS))
    for _ in range(passes):
        value = function(NUMBERS)
        slope = backward(ones, NUMBERS, value)
    return [value.numpy(), slope.numpy()]


if __name__ == "__main__":
    by_hand = sys.argv[2] == "by-hand"
    answer_requests(
        f"{torch.__version__} with {blas()}",
        train_by_hand if by_hand else train_autograd,
        evaluate_by_hand if by_hand else evaluate_autograd,
    )
