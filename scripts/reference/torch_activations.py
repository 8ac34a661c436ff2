"""PyTorch's own activations: their parameters, values and slopes in double precision.

Writes tests/reference/torch_activations.csv: one row per function, with the names of the parameters of
its module and their values (the module's defaults, where it has them), and a list each of x, of the
value and of the slope that autograd gives. Run with a Python that has torch (Debian:
python3-torch).
"""

import inspect
import math
import pathlib
import platform

import torch
from torch import nn

MODULES = {  # catalogue's name: PyTorch's module, and values of parameters without a default
    "sigmoid": (nn.Sigmoid, {}),
    "tanh": (nn.Tanh, {}),
    "relu": (nn.ReLU, {}),
    "leaky_relu": (nn.LeakyReLU, {}),
    "prelu": (nn.PReLU, {}),
    "rrelu": (nn.RReLU, {}),
    "relu6": (nn.ReLU6, {}),
    "threshold": (nn.Threshold, {"threshold": 1.0, "value": 0.0}),
    "elu": (nn.ELU, {}),
    "selu": (nn.SELU, {}),
    "celu": (nn.CELU, {}),
    "gelu": (nn.GELU, {}),
    "gelu_tanh": (nn.GELU, {"approximate": "tanh"}),
    "silu": (nn.SiLU, {}),
    "mish": (nn.Mish, {}),
    "softplus": (nn.Softplus, {}),
    "logsigmoid": (nn.LogSigmoid, {}),
    "hardsigmoid": (nn.Hardsigmoid, {}),
    "hardtanh": (nn.Hardtanh, {}),
    "hardswish": (nn.Hardswish, {}),
    "hardshrink": (nn.Hardshrink, {}),
    "softshrink": (nn.Softshrink, {}),
    "softsign": (nn.Softsign, {}),
    "tanhshrink": (nn.Tanhshrink, {}),
    "identity": (nn.Identity, {}),
}
SETTINGS = {"inplace", "approximate", "min_value", "max_value", "device", "dtype", "args", "kwargs"}
RENAMED = {"prelu": {"init": "weight"}}  # `init` initialises the module's `weight`
IGNORED = {"prelu": {"num_parameters"}}
# The corners of all functions, their neighbouring doubles, and points in between.
CORNERS = (-6, -3, -1, -0.5, 0, 0.5, 1, 3, 6)
POINTS = sorted(
    {math.nextafter(c, c + side) if c else side * 1e-9 for c in CORNERS for side in (-1, 1)}
    | set(CORNERS)
    | {i * 0.37 for i in range(-33, 34)}
    | {-30.0, -20.0, 20.0, 30.0}
)


def parameters_of(name, module, given):
    """The catalogue's names and the values of the parameters."""
    found = []
    for key, parameter in inspect.signature(module.__init__).parameters.items():
        if key == "self" or key in SETTINGS | IGNORED.get(name, set()):
            continue
        value = given.get(key, parameter.default)
        found.append((RENAMED.get(name, {}).get(key, key), float(value)))
    return found


def row(name, module, given):
    function = module(**given).double().eval()  # RReLU is random in training mode
    x = torch.tensor([float(p) for p in POINTS], dtype=torch.float64, requires_grad=True)
    value = function(x)
    (slope,) = torch.autograd.grad(value.sum(), x)
    parameters = parameters_of(name, module, given)
    columns = [[key for key, _ in parameters], [repr(v) for _, v in parameters]]
    columns += [[repr(number) for number in t.detach().tolist()] for t in (x, value, slope)]
    return ",".join([name, *(" ".join(column) for column in columns)])


def main():
    lines = [
        f"# torch {torch.__version__}, double; Python {platform.python_version()}",
        "activation,names,parameters,x,value,slope",
        *(row(name, *rest) for name, rest in MODULES.items()),
    ]
    path = pathlib.Path(__file__).parents[2] / "tests" / "reference" / "torch_activations.csv"
    path.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
