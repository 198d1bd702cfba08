"""batchnorm_forward: each feature over the batch, then scaled and shifted."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.normalisation.shared import (
    asked,
    batch,
    by_length,
    forward,
    memory,
    misfits,
    refused,
    roughly,
    scale_of,
    scales,
    shifts,
    small,
)
from autograder.tutor import checks

OK_FORMAT = False
name = "batchnorm_forward"
points = None


@test_case(name="batchnorm_forward-known", points=2, hidden=False)
def known(batchnorm_forward, place):
    """Two features with variance 9 and eps = 7, so that the root is 4: scaled by gamma, shifted by beta.

    분산이 9인 두 특성이에요. eps = 7이라 루트가 4이고, gamma를 곱하고 beta를 더해요.
    """
    X = place([[0.0, 10.0], [6.0, 10.0], [0.0, 4.0], [6.0, 4.0]])
    out = batchnorm_forward(X, place([2.0, -4.0]), place([5.0, 1.0]), eps=7.0)
    checks.array(out, [[3.5, -2.0], [6.5, -2.0], [3.5, 4.0], [6.5, 4.0]])


@test_case(name="batchnorm_forward-standardises", points=1, hidden=False)
def standardises(batchnorm_forward, place):
    """With gamma one and beta zero every feature of the batch gets mean 0 and variance 1.

    gamma가 1이고 beta가 0이면 배치의 모든 특성이 평균 0, 분산 1이 돼요.
    """
    X = place([[1.0, 200.0, -3.0], [2.0, 100.0, -3.5], [4.0, 150.0, 2.0], [7.0, 900.0, 8.0], [-5.0, 10.0, 9.0]])
    out = batchnorm_forward(X, place(np.ones(3)), place(np.zeros(3)))
    checks.array(out, np.zeros((5, 3)), tol=10.0)
    checks.array(np.mean(out, axis=0), np.zeros(3))
    checks.array(np.var(out, axis=0), np.ones(3))


@test_case(name="batchnorm_forward-kinds", points=1, hidden=False)
def kinds(batchnorm_forward, place):
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


@test_case(name="batchnorm_forward-batches", points=3, hidden=True)
def batches(batchnorm_forward, rng, place):
    """Right for batches of any size, and for gamma and beta of either sign and zero.

    배치의 크기가 어떻든, gamma와 beta가 양수든 음수든 0이든 맞아요.
    """
    given = []
    for n, d in ((5, 3), (2, 4), (7, 2), (4, 4), (3, 1), (13, 5)):
        given.append((batch(rng, n, d), scales(rng, d), shifts(rng, d)))
    X, gamma, beta = given[-1]
    given += [(X, gamma * [1, 0, 1, 0, -1], beta), (X, gamma, beta * 0.0), (X, gamma, beta[::-1].copy())]
    for args, out in zip(given, asked(batchnorm_forward, place, given), strict=True):
        roughly(out, forward(*args))
    out = batchnorm_forward(beta=place(beta), gamma=place(gamma), X=place(X))
    roughly(out, forward(X, gamma, beta))


@test_case(name="batchnorm_forward-eps", points=2, hidden=True)
def eps_inside(batchnorm_forward, rng, place):
    """eps stands inside the root and is 1e-5 if not given; right where the variance is about as small as eps.

    eps는 루트 안에 있고, 주지 않으면 1e-5예요. 분산이 eps만큼 작아도 맞아요.
    """
    given = [(small(rng, n, d), scales(rng, d), shifts(rng, d)) for n, d in ((6, 3), (9, 2), (4, 1))]
    given += [(*args, eps) for args in given for eps in (1e-6, 1e-3, rng.uniform(0.1, 2.0), 1)]
    for args, out in zip(given, asked(batchnorm_forward, place, given), strict=True):
        roughly(out, forward(*args), scale_of(args[0], *args[3:]))
    X, gamma, beta = given[0]
    roughly(batchnorm_forward(place(X), place(gamma), place(beta), eps=3e-5), forward(X, gamma, beta, 3e-5), 200.0)


@test_case(name="batchnorm_forward-edges", points=1, hidden=True)
def edges(batchnorm_forward, rng, place):
    """A batch of one sample, and a feature that is the same everywhere, give beta.

    샘플이 하나인 배치와, 어디서나 값이 같은 특성은 beta가 돼요.
    """
    alone = batch(rng, 1, 3)
    constant = batch(rng, 6, 3)
    constant[:, 1] = rng.uniform(0.1, 9.0)
    both = np.full((7, 2), rng.uniform(0.1, 9.0))
    given = [(X, scales(rng, X.shape[1]), shifts(rng, X.shape[1])) for X in (alone, constant, both)]
    for args, out in zip(given, asked(batchnorm_forward, place, given), strict=True):
        roughly(out, forward(*args), scale_of(args[0]))


@test_case(name="batchnorm_forward-memory", points=1, hidden=True)
def own_memory(batchnorm_forward, rng, place):
    """batchnorm_forward changes nothing that it is given, and its results are new arrays each time.

    batchnorm_forward는 받은 것을 바꾸지 않고, 돌려주는 배열은 매번 새것이에요.
    """
    one, other = ((batch(rng, 5, 3), scales(rng, 3), shifts(rng, 3)) for _ in range(2))
    memory(batchnorm_forward, place, one, other, lambda result: roughly(result, forward(*one)))


@test_case(name="norm-forwards-refuse", points=1, hidden=True)
def forwards_refuse(batchnorm_forward, layernorm_forward, rng, place):
    """batchnorm_forward and layernorm_forward raise ValueError where gamma or beta is not (D,), even if NumPy would
    broadcast.

    gamma나 beta의 모양이 (D,)가 아니면, NumPy가 브로드캐스트해 줄 모양이어도 두 forward는 ValueError를 내요.
    """
    shapes = ((), (1,), (4,), (2,), (1, 3), (3, 1), (4, 1), (4, 3), (3, 3))
    for n, d in ((4, 3), (3, 3), (2, 1)):
        X, right = batch(rng, n, d), np.ones(d)
        for function in (batchnorm_forward, layernorm_forward):
            for wrong in by_length(misfits((d,), shapes), d):
                refused(function, place, X, wrong, right)
                refused(function, place, X, right, wrong)
