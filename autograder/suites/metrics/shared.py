"""What several questions about metrics ask in the same way, of hidden cases only."""

import numpy as np

from autograder.tutor import checks


def pairs(rng, counts, classes):
    """Shuffled labels that have `counts[i][j]` samples of the i-th class called the j-th."""
    counts = np.asarray(counts)
    true, pred = np.repeat(np.argwhere(counts >= 0), counts.ravel(), axis=0).T
    order = rng.permutation(true.size)
    return np.asarray(classes)[true[order]], np.asarray(classes)[pred[order]]


def gives(function, known, check=checks.number, **keywords):
    """Each of `known` holds positional arguments and, last, what `function` gives for them and `keywords`."""
    *columns, right = zip(*known, strict=True)
    for result, expected in zip(function.map(*columns, **keywords), right, strict=True):
        check(result, expected)


def averages_agree(function, exact, calls):
    """`function` gives what `exact` gives for each of `calls`, positional arguments that end with the average."""
    for call, result in zip(calls, function.map(*zip(*calls, strict=True)), strict=True):
        with checks.naming(f"average={call[-1]!r}"):
            checks.array(result, exact(*call))
