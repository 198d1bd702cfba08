"""Formulas as on paper: ρ, φ, σ, η, λ; single numbers come back as 0-d arrays."""

from numpy import (
    arange,
    array,
    asarray,
    cos,
    exp,
    eye,
    float64,
    full,
    hypot,
    isnan,
    kron,
    linspace,
    logaddexp,
    nan,
    nan_to_num,
    ones,
    random,
    sign,
    sin,
    sqrt,
    stack,
    tanh,
    uint8,
    where,
    zeros,
)
from numpy import (
    pi as π,
)

ρ_in, ρ_gap, ρ_out = 2.5, 3.5, 5.0
Μ = array([[-4.0, 2.5], [0.0, 2.5], [4.0, 2.5], [-4.0, -2.5], [0.0, -2.5], [4.0, -2.5]])
ε = array([1.0, -1.0, 1.0, -1.0, 1.0, -1.0])


def ℝ(a):
    return array(a, dtype=float64)


def labels(name, X):
    x, y = ℝ(X).T
    if name == "circle":
        return where(hypot(x, y) < ρ_in, 1.0, -1.0)
    if name == "xor":
        return where(x * y >= 0, 1.0, -1.0)
    if name == "plane":
        return (x + y) / 10
    if name == "bumps":
        δ = hypot(x[:, None] - Μ[:, 0], y[:, None] - Μ[:, 1])
        return where(δ < 2, 1 - δ / 2, 0.0) @ ε
    raise ValueError(name)


def make_data(name, n, noise, seed):
    Ω, η = random.default_rng(seed), noise
    m = -(-n // 2)
    κ = arange(n)
    σ = where(κ < m, 1.0, -1.0)
    U = lambda R, *shape: R * (2 * Ω.random(shape) - 1)
    if name == "gauss":
        return 2 * σ[:, None] + sqrt(0.5 + 7 * η) * Ω.standard_normal((n, 2)), σ
    if name == "spiral":
        τ = where(κ < m, κ, κ - m) / where(κ < m, m, n - m)
        φ = 1.75 * 2 * π * τ + where(κ < m, 0, π)
        return stack([5 * τ * sin(φ), 5 * τ * cos(φ)], axis=1) + η * U(1, n, 2), σ
    if name == "circle":
        υ = Ω.random(n)
        ρ = where(κ < m, ρ_in * υ, ρ_gap + (ρ_out - ρ_gap) * υ)
        φ = 2 * π * Ω.random(n)
        X, R = stack([ρ * sin(φ), ρ * cos(φ)], axis=1), 5
    elif name == "xor":
        X, R = U(5, n, 2), 5
        X += 0.3 * sign(X)
    elif name in ("plane", "bumps"):
        X, R = U(6, n, 2), 6
    else:
        raise ValueError(name)
    return X, labels(name, X + η * U(R, n, 2))


def split(X, y, percent, seed):
    X, y = ℝ(X), ℝ(y)
    if X.ndim != 2 or y.shape != (len(X),):
        raise ValueError(f"X {X.shape}, y {y.shape}")
    π_ = random.default_rng(seed).permutation(len(X))
    k = int(len(X) * int(percent) // 100)
    return X[π_[:k]], y[π_[:k]], X[π_[k:]], y[π_[k:]]


def grid(density=100, low=-6.0, high=6.0):
    λ = linspace(low, high, density)
    return stack([kron(ones(density), λ), kron(λ[::-1], ones(density))], axis=1)


def layer_outputs(X, params, hidden="tanh", output="tanh"):
    φ = {"tanh": tanh, "relu": lambda ζ: where(ζ < 0, 0, ζ), "sigmoid": lambda ζ: exp(-logaddexp(0, -ζ)), "linear": ℝ}
    if not {hidden, output} <= set(φ):
        raise ValueError(f"{hidden}, {output}")
    α, ℓ, result = ℝ(X), 1, []
    while f"W{ℓ}" in params:
        ζ = α @ ℝ(params[f"W{ℓ}"]) + ℝ(params[f"b{ℓ}"])
        α = φ[hidden](ζ) if f"W{ℓ + 1}" in params else φ[output](ζ)
        result += [α]
        ℓ += 1
    return result


def neuron_maps(outputs, density):
    return ℝ(outputs).T.copy().reshape(-1, density, density)


def decision_map(predict, density=100, low=-6.0, high=6.0):
    return neuron_maps(ℝ(predict(grid(density, low, high))).reshape(-1, 1), density)[0]


def thumbnail(image, factor=10):
    Ι = ℝ(image)
    n, m = Ι.shape
    if n != m or n % factor:
        raise ValueError(f"{Ι.shape}, {factor}")
    Π = kron(eye(n // factor), full((1, factor), 1 / factor))
    return Π @ Ι @ Π.T


def colours(values, discretize=False):
    ν = ℝ(values)
    if discretize:
        ν = where(isnan(ν), nan, where(ν < 0, -1.0, 1.0))
    κ = nan_to_num(ν).clip(-1, 1)[..., None]
    grey = array([232.0, 234.0, 235.0])
    β, ω = array([8.0, 119.0, 189.0]) - grey, array([245.0, 147.0, 34.0]) - grey
    rgb = grey + κ.clip(0, 1) * β + (-κ).clip(0, 1) * ω
    rgb[isnan(ν)] = 128
    return (rgb + 0.5).astype(uint8)


def half_squared_error(outputs, y):
    δ = ℝ(outputs).ravel() - ℝ(y)
    return asarray((δ * δ).mean() / 2)


def l1_step(w, grad, alive, lr, rate):
    w, η, λ, ζ = ℝ(w), lr, rate, array(alive, dtype=bool)
    μ = w - η * ℝ(grad)
    ν = μ - η * λ * sign(w)
    χ = μ * ν < 0
    return where(ζ, where(χ, 0.0, ν), w), ζ & ~χ


class Session:
    def __init__(self, params, train, test, batch_size=10, seed=0):
        self.θ0 = {k: ℝ(v) for k, v in params.items()}
        self.𝒟, self.τ = [ℝ(a) for a in train], [ℝ(a) for a in test]
        self.β, self.σ = batch_size, seed
        self.reset()

    def reset(self):
        self.θ, self.ℓ, self.Ω = {k: ℝ(v) for k, v in self.θ0.items()}, zeros((0, 2)), random.default_rng(self.σ)

    def step(self, loss_and_grads, update, outputs):
        (X, y), β = self.𝒟, self.β
        π_ = self.Ω.permutation(len(y))
        for i in range(0, len(y), β):
            _, g = loss_and_grads(self.θ, X[π_[i : i + β]], y[π_[i : i + β]])
            self.θ = {k: ℝ(v) for k, v in update(self.θ, g).items()}
        ℓ = array([half_squared_error(outputs(self.θ, a), b) for a, b in (self.𝒟, self.τ)])
        self.ℓ = stack([*self.ℓ, ℓ])
        return ℓ[0], ℓ[1]

    def weights(self):
        return {k: ℝ(v) for k, v in self.θ.items()}

    def history(self):
        return ℝ(self.ℓ)

    def set_weight(self, name, index, value):
        self.θ[name][index] = value


def smallest(name, raw=False):
    if name == "spiral":
        Θ = zeros((7, 4))
        Θ[:] = [
            [1.42, -5.54, -2.38, -2.74],
            [1.2, -1.2, -2.83, -1.72],
            [0.84, 1.28, 0.33, -1.05],
            [0.36, -0.03, 0.37, -1.97],
            [0.74, 1.46, -0.08, -1.14],
            [-4.38, 1.06, 3.57, 2.04],
            [2.9, -8.34, 1.82, -2.43],
        ]
        layers = [Θ, [-6.13, 0.1, -0.75, 2.13], [[9.43], [-8.82], [9.26], [8.82]], [7.57]]
        features, hidden = ["x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"], "tanh"
    elif not raw:
        layers = [-ones((2, 1)), [9.0]] if name == "circle" else [ones((1, 1)), [0.0]]
        features, hidden = (["x1^2", "x2^2"] if name == "circle" else ["x1x2"]), "sigmoid"
    elif name == "gauss":
        layers, features, hidden = [ones((2, 1)), [0.0]], ["x1", "x2"], "sigmoid"
    else:
        features, hidden = ["x1", "x2"], "relu"
        φ = 2 * π / 3 * arange(3)
        layers = [stack([sin(φ), cos(φ)]), zeros(3), -ones((3, 1)), [2.75]]
        if name == "xor":
            layers = [[[1, 1, 0], [1, -1, 1]], [0, 0, 6], [[1], [-1], [-1]], [6]]
    names = ["W1", "b1", "W2", "b2"][: len(layers)]
    return {"features": features, "hidden": hidden, "params": dict(zip(names, map(array, layers)))}
