"""Softmax and its logarithm."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "softmax"
points = None


def far_rows(rng):
    """Rows that live far from each other and hold far-apart logits, all multiples of 1/16."""
    near = rng.integers(-80, 81, size=(5, 4)) / 16.0
    middles = np.array([[0.0], [1000.0], [-1000.0], [750.0], [-2048.0]])
    apart = np.array([0.0, -150.0, -600.0, -1500.0])
    rows = near + middles + np.vstack([rng.permutation(apart) for _ in range(5)])
    ends = [[1e4, -1e4, 1e4, 0.0], [-1e4, -1e4, -1e4, -1e4], [1e4, 1e4 - 700.0, 1e4 - 40.0, 1e4 - 800.0]]
    return np.vstack([rows, ends])


def follows_axis(function, exact, rng, relative):
    """Every axis of matrices and of an array with three axes, by name, by position and by default."""
    z = rng.normal(scale=2.0, size=(5, 3))
    square = rng.normal(scale=2.0, size=(3, 3))
    cube = rng.normal(scale=2.0, size=(2, 5, 3))
    checks.array(function(z), exact(z, -1), 1e-12, relative)
    checks.array(function(square), exact(square, -1), 1e-12, relative)
    checks.array(function(cube), exact(cube, -1), 1e-12, relative)
    checks.array(function(z, 0), exact(z, 0), 1e-12, relative)
    checks.array(function(square, axis=0), exact(square, 0), 1e-12, relative)
    checks.array(function(square, axis=1), exact(square, 1), 1e-12, relative)
    checks.array(function(cube, axis=1), exact(cube, 1), 1e-12, relative)
    checks.array(function(cube, axis=-3), exact(cube, 0), 1e-12, relative)


def is_quiet(function, exact, rng, relative):
    """Rows far from 0 and from each other agree, as a matrix and one alone, and no warning was given."""
    rows = far_rows(rng)
    arrays = [rows, rows.T, rows[1], rows[2], np.array([1000.0, 999.0])]
    axes = [-1, 0, -1, -1, -1]
    for z, axis, result in zip(arrays, axes, function.map(arrays, axes), strict=True):
        checks.array(result, exact(z, axis), 1e-12, relative)
    checks.quiet(function)


@test_case(name="softmax-known-values", points=2, hidden=False)
def softmax_known_values(softmax):
    """softmax of the logarithms of 1, 2 and 5 is 1/8, 2/8 and 5/8, and each row sums to 1.

    1, 2, 5의 로그에 softmax를 취하면 1/8, 2/8, 5/8이고, 행마다 합이 1이에요.
    """
    z = np.log([[1.0, 2.0, 5.0], [7.0, 2.0, 1.0]])
    exact = [[0.125, 0.25, 0.625], [0.7, 0.2, 0.1]]
    checks.array(softmax(z), exact, tol=1e-12, relative=True)
    # softmax_jacobian asks it for one row, so whether it takes one is to be known in public
    checks.array(softmax(z[0]), exact[0], tol=1e-12, relative=True)


@test_case(name="softmax-axis", points=3, hidden=True)
def softmax_axis(softmax, reference, rng):
    """softmax works along the axis asked for, and along the last one by default.

    softmax는 지정한 축을 따라, 지정하지 않으면 마지막 축을 따라 계산해요.
    """
    follows_axis(softmax, reference.softmax, rng, relative=True)


@test_case(name="softmax-far-out", points=2, hidden=True)
def softmax_far_out(softmax, reference, rng):
    """softmax is right for logits up to 1e4 and for rows far from each other, and gives no warning.

    softmax는 로짓이 1e4까지 커도, 행끼리 멀리 떨어져 있어도 맞는 값을 내고, 경고를 내지 않아요.
    """
    is_quiet(softmax, reference.softmax, rng, relative=True)


@test_case(name="log-softmax-known-values", points=1, hidden=False)
def log_softmax_known_values(log_softmax):
    """log_softmax of the logarithms of 1, 2 and 5 is log 1/8, log 2/8 and log 5/8.

    1, 2, 5의 로그에 log_softmax를 취하면 log 1/8, log 2/8, log 5/8이에요.
    """
    exact = [-2.0794415416798357, -1.3862943611198906, -0.4700036292457356]
    checks.array(log_softmax(np.log([1.0, 2.0, 5.0])), exact, tol=1e-12)


@test_case(name="log-softmax-axis", points=2, hidden=True)
def log_softmax_axis(log_softmax, reference, rng):
    """log_softmax works along the axis asked for, and along the last one by default.

    log_softmax는 지정한 축을 따라, 지정하지 않으면 마지막 축을 따라 계산해요.
    """
    follows_axis(log_softmax, reference.log_softmax, rng, relative=False)


@test_case(name="log-softmax-far-out", points=2, hidden=True)
def log_softmax_far_out(log_softmax, reference, rng):
    """log_softmax is right for logits up to 1e4 and for rows far from each other, and gives no warning.

    log_softmax는 로짓이 1e4까지 커도, 행끼리 멀리 떨어져 있어도 맞는 값을 내고, 경고를 내지 않아요.
    """
    is_quiet(log_softmax, reference.log_softmax, rng, relative=False)
