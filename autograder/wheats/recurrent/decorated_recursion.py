"""Decorators convert and check; time is recursion instead of a loop."""

import functools

import numpy as np


def by_name(function, args, kwargs):
    """The arguments by name, as far as they are given."""
    names = function.names if hasattr(function, "names") else function.__code__.co_varnames
    return dict(zip(names, args, strict=False)) | kwargs


def named_like(function, wrapper):
    wrapper = functools.wraps(function)(wrapper)
    wrapper.names = getattr(function, "names", function.__code__.co_varnames[: function.__code__.co_argcount])
    return wrapper


def converted(*names):
    """Convert the named arguments to float64 arrays."""

    def decorate(function):
        def wrapper(*args, **kwargs):
            given = by_name(wrapper, args, kwargs)
            return function(**given | {name: np.asarray(given[name], dtype=np.float64) for name in names})

        return named_like(function, wrapper)

    return decorate


def shaped(**wanted):
    """Check the named arguments against shapes in letters; a letter is one size throughout."""

    def decorate(function):
        def wrapper(*args, **kwargs):
            given, sizes = by_name(wrapper, args, kwargs), {}
            for name, letters in wanted.items():
                shape = given[name].shape
                if len(shape) != len(letters):
                    raise ValueError(f"{name} {shape} should be {letters}")
                for letter, size in zip(letters, shape, strict=False):
                    if size != sizes.setdefault(letter, size):
                        raise ValueError(f"{name} {shape} should be {letters} with {letter} = {sizes[letter]}")
            return function(**given)

        return named_like(function, wrapper)

    return decorate


STEP = dict(x="ND", h="NH", Wx="DH", Wh="HH", b="H")
ARRAYS = ("Wx", "Wh", "b")


def squash(name):
    table = [("tanh", np.tanh), ("relu", lambda z: np.where(z < 0, 0.0, z)), ("linear", lambda z: z)]
    for known, f in table:
        if known == name:
            return f
    raise ValueError("squash: " + name)


@converted("h0", "w")
def feedback(h0, w, steps, activation="tanh"):
    f = squash(activation)

    def grow(h, left):
        return [h] if left == 0 else [h, *grow(f(w * h), left - 1)]

    return np.array(grow(h0, steps))


@converted("x", "h", *ARRAYS)
@shaped(**STEP)
def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    f = squash(activation)
    return f(sum((x[:, d, None] * Wx[d] for d in range(x.shape[1])), start=h @ Wh + b))


@converted("X", "h0", *ARRAYS)
def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    if X.shape[1] == 0:
        return np.zeros((X.shape[0], 0, h0.shape[1]))
    first = rnn_step(X[:, 0], h0, Wx, Wh, b, activation)
    return np.concatenate([first[:, None], rnn_forward(X[:, 1:], first, Wx, Wh, b, activation)], axis=1)


@converted("dout", "x", "h", *ARRAYS)
@shaped(dout="NH", **STEP)
def rnn_step_backward(dout, x, h, Wx, Wh, b):
    dz = dout * (1 - rnn_step(x, h, Wx, Wh, b) ** 2)
    return [dz @ Wx.T, dz @ Wh.T, np.matmul(x.T, dz), np.matmul(h.T, dz), np.ones(len(dz)) @ dz]


@converted("dH", "X", "h0", *ARRAYS)
@shaped(dH="NTH", X="NTD", h0="NH", Wx="DH", Wh="HH", b="H")
def rnn_backward(dH, X, h0, Wx, Wh, b):
    """The gradients of the rest of the sequence first, then this step's."""
    if X.shape[1] == 0:
        return [np.zeros_like(X), np.zeros_like(h0), np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(b)]
    h1 = rnn_step(X[:, 0], h0, Wx, Wh, b)
    dX, dh1, *rest = rnn_backward(dH[:, 1:], X[:, 1:], h1, Wx, Wh, b)
    dx, dh, *own = rnn_step_backward(dH[:, 0] + dh1, X[:, 0], h0, Wx, Wh, b)
    return [np.concatenate([dx[:, None], dX], axis=1), dh, *[a + c for a, c in zip(own, rest, strict=False)]]


@converted("H", "Wh")
def jacobian_norms(H, Wh):
    def from_last(k):
        if k == 0:
            yield np.eye(len(Wh))
        else:
            last = None
            for last in from_last(k - 1):
                yield last
            yield np.einsum("ij,j,jk", Wh, 1 - H[-k] ** 2, last)

    return np.array([np.linalg.svd(J, compute_uv=False).max() for J in from_last(len(H) - 1)])


def orthogonal(n, seed):
    """Newton's iteration to the polar factor of a random matrix."""
    Q = np.random.default_rng(seed).normal(size=(n, n)) + 0.1 * np.eye(n)
    for _ in range(60):
        Q = (Q + np.linalg.inv(Q).T) / 2
    return Q


@converted("series")
def windows(series, length):
    M = len(series)
    if length < 1 or length > M - 1:
        raise ValueError("length")

    def cut(i):
        return [] if i + length == M else [series[i : i + length], *cut(i + 1)]

    return np.reshape(cut(0), (M - length, length, 1)), np.reshape(series[length:], (M - length, 1))


@converted("H")
def last_states(H, lengths):
    if any(n not in range(1, H.shape[1] + 1) for n in np.array(lengths).tolist()):
        raise ValueError("lengths")
    return np.array([sequence[:n][-1] for sequence, n in zip(H, lengths, strict=False)])


def numbers(params):
    return [np.asarray(params[name], dtype=np.float64) for name in ("Wx", "Wh", "b", "Wy", "by")]


def rnn_predict(X, params):
    Wx, Wh, b, Wy, by = numbers(params)
    states = rnn_forward(X, np.zeros((len(X), len(b))), Wx, Wh, b)
    return states[:, -1] @ Wy + by


def rnn_gradients(X, y, params, loss="cross_entropy"):
    Wx, Wh, b, Wy, by = numbers(params)
    zero = np.zeros((len(X), len(b)))
    states = rnn_forward(X, zero, Wx, Wh, b)
    value, dZ = {"cross_entropy": labels_loss, "mse": squares_loss}.get(loss, no_loss)(states[:, -1] @ Wy + by, y)
    dH = np.concatenate([np.zeros_like(states[:, 1:]), (dZ @ Wy.T)[:, None]], axis=1)
    grads = [*rnn_backward(dH, X, zero, Wx, Wh, b)[2:], states[:, -1].T @ dZ, dZ.sum(axis=0)]
    return [value, dict(zip(["Wx", "Wh", "b", "Wy", "by"], grads, strict=False))]


def no_loss(Z, y):
    raise ValueError("no such loss")


def squares_loss(Z, y):
    y = np.asarray(y, dtype=np.float64)
    if y.shape != Z.shape:
        raise ValueError("targets")
    return np.array(np.mean(np.square(Z - y))), 2 * (Z - y) / Z.size


def labels_loss(Z, y):
    y = np.asarray(y)
    if y.shape != (Z.shape[0],):
        raise ValueError("labels")
    gaps = Z - Z[np.arange(len(y)), y][:, None]  # how far each logit is above the right one
    top = np.maximum(gaps.max(axis=1), 0)
    losses = top + np.log(np.exp(gaps - top[:, None]).sum(axis=1))
    dZ = np.exp(gaps - losses[:, None])
    dZ[np.arange(len(y)), y] -= 1
    return np.array(losses.mean()), dZ / len(y)


def generate(params, start, steps):
    Wx, Wh, b, Wy, by = numbers(params)

    def go_on(h, symbol, left):
        if left == 0:
            return []
        h = np.tanh(Wx[[symbol]] + h @ Wh + b)
        symbol = int((h @ Wy + by).argmax(axis=1)[0])
        return [symbol, *go_on(h, symbol, left - 1)]

    return np.array(go_on(np.zeros((1, len(b))), start, steps))
