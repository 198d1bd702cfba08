"""What several questions about metrics ask in the same way, of hidden cases only."""

import itertools

import numpy as np

from autograder.tutor import checks

AVERAGES = ("binary", "macro", "micro", "weighted", None)


def pairs(rng, counts, classes):
    """Shuffled labels that have `counts[i][j]` samples of the i-th class called the j-th."""
    counts = np.asarray(counts)
    true, pred = np.repeat(np.argwhere(counts >= 0), counts.ravel(), axis=0).T
    order = rng.permutation(true.size)
    return np.asarray(classes)[true[order]], np.asarray(classes)[pred[order]]


def gives(function, known, check=None, **keywords):
    """Each of `known` holds positional arguments and, last, what `function` gives for them and `keywords`."""
    *columns, right = zip(*known, strict=True)
    for result, expected in zip(function.map(*columns, **keywords), right, strict=True):
        (check or checks.number)(result, expected)  # looked up now: diagnosis watches the checks


def usual(rng):
    """Labels in which every class was met and called: two classes, three, and four that are not 0 to 3."""
    for classes in ([0, 1], [0, 1, 2], [1, 3, 4, 9]):
        yield pairs(rng, 1 + rng.permutation(len(classes) ** 2).reshape(len(classes), -1), classes)


def lopsided(rng):
    """Labels in which some class is only met, only called, or neither; class 1 is one of these in most."""
    for counts, classes in (
        ([[2, 1, 3], [0, 0, 0], [1, 4, 5]], [1, 5, 6]),
        ([[2, 0, 3], [4, 0, 1], [6, 0, 5]], [0, 1, 9]),
        ([[3, 2, 1], [0, 0, 0], [2, 4, 1]], [0, 1, 2]),
        ([[5, 3], [2, 4]], [0, 2]),
        ([[3, 0], [4, 0]], [0, 1]),
        ([[3, 2], [0, 0]], [0, 1]),
        ([[0, 3], [4, 0]], [0, 1]),
        ([[4]], [0]),
        ([[3]], [1]),
    ):
        yield pairs(rng, np.array(counts) * rng.integers(1, 4), classes)


def every_option(function, exact, problems, *more):
    """`function` gives what `exact` gives for each problem, in every average, and for several `zero_division`."""
    for average, zero in itertools.product(AVERAGES, (None, 1.0, 0.25)):
        keywords = {"average": average} | ({} if zero is None else {"zero_division": zero})
        known = [(*problem, *more, exact(*problem, *more, **keywords)) for problem in problems]
        with checks.naming(f"average={average!r}, zero_division={zero or 0.0}"):
            gives(function, known, checks.array, **keywords)
