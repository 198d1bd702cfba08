"""Who was it: beliefs about the experts, after the answer is known."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.experts.shared import SIZES, answered, answers, softmax
from autograder.tutor import checks

OK_FORMAT = False
name = "responsibilities"
points = None


def expected(gates, outputs, y, sigma=1.0):
    """In logarithms, expert by expert."""
    with np.errstate(divide="ignore"):
        logs = [
            np.log(gates[:, e]) - np.sum((outputs[:, e] - y) ** 2, axis=1) / 2.0 / sigma**2
            for e in range(len(gates[0]))
        ]
    return softmax(np.stack(logs, axis=1))


def agree(calls, results):
    """The responsibilities agree with the expected ones."""
    for call, result in zip(calls, results, strict=True):
        checks.array(result, expected(*call))


@test_case(name="responsibilities-equal-distances", points=1, hidden=False)
def equal_distances(responsibilities, place):
    """Where y is equally far from all experts, the beliefs are the gates.

    y가 모든 전문가에게서 똑같이 멀면, 믿음은 게이트 그대로예요.
    """
    gates, outputs = place([[0.7, 0.3], [0.1, 0.9]]), place([[[1.0], [-1.0]], [[2.0], [4.0]]])
    checks.array(responsibilities(gates, outputs, np.array([[0.0], [3.0]])), [[0.7, 0.3], [0.1, 0.9]])


@test_case(name="responsibilities-by-hand", points=2, hidden=False)
def by_hand(responsibilities, place):
    """With squared distances 2σ²·ln 2 and 0, the first expert counts half: gates 0.6 and 0.4 become 3/7 and 4/7.

    거리의 제곱이 2σ²·ln 2와 0이면 첫 전문가는 절반으로 쳐요. 게이트 0.6, 0.4는 3/7, 4/7이 돼요.
    """
    for sigma in (1.0, 2.0):
        far = sigma * np.sqrt(np.log(2.0))  # in each of the two outputs
        gates, outputs = place([[0.6, 0.4]]), place([[[5.0 + far, 1.0 - far], [5.0, 1.0]]])
        checks.array(responsibilities(gates, outputs, np.array([[5.0, 1.0]]), sigma), [[3.0 / 7.0, 4.0 / 7.0]])


@test_case(name="responsibilities-sizes", points=2, hidden=True)
def sizes(responsibilities, rng, place):
    """For many numbers of samples, experts and outputs the beliefs are right, with σ = 1 unless it is said.

    샘플, 전문가, 출력의 수가 여러 가지여도 믿음이 맞아요. 말하지 않으면 σ = 1이에요.
    """
    calls = [answers(rng, N, E, C) for N, _, E, C in SIZES]
    agree(calls, answered(responsibilities, calls, place))


@test_case(name="responsibilities-sigma", points=2, hidden=True)
def sigmas(responsibilities, rng, place):
    """A small σ makes the beliefs sharp and a large one leaves them near the gates, exactly as the formula says.

    σ가 작으면 믿음이 뚜렷해지고 크면 게이트에 가까워요. 정확히 식대로예요.
    """
    calls = []
    for sigma in (0.3, 0.5, 2.0, 3.0, 40.0):
        calls += [(*answers(rng, N, E, C), sigma) for N, _, E, C in SIZES[:4]]
    agree(calls, answered(responsibilities, calls, place))


@test_case(name="responsibilities-far", points=2, hidden=True)
def far(responsibilities, rng, place):
    """Where all experts are so far away that every exp is 0, the beliefs are still right.

    모든 전문가가 멀어서 exp가 전부 0이 되어도 믿음이 맞아요.
    """
    calls = []
    for size, sigma in ((45.0, 1.0), (120.0, 1.0), (300.0, 1.0), (60.0, 0.5), (1000.0, 5.0)):
        gates, outputs, y = answers(rng, 6, 3, 2)
        near = size + rng.uniform(-0.5, 0.5, size=outputs.shape) * sigma**2 / size
        calls += [(gates, near, y * 0.0, sigma), (gates, outputs + size, y * 0.5, sigma)]
    agree(calls, answered(responsibilities, calls, place))


@test_case(name="responsibilities-zero-gates", points=2, hidden=True)
def zero_gates(responsibilities, rng, place):
    """An expert whose gate is 0 has no responsibility, be it the nearest of all, and the others share as ever.

    게이트가 0인 전문가는 가장 가까이 있어도 책임이 0이고, 나머지는 그대로 나눠요.
    """
    calls = []
    for size in (1.0, 30.0, 150.0):
        _, outputs, y = answers(rng, 5, 4, 2)
        gates = np.array([[0.0, 0.5, 0.25, 0.25], [0.25, 0.0, 0.0, 0.75], [1.0, 0.0, 0.0, 0.0]])
        outputs = y[:3, np.newaxis] + rng.uniform(0.9, 1.1, size=(3, 4, 1)) * np.full((3, 4, 2), size)
        outputs[0, 0], outputs[1, 1], outputs[2, 3] = y[:3]
        calls.append((gates, outputs, y[:3], 1.0))
    results = answered(responsibilities, calls, place)
    agree(calls, results)
    for (gates, *_), result in zip(calls, results, strict=True):
        there = np.asarray(result)[gates == 0.0]
        checks.that(np.all(there == 0.0), 0.0, there)
