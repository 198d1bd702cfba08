"""A column of ones carries the bias."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.forward.shared import agrees
from autograder.tutor import checks

OK_FORMAT = False
name = "add_bias_column"
points = None


def with_ones(X):
    """X in float64, with a column of ones before the first."""
    return np.insert(np.asarray(X, dtype=np.float64), 0, 1.0, axis=1)


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
    batches = [rng.normal(size=size) for size in [(5, 3), (1, 4), (7, 1), (4, 4), (1, 1)]]
    whole = rng.integers(2, 90, size=(5, 2))
    kinds = [rng.normal(size=(3, 5)).T, whole, whole.tolist(), whole.astype(np.uint8), whole.astype(np.float32)]
    agrees(add_bias_column, with_ones, [(X,) for X in batches + kinds])
    checks.array(add_bias_column(X=batches[0]), with_ones(batches[0]))


@test_case(name="add_bias_column-own-array", points=2, hidden=True)
def own_array(add_bias_column, rng, place):
    """add_bias_column leaves X as it was, and every call returns an array of its own.

    add_bias_column은 X를 그대로 두고, 부를 때마다 새 배열을 돌려줘요.
    """
    X = place(rng.normal(size=(5, 3)))
    first = checks.kept(add_bias_column.keep(X))
    other = rng.normal(size=(5, 3))
    second = checks.kept(add_bias_column.keep(other))
    now = checks.held({"first": first, "second": second})
    checks.array(now["first"], with_ones(X.original))
    checks.array(now["second"], with_ones(other))
    first.set(np.zeros((5, 4)))
    checks.unchanged(X)
    checks.array(add_bias_column(X), with_ones(X.original))
