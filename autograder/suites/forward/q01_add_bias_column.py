"""A column of ones carries the bias."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "add_bias_column"
points = None


@test_case(name="add_bias_column-ones-first", points=2, hidden=False)
def ones_first(add_bias_column):
    """add_bias_column puts the ones before the first column, one for each sample.

    add_bias_column은 첫 열 앞에, 표본마다 하나씩 1을 붙여요.
    """
    X = np.array([[2.5, -3.0], [0.0, 4.0], [7.0, 0.25]])
    checks.array(add_bias_column(X), [[1.0, 2.5, -3.0], [1.0, 0.0, 4.0], [1.0, 7.0, 0.25]])


@test_case(name="add_bias_column-any-size-and-kind", points=2, hidden=True)
def any_size_and_kind(add_bias_column, rng):
    """add_bias_column takes any batch, also one sample, lists, ints and float32, and returns float64.

    add_bias_column은 표본이 하나일 때를 포함해 어떤 배치든, 리스트, 정수, float32든 float64로 돌려줘요.
    """
    for rows, columns in [(5, 3), (1, 4), (7, 1), (4, 4), (1, 1)]:
        X = rng.normal(size=(rows, columns))
        checks.array(add_bias_column(X=X), np.insert(X, 0, 1.0, axis=1))
    wide = rng.normal(size=(3, 5))
    checks.array(add_bias_column(wide.T), np.insert(wide.T, 0, 1.0, axis=1))
    whole = rng.integers(2, 90, size=(5, 2))
    wanted = np.insert(whole.astype(np.float64), 0, 1.0, axis=1)
    for X in [whole, whole.tolist(), whole.astype(np.uint8), whole.astype(np.float32)]:
        checks.array(add_bias_column(X), wanted)


@test_case(name="add_bias_column-own-array", points=2, hidden=True)
def own_array(add_bias_column, rng, place):
    """add_bias_column leaves X as it was, and every call returns an array of its own.

    add_bias_column은 X를 그대로 두고, 부를 때마다 새 배열을 돌려줘요.
    """
    X = place(rng.normal(size=(5, 3)))
    first = checks.kept(add_bias_column.keep(X))
    other = rng.normal(size=(5, 3))
    second = checks.kept(add_bias_column.keep(other))
    checks.array(first.get(), np.insert(X.original, 0, 1.0, axis=1))
    checks.array(second.get(), np.insert(other, 0, 1.0, axis=1))
    first.set(np.zeros((5, 4)))
    checks.unchanged(X)
    checks.array(add_bias_column(X), np.insert(X.original, 0, 1.0, axis=1))
