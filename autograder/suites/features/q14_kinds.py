"""In which form numbers come does not matter: lists, narrow ints, float32, layouts in memory, arguments by name.

A habit of the whole file is asked about here and nowhere else. Functions that share a case are judged by the
same exact values as in their own questions; see `takes_every_kind`.
"""

from functools import partial

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.features.shared import (
    best_line,
    column_wise,
    forms,
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
    texts,
)
from autograder.tutor import checks

OK_FORMAT = False
name = "kinds"
points = None


def scales(scaler_class, exact, exact_inverse, X, form, by_name=False):
    """One scaler, fitted and asked with the same form of the same numbers."""
    scaler = checks.an_object(scaler_class())
    if by_name:
        scaler.fit(X=form)
        results = scaler.transform(X=form), scaler.inverse(Z=form)
    else:
        scaler.fit(form)
        results = scaler.transform(form), scaler.inverse(form)
    for result, formula in zip(results, (exact, exact_inverse), strict=True):
        checks.array(result, column_wise(formula, X, X))


@test_case(name="kinds-scalers", points=1, hidden=True)
def scalers(MinMax, Standard, rng, place):
    """MinMax and Standard take lists, ints of any width, float32 and any layout, compute in float64, change nothing.

    MinMax와 Standard는 리스트, 폭이 어떻든 정수, float32, 어떤 메모리 배치든 받아 float64로 계산하고 아무것도 바꾸지 않아요.
    """
    X, narrow = rng.integers(0, 256, (5, 3)).astype(np.float64), single(rng, (7, 2))
    asked, mine = [], place(X)
    for scaler_class, formulas in ((MinMax, (min_max, min_max_inverse)), (Standard, (standard, standard_inverse))):
        ask = partial(scales, scaler_class, *formulas)
        attempts = [partial(ask, X, form) for form in [*forms(place, X.astype(int)), mine]]
        asked.append([*attempts, partial(ask, narrow.astype(np.float64), narrow), partial(ask, X, X, by_name=True)])
    takes_every_kind(*asked)
    checks.unchanged(mine)


def split_fit(fit_on_training, statistics, X, test, train_form, test_form, **named):
    """The training data, then the test data, minus what a lent `fit` says, which takes float64 arrays only."""

    def fit(got):
        if type(got) is not np.ndarray or got.dtype != np.float64:
            raise TypeError("fit takes float64 arrays")
        return statistics

    def transform(got, given):
        if type(got) is not np.ndarray or got.dtype != np.float64:
            raise TypeError("transform takes float64 arrays")
        return got - numbers_of(given)

    if named:
        result = fit_on_training(X_test=test_form, X_train=train_form, transform=transform, fit=fit)
    else:
        result = fit_on_training(fit, transform, train_form, test_form)
    for Z, numbers in zip(checks.items(result, 2), (X, test), strict=True):
        checks.array(Z, numbers - statistics)


@test_case(name="kinds-fit_on_training", points=1, hidden=True)
def training(fit_on_training, rng, place):
    """fit_on_training takes lists, ints and float32, hands float64 arrays on, and changes nothing.

    fit_on_training은 리스트, 정수, float32를 받아 float64 배열로 넘겨주고, 아무것도 바꾸지 않아요.
    """
    X, test, statistics = rng.integers(0, 256, (5, 3)), rng.integers(0, 256, (4, 3)), rng.normal(size=3)
    ask, mine, theirs = partial(split_fit, fit_on_training, statistics), place(1.0 * X), place(1.0 * test)
    pairs = [*zip(forms(place, X), forms(place, test), strict=True), (mine, theirs)]
    attempts = [partial(ask, X, test, *pair) for pair in pairs]
    narrow, other = single(rng, (4, 3)), single(rng, (6, 3))
    attempts.append(partial(ask, narrow.astype(np.float64), other.astype(np.float64), narrow, other))
    attempts.append(partial(ask, X, test, 1.0 * X, 1.0 * test, by_name=True))
    takes_every_kind(attempts)
    checks.unchanged(mine, theirs)


@test_case(name="kinds-one_hot", points=1, hidden=True)
def encoding(one_hot, rng, place):
    """one_hot takes lists and arrays of texts and of ints of any width, for values and categories alike.

    one_hot은 값도 범주도 문자열이나 폭이 어떻든 정수의 리스트와 배열을 받아요.
    """
    categories, values = rng.permutation([3, 250, 0, 77]), rng.integers(0, 4, 7)
    words = np.array(["b", "abc", "서울", "zz"])[rng.permutation(4)]
    expected = np.eye(4)[values]

    def ask(*given, **named):
        checks.array(one_hot(*given, **named), expected)

    numbers = categories[values]
    mine, theirs = place(numbers), place(categories)
    pairs = [
        (place(numbers), place(categories)),
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
    by_name = partial(ask, categories=words.tolist(), values=words[values].tolist())
    takes_every_kind([*(partial(ask, *pair) for pair in pairs), by_name])
    checks.unchanged(mine, theirs)


@test_case(name="kinds-bucketize", points=1, hidden=True)
def buckets(bucketize, rng, place):
    """bucketize takes lists, ints of any width and float32 in any layout, gives ints, and changes nothing.

    bucketize는 리스트, 폭이 어떻든 정수, float32를 어떤 메모리 배치로든 받아 정수를 돌려주고, 아무것도 바꾸지 않아요.
    """
    x, edges = rng.integers(0, 256, 9), np.sort(rng.permutation(256)[:4])

    def ask(x, edges, *given, **named):
        checks.integers(bucketize(*given, **named), (edges <= x[:, np.newaxis]).sum(axis=1))

    mine, theirs = place(1.0 * x), place(1.0 * edges)
    pairs = [*zip(forms(place, x), forms(place, edges), strict=True), (x.astype(np.uint8), 1.0 * edges), (mine, theirs)]
    attempts = [partial(ask, x, edges, *pair) for pair in pairs]
    narrow = single(rng, 8)
    attempts.append(partial(ask, narrow, np.sort(narrow[:3]), narrow, np.sort(narrow[:3]).astype(np.float64)))
    takes_every_kind([*attempts, partial(ask, x, edges, edges=1.0 * edges, x=1.0 * x)])
    checks.unchanged(mine, theirs)


@test_case(name="kinds-circle", points=1, hidden=True)
def circle(cyclic, polar, rng, place):
    """cyclic and polar take lists, ints of any width, float32 and any layout, compute in float64, change nothing.

    cyclic과 polar는 리스트, 폭이 어떻든 정수, float32, 어떤 메모리 배치든 받아 float64로 계산하고 아무것도 바꾸지 않아요.
    """
    x, X, narrow, wide = rng.integers(0, 256, 7), rng.integers(1, 256, (5, 2)), single(rng, 6), single(rng, (6, 2))
    asked, mine, theirs = [], place(1.0 * x), place(1.0 * X)

    def turned(x, *given, **named):
        checks.array(cyclic(*given, **named), on_circle(x, 24))

    def split(X, *given, **named):
        checks.array(polar(*given, **named), in_polar(X))

    attempts = [partial(turned, x, form, 24) for form in [*forms(place, x), mine]]
    asked.append([*attempts, partial(turned, narrow, narrow, 24), partial(turned, x, period=24.0, x=1.0 * x)])
    attempts = [partial(split, X, form) for form in [*forms(place, X), theirs]]
    asked.append([*attempts, partial(split, wide, wide), partial(split, X, X=1.0 * X)])
    takes_every_kind(*asked)
    checks.unchanged(mine, theirs)


@test_case(name="kinds-products", points=1, hidden=True)
def products(polynomial_features, named_features, polynomial_names, rng, place):
    """polynomial_features and named_features take lists, narrow ints, float32 and any layout, and change nothing;
    names may come in a list or a tuple.

    polynomial_features와 named_features는 리스트, 좁은 정수, float32, 어떤 메모리 배치든 받고 아무것도 바꾸지 않아요. 이름은
    리스트로도 튜플로도 받아요.
    """
    X, narrow, asked = rng.integers(0, 256, (5, 2)), single(rng, (4, 2)), []
    names, mine, theirs = ["x2", "x1x2", "x1^2", "sin(x2)", "x1"], place(1.0 * X), place(1.0 * X)

    def powers(X, *given, **named):
        checks.array(polynomial_features(*given, **named), monomials(X, 2))

    def by_name(X, *given, **named):
        checks.array(named_features(*given, **named), playground(X, names))

    attempts = [partial(powers, X, form, 2) for form in [*forms(place, X), mine]]
    asked.append([*attempts, partial(powers, narrow, narrow, 2), partial(powers, X, degree=2, X=1.0 * X)])
    attempts = [partial(by_name, X, form, names) for form in [*forms(place, X), theirs]]
    attempts += [partial(by_name, narrow, narrow, tuple(names)), partial(by_name, X, names=names, X=1.0 * X)]
    takes_every_kind(*asked, attempts, [partial(called, polynomial_names), partial(called_by_name, polynomial_names)])
    checks.unchanged(mine, theirs)


def called(polynomial_names):
    """Names in a list and in a tuple."""
    for names in (["p", "q"], ("p", "q")):
        texts(polynomial_names(names, 2), ["p", "q", "p^2", "p q", "q^2"])


def called_by_name(polynomial_names):
    """Arguments by name."""
    texts(polynomial_names(degree=1, names=["p", "q"]), ["p", "q"])


@test_case(name="kinds-perceptron", points=1, hidden=True)
def rule(perceptron, rng, place):
    """perceptron takes lists, ints of any width and float32, computes in float64, and changes nothing.

    perceptron은 리스트, 폭이 어떻든 정수, float32를 받아 float64로 계산하고, 아무것도 바꾸지 않아요.
    """
    X, y = rng.integers(0, 120, (6, 3)), rng.permutation([-1, 1, 1, -1, 1, -1])
    signed, labels = rng.integers(-100, 100, (5, 2)), rng.choice([-1, 1], 5)

    def ask(X, y, *given, **named):
        has_learnt(perceptron(*given, **named), learnt(X, y, 9))

    mine, theirs = place(1.0 * X), place(1.0 * y)
    attempts = [
        partial(ask, X, y, a, b, 9) for a, b in [*zip(forms(place, X), forms(place, y), strict=True), (mine, theirs)]
    ]
    attempts += [partial(ask, signed, labels, signed.astype(np.int8), labels.tolist(), 9)]
    attempts += [partial(ask, X, y, X=1.0 * X, y=1.0 * y, epochs=9)]
    takes_every_kind(attempts)
    checks.unchanged(mine, theirs)


@test_case(name="kinds-line", points=1, hidden=True)
def line(least_squares, condition, rng, place):
    """least_squares and condition take lists, narrow ints, float32 and any layout, and change nothing.

    least_squares와 condition은 리스트, 좁은 정수, float32, 어떤 메모리 배치든 받고, 아무것도 바꾸지 않아요.
    """
    X, y = np.rint(100.0 + stretched(rng, 9, [30.0, 20.0])).clip(0, 255).astype(int), rng.integers(0, 256, 9)
    narrow, few = single(rng, (9, 2)), single(rng, 9)
    mine, theirs, third = place(1.0 * X), place(1.0 * y), place(1.0 * X)

    def fitted(X, y, *given, **named):
        is_line(least_squares(*given, **named), best_line(X, y, 0.5))

    def spread(X, *given, **named):
        variances = np.linalg.eigvalsh(np.cov(np.asarray(X, dtype=np.float64).T))
        checks.number(condition(*given, **named), variances[-1] / variances[0], tol=1e-6, relative=True)

    pairs = [*zip(forms(place, X), forms(place, y), strict=True), (mine, theirs)]
    attempts = [partial(fitted, X, y, *pair, 0.5) for pair in pairs]
    attempts += [partial(fitted, narrow, few, narrow, few, 0.5), partial(fitted, X, y, ridge=0.5, y=1.0 * y, X=1.0 * X)]
    others = [partial(spread, X, form) for form in [*forms(place, X), third]]
    takes_every_kind(attempts, [*others, partial(spread, narrow, narrow), partial(spread, X, X=1.0 * X)])
    checks.unchanged(mine, theirs, third)
