"""What a naive Bayes model believes once it has seen a sample."""

import math

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "classic"
name = "nb_log_posterior"


@test_case(name="nb_log_posterior-gaussian", points=1, hidden=False)
def test_gaussian(nb_log_posterior):
    """Half way between two bells of the same width the prior decides, 90 : 10; nearer to one, the bells count.

    너비가 같은 두 종의 한가운데에서는 사전 확률 90 : 10이 정하고, 한쪽에 가까우면 종이 정해요.
    """
    model = {
        "classes": np.array([3, 7]),
        "log_prior": np.log([0.9, 0.1]),
        "mean": np.array([[-1.0], [1.0]]),
        "var": np.array([[1.0], [1.0]]),
    }
    odds = [9.0, 9.0 * math.exp(-4.0)]
    wanted = [[math.log(o / (1.0 + o)), math.log(1.0 / (1.0 + o))] for o in odds]
    checks.array(nb_log_posterior(model, np.array([[0.0], [2.0]])), wanted)


@test_case(name="nb_log_posterior-categorical", points=1, hidden=False)
def test_categorical(nb_log_posterior):
    """For categories each column says what its table says: 0.5 · 0.8 · 0.5 against 0.5 · 0.2 · 0.1.

    범주형에서는 열마다 자기 표가 말해요. 0.5 · 0.8 · 0.5 대 0.5 · 0.2 · 0.1이에요.
    """
    model = {
        "classes": np.array([0, 1]),
        "log_prior": np.log([0.5, 0.5]),
        "log_table": [np.log([[0.2, 0.8], [0.8, 0.2]]), np.log([[0.3, 0.2, 0.5], [0.6, 0.3, 0.1]])],
    }
    checks.array(nb_log_posterior(model, np.array([[1, 2]])), [[math.log(20.0 / 21.0), math.log(1.0 / 21.0)]])
