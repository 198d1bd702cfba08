"""Greek names; shares are kept as logarithms until the very end."""

import numpy as np

ε = 1e-12


def ℝ(α):
    return np.asarray(α, np.float64)


def λσ(ζ):
    """The logarithm of a softmax."""
    return ζ - np.logaddexp.reduce(ζ, axis=-1)[:, None]


def gate(X, Wg, bg):
    return np.exp(λσ(ℝ(X) @ ℝ(Wg) + ℝ(bg)))


def expert_outputs(X, We, be):
    return np.swapaxes(ℝ(X) @ ℝ(We) + ℝ(be)[:, None, :], 0, 1).copy()


def _test(γ, ω, υ=None):
    ν = np.shape(ω)
    if len(ν) != 3 or np.shape(γ) != ν[:2] or (υ is not None and np.shape(υ) != (ν[0], ν[2])):
        raise ValueError("shapes")


def mixture(gates, outputs):
    _test(gates, outputs)
    return (ℝ(gates)[:, None, :] @ ℝ(outputs))[:, 0, :]


def route(gates):
    return ℝ(gates).argmax(axis=1).astype(np.int32)


def top_k_gates(logits, k):
    ζ = ℝ(logits)
    if k not in range(1, ζ.shape[1] + 1):
        raise ValueError("k")
    τ = np.lexsort((np.broadcast_to(np.arange(ζ.shape[1]), ζ.shape), -ζ), axis=1)[:, :k]
    μ = np.full_like(ζ, -np.inf)
    for ι, κ in enumerate(τ):
        μ[ι, κ] = ζ[ι, κ]
    return np.exp(λσ(μ))


def cooperative_loss(gates, outputs, y):
    _test(gates, outputs, y)
    return np.square(mixture(gates, outputs) - ℝ(y)).mean()


def competitive_loss(gates, outputs, y):
    _test(gates, outputs, y)
    δ = np.square(ℝ(outputs) - ℝ(y)[:, None]).mean(axis=2)
    return (ℝ(gates) * δ).sum(axis=1).mean()


def responsibilities(gates, outputs, y, sigma=1.0):
    σ, γ = float(sigma), ℝ(gates)
    δ = np.square((ℝ(outputs) - ℝ(y)[:, None]) / σ).sum(axis=2)
    λ = np.where(γ > 0, np.log(np.where(γ > 0, γ, 1.0)), -np.inf)
    return np.exp(λσ(λ - δ / 2))


def moe_gradients(X, y, params):
    χ, υ = ℝ(X), ℝ(y)
    θ = {κ: ℝ(ν) for κ, ν in params.items()}
    γ, ω = gate(χ, θ["Wg"], θ["bg"]), expert_outputs(χ, θ["We"], θ["be"])
    μ = mixture(γ, ω)
    δ = 2 / υ.size * (μ - υ)
    β = γ * ((ω - μ[:, None]) @ δ[:, :, None])[:, :, 0]
    φ = γ.T[:, :, None] * δ
    Δ = {"We": χ.T @ φ, "be": φ.sum(1), "Wg": χ.T @ β, "bg": β.sum(0)}
    return np.square(μ - υ).mean(), Δ


def balance_loss(gates):
    γ = ℝ(gates)
    φ = np.bincount(γ.argmax(1), minlength=γ.shape[1])
    return γ.shape[1] / len(γ) * (γ @ φ).mean()


def specialisation(gates, domains):
    κ = np.asarray(domains, dtype=np.intp)
    Σ = np.zeros((κ.max() + 1, np.shape(gates)[1]))
    np.add.at(Σ, κ, ℝ(gates))
    return Σ / np.bincount(κ)[:, None]


def joint_weights(Phi, y):
    Φ = ℝ(Phi)
    return np.linalg.solve(Φ.T @ Φ, Φ.T @ ℝ(y))


def greedy_weights(Phi, y):
    Φ = ℝ(Phi)
    Γ, π = Φ.T @ Φ, Φ.T @ ℝ(y)
    ω = np.zeros(len(π))
    for κ in range(len(π)):
        ω[κ] = (π[κ] - Γ[κ, :κ] @ ω[:κ]) / Γ[κ, κ]
    return ω


def matching_pursuit(Phi, y, steps):
    Φ = ℝ(Phi)
    η = np.sqrt(np.square(Φ).sum(0))
    Ψ, ρ = Φ / η, ℝ(y)
    τ = ε * np.square(ρ).sum()
    ω, π = np.zeros(η.size), []
    for _ in range(steps):
        α = ρ @ Ψ
        Δ = α**2
        if Δ.max() <= τ:
            return ω, π
        κ = int(np.argmax(Δ.max() - Δ <= τ))
        ω[κ] += α[κ] / η[κ]
        ρ = ρ - α[κ] * Ψ[:, κ]
        π += [κ]
    return ω, π
