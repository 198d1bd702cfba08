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
    table = [[0.2, 0.3, 0.5], [0.2, 0.1, 0.7], [0.35, 0.25, 0.4], [0.1, 0.1, 0.8]]
    checks.number(log_loss(y_true=[2, 0, 1, 2], probabilities=table), -math.log(0.02) / 4)


@test_case(name="log_loss-certain-predictions", points=2, hidden=True)
def certain_predictions(log_loss):
    """log_loss clips probabilities to [eps, 1 - eps] of float64, whatever the input's type is.

    log_loss는 입력의 형식이 무엇이든 확률을 float64의 [eps, 1 - eps]로 잘라요.
    """
    worst = 52 * math.log(2)
    known = [
        ([1, 1], [1, 1], 0.0),
        ([0], [1], worst),
        ([1], [0.0], worst),
        ([1, 0, 0], [1e-30, 0.5, 0.5], (worst + 2 * math.log(2)) / 3),
        ([1, 0], [1e-14, 1e-14], 7 * math.log(10)),
    ]
    for kind in (np.float32, np.int64):
        known.append((np.array([1, 0, 1]), np.array([0, 1, 1], dtype=kind), worst * 2 / 3))
        table = np.array([[1, 0, 0], [0, 1, 0]], dtype=kind)
        known += [(np.array([2, 1]), table, worst / 2), (np.array([0, 1]), table, 0.0)]
    gives(log_loss, known)


@test_case(name="log_loss-many-classes", points=2, hidden=True)
def many_classes(log_loss, rng, place):
    """log_loss is right for any N and C, also where some class never occurs, and changes no argument.

    log_loss는 N과 C가 무엇이든, 나오지 않는 클래스가 있어도 맞고, 인수를 바꾸지 않아요.
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
        known.append((labels, table.tolist(), expected))
    known.append((np.array(labels), np.asfortranarray(table), expected))
    placed = place(labels), place(np.eye(7)[[3, 3, 3, 3, 3, 3]])
    gives(log_loss, [*known, (*placed, 0.0)])
    checks.unchanged(*placed)


@test_case(name="log_loss-two-classes", points=2, hidden=True)
def two_classes(log_loss, rng, place):
    """log_loss is right for probabilities of class 1, in lists, arrays and float32, and changes no argument.

    log_loss는 클래스 1의 확률이 리스트든 배열이든 float32든 맞고, 인수를 바꾸지 않아요.
    """
    known = []
    for size, kind in ((1, np.float64), (12, np.float64), (12, np.float32)):
        y_true, p = rng.integers(0, 2, size), rng.uniform(0.02, 0.98, size).astype(kind)
        pairs = zip(y_true.tolist(), p.tolist(), strict=True)
        expected = -sum(math.log(q if y else 1 - q) for y, q in pairs) / size
        known += [(y_true, p, expected), (y_true.tolist(), p.tolist(), expected)]
        known.append((y_true, np.stack([1 - p.astype(np.float64), p], axis=1), expected))
    placed = place([1, 0, 1, 0]), place([1.0, 0.0, 0.5, 0.5])
    gives(log_loss, [*known, (*placed, math.log(2) / 2)])
    checks.unchanged(*placed)
