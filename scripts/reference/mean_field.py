#!/usr/bin/env python3
"""The gradient flow of infinitely wide layers, by mpmath's quadrature.

    /usr/bin/python3 scripts/reference/mean_field.py

Writes tests/reference/mean_field.csv: for each activation and weight scale w (the root of a layer's
inputs times the variance of its weights), lists over the layers, index 0 nearest the input:
`deviation`, the root of q_l, where q_1 = w^2 and q_l = w^2 E[f(z)^2], z ~ N(0, q_(l-1)), and `gradient`,
RMS(dL/dz_l) relative to the output's, a product of w and the root of E[f'(z)^2].
"""

import pathlib
import platform

import mpmath as mp
from activations import FUNCTIONS
from gaussian_moments import moments

mp.mp.dps = 20
TARGET = pathlib.Path(__file__).resolve().parents[2] / "tests/reference/mean_field.csv"
DEPTH = 8
CHOSEN = ("sigmoid", "tanh", "relu", "elu", "gelu", "silu")
SCALES = (("he", 1.0, mp.sqrt(2)), ("lecun", 0.5, mp.mpf("0.5")), ("xavier", 4.0, mp.mpf(4)))


def flow(function, scale):
    deviation, deviations, slopes = scale, [], []
    for _ in range(DEPTH):
        _, squared_value, _, squared_slope = moments(function, deviation)
        deviations.append(deviation)
        slopes.append(mp.sqrt(squared_slope))
        deviation = scale * mp.sqrt(squared_value)
    gradient, gradients = 1 / scale, []
    for slope in reversed(slopes):
        gradient *= scale * slope
        gradients.insert(0, gradient)
    return deviations, gradients


def main():
    lines = [
        f"# mpmath {mp.__version__}, {mp.mp.dps} digits, Python {platform.python_version()};"
        " made by scripts/reference/mean_field.py",
        "activation,init,gain,deviation,gradient",
    ]
    for name, parameters, function, _ in FUNCTIONS:
        if name not in CHOSEN or parameters not in ([], [1]):
            continue
        for init, gain, scale in SCALES:
            lists = [" ".join(mp.nstr(x, 16) for x in each) for each in flow(function, scale)]
            lines.append(",".join([name, init, str(gain), *lists]))
    TARGET.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
