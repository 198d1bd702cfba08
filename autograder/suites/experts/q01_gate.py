"""Who is asked: the gate."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.experts.shared import SIZES, answered, softmax
from autograder.tutor import checks

OK_FORMAT = False
name = "gate"
points = None


@test_case(name="gate-by-hand", points=1, hidden=False)
def by_hand(gate):
    """With weights ln 2 and ln 3 and no bias, the gates of three samples are those worked out by hand.

    가중치가 ln 2, ln 3이고 편향이 0일 때, 세 샘플의 게이트가 손으로 구한 값과 같아요.
    """
    X, Wg = np.array([[1.0, 0.0], [0.0, 1.0], [2.0, 1.0]]), np.diag(np.log([2.0, 3.0, 1.0]))[:2]
    checks.array(gate(X, Wg, np.zeros(3)), [[0.5, 0.25, 0.25], [0.2, 0.6, 0.2], [0.5, 0.375, 0.125]])


@test_case(name="gate-bias", points=1, hidden=False)
def bias(gate):
    """Where X is 0, the bias alone decides: ln 2 for the third expert asks it twice as much as each other one.

    X가 0이면 편향만으로 정해져요. 세 번째 전문가의 편향이 ln 2이면 다른 전문가의 두 배를 물어요.
    """
    gates = gate(np.zeros((2, 1)), np.array([[1.0, -2.0, 3.0]]), np.array([0.0, 0.0, np.log(2.0)]))
    checks.array(gates, [[0.25, 0.25, 0.5]] * 2)


@test_case(name="gate-sizes", points=1, hidden=True)
def sizes(gate, rng, place):
    """For many numbers of samples, inputs and experts the gates are right, and the rows sum to 1.

    샘플, 입력, 전문가의 수가 여러 가지여도 게이트가 맞고, 행의 합이 1이에요.
    """
    calls = []
    for N, D, E, _ in SIZES:
        calls.append([rng.uniform(-1.5, 1.5, size=shape) for shape in ((N, D), (D, E), (E,))])
    for (X, Wg, bg), result in zip(calls, answered(gate, calls, place), strict=True):
        checks.array(result, softmax(np.einsum("nd,de->ne", X, Wg) + bg))


@test_case(name="gate-large", points=1, hidden=True)
def large(gate, rng, place):
    """With logits of hundreds and thousands, of either sign, near each other or far apart, the gates are right.

    로짓이 양으로든 음으로든 수백, 수천이고 서로 가깝든 멀든 게이트가 맞아요.
    """
    calls = []
    for size in (800.0, -800.0, 9000.0, -9000.0):
        # in quarters, so that the logits of float32 are as good: what it costs is asked elsewhere
        X, Wg, bg = (rng.integers(-4, 5, size=shape) / 4.0 for shape in ((5, 3), (3, 4), (4,)))
        calls += [(X, Wg, bg + size), (X * size / 4.0, Wg, bg), (X, Wg, bg * size)]
    for (X, Wg, bg), result in zip(calls, answered(gate, calls, place), strict=True):
        checks.array(result, softmax(np.einsum("nd,de->ne", X, Wg) + bg))
