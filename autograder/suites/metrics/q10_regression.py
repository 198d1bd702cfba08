"""How far predictions of numbers are off."""

import math

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.metrics.shared import gives
from autograder.tutor import checks

OK_FORMAT = False
name = "regression"
points = None

TABLE, GUESS = [[1.0, 2.0], [4.0, 8.0], [0.0, 0.0]], [[2.0, 0.0], [4.0, 11.0], [0.0, 1.0]]


def _problems(rng):
    """Targets and predictions: vectors and tables, one sample, whole ones, small, large, far from zero."""
    for shape in ((1,), (7,), (6, 1)):
        y_true, y_pred = rng.normal(2.0, 3.0, (2, *shape))
        yield y_true, y_pred
    table = rng.normal(0.0, 1.0, (5, 3)) * [1.0, 30.0, 5.0] + [0.0, 200.0, -60.0]
    yield table, table + rng.normal(0.0, 1.0, (5, 3)) * [0.2, 9.0, 3.0]
    yield np.asfortranarray(table), 0.3 - table * 0.6
    yield rng.integers(-50, 50, 9) * 1.0, rng.integers(-50, 50, 9) * 1.0
    yield table * 1e5, table * 1e5 + rng.normal(0.0, 1e4, (5, 3))
    yield rng.normal(0.0, 1.0, 8), rng.normal(0.0, 1.0, 8)


def _agrees(function, exact, rng):
    """`function` agrees with `exact` on all problems."""
    gives(function, [(*problem, exact(*problem)) for problem in _problems(rng)])


@test_case(name="mse-known-values", points=1, hidden=False)
def mse_known_values(mse):
    """mse of errors 1, -2, 0 and 3 is 14/4; in a table all entries are averaged.

    오차가 1, -2, 0, 3이면 mse는 14/4예요. 표에서는 모든 원소를 평균해요.
    """
    checks.number(mse(np.array([1.0, 2.0, 4.0, 8.0]), np.array([2.0, 0.0, 4.0, 11.0])), 3.5)
    checks.number(mse(y_true=np.array(TABLE), y_pred=np.array(GUESS)), 2.5)


@test_case(name="mse-any-shape", points=1, hidden=True)
def mse_any_shape(mse, reference, rng):
    """mse is right for vectors and tables of any size, near to zero or far from it.

    mse는 벡터든 표든, 0에 가깝든 멀든 크기와 상관없이 맞아요.
    """
    _agrees(mse, reference.mse, rng)


@test_case(name="mse-refuses-other-shapes", points=1, hidden=True)
def mse_refuses(mse, rng):
    """mse raises ValueError for shapes that do not fit, also where NumPy would broadcast them.

    mse는 모양이 맞지 않으면 ValueError를 내요. NumPy가 브로드캐스트해 줄 모양이어도요.
    """
    true_shapes = (4, 4, (4, 1), 4, (2, 3), (2, 3))
    pred_shapes = (5, (4, 1), 4, 1, 3, (3, 2))
    checks.value_errors(mse, map(rng.random, true_shapes), map(rng.random, pred_shapes))


@test_case(name="mae-known-values", points=1, hidden=False)
def mae_known_values(mae):
    """mae of errors 1, -2, 0 and 3 is 6/4; in a table all entries are averaged.

    오차가 1, -2, 0, 3이면 mae는 6/4이에요. 표에서는 모든 원소를 평균해요.
    """
    checks.number(mae(np.array([1.0, 2.0, 4.0, 8.0]), np.array([2.0, 0.0, 4.0, 11.0])), 1.5)
    checks.number(mae(y_true=np.array(TABLE), y_pred=np.array(GUESS)), 7 / 6)


@test_case(name="mae-any-shape", points=1, hidden=True)
def mae_any_shape(mae, reference, rng):
    """mae is right for vectors and tables of any size, near to zero or far from it.

    mae는 벡터든 표든, 0에 가깝든 멀든 크기와 상관없이 맞아요.
    """
    _agrees(mae, reference.mae, rng)


@test_case(name="rmse-known-values", points=1, hidden=False)
def rmse_known_values(rmse):
    """rmse is the square root of the mean over all entries, in a table too.

    rmse는 모든 원소에 대한 평균의 제곱근이에요. 표에서도요.
    """
    checks.number(rmse(np.array([1.0, 2.0, 4.0, 8.0]), np.array([2.0, 0.0, 4.0, 11.0])), math.sqrt(3.5))
    checks.number(rmse(y_true=np.array(TABLE), y_pred=np.array(GUESS)), math.sqrt(2.5))


@test_case(name="rmse-any-shape", points=1, hidden=True)
def rmse_any_shape(rmse, reference, rng):
    """rmse is right for vectors and tables of any size, near to zero or far from it.

    rmse는 벡터든 표든, 0에 가깝든 멀든 크기와 상관없이 맞아요.
    """
    _agrees(rmse, reference.rmse, rng)


@test_case(name="r2-known-values", points=1, hidden=False)
def r2_known_values(r2):
    """r2 is 1 for a perfect prediction, 0 for the mean of the targets, negative for worse.

    r2는 예측이 완벽하면 1, 목표값의 평균이면 0, 그보다 못하면 음수예요.
    """
    y_true = np.array([1.0, 2.0, 3.0, 6.0])
    checks.number(r2(y_true, y_true), 1.0)
    checks.number(r2(y_true, np.full(4, 3.0)), 0.0)
    checks.number(r2(y_true=y_true, y_pred=np.array([2.0, 2.0, 5.0, 7.0])), 4 / 7)
    checks.number(r2(y_true, np.array([6.0, 3.0, 2.0, 1.0])), 1 - 52 / 14)


@test_case(name="r2-any-shape", points=1, hidden=True)
def r2_any_shape(r2, reference, rng):
    """r2 pools all entries of a table, and is right for any size.

    r2는 표의 원소를 모두 한데 모으고, 크기와 상관없이 맞아요.
    """
    _agrees(r2, reference.r2, rng)


@test_case(name="r2-far-from-zero", points=1, hidden=True)
def r2_far_from_zero(r2, reference, rng):
    """r2 stays accurate for targets that are tiny, and for targets that are far from zero.

    r2는 목표값이 아주 작거나 0에서 아주 멀어도 정확해요.
    """
    y_true, y_pred = np.array([1.0, 2.0, 3.0, 6.0]), np.array([2.0, 2.0, 5.0, 7.0])
    order = rng.permutation(4)
    known = []
    for scale, offset in ((2.0**-20, 0.0), (2.0**20, 0.0), (1.0, 2.0**20)):
        known.append((y_true[order] * scale + offset, y_pred[order] * scale + offset, 4 / 7))
    for offset in (123_456.7, -98_765.4):
        y_true, y_pred = offset + rng.normal(0.0, 1.0, (2, 5))
        known.append((y_true, y_pred, reference.r2(y_true, y_pred)))
    gives(r2, known, lambda result, exact: checks.number(result, exact, checks.PRECISE))


@test_case(name="r2-constant-target", points=1, hidden=True)
def r2_constant_target(r2, rng):
    """r2 of a constant target is 1.0 for a perfect prediction and 0.0 for any other.

    목표값이 모두 같으면 r2는 예측이 완벽할 때 1.0, 아니면 0.0이에요.
    """
    value = float(rng.integers(2, 9))
    known = [
        ([value] * 3, [value] * 3, 1.0),
        ([value] * 3, [value, value, value + 1.0], 0.0),
        ([[-value] * 3] * 2, [[value] * 3] * 2, 0.0),
        ([[-value] * 3] * 2, [[-value] * 3] * 2, 1.0),
        ([0.0, 0.0, 0.0], [0.0, value, 0.0], 0.0),
        ([value], [value], 1.0),
        ([value], [1.0], 0.0),
        ([1.0, 2.0], [1.5, 1.5], 0.0),
    ]
    gives(r2, [(np.array(y_true), np.array(y_pred), score) for y_true, y_pred, score in known])
