"""Greek letters, as in the books, and everything of NumPy by its bare name."""

# ruff: noqa: F403, F405, A004, RUF001, RUF003
from numpy import *
from numpy.linalg import norm

τ = 2 * pi


def R(a):
    return asarray(a, dtype=float64)


def Z(a):
    return asarray(a, dtype=int64)


def gaussian_log_density(x, mean, var):
    μ, σ2 = R(mean), R(var)
    return -log(τ) / 2 - log(σ2) / 2 - square(R(x) - μ) / (2 * σ2)


def fits(X, y):
    if ndim(X) != 2 or shape(y) != (len(X),):
        raise ValueError(f"X {shape(X)}, y {shape(y)}")


def fit_gaussian_nb(X, y, smoothing=1e-9):
    X, y = R(X), Z(y)
    fits(X, y)
    ω = unique(y)
    ε = smoothing * amax(var(X, 0))
    μ = array([mean(X[y == k], 0) for k in ω])
    σ2 = array([mean(square(X[y == k] - m), 0) for k, m in zip(ω, μ)]) + ε
    π = array([mean(y == k) for k in ω])
    return {"classes": ω, "log_prior": log(π), "mean": μ, "var": σ2}


def fit_categorical_nb(X, y, sizes, alpha=1.0):
    X, y, α = Z(X), Z(y), alpha
    fits(X, y)
    ω, κ = unique(y, return_inverse=True)
    Θ = []
    for ξ, m in zip(transpose(X), sizes):
        n = zeros((size(ω), m))
        add.at(n, (κ, ξ), 1)
        Θ.append(log((n + α) / (sum(n, 1, keepdims=True) + α * m)))
    return {"classes": ω, "log_prior": log(bincount(κ) / size(y)), "log_table": Θ}


def logΣexp(S):
    M = amax(S, 1, keepdims=True)
    return M + log(sum(exp(S - M), 1, keepdims=True))


def nb_log_posterior(model, X):
    λ = repeat(R(model["log_prior"])[newaxis], len(X), 0)
    if "log_table" in model:
        for θ, ξ in zip(model["log_table"], transpose(Z(X))):
            λ = λ + transpose(take(θ, ξ, 1))
    else:
        for μ, σ2, ξ in zip(transpose(model["mean"]), transpose(model["var"]), transpose(R(X))):
            λ = λ + gaussian_log_density(ξ[:, newaxis], μ, σ2)
    return λ - logΣexp(λ)


def lift(X):
    X = R(X)
    φ = [ones(len(X))]
    for i, ξ in enumerate(transpose(X)):
        φ += [sqrt(2) * ξ, ξ * ξ]
        φ += [sqrt(2) * ξ * ζ for ζ in transpose(X)[:i]]
    return stack(φ, 1)


def polynomial_kernel(A, B, degree=2, coef0=1.0):
    return power(matmul(R(A), transpose(R(B))) + coef0, degree)


def rbf_kernel(A, B, gamma=1.0):
    γ, Δ = gamma, expand_dims(R(A), 1) - expand_dims(R(B), 0)
    return exp(-γ * square(norm(Δ, axis=-1)))


def svm_loss(w, b, X, y, C=1.0):
    w, X, y = R(w), R(X), R(y)
    fits(X, y)
    if shape(w) != shape(X)[1:]:
        raise ValueError("w")
    ξ = maximum(0, 1 - y * (matmul(X, w) + b))
    δ = y * sign(ξ)
    return vdot(w, w) / 2 + C * sum(ξ), w - C * matmul(δ, X), -C * sum(δ)


def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
    η, w, β = lr, zeros(len(X[0])), 0.0
    for _ in range(steps):
        _, dw, dβ = svm_loss(w, β, X, y, C)
        w, β = w - η * dw, β - η * dβ
    return w, β


def margin(w, b, X, y):
    w = R(w)
    return amin(R(y) * (matmul(R(X), w) + b)) / norm(w)


def dual_objective(alphas, K, y):
    α, Y = R(alphas), diag(R(y))
    return sum(α) - linalg.multi_dot([α, Y, R(K), Y, α]) / 2


def svm_decision(alphas, b, X_train, y_train, X, kernel):
    αy = R(alphas) * R(y_train)
    s = nonzero(αy)[0]
    return matmul(R(kernel(R(X), R(X_train)[s])), αy[s]) + b


def H(p, criterion):
    p = p[p > 0]
    if criterion == "gini":
        return 1 - sum(p * p) if size(p) else 0.0
    if criterion == "entropy":
        return sum(p * log2(1 / p))
    raise ValueError(criterion)


def impurity(y, criterion="gini"):
    _, n = unique(Z(y), return_counts=True)
    return H(n / maximum(sum(n), 1), criterion)


def best_split(X, y, criterion="gini", features=None):
    X, (_, κ) = R(X), unique(Z(y), return_inverse=True)
    N, best = len(κ), None
    n = bincount(κ)
    H0 = H(n / N, criterion)
    for j in sort(features) if features is not None else arange(shape(X)[1]):
        order = argsort(X[:, j])
        ξ, Λ = X[order, j], cumsum(eye(len(n))[κ[order]], 0)
        for i in nonzero(diff(ξ))[0]:
            λ = Λ[i]
            ρ = n - λ
            l, r = sum(λ), sum(ρ)
            Δ = H0 - (l * H(λ / l, criterion) + r * H(ρ / r, criterion)) / N
            if Δ > 1e-12 and (best is None or Δ - best[2] > 1e-12 * maximum(1.0, Δ)):
                best = int(j), (ξ[i] + ξ[i + 1]) / 2, Δ
    return best


def majority(y):
    ω, n = unique(y, return_counts=True)
    return ω[argmax(n)]


def sprout(X, y, d, m, criterion, draw):
    θ = best_split(X, y, criterion, draw()) if d != 0 and len(y) >= m else None
    if θ is None:
        return {"label": majority(y)}
    j, t, _ = θ
    L = X[:, j] <= t
    d = d if d is None else d - 1
    kids = [sprout(X[S], y[S], d, m, criterion, draw) for S in (L, logical_not(L))]
    return {"feature": j, "threshold": t, "left": kids[0], "right": kids[1]}


def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
    return sprout(R(X), Z(y), max_depth, min_samples, criterion, lambda: None)


def predict_tree(tree, X):
    X = R(X)
    ŷ = zeros(len(X), dtype=int64)
    todo = [(tree, arange(len(X)))]
    while todo:
        t, rows = todo.pop()
        if "label" in t:
            ŷ[rows] = t["label"]
        else:
            L = X[rows, t["feature"]] <= t["threshold"]
            todo += [(t["left"], rows[L]), (t["right"], rows[~L])]
    return ŷ


def bootstrap(n, seed):
    return random.default_rng(seed).integers(n, size=n)


def vote(votes):
    return apply_along_axis(majority, 0, Z(votes))


def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
    X, y, rng = R(X), Z(y), random.default_rng(seed)
    D = shape(X)[1]
    k = D if max_features is None else max_features
    grown = []
    for _ in range(trees):
        s = rng.choice(len(y), len(y), True)
        grown.append(sprout(X[s], y[s], max_depth, 2, "gini", lambda: rng.choice(D, k, False)))
    return grown
