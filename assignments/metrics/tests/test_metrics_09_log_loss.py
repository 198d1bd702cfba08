"""How much probability the truth was given."""

import math

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "metrics"
name = "log_loss"


@test_case(name="log_loss-of-class-1", points=1, hidden=False)
def test_of_class_1(log_loss):
    """log_loss of probabilities (N,) of class 1 is the mean of -ln(probability of the true class).

    클래스 1의 확률 (N,)에 대한 log_loss는 실제 클래스 확률의 -ln을 평균한 값이에요.
    """
    checks.number(log_loss(np.array([1, 0, 1]), np.array([0.8, 0.25, 0.5])), -math.log(0.3) / 3)


@test_case(name="log_loss-of-every-class", points=1, hidden=False)
def test_of_every_class(log_loss):
    """log_loss of probabilities (N, C) reads the column of the true class and averages over the samples.

    확률 (N, C)에 대한 log_loss는 실제 클래스의 열을 읽고 샘플에 대해 평균해요.
    """
    table = np.array([[0.2, 0.3, 0.5], [0.2, 0.1, 0.7], [0.35, 0.25, 0.4], [0.1, 0.1, 0.8]])
    checks.number(log_loss(y_true=np.array([2, 0, 1, 2]), probabilities=table), -math.log(0.02) / 4)
