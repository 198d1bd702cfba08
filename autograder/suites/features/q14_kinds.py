"""In which form numbers come does not matter: lists, narrow ints, float32, layouts in memory, arguments by name.

A habit of the whole file is asked about here, and in two public cases. Functions that share a case are judged by
the same exact values as in their own questions; see `takes_every_kind`.
"""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.features.shared import (
    attempts,
    best_line,
    column_wise,
    forms,
    gives,
    has_learnt,
    in_polar,
    is_line,
    learnt,
    min_max,
    min_max_inverse,
    monomials,
    numbers_of,
    on_circle,
    playground,
    single,
    standard,
    standard_inverse,
    stretched,
    takes_every_kind,
)
from autograder.tutor import checks

OK_FORMAT = False
name = "kinds"
points = None


def scaled(scaler_class, exact, exact_inverse, X, narrow, many):
    """Attempts with one scaler each; `many` holds three arrays of the same numbers in the same form, one a method."""

    def ask(strict, X, training, new, back):
        scaler = checks.an_object(scaler_class())
        scaler.fit(training)
        answers(strict, X, scaler.transform(new), scaler.inverse(back))

    def by_name(strict):
        scaler = checks.an_object(scaler_class())
        scaler.fit(X=1.0 * X)
        answers(strict, X, scaler.transform(X=1.0 * X), scaler.inverse(Z=1.0 * X))

    def answers(strict, X, Z, back):
        gives(Z, column_wise(exact, X, X), strict)
        gives(back, column_wise(exact_inverse, X, X), strict)

    return [*attempts(ask, *[(X, *three) for three in many], (narrow, narrow, narrow, narrow)), by_name]


@test_case(name="kinds-scalers", points=1, hidden=True)
def scalers(MinMax, Standard, rng, place):
    """MinMax and Standard take lists, ints of any width, float32 and any layout, and change nothing.

    MinMax와 Standard는 리스트, 폭이 어떻든 정수, float32, 어떤 메모리 배치든 받고 아무것도 바꾸지 않아요.
    """
    X, narrow = rng.integers(0, 256, (5, 3)), single(rng, (7, 2))
    mine, theirs = [[place(1.0 * X) for _ in range(3)] for _ in range(2)]
    threes = [(form, form, form) for form in forms(X)]
    takes_every_kind(
        scaled(MinMax, min_max, min_max_inverse, X, narrow, [*threes, mine]),
        scaled(Standard, standard, standard_inverse, X, narrow, [*threes, theirs]),
    )
    checks.unchanged(*mine, *theirs)


@test_case(name="kinds-fit_on_training", points=1, hidden=True)
def training(fit_on_training, rng, place):
    """fit_on_training takes lists, ints and float32, hands float64 arrays on, and changes nothing.

    fit_on_training은 리스트, 정수, float32를 받아 float64 배열로 넘겨주고, 아무것도 바꾸지 않아요.
    """
    X, test, statistics = rng.integers(0, 256, (5, 3)), rng.integers(0, 256, (4, 3)), rng.normal(size=3)

    def fit(got):
        if type(got) is not np.ndarray or got.dtype != np.float64:
            raise TypeError("fit takes float64 arrays")
        return statistics

    def transform(got, given):
        if type(got) is not np.ndarray or got.dtype != np.float64:
            raise TypeError("transform takes float64 arrays")
        return got - numbers_of(given)

    def ask(strict, X, test, *given):
        answers(strict, fit_on_training(fit, transform, *given), X, test)

    def by_name(strict):
        answers(strict, fit_on_training(X_test=1.0 * test, X_train=1.0 * X, transform=transform, fit=fit), X, test)

    def answers(strict, result, *right):
        for Z, numbers in zip(checks.items(result, 2), right, strict=True):
            gives(Z, numbers - statistics, strict)

    mine, theirs, narrow = place(1.0 * X), place(1.0 * test), (single(rng, (4, 3)), single(rng, (6, 3)))
    pairs = [*zip(forms(X), forms(test), strict=True), (mine, theirs)]
    wide = [part.astype(np.float64) for part in narrow]
    takes_every_kind([*attempts(ask, *[(X, test, *pair) for pair in pairs], (*wide, *narrow)), by_name])
    checks.unchanged(mine, theirs)


@test_case(name="kinds-one_hot", points=1, hidden=True)
def encoding(one_hot, rng, place):
    """one_hot takes lists and arrays of texts and of ints of any width, for values and categories alike.

    one_hot은 값도 범주도 문자열이나 폭이 어떻든 정수의 리스트와 배열을 받아요.
    """
    categories, values = rng.permutation([3, 250, 0, 77]), rng.integers(0, 4, 7)
    words, expected = np.array(["b", "abc", "서울", "zz"])[rng.permutation(4)], np.eye(4)[values]

    def ask(strict, *given):
        gives(one_hot(*given), expected, strict)

    def by_name(strict):
        gives(one_hot(categories=words.tolist(), values=words[values].tolist()), expected, strict)

    numbers = categories[values]
    mine, theirs = place(numbers), place(categories)
    pairs = [
        (numbers, categories),
        (numbers.tolist(), categories),
        (numbers.astype(np.uint8), categories.tolist()),
        (numbers.astype(np.int16), categories.astype(np.uint8)),
        (words[values], words),
        (words[values].tolist(), words),
        (words[values], words.tolist()),
        (np.repeat(numbers, 2)[::2], np.repeat(categories, 2)[::2]),
        (mine, theirs),
    ]
    takes_every_kind([*attempts(ask, *pairs), by_name])
    checks.unchanged(mine, theirs)


@test_case(name="kinds-bucketize", points=1, hidden=True)
def buckets(bucketize, rng, place):
    """bucketize takes lists, ints of any width and float32 in any layout, gives ints, and changes nothing.

    bucketize는 리스트, 폭이 어떻든 정수, float32를 어떤 메모리 배치로든 받아 정수를 돌려주고, 아무것도 바꾸지 않아요.
    """
    x, edges, narrow = rng.integers(0, 256, 9), np.sort(rng.permutation(256)[:4]), single(rng, 8)
    few = np.sort(narrow[:3])

    def ask(strict, x, edges, *given):
        numbered(strict, bucketize(*given), x, edges)

    def by_name(strict):
        numbered(strict, bucketize(edges=1.0 * edges, x=1.0 * x), x, edges)

    def numbered(strict, result, x, edges):
        expected = (edges <= x[:, np.newaxis]).sum(axis=1)
        if strict:
            checks.form(result, expected)
        checks.integers(result, expected)

    mine, theirs = place(1.0 * x), place(1.0 * edges)
    pairs = [*zip(forms(x), forms(edges), strict=True), (x.astype(np.uint8), 1.0 * edges), (mine, theirs)]
    calls = [(x, edges, *pair) for pair in pairs]
    takes_every_kind([*attempts(ask, *calls, (narrow, few, narrow, few.astype(np.float64))), by_name])
    checks.unchanged(mine, theirs)


@test_case(name="kinds-circle", points=1, hidden=True)
def circle(cyclic, polar, rng, place):
    """cyclic and polar take lists, ints of any width, float32 and any layout, and change nothing.

    cyclic과 polar는 리스트, 폭이 어떻든 정수, float32, 어떤 메모리 배치든 받고 아무것도 바꾸지 않아요.
    """
    x, X, narrow, wide = rng.integers(0, 256, 7), rng.integers(1, 256, (5, 2)), single(rng, 6), single(rng, (6, 2))
    mine, theirs = place(1.0 * x), place(1.0 * X)

    def turned(strict, x, form):
        gives(cyclic(form, 24), on_circle(x, 24), strict)

    def turned_by_name(strict):
        gives(cyclic(period=24.0, x=1.0 * x), on_circle(x, 24), strict)

    def split(strict, X, form):
        gives(polar(form), in_polar(X), strict)

    def split_by_name(strict):
        gives(polar(X=1.0 * X), in_polar(X), strict)

    takes_every_kind(
        [*attempts(turned, *[(x, form) for form in [*forms(x), mine]], (narrow, narrow)), turned_by_name],
        [*attempts(split, *[(X, form) for form in [*forms(X), theirs]], (wide, wide)), split_by_name],
    )
    checks.unchanged(mine, theirs)


@test_case(name="kinds-products", points=1, hidden=True)
def products(polynomial_features, named_features, rng, place):
    """polynomial_features and named_features take lists, narrow ints, float32 and any layout, and change nothing.

    polynomial_features와 named_features는 리스트, 좁은 정수, float32, 어떤 메모리 배치든 받고 아무것도 바꾸지 않아요.
    """
    X, narrow, names = rng.integers(0, 256, (5, 2)), single(rng, (4, 2)), ["x2", "x1x2", "x1^2", "sin(x2)", "x1"]
    mine, theirs = place(1.0 * X), place(1.0 * X)

    def multiplied(strict, X, form):
        gives(polynomial_features(form, 2), monomials(X, 2), strict)

    def multiplied_by_name(strict):
        gives(polynomial_features(degree=2, X=1.0 * X), monomials(X, 2), strict)

    def asked(strict, X, form):
        gives(named_features(form, names), playground(X, names), strict)

    def asked_by_name(strict):
        gives(named_features(names=names, X=1.0 * X), playground(X, names), strict)

    calls = [(X, form) for form in forms(X)]
    takes_every_kind(
        [*attempts(multiplied, *calls, (X, mine), (narrow, narrow)), multiplied_by_name],
        [*attempts(asked, *calls, (X, theirs), (narrow, narrow)), asked_by_name],
    )
    checks.unchanged(mine, theirs)


@test_case(name="kinds-perceptron", points=1, hidden=True)
def rule(perceptron, rng, place):
    """perceptron takes lists, ints of any width and float32, computes in float64, and changes nothing.

    perceptron은 리스트, 폭이 어떻든 정수, float32를 받아 float64로 계산하고, 아무것도 바꾸지 않아요.
    """
    X, y = rng.integers(0, 120, (6, 3)), rng.permutation([-1, 1, 1, -1, 1, -1])
    signed, labels = rng.integers(-128, 128, (5, 2)), rng.choice([-1, 1], 5)
    signed[0], labels[0] = (-128, 127), -1  # 128 is no int8

    def ask(strict, X, y, *given):
        has_learnt(perceptron(*given, 9), learnt(X, y, 9), strict)

    def by_name(strict):
        has_learnt(perceptron(epochs=9, y=1.0 * y, X=1.0 * X), learnt(X, y, 9), strict)

    mine, theirs = place(1.0 * X), place(1.0 * y)
    pairs = [*zip(forms(X), forms(y), strict=True), (mine, theirs)]
    calls = [*((X, y, *pair) for pair in pairs), (signed, labels, signed.astype(np.int8), labels.astype(np.int8))]
    takes_every_kind([*attempts(ask, *calls), by_name])
    checks.unchanged(mine, theirs)


@test_case(name="kinds-line", points=1, hidden=True)
def line(least_squares, condition, rng, place):
    """least_squares and condition take lists, narrow ints, float32 and any layout, and change nothing.

    least_squares와 condition은 리스트, 좁은 정수, float32, 어떤 메모리 배치든 받고, 아무것도 바꾸지 않아요.
    """
    X, y = np.rint(100.0 + stretched(rng, 9, [30.0, 20.0])).clip(0, 255).astype(int), rng.integers(0, 256, 9)
    narrow, few = single(rng, (9, 2)), single(rng, 9)
    mine, theirs, third = place(1.0 * X), place(1.0 * y), place(1.0 * X)

    def fitted(strict, X, y, *given):
        is_line(least_squares(*given, 0.5), best_line(X, y, 0.5), strict)

    def fitted_by_name(strict):
        is_line(least_squares(ridge=0.5, y=1.0 * y, X=1.0 * X), best_line(X, y, 0.5), strict)

    def ratio(X):
        variances = np.linalg.eigvalsh(np.cov(np.asarray(X, dtype=np.float64).T))
        return variances[-1] / variances[0]

    def spread(strict, X, form):
        measured(strict, condition(form), X)

    def spread_by_name(strict):
        measured(strict, condition(X=1.0 * X), X)

    def measured(strict, result, X):
        if strict:
            checks.form(result, 1.0)
        checks.number(result, ratio(X), tol=1e-6 if strict else checks.VALUES, relative=True)

    wide = stretched(rng, 13, [1.0, 30.0, 1e3])  # a condition of 1e6
    thin = stretched(rng, 9, [1.0, 40.0]).astype(np.float32)
    calls = [(X, y, *pair) for pair in [*zip(forms(X), forms(y), strict=True), (mine, theirs)]]
    spreads = [(X, form) for form in [*forms(X), third]]
    takes_every_kind(
        [*attempts(fitted, *calls, (narrow, few, narrow, few)), fitted_by_name],
        [*attempts(spread, *spreads, (thin, thin), (wide, wide)), spread_by_name],
    )
    checks.unchanged(mine, theirs, third)
