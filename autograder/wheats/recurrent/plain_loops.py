"""Lists and loops; NumPy only to read arguments and to hand results over."""

import math

import numpy as np


def listed(a):
    return np.array(a, dtype=float).tolist()


def shape(a, *sizes):
    if np.shape(a) != sizes:
        raise ValueError("expected the shape " + str(sizes) + ", got " + str(np.shape(a)))


def f(z, activation):
    if activation == "linear":
        return z
    elif activation == "relu":
        if z > 0:
            return z
        return 0.0
    elif activation == "tanh":
        return math.tanh(z)
    else:
        raise ValueError("unknown activation " + str(activation))


def feedback(h0, w, steps, activation="tanh"):
    h = float(h0)
    values = [h]
    for _ in range(steps):
        h = f(float(w) * h, activation)
        values.append(h)
    return np.array(values)


def one_sample(x, h, Wx, Wh, b, activation):
    new = []
    for j in range(len(b)):
        z = b[j]
        for d in range(len(x)):
            z += x[d] * Wx[d][j]
        for k in range(len(h)):
            z += h[k] * Wh[k][j]
        new.append(f(z, activation))
    return new


def check(x, h, Wx, Wh, b):
    if np.ndim(x) != 2 or np.ndim(h) != 2:
        raise ValueError("x and h are matrices")
    N, D = np.shape(x)
    H = np.shape(h)[1]
    shape(h, N, H)
    shape(Wx, D, H)
    shape(Wh, H, H)
    shape(b, H)


def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    check(x, h, Wx, Wh, b)
    x, h, Wx, Wh, b = listed(x), listed(h), listed(Wx), listed(Wh), listed(b)
    return np.array([one_sample(x[n], h[n], Wx, Wh, b, activation) for n in range(len(x))])


def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    X, h0, Wx, Wh, b = listed(X), listed(h0), listed(Wx), listed(Wh), listed(b)
    batch = []
    for n in range(len(X)):
        h = h0[n]
        sequence = []
        for x in X[n]:
            h = one_sample(x, h, Wx, Wh, b, activation)
            sequence.append(h)
        batch.append(sequence)
    return np.array(batch)


def rnn_step_backward(dout, x, h, Wx, Wh, b):
    check(x, h, Wx, Wh, b)
    shape(dout, *np.shape(h))
    dH = np.array(dout, dtype=float)[:, None, :]
    X = np.array(x, dtype=float)[:, None, :]
    dX, dh0, dWx, dWh, db = rnn_backward(dH, X, h, Wx, Wh, b)
    return dX[:, 0], dh0, dWx, dWh, db


def rnn_backward(dH, X, h0, Wx, Wh, b):
    if np.ndim(X) != 3:
        raise ValueError("X has three axes")
    N, T, D = np.shape(X)
    check(np.zeros((N, D)), h0, Wx, Wh, b)
    H = len(b)
    shape(dH, N, T, H)
    states = rnn_forward(X, h0, Wx, Wh, b).tolist()
    dH, X, h0, Wx, Wh, b = listed(dH), listed(X), listed(h0), listed(Wx), listed(Wh), listed(b)
    dX = np.zeros((N, T, D))
    dh0 = np.zeros((N, H))
    dWx = np.zeros((D, H))
    dWh = np.zeros((H, H))
    db = np.zeros(H)
    for n in range(N):
        later = [0.0] * H
        for t in range(T - 1, -1, -1):
            old = h0[n] if t == 0 else states[n][t - 1]
            dz = []
            for j in range(H):
                dz.append((dH[n][t][j] + later[j]) * (1 - states[n][t][j] ** 2))
            for j in range(H):
                db[j] += dz[j]
                for d in range(D):
                    dWx[d, j] += X[n][t][d] * dz[j]
                    dX[n, t, d] += dz[j] * Wx[d][j]
                for k in range(H):
                    dWh[k, j] += old[k] * dz[j]
            later = [sum(dz[j] * Wh[k][j] for j in range(H)) for k in range(H)]
        dh0[n] = later
    return dX, dh0, dWx, dWh, db


def jacobian_norms(H, Wh):
    H, Wh = listed(H), listed(Wh)
    size = len(Wh)
    J = [[1.0 if i == j else 0.0 for j in range(size)] for i in range(size)]
    norms = [1.0]
    for t in range(len(H) - 1, 0, -1):
        s = [1 - v * v for v in H[t]]
        J = [[sum(Wh[i][m] * s[m] * J[m][j] for m in range(size)) for j in range(size)] for i in range(size)]
        norms.append(np.linalg.svd(np.array(J))[1][0])
    return np.array(norms)


def orthogonal(n, seed):
    rng = np.random.default_rng(seed)
    rows = []
    while len(rows) < n:
        v = rng.standard_normal(n).tolist()
        for _ in range(2):
            for r in rows:
                along = sum(a * c for a, c in zip(v, r, strict=False))
                v = [a - along * c for a, c in zip(v, r, strict=False)]
        length = math.sqrt(sum(a * a for a in v))
        if length > 1e-3:
            rows.append([a / length for a in v])
    return np.array(rows)


def windows(series, length):
    series = listed(series)
    if not 1 <= length < len(series):
        raise ValueError("no such windows")
    X = []
    y = []
    for i in range(len(series) - length):
        X.append([[v] for v in series[i : i + length]])
        y.append([series[i + length]])
    return np.array(X), np.array(y)


def last_states(H, lengths):
    H = listed(H)
    chosen = []
    for n in range(len(H)):
        if lengths[n] < 1 or lengths[n] > len(H[n]):
            raise ValueError("length " + str(lengths[n]))
        chosen.append(H[n][int(lengths[n]) - 1])
    return np.array(chosen)


def output(h, Wy, by):
    return [by[c] + sum(h[j] * Wy[j][c] for j in range(len(h))) for c in range(len(by))]


def rnn_predict(X, params):
    h0 = np.zeros((len(X), len(params["b"])))
    H = rnn_forward(X, h0, params["Wx"], params["Wh"], params["b"]).tolist()
    Wy, by = listed(params["Wy"]), listed(params["by"])
    return np.array([output(sequence[-1], Wy, by) for sequence in H])


def rnn_gradients(X, y, params, loss="cross_entropy"):
    h0 = np.zeros((len(X), len(params["b"])))
    H = rnn_forward(X, h0, params["Wx"], params["Wh"], params["b"])
    Z = rnn_predict(X, params).tolist()
    N, C = len(Z), len(Z[0])
    dZ = np.zeros((N, C))
    total = 0.0
    if loss == "cross_entropy":
        shape(y, N)
        for n in range(N):
            top = max(Z[n])
            e = [math.exp(z - top) for z in Z[n]]
            total += math.log(sum(e)) + top - Z[n][y[n]]
            for c in range(C):
                dZ[n, c] = (e[c] / sum(e) - (1 if c == y[n] else 0)) / N
        total /= N
    elif loss == "mse":
        shape(y, N, C)
        targets = listed(y)
        for n in range(N):
            for c in range(C):
                total += (Z[n][c] - targets[n][c]) ** 2 / (N * C)
                dZ[n, c] = 2 * (Z[n][c] - targets[n][c]) / (N * C)
    else:
        raise ValueError("unknown loss " + str(loss))
    Wy = np.array(params["Wy"], dtype=float)
    dH = np.zeros(H.shape)
    for n in range(N):
        for j in range(H.shape[2]):
            for c in range(C):
                dH[n, -1, j] += dZ[n, c] * Wy[j, c]
    _, _, dWx, dWh, db = rnn_backward(dH, X, h0, params["Wx"], params["Wh"], params["b"])
    dWy = np.zeros(Wy.shape)
    for n in range(N):
        dWy += np.outer(H[n, -1], dZ[n])
    return total, {"by": dZ.sum(0), "Wy": dWy, "b": db, "Wh": dWh, "Wx": dWx}


def generate(params, start, steps):
    Wx, Wh, b = listed(params["Wx"]), listed(params["Wh"]), listed(params["b"])
    Wy, by = listed(params["Wy"]), listed(params["by"])
    h = [0.0] * len(b)
    symbols = []
    symbol = start
    for _ in range(steps):
        x = [0.0] * len(by)
        x[symbol] = 1.0
        h = one_sample(x, h, Wx, Wh, b, "tanh")
        logits = output(h, Wy, by)
        symbol = logits.index(max(logits))
        symbols.append(symbol)
    return np.array(symbols)
