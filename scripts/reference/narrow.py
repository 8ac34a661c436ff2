"""References for arithmetic in half, bfloat16 and float: NumPy and PyTorch, number by number.

Writes tests/reference/narrow_arithmetic.csv (rounding, + - * / and exp), narrow_softmax.csv (both ways
of computing a softmax, operation by operation) and narrow_limits.csv (where exp and softplus break,
found by trying every number of the 16-bit formats, and by bisection in float). Run with Debian's
python3, python3-numpy and python3-torch. NumPy has half and float; bfloat16 is PyTorch's.
"""

import itertools
import pathlib
import platform
import random

import numpy as np
import torch

FOLDER = pathlib.Path(__file__).parents[2] / "tests" / "reference"
VERSIONS = f"NumPy {np.__version__}, PyTorch {torch.__version__}; Python {platform.python_version()}"


class Bfloat16:
    """A number of PyTorch's bfloat16 that behaves like NumPy's scalars."""

    def __init__(self, value):
        self.tensor = torch.as_tensor(value, dtype=torch.float32).to(torch.bfloat16)

    def by(self, operation, other=None):
        made = operation(self.tensor) if other is None else operation(self.tensor, other.tensor)
        return Bfloat16(made)

    def __add__(self, other):
        return self.by(torch.add, other)

    def __sub__(self, other):
        return self.by(torch.sub, other)

    def __mul__(self, other):
        return self.by(torch.mul, other)

    def __truediv__(self, other):
        return self.by(torch.div, other)

    def __gt__(self, other):
        return bool(self.tensor > other.tensor)

    def __float__(self):
        return float(self.tensor)


def exp(x):
    return x.by(torch.exp) if isinstance(x, Bfloat16) else np.exp(x)


FORMATS = {"half": np.float16, "float": np.float32, "bfloat16": Bfloat16}


def text(x):
    return repr(float(x))


def arithmetic_rows():
    choose = random.Random(1)

    def number():
        """A random number of a size around half's range, or a small one."""
        size = choose.choice([1e-7, 1e-5, 1, 300, 7e4])
        return float(np.float32(choose.gauss(0, 1) * size))

    for name, make in FORMATS.items():
        for _ in range(300):
            a, b = make(number()), make(number())
            for sign, result in {"+": a + b, "-": a - b, "*": a * b, "/": a / b}.items():
                yield name, sign, text(a), text(b), text(result)
            raw = number()
            yield name, "round", repr(raw), "0.0", text(make(raw))
            # float's exp may be off by an ulp, so only the 16-bit formats' results are certain.
            if name != "float":
                x = make(choose.uniform(-18, 12))
                yield name, "exp", text(x), "0.0", text(exp(x))


def softmax_steps(make, logits, temperature, shift):
    """exponents, exponentials, sum, shares."""
    z = [make(x) / make(temperature) for x in logits]
    largest = z[0]
    for each in z:
        largest = each if each > largest else largest
    if shift:
        z = [each - largest for each in z]
    powers = [exp(each) for each in z]
    total = make(0)
    for each in powers:
        total = total + each
    return z, powers, [total], [each / total for each in powers]


SOFTMAX_CASES = [
    ([2, 1, 0.5, -1], 1),
    ([10, 11, 12], 1),  # half: the first exponential overflows at 12
    ([11, 11, 11], 1),  # half: only the sum overflows
    ([-18, -19, -17.5], 1),  # half: every exponential is 0
    ([1000, 999, 0], 1),
    ([1000, 0, -1000], 100),
    ([88, 88.5, 89, 1], 1),
    ([-104, -110], 1),
    ([7e4, 1], 1),  # half: the score itself overflows
    ([0.1, 0.2, 0.30000001, 0.7], 0.3),
]


def softmax_rows():
    for (name, make), (logits, t), shift in itertools.product(
        FORMATS.items(), SOFTMAX_CASES, [False, True]
    ):
        lists = [" ".join(map(text, each)) for each in softmax_steps(make, logits, t, shift)]
        yield name, " ".join(map(str, logits)), str(t), "stable" if shift else "naive", *lists


def every_number(name):
    """All finite numbers of a 16-bit format as an array, ascending."""
    bits = np.arange(1 << 16, dtype=np.uint16)
    if name == "half":
        numbers = bits.view(np.float16)
        return np.unique(numbers[np.isfinite(numbers)])
    numbers = (bits.astype(np.uint32) << 16).view(np.float32)
    return torch.tensor(np.unique(numbers[np.isfinite(numbers)])).to(torch.bfloat16)


def forms(name):
    """exp, naive and guarded softplus on arrays of a format."""
    lib = torch if name == "bfloat16" else np

    def naive(x):
        return lib.log(1 + lib.exp(x))

    return {"exp": lib.exp, "naive": naive, "guarded": lambda x: lib.where(x > 20, x, naive(x))}


def edges(x, bad):
    """The neighbours (last good, first bad) in an array that goes away from 0."""
    where = np.flatnonzero(bad)
    return (x[where[0] - 1], x[where[0]]) if len(where) else (np.nan, np.nan)


def limits_by_trying(name, function, kind):
    numbers = every_number(name)
    values = function(numbers)
    if name == "bfloat16":
        numbers, values = numbers.to(torch.float64).numpy(), values.to(torch.float64).numpy()
    numbers, values = numbers.astype(float), values.astype(float)
    if kind == "infinite":
        on = numbers >= 0
        return edges(numbers[on], np.isinf(values[on]))
    on = numbers <= 0
    return edges(numbers[on][::-1], (values == 0)[on][::-1])


def limits_in_float(function, kind):
    """Limits by bisection over the bit patterns of floats between 0 and `end`."""
    low, high = 0, int(np.float32(3e38).view(np.uint32))

    def at(bits):
        x = np.uint32(bits).view(np.float32)
        return np.float32(x if kind == "infinite" else -x)

    def is_bad(bits):
        value = function(np.array([at(bits)], dtype=np.float32))[0]
        return np.isinf(value) if kind == "infinite" else value == 0

    if not is_bad(high):
        return np.nan, np.nan
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if is_bad(middle) else (middle, high)
    return at(low), at(high)


def limit_rows():
    for name in FORMATS:
        for (form, function), kind in itertools.product(forms(name).items(), ["infinite", "zero"]):
            if name == "float":
                pair = limits_in_float(function, kind)
            else:
                pair = limits_by_trying(name, function, kind)
            yield name, form, kind, *map(text, pair)


def write(file, header, rows):
    lines = [f"# {VERSIONS}", header, *[",".join(row) for row in rows]]
    (FOLDER / file).write_text("\n".join(lines) + "\n")


def main():
    np.seterr(all="ignore")
    write("narrow_arithmetic.csv", "format,operation,a,b,result", arithmetic_rows())
    header = "format,logits,temperature,way,exponents,exponentials,sum,shares"
    write("narrow_softmax.csv", header, softmax_rows())
    write("narrow_limits.csv", "format,form,kind,last,first", limit_rows())


if __name__ == "__main__":
    main()
