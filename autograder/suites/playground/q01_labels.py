"""The rules of four data sets."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.playground.shared import agree
from autograder.tutor import checks

OK_FORMAT = False
name = "labels"
points = None


def circle(name, X):
    """+1 where the square of the distance is below 6.25."""
    return 2.0 * ((X.astype(float) ** 2).sum(axis=1) < 6.25) - 1.0


def xor(name, X):
    """−1 where one coordinate is above 0 and the other below."""
    return np.array([-1.0 if min(x) < 0.0 < max(x) else 1.0 for x in X])


def plane(name, X):
    """A tenth of the sum."""
    return np.array([0.1 * float(a) + 0.1 * float(b) for a, b in X])


def bumps(name, X):
    """The sum of six bumps, which never overlap."""
    total = np.zeros(len(X))
    for column, x1 in enumerate((-4.0, 0.0, 4.0)):
        for row, x2 in enumerate((2.5, -2.5)):
            distance = np.sqrt((X[:, 0] - x1) ** 2 + (X[:, 1] - x2) ** 2)
            total += (-1.0) ** (column + row) * np.clip(1.0 - 0.5 * distance, 0.0, None)
    return total


@test_case(name="labels-circle", points=1, hidden=False)
def circle_rule(labels, place):
    """labels("circle", …) is +1 where the distance from the middle is below 2.5, and −1 on the edge and outside.

    labels("circle", …)은 가운데에서 거리가 2.5보다 작으면 +1이고, 경계 위와 바깥은 −1이에요.
    """
    X = place(np.array([[0.0, 0.0], [2.0, 0.0], [-2.4, 0.0], [1.5, 2.0], [2.0, 2.0], [0.0, -5.0]]))
    checks.array(labels("circle", X), [1.0, 1.0, 1.0, -1.0, -1.0, -1.0])


@test_case(name="labels-xor-and-plane", points=1, hidden=False)
def xor_and_plane(labels, place):
    """labels("xor", …) is the sign of the product, + on the axes; labels("plane", …) is a tenth of the sum.

    labels("xor", …)은 곱의 부호이고 축 위에서는 +예요. labels("plane", …)은 합의 10분의 1이에요.
    """
    X = place(np.array([[1.0, 2.0], [-1.0, -4.0], [3.0, -0.5], [-2.0, 5.0], [0.0, 3.0]]))
    checks.array(labels("xor", X), [1.0, 1.0, -1.0, -1.0, 1.0])
    X = place(np.array([[6.0, 6.0], [2.0, -5.0], [-6.0, -6.0], [0.5, 0.0]]))
    checks.array(labels("plane", X), [1.2, -0.3, -1.2, 0.05])


@test_case(name="labels-bumps", points=1, hidden=False)
def bumps_rule(labels, place):
    """labels("bumps", …) is ±1 on a centre, half of that 1 away from it, and 0 from 2 on.

    labels("bumps", …)은 봉우리의 중심에서 ±1, 거리 1에서 그 절반, 거리 2부터 0이에요.
    """
    X = np.array([[-4.0, 2.5], [0.0, 2.5], [4.0, -2.5], [0.0, -1.5], [-3.0, -2.5], [0.0, 0.0], [2.0, 2.5]])
    checks.array(labels("bumps", place(X)), [1.0, -1.0, -1.0, 0.5, -0.5, 0.0, 0.0])


@test_case(name="labels-circle-anywhere", points=1, hidden=True)
def circle_anywhere(labels, rng, place):
    """labels("circle", …) is right at any distance: near the middle, just inside and outside, on the edge, far away.

    labels("circle", …)은 거리가 어떻든 맞아요: 가운데 가까이, 경계 바로 안과 밖, 경계 위, 아주 먼 곳에서요.
    """
    r = np.concatenate([rng.uniform(0.0, 5.0, 60), [1e-6, 2.5 - 1e-4, 2.5 + 1e-4, 2.4, 2.6, 50.0, 1e4]])
    t = rng.uniform(0.0, 2.0 * np.pi, len(r))
    X = np.column_stack([r * np.cos(t), r * np.sin(t)])
    edge = np.array([[1.5, 2.0], [-2.0, 1.5], [2.5, 0.0], [0.0, -2.5], [2.0, -1.5], [0.0, 0.0]])
    agree(labels, circle, [("circle", X), ("circle", edge), ("circle", X[:1])], place)


@test_case(name="labels-xor-and-plane-anywhere", points=1, hidden=True)
def xor_and_plane_anywhere(labels, rng, place):
    """labels("xor", …) and labels("plane", …) are right anywhere, on the axes and beyond the picture as well.

    labels("xor", …)과 labels("plane", …)은 축 위와 그림 밖을 포함해 어디서든 맞아요.
    """
    X = rng.normal(size=(61, 2)) * 10.0 ** rng.integers(-3, 4, size=(61, 1))
    axes = np.array([[0.0, 3.0], [0.0, -3.0], [2.0, 0.0], [-2.0, 0.0], [0.0, 0.0], [-1e-3, 1e-3], [-1e-3, -1e-3]])
    agree(labels, xor, [("xor", X), ("xor", axes), ("xor", X[:1])], place)
    agree(labels, plane, [("plane", X), ("plane", axes), ("plane", X[:1])], place)


@test_case(name="labels-bumps-anywhere", points=1, hidden=True)
def bumps_anywhere(labels, rng, place):
    """labels("bumps", …) fades from ±1 to 0 around each of the six centres, in every direction.

    labels("bumps", …)은 여섯 중심 둘레에서 어느 방향으로든 ±1에서 0까지 약해져요.
    """
    centres = np.array([[x1, x2] for x1 in (-4.0, 0.0, 4.0) for x2 in (-2.5, 2.5)])
    near = np.repeat(centres, 7, axis=0) + rng.uniform(-1.4, 1.4, size=(42, 2))
    plain = rng.uniform(-6.0, 6.0, size=(59, 2))
    far = rng.uniform(20.0, 90.0, size=(5, 2))
    agree(labels, bumps, [("bumps", X) for X in (near, plain, centres, far, near[:1])], place)


@test_case(name="labels-no-rule", points=1, hidden=True)
def no_rule(labels, rng):
    """labels raises ValueError for "gauss" and "spiral", and for a name that it does not know.

    labels는 "gauss"와 "spiral", 그리고 모르는 이름이면 ValueError를 내요.
    """
    X = rng.normal(size=(5, 2))
    checks.value_errors(labels, ["gauss", "spiral", "no such data"], [X] * 3)
