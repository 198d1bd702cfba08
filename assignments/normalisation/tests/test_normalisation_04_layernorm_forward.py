"""layernorm_forward: each sample over its own features."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "normalisation"
name = "layernorm_forward"


@test_case(name="layernorm_forward-known", points=2, hidden=False)
def test_known(layernorm_forward, place):
    """Three samples with variance 9 over their four features and eps = 7, so that the root is 4.

    특성 넷에 대한 분산이 9인 샘플 셋이에요. eps = 7이라 루트는 4예요.
    """
    X = place([[0.0, 6.0, 0.0, 6.0], [110.0, 104.0, 104.0, 110.0], [-1.0, -1.0, -7.0, -7.0]])
    out = layernorm_forward(X, place([2.0, -4.0, 1.0, 0.0]), place([5.0, 1.0, 0.0, -3.0]), eps=7.0)
    wanted = [[3.5, -2.0, -0.75, -3.0], [6.5, 4.0, -0.75, -3.0], [6.5, -2.0, -0.75, -3.0]]
    checks.array(out, wanted)


@test_case(name="layernorm_forward-standardises", points=1, hidden=False)
def test_standardises(layernorm_forward, place):
    """With gamma one and beta zero every sample by itself gets mean 0 and variance 1, whoever its neighbours are.

    gamma가 1이고 beta가 0이면 이웃이 누구든 샘플 하나하나가 평균 0, 분산 1이 돼요.
    """
    X = np.array([[1.0, 2.0, 4.0, 7.0, -5.0], [200.0, 100.0, 150.0, 900.0, 10.0], [-3.0, -3.5, 2.0, 8.0, 9.0]])
    out = layernorm_forward(place(X), place(np.ones(5)), place(np.zeros(5)))
    checks.array(out, np.zeros((3, 5)), tol=10.0)
    checks.array(np.mean(out, axis=1), np.zeros(3))
    checks.array(np.var(out, axis=1), np.ones(3))
    alone = layernorm_forward(place(X[1:2]), place(np.ones(5)), place(np.zeros(5)))
    checks.array(alone, np.array(out)[1:2])
