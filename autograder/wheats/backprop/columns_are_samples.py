"""Works with samples as columns inside (Coursera's habit) and turns everything at the doors."""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    theta = np.asarray(x).astype(np.float64)
    gradapprox = np.zeros_like(theta)
    for i in np.ndindex(*theta.shape):
        theta_plus = np.copy(theta)
        theta_plus[i] = theta_plus[i] + h
        theta_minus = np.copy(theta)
        theta_minus[i] = theta_minus[i] - h
        gradapprox[i] = (f(theta_plus) - f(theta_minus)) / (2 * h)
    return gradapprox


def relative_error(a, b):
    a, b = np.asarray(a).astype(np.float64), np.asarray(b).astype(np.float64)
    if not a.shape == b.shape:
        raise ValueError("a and b differ in shape")
    return float((abs(a - b) / np.where(abs(a) + abs(b) > 1e-8, abs(a) + abs(b), 1e-8)).max())


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    gradapprox = numerical_gradient(f, x, h=h)
    return relative_error(a=gradapprox, b=grad) <= tol


def linear_backward(dZ, A_prev, W):
    """dZ (H, m), A_prev (D, m), W (H, D)."""
    return np.dot(W.T, dZ), np.dot(dZ, A_prev.T), np.sum(dZ, axis=1, keepdims=True)


def dense_backward(dout, X, W):
    dout, X, W = (np.asarray(v).astype(np.float64) for v in (dout, X, W))
    dA, dW, db = linear_backward(dout.T, X.T, W.T)
    return dA.T, dW.T, db.ravel()


def sigmoid(Z):
    A = np.ones(Z.shape)
    mask = Z > -700
    A[mask] = 1 / (1 + np.exp(-Z[mask]))
    A[~mask] = 0
    return A


def same(a, b):
    a, b = np.asarray(a).astype(np.float64), np.asarray(b).astype(np.float64)
    if list(a.shape) != list(b.shape):
        raise ValueError("shapes do not fit")
    return a, b


def sigmoid_backward(dout, z):
    dA, Z = same(dout, z)
    s = sigmoid(Z)
    return dA * s * (1 - s)


def tanh_backward(dout, z):
    dA, Z = same(dout, z)
    return dA * (1 - np.power(np.tanh(Z), 2))


def relu_backward(dout, z):
    dA, Z = same(dout, z)
    dZ = np.array(dA, copy=True)
    dZ[Z <= 0] = 0
    return dZ


def mse_backward(pred, target):
    pred, target = same(pred, target)
    m = np.prod(pred.shape)
    return 2 / m * (pred - target)


def bce_with_logits_backward(z, y):
    z, y = same(z, y)
    return 1 / z.size * (sigmoid(z) - y)


def cross_entropy_with_logits_backward(Z, y):
    Z, y = np.asarray(Z).astype(np.float64).T, np.asarray(y)
    C, m = Z.shape
    if y.shape != (m,):
        raise ValueError("y must be (m,)")
    A = np.exp(Z - np.max(Z, axis=0, keepdims=True))
    A /= np.sum(A, axis=0, keepdims=True)
    Y = np.zeros((C, m))
    Y[y, np.arange(m)] = 1
    return np.ascontiguousarray(((A - Y) / m).T)


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    if hidden not in ["tanh", "relu", "sigmoid"]:
        raise ValueError("hidden " + str(hidden))
    if loss not in ["mse", "bce", "cross_entropy"]:
        raise ValueError("loss " + str(loss))
    L = len(params) // 2
    parameters = {k: np.asarray(v).astype(np.float64).T for k, v in params.items()}
    A = np.asarray(X).astype(np.float64).T
    m = A.shape[1]
    caches = []
    for l in range(1, L + 1):
        A_prev, W, b = A, parameters["W" + str(l)], parameters["b" + str(l)].reshape(-1, 1)
        Z = np.dot(W, A_prev) + b
        caches.append((A_prev, W, Z))
        A = Z if l == L else np.tanh(Z) if hidden == "tanh" else np.maximum(0, Z) if hidden == "relu" else sigmoid(Z)
    AL = A.T
    if loss == "mse":
        dZ = mse_backward(AL, y).T
        cost = np.sum((AL - np.asarray(y)) ** 2) / AL.size
    elif loss == "bce":
        Y = np.asarray(y)
        if Y.shape != (m,) and Y.shape != (m, 1):
            raise ValueError("labels")
        Y = Y.reshape(m, 1)
        dZ = bce_with_logits_backward(AL, Y).T
        cost = np.sum(Y * np.logaddexp(0, -AL) + (1 - Y) * np.logaddexp(0, AL)) / m
    else:
        dZ = cross_entropy_with_logits_backward(AL, y).T
        S = AL - np.max(AL, axis=1, keepdims=True)
        cost = np.sum(np.log(np.sum(np.exp(S), axis=1)) - S[np.arange(m), np.asarray(y)]) / m
    grads = {}
    for l in range(L, 0, -1):
        A_prev, W, Z = caches[l - 1]
        dA, dW, db = linear_backward(dZ, A_prev, W)
        grads["W" + str(l)] = (dW + weight_decay * W).T
        grads["b" + str(l)] = np.squeeze(db, axis=1)
        cost = cost + weight_decay / 2 * np.sum(np.square(W))
        if l > 1:
            Z_prev = caches[l - 2][2]
            dZ = dA * (1 - np.tanh(Z_prev) ** 2) if hidden == "tanh" else dA
            dZ = dA * (Z_prev > 0) if hidden == "relu" else dZ
            dZ = dA * sigmoid(Z_prev) * (1 - sigmoid(Z_prev)) if hidden == "sigmoid" else dZ
    return cost, grads
