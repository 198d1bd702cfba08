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


def numbers_of(actual, shape):
    """A result as a float64 array, once it is known to hold numbers of a sane size in this shape."""
    checks.array(actual, np.zeros(shape), tol=LARGE)
    return np.array(actual, dtype=np.float64).reshape(shape)


def precisely(result, exact):
    """The values are those of `exact`, as precise as float64 makes them, and so is the form."""
    checks.array(result, exact, checks.PRECISE)
    checks.form(result, exact)


def agree(function, exact, calls, place):
    """Each call, a tuple of arguments, gives what `exact` gives for it; its arrays may be written into."""
    placed = [tuple(place(a) if type(a) is np.ndarray else a for a in arguments) for arguments in calls]
    for arguments, result in zip(calls, function.map(*zip(*placed, strict=True)), strict=True):
        checks.array(result, exact(*arguments))


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
    farthest = DISTANCE / np.sqrt(len(sample))
    checks.that(distance <= farthest, f"a distance of at most {farthest:.3f} from the distribution", f"{distance:.3f}")


def is_uniform(sample, low, high):
    """A sample is spread evenly over [low, high)."""
    slack, ends = 1e-5 * (high - low), (float(sample.min()), float(sample.max()))
    checks.that(ends[0] >= low - slack and ends[1] <= high + slack, f"values from {low} to {high}", ends)
    is_spread(sample, lambda v: np.clip((v - low) / (high - low), 0.0, 1.0))


def is_normal(sample):
    """A sample is standard normal."""
    is_spread(sample, lambda v: np.array([0.5 + 0.5 * math.erf(x / math.sqrt(2.0)) for x in v]))


def unrelated(a, b):
    """Two samples have no correlation."""
    correlation = float(np.corrcoef(a, b)[0, 1])
    checks.that(abs(correlation) * np.sqrt(len(a)) <= ERRORS, "no correlation", f"{correlation:.3f}")


def points_and_labels(result, n):
    """`(X, y)` of a data set of n points, after a look at types and shapes."""
    X, y = checks.items(result, 2)
    with checks.naming("X"):
        X = numbers_of(X, (n, 2))
    with checks.naming("y"):
        return X, numbers_of(y, (n,))
