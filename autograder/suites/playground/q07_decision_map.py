"""The picture of what a network says of the plane."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.playground.shared import numbers_of
from autograder.tutor import checks

OK_FORMAT = False
name = "decision_map"
points = None


def points_of(X, count):
    """The points that `predict` was called with, as an array of its own; TypeError where they are none."""
    if type(X) is not np.ndarray or X.dtype.kind not in "iuf" or X.shape != (count, 2):
        raise TypeError(f"predict wants an array of floats ({count}, 2)")
    return np.array(X, dtype=np.float64)


def seen_from(density, low, high):
    """The grid, one point after the other."""
    ticks = [low + (high - low) * i / (density - 1) for i in range(density)]
    return np.array([[x1, x2] for x2 in ticks[::-1] for x1 in ticks])


@test_case(name="decision_map-right-way-up", points=1, hidden=False)
def right_way_up(decision_map):
    """decision_map calls predict for the whole picture; x1 grows to the right and x2 upwards.

    decision_map은 그림 전체를 predict에 물어요. x1은 오른쪽으로, x2는 위로 커져요.
    """

    def predict(X):
        X = points_of(X, 9)
        return X[:, 0] + 10.0 * X[:, 1]

    checks.array(decision_map(predict, 3, -1.0, 1.0), [[9, 10, 11], [-1, 0, 1], [-11, -10, -9]])


@test_case(name="decision_map-column", points=1, hidden=False)
def column(decision_map):
    """predict may give a column (density², 1), and the order of its answers is the order of the points.

    predict는 열 (density², 1)을 주어도 되고, 답의 순서가 점의 순서예요.
    """

    def predict(X):
        return np.arange(16.0).reshape(len(points_of(X, 16)), 1)

    checks.array(decision_map(predict, density=4), [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11], [12, 13, 14, 15]])


@test_case(name="decision_map-any-answer", points=1, hidden=True)
def any_answer(decision_map, rng):
    """decision_map folds whatever predict gives, a vector or a column, into the picture.

    decision_map은 predict가 준 것을, 벡터든 열이든, 그림으로 접어요.
    """
    for density, shape in [(5, (25,)), (2, (4, 1)), (7, (49, 1)), (3, (9,))]:
        answers = rng.normal(size=density**2) * 10.0 ** rng.integers(-3, 4)

        def predict(X, answers=answers, shape=shape):
            points_of(X, len(answers))
            return answers.reshape(shape)

        checks.array(decision_map(predict, density), answers.reshape(density, density))


@test_case(name="decision_map-the-grid-once", points=1, hidden=True)
def the_grid_once(decision_map, rng):
    """predict is called once, and sees the points of grid in their order.

    predict는 한 번만 불리고, grid의 점을 그 순서대로 봐요.
    """
    low, high = float(rng.uniform(-9.0, -1.0)), float(rng.uniform(1.0, 9.0))
    for density, ends in [(6, (low, high)), (100, ()), (3, (low,))]:
        seen = []

        def predict(X, seen=seen, density=density):
            seen.append(points_of(X, density**2))
            return seen[-1][:, 0] * 3.0 - np.tanh(seen[-1][:, 1])

        arguments = () if density == 100 else (density, *ends)
        result = decision_map(predict, *arguments)
        numbers_of(result, (density, density))
        checks.that(len(seen) == 1, "one call", len(seen))
        checks.array(seen[0], seen_from(density, *(ends + (-6.0, 6.0)[len(ends) :])))


@test_case(name="decision_map-any-picture", points=1, hidden=True)
def any_picture(decision_map, rng):
    """decision_map shows any function of the plane, for any density, low and high, and anew at every call.

    decision_map은 density, low, high가 어떻든, 평면의 어떤 함수든, 부를 때마다 새로 그려요.
    """
    for density in (2, 5, int(rng.integers(6, 20))):
        w, low = rng.normal(size=2), float(rng.uniform(-4.0, 0.0))
        high = low + float(rng.uniform(1.0, 9.0))

        def predict(X, w=w, density=density):
            return np.tanh(points_of(X, density**2) @ w)

        expected = predict(seen_from(density, low, high)).reshape(density, density)
        first = decision_map.keep(predict, density, low, high)
        checks.array(decision_map(lambda X, f=predict: -f(X), density, low, high), -expected)
        checks.array(checks.now(first), expected)
        by_name = decision_map(high=high, low=low, density=density, predict=predict)
        checks.array(by_name, expected)
