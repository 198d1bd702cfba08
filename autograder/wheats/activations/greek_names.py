"""The papers' letters: σ, λ, α, ε; a class with Greek attributes makes the family of ELUs."""

import numpy as np

λ, α_selu = 1.0507009873554805, 1.6732632423543772
LETTER = "\N{GREEK SMALL LETTER SIGMA}"


class Family:
    """σ(z) = z right of 0 and φ(z) left of it, with slope φ′(z)."""

    def __init__(self, φ, φʹ):
        self.φ, self.φʹ = φ, φʹ

    def σ(self, z):
        ζ = np.array(z, dtype=float)
        return np.where(ζ > 0, ζ, self.φ(np.where(ζ > 0, 0.0, ζ)))

    def σʹ(self, z):
        ζ = np.array(z, dtype=float)
        return np.where(ζ > 0, 1.0, self.φʹ(np.where(ζ > 0, 0.0, ζ)))


def leaky(ς):
    return Family(lambda ζ: ς * ζ, lambda ζ: ς + 0.0 * ζ)


def exponential(α):
    return Family(lambda ζ: α * np.expm1(ζ), lambda ζ: α * np.exp(ζ))


def step(z):
    return np.heaviside(np.array(z, dtype=float), 0.0)


def sigmoid(z):
    ζ = np.array(z, dtype=float)
    ε = np.exp(-abs(ζ))
    return np.where(ζ >= 0, 1 / (1 + ε), ε / (1 + ε))


def sigmoid_grad(z):
    return sigmoid(z) * sigmoid(-np.array(z, dtype=float))


def logit(p):
    π = np.array(p, dtype=float)
    with np.errstate(divide="ignore"):
        return np.log(π) - np.log1p(-π)


def tanh(z):
    return np.tanh(np.array(z, dtype=float))


def tanh_grad(z):
    τ = tanh(z)
    return 1 - τ * τ


def relu(z):
    return leaky(0.0).σ(z)


def relu_grad(z):
    return step(z)


def leaky_relu(z, negative_slope=0.01):
    return leaky(negative_slope).σ(z)


def leaky_relu_grad(z, negative_slope=0.01):
    return leaky(negative_slope).σʹ(z)


def elu(z, alpha=1.0):
    return exponential(alpha).σ(z)


def elu_grad(z, alpha=1.0):
    return exponential(alpha).σʹ(z)


def selu(z):
    return λ * exponential(α_selu).σ(z)


def softplus(z):
    return np.logaddexp(np.array(z, dtype=float), 0)


def softplus_grad(z):
    return sigmoid(z)


def silu(z):
    return sigmoid(z) * np.array(z, dtype=float)


def silu_grad(z):
    ζ, σ = np.array(z, dtype=float), sigmoid(z)
    return σ + ζ * sigmoid_grad(z)


def softmax(z, axis=-1):
    η = np.array(z, dtype=float)
    η -= η.max(axis, keepdims=True)
    np.exp(η, out=η)
    return η / η.sum(axis, keepdims=True)


def log_softmax(z, axis=-1):
    η = np.array(z, dtype=float)
    μ = η.max(axis, keepdims=True)
    Σ = np.exp(η - μ).sum(axis, keepdims=True)
    return (η - μ) - np.log(Σ)


def softmax_jacobian(z):
    π = softmax(z)
    δ = np.eye(len(π))
    return π[:, None] * (δ - π)
