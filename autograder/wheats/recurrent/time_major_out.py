"""Time first inside, arrays made once and filled with out=; every argument copied at the door."""

import numpy as np

OUT = {
    "tanh": lambda z: np.tanh(z, out=z),
    "relu": lambda z: np.maximum(z, 0.0, out=z),
    "linear": lambda z: z,
}


def own(a):
    return np.array(a, dtype=np.float64, order="C", copy=True)


def must(condition, what):
    if not condition:
        raise ValueError(what)


def must_fit(x_shape, h_shape, Wx, Wh, b):
    must(len(x_shape) == 2 and len(h_shape) == 2, "x and h have two axes")
    must(x_shape[0] == h_shape[0], "x and h have as many rows")
    must(Wx.shape == (x_shape[1], h_shape[1]), "Wx is (D, H)")
    must(Wh.shape == (h_shape[1], h_shape[1]), "Wh is (H, H)")
    must(b.shape == (h_shape[1],), "b is (H,)")


def feedback(h0, w, steps, activation="tanh"):
    must(activation in OUT, "unknown activation")
    h = np.zeros((steps + 1, 1))
    h[0] = h0
    w = own(w)
    for t in range(1, steps + 1):
        np.multiply(h[t - 1], w, out=h[t])
        OUT[activation](h[t])
    return h.ravel()


def run(x, h, Wx, Wh, b, activation):
    """x (T, N, D), h (T + 1, N, H) whose first is given."""
    z = np.empty(h.shape[1:])
    for t in range(len(x)):
        np.matmul(x[t], Wx, out=h[t + 1])
        np.matmul(h[t], Wh, out=z)
        h[t + 1] += z
        h[t + 1] += b
        OUT[activation](h[t + 1])
    return h


def room(x, h0):
    h = np.empty((len(x) + 1, *h0.shape))
    h[0] = h0
    return h


def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    x, h, Wx, Wh, b = map(own, (x, h, Wx, Wh, b))
    must_fit(x.shape, h.shape, Wx, Wh, b)
    must(activation in OUT, "unknown activation")
    return run(x[None], room(x[None], h), Wx, Wh, b, activation)[1]


def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    must(activation in OUT, "unknown activation")
    X, h0, Wx, Wh, b = map(own, (X, h0, Wx, Wh, b))
    x = X.swapaxes(0, 1)
    return run(x, room(x, h0), Wx, Wh, b, activation)[1:].swapaxes(0, 1)


def back(d, x, h, Wx, Wh):
    """d (T, N, H) is filled with the slopes before the activation."""
    dx, dh = np.empty(x.shape), np.zeros(h.shape[1:])
    slope = 1.0 - h[1:] ** 2
    for t in range(len(x) - 1, -1, -1):
        d[t] += dh
        d[t] *= slope[t]
        np.matmul(d[t], Wh.T, out=dh)
    np.matmul(d, Wx.T, out=dx)
    dWx = np.tensordot(x, d, axes=([0, 1], [0, 1]))
    dWh = np.tensordot(h[:-1], d, axes=([0, 1], [0, 1]))
    return dx, dh, dWx, dWh, d.sum(axis=(0, 1))


def rnn_step_backward(dout, x, h, Wx, Wh, b):
    dout, x, h, Wx, Wh, b = map(own, (dout, x, h, Wx, Wh, b))
    must_fit(x.shape, h.shape, Wx, Wh, b)
    must(dout.shape == h.shape, "dout is (N, H)")
    states = run(x[None], room(x[None], h), Wx, Wh, b, "tanh")
    dx, *rest = back(dout[None], x[None], states, Wx, Wh)
    return (dx[0], *rest)


def rnn_backward(dH, X, h0, Wx, Wh, b):
    dH, X, h0, Wx, Wh, b = map(own, (dH, X, h0, Wx, Wh, b))
    must(X.ndim == 3, "X is (N, T, D)")
    must_fit((X.shape[0], X.shape[2]), h0.shape, Wx, Wh, b)
    must(dH.shape == (X.shape[0], X.shape[1], h0.shape[1]), "dH is (N, T, H)")
    x = X.swapaxes(0, 1)
    states = run(x, room(x, h0), Wx, Wh, b, "tanh")
    dx, *rest = back(dH.swapaxes(0, 1), x, states, Wx, Wh)
    return (dx.swapaxes(0, 1), *rest)


def jacobian_norms(H, Wh):
    H, Wh = own(H), own(Wh)
    T, size = H.shape
    jacobians = np.empty((T, size, size))
    jacobians[0] = np.identity(size)
    for k in range(1, T):
        np.matmul(Wh * (1.0 - H[-k] ** 2), jacobians[k - 1], out=jacobians[k])
    return np.linalg.norm(jacobians, ord=2, axis=(1, 2))


def orthogonal(n, seed):
    Q = np.random.default_rng(seed).normal(size=(n, n))
    for _ in range(2):  # Gram–Schmidt, twice
        for i in range(n):
            Q[i] -= (Q[:i] @ Q[i]) @ Q[:i]
            Q[i] /= np.linalg.norm(Q[i])
    return Q


def windows(series, length):
    s = own(series)
    must(1 <= length < len(s), "1 <= length < M")
    X = np.empty((len(s) - length, length, 1))
    for j in range(length):
        X[:, j, 0] = s[j : j + len(X)]
    return X, s[length:, None]


def last_states(H, lengths):
    H = own(H)
    out = np.empty((H.shape[0], H.shape[2]))
    for n in range(len(out)):
        must(0 < lengths[n] <= H.shape[1], "a length outside 1..T")
        out[n, :] = H[n, int(lengths[n]) - 1, :]
    return out


def final(X, params):
    p = {name: own(params[name]) for name in params}
    x = own(X).swapaxes(0, 1)
    return p, x, run(x, room(x, np.zeros((x.shape[1], len(p["b"])))), p["Wx"], p["Wh"], p["b"], "tanh")


def rnn_predict(X, params):
    p, _, h = final(X, params)
    z = h[-1] @ p["Wy"]
    z += p["by"]
    return z


def rnn_gradients(X, y, params, loss="cross_entropy"):
    p, x, h = final(X, params)
    z = h[-1] @ p["Wy"] + p["by"]
    N, _C = z.shape
    if loss == "cross_entropy":
        y = np.array(y)
        must(y.shape == (N,), "y is (N,)")
        z -= z.max(axis=1, keepdims=True)
        rows = np.arange(N)
        right = z[rows, y]
        np.exp(z, out=z)
        sums = z.sum(axis=1)
        value = (np.log(sums) - right).sum() / N
        z /= sums[:, None]
        z[rows, y] -= 1.0
        z /= N
    elif loss == "mse":
        y = own(y)
        must(y.shape == z.shape, "y is (N, C)")
        z -= y
        value = np.vdot(z, z) / z.size
        z *= 2.0 / z.size
    else:
        raise ValueError("unknown loss")
    d = np.zeros((len(x), N, len(p["b"])))
    np.matmul(z, p["Wy"].T, out=d[-1])
    _, _, dWx, dWh, db = back(d, x, h, p["Wx"], p["Wh"])
    return value, dict(Wx=dWx, Wh=dWh, b=db, Wy=h[-1].T @ z, by=z.sum(axis=0))


def generate(params, start, steps):
    p = {name: own(params[name]) for name in params}
    said = np.empty(steps + 1, dtype=int)
    said[0] = start
    h = np.zeros(len(p["b"]))
    for i in range(steps):
        h = np.tanh(p["Wx"][said[i]] + p["Wh"].T @ h + p["b"])
        said[i + 1] = (p["Wy"].T @ h + p["by"]).argmax()
    return said[1:]
