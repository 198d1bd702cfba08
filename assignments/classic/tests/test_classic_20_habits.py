"""Habits of a whole file: what kinds of input it takes, what its results come as, whether inputs stay.

The other questions pass arrays of int64 and float64 and compare values alone, so each habit is charged here and
nowhere else.
"""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "classic"
name = "habits"


@test_case(name="habits-kinds", points=1, hidden=False)
def test_kinds(fit_gaussian_nb, polynomial_kernel, impurity, grow_tree):
    """Lists, ints (narrow ones, too) and float32 are taken as arrays are; float64 comes out, and labels are ints.

    리스트, 정수(좁은 정수도), float32도 배열처럼 받아요. 결과는 float64이고 레이블은 정수예요.
    """
    for kind in (list, np.array, lambda v: np.array(v, dtype=np.uint8), lambda v: np.array(v, dtype=np.float32)):
        with checks.naming("fit_gaussian_nb"):
            labels = [0, 3, 3]
            model = checks.names(
                fit_gaussian_nb(kind([[200], [100], [250]]), labels), ["classes", "log_prior", "mean", "var"]
            )
            checks.form(model["classes"], [0, 3])
            checks.form(model["mean"], [[200.0], [175.0]])
            checks.array(model["mean"], [[200.0], [175.0]])
        with checks.naming("polynomial_kernel"):
            kernel = polynomial_kernel(kind([[20, 3]]), kind([[100, 5], [1, 0]]))
            checks.form(kernel, [[4064256.0, 441.0]])
            checks.array(kernel, [[4064256.0, 441.0]], checks.PRECISE)
    for kind in (list, np.array, lambda v: np.array(v, dtype=np.uint8)):
        with checks.naming("impurity"):
            checks.form(impurity(kind([200, 7, 7, 200])), 0.5)
            checks.number(impurity(kind([200, 7, 7, 200])), 0.5)
        with checks.naming("grow_tree"):
            tree = grow_tree(kind([[200], [250]]), kind([4, 1]))
            tree = checks.names(tree, ["feature", "threshold", "left", "right"])
            checks.integer(tree["feature"], 0)
            checks.number(tree["threshold"], 225.0)
            checks.integer(checks.names(tree["left"], ["label"])["label"], 4)


@test_case(name="habits-inputs-stay", points=1, hidden=False)
def test_inputs_stay(svm_loss, best_split, place):
    """svm_loss and best_split do not change the arrays that they are given.

    svm_loss와 best_split은 받은 배열을 바꾸지 않아요.
    """
    w, X, y = place([1.0, -2.0]), place([[4.0, 3.0], [-2.0, 1.0]]), place([-1.0, 1.0])
    with checks.naming("svm_loss"):
        loss, _, _ = checks.items(svm_loss(w, 3.0, X, y, C=2.0), 3)
        checks.unchanged(w, X, y)
        checks.number(loss, 10.5)
    X, y = place([[4.0, 3.0], [2.0, 1.0], [3.0, 1.0]]), place([1, 0, 1])
    with checks.naming("best_split"):
        split = best_split(X, y)
        checks.unchanged(X, y)
        checks.number(checks.items(split, 3)[1], 2.5)
