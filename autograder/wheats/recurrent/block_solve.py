"""The whole sequence at once: the slopes before the activations solve one block-triangular system."""

import numpy as np

FUNCTIONS = {"tanh": np.tanh, "relu": lambda z: np.maximum(0, z), "linear": lambda z: z}


def asfloat(*args):
    out = []
    for arg in args:
        out.append(np.array(arg).astype(np.float64))
    return out


def get(name):
    f = FUNCTIONS.get(name)
    if f is None:
        raise ValueError(f"There is no activation {name!r}")
    return f


def verify(x, h, Wx, Wh, b):
    for a, axes in ((x, 2), (h, 2), (Wx, 2), (Wh, 2), (b, 1)):
        if len(a.shape) != axes:
            raise ValueError("axes")
    H = b.shape[0]
    ok = x.shape[0] == h.shape[0] and Wx.shape == (x.shape[1], H) and Wh.shape == (H, H) and h.shape[1] == H
    if not ok:
        raise ValueError("sizes")


def feedback(h0, w, steps, activation="tanh"):
    f = get(activation)
    out = np.empty((steps + 1,), dtype=np.float64)
    out[0] = h0
    for i, h in enumerate(out[:-1]):
        out[i + 1] = f(np.float64(w) * h)
    return out


def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    x, h, Wx, Wh, b = asfloat(x, h, Wx, Wh, b)
    verify(x, h, Wx, Wh, b)
    return get(activation)(np.concatenate((x, h), axis=1) @ np.concatenate((Wx, Wh), axis=0) + b)


def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    X, h0, Wx, Wh, b = asfloat(X, h0, Wx, Wh, b)
    f = get(activation)
    T = X.shape[1]
    H = [f(X[:, 0] @ Wx + h0 @ Wh + b)]
    for t in range(1, T):
        H += [f(X[:, t] @ Wx + H[t - 1] @ Wh + b)]
    return np.array(H).transpose(1, 0, 2).copy()


def rnn_step_backward(dout, x, h, Wx, Wh, b):
    dout, x, h, Wx, Wh, b = asfloat(dout, x, h, Wx, Wh, b)
    verify(x, h, Wx, Wh, b)
    if dout.shape != h.shape:
        raise ValueError("dout")
    new = np.tanh(x @ Wx + h @ Wh + b)
    dx, dh = np.empty_like(x), np.empty_like(h)
    dWx, dWh, db = np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(b)
    for n in range(len(x)):
        d = np.diag(1 - new[n] ** 2) @ dout[n]
        dx[n], dh[n] = Wx @ d, Wh @ d
        dWx += np.outer(x[n], d)
        dWh += np.outer(h[n], d)
        db += d
    return dx, dh, dWx, dWh, db


def rnn_backward(dH, X, h0, Wx, Wh, b):
    dH, X, h0, Wx, Wh, b = asfloat(dH, X, h0, Wx, Wh, b)
    if X.ndim != 3 or dH.ndim != 3:
        raise ValueError("axes")
    verify(X[:, 0], h0, Wx, Wh, b)
    N, T, H = X.shape[0], X.shape[1], b.size
    if dH.shape != (N, T, H):
        raise ValueError("dH")
    states = rnn_forward(X, h0, Wx, Wh, b)
    dZ = np.empty_like(states)
    for n in range(N):
        # δ_t = s_t ∘ (dH_t + Wh δ_{t+1})
        A = np.eye(T * H)
        S = 1 - states[n] ** 2
        for t in range(T - 1):
            A[t * H : (t + 1) * H, (t + 1) * H : (t + 2) * H] = -S[t][:, None] * Wh
        dZ[n] = np.linalg.solve(A, (S * dH[n]).ravel()).reshape(T, H)
    before = np.insert(states, 0, h0, axis=1)[:, :-1]
    flat = dZ.reshape(N * T, H)
    return dZ @ Wx.T, dZ[:, 0] @ Wh.T, X.reshape(N * T, -1).T @ flat, before.reshape(N * T, H).T @ flat, flat.sum(0)


def jacobian_norms(H, Wh):
    H, Wh = asfloat(H, Wh)
    out = np.zeros(len(H))
    for k in range(len(H)):
        J = np.eye(Wh.shape[0])
        for h in H[len(H) - k :]:
            J = np.diag(1 - h**2) @ Wh.T @ J
        out[k] = np.linalg.norm(J, 2)
    return out


def orthogonal(n, seed):
    rng = np.random.default_rng(seed)
    A = rng.normal(size=(n, n))
    L = np.linalg.cholesky(A @ A.T)
    Q = np.linalg.solve(L, A)
    return np.linalg.qr(Q)[0]


def windows(series, length):
    (series,) = asfloat(series)
    if length < 1:
        raise ValueError("length < 1")
    if length >= series.size:
        raise ValueError("length >= M")
    table = np.vstack([series[i : i + length + 1] for i in range(series.size - length)])
    return table[:, :length, None], table[:, length, None]


def last_states(H, lengths):
    (H,) = asfloat(H)
    result = []
    for states, length in zip(H, np.array(lengths).tolist(), strict=False):
        if length <= 0:
            raise ValueError("length <= 0")
        if length > len(states):
            raise ValueError("length > T")
        result.append(states[length - 1])
    return np.stack(result)


def rnn_predict(X, params):
    b = params["b"]
    H = rnn_forward(X, np.zeros((len(X), len(b))), params["Wx"], params["Wh"], b)
    Wy, by = asfloat(params["Wy"], params["by"])
    return np.array([Wy.T @ h + by for h in H[:, -1]])


def rnn_gradients(X, y, params, loss="cross_entropy"):
    out = rnn_predict(X, params)
    N, C = out.shape
    if loss == "cross_entropy":
        labels = np.array(y)
        if labels.shape != (N,):
            raise ValueError("labels")
        value, dout = 0.0, np.zeros_like(out)
        for n in range(N):
            p = np.exp(out[n] - np.logaddexp.reduce(out[n]))
            value += (np.logaddexp.reduce(out[n]) - out[n][labels[n]]) / N
            p[labels[n]] -= 1
            dout[n] = p / N
    elif loss == "mse":
        (target,) = asfloat(y)
        if target.shape != (N, C):
            raise ValueError("targets")
        value, dout = np.sum((out - target) ** 2) / (N * C), 2 * (out - target) / (N * C)
    else:
        raise ValueError(f"There is no loss {loss!r}")
    h0 = np.zeros((N, len(params["b"])))
    H = rnn_forward(X, h0, params["Wx"], params["Wh"], params["b"])
    Wy = asfloat(params["Wy"])[0]
    dH = np.zeros_like(H)
    dH[:, -1] = (Wy @ dout.T).T
    _dX, _dh0, dWx, dWh, db = rnn_backward(dH, X, h0, params["Wx"], params["Wh"], params["b"])
    return value, {"Wx": dWx, "Wh": dWh, "b": db, "Wy": np.einsum("nh,nc->hc", H[:, -1], dout), "by": np.sum(dout, 0)}


def generate(params, start, steps):
    """Runs the whole sequence again for every new symbol."""
    C = len(params["by"])
    heard = [start]
    for _ in range(steps):
        X = np.eye(C)[heard][None]
        heard.append(int(np.argmax(rnn_predict(X, params)[0])))
    return np.array(heard[1:])
