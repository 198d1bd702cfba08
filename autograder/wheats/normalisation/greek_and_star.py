"""`from numpy import *` and the letters of the papers."""

from numpy import *
from numpy.random import default_rng


def _ℝ(*arrays):
    return [array(a, dtype=float64) for a in arrays]


def _must(ok, text="shapes do not fit"):
    if not ok:
        raise ValueError(text)


def batch_stats(X):
    (X,) = _ℝ(X)
    μ = mean(X, axis=0)
    return μ, mean((X - μ) ** 2, axis=0)


def _stats(X, axis):
    μ = mean(X, axis=axis, keepdims=True)
    return X - μ, var(X, axis=axis, keepdims=True)


def batchnorm_forward(X, gamma, beta, eps=1e-5):
    X, γ, β = _ℝ(X, gamma, beta)
    _must(shape(γ) == shape(β) == shape(X)[1:])
    ξ, σ2 = _stats(X, 0)
    return γ * ξ / sqrt(σ2 + eps) + β


def layernorm_forward(X, gamma, beta, eps=1e-5):
    X, γ, β = _ℝ(X, gamma, beta)
    _must(shape(γ) == shape(β) == shape(X)[1:])
    ξ, σ2 = _stats(X, 1)
    return γ * ξ / sqrt(σ2 + eps) + β


def _ioffe(δ, ξ, σ2, ε, axis):
    """The chain of the paper, quantity by quantity."""
    m = ξ.shape[axis]
    dσ2 = sum(δ * ξ, axis=axis, keepdims=True) * (-1 / 2) * (σ2 + ε) ** (-3 / 2)
    dμ = sum(-δ / sqrt(σ2 + ε), axis=axis, keepdims=True) + dσ2 * sum(-2 * ξ, axis=axis, keepdims=True) / m
    return δ / sqrt(σ2 + ε) + dσ2 * 2 * ξ / m + dμ / m


def _backward(dout, X, gamma, ε, axis):
    δ, X, γ = _ℝ(dout, X, gamma)
    _must(shape(δ) == shape(X) and shape(γ) == shape(X)[1:])
    ξ, σ2 = _stats(X, axis)
    return _ioffe(δ * γ, ξ, σ2, ε, axis), sum(δ * ξ / sqrt(σ2 + ε), axis=0), sum(δ, axis=0)


def batchnorm_backward(dout, X, gamma, eps=1e-5):
    return _backward(dout, X, gamma, eps, 0)


def layernorm_backward(dout, X, gamma, eps=1e-5):
    return _backward(dout, X, gamma, eps, 1)


class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.α, self.ε = momentum, eps
        self.μ, self.σ2 = zeros(features), ones(features)

    def forward(self, X, gamma, beta, training):
        X, γ, β = _ℝ(X, gamma, beta)
        _must(shape(γ) == shape(β) == shape(self.μ))
        if training:
            μ, σ2 = batch_stats(X)
            self.μ = self.α * self.μ + (1 - self.α) * μ
            self.σ2 = self.α * self.σ2 + (1 - self.α) * σ2
            self.X, self.γ = X, γ
        else:
            μ, σ2 = self.μ, self.σ2
        return γ * (X - μ) / sqrt(σ2 + self.ε) + β

    def running(self):
        return array(self.μ), array(self.σ2)

    def backward(self, dout):
        return batchnorm_backward(dout, self.X, self.γ, self.ε)


def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
    W, b, γ, β, μ, σ2 = _ℝ(W, b, gamma, beta, mean, var)
    λ = γ / sqrt(σ2 + eps)
    return W @ diag(λ), b * λ - μ * λ + β


def _σ(z):
    return 1 / (1 + exp(-z))


_Φ = {
    "tanh": (tanh, lambda z: 1 / cosh(z) ** 2),
    "relu": (lambda z: maximum(0.0, z), lambda z: heaviside(z, 0.0)),
    "sigmoid": (_σ, lambda z: _σ(z) * _σ(-z)),
}


def bn_forward(X, params, hidden="tanh", eps=1e-5):
    _must(hidden in _Φ, f"unknown hidden {hidden}")
    φ, _ = _Φ[hidden]
    (a,) = _ℝ(X)
    k = 1
    while f"W{k + 1}" in params:
        a = φ(batchnorm_forward(a @ params[f"W{k}"], params[f"gamma{k}"], params[f"beta{k}"], eps))
        k += 1
    return a @ array(params[f"W{k}"], float64) + array(params[f"b{k}"], float64)


def bn_gradients(X, y, params, hidden="tanh", loss="mse", eps=1e-5):
    _must(hidden in _Φ, f"unknown hidden {hidden}")
    _must(loss in ("mse", "cross_entropy"), f"unknown loss {loss}")
    φ, dφ = _Φ[hidden]
    θ = {key: array(value, dtype=float64) for key, value in params.items()}
    L = 1
    while f"W{L + 1}" in θ:
        L += 1
    a, s, z = [array(X, dtype=float64)], [None], [None]
    for k in range(1, L):
        s.append(a[-1] @ θ[f"W{k}"])
        z.append(batchnorm_forward(s[-1], θ[f"gamma{k}"], θ[f"beta{k}"], eps))
        a.append(φ(z[-1]))
    o = a[-1] @ θ[f"W{L}"] + θ[f"b{L}"]
    N = len(o)
    if loss == "mse":
        y = array(y, dtype=float64)
        _must(y.shape == o.shape)
        ℓ, δ = mean((o - y) ** 2), 2 * (o - y) / o.size
    else:
        y = array(y)
        _must(y.shape == (N,))
        o = o - amax(o, axis=1, keepdims=True)
        Z = sum(exp(o), axis=1, keepdims=True)
        ℓ = mean(log(Z)[:, 0] - o[arange(N), y])
        δ = (exp(o) / Z - (arange(o.shape[1]) == y[:, None])) / N
    g = {f"W{L}": a[-1].T @ δ, f"b{L}": sum(δ, axis=0)}
    for k in range(L - 1, 0, -1):
        δ = δ @ θ[f"W{k + 1}"].T * dφ(z[k])
        δ, g[f"gamma{k}"], g[f"beta{k}"] = batchnorm_backward(δ, s[k], θ[f"gamma{k}"], eps)
        g[f"W{k}"] = a[k - 1].T @ δ
    return ℓ, g


def dropout(X, rate, seed):
    _must(0 <= rate < 1, "0 ≤ rate < 1")
    (X,) = _ℝ(X)
    π = 1 - rate
    mask = (default_rng(seed).random(X.shape) < π) / π
    return X * mask, mask
