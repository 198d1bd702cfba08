"""Random weights of the right size, and biases of zero."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "init_params"
points = None

# A sample's statistic may lie this many standard errors off: beyond it once in 10^11.
ERRORS = 7.0


def the_params(result, sizes):
    """The params by name, after a look at names, types, shapes and biases."""
    shapes = {}
    for layer in range(1, len(sizes)):
        shapes[f"W{layer}"] = np.zeros((sizes[layer - 1], sizes[layer]))
        shapes[f"b{layer}"] = np.zeros(sizes[layer])
    checks.arrays(result, shapes, tol=np.inf)
    params = {name: np.reshape(np.array(result[name]), zeros.shape) for name, zeros in shapes.items()}
    for layer in range(1, len(sizes)):
        with checks.naming(f'["b{layer}"]'):
            checks.array(params[f"b{layer}"], np.zeros(sizes[layer]), tol=0.0)
    return params


@test_case(name="init_params-shapes", points=1, hidden=False)
def shapes(init_params):
    """init_params names W1, b1, W2, b2, shapes the weights (in, out), and starts the biases at zero.

    init_params는 W1, b1, W2, b2라는 이름을 쓰고, 가중치의 모양은 (in, out), 편향은 0에서 시작해요.
    """
    params = init_params([3, 4, 2], seed=1)
    checks.form(params, the_params(params, [3, 4, 2]))


@test_case(name="init_params-same-seed", points=1, hidden=False)
def same_seed(init_params):
    """init_params gives the same weights for the same seed, and others for another seed.

    init_params는 시드가 같으면 같은 가중치를, 다르면 다른 가중치를 줘요.
    """
    first = the_params(init_params([3, 4, 2], seed=5), [3, 4, 2])
    checks.arrays(the_params(init_params([3, 4, 2], seed=5), [3, 4, 2]), first, tol=0.0)
    other = the_params(init_params([3, 4, 2], seed=6), [3, 4, 2])
    for name in ("W1", "W2"):
        checks.that(not np.array_equal(first[name], other[name]), f"another {name} for seed 6", "that of seed 5")


@test_case(name="init_params-glorot-limit", points=1, hidden=False)
def glorot_limit(init_params):
    """init_params keeps the weights of a layer from 20 to 4 within ±0.5, and uses both halves of it.

    init_params는 20개에서 4개로 가는 층의 가중치를 ±0.5 안에 두고, 그 안의 양쪽을 모두 써요.
    """
    W = the_params(init_params([20, 4], seed=3), [20, 4])["W1"]
    checks.that(np.abs(W).max() <= 0.5, "no weight beyond ±0.5", f"{W.min():.3f} to {W.max():.3f}")
    checks.that(W.max() > 0.25 and W.min() < -0.25, "weights beyond ±0.25", f"{W.min():.3f} to {W.max():.3f}")


@test_case(name="init_params-glorot-spread", points=3, hidden=True)
def glorot_spread(init_params, rng):
    """init_params spreads the weights evenly between the Glorot limits, also when no scheme is named.

    init_params는 가중치를 Glorot 한계의 음수와 양수 사이에 고르게 퍼뜨려요. scheme을 적지 않아도 그래요.
    """
    seed = int(rng.integers(1, 10**6))
    large, small = [300, 200, 130], [2] * 61
    first, second = init_params.map([large, small], [seed, seed], scheme="glorot")
    params, many = the_params(first, large), the_params(second, small)
    together = np.concatenate([many[f"W{layer}"] for layer in range(1, 61)])
    for W, ends in [(params["W1"], 500), (params["W2"], 330), (together, 4)]:
        scaled = W / np.sqrt(6.0 / ends)
        error = 1.0 / np.sqrt(W.size)
        largest, mean, spread = np.abs(scaled).max(), scaled.mean(), scaled.std()
        inner, distinct = np.mean(np.abs(scaled) < 0.5), len(np.unique(W))
        checks.that(0.9 < largest <= 1 + 1e-6, "the limit as the largest", largest)
        checks.that(abs(mean) <= ERRORS * 0.58 * error, "a mean of 0", mean)
        checks.that(abs(spread * np.sqrt(3.0) - 1.0) <= ERRORS * 0.45 * error, "a spread of limit / √3", spread)
        checks.that(abs(inner - 0.5) <= ERRORS * 0.5 * error, "half of the weights in the inner half", inner)
        checks.that(distinct > 0.9 * W.size, f"{W.size} weights of their own", distinct)
    checks.arrays(the_params(init_params(large, seed), large), params, tol=0.0)


@test_case(name="init_params-he-spread", points=2, hidden=True)
def he_spread(init_params, rng):
    """init_params draws the weights of scheme "he" from a plain normal distribution with the He spread.

    init_params는 "he"일 때 가중치를 He의 표준편차를 가진 보통의 정규분포에서 뽑아요.
    """
    seed = int(rng.integers(1, 10**6))
    large, narrow = [200, 300, 130], [1, 8000, 1]
    first, second = init_params.map([large, narrow], [seed, seed], ["he", "he"])
    params, many = the_params(first, large), the_params(second, narrow)
    for W in (params["W1"], params["W2"], many["W1"], many["W2"]):
        scaled = W / np.sqrt(2.0 / len(W))
        error = 1.0 / np.sqrt(W.size)
        largest, mean, spread = np.abs(scaled).max(), scaled.mean(), scaled.std()
        inner, distinct = np.mean(np.abs(scaled) < 1.0), len(np.unique(W))
        checks.that(abs(mean) <= ERRORS * error, "a mean of 0", mean)
        checks.that(abs(spread - 1.0) <= ERRORS * 0.71 * error, "a standard deviation of √(2 / in)", spread)
        checks.that(abs(inner - 0.6826895) <= ERRORS * 0.47 * error, "0.683 within one deviation", inner)
        checks.that((3.3 if W.size > 10_000 else 2.8) < largest < 9.0, "tails that are not cut", largest)
        checks.that(distinct > 0.9 * W.size, f"{W.size} weights of their own", distinct)


@test_case(name="init_params-seeds-and-layers", points=3, hidden=True)
def seeds_and_layers(init_params, rng):
    """init_params depends on the seed alone, whatever int it is and was used before; no two layers are equal.

    init_params는 어떤 정수든, 앞에 무엇을 썼든 시드에만 달려 있고, 어떤 두 층도 서로 같지 않아요.
    """
    sizes = [6, 6, 6, 6]
    seeds = [0, 1, 42, int(rng.integers(100, 10**6)), 2**40 + 1]
    first_weights = []
    for scheme in ("glorot", "he"):
        first = [the_params(result, sizes) for result in init_params.map([sizes] * 5, seeds, [scheme] * 5)]
        again = init_params.map([sizes] * 5, reversed(seeds), scheme=scheme)
        for result, before in zip(again, reversed(first), strict=True):
            checks.arrays(the_params(result, sizes), before, tol=0.0)
        by_name = init_params(sizes=sizes, seed=seeds[-1], scheme=scheme)
        checks.arrays(the_params(by_name, sizes), first[-1], tol=0.0)
        weights = [params[f"W{layer}"] for params in first for layer in (1, 2, 3)]
        same = [(i, j) for i in range(15) for j in range(i) if np.array_equal(weights[i], weights[j])]
        equal = [(i, j) for i, j in same if i // 3 == j // 3 or i % 3 == j % 3]
        checks.that(not equal, "weights of their own for every seed and layer", f"{len(equal)} equal pairs")
        first_weights.append(weights[0])
    checks.that(not np.array_equal(*first_weights), "other weights for the other scheme", "the same")


@test_case(name="init_params-eleven-layers", points=2, hidden=True)
def eleven_layers(init_params, rng):
    """init_params names and shapes every layer of a network of any depth, for both schemes.

    init_params는 두 scheme 모두에서 깊이가 어떻든 모든 층에 이름과 모양을 맞게 줘요.
    """
    networks = [[int(n) for n in rng.integers(1, 6, size=12)], (4, 1), (1, 1, 2)]
    for scheme in ("glorot", "he"):
        for sizes, result in zip(networks, init_params.map(networks, [3] * 3, [scheme] * 3), strict=True):
            the_params(result, sizes)


@test_case(name="init_params-own-arrays", points=1, hidden=True)
def own_arrays(init_params, rng):
    """init_params returns new arrays at every call, and no two of them share memory.

    init_params는 부를 때마다 새 배열을 돌려주고, 어떤 두 배열도 메모리를 나눠 쓰지 않아요.
    """
    sizes, seed = [6, 6, 6], int(rng.integers(10**6))
    wanted = the_params(init_params(sizes, seed), sizes)
    result = init_params.keep(sizes, seed)
    checks.form(checks.now(result), wanted)
    for number, key in enumerate(sorted(result)):
        checks.kept(result[key]).set(np.full(wanted[key].shape, number + 1.0))
    now = checks.now(result)
    for number, key in enumerate(sorted(now)):
        checks.array(now[key], np.full(wanted[key].shape, number + 1.0))
    checks.arrays(the_params(init_params(sizes, seed), sizes), wanted, tol=0.0)


@test_case(name="init_params-unknown-scheme", points=1, hidden=True)
def unknown_scheme(init_params, rng):
    """init_params raises ValueError for a scheme that it does not know.

    init_params는 모르는 scheme이면 ValueError를 내요.
    """
    checks.value_error(init_params, [3, 4, 2], 1, "no such scheme")
    checks.value_error(init_params, [3, 2], seed=int(rng.integers(10**6)), scheme="uniform")
