"""The loss of the mixture."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.experts.shared import SIZES, answered, answers
from autograder.tutor import checks

OK_FORMAT = False
name = "cooperative_loss"
points = None


def expected(gates, outputs, y):
    """Sample by sample."""
    return sum(float(np.sum((g @ o - t) ** 2)) for g, o, t in zip(gates, outputs, y, strict=True)) / y.size


@test_case(name="cooperative_loss-by-hand", points=1, hidden=False)
def by_hand(cooperative_loss):
    """Mixtures that are off by 2, 0, 1 and 3 have the loss 14/4.

    섞은 값이 2, 0, 1, 3만큼 벗어나면 손실은 14/4예요.
    """
    gates, y = np.array([[0.5, 0.5], [0.25, 0.75]]), np.array([[0.0, 1.0], [2.0, 0.0]])
    outputs = np.array([[[1.0, 4.0], [3.0, -2.0]], [[0.0, 6.0], [4.0, 2.0]]])
    checks.number(cooperative_loss(gates, outputs, y), 14.0 / 4.0)


@test_case(name="cooperative_loss-sizes", points=2, hidden=True)
def sizes(cooperative_loss, rng, place):
    """For many numbers of samples, experts and outputs the loss is the mean over all entries.

    샘플, 전문가, 출력의 수가 여러 가지여도 손실은 모든 원소에 대한 평균이에요.
    """
    calls = [answers(rng, N, E, C) for N, _, E, C in SIZES]
    for call, result in zip(calls, answered(cooperative_loss, calls, place), strict=True):
        checks.number(result, expected(*call))


@test_case(name="cooperative_loss-magnitudes", points=1, hidden=True)
def magnitudes(cooperative_loss, rng, place):
    """Large and small answers have the right loss; answers whose mixture is y have none.

    답이 크거나 작아도 손실이 맞고, 섞은 값이 y이면 손실이 없어요.
    """
    calls = []
    for size in (1e-2, 300.0, 1e4):
        gates, outputs, y = answers(rng, 5, 3, 4)
        calls += [(gates, outputs * size, y), (gates, outputs, y * size), (gates, outputs * size, y * size)]
    gates, outputs, _ = answers(rng, 5, 3, 2)
    calls.append((gates, outputs, np.einsum("ne,nec->nc", gates, outputs)))
    for call, result in zip(calls, answered(cooperative_loss, calls, place), strict=True):
        checks.number(result, expected(*call))
