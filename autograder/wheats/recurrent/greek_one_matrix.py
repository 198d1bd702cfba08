"""Greek letters, and one matrix Θ for [x, h, 1]: a step is [x, h, 1]·Θ."""

import numpy as np

τανη = np.tanh
σ = {"tanh": τανη, "relu": lambda ζ: np.clip(ζ, 0.0, None), "linear": lambda ζ: ζ + 0.0}


def ℝ(α):
    return np.asarray(α, dtype=np.float64)


def stack(x, h):
    return np.hstack([x, h, np.ones((len(x), 1))])


def Θ_of(Wx, Wh, b):
    return np.vstack([ℝ(Wx), ℝ(Wh), ℝ(b).reshape(1, -1)])


def check(x, h, Wx, Wh, b):
    ν = [np.ndim(α) for α in (x, h, Wx, Wh, b)]
    if ν != [2, 2, 2, 2, 1]:
        raise ValueError(f"axes: {ν}")
    if len(x) != len(h) or np.shape(Wx) != (np.shape(x)[1], len(b)) or np.shape(Wh) != (len(b), len(b)):
        raise ValueError("sizes")
    if np.shape(h)[1] != len(b):
        raise ValueError("sizes")


def σ_named(name):
    try:
        return σ[name]
    except KeyError:
        raise ValueError(f"activation {name!r}") from None


def feedback(h0, w, steps, activation="tanh"):
    φ, ω = σ_named(activation), ℝ(w)
    η = [ℝ(h0)]
    while len(η) <= steps:
        η.append(φ(ω * η[-1]))
    return ℝ(η)


def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    check(x, h, Wx, Wh, b)
    return σ_named(activation)(stack(ℝ(x), ℝ(h)) @ Θ_of(Wx, Wh, b))


def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    φ, Θ, χ, η = σ_named(activation), Θ_of(Wx, Wh, b), ℝ(X), [ℝ(h0)]
    for t in range(χ.shape[1]):
        η.append(φ(stack(χ[:, t], η[t]) @ Θ))
    return np.transpose(η[1:], (1, 0, 2))


def split(δΘ, D):
    return δΘ[:D], δΘ[D:-1], δΘ[-1]


def rnn_step_backward(dout, x, h, Wx, Wh, b):
    check(x, h, Wx, Wh, b)
    if np.shape(dout) != np.shape(h):
        raise ValueError("dout")
    Θ, s = Θ_of(Wx, Wh, b), stack(ℝ(x), ℝ(h))
    D = np.shape(x)[1]
    δ = ℝ(dout) / np.cosh(s @ Θ) ** 2
    δs = δ @ Θ.T
    return (δs[:, :D], δs[:, D:-1], *split(s.T @ δ, D))


def rnn_backward(dH, X, h0, Wx, Wh, b):
    if np.ndim(X) != 3 or np.shape(dH) != np.shape(X)[:2] + np.shape(h0)[1:]:
        raise ValueError("X or dH")
    χ, Δ, D = ℝ(X), ℝ(dH), np.shape(X)[2]
    check(χ[:, 0], h0, Wx, Wh, b)
    Θ = Θ_of(Wx, Wh, b)
    η = [ℝ(h0), *np.swapaxes(rnn_forward(X, h0, Wx, Wh, b), 0, 1)]
    δX, δh, δΘ = np.zeros_like(χ), np.zeros(np.shape(h0)), np.zeros_like(Θ)
    for t in range(χ.shape[1], 0, -1):
        s = stack(χ[:, t - 1], η[t - 1])
        δ = (Δ[:, t - 1] + δh) * (1.0 - η[t] * η[t])
        δs = δ @ Θ.T
        δX[:, t - 1], δh = δs[:, :D], δs[:, D:-1]
        δΘ += s.T @ δ
    return (δX, δh, *split(δΘ, D))


def jacobian_norms(H, Wh):
    η, Ω = ℝ(H), ℝ(Wh)
    T = len(η)
    λ = np.ones(T)
    for k in range(1, T):
        J = np.eye(len(Ω))
        for t in range(T - k, T):
            J = J @ Ω @ np.diag(1 - η[t] ** 2)
        λ[k] = max(np.linalg.svd(J, compute_uv=False))
    return λ


def orthogonal(n, seed):
    """A product of Householder reflections."""
    ρ, Q = np.random.default_rng(seed), np.eye(n)
    for _ in range(n):
        v = ρ.normal(size=(n, 1))
        Q = Q @ (np.eye(n) - 2.0 * v @ v.T / (v.T @ v))
    return Q


def windows(series, length):
    ξ = ℝ(series)
    M = ξ.size
    if length not in range(1, M):
        raise ValueError(f"length {length}")
    ι = np.add.outer(np.arange(M - length), np.arange(length + 1))
    α = ξ[ι][:, :, None]
    return α[:, :-1], α[:, -1]


def last_states(H, lengths):
    η, λ = ℝ(H), np.array(lengths, dtype=np.intp)
    if ((λ < 1) | (λ > η.shape[1])).any():
        raise ValueError("lengths")
    return η[range(len(η)), λ - 1]


def rnn_predict(X, params):
    b = ℝ(params["b"])
    η = rnn_forward(X, np.zeros((len(X), b.size)), params["Wx"], params["Wh"], b)
    return η[:, -1] @ ℝ(params["Wy"]) + ℝ(params["by"])


def rnn_gradients(X, y, params, loss="cross_entropy"):
    Z = rnn_predict(X, params)
    N, C = Z.shape
    if loss == "cross_entropy":
        if np.shape(y) != (N,):
            raise ValueError("labels")
        Y = np.eye(C)[np.asarray(y, dtype=int)]
        m = Z.max(1, keepdims=True)
        logΣ = m + np.log(np.exp(Z - m).sum(1, keepdims=True))
        ℓ, δZ = ((logΣ - Z) * Y).sum() / N, (np.exp(Z - logΣ) - Y) / N
    elif loss == "mse":
        if np.shape(y) != (N, C):
            raise ValueError("targets")
        ε = Z - ℝ(y)
        ℓ, δZ = np.average(ε**2), 2 / (N * C) * ε
    else:
        raise ValueError(f"loss {loss!r}")
    h0 = np.zeros((N, len(params["b"])))
    η = rnn_forward(X, h0, params["Wx"], params["Wh"], params["b"])
    Δ = np.zeros_like(η)
    Δ[:, -1, :] = δZ @ ℝ(params["Wy"]).T
    _, _, δWx, δWh, δb = rnn_backward(Δ, X, h0, params["Wx"], params["Wh"], params["b"])
    return ℓ, {"Wy": η[:, -1].T @ δZ, "by": δZ.sum(0), "Wx": δWx, "Wh": δWh, "b": δb}


def generate(params, start, steps):
    C, Θ = len(params["by"]), Θ_of(params["Wx"], params["Wh"], params["b"])
    Θy = np.vstack([ℝ(params["Wy"]), ℝ(params["by"])])
    η, γ, words = np.zeros((1, len(params["b"]))), start, np.zeros(steps, dtype=np.int64)
    for i in range(steps):
        η = τανη(stack(np.identity(C)[γ : γ + 1], η) @ Θ)
        γ = int(np.argmax(np.hstack([η, [[1.0]]]) @ Θy))
        words[i] = γ
    return words
