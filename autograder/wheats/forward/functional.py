"""reduce, partial, map and lambdas; the cache is a tuple of pairs built on the way."""

import operator
from functools import partial, reduce
from itertools import accumulate, chain, pairwise, starmap

import numpy as np

array = partial(np.array, dtype=np.float64)


def require(condition, message):
    if not condition:
        raise ValueError(message)


add_bias_column = lambda X: np.array([[1.0, *map(float, row)] for row in X])  # noqa: E731


def dense(X, W, b):
    X, W, b = map(array, (X, W, b))
    require((X.ndim, W.ndim, b.ndim) == (2, 2, 1), "axes")
    require(X.shape[1] == W.shape[0] and W.shape[1] == b.shape[0], "sizes")
    return np.stack([reduce(operator.add, (x * w for x, w in zip(row, W, strict=True)), b) for row in X])


count_params = lambda sizes: sum(starmap(lambda i, o: (i + 1) * o, pairwise(sizes)))  # noqa: E731


def init_params(sizes, seed, scheme="glorot"):
    require(scheme in ("glorot", "he"), "scheme")
    rng = np.random.default_rng(seed)
    glorot = lambda i, o: (rng.random((i, o)) - 0.5) * 2.0 * np.sqrt(6.0 / (i + o))  # noqa: E731
    he = lambda i, o: rng.normal(size=(i, o)) * np.sqrt(2.0 / i)  # noqa: E731
    make = glorot if scheme == "glorot" else he
    both = (((f"W{n}", make(i, o)), (f"b{n}", np.zeros(o))) for n, (i, o) in enumerate(pairwise(sizes), 1))
    return dict(chain.from_iterable(both))


sigmoid = lambda z: np.exp(np.minimum(z, 0)) / (1 + np.exp(-np.abs(z)))  # noqa: E731
softmax = lambda z: np.apply_along_axis(lambda r: (e := np.exp(r - r.max())) / e.sum(), 1, z)  # noqa: E731
ACTIVATIONS = {
    "hidden": {"tanh": np.tanh, "relu": partial(np.maximum, 0.0), "sigmoid": sigmoid},
    "output": {"linear": np.array, "sigmoid": sigmoid, "softmax": softmax},
}


def forward(X, params, hidden="tanh", output="linear"):
    require(hidden in ACTIVATIONS["hidden"], "hidden")
    require(output in ACTIVATIONS["output"], "output")
    depth = len(params) // 2

    def step(state, n):
        h, seen = state
        f = ACTIVATIONS["output"][output] if n == depth else ACTIVATIONS["hidden"][hidden]
        z = dense(h, params[f"W{n}"], params[f"b{n}"])
        return f(z), (*seen, (h, z))

    return reduce(step, range(1, depth + 1), (array(X), ()))


def predict_labels(logits):
    rows = [np.atleast_1d(row) for row in array(logits)]
    return np.fromiter((int(r[0] > 0) if len(r) == 1 else max(range(len(r)), key=r.item) for r in rows), int)


def relu_curve(x, kinks, slopes, start=0.0):
    bends = map(operator.neg, starmap(operator.sub, pairwise(chain([0.0], map(float, slopes)))))
    parts = (bend * np.maximum(array(x) - kink, 0.0) for kink, bend in zip(kinks, bends, strict=True))
    *_, last = accumulate(parts, operator.add, initial=np.zeros(len(x)) + start)
    return last


def same_shape(loss):
    def wrapper(a, b):
        a, b = array(a), array(b)
        require(a.shape == b.shape, f"{a.shape} is not {b.shape}")
        return np.mean(list(map(loss, a.flat, b.flat)))

    return wrapper


@same_shape
def squared(p, t):
    return (p - t) ** 2


@same_shape
def logistic(v, label):
    return np.logaddexp(0.0, v) - v * label


def mse(pred, target):
    return squared(pred, target)


def binary_cross_entropy_with_logits(z, y):
    return logistic(z, y)


def cross_entropy_with_logits(Z, y):
    Z = array(Z)
    require(np.shape(y) == (len(Z),), "labels")
    return np.mean([reduce(np.logaddexp, row) - row[c] for row, c in zip(Z, y, strict=True)])
