"""What several questions about backpropagation ask in the same way, of hidden cases only."""

import numpy as np

from autograder.tutor import checks


def all_agree(function, exact, given, check=checks.array, **same):
    """For each tuple of arguments in `given`, what `function` returns agrees with what `exact` does."""
    results = function.map(*zip(*given, strict=True), **same)
    for args, result in zip(given, results, strict=True):
        check(result, exact(*args, **same))


def stay(function, exact, placed, check=checks.array):
    """The arguments hold what they held before; further calls give the same."""
    results = function.map(*[[one] * 3 for one in placed])  # three: a second call may undo what the first changed
    checks.unchanged(*placed)
    wanted = exact(*[one.original for one in placed])
    for result in results:
        check(result, wanted)


def shapes_refused(function, shapes):
    """Two arrays of each pair of shapes raise ValueError."""
    firsts, seconds = [np.ones(one) for one, _ in shapes], [np.ones(other) for _, other in shapes]
    checks.value_errors(function, firsts, seconds)
