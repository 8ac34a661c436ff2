"""Answers the requests on standard input; README.md describes them."""

import json
import sys
import time

import numpy as np


def read_problem(file):
    """Named lists of floats, and "dense": pairs of weights (inputs, outputs) and biases (1, outputs)."""
    lists = {}
    with open(file) as lines:
        for line in lines:
            name, _, *numbers = line.split()
            lists[name] = np.array(numbers, np.float32)
    widths = [int(width) for width in lists["layers"]]
    lists["inputs"] = lists["inputs"].reshape(-1, widths[0])
    lists["labels"] = lists["labels"].reshape(-1, 1)
    rest, lists["dense"] = lists["parameters"], []
    for a, b in zip(widths, widths[1:]):
        lists["dense"].append((rest[: a * b].reshape(a, b), rest[a * b : a * b + b].reshape(1, b)))
        rest = rest[a * b + b :]
    return lists


def blas():
    """The BLAS that this process has loaded, which decides how fast products of matrices are."""
    with open("/proc/self/maps") as maps:
        loaded = maps.read()
    known = {"openblas": "OpenBLAS", "mkl": "MKL", "blis": "BLIS"}
    found = [name for part, name in known.items() if part in loaded]
    return found[0] if found else "a slow reference BLAS; for a fast one: apt-get install libopenblas0-pthread"


def answer_requests(version, train, evaluate):
    """train(activation, epochs) returns a list of all parameters, evaluate(activation, passes) value and slope."""
    print(json.dumps({"version": version}), flush=True)
    for line in sys.stdin:
        kind, activation, count = line.split()
        work = train if kind.endswith("training") else evaluate
        start = time.process_time()
        result = work(activation, int(count))
        seconds = time.process_time() - start
        shown = []
        if kind.startswith("check-"):
            shown = np.concatenate([np.asarray(each, np.float64).ravel() for each in result]).tolist()
        print(json.dumps({"seconds": seconds, "result": shown}), flush=True)
