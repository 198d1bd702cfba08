"""A matrix that keeps lengths."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "orthogonal"
points = None


def matrix(Q, n, tol=checks.VALUES):
    """Q, once it is known to be (n, n) with rows of length 1, at right angles."""
    with checks.naming("Q"):
        checks.array(Q, np.zeros((n, n)), tol=1.5)  # no entry can be larger than 1
    Q = np.asarray(Q, dtype=np.float64)
    with checks.naming("Q @ Q.T"):
        checks.array(Q @ Q.T, np.eye(n), tol)
    return Q


def unlike(Q, other):
    """Two matrices are not the same."""
    gap = np.abs(Q - other).max()
    checks.that(gap > 1e-6, "two different matrices", f"matrices at most {gap:.1e} apart")


@test_case(name="orthogonal-rows", points=1, hidden=False)
def rows(orthogonal):
    """The rows of a (3, 3) have length 1 and are at right angles: Q·Qᵀ = I. Another seed gives another matrix.

    (3, 3) 행렬의 행은 길이가 1이고 서로 수직이에요. Q·Qᵀ = I예요. 시드가 다르면 행렬도 달라요.
    """
    Q = matrix(orthogonal(3, 0), 3)
    other = matrix(orthogonal(3, seed=7), 3)
    unlike(Q, other)


@test_case(name="orthogonal-same-seed", points=1, hidden=True)
def same_seed(orthogonal, rng):
    """The same seed gives the same matrix; the next seed gives another one.

    시드가 같으면 같은 행렬, 바로 다음 시드이면 다른 행렬이에요.
    """
    seed = int(rng.integers(1, 1000))
    first, other, again = orthogonal.map([4] * 3, [seed, seed + 1, seed])
    checks.array(again, matrix(first, 4), checks.PRECISE)
    unlike(matrix(first, 4), matrix(other, 4))


@test_case(name="orthogonal-sizes", points=1, hidden=True)
def sizes(orthogonal, rng):
    """Any size from 1 to 10 and any seed gives a float64 matrix that is orthogonal to 1e-9.

    1부터 10까지 어떤 크기든, 어떤 시드든 1e-9까지 직교인 float64 행렬이에요.
    """
    sizes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    seeds = rng.integers(0, 2**31, size=10).tolist()
    for n, Q in zip(sizes, orthogonal.map(sizes, seeds), strict=True):
        matrix(Q, n, checks.PRECISE)
        checks.form(Q, np.zeros((n, n)))
    matrix(orthogonal(seed=int(rng.integers(2**33, 2**62)), n=5), 5)


@test_case(name="orthogonal-seeds", points=1, hidden=True)
def seeds(orthogonal, rng):
    """Different seeds, 0 among them, give different matrices, whatever was asked for in between.

    사이에 무엇을 구했든, 0을 포함해 시드가 다르면 행렬이 다르고 같으면 같아요.
    """
    seeds = [0, *(1 + rng.permutation(9999)[:4]).tolist()]
    for n in (2, 5):
        made = [matrix(Q, n) for Q in orthogonal.map([n] * 5, seeds)]
        again = [*orthogonal.map([n] * 5, seeds[::-1])][::-1]
        for k, (Q, same) in enumerate(zip(made, again, strict=True)):
            checks.array(same, Q, checks.PRECISE)
            for other in made[:k]:
                unlike(Q, other)


@test_case(name="orthogonal-random", points=1, hidden=True)
def random(orthogonal, rng):
    """The matrices are random: forty seeds give forty different (3, 3).

    행렬은 무작위예요. 시드 마흔 개에서 서로 다른 (3, 3) 행렬 마흔 개가 나와요.
    """
    seeds = (rng.integers(0, 2**30) + np.arange(40)).tolist()
    made = [matrix(Q, 3) for Q in orthogonal.map([3] * 40, seeds)]
    for k, Q in enumerate(made):
        for other in made[:k]:
            unlike(Q, other)
