"""bn_forward: batch norm between sum and activation, in every layer but the last."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.normalisation.shared import (
    ACTIVATIONS,
    asked,
    forward,
    fully,
    memory,
    network,
    reordered,
    roughly,
)
from autograder.tutor import checks

OK_FORMAT = False
name = "bn_forward"
points = None


@test_case(name="bn_forward-known", points=1, hidden=False)
def known(bn_forward, place):
    """The output of a small ReLU network with eps = 7 is the one worked out by hand: sum, batch norm, ReLU, sum.

    eps = 7인 작은 ReLU 신경망의 출력이 손으로 구한 값과 같아요: 가중합, 배치 정규화, ReLU, 가중합.
    """
    X = place([[0.0, 1.0], [6.0, 1.0], [0.0, 0.0], [6.0, 0.0]])
    params = {
        "W1": place([[1.0, 0.0], [0.0, 6.0]]),
        "gamma1": place([2.0, -4.0]),
        "beta1": place([0.5, 1.0]),
        "W2": place([[1.0, -1.0, 0.0], [0.5, 2.0, 1.0]]),
        "b2": place([10.0, 0.0, -1.0]),
    }
    out = bn_forward(X, params, hidden="relu", eps=7.0)
    wanted = [[10.0, 0.0, -1.0], [12.0, -2.0, -1.0], [12.0, 8.0, 3.0], [14.0, 6.0, 3.0]]
    checks.array(out, wanted)


def output(X, params, hidden="tanh", eps=1e-5):
    """The output by definition."""
    a, last = np.asarray(X, dtype=np.float64), len(params) // 3 + 1
    p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
    for k in range(1, last):
        a = ACTIVATIONS[hidden](forward(a @ p[f"W{k}"], p[f"gamma{k}"], p[f"beta{k}"], eps))
    return a @ p[f"W{last}"] + p[f"b{last}"]


@test_case(name="bn_forward-networks", points=1, hidden=True)
def networks(bn_forward, rng, place):
    """Right for tanh (the default), ReLU and sigmoid, for networks of two layers and more, for batches of any size.

    tanh(기본값), ReLU, 시그모이드 모두, 층이 둘이거나 더 많아도, 배치의 크기가 어떻든 맞아요.
    """
    for hidden in ("tanh", "relu", "sigmoid"):
        given = []
        for n, sizes in ((6, (3, 4, 2)), (9, (2, 5, 3, 4)), (1, (3, 2, 1)), (5, (1, 2, 1)), (7, (3, 3, 3, 3, 3))):
            X = rng.uniform(-2.0, 2.0, size=(n, sizes[0]))
            given.append((X, network(rng, X, sizes, hidden), hidden))
        for args, out in zip(given, asked(bn_forward, place, given), strict=True):
            roughly(out, output(*args), 10.0)
    X, params, _ = given[0]
    roughly(bn_forward(place(X), {key: place(v) for key, v in params.items()}), output(X, params))
    out = bn_forward(eps=0.5, hidden="sigmoid", params={key: place(v) for key, v in params.items()}, X=place(X))
    roughly(out, output(X, params, "sigmoid", 0.5))


@test_case(name="bn_forward-keys", points=1, hidden=True)
def keys(bn_forward, rng, place):
    """Parameters are read by name and number, whatever the order of the keys, in eleven layers, too; eps is passed on.

    키의 순서가 어떻든, 층이 열한 개여도 파라미터를 이름과 번호로 읽어요. eps도 그대로 쓰여요.
    """
    given = []
    for n, sizes in ((7, (3,) * 12), (6, (2, 4, 3, 2))):
        for eps in (0.1, 1):
            X = rng.uniform(-2.0, 2.0, size=(n, sizes[0]))
            given.append((X, reordered(rng, network(rng, X, sizes, "tanh", eps)), "tanh", eps))
    for args, out in zip(given, asked(bn_forward, place, given), strict=True):
        roughly(out, output(*args), 100.0)


@test_case(name="bn_forward-memory", points=1, hidden=True)
def own_memory(bn_forward, rng, place):
    """bn_forward changes nothing that it is given, and its results are new arrays each time.

    bn_forward는 받은 것을 바꾸지 않고, 돌려주는 배열은 매번 새것이에요.
    """
    for hidden in ("tanh", "relu", "sigmoid"):
        X, other = (rng.uniform(-2.0, 2.0, size=(6, 3)) for _ in range(2))
        one = X, network(rng, X, (3, 4, 3, 2), hidden), hidden
        memory(bn_forward, place, one, (other, one[1], hidden), lambda result, one=one: roughly(result, output(*one)))


@test_case(name="bn_forward-kinds", points=1, hidden=True)
def kinds(bn_forward, rng, place):
    """Lists, ints and float32 work; the output is float64 and right to 1e-9.

    리스트, 정수, float32도 돼요. 출력은 float64이고 1e-9까지 맞아요.
    """
    for hidden in ("tanh", "relu", "sigmoid"):
        X = rng.uniform(-2.0, 2.0, size=(6, 3))
        params = network(rng, X, (3, 4, 2), hidden)
        fully(bn_forward(place(X), {key: place(v) for key, v in params.items()}, hidden), output(X, params, hidden))
        X = X.astype(np.float32)
        single = {key: v.astype(np.float32) for key, v in network(rng, X, (3, 4, 2), hidden).items()}
        lists = {key: v.tolist() for key, v in single.items()}
        mixed = {key: np.asfortranarray(v) if "W" in key else v.tolist() for key, v in single.items()}
        given = [(X, single, hidden), (X.tolist(), lists, hidden), (np.repeat(X, 2, axis=1)[:, ::2], mixed, hidden)]
        X = rng.integers(0, 256, size=(6, 3)).astype(np.uint8)
        params = network(rng, X, (3, 4, 2), hidden)
        given.append((X, params | {"W2": rng.integers(0, 200, size=(4, 2)).astype(np.uint8)}, hidden))
        for args, out in zip(given, asked(bn_forward, place, given), strict=True):
            fully(out, output(*args))
