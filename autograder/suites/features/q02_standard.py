"""Scaling by mean and standard deviation of the training data."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.features.shared import column_wise, standard, standard_inverse
from autograder.tutor import checks

OK_FORMAT = False
name = "Standard"
points = None


@test_case(name="Standard-known-values", points=2, hidden=False)
def known_values(Standard):
    """Standard gives each column mean 0 and standard deviation 1 (ddof 0); `inverse` brings the numbers back.

    Standard는 열마다 평균을 0, 표준편차(ddof 0)를 1로 만들어요. `inverse`는 원래 수를 돌려줘요.
    """
    X = np.array([[10.0, -2.0], [14.0, 6.0], [10.0, -2.0], [14.0, 2.0], [12.0, 1.0]])
    Z = np.column_stack([(X[:, 0] - 12.0) / 3.2**0.5, (X[:, 1] - 1.0) / 8.8**0.5])
    scaler = checks.an_object(Standard())
    scaler.fit(X)
    checks.array(scaler.transform(X), Z)
    checks.array(scaler.inverse(Z), X)


@test_case(name="Standard-constant", points=1, hidden=False)
def constant(Standard):
    """Seven times 0.1 is a constant column and becomes 0, also for new values; `fit` returns the object.

    0.1이 일곱 번 나오면 상수 열이고, 새 값이 와도 0이 돼요. `fit`은 객체 자신을 돌려줘요.
    """
    scaler = checks.an_object(checks.an_object(Standard()).fit(np.full((7, 1), 0.1)))
    checks.array(scaler.transform(np.array([[0.1], [3.0]])), [[0.0], [0.0]])


@test_case(name="Standard-inputs-stay", points=1, hidden=False)
def inputs_stay(Standard, place):
    """Standard changes none of the arrays that it is given.

    Standard는 받은 배열을 하나도 바꾸지 않아요.
    """
    X, Z = place(np.array([[1.0, 5.0], [3.0, 8.0], [4.0, -2.0]])), place(np.array([[0.5, -1.0]]))
    scaler = checks.an_object(Standard())
    scaler.fit(X)
    for result, given in ((scaler.transform(X), X), (scaler.inverse(Z), Z)):
        checks.array(result, given.original, tol=np.inf)  # its values are asked for elsewhere
    checks.unchanged(X, Z)


@test_case(name="Standard-any-size", points=2, hidden=True)
def any_size(Standard, rng):
    """Standard scales every column by its own mean and deviation, in training data and new ones of any size.

    Standard는 훈련 데이터든 새 데이터든, 크기가 어떻든 열마다 그 열의 평균과
    표준편차로 변환해요.
    """
    for n, d, new in ((7, 3, 5), (5, 4, 1), (2, 1, 3), (11, 2, 13)):
        spread, offset = 10.0 ** rng.uniform(-3, 3, d), rng.normal(size=d)
        X, others = ((rng.normal(size=(rows, d)) + offset) * spread for rows in (n, new))
        scaler = checks.an_object(Standard())
        scaler.fit(X)
        for values, result in zip((X, others), scaler.transform.map([X, others]), strict=True):
            checks.array(result, column_wise(standard, X, values))


@test_case(name="Standard-constant-column", points=2, hidden=True)
def constant_column(Standard, rng):
    """A column whose training values are all equal becomes 0 for every value, and `inverse` gives the value back.

    훈련 값이 모두 같은 열은 어떤 값이 와도 0이 되고, `inverse`는 그 값을 돌려줘요.
    """
    for n in (7, 1, 12, 1000):
        X = np.column_stack([rng.normal(size=n), np.full(n, 0.1), np.full(n, rng.normal()), np.full(n, 14.62)])
        new = rng.normal(0.0, 5.0, size=(4, 4))
        scaler = checks.an_object(Standard())
        scaler.fit(X)
        for values, result in zip((X, new), scaler.transform.map([X, new]), strict=True):
            checks.array(result, column_wise(standard, X, values))
        checks.array(scaler.inverse(new), column_wise(standard_inverse, X, new))


@test_case(name="Standard-small-is-not-constant", points=1, hidden=True)
def small_is_not_constant(Standard, rng):
    """A column in tiny steps is not constant: its deviation becomes 1 like that of any other.

    아주 작은 폭으로 변하는 열은 상수 열이 아니에요. 다른 열과 똑같이 표준편차가 1이 돼요.
    """
    steps = rng.permutation(11).reshape(11, 1) * np.array([1e-9, 1e-13, 1.0])
    scaler = checks.an_object(Standard())
    scaler.fit(steps)
    checks.array(scaler.transform(steps), column_wise(standard, steps, steps))


@test_case(name="Standard-large-offset", points=1, hidden=True)
def large_offset(Standard, rng):
    """A column whose mean is a million times its deviation is scaled as exactly as any other.

    평균이 표준편차의 백만 배쯤 되는 열도 다른 열과 똑같이 정확하게 변환해요.
    """
    X = rng.normal(size=(23, 2)) * [1.0, 3.0] + rng.choice([-1.0, 1.0]) * np.array([1e6, 1e5])
    scaler = checks.an_object(Standard())
    scaler.fit(X)
    checks.array(scaler.transform(X), column_wise(standard, X, X), checks.PRECISE)


@test_case(name="Standard-inverse", points=1, hidden=True)
def inverse(Standard, rng):
    """`inverse` undoes the scaling, whatever z is.

    `inverse`는 변환을 되돌려요. z가 무엇이든요.
    """
    for n, d, new in ((7, 3, 5), (4, 1, 2)):
        X, Z = rng.normal(3.0, 10.0, size=(n, d)), rng.normal(0.5, 2.0, size=(new, d))
        scaler = checks.an_object(Standard())
        scaler.fit(X)
        checks.array(scaler.inverse(Z), column_wise(standard_inverse, X, Z))


@test_case(name="Standard-its-own-memory", points=1, hidden=True)
def its_own_memory(Standard, rng):
    """What `fit` returns is the object itself; a second `fit` forgets the first, and other objects know nothing.

    `fit`이 돌려주는 것은 객체 자신이에요. 다시 `fit`하면 먼저 것은 잊고, 다른 객체는 아무것도 몰라요.
    """
    first, second, third = rng.normal(0.0, 50.0, (9, 2)), rng.normal(2.0, 1.0, (5, 2)), rng.normal(9.0, 3.0, (4, 3))
    one, other = checks.an_object(Standard()), checks.an_object(Standard())
    other.fit(third)
    same = checks.an_object(one.fit(first))
    checks.array(same.transform(second), column_wise(standard, first, second))
    same.fit(second)
    kept = one.transform.keep(first)
    one.transform(second)
    checks.array(checks.now(kept), column_wise(standard, second, first))
    checks.array(other.transform(third), column_wise(standard, third, third))


@test_case(name="Standard-errors", points=1, hidden=True)
def errors(Standard, rng):
    """Standard raises ValueError before `fit`, and for another number of columns than it was fitted on.

    Standard는 `fit` 전이거나 열의 수가 `fit` 때와 다르면 ValueError를 내요.
    """
    scaler = checks.an_object(Standard())
    wrong = [rng.normal(size=(4, d)) for d in (1, 2, 4)]
    checks.value_errors(scaler.transform, wrong)
    checks.value_errors(scaler.inverse, wrong)
    scaler.fit(rng.normal(size=(5, 3)))
    checks.value_errors(scaler.transform, wrong)
    checks.value_errors(scaler.inverse, wrong)
