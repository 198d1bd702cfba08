"""Every step as a Jacobian matrix of the flattened values; the chain rule is a product of matrices."""

import numpy as np


def flat(a):
    return np.array(a, dtype=np.float64).ravel(order="C")


def shaped(v, like):
    return np.asarray(v, dtype=np.float64).reshape(np.shape(like))


def agree_or_raise(a, b):
    if np.shape(a) != np.shape(b):
        raise ValueError("the shapes " + str(np.shape(a)) + " and " + str(np.shape(b)) + " differ")


def numerical_gradient(f, x, h=1e-5):
    values = flat(x)
    J = np.zeros((1, values.size))
    for i, e in enumerate(np.identity(values.size)):
        J[0, i] = (f(shaped(values + h * e, x)) - f(shaped(values - h * e, x))) / (2.0 * h)
    return shaped(J, x)


def relative_error(a, b):
    agree_or_raise(a, b)
    a, b = flat(a), flat(b)
    errors = np.abs(a - b) / np.max([np.full(a.size, 1e-8), np.abs(a) + np.abs(b)], axis=0)
    return np.sort(errors)[-1]


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    agree_or_raise(x, grad)
    return bool(not (relative_error(numerical_gradient(f, x, h), grad) > tol))


def dense_backward(dout, X, W):
    v = flat(dout)
    X, W = np.array(X, dtype=np.float64), np.array(W, dtype=np.float64)
    n, h = len(X), W.shape[1]
    by_X = np.kron(np.eye(n), W.T)
    by_W = np.kron(X, np.eye(h))
    by_b = np.tile(np.eye(h), (n, 1))
    return shaped(v @ by_X, X), shaped(v @ by_W, W), v @ by_b


def diagonal_step(dout, z, slope):
    agree_or_raise(dout, z)
    return shaped(flat(dout) @ np.diag(slope(flat(z))), z)


def logistic(z):
    return np.piecewise(z, [z >= 0], [lambda v: 1 / (1 + np.exp(-v)), lambda v: np.exp(v) / (1 + np.exp(v))])


def sigmoid_backward(dout, z):
    return diagonal_step(dout, z, lambda v: logistic(v) * (1 - logistic(v)))


def tanh_backward(dout, z):
    return diagonal_step(dout, z, lambda v: 1 - np.tanh(v) ** 2)


def relu_backward(dout, z):
    return diagonal_step(dout, z, lambda v: np.where(v > 0, 1.0, 0.0))


def mse_backward(pred, target):
    agree_or_raise(pred, target)
    gap = flat(pred) - flat(target)
    return shaped(np.full(gap.size, 1 / gap.size) @ np.diag(2 * gap), pred)


def bce_with_logits_backward(z, y):
    agree_or_raise(z, y)
    signs = 2 * flat(y) - 1
    return shaped(-signs * logistic(-signs * flat(z)) / signs.size, z)


def softmax_jacobian(row):
    p = np.exp(row - row.max())
    p = p / p.sum()
    return p, np.diag(p) - np.outer(p, p)


def cross_entropy_with_logits_backward(Z, y):
    Z, y = np.array(Z, dtype=np.float64), np.array(y)
    if y.ndim != 1 or y.size != Z.shape[0]:
        raise ValueError("y must be (N,)")
    rows = []
    for row, c in zip(Z, y, strict=False):
        p, J = softmax_jacobian(row)
        # -log p_c has the slope -1/p_c at p_c; J's row c is p_c times what is left
        direction = -J[c] / p[c] if p[c] > 1e-250 else p - (np.arange(p.size) == c)
        rows.append(direction)
    return np.array(rows) / len(rows)


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    act = {
        "tanh": np.tanh,
        "relu": lambda z: (np.abs(z) + z) / 2,
        "sigmoid": lambda z: shaped(logistic(flat(z)), z),
    }
    back = {"tanh": tanh_backward, "relu": relu_backward, "sigmoid": sigmoid_backward}
    if hidden not in act:
        raise ValueError(hidden)
    P = {k: np.array(v, dtype=np.float64) for k, v in params.items()}
    chain = [np.array(X, dtype=np.float64)]
    k = 0
    while (k := k + 1) and f"W{k}" in P:
        if k > 1:
            chain.append(act[hidden](chain[-1]))
        chain.append(chain[-1] @ P[f"W{k}"] + P[f"b{k}"])
    z = chain.pop()
    match loss:
        case "mse":
            dz = mse_backward(z, y)
            value = np.mean((z - np.array(y)) ** 2)
        case "bce":
            t = np.array(y)
            if t.shape not in ((len(z),), (len(z), 1)):
                raise ValueError("labels")
            t = t.reshape(-1, 1)
            dz = bce_with_logits_backward(z, t)
            value = np.mean(np.logaddexp(0.0, -(2 * t - 1) * z))
        case "cross_entropy":
            dz = cross_entropy_with_logits_backward(z, y)
            top = z.max(axis=1, keepdims=True)
            value = np.mean(np.log(np.sum(np.exp(z - top), axis=1)) + top[:, 0] - z[np.arange(len(z)), np.array(y)])
        case _:
            raise ValueError(loss)
    grads = {}
    while chain:
        k -= 1
        dX, grads[f"W{k}"], grads[f"b{k}"] = dense_backward(dz, chain.pop(), P[f"W{k}"])
        if chain:
            dz = back[hidden](dX, chain.pop())
    for k, W in P.items():
        if k[0] == "W":
            grads[k] = grads[k] + weight_decay * W
            value = value + 0.5 * weight_decay * np.sum(W * W)
    return value, grads
