"""Naive Bayes of categories: counting, with something in every cell."""

import math

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "classic"
name = "fit_categorical_nb"


@test_case(name="fit_categorical_nb-by-hand", points=2, hidden=False)
def test_by_hand(fit_categorical_nb):
    """Three values, one of them never seen: with alpha = 1 each cell gets one more, and the total three.

    값이 셋이고 하나는 한 번도 나오지 않았어요. alpha = 1이면 칸마다 하나씩, 전체에는 셋이 더해져요.
    """
    X, y = np.array([[0], [1], [0], [1], [1]]), np.array([2, 2, 2, 8, 8])
    model = checks.names(fit_categorical_nb(X, y, [3]), ["classes", "log_prior", "log_table"])
    with checks.naming('["classes"]'):
        checks.integers(model["classes"], [2, 8])
    with checks.naming('["log_prior"]'):
        checks.array(model["log_prior"], [math.log(0.6), math.log(0.4)])
    with checks.naming('["log_table"]'):
        (table,) = checks.items(model["log_table"], 1)
        wanted = [[3.0 / 6.0, 2.0 / 6.0, 1.0 / 6.0], [1.0 / 5.0, 3.0 / 5.0, 1.0 / 5.0]]
        checks.array(table, np.log(wanted))
