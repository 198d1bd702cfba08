"""The logit, which the sigmoid undoes."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "logit"
points = None


@test_case(name="logit-known-values", points=2, hidden=False)
def logit_known_values(logit):
    """logit maps 0.5 to 0, 0.75 to log 3 and 0.1 to -log 9.

    logit은 0.5를 0으로, 0.75를 log 3으로, 0.1을 -log 9로 보내요.
    """
    checks.array(logit(np.array([0.5, 0.75, 0.1])), [0.0, 1.0986122886681098, -2.1972245773362196], tol=1e-12)


@test_case(name="logit-values", points=2, hidden=True)
def logit_values(logit, reference, rng):
    """logit agrees to 1e-12 for middling probabilities and for those close to 0 or 1.

    logit은 보통 확률에서도, 0이나 1에 가까운 확률에서도 오차 1e-12 안에서 맞아요.
    """
    small = rng.uniform(1.0, 9.0, size=8) * 10.0 ** -np.array([2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 20.0, 30.0])
    p = np.concatenate([rng.uniform(0.01, 0.99, size=24), small, 1.0 - small[:2]])
    checks.array(logit(p), reference.logit(p), tol=1e-12)
    checks.quiet(logit)


@test_case(name="logit-ends", points=2, hidden=True)
def logit_ends(logit, reference, rng):
    """logit is exact very close to 0 and 1, -inf at 0 and inf at 1, among others and alone, and gives no warning.

    logit은 다른 값과 함께든 혼자든 0과 1에 아주 가까워도 정확하고 0에서 -inf, 1에서 inf이며, 경고를 내지 않아요.
    """
    small = rng.uniform(1.0, 9.0, size=8) * 10.0 ** -np.array([5.0, 8.0, 10.0, 12.0, 15.0, 100.0, 200.0, 299.0])
    close = np.concatenate([small, 1.0 - small[:5], [1.0 - 2.0**-53]])
    checks.array(logit(close), reference.logit(close), tol=1e-12)
    middle = rng.uniform(0.1, 0.9)
    known = [
        (np.array([0.0, middle, 1.0]), [-np.inf, np.log(middle / (1.0 - middle)), np.inf]),
        (np.array([0.0]), [-np.inf]),
        (np.array([1.0]), [np.inf]),
    ]
    results = logit.map([p for p, _ in known])
    for (_, exact), result in zip(known, results, strict=True):
        checks.array(result, exact, tol=1e-12)
    checks.quiet(logit)
