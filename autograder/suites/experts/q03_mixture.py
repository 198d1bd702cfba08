"""What the experts say together."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.experts.shared import SIZES, answered, answers
from autograder.tutor import checks

OK_FORMAT = False
name = "mixture"
points = None


def mixed(gates, outputs):
    """The sum over experts, one after the other."""
    return sum(gates[:, [e]] * outputs[:, e] for e in range(gates.shape[1]))


@test_case(name="mixture-by-hand", points=1, hidden=False)
def by_hand(mixture):
    """Gates of 0.6 and 0.4, and of 0 and 1, mix the answers of two experts as worked out by hand.

    게이트가 0.6과 0.4일 때, 0과 1일 때, 두 전문가의 답을 섞은 값이 손으로 구한 값과 같아요.
    """
    outputs = np.array([[[10.0, 0.0, -5.0], [5.0, 1.0, 5.0]], [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]])
    checks.array(mixture(np.array([[0.6, 0.4], [0.0, 1.0]]), outputs), [[8.0, 0.4, -1.0], [4.0, 5.0, 6.0]])


@test_case(name="mixture-sizes", points=1, hidden=True)
def sizes(mixture, rng, place):
    """For many numbers of samples, experts and outputs the mixture is right, (N, C) also where C = 1.

    샘플, 전문가, 출력의 수가 여러 가지여도 섞은 값이 맞아요. C = 1일 때도 (N, C)예요.
    """
    calls = [answers(rng, N, E, C)[:2] for N, _, E, C in SIZES]
    for call, result in zip(calls, answered(mixture, calls, place), strict=True):
        checks.array(result, mixed(*call))


@test_case(name="mixture-one-speaks", points=1, hidden=True)
def one_speaks(mixture, rng, place):
    """Where one gate is 1, that expert's answer comes out; where all are even, the mean.

    게이트 하나가 1이면 그 전문가의 답이, 모두 같으면 평균이 나와요.
    """
    outputs = rng.uniform(-300.0, 300.0, size=(7, 4, 3))
    chosen = rng.permutation([0, 1, 2, 3, 0, 2, 1])
    alone, together = answered(mixture, [(np.eye(4)[chosen], outputs), (np.full((7, 4), 0.25), outputs)], place)
    checks.array(alone, outputs[np.arange(7), chosen])
    checks.array(together, outputs.mean(axis=1))
