"""순환 신경망 과제. 모양 검사는 모두 _fit()에서 한다."""

import numpy as np

F64 = np.float64


def _arr(*values):
    out = [np.array(v, dtype=F64) for v in values]
    return out[0] if len(out) == 1 else out


def _activate(name, z):
    if name == "tanh":
        return np.tanh(z)
    elif name == "relu":
        return np.where(z > 0, z, 0.0)
    elif name == "linear":
        return z
    raise ValueError("모르는 활성화 함수: " + str(name))


def _fit(what, array, shape):
    if array.shape != shape:
        raise ValueError("%s의 모양은 %s여야 하는데 %s입니다" % (what, shape, array.shape))


def _fit_step(x, h, Wx, Wh, b):
    if x.ndim != 2 or Wx.ndim != 2:
        raise ValueError("x와 Wx는 2차원이어야 합니다")
    N, D = x.shape
    H = Wx.shape[1]
    _fit("Wx", Wx, (D, H))
    _fit("h", h, (N, H))
    _fit("Wh", Wh, (H, H))
    _fit("b", b, (H,))


def feedback(h0, w, steps, activation="tanh"):
    _activate(activation, 0.0)  # 이름이 틀리면 steps=0이어도 오류
    값들 = [float(h0)]
    for _ in range(steps):
        값들.append(float(_activate(activation, w * 값들[-1])))
    return np.array(값들, dtype=F64)


def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    x, h, Wx, Wh, b = _arr(x, h, Wx, Wh, b)
    _fit_step(x, h, Wx, Wh, b)
    return _activate(activation, x @ Wx + h @ Wh + b)


def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    X, 상태 = _arr(X, h0)
    모든상태 = []
    for t in range(X.shape[1]):
        상태 = rnn_step(X[:, t], 상태, Wx, Wh, b, activation)
        모든상태.append(상태)
    return np.stack(모든상태, axis=1)


def rnn_step_backward(dout, x, h, Wx, Wh, b):
    dout, x, h, Wx, Wh, b = _arr(dout, x, h, Wx, Wh, b)
    _fit_step(x, h, Wx, Wh, b)
    _fit("dout", dout, h.shape)
    새상태 = np.tanh(x @ Wx + h @ Wh + b)
    dz = dout * (1 - 새상태**2)
    dx = dz @ Wx.T
    dh = dz @ Wh.T
    dWx = x.T @ dz
    dWh = h.T @ dz
    db = dz.sum(axis=0)
    return dx, dh, dWx, dWh, db


def rnn_backward(dH, X, h0, Wx, Wh, b):
    dH, X, h0, Wx, Wh, b = _arr(dH, X, h0, Wx, Wh, b)
    if X.ndim != 3:
        raise ValueError("X는 (N, T, D)여야 합니다")
    N, T, D = X.shape
    _fit_step(X[:, 0], h0, Wx, Wh, b)
    _fit("dH", dH, (N, T, h0.shape[1]))
    H = rnn_forward(X, h0, Wx, Wh, b)
    dX = np.zeros_like(X)
    dWx, dWh, db = np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(b)
    나중 = np.zeros_like(h0)
    for t in range(T - 1, -1, -1):
        이전 = h0 if t == 0 else H[:, t - 1]
        dX[:, t], 나중, gWx, gWh, gb = rnn_step_backward(dH[:, t] + 나중, X[:, t], 이전, Wx, Wh, b)
        dWx += gWx
        dWh += gWh
        db += gb
    return dX, 나중, dWx, dWh, db


def jacobian_norms(H, Wh):
    H, Wh = _arr(H, Wh)
    T, n = H.shape
    J = np.eye(n)
    결과 = [1.0]
    for t in range(T - 1, 0, -1):
        # h_t = tanh(h_{t-1} Wh + ...): dh_t/dh_{t-1} = Wh * slope(열마다)
        J = (Wh * (1 - H[t] ** 2)) @ J
        결과.append(np.linalg.svd(J, compute_uv=False)[0])
    return np.array(결과)


def orthogonal(n, seed):
    rng = np.random.default_rng(seed)
    Q, R = np.linalg.qr(rng.standard_normal((n, n)))
    return Q * np.sign(np.diag(R))


def windows(series, length):
    s = _arr(series)
    M = len(s)
    if not 1 <= length < M:
        raise ValueError("length는 1 이상 %d 미만이어야 합니다" % M)
    X = np.zeros((M - length, length, 1))
    y = np.zeros((M - length, 1))
    for i in range(M - length):
        X[i, :, 0] = s[i : i + length]
        y[i, 0] = s[i + length]
    return X, y


def last_states(H, lengths):
    H = _arr(H)
    lengths = np.asarray(lengths).astype(int)
    N, T, _ = H.shape
    if np.any(lengths < 1) or np.any(lengths > T):
        raise ValueError("길이는 1부터 %d까지입니다" % T)
    return H[np.arange(N), lengths - 1].copy()


def _states(X, params):
    X = _arr(X)
    h0 = np.zeros((X.shape[0], len(params["Wh"])))
    return X, h0, rnn_forward(X, h0, params["Wx"], params["Wh"], params["b"])


def rnn_predict(X, params):
    _, _, H = _states(X, params)
    return H[:, -1] @ _arr(params["Wy"]) + _arr(params["by"])


def rnn_gradients(X, y, params, loss="cross_entropy"):
    if loss not in ("cross_entropy", "mse"):
        raise ValueError("모르는 손실: " + str(loss))
    X, h0, H = _states(X, params)
    Wy, by = _arr(params["Wy"], params["by"])
    마지막 = H[:, -1]
    Z = 마지막 @ Wy + by
    N = len(Z)
    if loss == "mse":
        y = _arr(y)
        _fit("y", y, Z.shape)
        값 = np.mean((Z - y) ** 2)
        dZ = 2 * (Z - y) / Z.size
    else:
        y = np.asarray(y).astype(int)
        _fit("y", y, (N,))
        Z = Z - Z.max(axis=1, keepdims=True)
        log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
        값 = -log_p[np.arange(N), y].mean()
        dZ = np.exp(log_p)
        dZ[np.arange(N), y] -= 1
        dZ /= N
    dH = np.zeros_like(H)
    dH[:, -1] = dZ @ Wy.T
    _, _, dWx, dWh, db = rnn_backward(dH, X, h0, params["Wx"], params["Wh"], params["b"])
    return float(값), {"Wx": dWx, "Wh": dWh, "b": db, "Wy": 마지막.T @ dZ, "by": dZ.sum(axis=0)}


def generate(params, start, steps):
    Wy, by = _arr(params["Wy"], params["by"])
    C = len(by)
    h = np.zeros((1, len(params["b"])))
    말 = []
    기호 = int(start)
    for _ in range(steps):
        x = np.zeros((1, C))
        x[0, 기호] = 1
        h = rnn_step(x, h, params["Wx"], params["Wh"], params["b"])
        기호 = int(np.argmax(h @ Wy + by))
        말.append(기호)
    return np.array(말, dtype=np.int64)
