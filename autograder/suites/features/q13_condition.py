"""How unequal the directions are."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.features.shared import stretched
from autograder.tutor import checks

OK_FORMAT = False
name = "condition"
points = None


@test_case(name="condition-known-values", points=1, hidden=False)
def known_values(condition):
    """Two columns that go their own ways, one ten times as wide as the other: the variances differ 100 times.

    서로 따로 움직이는 두 열 가운데 하나가 열 배 넓으면 분산은 100배 차이예요.
    """
    X = np.array([[6.0, 17.0], [6.0, -3.0], [4.0, 17.0], [4.0, -3.0]])
    checks.number(condition(X), 100.0, tol=1e-6, relative=True)


@test_case(name="condition-any-columns", points=2, hidden=True)
def any_columns(condition, rng):
    """Any number of columns that depend on each other, far from 0 too, and from 1 up to thousands.

    열이 몇 개든, 서로 얽혀 있든, 0에서 멀리 있든, 1부터 수천까지 돼요.
    """
    asked = []
    for n, d, ratio, mean in ((11, 3, 1.0, 100.0), (7, 2, 9.0, 100.0), (23, 4, 400.0, 30.0), (13, 2, 2e3, 0.0)):
        deviations = np.append(rng.uniform(1.0, ratio**0.5, d - 2), [1.0, ratio**0.5])
        size = 10.0 ** rng.uniform(-1, 1)
        asked.append((size * (stretched(rng, n, rng.permutation(deviations)) + mean), ratio))
    for (_, ratio), result in zip(asked, condition.map([X for X, _ in asked]), strict=True):
        checks.number(result, ratio, tol=1e-3, relative=True)  # to 1e-6 in the question of kinds
