"""accumulate, reduce, partial and closures; no loop that changes anything."""

from functools import partial, reduce
from itertools import accumulate
from operator import itemgetter

import numpy as np

real = partial(np.asarray, dtype=np.float64)
reals = lambda *values: tuple(map(real, values))  # noqa: E731
weights_of = itemgetter("Wx", "Wh", "b", "Wy", "by")


def refuse(message):
    raise ValueError(message)


def choose(name, table, kind):
    return table[name] if name in table else refuse(f"{kind} {name!r}")


activation_named = partial(
    choose,
    table={"tanh": np.tanh, "relu": partial(np.maximum, 0.0), "linear": np.positive},
    kind="activation",
)


def feedback(h0, w, steps, activation="tanh"):
    f, weight = activation_named(activation), float(w)
    return np.fromiter(accumulate(range(steps), lambda h, _: f(weight * h), initial=float(h0)), dtype=np.float64)


def pre(x, h, Wx, Wh, b):
    return x @ Wx + h @ Wh + b


def fitting(x, h, Wx, Wh, b, *douts):
    shapes = [a.shape for a in (x, h, Wx, Wh, b, *douts)]
    (N, D), (_, H) = (s if len(s) == 2 else refuse(f"{s} is no matrix") for s in shapes[:2])
    wanted = [(N, D), (N, H), (D, H), (H, H), (H,)] + [(N, H)] * len(douts)
    return None if shapes == wanted else refuse(f"shapes {shapes}, wanted {wanted}")


def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    given = reals(x, h, Wx, Wh, b)
    fitting(*given)
    return activation_named(activation)(pre(*given))


def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    X, h0, Wx, Wh, b = reals(X, h0, Wx, Wh, b)
    f = activation_named(activation)
    states = accumulate(np.swapaxes(X, 0, 1), lambda h, x: f(pre(x, h, Wx, Wh, b)), initial=h0)
    return np.swapaxes(np.array(list(states)[1:]), 0, 1)


def back(dout, x, h, out, Wx, Wh):
    dz = dout * (1.0 - np.square(out))
    return dz @ Wx.T, dz @ Wh.T, x.T @ dz, h.T @ dz, np.add.reduce(dz, axis=0)


def rnn_step_backward(dout, x, h, Wx, Wh, b):
    dout, x, h, Wx, Wh, b = reals(dout, x, h, Wx, Wh, b)
    fitting(x, h, Wx, Wh, b, dout)
    return back(dout, x, h, np.tanh(pre(x, h, Wx, Wh, b)), Wx, Wh)


def rnn_backward(dH, X, h0, Wx, Wh, b):
    dH, X, h0, Wx, Wh, b = reals(dH, X, h0, Wx, Wh, b)
    if X.ndim != 3 or dH.ndim != 3 or X.shape[:2] != dH.shape[:2]:
        refuse(f"X {X.shape}, dH {dH.shape}")
    fitting(X[:, 0], h0, Wx, Wh, b, dH[:, 0])
    outs = list(np.swapaxes(rnn_forward(X, h0, Wx, Wh, b), 0, 1))
    steps = list(zip(np.swapaxes(dH, 0, 1), np.swapaxes(X, 0, 1), [h0, *outs[:-1]], outs, strict=True))

    def one_back(done, step):
        dout, x, h, out = step
        dxs, dh, totals = done
        dx, dh, *slopes = back(dout + dh, x, h, out, Wx, Wh)
        return [dx, *dxs], dh, [total + slope for total, slope in zip(totals, slopes, strict=True)]

    dxs, dh0, totals = reduce(one_back, reversed(steps), ([], np.zeros_like(h0), [0.0, 0.0, 0.0]))
    return (np.stack(dxs, axis=1), dh0, *totals)


def jacobian_norms(H, Wh):
    H, Wh = reals(H, Wh)
    jacobians = accumulate(H[:0:-1], lambda J, h: Wh @ np.diag(1.0 - h**2) @ J, initial=np.eye(len(Wh)))
    return np.array([np.linalg.norm(J, 2) for J in jacobians])


def orthogonal(n, seed):
    """Cayley's transform of a random skew-symmetric matrix."""
    A = np.random.default_rng(seed).normal(size=(n, n))
    skew = A - A.T
    return np.linalg.solve(np.eye(n) + skew, np.eye(n) - skew)


def windows(series, length):
    values = real(series)
    if not 0 < length < values.shape[0]:
        refuse(f"length {length}")
    columns = [values[start : start - length] for start in range(length)]
    return np.dstack([np.column_stack(columns)]), values[length:].reshape(-1, 1)


def last_states(H, lengths):
    H = real(H)
    if not all(1 <= n <= H.shape[1] for n in lengths):
        refuse(f"lengths {lengths}")
    return np.array([states[n - 1] for states, n in zip(H, lengths, strict=True)])


def last_state(X, Wx, Wh, b):
    return rnn_forward(X, np.zeros((len(X), len(b))), Wx, Wh, b)[:, -1]


def rnn_predict(X, params):
    Wx, Wh, b, Wy, by = reals(*weights_of(params))
    return last_state(X, Wx, Wh, b) @ Wy + by


def cross_entropy(Z, y):
    y = np.asarray(y)
    if y.shape != Z.shape[:1]:
        refuse(f"labels {y.shape}")
    shifted = Z - np.amax(Z, axis=1, keepdims=True)
    sums = np.sum(np.exp(shifted), axis=1, keepdims=True)
    hot = np.equal.outer(y, np.arange(Z.shape[1]))
    return np.mean(np.log(sums[:, 0]) - shifted[hot]), (np.exp(shifted) / sums - hot) / len(Z)


def mse(Z, y):
    y = real(y)
    if y.shape != Z.shape:
        refuse(f"targets {y.shape}")
    return np.mean((Z - y) ** 2), (Z - y) * (2.0 / Z.size)


def rnn_gradients(X, y, params, loss="cross_entropy"):
    measured = choose(loss, {"cross_entropy": cross_entropy, "mse": mse}, "loss")
    Wx, Wh, b, Wy, _by = reals(*weights_of(params))
    value, dZ = measured(rnn_predict(X, params), y)
    last = last_state(X, Wx, Wh, b)
    T, zeros = np.shape(X)[1], np.zeros_like(last)
    dH = np.stack([zeros] * (T - 1) + [dZ @ Wy.T], axis=1)
    slopes = (*rnn_backward(dH, X, zeros, Wx, Wh, b)[2:], last.T @ dZ, dZ.sum(axis=0))
    return value, dict(zip(("Wx", "Wh", "b", "Wy", "by"), slopes, strict=True))


def generate(params, start, steps):
    Wx, Wh, b, Wy, by = reals(*weights_of(params))

    def say(past, _):
        h, symbol = past
        h = np.tanh(Wx[symbol] + h @ Wh + b)
        return h, (h @ Wy + by).argmax()

    return np.array([symbol for _, symbol in accumulate(range(steps), say, initial=(0.0 * b, start))][1:])
