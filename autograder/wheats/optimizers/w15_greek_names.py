"""The papers' letters on the attributes: self.η, self.μ, self.ρ, self.ε; one table of states by name."""

import numpy as np


class ΔName(ValueError):
    """Names or shapes that do not fit."""


class Base:
    """Walks over the parameters; `Δ` says how far one of them goes."""

    def __init__(self):
        self.Σ, self.τ = {}, 0

    def old(self, κ, ν):
        return self.Σ.get((κ, ν), 0.0)

    def update(self, params, grads):
        if set(params) != set(grads):
            raise ΔName("names")
        θ = {ν: np.array(π, dtype=float) for ν, π in params.items()}
        γ = {ν: np.array(grads[ν], dtype=float) for ν in θ}
        for ν in θ:
            if θ[ν].shape != γ[ν].shape:
                raise ΔName(ν)
        self.τ += 1
        return {ν: θ[ν] + self.Δ(ν, γ[ν]) for ν in θ}


class SGD(Base):
    def __init__(self, lr=0.01):
        super().__init__()
        self.η = lr

    def Δ(self, ν, γ):
        return -self.η * γ


class Momentum(Base):
    def __init__(self, lr=0.01, momentum=0.9):
        super().__init__()
        self.η, self.μ = lr, momentum

    def Δ(self, ν, γ):
        self.Σ["v", ν] = self.μ * self.old("v", ν) - self.η * γ
        return self.Σ["v", ν]


class NAG(Momentum):
    def Δ(self, ν, γ):
        return self.μ * super().Δ(ν, γ) - self.η * γ


class Adagrad(Base):
    def __init__(self, lr=0.01, eps=1e-8):
        super().__init__()
        self.η, self.ε = lr, eps

    def Δ(self, ν, γ):
        self.Σ["h", ν] = self.old("h", ν) + γ**2
        return -self.η * γ / (self.Σ["h", ν] ** 0.5 + self.ε)


class Adadelta(Base):
    def __init__(self, rho=0.95, eps=1e-6):
        super().__init__()
        self.ρ, self.ε = rho, eps

    def mean(self, κ, ν, α):
        self.Σ[κ, ν] = self.ρ * self.old(κ, ν) + (1 - self.ρ) * α**2

    def Δ(self, ν, γ):
        self.mean("s", ν, γ)
        ξ = -γ * np.sqrt((self.old("d", ν) + self.ε) / (self.Σ["s", ν] + self.ε))
        self.mean("d", ν, ξ)
        return ξ


class RMSprop(Base):
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        super().__init__()
        self.η, self.ρ, self.ε = lr, rho, eps

    def Δ(self, ν, γ):
        self.Σ["s", ν] = self.ρ * self.old("s", ν) + (1 - self.ρ) * γ**2
        return -self.η * γ / (np.sqrt(self.Σ["s", ν]) + self.ε)


class Adam(Base):
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__()
        self.η, self.β, self.ε = lr, (beta1, beta2), eps

    def Δ(self, ν, γ):
        hats = []
        for i, β in enumerate(self.β):
            self.Σ[i, ν] = β * self.old(i, ν) + (1 - β) * γ ** (i + 1)
            hats.append(self.Σ[i, ν] / (1 - β**self.τ))
        return -self.η * hats[0] / (np.sqrt(hats[1]) + self.ε)


def minibatches(X, y, batch_size, seed, shuffle=True):
    χ, υ = np.array(X, dtype=float), np.array(y)
    Ν = len(χ)
    if len(υ) != Ν:
        raise ΔName("samples")
    ι = np.arange(Ν)
    if shuffle:
        np.random.default_rng(seed).shuffle(ι)
    return [(χ[ι[α : α + batch_size]], υ[ι[α : α + batch_size]]) for α in range(0, Ν, batch_size)]


def clip_by_global_norm(grads, max_norm):
    γ = {ν: np.array(g, dtype=float) for ν, g in grads.items()}
    ν2 = np.sqrt(sum(float((g**2).sum()) for g in γ.values()))
    λ = max_norm / ν2 if ν2 > max_norm else 1
    return {ν: λ * g for ν, g in γ.items()}


def step_decay(lr, epoch, drop=0.5, every=10):
    return lr * drop ** int(epoch / every)


def cosine_decay(lr, step, total, minimum=0.0):
    φ = np.pi * min(step, total) / total
    return float(minimum + (lr - minimum) * (1 + np.cos(φ)) / 2)


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    θ, Λ = dict(params), []
    for ε in range(epochs):
        λs, ωs = [], []
        for χ, υ in minibatches(X, y, batch_size, seed * 1000 + ε):
            λ, γ = loss_and_grads(θ, χ, υ)
            θ = optimizer.update(θ, γ)
            λs.append(λ)
            ωs.append(len(χ))
        Λ.append(float(np.average(λs, weights=ωs)))
    return θ, Λ
