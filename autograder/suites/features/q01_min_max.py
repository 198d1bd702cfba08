"""Scaling by the range of the training data."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.features.shared import column_wise, min_max, min_max_inverse
from autograder.tutor import checks

OK_FORMAT = False
name = "MinMax"
points = None


@test_case(name="MinMax-known-values", points=2, hidden=False)
def known_values(MinMax):
    """MinMax maps the minimum of each column to 0 and the maximum to 1; `inverse` brings the numbers back.

    MinMax는 열마다 최솟값을 0으로, 최댓값을 1로 보내요. `inverse`는 원래 수를 돌려줘요.
    """
    X = np.array([[10.0, -4.0], [20.0, 0.0], [15.0, 4.0], [12.0, -1.0]])
    Z = np.array([[0.0, 0.0], [1.0, 0.5], [0.5, 1.0], [0.2, 0.375]])
    scaler = checks.an_object(MinMax())
    scaler.fit(X)
    checks.array(scaler.transform(X), Z)
    checks.array(scaler.inverse(Z), X)


@test_case(name="MinMax-new-values", points=1, hidden=False)
def new_values(MinMax):
    """MinMax scales new samples by the range of the training samples and does not clip; `fit` returns the object.

    MinMax는 새 샘플도 훈련 샘플의 범위로 변환하고 자르지 않아요. `fit`은 객체 자신을 돌려줘요.
    """
    scaler = checks.an_object(checks.an_object(MinMax()).fit(np.array([[10.0], [20.0], [15.0]])))
    checks.array(scaler.transform(np.array([[25.0], [5.0]])), [[1.5], [-0.5]])


@test_case(name="MinMax-any-size", points=2, hidden=True)
def any_size(MinMax, rng):
    """MinMax scales every column by its own range, in training data and new ones of any size.

    MinMax는 훈련 데이터든 새 데이터든, 크기가 어떻든 열마다 그 열의 범위로 변환해요.
    """
    for n, d, new in ((7, 3, 5), (5, 4, 1), (2, 1, 3), (11, 2, 13)):
        spread, offset = 10.0 ** rng.uniform(-3, 3, d), rng.normal(size=d)
        X, others = ((rng.normal(size=(rows, d)) + offset) * spread for rows in (n, new))
        scaler = checks.an_object(MinMax())
        scaler.fit(X)
        for values, result in zip((X, others), scaler.transform.map([X, others]), strict=True):
            checks.array(result, column_wise(min_max, X, values))


@test_case(name="MinMax-constant-column", points=1, hidden=True)
def constant_column(MinMax, rng):
    """A column whose training values are all equal becomes 0 for every value, and `inverse` gives the value back.

    훈련 값이 모두 같은 열은 어떤 값이 와도 0이 되고, `inverse`는 그 값을 돌려줘요.
    """
    for n in (7, 1, 12):
        X = np.column_stack([rng.normal(size=n), np.full(n, 0.1), np.full(n, rng.normal()), np.zeros(n)])
        new = rng.normal(0.0, 5.0, size=(4, 4))
        scaler = checks.an_object(MinMax())
        scaler.fit(X)
        for values, result in zip((X, new), scaler.transform.map([X, new]), strict=True):
            checks.array(result, column_wise(min_max, X, values))
        checks.array(scaler.inverse(new), column_wise(min_max_inverse, X, new))


@test_case(name="MinMax-small-is-not-constant", points=1, hidden=True)
def small_is_not_constant(MinMax, rng):
    """A column in tiny steps is not constant: its range is scaled to [0, 1] like any other.

    아주 작은 폭으로 변하는 열은 상수 열이 아니에요. 다른 열과 똑같이 [0, 1]이 돼요.
    """
    steps = rng.permutation(11).reshape(11, 1) * np.array([1e-9, 1e-13, 1.0])
    scaler = checks.an_object(MinMax())
    scaler.fit(steps)
    checks.array(scaler.transform(steps), column_wise(min_max, steps, steps))


@test_case(name="MinMax-inverse", points=1, hidden=True)
def inverse(MinMax, rng):
    """`inverse` undoes the scaling, below 0 and above 1 too.

    `inverse`는 변환을 되돌려요. 0보다 작거나 1보다 클 때도요.
    """
    for n, d, new in ((7, 3, 5), (4, 1, 2)):
        X, Z = rng.normal(3.0, 10.0, size=(n, d)), rng.normal(0.5, 2.0, size=(new, d))
        scaler = checks.an_object(MinMax())
        scaler.fit(X)
        checks.array(scaler.inverse(Z), column_wise(min_max_inverse, X, Z))


@test_case(name="MinMax-its-own-memory", points=1, hidden=True)
def its_own_memory(MinMax, rng):
    """What `fit` returns is the object itself; a second `fit` forgets the first, and other objects know nothing.

    `fit`이 돌려주는 것은 객체 자신이에요. 다시 `fit`하면 먼저 것은 잊고, 다른 객체는 아무것도 몰라요.
    """
    first, second, third = rng.normal(0.0, 50.0, (9, 2)), rng.normal(2.0, 1.0, (5, 2)), rng.normal(9.0, 3.0, (4, 3))
    one, other = checks.an_object(MinMax()), checks.an_object(MinMax())
    other.fit(third)
    same = checks.an_object(one.fit(first))
    checks.array(same.transform(second), column_wise(min_max, first, second))
    same.fit(second)
    kept = one.transform.keep(first)
    one.transform(second)
    checks.array(checks.now(kept), column_wise(min_max, second, first))
    checks.array(other.transform(third), column_wise(min_max, third, third))


@test_case(name="MinMax-errors", points=1, hidden=True)
def errors(MinMax, rng):
    """MinMax raises ValueError before `fit`, and for another number of columns than it was fitted on.

    MinMax는 `fit` 전이거나 열의 수가 `fit` 때와 다르면 ValueError를 내요.
    """
    scaler = checks.an_object(MinMax())
    wrong = [rng.normal(size=(4, d)) for d in (1, 2, 4)]
    checks.value_errors(scaler.transform, wrong)
    checks.value_errors(scaler.inverse, wrong)
    scaler.fit(rng.normal(size=(5, 3)))
    checks.value_errors(scaler.transform, wrong)
    checks.value_errors(scaler.inverse, wrong)
