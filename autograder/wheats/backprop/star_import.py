"""Everything from NumPy without a prefix; a loss is a pair of functions."""

from numpy import *


def _fit(a, b):
    a, b = asarray(a, dtype=float64), asarray(b, dtype=float64)
    if shape(a) != shape(b):
        raise ValueError("shapes differ")
    return a, b


def _sigmoid(z):
    return exp(minimum(z, 0.0)) / (1.0 + exp(-absolute(z)))


def numerical_gradient(f, x, h=1e-5):
    x = asarray(x, dtype=float64)
    slopes = empty(x.shape)
    for i in range(x.size):
        moved = zeros(x.size)
        moved[i] = h
        moved = reshape(moved, x.shape)
        slopes.flat[i] = (f(x + moved) - f(x - moved)) / (2.0 * h)
    return slopes


def relative_error(a, b):
    a, b = _fit(a, b)
    return amax(absolute(a - b) / maximum(1e-8, absolute(a) + absolute(b)))


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    return less_equal(relative_error(numerical_gradient(f, x, h), grad), tol)


def dense_backward(dout, X, W):
    dout, X, W = (asarray(v, dtype=float64) for v in (dout, X, W))
    return dot(dout, transpose(W)), dot(transpose(X), dout), add.reduce(dout, axis=0)


def sigmoid_backward(dout, z):
    dout, z = _fit(dout, z)
    return multiply(dout, _sigmoid(z) * _sigmoid(-z))


def tanh_backward(dout, z):
    dout, z = _fit(dout, z)
    return multiply(dout, 1.0 - square(tanh(z)))


def relu_backward(dout, z):
    dout, z = _fit(dout, z)
    return where(greater(z, 0.0), dout, 0.0)


def mse_backward(pred, target):
    pred, target = _fit(pred, target)
    return divide(2.0 * subtract(pred, target), size(pred))


def bce_with_logits_backward(z, y):
    z, y = _fit(z, y)
    return divide(_sigmoid(z) - y, size(z))


def _one_hot(Z, y):
    y = asarray(y)
    if shape(y) != (len(Z),):
        raise ValueError("labels are (N,)")
    return equal.outer(y, arange(shape(Z)[1])).astype(float64)


def cross_entropy_with_logits_backward(Z, y):
    Z = asarray(Z, dtype=float64)
    e = exp(Z - amax(Z, axis=1, keepdims=True))
    return (e / add.reduce(e, axis=1, keepdims=True) - _one_hot(Z, y)) / len(Z)


def _cross_entropy(Z, y):
    hot = _one_hot(Z, y)
    return mean(logaddexp.reduce(Z, axis=1) - add.reduce(where(hot > 0, Z, 0.0), axis=1))


def _column(z, y):
    y = asarray(y, dtype=float64)
    return expand_dims(y, 1) if ndim(y) == 1 else y


_LOSSES = {
    "mse": (lambda z, y: mean(square(subtract(*_fit(z, y)))), mse_backward),
    "bce": (
        lambda z, y: mean(logaddexp(0.0, _fit(z, _column(z, y))[0]) - z * _column(z, y)),
        lambda z, y: bce_with_logits_backward(z, _column(z, y)),
    ),
    "cross_entropy": (_cross_entropy, cross_entropy_with_logits_backward),
}
_HIDDEN = {
    "tanh": (tanh, tanh_backward),
    "relu": (lambda z: maximum(z, 0.0), relu_backward),
    "sigmoid": (_sigmoid, sigmoid_backward),
}


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    if hidden not in _HIDDEN or loss not in _LOSSES:
        raise ValueError("unknown name")
    (bend, unbend), (value_of, slope_of) = _HIDDEN[hidden], _LOSSES[loss]
    p = {key: asarray(value, dtype=float64) for key, value in params.items()}
    depth = len(p) // 2
    given, z = {1: asarray(X, dtype=float64)}, {}
    for k in arange(1, depth + 1).tolist():
        z[k] = add(dot(given[k], p[f"W{k}"]), p[f"b{k}"])
        given[k + 1] = bend(z[k])
    value, slope, grads = value_of(z[depth], y), slope_of(z[depth], y), {}
    for k in arange(depth, 0, -1).tolist():
        dX, dW, grads[f"b{k}"] = dense_backward(slope, given[k], p[f"W{k}"])
        grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
        value = value + 0.5 * weight_decay * vdot(p[f"W{k}"], p[f"W{k}"])
        slope = unbend(dX, z[k - 1]) if k > 1 else None
    return value, grads
