"""layernorm_backward: each sample by itself, gamma and beta shared by all."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.normalisation.shared import (
    asked,
    backward,
    far,
    fully,
    memory,
    roughly,
    samples,
    scale_of,
    scales,
    slopes,
)
from autograder.tutor import checks

OK_FORMAT = False
name = "layernorm_backward"
points = None


@test_case(name="layernorm_backward-known-dX", points=2, hidden=False)
def known_dX(layernorm_backward, place):
    """dX of two samples with variance 9 over their four features and eps = 7 is the one worked out by hand.

    특성 넷에 대한 분산이 9이고 eps = 7인 두 샘플의 dX가 손으로 구한 값과 같아요.
    """
    X = place([[0.0, 6.0, 0.0, 6.0], [110.0, 110.0, 104.0, 104.0]])
    dout = place([[1.0, 3.0, 0.0, 2.0], [-1.0, 0.5, -1.0, 0.0]])
    dX, _, _ = checks.items(layernorm_backward(dout, X, place([2.0, 2.0, -4.0, 8.0]), eps=7.0), 3)
    with checks.naming("dX"):
        first, second = [-19.0, -45.0, -51.0, 115.0], [-131.0, 61.0, 163.0, -93.0]
        wanted = [[v / 64.0 for v in first], [v / 256.0 for v in second]]
        checks.array(dX, wanted)


@test_case(name="layernorm_backward-known-dgamma-dbeta", points=1, hidden=False)
def known_dgamma_dbeta(layernorm_backward, place):
    """dgamma and dbeta are (D,): gamma and beta are shared by all samples, which each push them.

    dgamma와 dbeta는 (D,)예요. gamma와 beta는 모든 샘플이 함께 쓰니 샘플마다 밀어요.
    """
    X = place([[0.0, 6.0, 0.0, 6.0], [110.0, 110.0, 104.0, 104.0]])
    dout = place([[1.0, 3.0, 0.0, 2.0], [-1.0, 0.5, -1.0, 0.0]])
    _, dgamma, dbeta = checks.items(layernorm_backward(dout, X, place([2.0, 2.0, -4.0, 8.0]), eps=7.0), 3)
    with checks.naming("dgamma"):
        checks.array(dgamma, [-1.5, 2.625, 0.75, 1.5])
    with checks.naming("dbeta"):
        checks.array(dbeta, [0.0, 3.5, -1.0, 2.0])


def problems(rng, sizes, size=1.0):
    """dout, X and gamma of these sizes; X is multiplied by `size`."""
    made = []
    for n, d in sizes:
        X = samples(rng, n, d) * size
        made.append((rng.normal(size=(n, d)) * 2.0 + 0.7, X, scales(rng, d)))
    return made


def right(args):
    """The three slopes by definition."""
    return backward(*args, axis=1)


SIZES = ((3, 5), (4, 2), (2, 7), (4, 4), (1, 3), (5, 13))


@test_case(name="layernorm_backward-dX", points=3, hidden=True)
def batches_dX(layernorm_backward, rng, place):
    """dX is right for any numbers of samples and features, whatever dout and gamma.

    샘플과 특성의 수, dout과 gamma가 어떻든 dX가 맞아요.
    """
    given = problems(rng, SIZES)
    given += [(dout * 0.0 + rng.normal(), X, gamma) for dout, X, gamma in given[:2]]
    dout, X, gamma = given[0]
    given += [(dout, X, gamma * factors) for factors in ([1.0, 0.0, -1.0, 100.0, 0.01], [0.0] * 5, [-1.0] * 5)]
    given += [(dout, X, np.ones(5)), (dout * [[0.0], [1.0], [0.0]], X, gamma)]
    for args, result in zip(given, asked(layernorm_backward, place, given), strict=True):
        dX, _, _ = checks.items(result, 3)
        with checks.naming("dX"):
            roughly(dX, right(args)[0], 20.0)


@test_case(name="layernorm_backward-dgamma-dbeta", points=2, hidden=True)
def batches_dgamma_dbeta(layernorm_backward, rng, place):
    """dgamma and dbeta are sums over the samples, for any gamma, also where the features lie far from 0.

    dgamma와 dbeta는 gamma가 무엇이든, 특성이 0에서 멀리 있어도 샘플에 대한 합이에요.
    """
    given = problems(rng, SIZES)
    given += [(dout, X + rng.uniform(50.0, 200.0), gamma) for dout, X, gamma in given]
    for args, result in zip(given, asked(layernorm_backward, place, given), strict=True):
        _, dgamma, dbeta = checks.items(result, 3)
        with checks.naming("dgamma"):
            roughly(dgamma, right(args)[1], 30.0)
        with checks.naming("dbeta"):
            roughly(dbeta, right(args)[2])
    dout, X, gamma = given[0]
    slopes(layernorm_backward(gamma=place(gamma), X=place(X), dout=place(dout)), right(given[0]))


@test_case(name="layernorm_backward-eps", points=1, hidden=True)
def eps_inside(layernorm_backward, rng, place):
    """eps stands inside the root and is 1e-5 if not given; right where the variance is about as small as eps.

    eps는 루트 안에 있고, 주지 않으면 1e-5예요. 분산이 eps만큼 작아도 맞아요.
    """
    given = problems(rng, ((3, 6), (2, 9), (1, 4)), 1e-3)
    given += [(*args, eps) for args in given for eps in (1e-6, 1e-3, rng.uniform(0.1, 2.0), 1)]
    for args, result in zip(given, asked(layernorm_backward, place, given), strict=True):
        slopes(result, right(args), scale_of(args[1], *args[3:], axis=1))
    dout, X, gamma = given[0]
    result = layernorm_backward(place(dout), place(X), place(gamma), eps=3e-5)
    slopes(result, right((dout, X, gamma, 3e-5)), 200.0)


@test_case(name="layernorm_backward-edges", points=1, hidden=True)
def edges(layernorm_backward, rng, place):
    """With one feature dX is zero; a sample whose features are all the same, or nearly, has a finite slope.

    특성이 하나면 dX는 0이에요. 특성의 값이 모두 같거나 거의 같은 샘플에도 유한한 기울기가 있어요.
    """
    given = problems(rng, ((3, 1), (1, 1), (4, 5), (2, 7)))
    given[2][1][1] = rng.uniform(0.1, 9.0)
    given[3][1][:] = rng.normal(size=(2, 7)) * 1e-8
    for args, result in zip(given, asked(layernorm_backward, place, given), strict=True):
        slopes(result, right(args), scale_of(args[1], axis=1))


@test_case(name="layernorm_backward-memory", points=1, hidden=True)
def own_memory(layernorm_backward, rng, place):
    """layernorm_backward changes nothing that it is given, and its results are new arrays each time.

    layernorm_backward는 받은 것을 바꾸지 않고, 돌려주는 배열은 매번 새것이에요.
    """
    one, other = problems(rng, ((5, 3), (5, 3)))
    memory(layernorm_backward, place, one, other, lambda result: slopes(result, right(one)))


@test_case(name="layernorm_backward-kinds", points=1, hidden=True)
def kinds(layernorm_backward, rng, place):
    """Lists, ints and float32 work; the results are float64 and right to 1e-9, also far away from 0.

    리스트, 정수, float32도 돼요. 결과는 float64이고, 0에서 아주 멀어도 1e-9까지 맞아요.
    """
    (dout, X, gamma), *_ = problems(rng, ((5, 7),))
    moved, near = far(rng, 5, 7)
    slopes(layernorm_backward(place(dout), place(moved), place(gamma)), right((dout, near, gamma)), check=fully)
    slopes(layernorm_backward(place(dout), place(X), place(gamma)), right((dout, X, gamma)), check=fully)
    ints = rng.integers(100, 256, size=(5, 7)), rng.integers(0, 256, size=(5, 7)), rng.integers(1, 9, size=7)
    singles = tuple(a.astype(np.float32) for a in (dout, X, gamma))
    spaced = rng.normal(size=(10, 14)).astype(np.float32)[::-2, ::2], *singles[1:]
    given = [ints, tuple(a.astype(np.uint8) for a in ints), tuple(a.tolist() for a in ints), singles, spaced]
    given.append((ints[0], np.asfortranarray(singles[1]), gamma.tolist()))
    for args, result in zip(given, asked(layernorm_backward, place, given), strict=True):
        slopes(result, right(args), check=fully)
