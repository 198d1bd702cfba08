"""Moves the caller's x and puts it back; einsum everywhere; returns lists of parts and NumPy scalars."""

import numpy as np


def _f64(v):
    return np.asarray(v, dtype=np.float64)


def numerical_gradient(f, x, h=1e-5):
    x = _f64(x)
    grad = np.empty_like(x)
    with np.nditer(x, flags=["multi_index"], op_flags=["readwrite"]) as it:
        for entry in it:
            kept = entry.copy()
            entry[...] = kept + h
            up = f(x)
            entry[...] = kept - h
            down = f(x)
            entry[...] = kept
            grad[it.multi_index] = (up - down) / (2 * h)
    return grad


def relative_error(a, b):
    a, b = _f64(a), _f64(b)
    if a.shape != b.shape:
        raise ValueError(f"{a.shape} != {b.shape}")
    size = np.abs(a) + np.abs(b)
    size = np.where(size < 1e-8, 1e-8, size)
    return np.amax(np.abs(a - b) / size)


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    return np.bool_(not relative_error(numerical_gradient(f, x, h), grad) > tol)


def dense_backward(dout, X, W):
    dout, X, W = _f64(dout), _f64(X), _f64(W)
    return [np.einsum("nh,dh->nd", dout, W), np.einsum("nd,nh->dh", X, dout), np.einsum("nh->h", dout)]


def _both(a, b):
    a, b = _f64(a), _f64(b)
    if np.shape(a) != np.shape(b):
        raise ValueError("shapes must be equal")
    return a, b


def sigmoid_backward(dout, z):
    dout, z = _both(dout, z)
    with np.errstate(all="ignore"):
        s = 1 / (1 + np.exp(-z))
    return np.einsum("...,...,...->...", dout, s, 1 - s)


def tanh_backward(dout, z):
    dout, z = _both(dout, z)
    with np.errstate(all="ignore"):
        return dout / np.cosh(z) ** 2


def relu_backward(dout, z):
    dout, z = _both(dout, z)
    out = dout.copy()
    out[z <= 0] = 0
    return out


def mse_backward(pred, target):
    pred, target = _both(pred, target)
    out = pred - target
    out *= 2
    out /= out.size
    return out


def bce_with_logits_backward(z, y):
    z, y = _both(z, y)
    with np.errstate(all="ignore"):
        out = 1 / (1 + np.exp(-z))
    out -= y
    out /= z.size
    return out


def cross_entropy_with_logits_backward(Z, y):
    Z, y = _f64(Z), np.asarray(y)
    if y.ndim != 1 or len(y) != len(Z):
        raise ValueError("labels")
    p = np.exp(Z - np.amax(Z, axis=-1)[:, None])
    p = np.einsum("nc,n->nc", p, 1 / np.einsum("nc->n", p))
    return (p - (np.arange(Z.shape[1]) == y[:, None])) / Z.shape[0]


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    acts = ("tanh", "relu", "sigmoid")
    if hidden not in acts or loss not in ("mse", "bce", "cross_entropy"):
        raise ValueError("unknown name")
    count = len(params) // 2
    W = [_f64(params[f"W{k + 1}"]) for k in range(count)]
    b = [_f64(params[f"b{k + 1}"]) for k in range(count)]
    a, z = [_f64(X)], []
    for k in range(count):
        z += [np.einsum("nd,dh->nh", a[k], W[k]) + b[k]]
        if hidden == "tanh":
            a += [np.tanh(z[k])]
        elif hidden == "relu":
            a += [z[k] * (z[k] > 0)]
        else:
            a += [0.5 * (np.tanh(z[k] / 2) + 1)]
    out = z[-1]
    if loss == "mse":
        d = mse_backward(out, y)
        value = np.mean(np.square(out - _f64(y)))
    elif loss == "bce":
        y = np.asarray(y)
        y = y[:, None] if y.ndim == 1 else y
        d = bce_with_logits_backward(out, y)
        value = np.mean(np.maximum(out, 0) - out * y + np.log1p(np.exp(-np.abs(out))))
    else:
        d = cross_entropy_with_logits_backward(out, y)
        top = out.max(1)
        picked = np.take_along_axis(out, np.asarray(y)[:, None], 1)[:, 0]
        value = np.mean(top + np.log(np.exp(out - top[:, None]).sum(1)) - picked)
    value = value + weight_decay / 2 * sum(np.einsum("dh,dh->", w, w) for w in W)
    grads = {}
    for k in reversed(range(count)):
        back, dW, db = dense_backward(d, a[k], W[k])
        grads[f"b{k + 1}"] = db
        grads[f"W{k + 1}"] = dW + weight_decay * W[k]
        if k:
            d = {"tanh": tanh_backward, "relu": relu_backward, "sigmoid": sigmoid_backward}[hidden](back, z[k - 1])
    return [value, grads]
