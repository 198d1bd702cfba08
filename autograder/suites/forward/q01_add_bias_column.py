"""A column of ones carries the bias."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.forward.shared import agrees, agrees_in_form, leaves_inputs
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

    add_bias_column은 첫 열 앞에, 샘플마다 하나씩 1을 붙여요.
    """
    X = np.array([[2.5, -3.0], [0.0, 4.0], [7.0, 0.25]])
    checks.array(add_bias_column(X), [[1.0, 2.5, -3.0], [1.0, 0.0, 4.0], [1.0, 7.0, 0.25]])


@test_case(name="add_bias_column-any-size", points=2, hidden=True)
def any_size(add_bias_column, rng):
    """add_bias_column takes any batch, also one sample and one feature, and its argument by name.

    add_bias_column은 샘플 하나, 특성 하나를 포함해 어떤 배치든 받고, 인수를 이름으로도 받아요.
    """
    batches = [rng.normal(size=size) for size in [(5, 3), (1, 4), (7, 1), (4, 4), (1, 1)]]
    agrees(add_bias_column, with_ones, [(X,) for X in [*batches, rng.normal(size=(3, 5)).T]])
    checks.array(add_bias_column(X=batches[0]), with_ones(batches[0]))


@test_case(name="add_bias_column-kinds", points=1, hidden=True)
def kinds(add_bias_column, rng):
    """add_bias_column takes lists, ints and float32, and returns float64.

    add_bias_column은 리스트, 정수, float32를 받고 float64를 돌려줘요.
    """
    whole = rng.integers(2, 90, size=(5, 2))
    given = [whole, whole.tolist(), whole.astype(np.uint8), whole.astype(np.float32), rng.normal(size=(5, 3))]
    agrees_in_form(add_bias_column, with_ones, [(X,) for X in given])


@test_case(name="add_bias_column-own-array", points=1, hidden=True)
def own_array(add_bias_column, rng, place):
    """add_bias_column leaves X as it was, and every call returns an array of its own.

    add_bias_column은 X를 그대로 두고, 부를 때마다 새 배열을 돌려줘요.
    """
    leaves_inputs(add_bias_column, with_ones, [place(rng.normal(size=(5, 3)))], [rng.normal(size=(5, 3))])
