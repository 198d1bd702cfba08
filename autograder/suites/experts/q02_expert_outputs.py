"""What every expert says."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.experts.shared import SIZES, answered
from autograder.tutor import checks

OK_FORMAT = False
name = "expert_outputs"
points = None


def agree(results, calls):
    """Each entry is what the one expert says to the one sample."""
    for (X, We, be), result in zip(calls, results, strict=True):
        checks.array(result, np.stack([X @ W + b for W, b in zip(We, be, strict=True)], axis=1))


def experts(rng, N, D, E, C):
    """X, We and be."""
    return [rng.uniform(-2.0, 2.0, size=shape) for shape in ((N, D), (E, D, C), (E, C))]


@test_case(name="expert_outputs-by-hand", points=2, hidden=False)
def by_hand(expert_outputs):
    """For two samples with D = 2, the answers of two experts with C = 3 are those worked out by hand.

    D = 2인 샘플 둘에 대해, C = 3인 전문가 둘의 답이 손으로 구한 값과 같아요.
    """
    X = np.array([[1.0, 2.0], [-1.0, 0.5]])
    We = np.array([[[1.0, 0.0, 2.0], [0.0, 1.0, -1.0]], [[-1.0, 3.0, 0.5], [2.0, 0.0, 1.0]]])
    be = np.array([[0.5, 0.0, 0.0], [0.0, -1.0, 10.0]])
    first, second = [[1.5, 2.0, 0.0], [3.0, 2.0, 12.5]], [[-0.5, 0.5, -2.5], [2.0, -4.0, 10.0]]
    checks.array(expert_outputs(X, We, be), [first, second])


@test_case(name="expert_outputs-one-output", points=1, hidden=False)
def one_output(expert_outputs):
    """With C = 1 the last axis stays: three experts say one number each to each of two samples.

    C = 1이어도 마지막 축이 남아요. 전문가 셋이 샘플 둘에게 저마다 수 하나를 말해요.
    """
    We, be = np.array([[[2.0]], [[-1.0]], [[0.0]]]), np.array([[0.0], [1.0], [5.0]])
    checks.array(expert_outputs(np.array([[3.0], [-2.0]]), We, be), [[[6.0], [-2.0], [5.0]], [[-4.0], [3.0], [5.0]]])


@test_case(name="expert_outputs-sizes", points=2, hidden=True)
def sizes(expert_outputs, rng, place):
    """For many numbers of samples, inputs, experts and outputs every answer is right.

    샘플, 입력, 전문가, 출력의 수가 여러 가지여도 모든 답이 맞아요.
    """
    calls = [experts(rng, *size) for size in SIZES]
    agree(answered(expert_outputs, calls, place), calls)


@test_case(name="expert_outputs-biases", points=1, hidden=True)
def biases(expert_outputs, rng, place):
    """Where the weights are 0, each expert says its own bias to every sample.

    가중치가 0이면 전문가마다 모든 샘플에게 자기 편향을 말해요.
    """
    calls = []
    for size in SIZES:
        X, We, be = experts(rng, *size)
        calls.append((X, We * 0.0, be))
    agree(answered(expert_outputs, calls, place), calls)


@test_case(name="expert_outputs-magnitudes", points=1, hidden=True)
def magnitudes(expert_outputs, rng, place):
    """Large and small inputs, weights and biases give right answers; nothing bends them.

    크고 작은 입력, 가중치, 편향에도 답이 맞아요. 어떤 활성화도 씌우지 않아요.
    """
    calls = []
    for size in (1e-3, 50.0, 1e4):
        X, We, be = experts(rng, 5, 3, 4, 2)
        calls += [(X * size, We, be), (X, We * size, be), (X, We, be * size)]
    agree(answered(expert_outputs, calls, place), calls)
