"""layernorm_forward: each sample over its own features."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.normalisation.shared import (
    asked,
    far,
    forward,
    fully,
    memory,
    roughly,
    samples,
    scale_of,
    scales,
    shifts,
)
from autograder.tutor import checks

OK_FORMAT = False
name = "layernorm_forward"
points = None


@test_case(name="layernorm_forward-known", points=2, hidden=False)
def known(layernorm_forward, place):
    """Three samples with variance 9 over their four features and eps = 7, so that the root is 4.

    특성 넷에 대한 분산이 9인 샘플 셋이에요. eps = 7이라 루트는 4예요.
    """
    X = place([[0.0, 6.0, 0.0, 6.0], [110.0, 104.0, 104.0, 110.0], [-1.0, -1.0, -7.0, -7.0]])
    out = layernorm_forward(X, place([2.0, -4.0, 1.0, 0.0]), place([5.0, 1.0, 0.0, -3.0]), eps=7.0)
    wanted = [[3.5, -2.0, -0.75, -3.0], [6.5, 4.0, -0.75, -3.0], [6.5, -2.0, -0.75, -3.0]]
    checks.array(out, wanted)


@test_case(name="layernorm_forward-standardises", points=1, hidden=False)
def standardises(layernorm_forward, place):
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


@test_case(name="layernorm_forward-batches", points=1, hidden=True)
def batches(layernorm_forward, rng, place):
    """Right for any numbers of samples and features, and for gamma and beta of either sign and zero.

    샘플과 특성의 수가 얼마든, gamma와 beta가 양수든 음수든 0이든 맞아요.
    """
    given = []
    for n, d in ((3, 5), (4, 2), (2, 7), (4, 4), (1, 3), (5, 13)):
        given.append((samples(rng, n, d), scales(rng, d), shifts(rng, d)))
    X, gamma, beta = given[0]
    given += [(X, gamma * [1, 0, 1, 0, -1], beta), (X, gamma, beta * 0.0)]
    for args, out in zip(given, asked(layernorm_forward, place, given), strict=True):
        roughly(out, forward(*args, axis=1))
    out = layernorm_forward(beta=place(beta), gamma=place(gamma), X=place(X))
    roughly(out, forward(X, gamma, beta, axis=1))


@test_case(name="layernorm_forward-eps", points=1, hidden=True)
def eps_inside(layernorm_forward, rng, place):
    """eps stands inside the root and is 1e-5 if not given; right where the variance is about as small as eps.

    eps는 루트 안에 있고, 주지 않으면 1e-5예요. 분산이 eps만큼 작아도 맞아요.
    """
    given = []
    for n, d in ((3, 6), (2, 9), (1, 4)):
        X = rng.normal(size=(n, d)) * 10.0 ** rng.uniform(-3.0, -2.0) + rng.uniform(-0.02, 0.02, size=(n, 1))
        given.append((X, scales(rng, d), shifts(rng, d)))
    given += [(*args, eps) for args in given for eps in (1e-6, 1e-3, rng.uniform(0.1, 2.0), 1)]
    for args, out in zip(given, asked(layernorm_forward, place, given), strict=True):
        roughly(out, forward(*args, axis=1), scale_of(args[0], *args[3:], axis=1))
    X, gamma, beta = given[0]
    out = layernorm_forward(place(X), place(gamma), place(beta), eps=3e-5)
    roughly(out, forward(X, gamma, beta, 3e-5, axis=1), 200.0)


@test_case(name="layernorm_forward-edges", points=1, hidden=True)
def edges(layernorm_forward, rng, place):
    """A sample with a single feature, and one whose features are all the same, give beta.

    특성이 하나뿐인 샘플과, 특성의 값이 모두 같은 샘플은 beta가 돼요.
    """
    constant = samples(rng, 4, 5)
    constant[2] = rng.uniform(0.1, 9.0)
    given = [(X, scales(rng, X.shape[1]), shifts(rng, X.shape[1])) for X in (samples(rng, 3, 1), constant)]
    for args, out in zip(given, asked(layernorm_forward, place, given), strict=True):
        roughly(out, forward(*args, axis=1), scale_of(args[0], axis=1))


@test_case(name="layernorm_forward-memory", points=1, hidden=True)
def own_memory(layernorm_forward, rng, place):
    """layernorm_forward changes nothing that it is given, and its results are new arrays each time.

    layernorm_forward는 받은 것을 바꾸지 않고, 돌려주는 배열은 매번 새것이에요.
    """
    one, other = ((samples(rng, 5, 3), scales(rng, 3), shifts(rng, 3)) for _ in range(2))
    memory(layernorm_forward, place, one, other, lambda result: roughly(result, forward(*one, axis=1)))


@test_case(name="layernorm_forward-kinds", points=1, hidden=True)
def kinds(layernorm_forward, rng, place):
    """Lists, ints and float32 work; the result is float64 and right to 1e-9, also far away from 0.

    리스트, 정수, float32도 돼요. 결과는 float64이고, 0에서 아주 멀어도 1e-9까지 맞아요.
    """
    X, gamma, beta = samples(rng, 5, 7), scales(rng, 7), shifts(rng, 7)
    moved, near = far(rng, 5, 7)
    fully(layernorm_forward(place(moved), place(gamma), place(beta)), forward(near, gamma, beta, axis=1))
    fully(layernorm_forward(place(X), place(gamma), place(beta)), forward(X, gamma, beta, axis=1))
    ints = rng.integers(0, 256, size=(5, 7)), rng.integers(1, 9, size=7), rng.integers(100, 256, size=7)
    singles = tuple(a.astype(np.float32) for a in (X, gamma, beta))
    spaced = rng.normal(size=(10, 14)).astype(np.float32)[::-2, ::2], *singles[1:]
    given = [ints, tuple(a.astype(np.uint8) for a in ints), tuple(a.tolist() for a in ints), singles, spaced]
    given.append((np.asfortranarray(singles[0]), ints[1], beta.tolist()))
    for args, out in zip(given, asked(layernorm_forward, place, given), strict=True):
        fully(out, forward(*args, axis=1))
