"""References for the summary of a race of many seeds: quantiles by NumPy, counts by plain Python.

Writes tests/reference/summary.csv. Run with a Python that has NumPy (Debian: python3-numpy). A row is
one activation of a made-up race; the columns after `ranking` belong to the whole race. Losses are multiples of
1/1024, so that some runs tie. Where NumPy would subtract infinity from infinity, the quantile is
infinite.
"""

import pathlib
import platform

import numpy as np

SHARES = [0.1, 0.25, 0.5, 0.75, 0.9]


def quantile(numbers, share):
    below, above = (np.quantile(numbers, share, method=way) for way in ("lower", "higher"))
    return below if below == above else above if np.isinf(above) else np.quantile(numbers, share)


def five(numbers):
    return [min(numbers), *(quantile(numbers, share) for share in (0.25, 0.5, 0.75)), max(numbers)]


def run(random, epochs, target):
    """A random falling loss curve; it may end early, at its target or by overflow."""
    pace = random.uniform(0.02, 0.3)
    losses = 0.7 * np.exp(-pace * np.arange(epochs)) + random.uniform(0, 0.3)
    losses = np.round((losses + random.uniform(0, 0.05, epochs)) * 1024) / 1024
    fate = random.integers(5)
    if fate == 0:
        losses = losses[: random.integers(1, epochs)]
    if fate == 1 and (losses < target).any():
        losses = losses[: np.argmax(losses < target) + 1]
    if fate == 2:
        losses = losses[: random.integers(1, epochs)]
        losses[-1] = np.inf
    return losses


def to_target(losses, target):
    return int(np.argmax(losses < target)) if (losses < target).any() else np.inf


def lines(runs):
    longest = max(map(len, runs))
    table = [np.pad(losses, (0, longest - len(losses)), mode="edge") for losses in runs]
    return [[quantile(column, share) for column in zip(*table)] for share in SHARES]


def texts(numbers):
    return " ".join(repr(float(number)) for number in numbers)


def race(random, activations, seeds, epochs, target):
    runs = [[run(random, epochs, target) for _ in range(seeds)] for _ in range(activations)]
    if activations == 3:  # a clear winner
        runs[1] = [np.array([0.5, 0.0]) for _ in range(seeds)]
    late = np.array([[to_target(losses, target) for losses in own] for own in runs])
    earliest = late.min(axis=0)
    first = (late == earliest) & np.isfinite(earliest)
    firsts = first.sum(axis=1)
    key = [
        (quantile(late[i], 0.5), -np.isfinite(late[i]).sum(), quantile([r[-1] for r in runs[i]], 0.5), i)
        for i in range(activations)
    ]
    often = [i for i in range(activations) if firsts[i] * 5 >= seeds * 4]
    winner = often[0] if len(often) == 1 and seeds >= 5 and activations >= 2 else -1
    shared = int((first.sum(axis=0) > 1).sum())
    ranking = sorted(range(activations), key=lambda i: key[i])
    for i, own in enumerate(runs):
        yield [
            activations, seeds, target, i,
            " ".join(str(len(losses)) for losses in own),
            texts(np.concatenate(own)),
            *map(texts, lines(own)),
            texts(five(late[i])),
            texts(five([losses[-1] for losses in own])),
            int(np.isfinite(late[i]).sum()),
            sum(not np.isfinite(losses[-1]) for losses in own),
            firsts[i],
            " ".join(map(str, ranking)), shared, winner,
        ]  # fmt: skip


def main():
    random = np.random.default_rng(5)
    shapes = [(2, 1, 9), (8, 1, 40), (3, 5, 30), (3, 10, 25), (4, 4, 33), (8, 10, 60), (2, 100, 12)]
    header = (
        "activations,seeds,target,activation,lengths,losses,low,lower,median,upper,high,"
        "to_target,final_loss,reached,diverged,firsts,ranking,shared,winner"
    )
    rows = [
        ",".join(map(str, row))
        for activations, seeds, epochs in shapes
        for row in race(random, activations, seeds, epochs, 0.25)
    ]
    path = pathlib.Path(__file__).parents[2] / "tests" / "reference" / "summary.csv"
    made = f"# Made by scripts/reference/summary.py, Python {platform.python_version()}, NumPy {np.__version__}."
    path.write_text("\n".join([made, header, *rows]) + "\n")


main()
