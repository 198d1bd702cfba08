"""β, π, ρ, τ, ε: the letters of the books; an own ValueError."""

import numpy as np


class ΔLength(ValueError):
    """Two vectors of different lengths, or a name that nobody knows."""


ε = float(np.finfo(float).eps)


def _ζ(α, β, dtype=None):
    α, β = np.array(α, dtype=dtype), np.array(β, dtype=dtype)
    if α.shape != β.shape:
        raise ΔLength(f"{α.shape} ≠ {β.shape}")
    return α, β


def _ρ(τ, ν, μ):
    """τ / ν, and μ where ν is 0."""
    τ, ν = np.array(τ, float), np.array(ν, float)
    return np.divide(τ, ν, out=np.full(ν.shape, float(μ)), where=ν != 0)


def confusion_matrix(y_true, y_pred, labels=None):
    τ, π = _ζ(y_true, y_pred)
    κ = np.unique(np.concatenate([τ, π])) if labels is None else np.array(labels)
    return np.array([[np.sum((τ == α) & (π == β)) for β in κ] for α in κ], dtype=int).reshape(len(κ), len(κ))


def to_rows_true(matrix, rows):
    Μ = np.array(matrix)
    if rows == "true":
        return Μ
    if rows == "predicted":
        return np.swapaxes(Μ, 0, 1)
    raise ΔLength(rows)


def layout_of(matrix, y_true, y_pred):
    Μ, Κ = np.array(matrix), confusion_matrix(y_true, y_pred)
    if Μ.shape != Κ.shape:
        return "neither"
    α, β = (Μ == Κ).all(), (Μ == Κ.T).all()
    return "either" if α and β else "rows_true" if α else "rows_predicted" if β else "neither"


def accuracy(y_true, y_pred):
    τ, π = _ζ(y_true, y_pred)
    return float((τ == π).mean())


def _θ(y_true, y_pred, average, φ):
    """φ of TP, FP and FN of every class, averaged."""
    if average not in {"binary", "macro", "micro", "weighted", None}:
        raise ΔLength(str(average))
    τ, π = _ζ(y_true, y_pred)
    κ = np.array([1]) if average == "binary" else np.unique(np.concatenate([τ, π]))
    Τ, Π = τ[None] == κ[:, None], π[None] == κ[:, None]
    α, β, γ = (Τ & Π).sum(1), (Π & ~Τ).sum(1), (Τ & ~Π).sum(1)
    if average == "micro":
        α, β, γ = α.sum(keepdims=True), β.sum(keepdims=True), γ.sum(keepdims=True)
    ψ = φ(α, β, γ)
    if average is None:
        return ψ
    ω = (α + γ) / (α + γ).sum() if average == "weighted" else np.full(len(ψ), 1 / len(ψ))
    return float(ω @ ψ)


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    return _θ(y_true, y_pred, average, lambda α, β, γ: _ρ(α, α + β, zero_division))


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    return _θ(y_true, y_pred, average, lambda α, β, γ: _ρ(α, α + γ, zero_division))


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    b = beta * beta
    return _θ(y_true, y_pred, average, lambda α, β, γ: _ρ((1 + b) * α, (1 + b) * α + b * γ + β, zero_division))


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    return _θ(y_true, y_pred, average, lambda α, β, γ: _ρ(2 * α, 2 * α + β + γ, zero_division))


def specificity(y_true, y_pred):
    τ, π = _ζ(y_true, y_pred)
    ν = π[τ == 0]
    return float(np.mean(ν == 0)) if ν.size else 0.0


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    Μ = to_rows_true(matrix, rows)
    α = Μ[positive, positive]
    return float(_ρ(α, Μ[:, positive].sum(), 0)), float(_ρ(α, Μ[positive, :].sum(), 0))


def roc_curve(y_true, scores):
    τ, σ = _ζ(y_true, scores, float)
    Π, Ν = np.sort(σ[τ == 1]), np.sort(σ[τ == 0])
    if Π.size * Ν.size == 0:
        raise ΔLength("one class only")
    θ = np.append(np.inf, np.unique(σ)[::-1])
    return 1 - np.searchsorted(Ν, θ) / Ν.size, 1 - np.searchsorted(Π, θ) / Π.size, θ


def roc_auc(y_true, scores):
    τ, σ = _ζ(y_true, scores, float)
    Π, Ν = σ[τ == 1], σ[τ == 0]
    if Π.size * Ν.size == 0:
        raise ΔLength("one class only")
    Δ = np.sign(Π[:, None] - Ν[None, :])
    return float((Δ.mean() + 1) / 2)


def log_loss(y_true, probabilities):
    τ, π = np.array(y_true, int), np.array(probabilities, float)
    if π.ndim == 1:
        π = np.column_stack([1 - π, π])
    χ = np.take_along_axis(π, τ[:, None], axis=1)
    return float(-np.log(np.minimum(np.maximum(χ, ε), 1 - ε)).mean())


def mse(y_true, y_pred):
    τ, π = _ζ(y_true, y_pred, float)
    return float(((τ - π) ** 2).mean())


def mae(y_true, y_pred):
    τ, π = _ζ(y_true, y_pred, float)
    return float(abs(τ - π).mean())


def rmse(y_true, y_pred):
    return float(np.sqrt(mse(y_true, y_pred)))


def r2(y_true, y_pred):
    τ, π = _ζ(y_true, y_pred, float)
    Δ = τ - τ.mean()
    if (τ == τ.flat[0]).all():
        return float((τ == π).all())
    return float(1 - ((τ - π) ** 2).sum() / (Δ * Δ).sum())
