"""Computes in long double, comes back to float64; try and except turn other errors into ValueError."""

import numpy as np

wide = np.longdouble


def back(a):
    return np.asarray(a).astype(np.float64)


def add_bias_column(X):
    X = np.asarray(X, wide)
    return back(np.concatenate([np.ones((len(X), 1), wide), X], axis=1))


def dense(X, W, b):
    X, W, b = (np.asarray(v, wide) for v in (X, W, b))
    return back(_dense(X, W, b))


def _dense(X, W, b):
    try:
        assert X.ndim == W.ndim == 2, "axes"
        assert b.shape == W.shape[1:], "bias"
        assert X.shape[1:] == W.shape[:1], "weights"
    except AssertionError as error:
        raise ValueError(f"shapes do not fit: {error}") from error
    total = np.tile(b, (len(X), 1))
    for d, row in enumerate(W):
        total = total + np.outer(X[:, d], row)
    return total


def count_params(sizes):
    return int(np.sum([np.prod([i + 1, o]) for i, o in zip(sizes[:-1], sizes[1:], strict=True)]))  # noqa: RUF007


def init_params(sizes, seed, scheme="glorot"):
    generator = np.random.default_rng(seed)
    distributions = {
        "glorot": lambda i, o: generator.uniform(-((6 / (i + o)) ** 0.5), (6 / (i + o)) ** 0.5, i * o),
        "he": lambda i, o: generator.normal(0, (2 / i) ** 0.5, i * o),
    }
    try:
        distribution = distributions[scheme]
    except KeyError:
        raise ValueError(f"unknown scheme {scheme}") from None
    Ws = [distribution(i, o).reshape(i, o) for i, o in zip(sizes[:-1], sizes[1:], strict=True)]  # noqa: RUF007
    names = [f"W{n + 1}" for n in range(len(Ws))]
    params = dict(zip(names, Ws, strict=True))
    params.update((f"b{n + 1}", np.zeros(W.shape[1])) for n, W in enumerate(Ws))
    return params


def _softmax(z):
    e = np.exp(z - z.max(axis=1)[:, None])
    return e / e.sum(axis=1)[:, None]


def _sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -11000, 11000)))


def forward(X, params, hidden="tanh", output="linear"):
    choices = {
        ("hidden", "tanh"): np.tanh,
        ("hidden", "relu"): lambda z: np.maximum(z, wide(0)),
        ("hidden", "sigmoid"): _sigmoid,
        ("output", "linear"): lambda z: z,
        ("output", "sigmoid"): _sigmoid,
        ("output", "softmax"): _softmax,
    }
    for choice in [("hidden", hidden), ("output", output)]:
        if choice not in choices:
            raise ValueError("{} cannot be {}".format(*choice))
    a = np.asarray(X, wide)
    cache = []
    last = str(max(int(k[1:]) for k in params))
    for number in map(str, range(1, int(last) + 1)):
        z = _dense(a, np.asarray(params["W" + number], wide), np.asarray(params["b" + number], wide))
        a = choices["output", output](z) if number == last else choices["hidden", hidden](z)
        cache.append(z)
    return back(a), cache


def predict_labels(logits):
    logits = np.asarray(logits, wide)
    if logits.size == len(logits):
        return np.array(logits.reshape(-1) > 0, dtype=np.int64)
    return np.array([row.argmax() for row in logits])


def relu_curve(x, kinks, slopes, start=0.0):
    x, kinks, slopes = (np.asarray(v, wide) for v in (x, kinks, slopes))
    y = np.full(len(x), wide(start))
    for i, kink in enumerate(kinks):
        right = kinks[i + 1] if i + 1 < len(kinks) else wide(np.inf)
        y += slopes[i] * (np.clip(x, kink, right) - kink)
    return back(y)


def mse(pred, target):
    if np.shape(pred) != np.shape(target):
        raise ValueError("shapes")
    return float(((np.asarray(pred, wide) - np.asarray(target, wide)) ** 2).mean())


def binary_cross_entropy_with_logits(z, y):
    if np.shape(z) != np.shape(y):
        raise ValueError("shapes")
    z, y = np.asarray(z, wide), np.asarray(y, wide)
    return float((np.logaddexp(wide(0), z) - y * z).mean())


def cross_entropy_with_logits(Z, y):
    Z = np.asarray(Z, wide)
    if np.shape(y) != (Z.shape[0],):
        raise ValueError("labels")
    Z = (Z.T - Z.T.max(axis=0)).T
    loss = 0
    for row, label in zip(Z, list(y), strict=True):
        loss += np.log(np.exp(row).sum()) - row[label]
    return float(loss / len(Z))
