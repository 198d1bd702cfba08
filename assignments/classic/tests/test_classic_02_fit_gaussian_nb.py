"""Gaussian naive Bayes: a bell for each class and column."""

import math

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "classic"
name = "fit_gaussian_nb"


@test_case(name="fit_gaussian_nb-by-hand", points=2, hidden=False)
def test_by_hand(fit_gaussian_nb):
    """For five samples with labels 3 and 7 the model is the one that was worked out by hand.

    레이블이 3과 7인 샘플 다섯 개에서 손으로 구한 모델이 나와요.
    """
    X = np.array([[1.0, 20.0], [4.0, 2.0], [3.0, 40.0], [8.0, 2.0], [6.0, 5.0]])
    y = np.array([3, 7, 3, 7, 7])
    model = checks.names(fit_gaussian_nb(X, y, smoothing=0.0), ["classes", "log_prior", "mean", "var"])
    with checks.naming('["classes"]'):
        checks.integers(model["classes"], [3, 7])
    with checks.naming('["log_prior"]'):
        checks.array(model["log_prior"], [math.log(0.4), math.log(0.6)])
    with checks.naming('["mean"]'):
        checks.array(model["mean"], [[2.0, 30.0], [6.0, 3.0]])
    with checks.naming('["var"]'):
        checks.array(model["var"], [[1.0, 100.0], [8.0 / 3.0, 2.0]])
