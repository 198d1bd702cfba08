"""The first learning rule."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.features.shared import has_learnt, learnt
from autograder.tutor import checks

OK_FORMAT = False
name = "perceptron"
points = None


def agrees_with_rule(perceptron, calls):
    """Each call gives exactly what the rule gives."""
    results = perceptron.map(*zip(*[(X, y, epochs) for X, y, epochs in calls], strict=True))
    for call, result in zip(calls, results, strict=True):
        has_learnt(result, learnt(*call))


def halves(rng, samples, columns):
    """Numbers that floats add and multiply exactly."""
    return rng.integers(-6, 7, size=(samples, columns)) / 2.0


@test_case(name="perceptron-one-epoch", points=1, hidden=False)
def one_epoch(perceptron):
    """One epoch by hand: the first sample is a mistake, for w and b start at 0; the second, too; the third is not.

    한 에포크를 손으로 해 봐요. w와 b가 0에서 시작하니 첫 샘플은 실수예요. 둘째도 실수이고, 셋째는 아니에요.
    """
    X, y = np.array([[2.0, 1.0], [1.0, 3.0], [3.0, -1.0]]), np.array([1.0, -1.0, 1.0])
    w, b, mistakes = checks.items(perceptron(X, y, 1), 3)
    with checks.naming("w"):
        checks.array(w, [1.0, -2.0])
    with checks.naming("b"):
        checks.number(b, 0.0)
    with checks.naming("mistakes"):
        checks.integers(mistakes, [2])


@test_case(name="perceptron-ends", points=2, hidden=False)
def ends(perceptron):
    """Learning "or", it ends after the first epoch without a mistake, and that 0 is the last number of the list.

    "또는"을 배울 때, 실수가 없는 첫 에포크 뒤에 끝나고, 그 0이 리스트의 마지막 수예요.
    """
    X, y = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]), np.array([-1.0, 1.0, 1.0, 1.0])
    w, b, mistakes = checks.items(perceptron(X, y, 50), 3)
    with checks.naming("w"):
        checks.array(w, [2.0, 2.0])
    with checks.naming("b"):
        checks.number(b, -1.0)
    with checks.naming("mistakes"):
        checks.integers(mistakes, [3, 1, 2, 2, 1, 0])


@test_case(name="perceptron-separable", points=2, hidden=True)
def separable(perceptron, rng):
    """Samples that a line separates: the same line, the same mistakes, and an end.

    직선으로 나뉘는 샘플이면 같은 직선, 같은 실수 수가 나오고 끝이 있어요.
    """
    calls = []
    for n, d in ((9, 2), (7, 3), (12, 1), (5, 4)):
        X, w = halves(rng, n, d), rng.choice([-3.0, -2.0, -1.0, 1.0, 2.0, 3.0], d)
        scores = X @ w + rng.choice([-1.25, 1.25])  # X·w is a multiple of a half and never 1.25
        calls.append((X, np.where(scores > 0.0, 1.0, -1.0), 400))
    agrees_with_rule(perceptron, calls)


@test_case(name="perceptron-not-separable", points=2, hidden=True)
def not_separable(perceptron, rng):
    """Samples that no line separates: as many epochs as were asked for, each with its mistakes.

    직선으로 나뉘지 않는 샘플이면 달라는 만큼의 에포크를 돌고, 에포크마다 실수 수가 있어요.
    """
    calls = []
    for n, d, epochs in ((8, 2, 13), (11, 3, 6), (6, 1, 9), (10, 2, 1)):
        X, y = halves(rng, n, d), rng.choice([-1.0, 1.0], n)
        twice, other = np.vstack([X, X[:1]]), np.append(y, -y[0])  # one sample with both labels
        calls.append((twice, other, epochs))
    agrees_with_rule(perceptron, calls)


@test_case(name="perceptron-on-the-line", points=1, hidden=True)
def on_the_line(perceptron, rng):
    """A sample exactly on the line is a mistake, at the start and later; weights that return are no end.

    직선 위에 있는 샘플은 처음이든 나중이든 실수예요. 가중치가 제자리로 돌아온 것은 끝이 아니에요.
    """
    k = float(rng.integers(1, 9)) / 2.0
    back = np.array([[k], [k]]), np.array([1.0, -1.0]), int(rng.integers(3, 8))
    line = np.array([[k, 0.0], [0.0, 1.0], [k, -k], [-1.0 / 4.0, 2.0]]), np.array([1.0, -1.0, 1.0, -1.0]), 40
    zero = np.zeros((3, 2)), np.array([1.0, 1.0, -1.0]), 4
    agrees_with_rule(perceptron, [back, line, zero])


@test_case(name="perceptron-few", points=1, hidden=True)
def few(perceptron, rng):
    """One sample, one label only, one epoch: the rule stays the same.

    샘플이 하나이거나, 레이블이 한 가지이거나, 에포크가 하나여도 규칙은 같아요.
    """
    calls = []
    for n, d, label, epochs in ((1, 3, -1.0, 5), (6, 2, 1.0, 30), (5, 2, -1.0, 30), (1, 1, 1.0, 1)):
        calls.append((halves(rng, n, d), np.full(n, label), epochs))
    agrees_with_rule(perceptron, calls)
