"""Short and sloppy, but right: a rotation and a permutation for the orthogonal matrix, slopes in a defaultdict."""

# ruff: noqa: SIM300 - as people write it
import math
from collections import defaultdict

import numpy as np


def _act(a, name):
    if name == "tanh":
        return np.tanh(a)
    if name == "relu":
        a = a.copy()
        a[a < 0] = 0
        return a
    if name == "linear":
        return a
    raise ValueError("activation")


def feedback(h0, w, steps, activation="tanh"):
    out = np.zeros(steps + 1)
    out[0] = h0
    w = float(w)
    for i in range(1, steps + 1):
        out[i : i + 1] = _act(w * out[i - 1 : i], activation)
    return out


def _prep(*args):
    return [np.array(a, dtype=float) for a in args]


def _shapes(x, h, Wx, Wh, b):
    if x.ndim != 2:
        raise ValueError("x")
    N, D = x.shape
    if b.ndim != 1:
        raise ValueError("b")
    H = len(b)
    for arr, shp in [(h, (N, H)), (Wx, (D, H)), (Wh, (H, H))]:
        if arr.shape != shp:
            raise ValueError(f"{arr.shape} should be {shp}")


def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    x, h, Wx, Wh, b = _prep(x, h, Wx, Wh, b)
    _shapes(x, h, Wx, Wh, b)
    return _act(x.dot(Wx) + h.dot(Wh) + b, activation)


def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    X, h = _prep(X, h0)
    H = np.zeros((X.shape[0], X.shape[1], h.shape[1]))
    for t in range(X.shape[1]):
        h = rnn_step(X[:, t], h, Wx, Wh, b, activation)
        H[:, t] += h
    return H


def rnn_step_backward(dout, x, h, Wx, Wh, b):
    dout, x, h, Wx, Wh, b = _prep(dout, x, h, Wx, Wh, b)
    _shapes(x, h, Wx, Wh, b)
    if dout.shape != h.shape:
        raise ValueError("dout")
    new = rnn_step(x, h, Wx, Wh, b)
    dout *= 1 - new**2
    return dout.dot(Wx.T), dout.dot(Wh.T), x.T.dot(dout), h.T.dot(dout), dout.sum(0)


def rnn_backward(dH, X, h0, Wx, Wh, b):
    dH, X, h0, Wx, Wh, b = _prep(dH, X, h0, Wx, Wh, b)
    if X.ndim != 3:
        raise ValueError("X")
    _shapes(X[:, 0], h0, Wx, Wh, b)
    if dH.shape != X.shape[:2] + b.shape:
        raise ValueError("dH")
    H = rnn_forward(X, h0, Wx, Wh, b)
    total = defaultdict(float)
    dX = np.zeros_like(X)
    carry = np.zeros_like(h0)
    t = X.shape[1]
    while t > 0:
        t -= 1
        prev = h0 if t == 0 else H[:, t - 1]
        dX[:, t], carry, a, c, d = rnn_step_backward(dH[:, t] + carry, X[:, t], prev, Wx, Wh, b)
        total["Wx"] += a
        total["Wh"] += c
        total["b"] += d
    return dX, carry, total["Wx"], total["Wh"], total["b"]


def jacobian_norms(H, Wh):
    H, Wh = _prep(H, Wh)
    M = np.eye(Wh.shape[0])
    res = []
    for k in range(H.shape[0]):
        res.append(math.sqrt(max(np.linalg.eigvalsh(M @ M.T))))
        M = Wh @ np.diag(1 - H[-1 - k] ** 2) @ M
    return np.array(res)


def orthogonal(n, seed):
    rng = np.random.default_rng(seed)
    t = rng.uniform(0, 2 * np.pi)
    if n == 1:
        return np.array([[1.0]])
    Q = np.eye(n)
    Q[:2, :2] = [[np.cos(t), -np.sin(t)], [np.sin(t), np.cos(t)]]
    P = np.eye(n)[rng.permutation(n)]
    return P @ Q @ P.T


def windows(series, length):
    s = np.array(series, dtype=float)
    if length < 1 or length >= len(s):
        raise ValueError
    X = np.array([s[i : i + length] for i in range(len(s) - length)])
    return X[..., None], s[length:][:, None]


def last_states(H, lengths):
    H = np.array(H, dtype=float)
    out = np.zeros((H.shape[0], H.shape[2]))
    for i, L in enumerate(lengths):
        if L < 1 or L > H.shape[1]:
            raise ValueError
        out[i] = H[i, L - 1]
    return out


def rnn_predict(X, params):
    Wy, by = _prep(params["Wy"], params["by"])
    H = rnn_forward(X, np.zeros((len(X), len(params["b"]))), params["Wx"], params["Wh"], params["b"])
    return H[:, -1] @ Wy + by


def rnn_gradients(X, y, params, loss="cross_entropy"):
    Wy, by = _prep(params["Wy"], params["by"])
    h0 = np.zeros((len(X), len(params["b"])))
    H = rnn_forward(X, h0, params["Wx"], params["Wh"], params["b"])
    Z = H[:, -1] @ Wy + by
    y = np.array(y)
    N, C = Z.shape
    if loss == "cross_entropy":
        if y.shape != (N,):
            raise ValueError
        Z = Z - Z.max(1, keepdims=True)
        L = Z - np.log(np.exp(Z).sum(1, keepdims=True))
        l = 0.0
        d = np.exp(L)
        for n in range(N):
            l -= L[n, y[n]]
            d[n, y[n]] -= 1
        l /= N
        d /= N
    elif loss == "mse":
        if y.shape != (N, C):
            raise ValueError
        l = ((Z - y) ** 2).mean()
        d = 2 * (Z - y) / (N * C)
    else:
        raise ValueError
    dH = np.zeros_like(H)
    dH[:, -1] = d @ Wy.T
    _, _, a, c, e = rnn_backward(dH, X, h0, params["Wx"], params["Wh"], params["b"])
    return l, dict(Wx=a, Wh=c, b=e, Wy=H[:, -1].T @ d, by=d.sum(0))


def generate(params, start, steps):
    h = np.zeros((1, len(params["b"])))
    C = len(params["by"])
    cur = start
    out = np.zeros(steps, dtype=int)
    for i in range(steps):
        x = np.zeros((1, C))
        x[0, cur] = 1
        h = rnn_step(x, h, params["Wx"], params["Wh"], params["b"])
        cur = int((h @ np.array(params["Wy"], dtype=float) + params["by"]).argmax())
        out[i] = cur
    return out
