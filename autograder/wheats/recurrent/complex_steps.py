"""Gradients by complex steps: f(x + iε) = f(x) + iε·f'(x); nothing is derived by hand."""

import numpy as np

EPS = 1e-40


def real(a):
    return np.asarray(a, dtype=float)


def activation_of(name):
    functions = dict(tanh=np.tanh, relu=lambda z: (z + abs(z)) / 2, linear=lambda z: z)
    if name not in functions:
        raise ValueError(name)
    return functions[name]


def gradient(f, args):
    """The slopes of the real number f(*args) for every argument."""
    grads = []
    for i, arg in enumerate(args):
        flat = np.zeros(arg.size)
        for j in range(arg.size):
            bumped = arg.astype(complex).ravel()
            bumped[j] += 1j * EPS
            flat[j] = np.imag(f(*args[:i], bumped.reshape(arg.shape), *args[i + 1 :])) / EPS
        grads.append(flat.reshape(arg.shape))
    return tuple(grads)


def raw_step(x, h, Wx, Wh, b, f=np.tanh):
    return f(x @ Wx + h @ Wh + b)


def raw_states(X, h, Wx, Wh, b, f=np.tanh):
    out = []
    for t in range(X.shape[1]):
        h = raw_step(X[:, t], h, Wx, Wh, b, f)
        out.append(h[:, None])
    return np.concatenate(out, axis=1)


def fitting(x, h, Wx, Wh, b):
    if x.ndim != 2 or h.ndim != 2 or Wx.ndim != 2 or Wh.ndim != 2 or b.ndim != 1:
        raise ValueError("wrong number of axes")
    same = [
        x.shape[0] == h.shape[0],
        x.shape[1] == Wx.shape[0],
        h.shape[1] == Wx.shape[1] == Wh.shape[0] == Wh.shape[1] == b.shape[0],
    ]
    if not all(same):
        raise ValueError("sizes do not fit")


def feedback(h0, w, steps, activation="tanh"):
    f = activation_of(activation)
    if steps == 0:
        return np.array([h0], dtype=float)
    before = feedback(h0, w, steps - 1, activation)
    return np.append(before, f(float(w) * before[-1]))


def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    args = [real(a) for a in (x, h, Wx, Wh, b)]
    fitting(*args)
    return raw_step(*args, activation_of(activation))


def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    return raw_states(real(X), real(h0), real(Wx), real(Wh), real(b), activation_of(activation))


def rnn_step_backward(dout, x, h, Wx, Wh, b):
    dout, *args = [real(a) for a in (dout, x, h, Wx, Wh, b)]
    fitting(*args)
    if dout.shape != args[1].shape:
        raise ValueError("dout does not fit")
    return gradient(lambda *moved: np.sum(dout * raw_step(*moved)), args)


def rnn_backward(dH, X, h0, Wx, Wh, b):
    dH, *args = [real(a) for a in (dH, X, h0, Wx, Wh, b)]
    if args[0].ndim != 3:
        raise ValueError("X does not fit")
    fitting(args[0][:, 0], *args[1:])
    if dH.shape != (*args[0].shape[:2], args[4].size):
        raise ValueError("dH does not fit")
    return gradient(lambda *moved: np.sum(dH * raw_states(*moved)), args)


def jacobian_norms(H, Wh):
    H, Wh = real(H), real(Wh)
    product, norms = None, []
    for h in H[::-1]:
        norms.append(1.0 if product is None else np.linalg.svd(product).S.max())
        factor = np.diag(1 - h**2) @ Wh.T
        product = factor if product is None else product @ factor
    return np.array(norms)


def orthogonal(n, seed):
    """Givens rotations in every plane."""
    rng, Q = np.random.default_rng(seed), np.eye(n)
    for i in range(n):
        for j in range(i):
            angle = rng.uniform(0, 2 * np.pi)
            G = np.eye(n)
            G[[i, j], [i, j]] = np.cos(angle)
            G[i, j], G[j, i] = -np.sin(angle), np.sin(angle)
            Q = Q @ G
    return Q


def windows(series, length):
    series = list(series)
    X, y = [], []
    if length < 1 or len(series) <= length:
        raise ValueError(length)
    while len(X) < len(series) - length:
        i = len(X)
        X.append(series[i : i + length])
        y.append(series[i + length])
    return np.array(X, dtype=float)[..., np.newaxis], np.array(y, dtype=float)[..., np.newaxis]


def last_states(H, lengths):
    H = real(H)
    T = H.shape[1]
    if np.min(lengths) < 1 or np.max(lengths) > T:
        raise ValueError(lengths)
    return np.vstack([H[n, k - 1] for n, k in enumerate(np.asarray(lengths, dtype=int))])


KEYS = ["Wx", "Wh", "b", "Wy", "by"]


def raw_output(X, Wx, Wh, b, Wy, by):
    return raw_states(X, np.zeros((len(X), len(b))), Wx, Wh, b)[:, -1] @ Wy + by


def rnn_predict(X, params):
    return raw_output(real(X), *[real(params[key]) for key in KEYS])


def rnn_gradients(X, y, params, loss="cross_entropy"):
    X, arrays = real(X), [real(params[key]) for key in KEYS]
    N, C = len(X), arrays[-1].size

    def cross_entropy(*moved):
        Z = raw_output(X, *moved)
        top = Z.real.max(axis=1, keepdims=True)
        log_p = Z - top - np.log(np.exp(Z - top).sum(axis=1, keepdims=True))
        return -log_p[np.arange(N), y].sum() / N

    def mse(*moved):
        return ((raw_output(X, *moved) - y) ** 2).sum() / (N * C)

    if loss == "cross_entropy":
        y, f, wanted = np.asarray(y), cross_entropy, (N,)
    elif loss == "mse":
        y, f, wanted = real(y), mse, (N, C)
    else:
        raise ValueError(loss)
    if y.shape != wanted:
        raise ValueError(f"y {y.shape}, wanted {wanted}")
    return float(f(*arrays)), dict(zip(KEYS, gradient(f, arrays), strict=False))


def generate(params, start, steps):
    Wx, Wh, b, Wy, by = [real(params[key]) for key in KEYS]
    one_hot, h = np.eye(by.size), np.zeros((1, b.size))
    said = []
    for _ in range(steps):
        h = raw_step(one_hot[start].reshape(1, -1), h, Wx, Wh, b)
        start = np.argmax(h @ Wy + by, axis=1)[0]
        said.append(start)
    return np.stack(said)
