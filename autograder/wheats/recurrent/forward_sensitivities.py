"""Gradients carried forwards (real-time recurrent learning): every state drags its own Jacobians along."""

import numpy as np


def f8(*arrays):
    return tuple(np.require(a, dtype="f8") for a in arrays)


class Unfit(ValueError):
    pass


def agree(*pairs):
    for got, wanted in pairs:
        if tuple(got) != tuple(wanted):
            raise Unfit(f"got {got}, wanted {wanted}")


def axes(a, n):
    if a.ndim != n:
        raise Unfit(f"{a.ndim} axes instead of {n}")
    return a.shape


def agree_step(x, h, Wx, Wh, b):
    (N, D), (_, H) = axes(x, 2), axes(h, 2)
    agree((h.shape, (N, H)), (Wx.shape, (D, H)), (Wh.shape, (H, H)), (b.shape, (H,)))
    return N, D, H


def apply(name, z):
    match name:
        case "tanh":
            return np.tanh(z)
        case "relu":
            return np.select([z > 0], [z], 0.0)
        case "linear":
            return z
        case _:
            raise Unfit(f"activation {name}")


def feedback(h0, w, steps, activation="tanh"):
    h, w = f8(h0, w)
    trail = h.reshape(1)
    for _ in range(steps):
        trail = np.concatenate([trail, apply(activation, trail[-1:] * w)])
    return trail.copy()


def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    x, h, Wx, Wh, b = f8(x, h, Wx, Wh, b)
    agree_step(x, h, Wx, Wh, b)
    return apply(activation, np.inner(x, Wx.T) + np.inner(h, Wh.T) + b)


def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    X, h, Wx, Wh, b = f8(X, h0, Wx, Wh, b)
    H = np.zeros(X.shape[:2] + h.shape[1:])
    for t in range(H.shape[1]):
        h = H[:, t] = apply(activation, np.inner(X[:, t], Wx.T) + np.inner(h, Wh.T) + b)
    return H


def rnn_step_backward(dout, x, h, Wx, Wh, b):
    dout, x, h, Wx, Wh, b = f8(dout, x, h, Wx, Wh, b)
    N, _D, H = agree_step(x, h, Wx, Wh, b)
    agree((dout.shape, (N, H)))
    dX, dh, dWx, dWh, db = rnn_backward(dout[:, None], x[:, None], h, Wx, Wh, b)
    return dX[:, 0], dh, dWx, dWh, db


def rnn_backward(dH, X, h0, Wx, Wh, b):
    dH, X, h0, Wx, Wh, b = f8(dH, X, h0, Wx, Wh, b)
    _, T, _ = axes(X, 3)
    N, D, H = agree_step(X[:, 0], h0, Wx, Wh, b)
    agree((dH.shape, (N, T, H)))
    # Jacobians of the state (N, H, ...) by X (N, T, D), h0 (N, H), Wx (D, H), Wh (H, H), b (H,)
    jX, jh0 = np.zeros((N, H, T, D)), np.broadcast_to(np.eye(H), (N, H, H)).copy()
    jWx, jWh, jb = np.zeros((N, H, D, H)), np.zeros((N, H, H, H)), np.zeros((N, H, H))
    dX, dh0, dWx, dWh, db = np.zeros(X.shape), np.zeros(h0.shape), np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(H)
    h, unit = h0, np.arange(H)
    for t in range(T):
        new = np.tanh(X[:, t] @ Wx + h @ Wh + b)
        jX, jh0, jWx, jWh, jb = (np.einsum("nk...,kj->nj...", j, Wh) for j in (jX, jh0, jWx, jWh, jb))
        jX[:, :, t, :] += Wx.T
        for d in range(D):
            jWx[:, unit, d, unit] += X[:, t, d, None]
        for k in range(H):
            jWh[:, unit, k, unit] += h[:, k, None]
        jb[:, unit, unit] += 1.0
        slope = 1.0 - new**2
        jX, jh0, jWx, jWh, jb = (np.einsum("nj,nj...->nj...", slope, j) for j in (jX, jh0, jWx, jWh, jb))
        g, h = dH[:, t], new
        dX += np.einsum("nj,njtd->ntd", g, jX)
        dh0 += np.einsum("nj,njk->nk", g, jh0)
        dWx += np.einsum("nj,njdk->dk", g, jWx)
        dWh += np.einsum("nj,njik->ik", g, jWh)
        db += np.einsum("nj,njk->k", g, jb)
    return dX, dh0, dWx, dWh, db


def jacobian_norms(H, Wh):
    H, Wh = f8(H, Wh)
    size = len(Wh)

    def jacobian(k):
        if k == 0:
            return np.eye(size)
        return np.dot(Wh, np.dot(np.diag(1 - H[len(H) - k] ** 2), jacobian(k - 1)))

    return np.array([np.sqrt(np.linalg.eigvalsh(jacobian(k).T @ jacobian(k))[-1]) for k in range(len(H))])


def orthogonal(n, seed):
    rng = np.random.Generator(np.random.PCG64(seed))
    Q, R = np.linalg.qr(rng.standard_normal(size=(n, n)), mode="complete")
    return Q @ np.diag(np.where(np.diagonal(R) < 0, -1.0, 1.0))


def windows(series, length):
    (s,) = f8(series)
    M = len(s)
    if length < 1 or M - length < 1:
        raise Unfit("length")
    both = np.array([np.roll(s, -i)[: length + 1] for i in range(M - length)])
    return np.split(both[:, :, None], [length], axis=1)[0], both[:, -1:]


def last_states(H, lengths):
    (H,) = f8(H)
    lengths = np.fromiter(lengths, dtype=np.int64)
    if np.count_nonzero((lengths >= 1) & (lengths <= H.shape[1])) != len(H):
        raise Unfit("lengths")
    return H.reshape(-1, H.shape[2])[np.arange(len(H)) * H.shape[1] + lengths - 1]


def split(params):
    return f8(*(params[name] for name in ["Wx", "Wh", "b", "Wy", "by"]))


def rnn_predict(X, params):
    Wx, Wh, b, Wy, by = split(params)
    return rnn_forward(X, np.zeros((np.shape(X)[0], b.shape[0])), Wx, Wh, b)[:, -1, :] @ Wy + by


def rnn_gradients(X, y, params, loss="cross_entropy"):
    Wx, Wh, b, Wy, by = split(params)
    h0 = np.zeros((np.shape(X)[0], b.shape[0]))
    H = rnn_forward(X, h0, Wx, Wh, b)
    Z = H[:, -1] @ Wy + by
    match loss:
        case "cross_entropy":
            y = np.asarray(y)
            agree((y.shape, (len(Z),)))
            L = Z - Z.max(axis=1, keepdims=True)
            L -= np.log(np.sum(np.exp(L), axis=1, keepdims=True))
            G = np.exp(L)
            for n, label in enumerate(y):
                G[n, label] -= 1.0
            value, G = -np.mean([L[n, label] for n, label in enumerate(y)]), G / len(Z)
        case "mse":
            (y,) = f8(y)
            agree((y.shape, Z.shape))
            value, G = np.linalg.norm(Z - y) ** 2 / Z.size, (Z - y) / (Z.size / 2)
        case _:
            raise Unfit(f"loss {loss}")
    dH = np.pad((G @ Wy.T)[:, None], ((0, 0), (H.shape[1] - 1, 0), (0, 0)))
    dWx, dWh, db = rnn_backward(dH, X, h0, Wx, Wh, b)[2:]
    return value, {"Wx": dWx, "Wh": dWh, "b": db, "Wy": H[:, -1].T @ G, "by": G.sum(0)}


def generate(params, start, steps):
    Wx, Wh, b, Wy, by = split(params)

    def speak():
        h, symbol = np.zeros(len(b)), start
        while True:
            h = np.tanh(Wx[symbol] + h @ Wh + b)
            symbol = int((h @ Wy + by).argmax())
            yield symbol

    return np.fromiter(speak(), dtype=int, count=steps)
