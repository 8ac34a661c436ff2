"""Writes ACCURACY.md: the largest errors of every activation, and those of PyTorch.

Usage: worst_cases.py FLOATS [POINTS]: FLOATS is what `npm run accuracy` printed; POINTS is how many
doubles are compared with mpmath's 50 digits for each function (2000 if not given). Needs the programs
of `npm run accuracy`, and a Python with mpmath, NumPy and torch (Debian: python3-mpmath,
python3-numpy, python3-torch).
"""

import math
import pathlib
import platform
import random
import re
import subprocess
import sys

import activations
import mpmath as mp
import torch
from torch_activations import MODULES

ROOT = pathlib.Path(__file__).parents[2]
EVALUATE = ROOT / "build" / "native" / "accuracy" / "evaluate"
QUANTITIES = ("value", "slope", "curvature")
BOUNDS = (4, 4, 16)


def evaluate(precision, name, parameters, points):
    """The core's value, slope and curvature at every point."""
    text = "\n".join(x.hex() for x in points)
    command = [EVALUATE, precision, name, *map(repr, parameters)]
    lines = subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout
    return [tuple(map(float.fromhex, line.split())) for line in lines.splitlines()]


def ulps(computed, exact, digits, least):
    """|computed - exact| in units of the last place of a number of so many binary digits."""
    if math.isnan(computed):
        return math.inf
    top = mp.mpf(2) ** (1024 if digits == 53 else 128)
    if math.isinf(computed):
        computed = mp.sign(computed) * top
    exact = max(-top, min(top, mp.mpf(exact)))
    exponent = mp.frexp(exact)[1] if exact else least
    return float(abs(mp.mpf(computed) - exact) / mp.mpf(2) ** max(exponent - digits, least))


def crossings(name, parameters, quantity):
    """Zeros of slope and curvature, from tests/cpp/activations/crossings.hpp."""
    grid = [i / 256 for i in range(-64 * 256, 64 * 256 + 1)]
    sizes = [row[quantity] for row in evaluate("double", name, parameters, grid)]
    found, last = [], None
    for i, size in enumerate(sizes):
        if not abs(size) > 0:
            continue
        if last is not None and (sizes[last] < 0) != (size < 0):
            start, end = last, i
            while start > 0 and abs(sizes[start - 1]) > abs(sizes[start]) < 0.125:
                start -= 1
            while end + 1 < len(grid) and abs(sizes[end + 1]) > abs(sizes[end]) < 0.125:
                end += 1
            found.append((grid[start], grid[end]))
        last = i
    return found


def sample(count, extra):
    """Points of all sizes, most of them where functions bend, and the points of the references."""
    choose = random.Random(7)
    draws = [
        lambda: choose.uniform(-1, 1),
        lambda: choose.uniform(-6, 6),
        lambda: choose.uniform(-40, 40),
        lambda: choose.uniform(-760, 760),
        lambda: choose.choice([-1, 1]) * 2 ** choose.uniform(-60, 60),
        lambda: choose.choice([-1, 1]) * 2 ** choose.uniform(-1074, 500),
    ]
    return [draws[i % len(draws)]() for i in range(count)] + [float(x) for x in extra]


class Worst:
    """The largest errors of one implementation against exact rows of value, slope, curvature."""

    def __init__(self, stretches, digits, least):
        self.stretches, self.digits, self.least = stretches, digits, least
        self.worst = [(0.0, 0.0)] * len(QUANTITIES)

    def add(self, x, computed, exact):
        for i, (c, e) in enumerate(zip(computed, exact)):
            distance = ulps(c, e, self.digits, self.least)
            near = i > 0 and any(a <= x <= b for a, b in self.stretches[i])
            if near and distance > BOUNDS[i] and abs(c - e) <= mp.mpf(2) ** (2 - self.digits):
                continue
            if distance > self.worst[i][0]:
                self.worst[i] = (distance, x)

    def cells(self, count):
        return [cell(*self.worst[i], self.digits) for i in range(count)]


def cell(distance, x, digits=24):
    """`2.31 at -0.5`; a large error as a power of ten, or "all" if no digit is right."""
    if distance == 0:
        return "0"
    large = "all" if distance >= 2.0 ** (digits - 1) else f"{distance:.0e}"
    text = f"{distance:.2f}" if distance < 1000 else large
    return f"{text} at {x:.6g}"


def torch_rows(name, points, dtype):
    """PyTorch's values and slopes with its module's defaults; None if it has no such module."""
    if name not in MODULES:
        return None
    module, given = MODULES[name]
    x = torch.tensor(points, dtype=dtype, requires_grad=True)
    value = module(**given).to(dtype).eval()(x)
    (slope,) = torch.autograd.grad(value.sum(), x)
    return list(zip(value.detach().tolist(), slope.tolist()))


def float_cells(log):
    """The output of `npm run accuracy`, by function and quantity."""
    pattern = re.compile(r"^(\S.*?) +(value|slope|curvature) +(\S+) ulp at (\S+)", re.MULTILINE)
    return {(m[1], m[2]): cell(float(m[3]), float(m[4])) for m in pattern.finditer(log)}


def title(name, parameters):
    return name + ("(" + ", ".join(f"{p:g}" for p in parameters) + ")" if parameters else "")


def measure(name, parameters, function, points, is_initial):
    """The cells of one function: the core's in double, PyTorch's in double and in float."""
    stretches = [None, *(crossings(name, parameters, i) for i in (1, 2))]
    ours = Worst(stretches, 53, -1074)
    exact = [function(mp.mpf(x)) for x in points]
    for x, computed, truth in zip(points, evaluate("double", name, parameters, points), exact):
        ours.add(x, computed, truth)
    cells = ours.cells(3)
    narrow = [x for x in torch.tensor(points).float().tolist() if math.isfinite(x)]
    for at, truth, dtype, digits, least in (
        (points, exact, torch.float64, 53, -1074),
        (narrow, evaluate("double", name, parameters, narrow), torch.float32, 24, -149),
    ):
        theirs = Worst(stretches, digits, least)
        rows = torch_rows(name, at, dtype) if is_initial else None
        for x, computed, true_row in zip(at, rows or [], truth):
            theirs.add(x, computed, true_row)
        cells += theirs.cells(2) if rows else ["", ""]
    return cells


def table(head, rows):
    lines = ["| " + " | ".join(row) + " |" for row in [head, ["---"] * len(head), *rows]]
    return "\n".join(lines)


def main():
    log = pathlib.Path(sys.argv[1]).read_text()
    floats = float_cells(log)
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    ours, theirs, seen = [], [], set()
    for name, parameters, function, _, *further in activations.FUNCTIONS:
        points = sample(count, further[0] if further else [])
        cells = measure(name, parameters, function, points, name not in seen)
        seen.add(name)
        label = title(name, parameters)
        ours.append([label, *cells[:3], *(floats.get((label, q), "") for q in QUANTITIES)])
        if cells[3]:
            theirs.append([label, *cells[3:]])
        print(label, *cells, sep="; ", flush=True)
    text = (ROOT / "scripts" / "reference" / "worst_cases.md").read_text()
    for key, value in {
        "points": str(count),
        "floats": re.search(r"^compared at (.*)$", log, re.MULTILINE)[1],
        "versions": f"mpmath {mp.__version__}, PyTorch {torch.__version__}, Python "
        f"{platform.python_version()}",
        "ours": table(["function", *QUANTITIES, *(f"float {q}" for q in QUANTITIES)], ours),
        "theirs": table(["function", "value", "slope", "float value", "float slope"], theirs),
    }.items():
        text = text.replace(f"<{key}>", value)
    (ROOT / "ACCURACY.md").write_text(text)


if __name__ == "__main__":
    main()
