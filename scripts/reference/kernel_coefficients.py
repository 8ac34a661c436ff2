"""Fit the polynomials and fractions of src/math with 80 digits; print them as C++ tables.

Run with a Python that has mpmath (Debian: python3-mpmath). Beside each table stands its largest
error over the interval on which the kernel uses it.
"""

import mpmath as mp

mp.mp.dps = 80


def expm1_tail(r):
    """(e^r - 1 - r) / r^2."""
    if abs(r) < mp.mpf(10) ** -12:
        return mp.mpf(1) / 2 + r / 6 + r * r / 24
    return (mp.expm1(r) - r) / (r * r)


def exp2_slope(r):
    """(2^r - 1) / r."""
    return mp.expm1(r * mp.log(2)) / r if r else mp.log(2)


def atanh_tail(z):
    """(2 atanh(s) - 2 s) / s^3 with z = s^2."""
    if z < mp.mpf(10) ** -16:
        return mp.mpf(2) / 3 + 2 * z / 5
    s = mp.sqrt(z)
    return 2 * (mp.atanh(s) - s) / (s * z)


def log_tail(z):
    """(atanh_tail(z) - its first term) / z: the remainder of a logarithm that is computed in two parts."""
    return mp.mpf(2) / 5 + 2 * z / 7 if z < mp.mpf(10) ** -16 else (atanh_tail(z) - mp.mpf(2) / 3) / z


def in_square(function, limit):
    """The function of z = x^2 that g is of x; its limit where x^2 is too small to divide by."""
    return lambda z: limit if z < mp.mpf(10) ** -16 else function(mp.sqrt(z))


sine_tail = in_square(lambda x: (mp.sin(x) - x) / x**3, -mp.mpf(1) / 6)
cosine_tail = in_square(lambda x: (mp.cos(x) - 1 + x * x / 2) / x**4, mp.mpf(1) / 24)
sinh_tail = in_square(lambda x: (mp.sinh(x) - x) / x**3, mp.mpf(1) / 6)
atan_tail = in_square(lambda x: (mp.atan(x) - x) / x**3, -mp.mpf(1) / 3)
erf_tail = in_square(lambda x: mp.erf(x) / x - 1, 2 / mp.sqrt(mp.pi) - 1)

def tanhshrink_over_cube(z):
    """(x - tanh x) / x^3 with z = x^2."""
    if z < mp.mpf(10) ** -14:
        return mp.mpf(1) / 3 - 2 * z / 15 + 17 * z * z / 315
    x = mp.sqrt(z)
    return (x - mp.tanh(x)) / (x * z)


def squared_tanh_bend(z):
    """(1 - (tanh x / x)^2) / x^2 with z = x^2."""
    if z < mp.mpf(10) ** -14:
        return mp.mpf(2) / 3 - 17 * z / 45
    return (1 - (mp.tanh(mp.sqrt(z)) / mp.sqrt(z)) ** 2) / z


MIDDLE = mp.mpf("0.4609375")


def mills_remainder(x):
    """(1 + x) (1 - Phi(x)) e^(x^2 / 2) - MIDDLE: between -0.062 and 0.064."""
    return (1 + x) * mp.exp(x * x / 2) * mp.erfc(x / mp.sqrt(2)) / 2 - MIDDLE


def fit_fraction(function, degree, end, centre):
    """p / q, both of degree `degree`, through the function at Chebyshev nodes of
    t = (x - centre) / (x + centre), 0 <= x <= end; and its largest error."""
    count = 2 * degree + 1
    last = (mp.mpf(end) - centre) / (end + centre)

    def x_at(node):
        t = -1 + (last + 1) * (node + 1) / 2
        return centre * (1 + t) / (1 - t)

    nodes = [x_at(mp.cos(mp.pi * (2 * i + 1) / (2 * count))) for i in range(count)]
    rows = [
        [x**j for j in range(degree + 1)] + [-function(x) * x**j for j in range(1, degree + 1)]
        for x in nodes
    ]
    solution = list(mp.lu_solve(mp.matrix(rows), mp.matrix([function(x) for x in nodes])))
    p, q = solution[: degree + 1], [mp.mpf(1), *solution[degree + 1 :]]
    checks = [x_at(mp.mpf(i) / 200 - 1) for i in range(401)]
    error = max(abs(mp.polyval(p[::-1], x) / mp.polyval(q[::-1], x) - function(x)) for x in checks)
    return p, q, error


def show(title, coefficients, kind, error):
    digits = 17 if kind == "double" else 9
    print(f"// {title}, {kind}: 2^{mp.nstr(mp.log(error, 2), 4)}")
    for c in coefficients:
        print("   ", mp.nstr(c, digits, min_fixed=-4, max_fixed=6) + ("F," if kind == "float" else ","))


def main():
    print(f"// mpmath {mp.__version__}")
    half_ln2 = mp.log(2) / 2 * mp.mpf("1.0001")
    # NearExponential uses five terms.
    for kind, size in (("float", 5), ("float", 6), ("double", 12)):
        c, error = mp.chebyfit(expm1_tail, [-half_ln2, half_ln2], size, error=True)
        show("(e^r - 1 - r) / r^2", c[::-1], kind, error)
    c, error = mp.chebyfit(exp2_slope, [-0.5, 0.5], 6, error=True)
    show("(2^r - 1) / r", c[::-1], "float", error)
    for kind, size in (("float", 5), ("double", 12)):
        c, error = mp.chebyfit(atanh_tail, [0, mp.mpf(1) / 9], size, error=True)
        show("(2 atanh s - 2 s) / s^3 in s^2", c[::-1], kind, error)
    unit = (mp.sqrt(2) - 1) / (mp.sqrt(2) + 1)  # s of the fractions sqrt(1/2) to sqrt(2)
    turn = mp.pi / 4 * mp.mpf("1.0001")
    for title, function, end, sizes in (
        ("(2 atanh s - 2 s) / s^3 in s^2, of a fraction", atanh_tail, unit**2, (4, 8)),
        ("((2 atanh s - 2 s) / s^3 - 2/3) / s^2 in s^2", log_tail, unit**2, (None, 7)),
        ("(sinh x - x) / x^3 in x^2", sinh_tail, 1, (4, 8)),
        ("(atan t - t) / t^3 in t^2", atan_tail, (mp.mpf(7) / 16) ** 2, (5, 12)),
        ("erf(x) / x - 1 in x^2", erf_tail, mp.mpf(1) / 4, (5, 10)),
        # Float kernels compute in double here, with fewer terms.
        ("(sin r - r) / r^3 in r^2", sine_tail, turn**2, (None, 4)),
        ("(sin r - r) / r^3 in r^2", sine_tail, turn**2, (None, 7)),
        ("(cos r - 1 + r^2 / 2) / r^4 in r^2", cosine_tail, turn**2, (None, 4)),
        ("(cos r - 1 + r^2 / 2) / r^4 in r^2", cosine_tail, turn**2, (None, 7)),
    ):
        for kind, size in zip(("float", "double"), sizes):
            if size is None:
                continue
            c, error = mp.chebyfit(function, [0, end], size, error=True)
            show(title, c[::-1], kind, error)
    for kind, size in (("float", 9), ("double", 17)):
        c, error = mp.chebyfit(tanhshrink_over_cube, [0, 1], size, error=True)
        show("(x - tanh x) / x^3 in x^2", c[::-1], kind, error)
        c, error = mp.chebyfit(squared_tanh_bend, [0, 1], size, error=True)
        show("(1 - (tanh x / x)^2) / x^2 in x^2", c[::-1], kind, error)
    for kind, degree, end, centre in (("float", 5, 15, 3), ("double", 11, 39, 4)):
        p, q, error = fit_fraction(mills_remainder, degree, end, centre)
        show("Mills' remainder, numerator", p, kind, error)
        show("Mills' remainder, denominator", q, kind, error)


if __name__ == "__main__":
    main()
