"""The one expert that a sample is sent to."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.experts.shared import SIZES, answered, some_gates
from autograder.tutor import checks

OK_FORMAT = False
name = "route"
points = None


@test_case(name="route-by-hand", points=1, hidden=False)
def by_hand(route):
    """Each of four samples goes to the expert with the largest gate.

    네 샘플이 저마다 게이트가 가장 큰 전문가에게 가요.
    """
    gates = np.array([[0.2, 0.5, 0.3], [0.7, 0.2, 0.1], [0.1, 0.3, 0.6], [0.0, 1.0, 0.0]])
    checks.integers(route(gates), [1, 0, 2, 1])


@test_case(name="route-sizes", points=1, hidden=True)
def sizes(route, rng, place):
    """For many numbers of samples and experts everybody goes where the gate is largest.

    샘플과 전문가의 수가 여러 가지여도 모두 게이트가 가장 큰 곳으로 가요.
    """
    calls = [(some_gates(rng, N, E),) for N, _, E, _ in SIZES]
    for (gates,), result in zip(calls, answered(route, calls, place), strict=True):
        checks.integers(result, [max(range(len(row)), key=lambda e, row=row: row[e]) for row in gates])


@test_case(name="route-ties", points=1, hidden=True)
def ties(route, rng, place):
    """Among equal gates the lowest index wins, wherever the equals stand.

    게이트가 같으면 번호가 가장 작은 쪽이에요. 같은 것들이 어디에 있든 그래요.
    """
    rows = [([0.25] * 4, 0), ([0.0, 0.5, 0.5, 0.0], 1), ([0.2, 0.2, 0.3, 0.3], 2), ([0.5, 0.0, 0.0, 0.5], 0)]
    rows += [([0.125, 0.375, 0.125, 0.375], 1), ([0.0, 0.0, 0.0, 1.0], 3)]
    order = rng.permutation(len(rows))
    gates, wanted = np.array([rows[i][0] for i in order]), [rows[i][1] for i in order]
    checks.integers(answered(route, [(gates,)], place)[0], wanted)
