"""How far predictions of numbers are off."""

import math

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "metrics"
name = "regression"

TABLE, GUESS = [[1.0, 2.0], [4.0, 8.0], [0.0, 0.0]], [[2.0, 0.0], [4.0, 11.0], [0.0, 1.0]]


@test_case(name="mse-known-values", points=1, hidden=False)
def test_mse_known_values(mse):
    """mse of errors 1, -2, 0 and 3 is 14/4; in a table all entries are averaged.

    오차가 1, -2, 0, 3이면 mse는 14/4예요. 표에서는 모든 원소를 평균해요.
    """
    checks.number(mse(np.array([1.0, 2.0, 4.0, 8.0]), np.array([2.0, 0.0, 4.0, 11.0])), 3.5)
    checks.number(mse(y_true=np.array(TABLE), y_pred=np.array(GUESS)), 2.5)


@test_case(name="mae-known-values", points=1, hidden=False)
def test_mae_known_values(mae):
    """mae of errors 1, -2, 0 and 3 is 6/4; in a table all entries are averaged.

    오차가 1, -2, 0, 3이면 mae는 6/4이에요. 표에서는 모든 원소를 평균해요.
    """
    checks.number(mae(np.array([1.0, 2.0, 4.0, 8.0]), np.array([2.0, 0.0, 4.0, 11.0])), 1.5)
    checks.number(mae(y_true=np.array(TABLE), y_pred=np.array(GUESS)), 7 / 6)


@test_case(name="rmse-known-values", points=1, hidden=False)
def test_rmse_known_values(rmse):
    """rmse is the square root of the mean over all entries, in a table too.

    rmse는 모든 원소에 대한 평균의 제곱근이에요. 표에서도요.
    """
    checks.number(rmse(np.array([1.0, 2.0, 4.0, 8.0]), np.array([2.0, 0.0, 4.0, 11.0])), math.sqrt(3.5))
    checks.number(rmse(y_true=np.array(TABLE), y_pred=np.array(GUESS)), math.sqrt(2.5))


@test_case(name="r2-known-values", points=1, hidden=False)
def test_r2_known_values(r2):
    """r2 is 1 for a perfect prediction, 0 for the mean of the targets, negative for worse.

    r2는 예측이 완벽하면 1, 목표값의 평균이면 0, 그보다 못하면 음수예요.
    """
    y_true = np.array([1.0, 2.0, 3.0, 6.0])
    checks.number(r2(y_true, y_true), 1.0)
    checks.number(r2(y_true, np.full(4, 3.0)), 0.0)
    checks.number(r2(y_true=y_true, y_pred=np.array([2.0, 2.0, 5.0, 7.0])), 4 / 7)
    checks.number(r2(y_true, np.array([6.0, 3.0, 2.0, 1.0])), 1 - 52 / 14)
