import numpy as np

A = lambda v: np.asarray(v, dtype=np.float64)
sig = lambda z: 0.5 * (1 + np.tanh(0.5 * z))  # never overflows


def numerical_gradient(f, x, h=1e-5):
    x = A(x).copy()
    flat = x.reshape(-1)
    g = np.empty(flat.size)
    for i in range(flat.size):
        keep = flat[i]
        flat[i] = keep + h
        up = f(x)
        flat[i] = keep - h
        down = f(x)
        flat[i] = keep
        g[i] = (up - down) / (2 * h)
    return g.reshape(x.shape)


def relative_error(a, b):
    a, b = A(a), A(b)
    return (abs(a - b) / np.maximum(abs(a) + abs(b), 1e-8)).max()


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    return bool(relative_error(numerical_gradient(f, x, h=h), grad) <= tol)


def dense_backward(dout, X, W):
    d, X, W = A(dout), A(X), A(W)
    return d @ W.T, X.T @ d, d.sum(axis=0)


def sigmoid_backward(dout, z):
    s = sig(A(z))
    return A(dout) * s * (1 - s)


def tanh_backward(dout, z):
    return A(dout) / np.cosh(np.clip(A(z), -300, 300)) ** 2


def relu_backward(dout, z):
    return np.where(A(z) > 0, A(dout), 0)


def mse_backward(pred, target):
    diff = A(pred) - A(target)
    return 2 / diff.size * diff


def bce_with_logits_backward(z, y):
    z = A(z)
    return (sig(z) - A(y)) / z.size


def cross_entropy_with_logits_backward(Z, y):
    Z = A(Z)
    N, C = Z.shape
    e = np.exp(Z - Z.max(1, keepdims=True))
    p = e / e.sum(1, keepdims=True)
    return (p - np.eye(C)[np.asarray(y, dtype=int)]) / N


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    L = max(int(k[1:]) for k in params)
    W = [A(params[f"W{i + 1}"]) for i in range(L)]
    b = [A(params[f"b{i + 1}"]) for i in range(L)]
    f = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": sig}[hidden]
    back = {"tanh": tanh_backward, "relu": relu_backward, "sigmoid": sigmoid_backward}[hidden]

    acts, zs = [A(X)], []
    for i in range(L):
        zs.append(acts[i] @ W[i] + b[i])
        acts.append(f(zs[i]))
    z = zs[-1]

    if loss == "mse":
        t = A(y)
        value, delta = np.mean((z - t) ** 2), mse_backward(z, t)
    elif loss == "bce":
        t = A(y).reshape(-1, 1)
        value = np.mean(np.logaddexp(0, z) - t * z)
        delta = bce_with_logits_backward(z, t)
    else:
        t = np.asarray(y, dtype=int)
        m = z.max(1, keepdims=True)
        logp = z - m - np.log(np.exp(z - m).sum(1, keepdims=True))
        value = -logp[np.arange(len(t)), t].mean()
        delta = cross_entropy_with_logits_backward(z, t)

    grads = {}
    for i in reversed(range(L)):
        grads[f"W{i + 1}"] = acts[i].T @ delta + weight_decay * W[i]
        grads[f"b{i + 1}"] = delta.sum(0)
        if i:
            delta = back(delta @ W[i].T, zs[i - 1])
    value += 0.5 * weight_decay * sum((w**2).sum() for w in W)
    return value, {k: grads[k] for k in params}
