"""What the columns are called."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.features.shared import exponents
from autograder.tutor import checks

OK_FORMAT = False
name = "polynomial_names"
points = None


def texts(actual, expected):
    """`actual` is a list, tuple or (M,) array of texts, as expected."""
    if type(actual) is np.ndarray and actual.dtype.kind == "U" and actual.ndim == 1:
        actual = actual.tolist()
    for text, wanted in zip(checks.items(actual, len(expected)), expected, strict=True):
        checks.same(text, wanted)


def called(names, degree):
    """The names of all monomials, by their exponents."""
    factors = [
        [n if k == 1 else f"{n}^{k}" for n, k in zip(names, e, strict=True) if k] for e in exponents(len(names), degree)
    ]
    return [" ".join(parts) for parts in factors]


@test_case(name="polynomial_names-degree-2", points=1, hidden=False)
def degree_2(polynomial_names):
    """x1 and x2 up to degree 2: "x1", "x2", "x1^2", "x1 x2", "x2^2".

    x1과 x2를 2차까지: "x1", "x2", "x1^2", "x1 x2", "x2^2".
    """
    expected = ["x1", "x2", "x1^2", "x1 x2", "x2^2"]
    texts(polynomial_names(["x1", "x2"], 2), expected)


@test_case(name="polynomial_names-degree-3", points=1, hidden=False)
def degree_3(polynomial_names):
    """Names may be any, and in degree 3 powers and products come together: "a^2 b".

    이름은 무엇이든 되고, 3차에서는 거듭제곱과 곱이 함께 나와요: "a^2 b".
    """
    expected = ["a", "b", "a^2", "a b", "b^2", "a^3", "a^2 b", "a b^2", "b^3"]
    texts(polynomial_names(["a", "b"], 3), expected)


@test_case(name="polynomial_names-any-names", points=2, hidden=True)
def any_names(polynomial_names, rng):
    """Two and three names of any script, in the order in which they are given.

    어떤 문자로 된 이름이든 둘이나 셋을 받은 순서대로 써요.
    """
    words = ["height", "b", "키", "x10", "area", "나이"]
    for count, degree in ((2, 2), (3, 2), (3, 3), (2, 4), (2, 1)):
        names = [words[i] for i in rng.permutation(len(words))[:count]]
        texts(polynomial_names(names=names, degree=degree), called(names, degree))


@test_case(name="polynomial_names-few-and-many", points=2, hidden=True)
def few_and_many(polynomial_names, rng):
    """One name up to high degrees, and four or five names.

    이름이 하나일 때는 높은 차수까지, 넷이나 다섯일 때도 돼요.
    """
    for count, degree in ((1, 11), (1, 1), (4, 3), (5, 2)):
        names = [f"x{i}" for i in rng.permutation(20)[:count].tolist()]
        texts(polynomial_names(names, degree), called(names, degree))
