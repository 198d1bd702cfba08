"""Mistakes of somebody who has seen neither suites nor chaffs; see `autograder.variants`."""

from autograder.variants import mistake


# feedback_without_start: The list begins with f(w h0).
@mistake("r01_h0_missing", base="plain")
def feedback(h0, w, steps, activation="tanh"):
    out = []
    h = h0
    for i in range(steps + 1):
        h = ACT[activation](w * h)
        out.append(h)
    return np.array(out, dtype=np.float64)


# feedback_one_short: steps values in all.
@mistake("r02_steps_off_by_one", base="checked")
def feedback(h0, w, steps, activation="tanh"):
    _activate(activation, 0.0)
    h = np.zeros(max(steps, 1))
    h[0] = h0
    for t in range(1, steps):
        h[t] = _activate(activation, w * h[t - 1])
    return h


# feedback_squash_first: w f(h) in place of f(w h).
@mistake("r03_squashes_before_weighing", base="plain")
def feedback(h0, w, steps, activation="tanh"):
    f = ACT[activation]
    h = [float(h0)]
    while len(h) < steps + 1:
        h += [float(w * f(h[-1]))]
    return np.array(h)


# relu_capped: A ReLU that stops at 1.
@mistake("r04_relu_clipped", base="checked")
def _activate(name, z):
    if name == "tanh":
        return np.tanh(z)
    if name == "relu":
        return np.clip(z, 0.0, 1.0)
    if name == "linear":
        return z
    raise ValueError("모르는 활성화 함수: " + str(name))


# step_weights_transposed: PyTorch's (out, in) for Wh.
@mistake("r06_weights_transposed", base="checked")
def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    x, h, Wx, Wh, b = _arr(x, h, Wx, Wh, b)
    _fit_step(x, h, Wx, Wh, b)
    z = np.matmul(x, Wx)
    z = z + np.matmul(Wh, h.T).T
    z = z + b
    return _activate(activation, z)


# step_bias_twice: b_ih and b_hh, both filled with b.
@mistake("r07_two_biases", base="plain")
class RNN:
    """Like class RNN in book 2, but without layers."""

    def __init__(self, Wx, Wh, b, activation="tanh"):
        self.Wx, self.Wh, self.b = d(Wx, Wh, b)
        self.f = ACT[activation]

    def step(self, x, h):
        i = x @ self.Wx + self.b
        r = h @ self.Wh + self.b
        return self.f(i + r)

    def run(self, xs, h):
        N, T, D = xs.shape
        hs = np.empty((N, T, len(self.b)))
        for t in range(T):
            h = self.step(xs[:, t, :], h)
            hs[:, t, :] = h
        return hs

    def step_back(self, dh_next, x, h_prev):
        h_next = self.step(x, h_prev)
        dt = dh_next * (1 - h_next * h_next)
        return dt @ self.Wx.T, dt @ self.Wh.T, x.T @ dt, h_prev.T @ dt, dt.sum(0)

    def back(self, dhs, xs, h0):
        prev = np.concatenate([h0[:, None], self.run(xs, h0)[:, :-1]], axis=1)
        dxs = np.empty_like(xs)
        grads = [0, 0, 0]
        dh = np.zeros_like(h0)
        for t in reversed(range(xs.shape[1])):
            out = self.step_back(dhs[:, t] + dh, xs[:, t], prev[:, t])
            dxs[:, t], dh = out[0], out[1]
            grads = [g + o for g, o in zip(grads, out[2:])]
        return (dxs, dh, *grads)


# step_state_outside: The old state joins behind the activation.
@mistake("r08_state_outside_tanh", base="checked")
def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    x, h, Wx, Wh, b = _arr(x, h, Wx, Wh, b)
    _fit_step(x, h, Wx, Wh, b)
    new = _activate(activation, np.dot(x, Wx) + b)
    new += np.dot(h, Wh)
    return new


# forward_with_h0: h0 is the first entry, so there are T + 1 states.
@mistake("r10_h0_included", base="plain")
class RNN:
    """Like class RNN in book 2, but without layers."""

    def __init__(self, Wx, Wh, b, activation="tanh"):
        self.Wx, self.Wh, self.b = d(Wx, Wh, b)
        self.f = ACT[activation]

    def step(self, x, h):
        return self.f(np.dot(x, self.Wx) + np.dot(h, self.Wh) + self.b)

    def run(self, xs, h):
        hs = [h]
        for t in range(xs.shape[1]):
            hs.append(self.step(xs[:, t], hs[-1]))
        return np.stack(hs, axis=1)

    def step_back(self, dh_next, x, h_prev):
        h_next = self.step(x, h_prev)
        dt = dh_next * (1 - h_next * h_next)
        return dt @ self.Wx.T, dt @ self.Wh.T, x.T @ dt, h_prev.T @ dt, dt.sum(0)

    def back(self, dhs, xs, h0):
        prev = np.concatenate([h0[:, None], self.run(xs, h0)[:, :-1]], axis=1)
        dxs = np.empty_like(xs)
        grads = [0, 0, 0]
        dh = np.zeros_like(h0)
        for t in reversed(range(xs.shape[1])):
            out = self.step_back(dhs[:, t] + dh, xs[:, t], prev[:, t])
            dxs[:, t], dh = out[0], out[1]
            grads = [g + o for g, o in zip(grads, out[2:])]
        return (dxs, dh, *grads)


# forward_over_samples: Loops over axis 0 as if it were time.
@mistake("r11_axes_swapped", base="checked")
def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    X, h = _arr(X, h0)
    out = []
    for n in range(X.shape[0]):
        h = _activate(activation, X[n] @ _arr(Wx) + h[:1] @ _arr(Wh) + _arr(b))
        out.append(h)
    return np.stack(out)


# forward_shared_array: One buffer is overwritten and appended T times.
@mistake("r12_states_share_one_array", base="plain")
def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    X, h0 = d(X, h0)
    net = RNN(Wx, Wh, b, activation)
    h = h0.copy()
    hs = []
    for t in range(X.shape[1]):
        h[:] = net.step(X[:, t], h)
        hs.append(h)
    return np.stack(hs, axis=1)


# slope_of_old_state: 1 - h^2 of the state that went in.
@mistake("r13_slope_of_state_in", base="checked")
def rnn_step_backward(dout, x, h, Wx, Wh, b):
    dout, x, h, Wx, Wh, b = _arr(dout, x, h, Wx, Wh, b)
    _fit_step(x, h, Wx, Wh, b)
    _fit("dout", dout, h.shape)
    dz = (1 - np.square(h)) * dout
    return dz.dot(Wx.T), dz.dot(Wh.T), x.T.dot(dz), h.T.dot(dz), dz.sum(axis=0)


# dwh_of_new_state: dWh is taken with the state that came out.
@mistake("r15_dWh_from_new_state", base="plain")
class RNN:
    """Like class RNN in book 2, but without layers."""

    def __init__(self, Wx, Wh, b, activation="tanh"):
        self.Wx, self.Wh, self.b = d(Wx, Wh, b)
        self.f = ACT[activation]

    def step(self, x, h):
        return self.f(np.dot(x, self.Wx) + np.dot(h, self.Wh) + self.b)

    def run(self, xs, h):
        N, T, D = xs.shape
        hs = np.empty((N, T, len(self.b)))
        for t in range(T):
            h = self.step(xs[:, t, :], h)
            hs[:, t, :] = h
        return hs

    def step_back(self, dh_next, x, h_prev):
        h_next = self.step(x, h_prev)
        dt = dh_next * (1 - h_next**2)
        dWh = np.dot(h_next.T, dt)
        dWx = np.dot(x.T, dt)
        return np.dot(dt, self.Wx.T), np.dot(dt, self.Wh.T), dWx, dWh, dt.sum(axis=0)

    def back(self, dhs, xs, h0):
        prev = np.concatenate([h0[:, None], self.run(xs, h0)[:, :-1]], axis=1)
        dxs = np.empty_like(xs)
        grads = [0, 0, 0]
        dh = np.zeros_like(h0)
        for t in reversed(range(xs.shape[1])):
            out = self.step_back(dhs[:, t] + dh, xs[:, t], prev[:, t])
            dxs[:, t], dh = out[0], out[1]
            grads = [g + o for g, o in zip(grads, out[2:])]
        return (dxs, dh, *grads)


# no_gradient_from_later: dh is not passed on from step to step.
@mistake("r16_later_steps_forgotten", base="plain")
class RNN:
    """Like class RNN in book 2, but without layers."""

    def __init__(self, Wx, Wh, b, activation="tanh"):
        self.Wx, self.Wh, self.b = d(Wx, Wh, b)
        self.f = ACT[activation]

    def step(self, x, h):
        return self.f(np.dot(x, self.Wx) + np.dot(h, self.Wh) + self.b)

    def run(self, xs, h):
        N, T, D = xs.shape
        hs = np.empty((N, T, len(self.b)))
        for t in range(T):
            h = self.step(xs[:, t, :], h)
            hs[:, t, :] = h
        return hs

    def step_back(self, dh_next, x, h_prev):
        h_next = self.step(x, h_prev)
        dt = dh_next * (1 - h_next * h_next)
        return dt @ self.Wx.T, dt @ self.Wh.T, x.T @ dt, h_prev.T @ dt, dt.sum(0)

    def back(self, dhs, xs, h0):
        hs = self.run(xs, h0)
        dxs = np.zeros_like(xs)
        dWx, dWh, db = np.zeros_like(self.Wx), np.zeros_like(self.Wh), np.zeros_like(self.b)
        for t in range(xs.shape[1])[::-1]:
            before = hs[:, t - 1] if t > 0 else h0
            dxs[:, t], dh, a, c, e = self.step_back(dhs[:, t], xs[:, t], before)
            dWx += a
            dWh += c
            db += e
        return dxs, dh, dWx, dWh, db


# outside_gradient_forgotten: Only the last dH starts; the others are dropped.
@mistake("r17_outside_slope_forgotten", base="checked")
def rnn_backward(dH, X, h0, Wx, Wh, b):
    dH, X, h0, Wx, Wh, b = _arr(dH, X, h0, Wx, Wh, b)
    N, T, D = X.shape
    _fit_step(X[:, 0], h0, Wx, Wh, b)
    _fit("dH", dH, (N, T, h0.shape[1]))
    H = rnn_forward(X, h0, Wx, Wh, b)
    dX, dWx, dWh, db = np.zeros_like(X), 0, 0, 0
    dh = dH[:, -1]
    for t in range(T - 1, -1, -1):
        prev = H[:, t - 1] if t else h0
        dX[:, t], dh, a, c, e = rnn_step_backward(dh, X[:, t], prev, Wx, Wh, b)
        dWx, dWh, db = dWx + a, dWh + c, db + e
    return dX, dh, dWx, dWh, db


# weight_gradients_overwritten: = in the loop: one step's slopes only (the last one computed).
@mistake("r18_one_step_only", base="checked")
def rnn_backward(dH, X, h0, Wx, Wh, b):
    dH, X, h0, Wx, Wh, b = _arr(dH, X, h0, Wx, Wh, b)
    N, T, D = X.shape
    _fit_step(X[:, 0], h0, Wx, Wh, b)
    _fit("dH", dH, (N, T, h0.shape[1]))
    H = np.concatenate([h0[:, None], rnn_forward(X, h0, Wx, Wh, b)], axis=1)
    dX = np.zeros_like(X)
    dh = np.zeros_like(h0)
    for t in reversed(range(T)):
        dX[:, t], dh, dWx, dWh, db = rnn_step_backward(dH[:, t] + dh, X[:, t], H[:, t], Wx, Wh, b)
    return dX, dh, dWx, dWh, db


# mean_over_time: The weights' slopes are divided by T.
@mistake("r19_divided_by_T", base="plain")
class RNN:
    """Like class RNN in book 2, but without layers."""

    def __init__(self, Wx, Wh, b, activation="tanh"):
        self.Wx, self.Wh, self.b = d(Wx, Wh, b)
        self.f = ACT[activation]

    def step(self, x, h):
        return self.f(np.dot(x, self.Wx) + np.dot(h, self.Wh) + self.b)

    def run(self, xs, h):
        N, T, D = xs.shape
        hs = np.empty((N, T, len(self.b)))
        for t in range(T):
            h = self.step(xs[:, t, :], h)
            hs[:, t, :] = h
        return hs

    def step_back(self, dh_next, x, h_prev):
        h_next = self.step(x, h_prev)
        dt = dh_next * (1 - h_next * h_next)
        return dt @ self.Wx.T, dt @ self.Wh.T, x.T @ dt, h_prev.T @ dt, dt.sum(0)

    def back(self, dhs, xs, h0):
        T = xs.shape[1]
        prev = np.concatenate([h0[:, None], self.run(xs, h0)[:, :-1]], axis=1)
        dxs, dh = np.empty_like(xs), 0
        dWx = dWh = db = 0
        for t in range(T - 1, -1, -1):
            dxs[:, t], dh, a, c, e = self.step_back(dhs[:, t] + dh, xs[:, t], prev[:, t])
            dWx, dWh, db = dWx + a / T, dWh + c / T, db + e / T
        return dxs, dh, dWx, dWh, db


# adds_into_dh: dhs[:, t] += dh writes into the caller's array.
@mistake("r20_writes_into_dH", base="plain")
class RNN:
    """Like class RNN in book 2, but without layers."""

    def __init__(self, Wx, Wh, b, activation="tanh"):
        self.Wx, self.Wh, self.b = d(Wx, Wh, b)
        self.f = ACT[activation]

    def step(self, x, h):
        return self.f(np.dot(x, self.Wx) + np.dot(h, self.Wh) + self.b)

    def run(self, xs, h):
        N, T, D = xs.shape
        hs = np.empty((N, T, len(self.b)))
        for t in range(T):
            h = self.step(xs[:, t, :], h)
            hs[:, t, :] = h
        return hs

    def step_back(self, dh_next, x, h_prev):
        h_next = self.step(x, h_prev)
        dt = dh_next * (1 - h_next * h_next)
        return dt @ self.Wx.T, dt @ self.Wh.T, x.T @ dt, h_prev.T @ dt, dt.sum(0)

    def back(self, dhs, xs, h0):
        prev = np.concatenate([h0[:, None], self.run(xs, h0)[:, :-1]], axis=1)
        dxs = np.empty_like(xs)
        sums = [0, 0, 0]
        dh = 0
        for t in reversed(range(xs.shape[1])):
            dhs[:, t] += dh
            dx, dh, *g = self.step_back(dhs[:, t], xs[:, t], prev[:, t])
            dxs[:, t] = dx
            sums = [s + q for s, q in zip(sums, g)]
        return (dxs, dh, *sums)


# norms_frobenius: The Frobenius norm.
@mistake("r24_frobenius", base="plain")
def jacobian_norms(H, Wh):
    H, Wh = d(H, Wh)
    M, out = np.eye(len(Wh)), [1.0]
    for h in H[:0:-1]:
        M = M @ np.diag(1 - h**2) @ Wh.T
        out.append(np.linalg.norm(M))
    return np.array(out)


# norms_without_slopes: Powers of Wh alone.
@mistake("r23_slopes_missing", base="checked")
def jacobian_norms(H, Wh):
    H, Wh = _arr(H, Wh)
    return np.array([np.linalg.norm(np.linalg.matrix_power(Wh, k), 2) for k in range(len(H))])


# norms_slopes_one_off: The slope of the earlier state.
@mistake("r23_slopes_one_step_off", base="checked")
def jacobian_norms(H, Wh):
    H, Wh = _arr(H, Wh)
    T, n = H.shape
    J = np.eye(n)
    out = [1.0]
    for t in range(T - 1, 0, -1):
        J = (Wh * (1 - H[t - 1] ** 2)) @ J
        out.append(np.linalg.norm(J, ord=2))
    return np.array(out)


# windows_last_missing: One window too few.
@mistake("r25_one_window_short", base="checked")
def windows(series, length):
    s = _arr(series)
    M = len(s)
    if not 1 <= length < M:
        raise ValueError("length는 1 이상 %d 미만이어야 합니다" % M)
    X, y = [], []
    for i in range(M - length - 1):
        X.append(s[i : i + length])
        y.append(s[i + length])
    return np.array(X).reshape(-1, length, 1), np.array(y).reshape(-1, 1)


# last_states_index_length: Index lengths, the step after the last real one.
@mistake("r26_index_is_length", base="plain")
def last_states(H, lengths):
    (H,) = d(H)
    l = np.minimum(np.asarray(lengths, dtype=int), H.shape[1] - 1)
    return H[np.arange(len(H)), l]


# last_states_final: Always the last column, padded or not.
@mistake("last_states_lengths_ignored", base="checked")
def last_states(H, lengths):
    H = _arr(H)
    lengths = np.asarray(lengths).astype(int)
    if lengths.min() < 1 or lengths.max() > H.shape[1]:
        raise ValueError("길이가 맞지 않습니다")
    return H[:, -1, :].copy()


# predict_mean_state: The mean of all states goes through the output layer.
@mistake("predict_other_state", base="plain")
def rnn_predict(X, params):
    X, Wy, by = d(X, params["Wy"], params["by"])
    hs = rnn_forward(X, np.zeros((len(X), len(params["b"]))), params["Wx"], params["Wh"], params["b"])
    return hs.mean(axis=1) @ Wy + by


# generate_forgets_state: Every symbol starts from a zero state.
@mistake("generate_forgets_state", base="checked")
def generate(params, start, steps):
    Wy, by = _arr(params["Wy"], params["by"])
    답 = []
    c = int(start)
    for _ in range(steps):
        x = np.eye(len(by))[[c]]
        h = rnn_step(x, np.zeros((1, len(params["b"]))), params["Wx"], params["Wh"], params["b"])
        c = int((h @ Wy + by).argmax())
        답.append(c)
    return np.array(답)


# generate_with_start: start is among the answers, and the last symbol is missing.
@mistake("generate_includes_start", base="plain")
def generate(params, start, steps):
    Wy, by = d(params["Wy"], params["by"])
    net = RNN(params["Wx"], params["Wh"], params["b"])
    h, out, c = np.zeros(len(net.b)), [], start
    for _ in range(steps):
        out.append(int(c))
        h = net.step(np.eye(len(by))[c], h)
        c = np.argmax(h @ Wy + by)
    return np.array(out)


# mse_over_samples: The mean squared error is a mean over samples only.
@mistake("gradients_mse_over_samples", base="checked")
def rnn_gradients(X, y, params, loss="cross_entropy"):
    if loss not in ("cross_entropy", "mse"):
        raise ValueError("모르는 손실: " + str(loss))
    X, h0, H = _states(X, params)
    Wy, by = _arr(params["Wy"], params["by"])
    Z = H[:, -1] @ Wy + by
    N = len(Z)
    if loss == "mse":
        y = _arr(y)
        _fit("y", y, Z.shape)
        value = np.sum((Z - y) ** 2) / N
        dZ = 2 * (Z - y) / N
    else:
        y = np.asarray(y).astype(int)
        _fit("y", y, (N,))
        S = Z - Z.max(axis=1, keepdims=True)
        logp = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
        value = -logp[np.arange(N), y].mean()
        dZ = (np.exp(logp) - np.eye(Z.shape[1])[y]) / N
    dH = np.zeros_like(H)
    dH[:, -1] = dZ @ Wy.T
    _, _, dWx, dWh, db = rnn_backward(dH, X, h0, params["Wx"], params["Wh"], params["b"])
    return float(value), {"Wx": dWx, "Wh": dWh, "b": db, "Wy": H[:, -1].T @ dZ, "by": dZ.sum(axis=0)}
