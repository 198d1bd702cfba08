"""Columns are samples inside, weights (out, in), as on Coursera; everything is turned at the door and turned back."""

import numpy as np


def turn(a):
    return np.array(a, dtype=np.float64).T


def check_dimensions(x, h, Wx, Wh, b):
    def assert_shape(a, shape):
        return None if np.shape(a) == shape else bad(a, shape)

    if np.ndim(x) != 2:
        bad(x, ("N", "D"))
    if np.ndim(h) != 2:
        bad(h, ("N", "H"))
    m, n_x = np.shape(x)
    n_a = np.shape(h)[1]
    assert_shape(h, (m, n_a))
    assert_shape(Wx, (n_x, n_a))
    assert_shape(Wh, (n_a, n_a))
    assert_shape(b, (n_a,))


def bad(a, shape):
    raise ValueError(f"shape {np.shape(a)} where {shape} is wanted")


def activate(z, name):
    if name == "tanh":
        return np.tanh(z)
    if name == "relu":
        return np.fmax(z, 0)
    if name == "linear":
        return z
    raise ValueError(name)


def feedback(h0, w, steps, activation="tanh"):
    a = np.zeros((steps + 1, 1))
    a[0, 0] = float(h0)
    Waa = np.array([[float(w)]])
    for t in range(steps):
        a[t + 1] = activate(np.dot(Waa, a[t]), activation)
    return a[:, 0].copy()


def rnn_cell_forward(xt, a_prev, Wax, Waa, ba, name="tanh"):
    return activate(np.dot(Waa, a_prev) + np.dot(Wax, xt) + ba, name)


def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    check_dimensions(x, h, Wx, Wh, b)
    a_next = rnn_cell_forward(turn(x), turn(h), turn(Wx), turn(Wh), turn(b)[:, np.newaxis], activation)
    return np.ascontiguousarray(a_next.T)


def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    x = turn(X)  # (n_x, T_x, m)
    Wax, Waa, ba = turn(Wx), turn(Wh), turn(b).reshape(-1, 1)
    _n_x, T_x, m = x.shape
    a = np.zeros((len(ba), T_x, m))
    a_prev = turn(h0)
    for t in range(T_x):
        a_prev = rnn_cell_forward(x[:, t, :], a_prev, Wax, Waa, ba, activation)
        a[:, t, :] = a_prev
    return a.T


def rnn_cell_backward(da_next, a_next, a_prev, xt, Wax, Waa):
    dtanh = (1 - a_next**2) * da_next
    return {
        "dxt": np.dot(Wax.T, dtanh),
        "dWax": np.dot(dtanh, xt.T),
        "da_prev": np.dot(Waa.T, dtanh),
        "dWaa": np.dot(dtanh, a_prev.T),
        "dba": np.sum(dtanh, axis=1, keepdims=True),
    }


def rnn_step_backward(dout, x, h, Wx, Wh, b):
    check_dimensions(x, h, Wx, Wh, b)
    if np.shape(dout) != np.shape(h):
        bad(dout, np.shape(h))
    xt, a_prev, Wax, Waa, ba = turn(x), turn(h), turn(Wx), turn(Wh), turn(b).reshape(-1, 1)
    a_next = rnn_cell_forward(xt, a_prev, Wax, Waa, ba)
    g = rnn_cell_backward(turn(dout), a_next, a_prev, xt, Wax, Waa)
    return g["dxt"].T, g["da_prev"].T, g["dWax"].T, g["dWaa"].T, g["dba"].reshape(-1)


def rnn_backward(dH, X, h0, Wx, Wh, b):
    if np.ndim(X) != 3:
        bad(X, ("N", "T", "D"))
    check_dimensions(np.asarray(X)[:, 0], h0, Wx, Wh, b)
    if np.shape(dH) != (*np.shape(X)[:2], len(b)):
        bad(dH, ("N", "T", "H"))
    da, x, a0 = turn(dH), turn(X), turn(h0)
    Wax, Waa = turn(Wx), turn(Wh)
    a = turn(rnn_forward(X, h0, Wx, Wh, b))
    n_x, T_x, m = x.shape
    dx = np.zeros((n_x, T_x, m))
    dWax, dWaa, dba = np.zeros(Wax.shape), np.zeros(Waa.shape), np.zeros((len(Waa), 1))
    da_prevt = np.zeros(a0.shape)
    for t in reversed(range(T_x)):
        a_prev = a[:, t - 1] if t else a0
        gradients = rnn_cell_backward(da[:, t] + da_prevt, a[:, t], a_prev, x[:, t], Wax, Waa)
        da_prevt = gradients["da_prev"]
        dx[:, t] = gradients["dxt"]
        dWax += gradients["dWax"]
        dWaa += gradients["dWaa"]
        dba += gradients["dba"]
    return dx.T, da_prevt.T, dWax.T, dWaa.T, np.squeeze(dba, axis=1)


def jacobian_norms(H, Wh):
    a, Waa = turn(H), turn(Wh)
    J = np.eye(len(Waa))
    norms = np.zeros(a.shape[1])
    for k in range(a.shape[1]):
        norms[k] = np.linalg.norm(J, 2)
        J = J @ ((1 - a[:, [-1 - k]] ** 2) * Waa)
    return norms


def orthogonal(n, seed):
    rng = np.random.default_rng(seed)
    U, _, Vt = np.linalg.svd(rng.uniform(-1.0, 1.0, size=(n, n)))
    return U @ Vt


def windows(series, length):
    s = np.array(series, dtype=np.float64)
    count = s.shape[0] - length
    if count <= 0 or length <= 0:
        raise ValueError(f"no window of {length} in {s.shape[0]} values")
    X, y = np.zeros((count, length, 1)), np.zeros((count, 1))
    for i in range(count):
        X[i, :, 0] = s[i : i + length]
        y[i, 0] = s[i + length]
    return X, y


def last_states(H, lengths):
    H = np.array(H, dtype=np.float64)
    N, T, size = H.shape
    out = np.zeros((N, size))
    for i, length in enumerate(lengths):
        if not (1 <= length <= T):
            raise ValueError(f"length {length}")
        out[i] = H[i][length - 1]
    return out


def rnn_predict(X, params):
    a = turn(
        rnn_forward(X, np.zeros((np.shape(X)[0], np.shape(params["b"])[0])), *(params[k] for k in ("Wx", "Wh", "b")))
    )
    return (np.dot(turn(params["Wy"]), a[:, -1]) + turn(params["by"]).reshape(-1, 1)).T


def rnn_gradients(X, y, params, loss="cross_entropy"):
    z = rnn_predict(X, params).T
    C, m = z.shape
    if loss == "cross_entropy":
        if np.shape(y) != (m,):
            bad(y, (m,))
        z = z - z.max(axis=0)
        p = np.exp(z) / np.exp(z).sum(axis=0)
        hot = np.eye(C)[:, list(y)]
        cost = float(np.sum(hot * (np.log(np.exp(z).sum(axis=0)) - z)) / m)
        dz = (p - hot) / m
    elif loss == "mse":
        if np.shape(y) != (m, C):
            bad(y, (m, C))
        cost = float(np.mean((z - turn(y)) ** 2))
        dz = 2.0 / (m * C) * (z - turn(y))
    else:
        raise ValueError(loss)
    h0 = np.zeros((m, len(params["b"])))
    a = turn(rnn_forward(X, h0, params["Wx"], params["Wh"], params["b"]))
    da = np.zeros(a.shape)
    da[:, -1] = np.dot(np.array(params["Wy"], dtype=np.float64), dz)
    grads = rnn_backward(da.T, X, h0, params["Wx"], params["Wh"], params["b"])
    return cost, {"Wx": grads[2], "Wh": grads[3], "b": grads[4], "Wy": np.dot(dz, a[:, -1].T).T, "by": dz.sum(axis=1)}


def generate(params, start, steps):
    Wax, Waa, ba, Wya, by = (turn(params[k]) for k in ("Wx", "Wh", "b", "Wy", "by"))
    a_prev, index, indices = np.zeros((len(ba), 1)), start, []
    for _ in range(steps):
        x = np.zeros((len(by), 1))
        x[index] = 1
        a_prev = np.tanh(np.dot(Wax, x) + np.dot(Waa, a_prev) + ba[:, None])
        index = int(np.argmax(np.dot(Wya, a_prev) + by[:, None]))
        indices.append(index)
    return np.array(indices, dtype=np.uint8)
