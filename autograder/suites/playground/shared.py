"""What several questions about the playground ask in the same way, of hidden cases only."""

import math

import numpy as np

from autograder.tutor import checks

# Kolmogorov's distance times √n is larger than this once in 3·10^7.
DISTANCE = 3.0
# A mean may lie this many standard errors off: beyond it once in 5·10^8.
ERRORS = 6.0
# No point and no label of the Playground is larger than this.
LARGE = 1e3


def numeric(actual):
    """An array of numbers as float64: where values are asked for, the dtype is another case's affair."""
    if type(actual) is np.ndarray and actual.dtype.kind in "iuf":
        return actual.astype(np.float64)
    return actual


def values(actual, expected, tol=1e-9):
    """The values agree, whatever kind of number they are."""
    checks.array(numeric(actual), expected, tol)


def agree(function, exact, calls, place):
    """Each call, a tuple of arguments, gives what `exact` gives for it; its arrays may be written into."""
    placed = [tuple(place(a) if type(a) is np.ndarray else a for a in arguments) for arguments in calls]
    for arguments, result in zip(calls, function.map(*zip(*placed, strict=True)), strict=True):
        values(result, exact(*arguments))


def every_kind(rng, shape, low=1, high=90):
    """Whole numbers of one shape as ints, bytes, lists, float32, and as arrays that do not lie in C order."""
    whole = rng.integers(low, high, size=shape)
    wide = whole.astype(np.float64)
    gaps = np.repeat(wide, 2, axis=0)[::2]
    return [whole, whole.astype(np.uint8), whole.tolist(), wide.astype(np.float32), np.asfortranarray(wide), gaps]


def is_spread(sample, share_below):
    """A sample comes from the distribution whose cumulative function is `share_below` (Kolmogorov and Smirnov)."""
    expected = share_below(np.sort(sample))
    steps = np.arange(len(sample) + 1) / len(sample)
    distance = np.maximum(np.abs(expected - steps[1:]), np.abs(expected - steps[:-1])).max()
    checks.that(distance * np.sqrt(len(sample)) <= DISTANCE)


def is_uniform(sample, low, high):
    """A sample is spread evenly over [low, high)."""
    slack = 1e-9 * (high - low)
    checks.that(sample.min() >= low - slack and sample.max() <= high + slack)
    is_spread(sample, lambda v: np.clip((v - low) / (high - low), 0.0, 1.0))


def is_normal(sample):
    """A sample is standard normal."""
    is_spread(sample, lambda v: np.array([0.5 + 0.5 * math.erf(x / math.sqrt(2.0)) for x in v]))


def unrelated(a, b):
    """Two samples have no correlation."""
    checks.that(abs(np.corrcoef(a, b)[0, 1]) * np.sqrt(len(a)) <= ERRORS)


def points_and_labels(result, n):
    """`(X, y)` of a data set of n points, after a look at types and shapes."""
    X, y = (numeric(part) for part in checks.items(result, 2))
    checks.array(X, np.zeros((n, 2)), tol=LARGE)
    checks.array(y, np.zeros(n), tol=LARGE)
    return X, y
