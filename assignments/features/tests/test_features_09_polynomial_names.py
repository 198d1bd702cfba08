"""What the columns are called."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "features"
name = "polynomial_names"


def texts(actual, expected):
    """`actual` is a list, tuple or (M,) array of texts, as expected."""
    if type(actual) is np.ndarray and actual.dtype.kind == "U" and actual.ndim == 1:
        actual = actual.tolist()
    for text, wanted in zip(checks.items(actual, len(expected)), expected, strict=True):
        checks.same(text, wanted)


@test_case(name="polynomial_names-degree-2", points=1, hidden=False)
def test_degree_2(polynomial_names):
    """x1 and x2 up to degree 2: "x1", "x2", "x1^2", "x1 x2", "x2^2".

    x1과 x2를 2차까지: "x1", "x2", "x1^2", "x1 x2", "x2^2".
    """
    expected = ["x1", "x2", "x1^2", "x1 x2", "x2^2"]
    texts(polynomial_names(["x1", "x2"], 2), expected)


@test_case(name="polynomial_names-degree-3", points=1, hidden=False)
def test_degree_3(polynomial_names):
    """Names may be any, and in degree 3 powers and products come together: "a^2 b".

    이름은 무엇이든 되고, 3차에서는 거듭제곱과 곱이 함께 나와요: "a^2 b".
    """
    expected = ["a", "b", "a^2", "a b", "b^2", "a^3", "a^2 b", "a b^2", "b^3"]
    texts(polynomial_names(["a", "b"], 3), expected)
