import numpy as np

ACT = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "linear": lambda z: z}


def d(*xs):
    return [np.asarray(x, dtype=np.float64) for x in xs]


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
        grads = [0, 0, 0]
        dh = np.zeros_like(h0)
        for t in reversed(range(xs.shape[1])):
            out = self.step_back(dhs[:, t] + dh, xs[:, t], prev[:, t])
            dxs[:, t], dh = out[0], out[1]
            grads = [g + o for g, o in zip(grads, out[2:])]
        return (dxs, dh, *grads)


def feedback(h0, w, steps, activation="tanh"):
    h = np.zeros(steps + 1)
    h[0] = h0
    for i in range(1, steps + 1):
        h[i] = ACT[activation](w * h[i - 1])
    return h


def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    return RNN(Wx, Wh, b, activation).step(*d(x, h))


def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    return RNN(Wx, Wh, b, activation).run(*d(X, h0))


def rnn_step_backward(dout, x, h, Wx, Wh, b):
    return RNN(Wx, Wh, b).step_back(*d(dout, x, h))


def rnn_backward(dH, X, h0, Wx, Wh, b):
    return RNN(Wx, Wh, b).back(*d(dH, X, h0))


def jacobian_norms(H, Wh):
    H, Wh = d(H, Wh)
    T = len(H)
    out = np.ones(T)
    M = np.eye(len(Wh))
    for k in range(1, T):
        slopes = 1 - H[T - k] ** 2
        M = M @ np.diag(slopes) @ Wh.T
        out[k] = np.linalg.norm(M, 2)
    return out


def orthogonal(n, seed):
    u, _, vt = np.linalg.svd(np.random.default_rng(seed).normal(size=(n, n)))
    return u @ vt


def windows(series, length):
    s = np.asarray(series, dtype=np.float64)
    W = np.array([s[i : i + length + 1] for i in range(len(s) - length)])
    return W[:, :-1, None], W[:, -1:]


def last_states(H, lengths):
    (H,) = d(H)
    return np.array([H[n, int(l) - 1] for n, l in enumerate(lengths)])


def rnn_predict(X, params):
    X, Wy, by = d(X, params["Wy"], params["by"])
    hs = rnn_forward(X, np.zeros((len(X), len(params["b"]))), params["Wx"], params["Wh"], params["b"])
    return hs[:, -1] @ Wy + by


def rnn_gradients(X, y, params, loss="cross_entropy"):
    X, Wy = d(X, params["Wy"])
    net = RNN(params["Wx"], params["Wh"], params["b"])
    h0 = np.zeros((len(X), len(net.b)))
    hs = net.run(X, h0)
    z = rnn_predict(X, params)
    n, c = z.shape
    if loss == "mse":
        diff = z - np.asarray(y, dtype=np.float64)
        L, dz = (diff**2).mean(), 2 * diff / (n * c)
    else:
        e = np.exp(z - z.max(1, keepdims=True))
        lse = z.max(1) + np.log(e.sum(1))
        y = np.asarray(y, dtype=int)
        L = (lse - z[np.arange(n), y]).mean()
        dz = (e / e.sum(1, keepdims=True) - np.eye(c)[y]) / n
    dhs = np.zeros_like(hs)
    dhs[:, -1] = dz @ Wy.T
    _, _, dWx, dWh, db = net.back(dhs, X, h0)
    return L, dict(Wx=dWx, Wh=dWh, b=db, Wy=hs[:, -1].T @ dz, by=dz.sum(0))


def generate(params, start, steps):
    Wy, by = d(params["Wy"], params["by"])
    net = RNN(params["Wx"], params["Wh"], params["b"])
    h = np.zeros(len(net.b))
    said = [start]
    while len(said) <= steps:
        h = net.step(np.eye(len(by))[said[-1]], h)
        said.append(int((h @ Wy + by).argmax()))
    return np.array(said[1:])
