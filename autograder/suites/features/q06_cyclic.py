"""What comes again and again lies on a circle."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.features.shared import agrees, on_circle
from autograder.tutor import checks

OK_FORMAT = False
name = "cyclic"
points = None


@test_case(name="cyclic-clock", points=1, hidden=False)
def clock(cyclic):
    """Of 12 hours, 0 is (0, 1), 3 is (1, 0), 6 is (0, -1), 9 is (-1, 0), and 12 is 0 again.

    12시간 가운데 0시는 (0, 1), 3시는 (1, 0), 6시는 (0, -1), 9시는 (-1, 0)이고, 12시는 다시 0시예요.
    """
    hours = np.array([0.0, 3.0, 6.0, 9.0, 12.0])
    checks.array(cyclic(hours, 12.0), [[0.0, 1.0], [1.0, 0.0], [0.0, -1.0], [-1.0, 0.0], [0.0, 1.0]])


@test_case(name="cyclic-any-period", points=2, hidden=True)
def any_period(cyclic, rng):
    """Any period, whole or not, small or large; any number of values.

    주기가 정수든 아니든, 작든 크든, 값이 몇 개든 돼요.
    """
    periods = (7, 24.0, 360, float(rng.uniform(0.01, 0.1)), float(rng.uniform(1e4, 1e5)), 1)
    sizes = (9, 5, 3, 7, 11, 1)
    agrees(cyclic, on_circle, [(rng.uniform(0.0, p, n), p) for p, n in zip(periods, sizes, strict=True)])


@test_case(name="cyclic-many-turns", points=1, hidden=True)
def many_turns(cyclic, rng):
    """Values below 0, and values many periods away, go round as often as they must.

    0보다 작은 값과 여러 주기 떨어진 값도 필요한 만큼 돌아요.
    """
    agrees(cyclic, on_circle, [(rng.uniform(-90.0, 90.0, n) * p, p) for n, p in ((8, 2.5), (5, 24))], tol=1e-4)
