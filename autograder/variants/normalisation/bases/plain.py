import numpy as np


def A(v):
    return np.asarray(v, dtype="float64")


def batch_stats(X):
    return np.mean(A(X), axis=0), np.var(A(X), axis=0)


def xhat(X, axis, eps):
    m = X.mean(axis, keepdims=True)
    s = np.sqrt(X.var(axis, keepdims=True) + eps)
    return (X - m) / s, s


def norm_back(dout, X, gamma, eps, axis):
    # short form: dX = (g - mean(g) - xhat * mean(g * xhat)) / s  with g = dout * gamma
    h, s = xhat(X, axis, eps)
    g = dout * gamma
    dX = (g - g.mean(axis, keepdims=True) - h * (g * h).mean(axis, keepdims=True)) / s
    return dX, (dout * h).sum(0), dout.sum(0)


def batchnorm_forward(X, gamma, beta, eps=1e-5):
    return xhat(A(X), 0, eps)[0] * A(gamma) + A(beta)


def batchnorm_backward(dout, X, gamma, eps=1e-5):
    return norm_back(A(dout), A(X), A(gamma), eps, 0)


def layernorm_forward(X, gamma, beta, eps=1e-5):
    return xhat(A(X), 1, eps)[0] * A(gamma) + A(beta)


def layernorm_backward(dout, X, gamma, eps=1e-5):
    return norm_back(A(dout), A(X), A(gamma), eps, 1)


class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.momentum, self.eps = momentum, eps
        self.running_mean = np.zeros(features)
        self.running_var = np.ones(features)

    def forward(self, X, gamma, beta, training):
        X = A(X)
        if training:
            self.X, self.gamma = X.copy(), A(gamma).copy()
            mu, var = batch_stats(X)
            self.running_mean = self.running_mean * self.momentum + mu * (1 - self.momentum)
            self.running_var = self.running_var * self.momentum + var * (1 - self.momentum)
        else:
            mu, var = self.running_mean, self.running_var
        return (X - mu) / (var + self.eps) ** 0.5 * A(gamma) + A(beta)

    def running(self):
        return np.array(self.running_mean), np.array(self.running_var)

    def backward(self, dout):
        return batchnorm_backward(dout, self.X, self.gamma, self.eps)


def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
    k = A(gamma) / np.sqrt(A(var) + eps)
    W2 = A(W) @ np.diag(k)
    b2 = k * A(b) - k * A(mean) + A(beta)
    return W2, b2


def act(name, z):
    return np.tanh(z) if name == "tanh" else np.maximum(z, 0) if name == "relu" else np.exp(-np.logaddexp(0, -z))


def run(X, params, hidden, eps):
    L = len(params) // 3 + 1  # W, gamma, beta for each hidden layer, W and b at the end
    a, z, n = [A(X)], [], []
    for k in range(1, L):
        z.append(a[-1] @ A(params["W%d" % k]))
        n.append(batchnorm_forward(z[-1], params["gamma%d" % k], params["beta%d" % k], eps))
        a.append(act(hidden, n[-1]))
    return L, a, z, n, a[-1] @ A(params["W%d" % L]) + A(params["b%d" % L])


def bn_forward(X, params, hidden="tanh", eps=1e-5):
    return run(X, params, hidden, eps)[-1]


def bn_gradients(X, y, params, hidden="tanh", loss="mse", eps=1e-5):
    L, a, z, n, out = run(X, params, hidden, eps)
    N, C = out.shape
    if loss == "mse":
        value, d = np.mean((out - A(y)) ** 2), 2 * (out - A(y)) / (N * C)
    else:
        y = np.asarray(y, dtype=int)
        top = out.max(1, keepdims=True)
        lse = top + np.log(np.exp(out - top).sum(1, keepdims=True))
        value = np.mean(lse[:, 0] - out[np.arange(N), y])
        d = (np.exp(out - lse) - np.eye(C)[y]) / N
    g = {"W%d" % L: a[-1].T @ d, "b%d" % L: d.sum(0)}
    d = d @ A(params["W%d" % L]).T
    for k in range(L - 1, 0, -1):
        h = a[k]
        d = d * {"tanh": 1 - h * h, "relu": n[k - 1] > 0, "sigmoid": h * (1 - h)}[hidden]
        d, g["gamma%d" % k], g["beta%d" % k] = batchnorm_backward(d, z[k - 1], params["gamma%d" % k], eps)
        g["W%d" % k] = a[k - 1].T @ d
        d = d @ A(params["W%d" % k]).T
    return value, g


def dropout(X, rate, seed):
    X = A(X)
    keep = 1 - rate
    mask = np.random.default_rng(seed).binomial(1, keep, size=X.shape) / keep
    return X * mask, mask
