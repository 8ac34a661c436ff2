"""References for the functions of lists: 600 digits by mpmath, and PyTorch's numbers.

Writes tests/reference/vectors.csv and vectors_torch.csv: value, J v and J^T u of each function at
random lists. Run with Debian's python3, python3-mpmath and python3-torch. PyTorch's columns come from
torch.nn.functional and torch.autograd in double precision, to test that names and conventions (which half
is the gate, what the temperature divides) are PyTorch's.
"""

import pathlib
import platform
import random

import mpmath as mp
import torch
from torch.nn import functional as F

mp.mp.dps = 600  # enough digits for log(1 + e^-1000)


def shares(x, sign, t):
    powers = [mp.exp(sign * each / t) for each in x]
    return [power / mp.fsum(powers) for power in powers]


def dot(a, b):
    return mp.fsum(p * q for p, q in zip(a, b))


def softmax(sign):
    def function(x, t, v, u):
        p = shares(x, sign, t)
        along = [sign * pi * (vi - dot(p, v)) / t for pi, vi in zip(p, v)]
        back = [sign * pi * (ui - dot(p, u)) / t for pi, ui in zip(p, u)]
        return p, along, back

    return function


def log_softmax(x, t, v, u):
    p = shares(x, 1, t)
    total = mp.log(mp.fsum(mp.exp(each / t) for each in x))
    along = [(vi - dot(p, v)) / t for vi in v]
    back = [(ui - pi * mp.fsum(u)) / t for pi, ui in zip(p, u)]
    return [each / t - total for each in x], along, back


def gated(gate):
    def function(x, t, v, u):
        half = len(x) // 2
        a, b = x[:half], x[half:]
        g, slope = zip(*[gate(each) for each in b])
        value = [ai * gi for ai, gi in zip(a, g)]
        along = [v[i] * g[i] + a[i] * slope[i] * v[half + i] for i in range(half)]
        back = [u[i] * g[i] for i in range(half)] + [u[i] * a[i] * slope[i] for i in range(half)]
        return value, along, back

    return function


def sigmoid(x):
    s = 1 / (1 + mp.exp(-x))
    return s, s / (1 + mp.exp(x))


def silu(x):
    s, slope = sigmoid(x)
    return x * s, s + x * slope


def gelu(x):
    return x * mp.ncdf(x), mp.ncdf(x) + x * mp.npdf(x)


def gate_of(function):
    def torch_function(x, t):
        a, b = x.chunk(2)
        return a * function(b)

    return torch_function


FUNCTIONS = {  # id: (mpmath, PyTorch)
    "softmax": (softmax(1), lambda x, t: F.softmax(x / t, dim=-1)),
    "log_softmax": (log_softmax, lambda x, t: F.log_softmax(x / t, dim=-1)),
    "softmin": (softmax(-1), lambda x, t: F.softmin(x / t, dim=-1)),
    "glu": (gated(sigmoid), lambda x, t: F.glu(x, dim=-1)),
    "swiglu": (gated(silu), gate_of(F.silu)),
    "geglu": (gated(gelu), gate_of(F.gelu)),
}


def cases():
    """Lists of 2 to 16 numbers; shares stay above the smallest double."""
    choose = random.Random(0)
    for name in FUNCTIONS:
        for number in range(24):
            size = 2 * choose.randint(1, 8)
            spread = [1, 8, 30, 150][number % 4]
            hot = [1, 0.25, 7, 1][(number // 4) % 4] if "soft" in name else None
            # A common summand, since only differences matter.
            shift = [0, 0, 1000, -1e6][(number // 6) % 4] if "soft" in name else 0
            x = [shift + choose.uniform(-spread, spread) for _ in range(size)]
            v = [choose.gauss(0, 1) for _ in x]
            u = [choose.gauss(0, 1) for _ in range(size if "soft" in name else size // 2)]
            yield name, hot, x, v, u


def row(name, hot, *lists):
    return ",".join([name, repr(hot or ""), *[" ".join(map(repr, each)) for each in lists]])


def by_torch(function, t, x, v, u):
    x, v, u = (torch.tensor(each, dtype=torch.float64) for each in (x, v, u))
    value, along = torch.autograd.functional.jvp(lambda x: function(x, t), x, v)
    back = torch.autograd.functional.vjp(lambda x: function(x, t), x, u)[1]
    return value.tolist(), along.tolist(), back.tolist()


def by_mpmath(function, t, x, v, u):
    numbers = [[mp.mpf(n) for n in each] for each in (x, v, u)]
    results = function(numbers[0], mp.mpf(t), numbers[1], numbers[2])
    return [[float(n) for n in each] for each in results]


def main():
    versions = [f"mpmath {mp.__version__}, {mp.mp.dps} digits", f"PyTorch {torch.__version__}"]
    header = "function,temperature,x,v,u,value,pushForward,pullBack"
    tables = [[f"# {v}; Python {platform.python_version()}", header] for v in versions]
    for name, hot, x, v, u in cases():
        for table, run, function in zip(tables, (by_mpmath, by_torch), FUNCTIONS[name]):
            results = run(function, hot or 1, x, v, u)
            table.append(row(name, hot, x, v, u, *results).replace("''", ""))
    folder = pathlib.Path(__file__).parents[2] / "tests" / "reference"
    for table, file in zip(tables, ("vectors.csv", "vectors_torch.csv")):
        (folder / file).write_text("\n".join(table) + "\n")


if __name__ == "__main__":
    main()
