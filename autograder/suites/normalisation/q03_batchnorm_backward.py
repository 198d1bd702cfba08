"""batchnorm_backward: mean and variance have moved with every x."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.normalisation.shared import (
    asked,
    backward,
    batch,
    far,
    fully,
    memory,
    misfits,
    refused,
    roughly,
    scale_of,
    scales,
    slopes,
    small,
)
from autograder.tutor import checks

OK_FORMAT = False
name = "batchnorm_backward"
points = None


X = np.array([[0.0, 10.0], [6.0, 10.0], [0.0, 4.0], [6.0, 4.0]])
DOUT = np.array([[1.0, 4.0], [3.0, -1.0], [0.0, 2.0], [2.0, 3.0]])
GAMMA = np.array([2.0, -8.0])


@test_case(name="batchnorm_backward-known-dX", points=2, hidden=False)
def known_dX(batchnorm_backward, place):
    """dX of two features with variance 9 and eps = 7, so that the root is 4, is the one worked out by hand.

    분산이 9이고 eps = 7이라 루트가 4인 두 특성의 dX가 손으로 구한 값과 같아요.
    """
    dX, _, _ = checks.items(batchnorm_backward(place(DOUT), place(X), place(GAMMA), eps=7.0), 3)
    wanted = [[0.03125, -4.5625], [0.46875, 5.4375], [-0.46875, 0.5625], [-0.03125, -1.4375]]
    with checks.naming("dX"):
        checks.array(dX, wanted)


@test_case(name="batchnorm_backward-known-dgamma-dbeta", points=2, hidden=False)
def known_dgamma_dbeta(batchnorm_backward, place):
    """dgamma and dbeta of the same batch are sums over its samples.

    같은 배치의 dgamma와 dbeta는 샘플에 대한 합이에요.
    """
    _, dgamma, dbeta = checks.items(batchnorm_backward(place(DOUT), place(X), place(GAMMA), eps=7.0), 3)
    with checks.naming("dgamma"):
        checks.array(dgamma, [3.0, -1.5])
    with checks.naming("dbeta"):
        checks.array(dbeta, [6.0, 8.0])


@test_case(name="batchnorm_backward-slopes", points=2, hidden=False)
def slopes_of_the_output(batchnorm_backward, place):
    """dX is the slope of Σ dout · output, measured by moving each entry of X a little.

    dX는 Σ dout · 출력의 기울기예요. X의 원소를 하나씩 조금 움직여 잰 값과 같아요.
    """

    def weighted_output(at):
        x_hat = (at - at.mean(axis=0)) / np.sqrt(at.var(axis=0) + 1e-5)
        return float(np.sum(dout * gamma * x_hat))

    at = np.array([[0.5, -1.0, 3.0], [1.5, 2.0, 2.0], [-1.0, 0.5, 1.0], [0.0, 4.0, 0.0], [2.0, 1.0, 2.5]])
    dout = np.array([[1.0, 0.0, -2.0], [0.0, 3.0, 1.0], [-1.5, 1.0, 0.0], [2.0, -1.0, 1.0], [0.5, 0.5, 3.0]])
    gamma = np.array([1.0, -2.0, 0.5])
    measured = np.zeros(at.shape)
    for i in np.ndindex(at.shape):
        step = np.zeros(at.shape)
        step[i] = 1e-5
        measured[i] = (weighted_output(at + step) - weighted_output(at - step)) / 2e-5
    dX, _, _ = checks.items(batchnorm_backward(place(dout), place(at), place(gamma)), 3)
    with checks.naming("dX"):
        checks.array(dX, measured)


def problems(rng, sizes, make=batch):
    """dout, X and gamma of these sizes."""
    return [(rng.normal(size=(n, d)) * 2.0 + 0.7, make(rng, n, d), scales(rng, d)) for n, d in sizes]


SIZES = ((5, 3), (2, 4), (7, 2), (4, 4), (3, 1), (13, 5))


@test_case(name="batchnorm_backward-dX", points=4, hidden=True)
def batches_dX(batchnorm_backward, rng, place):
    """dX is right for batches of any size, whatever dout.

    배치의 크기와 dout이 어떻든 dX가 맞아요.
    """
    given = problems(rng, SIZES)
    given += [(dout * 0.0 + rng.normal(), X, gamma) for dout, X, gamma in given[:2]]
    given += [(dout * (np.arange(len(X)) == 1)[:, None], X, gamma) for dout, X, gamma in given[:3]]
    for args, result in zip(given, asked(batchnorm_backward, place, given), strict=True):
        dX, _, _ = checks.items(result, 3)
        with checks.naming("dX"):
            roughly(dX, backward(*args)[0], 20.0)


@test_case(name="batchnorm_backward-dgamma-dbeta", points=2, hidden=True)
def batches_dgamma_dbeta(batchnorm_backward, rng, place):
    """dgamma and dbeta are right for batches of any size, also where the features lie far from 0.

    배치의 크기가 어떻든, 특성이 0에서 멀리 있어도 dgamma와 dbeta가 맞아요.
    """
    given = problems(rng, SIZES)
    given += [(dout, X + rng.uniform(50.0, 200.0), gamma) for dout, X, gamma in given]
    for args, result in zip(given, asked(batchnorm_backward, place, given), strict=True):
        _, dgamma, dbeta = checks.items(result, 3)
        _, dgamma_wanted, dbeta_wanted = backward(*args)
        with checks.naming("dgamma"):
            roughly(dgamma, dgamma_wanted, 30.0)
        with checks.naming("dbeta"):
            roughly(dbeta, dbeta_wanted)


@test_case(name="batchnorm_backward-gamma", points=2, hidden=True)
def every_gamma(batchnorm_backward, rng, place):
    """gamma scales dX of its feature, large, small, negative and zero; dgamma and dbeta do not depend on it.

    gamma는 크든 작든 음수든 0이든 자기 특성의 dX에 곱해지고, dgamma와 dbeta는 gamma와 상관없어요.
    """
    (dout, X, gamma), *_ = problems(rng, ((6, 5),))
    sizes = [[1.0, 0.0, -1.0, 100.0, 0.01], [0.0] * 5, [1.0] * 5, [-1.0] * 5]
    given = [(dout, X, gamma * factors) for factors in sizes] + [(dout, X, np.ones(5))]
    for args, result in zip(given, asked(batchnorm_backward, place, given), strict=True):
        slopes(result, backward(*args), 10.0)
    slopes(batchnorm_backward(gamma=place(gamma), X=place(X), dout=place(dout)), backward(dout, X, gamma))


@test_case(name="batchnorm_backward-eps", points=2, hidden=True)
def eps_inside(batchnorm_backward, rng, place):
    """eps stands inside the root and is 1e-5 if not given; right where the variance is about as small as eps.

    eps는 루트 안에 있고, 주지 않으면 1e-5예요. 분산이 eps만큼 작아도 맞아요.
    """
    given = problems(rng, ((6, 3), (9, 2), (4, 1)), small)
    given += [(*args, eps) for args in given for eps in (1e-6, 1e-3, rng.uniform(0.1, 2.0), 1)]
    for args, result in zip(given, asked(batchnorm_backward, place, given), strict=True):
        slopes(result, backward(*args), scale_of(args[1], *args[3:]))
    dout, X, gamma = given[0]
    result = batchnorm_backward(place(dout), place(X), place(gamma), eps=3e-5)
    slopes(result, backward(dout, X, gamma, 3e-5), 200.0)


@test_case(name="batchnorm_backward-edges", points=1, hidden=True)
def edges(batchnorm_backward, rng, place):
    """With one sample dX is zero; a feature that is the same everywhere, or nearly, has a finite slope.

    샘플이 하나면 dX는 0이에요. 어디서나 값이 같거나 거의 같은 특성에도 유한한 기울기가 있어요.
    """
    given = problems(rng, ((1, 3), (1, 1), (6, 3), (7, 2)))
    given[2][1][:, 1] = rng.uniform(0.1, 9.0)
    given[3][1][:] = rng.normal(size=(7, 2)) * 1e-8
    for args, result in zip(given, asked(batchnorm_backward, place, given), strict=True):
        slopes(result, backward(*args), scale_of(args[1]))


@test_case(name="batchnorm_backward-memory", points=1, hidden=True)
def own_memory(batchnorm_backward, rng, place):
    """batchnorm_backward changes nothing that it is given, and its results are new arrays each time.

    batchnorm_backward는 받은 것을 바꾸지 않고, 돌려주는 배열은 매번 새것이에요.
    """
    one, other = problems(rng, ((5, 3), (5, 3)))
    memory(batchnorm_backward, place, one, other, lambda result: slopes(result, backward(*one)))


@test_case(name="batchnorm_backward-kinds", points=1, hidden=True)
def kinds(batchnorm_backward, rng, place):
    """Lists, ints and float32 work; the results are float64 and right to 1e-9, also far away from 0.

    리스트, 정수, float32도 돼요. 결과는 float64이고, 0에서 아주 멀어도 1e-9까지 맞아요.
    """
    (dout, X, gamma), *_ = problems(rng, ((7, 3),))
    moved, near = far(rng, 7, 3)
    slopes(batchnorm_backward(place(dout), place(moved), place(gamma)), backward(dout, near, gamma), check=fully)
    slopes(batchnorm_backward(place(dout), place(X), place(gamma)), backward(dout, X, gamma), check=fully)
    ints = rng.integers(100, 256, size=(7, 3)), rng.integers(0, 256, size=(7, 3)), rng.integers(1, 9, size=3)
    singles = tuple(a.astype(np.float32) for a in (dout, X, gamma))
    spaced = rng.normal(size=(14, 6)).astype(np.float32)[::-2, ::2], *singles[1:]
    given = [ints, tuple(a.astype(np.uint8) for a in ints), tuple(a.tolist() for a in ints), singles, spaced]
    given.append((ints[0], np.asfortranarray(singles[1]), gamma.tolist()))
    for args, result in zip(given, asked(batchnorm_backward, place, given), strict=True):
        slopes(result, backward(*args), check=fully)


@test_case(name="norm-backwards-refuse", points=1, hidden=True)
def backwards_refuse(batchnorm_backward, layernorm_backward, rng, place):
    """batchnorm_backward and layernorm_backward raise ValueError where dout has not the shape of X or gamma is not
    (D,), even if NumPy would broadcast.

    dout의 모양이 X와 다르거나 gamma가 (D,)가 아니면, 브로드캐스트해 줄 모양이어도 두 backward는 ValueError를 내요.
    """
    shapes = (
        (),
        (1,),
        (3,),
        (4,),
        (1, 3),
        (3, 1),
        (4, 1),
        (1, 1),
        (4, 3),
        (3, 3),
        (5, 3),
        (3, 4),
        (4, 3, 1),
        (1, 4, 3),
    )
    for n, d in ((4, 3), (3, 3), (1, 3), (2, 1)):
        X, dout, gamma = batch(rng, n, d), np.ones((n, d)), np.ones(d)
        douts, gammas = misfits((n, d), shapes), misfits((d,), shapes)
        for function in (batchnorm_backward, layernorm_backward):
            refused(function, place, douts, X, gamma)
            refused(function, place, dout, X, gammas)
