"""batchnorm_forward: each feature over the batch, then scaled and shifted."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "normalisation"
name = "batchnorm_forward"


@test_case(name="batchnorm_forward-known", points=2, hidden=False)
def test_known(batchnorm_forward, place):
    """Two features with variance 9 and eps = 7, so that the root is 4: scaled by gamma, shifted by beta.

    분산이 9인 두 특성이에요. eps = 7이라 루트가 4이고, gamma를 곱하고 beta를 더해요.
    """
    X = place([[0.0, 10.0], [6.0, 10.0], [0.0, 4.0], [6.0, 4.0]])
    out = batchnorm_forward(X, place([2.0, -4.0]), place([5.0, 1.0]), eps=7.0)
    checks.array(out, [[3.5, -2.0], [6.5, -2.0], [3.5, 4.0], [6.5, 4.0]])


@test_case(name="batchnorm_forward-standardises", points=1, hidden=False)
def test_standardises(batchnorm_forward, place):
    """With gamma one and beta zero every feature of the batch gets mean 0 and variance 1.

    gamma가 1이고 beta가 0이면 배치의 모든 특성이 평균 0, 분산 1이 돼요.
    """
    X = place([[1.0, 200.0, -3.0], [2.0, 100.0, -3.5], [4.0, 150.0, 2.0], [7.0, 900.0, 8.0], [-5.0, 10.0, 9.0]])
    out = batchnorm_forward(X, place(np.ones(3)), place(np.zeros(3)))
    checks.array(out, np.zeros((5, 3)), tol=10.0)
    checks.array(np.mean(out, axis=0), np.zeros(3))
    checks.array(np.var(out, axis=0), np.ones(3))


@test_case(name="batchnorm_forward-kinds", points=1, hidden=False)
def test_kinds(batchnorm_forward, place):
    """Lists, ints of any width and float32 work; the result is float64 and right to 1e-9, also far away from 0.

    리스트, 폭이 어떻든 정수, float32도 돼요. 결과는 float64이고, 0에서 아주 멀어도 1e-9까지 맞아요.
    """
    ints = [[200, 0], [140, 60], [200, 0], [140, 60]]
    beta = np.array([20, 30], dtype=np.uint8)
    for X in (ints, np.array(ints), np.array(ints, dtype=np.uint8), np.array(ints, dtype=np.float32)):
        given = place(X) if type(X) is np.ndarray else X
        out = batchnorm_forward(given, [11, -22], place(beta), 189)  # the root of 900 + 189 is 33
        checks.form(out, np.zeros((4, 2)))
        checks.array(out, [[30.0, 50.0], [10.0, 10.0], [30.0, 50.0], [10.0, 10.0]], tol=checks.PRECISE)
    near = np.array([[0.3, -1.7], [-1.1, 0.4], [0.7, 2.2], [1.9, -0.9], [-0.8, 1.3]])
    standard = (near - near.mean(axis=0)) / np.sqrt(near.var(axis=0) + 1e-5)
    shift = np.array([0, 0.25], dtype=np.float32)
    out = batchnorm_forward(place(near + np.array([1e4, -2e4])), place([1.0, 3.0]), place(shift))
    checks.form(out, np.zeros((5, 2)))
    checks.array(out, standard * [1.0, 3.0] + [0.0, 0.25], tol=checks.PRECISE)
