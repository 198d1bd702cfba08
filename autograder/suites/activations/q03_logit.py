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


@test_case(name="logit-values", points=1, hidden=True)
def logit_values(logit, reference, rng):
    """logit agrees to 1e-12 for middling probabilities and for those very close to 0 or 1.

    logit은 보통 확률에서도, 0이나 1에 아주 가까운 확률에서도 오차 1e-12 안에서 맞아요.
    """
    exponents = np.array([2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 15.0, 20.0, 40.0, 100.0, 200.0, 299.0])
    small = rng.uniform(1.0, 9.0, size=12) * 10.0**-exponents
    p = np.concatenate([rng.uniform(0.01, 0.99, size=24), small, 1.0 - small[:7], [1.0 - 2.0**-53]])
    checks.array(logit(p), reference.logit(p), tol=1e-12)
    checks.quiet(logit)


@test_case(name="logit-ends", points=2, hidden=True)
def logit_ends(logit):
    """logit is -inf at 0 and inf at 1, in an array and alone, and gives no warning.

    logit은 배열에서든 숫자 하나에서든 0에서 -inf, 1에서 inf이고, 경고를 내지 않아요.
    """
    known = [
        (np.array([[0.0, 0.5, 1.0]]), [[-np.inf, 0.0, np.inf]]),
        ([1, 0], [np.inf, -np.inf]),
        (np.array([1.0, 0.25, 0.0], dtype=np.float32), [np.inf, -1.0986122886681098, -np.inf]),
        (0.0, -np.inf),
        (1, np.inf),
    ]
    results = logit.map([p for p, _ in known])
    for (_, exact), result in zip(known, results, strict=True):
        checks.array(result, exact, tol=1e-12)
    checks.quiet(logit)


@test_case(name="logit-inputs", points=1, hidden=True)
def logit_inputs(logit, reference, rng, place):
    """logit takes numbers, lists, float32 and any shape, computes in float64, changes no input.

    logit은 숫자, 리스트, float32와 모든 모양을 받아 float64로 계산하고, 입력을 바꾸지 않아요.
    """
    kinds = [
        0.3,
        np.array(rng.uniform(0.1, 0.9), dtype=np.float32),
        [0.125, 0.8],
        [[0.5, 0.9], [0.2, 0.7], [0.6, 0.01]],
        rng.uniform(0.01, 0.99, size=(4, 3)).astype(np.float32),
        np.zeros((0,)),
        np.array([[rng.uniform(0.1, 0.9)]]),
    ]
    for p, result in zip(kinds, logit.map(kinds), strict=True):
        checks.array(result, reference.logit(p), tol=1e-12)
    first, second = rng.uniform(0.01, 0.99, size=(2, 3, 2, 5))
    p = place(np.asfortranarray(first))
    result = checks.kept(logit.keep(p=p))
    checks.unchanged(p)
    p.set(second)
    checks.array(logit(p), reference.logit(second), tol=1e-12)
    checks.array(result.get(), reference.logit(first), tol=1e-12)
