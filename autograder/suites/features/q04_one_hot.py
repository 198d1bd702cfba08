"""A column for each category."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.features.shared import agrees
from autograder.tutor import checks

OK_FORMAT = False
name = "one_hot"
points = None


def table(values, categories):
    """Ones where value and category are the same."""
    return np.array([[1.0 if v == c else 0.0 for c in categories] for v in values])


@test_case(name="one_hot-known-values", points=1, hidden=False)
def known_values(one_hot):
    """one_hot puts the columns in the order of the categories: "b" first here, whatever comes first.

    one_hot은 열을 범주의 순서로 놓아요. 무엇이 먼저 오든 여기서는 "b"가 첫 열이에요.
    """
    expected = [[0.0, 1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]
    checks.array(one_hot(np.array(["a", "b", "a", "c"]), ["b", "a", "c"]), expected)


@test_case(name="one_hot-ints", points=1, hidden=False)
def ints(one_hot):
    """Categories may be ints, and one that no value has still gets its column.

    범주는 정수여도 되고, 해당하는 값이 없는 범주에도 열이 있어요.
    """
    checks.array(one_hot([30, 10, 30], [10, 20, 30]), [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])


@test_case(name="one_hot-strings", points=2, hidden=True)
def strings(one_hot, rng):
    """Texts of any length and script, in any order of the categories.

    길이와 문자가 어떻든, 범주의 순서가 어떻든 돼요.
    """
    words = ["red", "dark red", "서울", "부산", "r", "", "Red"]
    calls = []
    for count, n in ((7, 11), (3, 5), (2, 1), (1, 4)):
        categories = [words[i] for i in rng.permutation(len(words))[:count]]
        calls.append((np.array(categories)[rng.integers(0, count, n)], categories))
    agrees(one_hot, table, calls)


@test_case(name="one_hot-any-ints", points=1, hidden=True)
def any_ints(one_hot, rng):
    """Ints of any size, negative ones too, in any order of the categories.

    음수를 포함해 어떤 정수든, 범주의 순서가 어떻든 돼요.
    """
    calls = []
    for count, n in ((5, 9), (4, 4), (2, 7), (1, 3)):
        categories = rng.permutation([-7, 0, 3, 12, 100, 40_000])[:count]
        calls.append((categories[rng.integers(0, count, n)], categories))
    agrees(one_hot, table, calls)


@test_case(name="one_hot-unknown-value", points=1, hidden=True)
def unknown_value(one_hot, rng):
    """one_hot raises ValueError for a value that is not among the categories.

    one_hot은 범주에 없는 값이 있으면 ValueError를 내요.
    """
    order = rng.permutation(3).tolist()
    letters, numbers = [["b", "a", "c"][i] for i in order], np.array([4, 8, 2])[order]
    values = [["a", "d", "b"], ["aa"], ["A", "a"], ["b", ""], [4, 8, 3], [9], [2, -4], [0, 8]]
    checks.value_errors(one_hot, map(np.array, values), [letters] * 4 + [numbers] * 4)
