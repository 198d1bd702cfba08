"""Every slope by a whole Jacobian matrix; fold_batchnorm by asking what the two layers do to unit vectors."""

import numpy as np


def mat(a):
    return np.array(a, dtype=np.float64)


def batch_stats(X):
    X = mat(X)
    C = np.eye(len(X)) - np.ones((len(X), len(X))) / len(X)
    return X.mean(axis=0), ((C @ (X - X[0])) ** 2).mean(axis=0)


def standard(v, eps):
    """A vector's normalised values and the Jacobian of them."""
    n = len(v)
    c = v - v.mean()
    s = np.sqrt(np.dot(c, c) / n + eps)
    h = c / s
    return h, (np.eye(n) - np.full((n, n), 1 / n) - np.outer(h, h) / n) / s


def refuse_unless(*conditions):
    if not all(conditions):
        raise ValueError("shapes do not fit")


def batchnorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = mat(X), mat(gamma), mat(beta)
    refuse_unless(gamma.shape == X.shape[1:], beta.shape == X.shape[1:])
    return np.stack([standard(v, eps)[0] for v in X.T], axis=1) @ np.diag(gamma) + beta


def batchnorm_backward(dout, X, gamma, eps=1e-5):
    dout, X, gamma = mat(dout), mat(X), mat(gamma)
    refuse_unless(dout.shape == X.shape, gamma.shape == X.shape[1:])
    dX = np.empty_like(X)
    H = np.empty_like(X)
    for j in range(X.shape[1]):
        H[:, j], J = standard(X[:, j], eps)
        dX[:, j] = J.T @ dout[:, j] * gamma[j]
    return dX, np.diag(dout.T @ H).copy(), dout.T @ np.ones(len(X))


def layernorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = mat(X), mat(gamma), mat(beta)
    refuse_unless(gamma.shape == X.shape[1:], beta.shape == X.shape[1:])
    return np.stack([standard(v, eps)[0] for v in X]) @ np.diag(gamma) + beta


def layernorm_backward(dout, X, gamma, eps=1e-5):
    dout, X, gamma = mat(dout), mat(X), mat(gamma)
    refuse_unless(dout.shape == X.shape, gamma.shape == X.shape[1:])
    dX = np.empty_like(X)
    H = np.empty_like(X)
    for n in range(len(X)):
        H[n], J = standard(X[n], eps)
        dX[n] = J.T @ (np.diag(gamma) @ dout[n])
    return dX, np.diag(dout.T @ H).copy(), dout.T @ np.ones(len(X))


class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.history = []
        self.features, self.momentum, self.eps = features, momentum, eps

    def forward(self, X, gamma, beta, training):
        X, gamma, beta = mat(X), mat(gamma), mat(beta)
        refuse_unless(gamma.shape == (self.features,), beta.shape == (self.features,))
        if training:
            self.history.append((X, gamma))
            return batchnorm_forward(X, gamma, beta, self.eps)
        mean, var = self.running()
        return (X - mean) @ np.diag(gamma / np.sqrt(var + self.eps)) + beta

    def running(self):
        """All batches that were ever seen, the old ones with less and less weight."""
        mean, var = np.zeros(self.features), np.ones(self.features)
        for X, _ in self.history:
            m, v = batch_stats(X)
            mean, var = self.momentum * mean + (1 - self.momentum) * m, self.momentum * var + (1 - self.momentum) * v
        return mean, var

    def backward(self, dout):
        return batchnorm_backward(dout, *self.history[-1], self.eps)


def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
    W, b, gamma, beta, mean, var = map(mat, (W, b, gamma, beta, mean, var))

    def through_both(x):
        return gamma * (x @ W + b - mean) / np.sqrt(var + eps) + beta

    b2 = through_both(np.zeros(len(W)))
    no_bias = (gamma / np.sqrt(var + eps))[np.newaxis] * W
    return no_bias, b2


def nonlinear(name):
    if name == "tanh":
        return np.tanh, lambda z: 1.0 - np.tanh(z) ** 2
    if name == "relu":
        return lambda z: np.where(z > 0, z, 0), lambda z: np.where(z > 0, 1.0, 0.0)
    if name == "sigmoid":
        return lambda z: 0.5 + 0.5 * np.tanh(z / 2), lambda z: 0.25 / np.cosh(z / 2) ** 2
    raise ValueError(f"no activation {name}")


def numbered(params):
    count = len([key for key in params if key.startswith("gamma")])
    p = {key: mat(value) for key, value in params.items()}
    hidden = [(p[f"W{k + 1}"], p[f"gamma{k + 1}"], p[f"beta{k + 1}"]) for k in range(count)]
    return hidden, p[f"W{count + 1}"], p[f"b{count + 1}"]


def bn_forward(X, params, hidden="tanh", eps=1e-5):
    f, _ = nonlinear(hidden)
    layers, W, b = numbered(params)
    a = mat(X)
    for Wk, gamma, beta in layers:
        a = f(batchnorm_forward(a @ Wk, gamma, beta, eps))
    return a @ W + b


def softmax_loss(out, y):
    y = np.array(y)
    refuse_unless(y.shape == (len(out),))
    value, d = 0.0, np.zeros(out.shape)
    for n, (scores, label) in enumerate(zip(out, y.tolist(), strict=False)):
        e = np.exp(scores - scores.max())
        value += np.log(e.sum()) + scores.max() - scores[label]
        d[n] = e / e.sum() - np.eye(len(scores))[label]
    return value / len(out), d / len(out)


def squared_loss(out, y):
    y = mat(y)
    refuse_unless(y.shape == out.shape)
    error = (out - y).ravel()
    return np.dot(error, error) / len(error), (2 * error / len(error)).reshape(out.shape)


def bn_gradients(X, y, params, hidden="tanh", loss="mse", eps=1e-5):
    if loss not in ("mse", "cross_entropy"):
        raise ValueError(f"no loss {loss}")
    f, df = nonlinear(hidden)
    layers, W, b = numbered(params)
    a, tape = mat(X), []
    for Wk, gamma, beta in layers:
        s = a @ Wk
        z = batchnorm_forward(s, gamma, beta, eps)
        tape.append((a, s, z))
        a = f(z)
    value, d = (squared_loss if loss == "mse" else softmax_loss)(a @ W + b, y)
    last = len(layers) + 1
    grads = {f"b{last}": d.sum(axis=0), f"W{last}": a.T @ d}
    d = d @ W.T
    for k in range(len(layers), 0, -1):
        (Wk, gamma, _), (a, s, z) = layers[k - 1], tape[k - 1]
        ds, grads[f"gamma{k}"], grads[f"beta{k}"] = batchnorm_backward(d * df(z), s, gamma, eps)
        grads[f"W{k}"] = a.T @ ds
        d = ds @ Wk.T
    return value, grads


def dropout(X, rate, seed):
    refuse_unless(rate >= 0, rate < 1)
    X = mat(X)
    mask = np.random.default_rng(seed).choice([0.0, 1 / (1 - rate)], size=X.shape, p=[rate, 1 - rate])
    return X * mask, mask
