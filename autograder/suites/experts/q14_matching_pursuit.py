"""Greedy, but free to choose."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.experts.shared import answered
from autograder.tutor import checks

OK_FORMAT = False
name = "matching_pursuit"
points = None


def pursued(Phi, y, steps):
    """w, the picks, and the smallest share of ‖y‖² by which a choice, or going on, was right: by the Gram matrix."""
    gram, w, picks, sure = Phi.T @ Phi, np.zeros(Phi.shape[1]), [], 1.0
    whole = y @ y
    for _ in range(steps):
        products = Phi.T @ y - gram @ w
        reductions = products**2 / np.diag(gram)
        best = reductions.max()
        if best <= 1e-12 * whole:
            break
        pick = min(k for k, reduction in enumerate(reductions) if reduction >= best - 1e-12 * whole)
        others = np.delete(reductions, pick)
        sure = min(sure, (best - max(others, default=0.0)) / whole)
        w[pick] += products[pick] / gram[pick, pick]
        picks.append(pick)
    return w, picks, sure


def surely(make, steps):
    """A Phi and y from `make` on which no choice is close."""
    while True:
        Phi, y = make()
        if pursued(Phi, y, steps)[2] > 1e-5:
            return Phi, y, steps


def agree(calls, results):
    """Picks and weights agree with the expected ones."""
    for (Phi, y, steps), result in zip(calls, results, strict=True):
        w, picks, _ = pursued(Phi, y, steps)
        found, chosen = checks.items(result, 2)
        with checks.naming("w"):
            checks.array(found, w)
        with checks.naming("picks"):
            checks.integers(chosen, np.array(picks, dtype=int))


@test_case(name="matching_pursuit-by-hand", points=1, hidden=False)
def by_hand(matching_pursuit, place):
    """The second column explains most, then the first; a third step has nothing to gain and is not made.

    둘째 열이 가장 많이 설명하고 그다음이 첫 열이에요. 셋째 단계는 얻을 것이 없어 하지 않아요.
    """
    Phi, y = place([[2.0, 0.0, 0.0], [0.0, 0.5, 0.0], [0.0, 0.0, 1.0]]), place([1.0, 3.0, 0.0])
    w, picks = checks.items(matching_pursuit(Phi, y, 3), 2)
    with checks.naming("picks"):
        checks.integers(picks, [1, 0])
    with checks.naming("w"):
        checks.array(w, [0.5, 6.0, 0.0])


@test_case(name="matching_pursuit-sizes", points=1, hidden=True)
def sizes(matching_pursuit, rng, place):
    """For many numbers of rows and columns, columns of unlike length, picks and weights are right at every step.

    행과 열의 수가 여러 가지이고 열의 길이가 달라도, 단계마다 고른 열과 가중치가 맞아요.
    """
    calls = []
    for N, K, steps in ((5, 3, 1), (4, 4, 2), (7, 2, 2), (6, 5, 3), (4, 7, 3)):
        lengths = rng.permutation(np.geomspace(0.3, 20.0, K))
        calls.append(
            surely(lambda N=N, a=lengths: (rng.normal(size=(N, len(a))) * a, rng.uniform(-3.0, 3.0, size=N)), steps)
        )
    agree(calls, answered(matching_pursuit, calls, place))


@test_case(name="matching_pursuit-again", points=1, hidden=True)
def again(matching_pursuit, rng, place):
    """Correlated columns are picked in turn, again and again; their weights add up.

    상관 있는 열은 번갈아 거듭 골라요. 가중치는 더해져요.
    """
    calls = []
    for steps in (5, 4, 3):
        angle = rng.uniform(0.35, 0.6)
        Phi = np.array([[2.0, np.cos(angle)], [0.0, np.sin(angle)], [0.0, 0.0]])
        Phi = Phi[:, rng.permutation(2)]
        y = np.array([rng.uniform(0.2, 0.6), rng.uniform(2.0, 3.0), rng.uniform(0.5, 1.0)])
        calls += [(Phi, y, steps), (Phi[[2, 0, 1]], -40.0 * y[[2, 0, 1]], steps)]
    agree(calls, answered(matching_pursuit, calls, place))


@test_case(name="matching_pursuit-stops", points=1, hidden=True)
def stops(matching_pursuit, rng, place):
    """It stops when no column can reduce the rest any more, whether y is large or tiny, and also at once.

    더 줄일 수 있는 열이 없으면 멈춰요. y가 크든 아주 작든 그렇고, 처음부터 멈추기도 해요.
    """
    calls = []
    for size in (1.0, 1e-7, 1e5):
        Q, _ = np.linalg.qr(rng.normal(size=(6, 6)))
        Phi = Q[:, :4] * rng.uniform(0.5, 3.0, size=4)
        weights = rng.permutation([5.0, 3.0, 2.0, 1.0]) * rng.choice([-1.0, 1.0], size=4)
        calls += [(Phi, size * (Q[:, :4] @ weights), 9), (Phi, size * (Q[:, :4] @ weights + 4.0 * Q[:, 5]), 7)]
        calls.append((np.array([[2.0, 1.0], [0.0, 2.0], [1.0, 0.0]]), np.array([1.0, 0.5, -2.0]) * 0.0, 3))
    agree(calls, [*answered(matching_pursuit, calls, place)])


@test_case(name="matching_pursuit-ties", points=1, hidden=True)
def ties(matching_pursuit, rng, place):
    """Columns that reduce the rest equally (the same one, longer, or turned round): the lowest index is picked.

    똑같이 줄이는 열(같은 열, 더 긴 열, 뒤집힌 열) 가운데에서는 번호가 가장 작은 열을 골라요.
    """
    calls = []
    for factors in ([1.0, 1.0, 1.0], [1.0, 3.0, 7.0], [0.1, -0.7, 0.3], [-1.0, 1.0, 1.1]):
        column, other = rng.normal(size=(5, 1)), 0.1 * rng.normal(size=(5, 1))
        y = column[:, 0] * rng.uniform(1.0, 5.0)
        calls += [(np.hstack([column * factors, other]), y, 1), (np.hstack([other, column * factors]), y, 1)]
    # so many lengths of one column that rounding does not leave the first one in front by chance
    column = np.array([0.3, -1.1, 0.7, 0.9, -0.1])
    lengths = np.array([0.1, 0.3, 0.7, 1.1, 1.3, 1.7, 1.9, 2.3, 2.9, 3.1, 3.7, 4.1])
    for row in (lengths, -lengths[::-1], lengths / 3.0, lengths[::-1] / 7.0):
        calls.append((np.outer(column, row), 3.0 * column, 1))
    Phi = np.eye(4)[:, rng.permutation(4)]
    calls.append((Phi, np.array([1.0, -1.0, 1.0, 1.0]), 4))
    agree(calls, answered(matching_pursuit, calls, place))
