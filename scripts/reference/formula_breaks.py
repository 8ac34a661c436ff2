"""The breaks of a formula, found with mpmath: where value or slope jumps or is infinite."""

import mpmath as mp

FROM, TO, STEPS = -8, 8, 1024


class Gap(Exception):
    """A formula is no number at this x."""


class Unknown(Exception):
    """A number that is too large for mpmath."""


def jet(function, x, dual):
    """Value and slope; None where there is no number."""
    try:
        result = function(dual(x, 1))
    except (Gap, ZeroDivisionError):
        return None
    except (ValueError, OverflowError):
        raise Unknown
    return result.value, result.slope


def known_jet(function, x, dual):
    """The same, and None where it is unknown."""
    try:
        return jet(function, x, dual)
    except Unknown:
        return None


def bisect(sign_at, low, high):
    """The place between low and high at which a sign changes, to 60 digits."""
    before = sign_at(low)
    for _ in range(220):
        middle = (low + high) / 2
        if sign_at(middle) == before:
            low = middle
        else:
            high = middle
    return high


def zeros_of(switch, dual):
    """Where a switch is 0 or changes its sign."""
    zeros = []
    # No number that formulas have is in the grid.
    grid = [mp.mpf(FROM) + mp.mpf(TO - FROM) * (i + mp.mpf(3) / 7) / STEPS for i in range(STEPS)]
    before = None
    for x, here in ((x, known_jet(switch, x, dual)) for x in grid):
        if here and before:
            (u, (v, dv)), (w, dw) = before, here
            if mp.sign(v) != mp.sign(w):
                zeros.append(bisect(lambda t: mp.sign((known_jet(switch, t, dual) or (w, 0))[0]), u, x))
            elif dv * v < 0 < dw * w:  # it comes near to 0 and goes away again
                low = bisect(lambda t: mp.sign((known_jet(switch, t, dual) or (0, dw))[1]), u, x)
                if abs((known_jet(switch, low, dual) or (1, 0))[0]) < mp.mpf(10) ** -40 * abs(v):
                    zeros.append(low)
        before = (x, here) if here else None
    return zeros


def grows(far, near):
    """Whether numbers at 1e-20 and 1e-30 from a place, go to infinity; None if that cannot be told."""
    if abs(near) > 10 and abs(near) > 1.2 * abs(far):
        return True
    return None if abs(near) > 1.001 * abs(far) + mp.mpf(10) ** -12 else False


def differ(left, right):
    """Whether limits differ, each told by numbers at 1e-20 and 1e-30."""
    (left_far, a), (right_far, b) = left, right
    unsettled = abs(a - left_far) + abs(b - right_far)
    size = max(abs(a), abs(b))
    if abs(a - b) > mp.mpf(10) ** -6 * size and abs(a - b) > 10 * unsettled:
        return True
    return None if abs(a - b) > mp.mpf(10) ** -15 * max(size, 1) + 10 * unsettled else False


def judge(function, place, dual):
    """Whether a formula breaks at a place: True, False, or None where that cannot be told."""
    sides = []
    for side in (-1, 1):
        try:
            jets = [jet(function, place + side * mp.mpf(10) ** -k, dual) for k in (20, 30)]
        except Unknown:
            return None
        if None in jets:
            return False  # an end of the domain is no break
        sides.append(jets)
    verdicts = []
    for k in (0, 1):  # value, slope
        left, right = ((far[k], near[k]) for far, near in sides)
        verdicts += [grows(*left), grows(*right), differ(left, right)]
        if True in verdicts:
            return True
    return None if None in verdicts else False


def breaks_of(formula, dual):
    """Every break between -8 and 8, ascending, with 1, or with 0 where it is not sure."""
    found = {}
    with mp.workdps(150):
        for switch in formula.switches:
            for place in zeros_of(switch, dual):
                verdict = judge(formula.function, place, dual)
                if verdict is not False:
                    found[mp.nstr(place, 20)] = (place, 0 if verdict is None else 1)
    return sorted(found.values())
