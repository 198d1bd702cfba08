"""Six data sets, with noise, from a seed."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "playground"
name = "make_data"


def both(result, n):
    """`(X, y)` of n points, after a look at their types and shapes."""
    X, y = checks.items(result, 2)
    with checks.naming("X"):
        checks.array(X, np.zeros((n, 2)), tol=1e3)
    with checks.naming("y"):
        checks.array(y, np.zeros(n), tol=1e3)
    return np.array(X, dtype=np.float64).reshape(n, 2), np.array(y, dtype=np.float64).reshape(n)


@test_case(name="make_data-shapes", points=1, hidden=False)
def test_shapes(make_data):
    """make_data gives n points (n, 2) and n labels (n,), for an odd n, too.

    make_data는 n이 홀수여도 점 n개 (n, 2)와 레이블 n개 (n,)를 줘요.
    """
    for data in ["circle", "xor", "gauss", "spiral", "plane", "bumps"]:
        both(make_data(data, 7, 0.2, 3), 7)


@test_case(name="make_data-without-noise", points=1, hidden=False)
def test_without_noise(make_data):
    """Without noise the first ⌈n/2⌉ points are +, circle leaves a gap from 2.5 to 3.5, xor one of 0.3 along the axes.

    잡음이 없으면 앞의 ⌈n/2⌉개가 +이고, circle은 2.5와 3.5 사이를, xor는 축에서 0.3까지를 비워 둬요.
    """
    for data in ("circle", "gauss", "spiral"):
        _, y = both(make_data(data, 41, 0.0, 5), 41)
        checks.array(y, [1.0] * 21 + [-1.0] * 20)
    X, _ = both(make_data("circle", 41, 0.0, 5), 41)
    r = np.sqrt((X**2).sum(axis=1))
    inner, outer = float(r[:21].max()), (float(r[21:].min()), float(r.max()))
    checks.that(inner < 2.5 + 1e-5, "+ points nearer than 2.5", inner)
    checks.that(outer[0] > 3.5 - 1e-5 and outer[1] < 5.0 + 1e-5, "− points from 3.5 to 5", outer)
    X, y = both(make_data("xor", 41, 0.0, 5), 41)
    reach = float(np.abs(X).min()), float(np.abs(X).max())
    checks.that(reach[0] > 0.3 - 1e-5 and reach[1] < 5.3 + 1e-5, "coordinates from 0.3 to 5.3", reach)
    checks.array(y, np.sign(X[:, 0] * X[:, 1]))


@test_case(name="make_data-spiral", points=1, hidden=False)
def test_spiral(make_data):
    """The spiral's two arms start in the middle and lie half a turn apart.

    spiral의 두 팔은 가운데에서 시작하고 서로 반 바퀴 떨어져 있어요.
    """
    X, y = both(make_data("spiral", 8, 0.0, 1), 8)
    up, side = 5.0 * np.cos(np.pi / 8.0) / 4.0, 5.0 * np.sin(np.pi / 8.0) / 4.0
    half = 1.25 * np.sqrt(2.0)
    arm = np.array([[0.0, 0.0], [side, -up], [-half, half], [3.0 * up, -3.0 * side]])
    checks.array(X, np.concatenate([arm, -arm]))
    checks.array(y, [1.0] * 4 + [-1.0] * 4)


@test_case(name="make_data-same-seed", points=1, hidden=False)
def test_same_seed(make_data):
    """The same seed gives the same data, and another seed other data.

    시드가 같으면 같은 데이터를, 다르면 다른 데이터를 줘요.
    """
    for data in ("circle", "xor", "gauss", "plane", "bumps"):
        first, labels = both(make_data(data, 30, 0.3, 5), 30)
        again, same_labels = both(make_data(data, 30, 0.3, 5), 30)
        checks.array(again, first, tol=0.0)
        checks.array(same_labels, labels, tol=0.0)
        other, _ = both(make_data(data, 30, 0.3, 6), 30)
        checks.that(not np.array_equal(first, other), "other points for another seed", "the same points")
