"""What several questions about features ask in the same way, of hidden cases only."""

import itertools
import math

import numpy as np

from autograder.tutor import checks


def agrees(function, exact, calls, **how):
    """Each call, a tuple of arguments, gives what `exact` gives for the same arguments; `how` is for `checks.array`."""
    for call, result in zip(calls, function.map(*zip(*calls, strict=True)), strict=True):
        checks.array(result, exact(*call), **how)


def gives(actual, expected, strict):
    """`actual` has the values of `expected`; where `strict`, precisely and in the form that the contract states."""
    if strict:
        checks.form(actual, expected)
    checks.array(actual, expected, checks.PRECISE if strict else checks.VALUES)


def attempts(ask, *calls):
    """One attempt for each of `calls`, a tuple of what `ask` is called with; an attempt is strict or not."""
    return [lambda strict, call=call: ask(strict, *call) for call in calls]


def takes_every_kind(*asked):
    """Each of `asked`, attempts with the same numbers in several forms, succeeds strictly in every form.

    The first form is a plain float64 array. A function that has wrong values even for that is charged for it in its
    own question and passed over here, unless all are.
    """
    wrong = []
    for plain, *others in asked:
        try:
            plain(strict=False)
        except checks.CheckFailed as error:
            wrong.append(error)
            continue
        for attempt in (plain, *others):
            attempt(strict=True)
    if len(wrong) == len(asked):
        raise wrong[0]


def forms(numbers):
    """Small whole numbers: float64, lists, narrow ints, float32, and two layouts in memory."""
    whole = np.array(numbers)
    floats = whole.astype(np.float64)
    narrow = np.uint8 if whole.min() >= 0 else np.int8
    return [
        floats,
        floats.tolist(),
        whole.tolist(),
        whole.astype(narrow),
        whole.astype(np.float32),
        np.asfortranarray(floats),
        np.repeat(floats, 2, axis=0)[::2],
    ]


def single(rng, shape):
    """Float32 numbers with all their digits."""
    return rng.normal(0.0, 3.0, shape).astype(np.float32)


def column_wise(exact, X, new):
    """`exact(training column, new column)` for each column, put together again."""
    columns = [exact(list(map(float, a)), list(map(float, b))) for a, b in zip(X.T, new.T, strict=True)]
    return np.array(columns).T


def min_max(train, new):
    """A column scaled by the range of the training column."""
    low, high = min(train), max(train)
    return [0.0 if low == high else (x - low) / (high - low) for x in new]


def min_max_inverse(train, new):
    """A scaled column brought back into the range of the training column."""
    low, high = min(train), max(train)
    return [low + z * (high - low) for z in new]


def mean_and_std(train):
    """Of a column, with sums that do not round."""
    mean = math.fsum(train) / len(train)
    return mean, math.sqrt(math.fsum((x - mean) ** 2 for x in train) / len(train))


def standard(train, new):
    """A column scaled by mean and standard deviation of the training column."""
    mean, std = mean_and_std(train)
    return [0.0 if min(train) == max(train) else (x - mean) / std for x in new]


def standard_inverse(train, new):
    """A scaled column with the mean and standard deviation of the training column again."""
    mean, std = mean_and_std(train)
    return [train[0] if min(train) == max(train) else mean + z * std for z in new]


def exponents(count, degree):
    """Of each monomial of `count` columns the exponents, by degree, then x1 before x2 before x3."""
    found = []
    for total in range(1, degree + 1):
        of_degree = [e for e in itertools.product(range(total + 1), repeat=count) if sum(e) == total]
        found += sorted(of_degree, reverse=True)
    return found


def monomials(X, degree):
    """All monomials of the rows of X, by their exponents."""
    X = np.asarray(X, dtype=np.float64)
    wanted = exponents(X.shape[1], degree)
    return np.array([[math.prod(float(x) ** k for x, k in zip(row, e, strict=True)) for e in wanted] for row in X])


def playground(X, names):
    """The Playground's features by name."""
    formulas = {
        "x1": lambda a, b: a,
        "x2": lambda a, b: b,
        "x1^2": lambda a, b: a * a,
        "x2^2": lambda a, b: b * b,
        "x1x2": lambda a, b: a * b,
        "sin(x1)": lambda a, b: math.sin(a),
        "sin(x2)": lambda a, b: math.sin(b),
    }
    return np.array([[formulas[name](float(a), float(b)) for name in names] for a, b in X])


def on_circle(x, period):
    """Sine and cosine of each x, a turn each period."""
    angles = [2.0 * math.pi * (float(v) / period) for v in x]
    return np.array([[math.sin(a), math.cos(a)] for a in angles])


def in_polar(X):
    """Distance and angle of each row."""
    return np.array([[math.sqrt(float(a) ** 2 + float(b) ** 2), math.atan2(float(b), float(a))] for a, b in X])


def learnt(X, y, epochs):
    """The perceptron's rule in plain numbers, exact for halves."""
    w, b, mistakes = [0.0] * len(X[0]), 0.0, []
    while len(mistakes) < epochs and 0 not in mistakes:
        wrong = 0
        for x, label in zip(X, y, strict=True):
            x, label = [float(v) for v in x], float(label)
            if label * (sum(v * k for v, k in zip(x, w, strict=True)) + b) <= 0.0:
                w, b, wrong = [k + label * v for v, k in zip(x, w, strict=True)], b + label, wrong + 1
        mistakes.append(wrong)
    return np.array(w), b, mistakes


def has_learnt(result, expected, strict=False):
    """`result` is `(w, b, mistakes)` as expected."""
    w, b, mistakes = checks.items(result, 3)
    with checks.naming("w"):
        gives(w, expected[0], strict)
    with checks.naming("b"):
        gives(b, expected[1], strict)
    with checks.naming("mistakes"):
        counts = (
            checks.items(mistakes, len(expected[2])) if strict else checks.whole_numbers(mistakes, len(expected[2]))
        )
        for count, wanted in zip(counts, expected[2], strict=True):
            checks.integer(count, wanted)


def best_line(X, y, ridge=0.0):
    """Weights and bias of the best line: samples and, for the ridge, D more rows that want w to be 0."""
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    (n, d), root = X.shape, math.sqrt(len(X) * ridge)
    rows = np.block([[X, np.ones((n, 1))], [root * np.eye(d), np.zeros((d, 1))]])
    solution = np.linalg.lstsq(rows, np.append(y, np.zeros(d)), rcond=None)[0]
    return solution[:d], solution[d]


def is_line(result, expected, strict=False):
    """`result` is `(w, b)` as expected."""
    w, b = checks.items(result, 2)
    with checks.naming("w"):
        gives(w, expected[0], strict)
    with checks.naming("b"):
        gives(b, expected[1], strict)


def stretched(rng, samples, deviations):
    """Samples with mean 0 whose covariance has the squares of `deviations` as eigenvalues, turned at random."""
    d = len(deviations)
    noise = rng.normal(size=(samples, d))
    axes = np.linalg.qr(noise - noise.mean(axis=0))[0]
    turn = np.linalg.qr(rng.normal(size=(d, d)))[0]
    return math.sqrt(samples) * (axes * deviations) @ turn.T


def numbers_of(value, depth=2):
    """What student code hands to a function of ours: an array of numbers, or lists of them, as float64."""
    if type(value) is np.ndarray and value.dtype.kind in "iuf":
        return value.astype(np.float64)
    if isinstance(value, (int, float, np.integer, np.floating)):
        return np.array(float(value))
    if type(value) in (list, tuple) and value and depth:
        rows = [numbers_of(row, depth - 1) for row in value]
        if all(row.shape == rows[0].shape for row in rows):
            return np.array(rows)
    raise TypeError("fit and transform take arrays of numbers")
