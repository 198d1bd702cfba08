"""The loss of a wide margin."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.classic.shared import signs
from autograder.tutor import checks

OK_FORMAT = False
name = "svm_loss"
points = None


def three(result, loss, dw, db):
    """The loss and its two slopes."""
    parts = checks.items(result, 3)
    with checks.naming("loss"):
        checks.number(parts[0], loss)
    with checks.naming("dw"):
        checks.array(parts[1], dw)
    with checks.naming("db"):
        checks.number(parts[2], db)


def sample_by_sample(w, b, X, y, C):
    """The loss and its slopes, one sample after the other."""
    loss, dw, db = 0.5 * float(np.sum(w * w)), w.copy(), 0.0
    for x, sign in zip(X, y, strict=True):
        short = 1.0 - sign * (float(np.sum(x * w)) + b)
        if short > 0.0:
            loss, dw, db = loss + C * short, dw - C * sign * x, db - C * sign
    return loss, dw, db


@test_case(name="svm_loss-by-hand", points=2, hidden=False)
def by_hand(svm_loss):
    """Margins −1, 1, 0.5 and 3 with C = 2: the hinges are 2, 0, 0.5 and 0; at exactly 1 nothing pushes.

    마진이 −1, 1, 0.5, 3이고 C = 2이면 힌지는 2, 0, 0.5, 0이에요. 정확히 1이면 아무것도 밀지 않아요.
    """
    w, b = np.array([1.0, -2.0]), 3.0
    X, y = np.array([[4.0, 3.0], [-2.0, 1.0], [-1.0, 1.25], [2.0, 1.0]]), np.array([-1, -1, -1, 1])
    three(svm_loss(w, b, X, y, C=2.0), 7.5, [7.0, 6.5], 4.0)


@test_case(name="svm_loss-values", points=3, hidden=True)
def values(svm_loss, rng):
    """Loss and slopes are right for many sizes and C, with samples right, wrong, and right by too little.

    크기와 C가 여러 가지이고, 맞은 샘플, 틀린 샘플, 맞았지만 모자란 샘플이 섞여도 손실과 기울기가 맞아요.
    """
    for N, D, C in ((7, 3, 1.0), (11, 2, 0.3), (5, 4, 10.0), (1, 2, 2.0), (6, 1, 0.5), (23, 5, 1.5)):
        w, b, X, y = rng.normal(size=D), float(rng.normal()) * 2.0, rng.normal(size=(N, D)) * 1.5, signs(rng, N)
        y = y.astype(np.float64)
        three(svm_loss(w, b, X, y, C), *sample_by_sample(w, b, X, y, C))
        three(svm_loss(w, b, X, y), *sample_by_sample(w, b, X, y, 1.0))
    three(svm_loss(C=0.7, y=y, X=X, b=b, w=w), *sample_by_sample(w, b, X, y, 0.7))


@test_case(name="svm_loss-at-the-kink", points=1, hidden=True)
def at_the_kink(svm_loss, rng):
    """Where y(w·x + b) is exactly 1 or more the slope is 0; just below 1 it is there in full.

    y(w·x + b)가 정확히 1이거나 더 크면 기울기가 0이고, 1보다 조금만 작아도 온전히 있어요.
    """
    for _ in range(4):
        w, b, y = rng.integers(1, 5, size=3) * 0.5, int(rng.integers(-4, 5)) * 0.25, signs(rng, 6)
        w[0] = 2.0 ** rng.integers(-1, 2)  # so that everything is exact in binary
        wanted = np.array([1.0, 1.0, 0.75, 1.5, 1.0, -1.0])
        X = rng.integers(-8, 9, size=(6, 3)) * 0.25
        X[:, 0] = (wanted * y - b - X[:, 1:] @ w[1:]) / w[0]
        three(svm_loss(w, b, X, y, 0.5), *sample_by_sample(w, b, X, y, 0.5))


@test_case(name="svm_loss-large", points=1, hidden=True)
def large(svm_loss, rng):
    """b of any size is not penalised, and numbers in the thousands, or all 0, are right.

    b가 얼마든 벌점이 없고, 수가 수천이거나 모두 0이어도 맞아요.
    """
    for size, b in ((1e3, 900.0), (1e-3, -40.0), (1.0, 1e3), (0.0, 0.0)):
        w, X, y = rng.normal(size=3) * size, rng.normal(size=(7, 3)) * 5.0, signs(rng, 7)
        three(svm_loss(w, b, X, y, 0.2), *sample_by_sample(w, b, X, y, 0.2))


@test_case(name="svm_loss-one-sided", points=1, hidden=True)
def one_sided(svm_loss, rng):
    """Where all samples are far on the right side only w is left; with one label only, b is still pushed.

    모든 샘플이 넉넉히 맞으면 w만 남고, 레이블이 한 가지뿐이어도 b를 밀어요.
    """
    w, X = rng.uniform(1.0, 2.0, size=2), rng.uniform(2.0, 5.0, size=(5, 2))
    three(svm_loss(w, 0.5, X, np.ones(5), 3.0), 0.5 * float(np.sum(w * w)), w, 0.0)
    for sign in (1.0, -1.0):
        three(
            svm_loss(-sign * w, 0.25, X, np.full(5, sign), 3.0),
            *sample_by_sample(-sign * w, 0.25, X, np.full(5, sign), 3.0),
        )
