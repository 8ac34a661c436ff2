"""References for formulas by chance: value and slope with 60 digits from mpmath, and their breaks.

Writes tests/reference/random_formulas.txt and random_breaks.txt. Run with a Python that has mpmath (Debian:
python3-mpmath). A "function" line holds a formula without spaces, and behind it whether it is
analytic on the whole line (1) or may have breaks (0). Each line below it holds x (exactly a double),
value and slope, rounded to 24 digits, or "nan" where the formula is no number.

Each number is computed with 60 digits and again with twice as many until both agree, since
cancellation takes digits; slopes are those of the formula's own rules of differentiation, along with the value as dual numbers, independent of the core's.

In random_breaks.txt a "function" line is followed by the x between -8 and 8 at which value or slope
jumps or is infinite, each with 1, or with 0 where formula_breaks.py cannot tell.
"""

import pathlib
import platform
import random

import mpmath as mp
from formula_breaks import Gap, breaks_of

SEED = 20240616
FORMULAS = 1000
POINTS = 8
DIGITS = 24


class Dual:
    """A number and its derivative by x."""

    def __init__(self, value, slope=0):
        self.value, self.slope = mp.mpf(value), mp.mpf(slope)


def divide(a, b):
    if b.value == 0:
        raise Gap
    return Dual(a.value / b.value, (a.slope * b.value - a.value * b.slope) / b.value**2)


def logarithm(a):
    if a.value <= 0:
        raise Gap
    return Dual(mp.log(a.value), a.slope / a.value)


def root(a):
    if a.value == 0:  # the slope is infinite, or another root's business
        raise ValueError
    if a.value < 0:
        raise Gap
    return Dual(mp.sqrt(a.value), a.slope / (2 * mp.sqrt(a.value)))


def smooth(function, derivative):
    def apply(a):
        if abs(a.value) > 1e6:  # e^(10^6) is far beyond doubles, e^e^(10^6) beyond mpmath
            raise ValueError
        return Dual(function(a.value), derivative(a.value) * a.slope)

    return apply


UNARY = {  # what is analytic on the whole line
    "exp": smooth(mp.exp, mp.exp),
    "expm1": smooth(mp.expm1, mp.exp),
    "sin": smooth(mp.sin, mp.cos),
    "cos": smooth(mp.cos, lambda u: -mp.sin(u)),
    "cosh": smooth(mp.cosh, mp.sinh),
    "sinh": smooth(mp.sinh, mp.cosh),
    "atan": smooth(mp.atan, lambda u: 1 / (1 + u * u)),
    "tanh": smooth(mp.tanh, lambda u: 1 / mp.cosh(u) ** 2),
    "erf": smooth(mp.erf, lambda u: 2 / mp.sqrt(mp.pi) * mp.exp(-u * u)),
    "normcdf": smooth(mp.ncdf, mp.npdf),
    "sigmoid": smooth(lambda u: 1 / (1 + mp.exp(-u)), lambda u: mp.exp(-u) / (1 + mp.exp(-u)) ** 2),
    "softplus": smooth(lambda u: mp.log1p(mp.exp(u)), lambda u: 1 / (1 + mp.exp(-u))),
}
ROUGH = {
    "log": logarithm,
    "sqrt": root,
    "abs": lambda a: Dual(abs(a.value), mp.sign(a.value) * a.slope),
    "relu": lambda a: a if a.value > 0 else Dual(0),
}


def product(a, b):
    return Dual(a.value * b.value, a.slope * b.value + a.value * b.slope)


BINARY = {
    "+": lambda a, b: Dual(a.value + b.value, a.slope + b.slope),
    "-": lambda a, b: Dual(a.value - b.value, a.slope - b.slope),
    "*": product,
}


class Formula:
    """A formula: text, function of a dual number, whether it is analytic, and its switches: the
    functions at whose zeros it may break."""

    def __init__(self, text, function, is_smooth, switches):
        self.text, self.function, self.is_smooth, self.switches = text, function, is_smooth, switches


def make(chance, depth):
    """A formula of so many levels."""
    if depth == 0:
        if chance.random() < 0.75:
            return Formula("x", lambda x: x, True, [])
        number = chance.choice([1, 2, 3, 0.5, 0.25, 10])
        return Formula(f"{number}", lambda x: Dual(number), True, [])
    kind = chance.random()
    if kind < 0.4:
        sign = chance.choice(list(BINARY))
        a, b = (make(chance, depth - 1) for _ in range(2))
        both = a.is_smooth and b.is_smooth
        function = lambda x: BINARY[sign](a.function(x), b.function(x))
        return Formula(f"({a.text}{sign}{b.text})", function, both, a.switches + b.switches)
    if kind < 0.55:
        a, b = (make(chance, depth - 1) for _ in range(2))
        function = lambda x: divide(a.function(x), b.function(x))
        switches = a.switches + b.switches + [b.function]
        return Formula(f"({a.text})/({b.text})", function, False, switches)
    a = make(chance, depth - 1)
    if kind < 0.62:
        function = lambda x: product(a.function(x), a.function(x))
        return Formula(f"({a.text})^2", function, a.is_smooth, a.switches)
    if kind < 0.9:
        name = chance.choice(list(UNARY))
        function = lambda x: UNARY[name](a.function(x))
        return Formula(f"{name}({a.text})", function, a.is_smooth, a.switches)
    name = chance.choice(list(ROUGH))
    function = lambda x: ROUGH[name](a.function(x))
    return Formula(f"{name}({a.text})", function, False, a.switches + [a.function])


def at(function, x, digits):
    with mp.workdps(digits):
        try:
            result = function(Dual(x, 1))
        except (Gap, OverflowError, ZeroDivisionError):
            return None
        return result.value, result.slope


def agree(a, b):
    if a is None or b is None:
        return a is b
    return all(
        abs(x - y) <= abs(y) * mp.mpf(10) ** -26 or max(abs(x), abs(y)) < mp.mpf(10) ** -340
        for x, y in zip(a, b)
    )


def exact(function, x):
    """Value and slope at x, None for a gap; raises ValueError if 1,000 digits do not tell or it is too large."""
    digits = 60
    before = at(function, x, digits)
    while digits < 1000:
        digits *= 2
        after = at(function, x, digits)
        if agree(before, after):
            return after
        before = after
    raise ValueError


def some_point(chance):
    size = chance.choice([1e-8, 0.01, 1, 1, 5, 5, 30, 400])
    return chance.uniform(-size, size)


def written(number):
    text = mp.nstr(number, DIGITS, min_fixed=0, max_fixed=0)
    return "0" if abs(number) < mp.mpf("1e-340") else text


def block(formula, chance):
    """The lines of one formula; None where mpmath cannot compute it."""
    if "x" not in formula.text.replace("exp", ""):
        return None
    lines = [f"function {formula.text} {int(formula.is_smooth)}"]
    for _ in range(POINTS):
        x = some_point(chance)
        try:
            result = exact(formula.function, x)
        except ValueError:
            return None
        numbers = None if result is None else [written(number) for number in result]
        lines.append(f"{x!r} " + ("nan nan" if numbers is None else " ".join(numbers)))
    return lines


def write(name, lines):
    about = f"# mpmath {mp.__version__}, 60 digits and more, seed {SEED}; Python {platform.python_version()}"
    target = pathlib.Path(__file__).parents[2] / "tests" / "reference" / name
    target.write_text("\n".join([about] + lines) + "\n")


def main():
    chance = random.Random(SEED)
    lines, breaks, texts = [], [], set()
    while len(texts) < FORMULAS:
        formula = make(chance, chance.randint(2, 4))
        made = block(formula, chance)
        if not made or made[0] in texts:
            continue
        texts.add(made[0])
        lines += made
        if not formula.is_smooth:
            breaks.append(f"function {formula.text} 0")
            breaks += [f"{mp.nstr(x, 20)} {sure}" for x, sure in breaks_of(formula, Dual)]
    write("random_formulas.txt", lines)
    write("random_breaks.txt", breaks)
    print(f"{len(texts)} formulas, seed {SEED}")


if __name__ == "__main__":
    main()
