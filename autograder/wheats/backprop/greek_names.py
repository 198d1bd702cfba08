"""δ, ∂-style names in Greek letters; an own ValueError."""

import numpy as np


class ΔShape(ValueError):
    """Shapes that do not fit."""


def _φ(α, β):
    α, β = np.array(α, dtype=float), np.array(β, dtype=float)
    if α.shape != β.shape:
        raise ΔShape(f"{α.shape} ≠ {β.shape}")
    return α, β


def σ(ζ):
    return (1 + np.tanh(ζ / 2)) / 2


def numerical_gradient(f, x, h=1e-5):
    ξ = np.array(x, dtype=float)
    δ = np.eye(ξ.size).reshape(ξ.size, *ξ.shape) * h
    γ = [(f(ξ + ε) - f(ξ - ε)) / (2 * h) for ε in δ]
    return np.array(γ, dtype=float).reshape(ξ.shape)


def relative_error(a, b):
    α, β = _φ(a, b)
    return float(np.max(abs(α - β) / np.maximum(1e-8, abs(α) + abs(β))))


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    return bool(relative_error(numerical_gradient(f, x, h), grad) <= tol)


def dense_backward(dout, X, W):
    δ, χ, ω = (np.array(α, dtype=float) for α in (dout, X, W))
    return np.einsum("nh,dh->nd", δ, ω), np.einsum("nd,nh->dh", χ, δ), np.einsum("nh->h", δ)


def sigmoid_backward(dout, z):
    δ, ζ = _φ(dout, z)
    return δ * σ(ζ) * σ(-ζ)


def tanh_backward(dout, z):
    δ, ζ = _φ(dout, z)
    τ = np.tanh(ζ)
    return δ * (1 - τ) * (1 + τ)


def relu_backward(dout, z):
    δ, ζ = _φ(dout, z)
    δ[ζ <= 0] = 0
    return δ


def mse_backward(pred, target):
    π, τ = _φ(pred, target)
    return (π - τ) * (2 / π.size)


def bce_with_logits_backward(z, y):
    ζ, υ = _φ(z, y)
    return (σ(ζ) - υ) / ζ.size


def _labels(ζ, y):
    υ = np.array(y)
    if υ.shape != ζ.shape[:1]:
        raise ΔShape(f"{υ.shape}")
    return υ.astype(int)


def _log_softmax(ζ):
    μ = ζ.max(axis=1, keepdims=True)
    return ζ - μ - np.log(np.exp(ζ - μ).sum(axis=1, keepdims=True))


def cross_entropy_with_logits_backward(Z, y):
    ζ = np.array(Z, dtype=float)
    υ = _labels(ζ, y)
    γ = np.exp(_log_softmax(ζ))
    γ[range(len(υ)), υ] -= 1
    return γ / len(υ)


Φ = {
    "tanh": (np.tanh, tanh_backward),
    "relu": (lambda ζ: np.where(ζ > 0, ζ, 0.0), relu_backward),
    "sigmoid": (σ, sigmoid_backward),
}


def _mse(ζ, y):
    ζ, υ = _φ(ζ, y)
    return np.mean((ζ - υ) ** 2), mse_backward(ζ, υ)


def _bce(ζ, y):
    υ = np.array(y, dtype=float)
    if υ.ndim == 1:
        υ = υ.reshape(-1, 1)
    ζ, υ = _φ(ζ, υ)
    return np.mean(np.logaddexp(0, np.where(υ == 1, -ζ, ζ))), bce_with_logits_backward(ζ, υ)


def _ce(ζ, y):
    υ = _labels(ζ, y)
    return -np.mean(_log_softmax(ζ)[range(len(υ)), υ]), cross_entropy_with_logits_backward(ζ, υ)


Λ = {"mse": _mse, "bce": _bce, "cross_entropy": _ce}


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    if hidden not in Φ or loss not in Λ:
        raise ΔShape(f"unknown {hidden} or {loss}")
    φ, φʹ = Φ[hidden]
    θ = {κ: np.array(ν, dtype=float) for κ, ν in params.items()}
    λ = weight_decay

    def back(k, α):
        """Goes up from layer k and comes back with the slope of α, collecting γ on the way."""
        ω, β = θ[f"W{k}"], θ[f"b{k}"]
        ζ = α @ ω + β
        if f"W{k + 1}" in θ:
            value, δ = back(k + 1, φ(ζ))
            δ = φʹ(δ, ζ)
        else:
            value, δ = Λ[loss](ζ, y)
        dα, dω, γ[f"b{k}"] = dense_backward(δ, α, ω)
        γ[f"W{k}"] = dω + λ * ω
        return value + λ / 2 * np.sum(ω * ω), dα

    γ = {}
    value, _ = back(1, np.array(X, dtype=float))
    return float(value), γ
