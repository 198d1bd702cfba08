"""How much probability the truth was given."""

import math

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.metrics.shared import gives
from autograder.tutor import checks

OK_FORMAT = False
name = "log_loss"
points = None


@test_case(name="log_loss-of-class-1", points=1, hidden=False)
def of_class_1(log_loss):
    """log_loss of probabilities (N,) of class 1 is the mean of -ln(probability of the true class).

    클래스 1의 확률 (N,)에 대한 log_loss는 실제 클래스 확률의 -ln을 평균한 값이에요.
    """
    checks.number(log_loss(np.array([1, 0, 1]), np.array([0.8, 0.25, 0.5])), -math.log(0.3) / 3)


@test_case(name="log_loss-of-every-class", points=1, hidden=False)
def of_every_class(log_loss):
    """log_loss of probabilities (N, C) reads the column of the true class and averages over the samples.

    확률 (N, C)에 대한 log_loss는 실제 클래스의 열을 읽고 샘플에 대해 평균해요.
    """
    table = np.array([[0.2, 0.3, 0.5], [0.2, 0.1, 0.7], [0.35, 0.25, 0.4], [0.1, 0.1, 0.8]])
    checks.number(log_loss(y_true=np.array([2, 0, 1, 2]), probabilities=table), -math.log(0.02) / 4)


@test_case(name="log_loss-certain-predictions", points=2, hidden=True)
def certain_predictions(log_loss, rng):
    """log_loss clips probabilities to [eps, 1 - eps] of float64.

    log_loss는 확률을 float64의 [eps, 1 - eps]로 잘라요.
    """
    worst, p = 52 * math.log(2), rng.uniform(0.1, 0.9)
    known = [
        ([1, 1], [1.0, 1.0], 0.0),
        ([0], [1.0], worst),
        ([1], [0.0], worst),
        ([1, 0, 0], [1e-30, p, p], (worst - 2 * math.log(1 - p)) / 3),
        ([1, 0], [1e-14, 1e-14], 7 * math.log(10)),
        ([2, 1], [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]], worst / 2),
        ([0, 1], [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]], 0.0),
    ]
    # asked first, for diagnosis knows only the calls that were made before a check failed
    uncertain = log_loss(np.array([1, 0, 1]), np.array([0.8, 0.25, 0.5]))
    gives(log_loss, [(np.array(labels), np.array(given), loss) for labels, given, loss in known])
    # a number that is added inside the logarithm is seen where nothing is clipped
    checks.number(uncertain, -math.log(0.3) / 3, tol=1e-13)


@test_case(name="log_loss-many-classes", points=2, hidden=True)
def many_classes(log_loss, rng):
    """log_loss is right for any N and C, also where some class never occurs.

    log_loss는 N과 C가 무엇이든, 나오지 않는 클래스가 있어도 맞아요.
    """
    known = []
    for labels, size in (
        ([0, 2, 2, 0, 3], 4),
        ([4, 1, 1, 3, 1, 4, 0], 5),
        ([1, 0, 1, 1], 2),
        ([2], 3),
        ([1, 2, 0], 3),
        ([3, 3, 3, 3, 3, 3], 7),
    ):
        table = rng.dirichlet(np.ones(size), len(labels))
        expected = -sum(math.log(row[k]) for row, k in zip(table, labels, strict=True)) / len(labels)
        known.append((np.array(labels), table, expected))
    gives(log_loss, [*known, (np.array(labels), np.asfortranarray(table), expected)])


@test_case(name="log_loss-two-classes", points=1, hidden=True)
def two_classes(log_loss, rng):
    """log_loss is right for probabilities of class 1, given as (N,) or in the second of two columns.

    log_loss는 클래스 1의 확률이 (N,)으로 오든 두 열 가운데 둘째 열로 오든 맞아요.
    """
    known = []
    for size in (1, 12):
        y_true, p = rng.integers(0, 2, size), rng.uniform(0.02, 0.98, size)
        expected = -np.mean(np.log(np.where(y_true == 1, p, 1 - p)))
        known += [(y_true, p, expected), (y_true, np.stack([1 - p, p], axis=1), expected)]
    gives(log_loss, known)
