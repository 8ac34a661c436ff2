"""References for the Gaussian moments of activations: 30-digit quadrature by mpmath.

Writes tests/reference/moments.txt. Run with a Python that has mpmath (Debian: python3-mpmath). A row
holds, for Z ~ N(0, 1): E f(Z), Var f(Z), E f'(Z), E f'(Z)^2, E Z f(Z) and E Z f(Z) f'(Z), rounded to
20 digits. Panels end at every half, where the functions' corners are.
"""

import pathlib
import platform

import mpmath as mp
from activations import FUNCTIONS

ENDS = [mp.mpf(i) / 2 for i in range(-30, 31)]


def moments(function):
    """All integrals in one pass, since the functions are slow."""
    seen = {}

    def tangent(z):
        if z not in seen:
            seen[z] = function(z)[:2]
        return seen[z]

    def mean(integrand):
        return mp.quad(lambda z: integrand(z, *tangent(z)) * mp.npdf(z), ENDS)

    first = mean(lambda z, f, slope: f)
    return [
        first,
        mean(lambda z, f, slope: (f - first) ** 2),
        mean(lambda z, f, slope: slope),
        mean(lambda z, f, slope: slope**2),
        mean(lambda z, f, slope: z * f),
        mean(lambda z, f, slope: z * f * slope),
    ]


def main():
    mp.mp.dps = 30
    lines = [f"# mpmath {mp.__version__}, {mp.mp.dps} digits; Python {platform.python_version()}"]
    for name, parameters, function, _ in FUNCTIONS:
        lines.append(" ".join(["function", name, *map(repr, parameters)]))
        lines.append(" ".join(mp.nstr(v, 20, strip_zeros=True) for v in moments(function)))
    path = pathlib.Path(__file__).parents[2] / "tests" / "reference" / "moments.txt"
    path.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
