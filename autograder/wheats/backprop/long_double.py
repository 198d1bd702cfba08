"""Extended precision inside, rounded to float64 at the end; a half step of h to each side."""

import numpy as np

LD = np.longdouble


def up(v):
    return np.array(v, dtype=np.float64).astype(LD)


def down(v):
    return np.asarray(v).astype(np.float64)


def pair(a, b):
    a, b = up(a), up(b)
    if a.shape != b.shape:
        raise ValueError("shape")
    return a, b


def numerical_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=np.float64)
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        right, left = x.copy(), x.copy()
        right[i] += h / 2
        left[i] -= h / 2
        grad[i] = (f(right) - f(left)) / h
    return grad


def relative_error(a, b):
    a, b = pair(a, b)
    return np.float64((abs(a - b) / np.maximum(LD(1e-8), abs(a) + abs(b))).max())


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    numeric = numerical_gradient(f, x, h)
    if numeric.shape != np.shape(grad):
        raise ValueError("shape")
    return relative_error(numeric, grad) <= tol


def dense_backward(dout, X, W):
    dout, X, W = up(dout), up(X), up(W)
    return down(dout.dot(W.T)), down(X.T.dot(dout)), down(dout.sum(0))


def s(z):
    return 1 / (1 + np.exp(-z))  # exp of a long double does not overflow here


def sigmoid_backward(dout, z):
    dout, z = pair(dout, z)
    return down(dout * s(z) * (1 - s(z)))


def tanh_backward(dout, z):
    dout, z = pair(dout, z)
    return down(dout * (1 - np.tanh(z) ** 2))


def relu_backward(dout, z):
    dout, z = pair(dout, z)
    return down(dout * (z > 0))


def mse_backward(pred, target):
    pred, target = pair(pred, target)
    return down(2 * (pred - target) / pred.size)


def bce_with_logits_backward(z, y):
    z, y = pair(z, y)
    return down((s(z) - y) / z.size)


def soft(Z):
    e = np.exp(Z - Z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def cross_entropy_with_logits_backward(Z, y):
    Z, y = up(Z), np.asarray(y)
    if y.shape != Z.shape[:-1]:
        raise ValueError("shape")
    p = soft(Z)
    for n, c in enumerate(y):
        p[n, c] -= 1
    return down(p / len(p))


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    if hidden not in ["tanh", "relu", "sigmoid"] or loss not in ["mse", "bce", "cross_entropy"]:
        raise ValueError("name")
    P = {k: up(v) for k, v in params.items()}
    n_layers = len(P) // 2
    h, z = {0: up(X)}, {}
    for k in range(n_layers):
        z[k + 1] = h[k] @ P[f"W{k + 1}"] + P[f"b{k + 1}"]
        h[k + 1] = {"tanh": np.tanh, "relu": lambda v: v * (v > 0), "sigmoid": s}[hidden](z[k + 1])
    out = z[n_layers]
    if loss == "mse":
        out, t = pair(out, y)
        value, d = ((out - t) ** 2).mean(), up(mse_backward(out, t))
    elif loss == "bce":
        t = up(y)
        t = t[:, None] if t.ndim < 2 else t
        d = up(bce_with_logits_backward(out, t))
        value = (np.log1p(np.exp(-abs(out))) + np.maximum(out, 0) - t * out).mean()
    else:
        d = up(cross_entropy_with_logits_backward(out, y))
        shifted = out - out.max(axis=1, keepdims=True)
        value = (np.log(np.exp(shifted).sum(axis=1)) - shifted[np.arange(len(out)), np.asarray(y)]).mean()
    grads = {}
    for k in range(n_layers, 0, -1):
        W = P[f"W{k}"]
        grads[f"b{k}"] = down(d.sum(0))
        grads[f"W{k}"] = down(h[k - 1].T @ d + weight_decay * W)
        value += weight_decay * (W * W).sum() / 2
        d = d @ W.T
        if k > 1:
            v = z[k - 1]
            d = d * {"tanh": 1 - np.tanh(v) ** 2, "relu": v > 0, "sigmoid": s(v) * (1 - s(v))}[hidden]
    return np.float64(value), grads
