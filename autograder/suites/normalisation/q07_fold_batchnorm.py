"""fold_batchnorm: two layers that have become one."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.normalisation.shared import asked, fully, memory, parts, roughly, scales, shifts
from autograder.tutor import checks

OK_FORMAT = False
name = "fold_batchnorm"
points = None


@test_case(name="fold_batchnorm-known", points=2, hidden=False)
def known(fold_batchnorm, place):
    """W2 and b2 of a layer with three inputs and two neurons are those worked out by hand (the roots are 4 and 2).

    입력 셋, 뉴런 둘인 층의 W2와 b2가 손으로 구한 값과 같아요 (루트는 4와 2예요).
    """
    W, b = place([[4.0, 1.0], [-8.0, 0.0], [2.0, 3.0]]), place([1.0, -2.0])
    gamma, beta, mean, var = (place(a) for a in ([2.0, -4.0], [0.5, 10.0], [5.0, 1.0], [15.0, 3.0]))
    W2, b2 = checks.items(fold_batchnorm(W, b, gamma, beta, mean, var, eps=1.0), 2)
    with checks.naming("W2"):
        checks.array(W2, [[2.0, -2.0], [-4.0, 0.0], [1.0, -6.0]])
    with checks.naming("b2"):
        checks.array(b2, [-1.5, 16.0])


def layer(rng, d, h, size=1.0):
    """W, b, gamma, beta, mean and var; the variance of about this size."""
    var = rng.uniform(0.3, 5.0, size=h) * size
    return rng.normal(size=(d, h)), shifts(rng, h), scales(rng, h), shifts(rng, h), shifts(rng, h) * 2.0, var


def folded(W, b, gamma, beta, mean, var, eps=1e-5):
    """W2 and b2 as what the two layers together make of no input, and of each input alone."""

    def both(x):
        return gamma * (x @ W + b - mean) / np.sqrt(var + eps) + beta

    W, b, gamma, beta, mean, var = (np.asarray(a, dtype=np.longdouble) for a in (W, b, gamma, beta, mean, var))
    nothing = np.zeros(len(W))
    W2 = np.array([both(row) - both(nothing) for row in np.eye(len(W))])
    return W2.astype(np.float64), both(nothing).astype(np.float64)


NAMES = ("W2", "b2")
SIZES = ((3, 2), (2, 5), (4, 4), (1, 3), (3, 1))


@test_case(name="fold_batchnorm-layers", points=3, hidden=True)
def layers(fold_batchnorm, rng, place):
    """The one layer gives what the two gave, for layers of any size, square ones too, and gamma of any sign and 0.

    층의 크기가 어떻든, 정사각형이어도, gamma가 양수든 음수든 0이든 한 층이 두 층과 같은 값을 줘요.
    """
    given = [layer(rng, *size) for size in SIZES]
    W, b, gamma, beta, mean, var = layer(rng, 3, 4)
    given += [(W, b, gamma * [1, 0, -1, 0], beta, mean, var), (W, b * 0, gamma, beta, mean, var)]
    given += [
        (W, b, gamma, beta * 0, mean, var),
        (W, b, gamma, beta, mean * 0, var),
        (W, b, gamma, beta, mean, var * 100),
    ]
    for args, result in zip(given, asked(fold_batchnorm, place, given), strict=True):
        parts(result, folded(*args), NAMES)
    named = dict(zip(("W", "b", "gamma", "beta", "mean", "var"), map(place, given[0]), strict=True))
    parts(fold_batchnorm(**named), folded(*given[0]), NAMES)


@test_case(name="fold_batchnorm-eps", points=1, hidden=True)
def eps_inside(fold_batchnorm, rng, place):
    """eps stands inside the root and is 1e-5 if not given; right where the variance is about as small as eps, or 0.

    eps는 루트 안에 있고, 주지 않으면 1e-5예요. 분산이 eps만큼 작거나 0이어도 맞아요.
    """
    given = [layer(rng, 3, 2, size) for size in (1e-5, 1e-6, 0.0)]
    given += [(*args, eps) for args in given for eps in (1e-6, 1e-3, rng.uniform(0.1, 2.0), 1)]
    for args, result in zip(given, asked(fold_batchnorm, place, given), strict=True):
        parts(result, folded(*args), NAMES, 30.0)
    args = given[0]
    parts(fold_batchnorm(*map(place, args), eps=3e-5), folded(*args, 3e-5), NAMES, 30.0)


@test_case(name="fold_batchnorm-memory", points=1, hidden=True)
def own_memory(fold_batchnorm, rng, place):
    """fold_batchnorm changes nothing that it is given, and its results are new arrays each time.

    fold_batchnorm은 받은 것을 바꾸지 않고, 돌려주는 배열은 매번 새것이에요.
    """
    one, other = layer(rng, 3, 4), layer(rng, 3, 4)
    memory(fold_batchnorm, place, one, other, lambda result: parts(result, folded(*one), NAMES, check=roughly))


@test_case(name="fold_batchnorm-kinds", points=1, hidden=True)
def kinds(fold_batchnorm, rng, place):
    """Lists, ints and float32 work; W2 and b2 are float64 and right to 1e-9.

    리스트, 정수, float32도 돼요. W2와 b2는 float64이고 1e-9까지 맞아요.
    """
    plain = layer(rng, 3, 4)
    parts(fold_batchnorm(*map(place, plain)), folded(*plain), NAMES, check=fully)
    ints = [rng.integers(0, 200, size=(3, 4))]
    ints += [rng.integers(*ends, size=4) for ends in ((0, 50), (1, 256), (0, 256), (100, 256), (1, 256))]
    singles = [a.astype(np.float32) for a in plain]
    given = [ints, [a.astype(np.uint8) for a in ints], [a.tolist() for a in ints], singles]
    given.append([np.asfortranarray(singles[0]), ints[1], singles[2].tolist(), *singles[3:5], ints[5].tolist()])
    given.append([np.repeat(singles[0], 2, axis=1)[:, ::2], *singles[1:]])
    for args, result in zip(given, asked(fold_batchnorm, place, given), strict=True):
        parts(result, folded(*args), NAMES, check=fully)
