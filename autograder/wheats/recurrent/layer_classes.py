"""Layers as in a well-known book: RNN, TimeRNN, Affine with params, grads, forward, backward."""

import numpy as np


def _as(*arrays):
    return [np.array(a, dtype="float64") for a in arrays]


class Activation:
    def __init__(self, name):
        if name == "tanh":
            self.f = np.tanh
        elif name == "relu":
            self.f = lambda z: np.where(z > 0, z, 0.0)
        elif name == "linear":
            self.f = lambda z: z
        else:
            raise ValueError(f"activation {name!r} is not known")

    def __call__(self, z):
        return self.f(z)


class RNN:
    def __init__(self, Wx, Wh, b, activation="tanh"):
        self.params = [Wx, Wh, b]
        self.grads = [np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(b)]
        self.activation = Activation(activation)
        self.cache = None

    def check(self, x, h_prev, dout=None):
        Wx, Wh, b = self.params
        if Wx.ndim != 2:
            raise ValueError("Wx is a matrix")
        D, H = Wx.shape
        if Wh.shape != (H, H) or b.shape != (H,):
            raise ValueError(f"Wh {Wh.shape} or b {b.shape} does not fit H = {H}")
        if x.ndim != 2 or x.shape[1] != D or h_prev.shape != (x.shape[0], H):
            raise ValueError(f"x {x.shape} or h {h_prev.shape} does not fit D = {D}, H = {H}")
        if dout is not None and dout.shape != h_prev.shape:
            raise ValueError(f"dout {dout.shape} does not fit {h_prev.shape}")

    def forward(self, x, h_prev):
        Wx, Wh, b = self.params
        t = np.dot(h_prev, Wh) + np.dot(x, Wx) + b
        h_next = self.activation(t)
        self.cache = (x, h_prev, h_next)
        return h_next

    def backward(self, dh_next):
        Wx, Wh, _b = self.params
        x, h_prev, h_next = self.cache
        dt = dh_next * (1 - h_next**2)
        db = np.sum(dt, axis=0)
        dWh = np.dot(h_prev.T, dt)
        dh_prev = np.dot(dt, Wh.T)
        dWx = np.dot(x.T, dt)
        dx = np.dot(dt, Wx.T)
        self.grads[0][...] = dWx
        self.grads[1][...] = dWh
        self.grads[2][...] = db
        return dx, dh_prev


class TimeRNN:
    def __init__(self, Wx, Wh, b, activation="tanh"):
        self.params = [Wx, Wh, b]
        self.grads = [np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(b)]
        self.activation = activation
        self.layers = []
        self.h, self.dh = None, None

    def set_state(self, h):
        self.h = h

    def forward(self, xs):
        N, T, _D = xs.shape
        H = self.params[0].shape[1]
        self.layers = []
        hs = np.empty((N, T, H), dtype="f8")
        for t in range(T):
            layer = RNN(*self.params, self.activation)
            self.h = layer.forward(xs[:, t, :], self.h)
            hs[:, t, :] = self.h
            self.layers.append(layer)
        return hs

    def backward(self, dhs):
        N, T, _H = dhs.shape
        D = self.params[0].shape[0]
        dxs = np.empty((N, T, D), dtype="f8")
        dh = 0
        grads = [0, 0, 0]
        for t in reversed(range(T)):
            layer = self.layers[t]
            dx, dh = layer.backward(dhs[:, t, :] + dh)
            dxs[:, t, :] = dx
            for i, grad in enumerate(layer.grads):
                grads[i] += grad
        for i, grad in enumerate(grads):
            self.grads[i][...] = grad
        self.dh = dh
        return dxs


class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = dout.sum(axis=0)
        return np.dot(dout, self.W.T)


class SoftmaxWithLoss:
    def forward(self, x, t):
        t = np.asarray(t)
        if t.ndim != 1 or t.size != x.shape[0]:
            raise ValueError("labels are one int a sample")
        x = x - x.max(axis=1, keepdims=True)
        self.t = t
        self.y = np.exp(x) / np.exp(x).sum(axis=1, keepdims=True)
        picked = x[np.arange(len(t)), t] - np.log(np.exp(x).sum(axis=1))
        return -picked.sum() / len(t)

    def backward(self):
        dx = self.y.copy()
        dx[np.arange(len(self.t)), self.t] -= 1
        return dx / len(self.t)


class MeanSquaredError:
    def forward(self, x, t):
        t = np.array(t, dtype="f8")
        if t.shape != x.shape:
            raise ValueError("targets have the shape of the output")
        self.diff = x - t
        return (self.diff**2).mean()

    def backward(self):
        return 2 * self.diff / self.diff.size


LOSSES = {"cross_entropy": SoftmaxWithLoss, "mse": MeanSquaredError}


class Model:
    def __init__(self, params):
        Wx, Wh, b, Wy, by = _as(*(params[k] for k in ("Wx", "Wh", "b", "Wy", "by")))
        self.rnn, self.affine = TimeRNN(Wx, Wh, b), Affine(Wy, by)

    def predict(self, X):
        (xs,) = _as(X)
        self.rnn.set_state(np.zeros((len(xs), self.rnn.params[1].shape[0])))
        self.hs = self.rnn.forward(xs)
        return self.affine.forward(self.hs[:, -1, :])

    def gradients(self, dout):
        dhs = np.zeros_like(self.hs)
        dhs[:, -1, :] = self.affine.backward(dout)
        self.rnn.backward(dhs)
        Wx, Wh, b = self.rnn.grads
        return {"Wx": Wx, "Wh": Wh, "b": b, "Wy": self.affine.dW, "by": self.affine.db}


def feedback(h0, w, steps, activation="tanh"):
    f = Activation(activation)
    h = np.array(h0, dtype="f8")
    hs = [h]
    for _ in range(steps):
        h = f(h * np.array(w, dtype="f8"))
        hs.append(h)
    return np.array(hs, dtype="f8")


def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    x, h, Wx, Wh, b = _as(x, h, Wx, Wh, b)
    layer = RNN(Wx, Wh, b, activation)
    layer.check(x, h)
    return layer.forward(x, h)


def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    X, h0, Wx, Wh, b = _as(X, h0, Wx, Wh, b)
    layer = TimeRNN(Wx, Wh, b, activation)
    layer.set_state(h0)
    return layer.forward(X)


def rnn_step_backward(dout, x, h, Wx, Wh, b):
    dout, x, h, Wx, Wh, b = _as(dout, x, h, Wx, Wh, b)
    layer = RNN(Wx, Wh, b)
    layer.check(x, h, dout)
    layer.forward(x, h)
    return (*layer.backward(dout), *layer.grads)


def rnn_backward(dH, X, h0, Wx, Wh, b):
    dH, X, h0, Wx, Wh, b = _as(dH, X, h0, Wx, Wh, b)
    if X.ndim != 3 or dH.ndim != 3 or dH.shape[:2] != X.shape[:2]:
        raise ValueError("X is (N, T, D) and dH (N, T, H)")
    RNN(Wx, Wh, b).check(X[:, 0], h0, dH[:, 0])
    layer = TimeRNN(Wx, Wh, b)
    layer.set_state(h0)
    layer.forward(X)
    dX = layer.backward(dH)
    return (dX, layer.dh, *layer.grads)


def jacobian_norms(H, Wh):
    H, Wh = _as(H, Wh)
    jacobian = np.identity(Wh.shape[0])
    norms = np.zeros(len(H))
    for k in range(len(H)):
        norms[k] = np.linalg.norm(jacobian, ord=2)
        jacobian = jacobian.dot(np.diag(1 - H[-1 - k] ** 2)).dot(Wh.T)
    return norms


def orthogonal(n, seed):
    generator = np.random.default_rng(seed)
    q, _ = np.linalg.qr(generator.uniform(-1, 1, (n, n)))
    return q


def windows(series, length):
    (series,) = _as(series)
    if length <= 0 or len(series) <= length:
        raise ValueError("length")
    xs = np.lib.stride_tricks.sliding_window_view(series, length)[:-1]
    return xs.reshape(-1, length, 1), series[length:].reshape(-1, 1)


def last_states(H, lengths):
    (H,) = _as(H)
    lengths = np.array(lengths, dtype=int)
    if lengths.min() < 1 or lengths.max() > H.shape[1]:
        raise ValueError("lengths")
    return np.take_along_axis(H, (lengths - 1)[:, None, None], axis=1)[:, 0]


def rnn_predict(X, params):
    return Model(params).predict(X)


def rnn_gradients(X, y, params, loss="cross_entropy"):
    if loss not in LOSSES:
        raise ValueError(f"loss {loss!r} is not known")
    model, last = Model(params), LOSSES[loss]()
    value = last.forward(model.predict(X), y)
    return value, model.gradients(last.backward())


def generate(params, start, steps):
    model = Model(params)
    h = np.zeros((1, model.rnn.params[1].shape[0]))
    word_ids, word_id = [], start
    while len(word_ids) < steps:
        x = np.zeros((1, model.affine.b.size))
        x[0, word_id] = 1
        model.rnn.set_state(h)
        h = model.rnn.forward(x[:, None])[:, 0]
        word_id = int(np.argmax(model.affine.forward(h).flatten()))
        word_ids.append(word_id)
    return np.array(word_ids)
