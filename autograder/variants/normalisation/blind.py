"""Mistakes of somebody who has seen neither suites nor chaffs; see `autograder.variants`."""

from autograder.variants import mistake


# stats_ddof_one: Sample variance.
@mistake("n01_batch_stats_ddof_one", base="plain")
def batch_stats(X):
    X = A(X)
    n = len(X)
    m = X.sum(0) / n
    return m, ((X - m) ** 2).sum(0) / max(n - 1, 1)


# stats_per_sample: Statistics of every row.
@mistake("n02_batchnorm_per_sample", base="checked")
def batchnorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = _f(X), _f(gamma), _f(beta)
    _check("gamma", gamma, X.shape[1:])
    _check("beta", beta, X.shape[1:])
    mean = np.mean(X, axis=1, keepdims=True)
    var = np.var(X, axis=1, keepdims=True)
    return gamma * ((X - mean) / np.sqrt(var + eps)) + beta


# stats_one_pass: E[x^2] - mean^2.
@mistake("batch_stats_one_pass_variance", base="checked")
def batch_stats(X):
    X = _f(X)
    mean = np.mean(X, axis=0)
    return mean, np.mean(np.square(X), axis=0) - np.square(mean)


# eps_after_root: The Annotated Transformer's std + eps.
@mistake("n03_batchnorm_back_eps_after_the_root", base="plain")
def xhat(X, axis, eps):
    m = X.mean(axis, keepdims=True)
    s = X.std(axis, keepdims=True) + eps
    return (X - m) / s, s


# divided_by_variance: No root.
@mistake("n04_batchnorm_root_missing", base="checked")
def batchnorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = _f(X), _f(gamma), _f(beta)
    _check("gamma", gamma, X.shape[1:])
    _check("beta", beta, X.shape[1:])
    mu, sigma2 = batch_stats(X)
    normalised = (X - mu) / (sigma2 + eps)
    return normalised * gamma + beta


# shift_and_scale_exchanged: gamma is added, beta multiplies.
@mistake("n06_batchnorm_gamma_and_beta_exchanged", base="plain")
def batchnorm_forward(X, gamma, beta, eps=1e-5):
    h, _ = xhat(A(X), 0, eps)
    return h * A(beta) + A(gamma)


# backward_statistics_constant: mean and var are treated as constants.
@mistake(
    "batchnorm_back_statistics_held_constant",
    "layernorm_back_statistics_held_constant",
    base="plain",
)
def norm_back(dout, X, gamma, eps, axis):
    h, s = xhat(X, axis, eps)
    dX = dout * gamma / s
    return dX, (dout * h).sum(0), dout.sum(0)


# backward_mean_twice: The mean's share is taken twice.
@mistake("n08_batchnorm_back_mean_term_twice", base="checked")
def _normalise_backward(dout, X, gamma, eps, axis):
    n = X.shape[axis]
    xmu = X - X.mean(axis=axis, keepdims=True)
    var = (xmu**2).mean(axis=axis, keepdims=True)
    std = np.sqrt(var + eps)
    dxhat = dout * gamma
    dvar = np.sum(dxhat * xmu, axis=axis, keepdims=True) * -0.5 / std**3
    dmean = -np.sum(dxhat / std, axis=axis, keepdims=True)
    dX = dxhat / std + dvar * 2 * xmu / n + 2 * dmean / n
    return dX, xmu / std


# backward_without_gamma: gamma is not on the way back.
@mistake("n09_batchnorm_back_gamma_missing", base="plain")
def norm_back(dout, X, gamma, eps, axis):
    h, s = xhat(X, axis, eps)
    mean = lambda v: v.mean(axis, keepdims=True)
    return (dout - mean(dout) - h * mean(dout * h)) / s, (dout * h).sum(0), dout.sum(0)


# dgamma_from_x: gamma's slope is taken with X itself.
@mistake("n10_batchnorm_back_dgamma_from_X", base="checked")
def batchnorm_backward(dout, X, gamma, eps=1e-5):
    dout, X, gamma = _f(dout), _f(X), _f(gamma)
    _check("dout", dout, X.shape)
    _check("gamma", gamma, X.shape[1:])
    dX, _ = _normalise_backward(dout, X, gamma, eps, 0)
    return dX, (dout * X).sum(axis=0), dout.sum(axis=0)


# dbeta_mean: beta gets the mean.
@mistake("n11_batchnorm_back_dbeta_as_mean", base="plain")
def batchnorm_backward(dout, X, gamma, eps=1e-5):
    dX, dgamma, dbeta = norm_back(A(dout), A(X), A(gamma), eps, 0)
    return dX, dgamma, A(dout).mean(0)


# momentum_pytorch: momentum weighs the new batch.
@mistake("n12_memory_momentum_exchanged", base="checked")
class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.momentum = momentum
        self.eps = eps
        self._mean = np.zeros(features)
        self._var = np.ones(features)
        self._last = None

    def forward(self, X, gamma, beta, training):
        X, gamma, beta = _f(X), _f(gamma), _f(beta)
        _check("gamma", gamma, X.shape[1:])
        _check("beta", beta, X.shape[1:])
        if not training:
            return gamma * (X - self._mean) / np.sqrt(self._var + self.eps) + beta
        mean, var = batch_stats(X)
        self._mean = self._mean + self.momentum * (mean - self._mean)
        self._var = self._var + self.momentum * (var - self._var)
        self._last = (X, gamma)
        return batchnorm_forward(X, gamma, beta, self.eps)

    def running(self):
        return self._mean.copy(), self._var.copy()

    def backward(self, dout):
        if self._last is None:
            raise RuntimeError("no training batch yet")
        X, gamma = self._last
        return batchnorm_backward(dout, X, gamma, self.eps)


# running_var_corrected: The running variance has N/(N-1).
@mistake("n13_memory_running_unbiased", base="plain")
class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.momentum, self.eps = momentum, eps
        self.running_mean = np.zeros(features)
        self.running_var = np.ones(features)

    def forward(self, X, gamma, beta, training):
        X = A(X)
        if not training:
            return (X - self.running_mean) / np.sqrt(self.running_var + self.eps) * A(gamma) + A(beta)
        self.X, self.gamma = X.copy(), A(gamma).copy()
        mu, n = X.mean(0), len(X)
        self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mu
        self.running_var = self.momentum * self.running_var + (1 - self.momentum) * X.var(0) * n / max(n - 1, 1)
        return batchnorm_forward(X, gamma, beta, self.eps)

    def running(self):
        return np.array(self.running_mean), np.array(self.running_var)

    def backward(self, dout):
        return batchnorm_backward(dout, self.X, self.gamma, self.eps)


# running_std: Standard deviations are averaged.
@mistake("n14_memory_running_std", base="checked")
class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.momentum = momentum
        self.eps = eps
        self._mean = np.zeros(features)
        self._var = np.ones(features)
        self._last = None

    def forward(self, X, gamma, beta, training):
        X, gamma, beta = _f(X), _f(gamma), _f(beta)
        _check("gamma", gamma, X.shape[1:])
        _check("beta", beta, X.shape[1:])
        if training:
            mean, var = batch_stats(X)
            keep = self.momentum
            std = keep * np.sqrt(self._var) + (1 - keep) * np.sqrt(var)
            self._mean, self._var = keep * self._mean + (1 - keep) * mean, std**2
            self._last = (X, gamma)
            return batchnorm_forward(X, gamma, beta, self.eps)
        return gamma * (X - self._mean) / np.sqrt(self._var + self.eps) + beta

    def running(self):
        return self._mean.copy(), self._var.copy()

    def backward(self, dout):
        if self._last is None:
            raise RuntimeError("no training batch yet")
        X, gamma = self._last
        return batchnorm_backward(dout, X, gamma, self.eps)


# running_var_from_zero: The book's zeros.
@mistake("n15_memory_variance_starts_at_zero", base="plain")
class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.momentum = momentum
        self.eps = eps
        self.running_mean = np.zeros(features)
        self.running_var = np.zeros(features)

    def forward(self, X, gamma, beta, training):
        X = A(X)
        if training:
            self.X, self.gamma = X.copy(), A(gamma).copy()
            mu, var = batch_stats(X)
            self.running_mean = self.running_mean * self.momentum + mu * (1 - self.momentum)
            self.running_var = self.running_var * self.momentum + var * (1 - self.momentum)
        else:
            mu, var = self.running_mean, self.running_var
        return (X - mu) / (var + self.eps) ** 0.5 * A(gamma) + A(beta)

    def running(self):
        return np.array(self.running_mean), np.array(self.running_var)

    def backward(self, dout):
        return batchnorm_backward(dout, self.X, self.gamma, self.eps)


# evaluation_updates: The running values are moved by evaluation, too.
@mistake("n17_memory_evaluation_updates", base="plain")
class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.momentum, self.eps = momentum, eps
        self.running_mean = np.zeros(features)
        self.running_var = np.ones(features)

    def forward(self, X, gamma, beta, training):
        X = A(X)
        mu, var = batch_stats(X)
        old = self.running_mean, self.running_var
        self.running_mean = self.running_mean * self.momentum + mu * (1 - self.momentum)
        self.running_var = self.running_var * self.momentum + var * (1 - self.momentum)
        if training:
            self.X, self.gamma = X.copy(), A(gamma).copy()
        else:
            mu, var = old
        return (X - mu) / np.sqrt(var + self.eps) * A(gamma) + A(beta)

    def running(self):
        return np.array(self.running_mean), np.array(self.running_var)

    def backward(self, dout):
        return batchnorm_backward(dout, self.X, self.gamma, self.eps)


# training_with_running: Training normalises with the running values, just updated.
@mistake("n18_memory_training_uses_running", base="checked")
class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.momentum = momentum
        self.eps = eps
        self._mean = np.zeros(features)
        self._var = np.ones(features)
        self._last = None

    def forward(self, X, gamma, beta, training):
        X, gamma, beta = _f(X), _f(gamma), _f(beta)
        _check("gamma", gamma, X.shape[1:])
        _check("beta", beta, X.shape[1:])
        if training:
            mean, var = batch_stats(X)
            self._mean = self.momentum * self._mean + (1 - self.momentum) * mean
            self._var = self.momentum * self._var + (1 - self.momentum) * var
            self._last = (X, gamma)
        return gamma * (X - self._mean) / np.sqrt(self._var + self.eps) + beta

    def running(self):
        return self._mean.copy(), self._var.copy()

    def backward(self, dout):
        if self._last is None:
            raise RuntimeError("no training batch yet")
        X, gamma = self._last
        return batchnorm_backward(dout, X, gamma, self.eps)


# backward_of_last_evaluation: Every call is remembered.
@mistake("n19_memory_backward_of_evaluation", base="plain")
class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.momentum, self.eps = momentum, eps
        self.running_mean = np.zeros(features)
        self.running_var = np.ones(features)

    def forward(self, X, gamma, beta, training):
        self.X, self.gamma = A(X).copy(), A(gamma).copy()
        X = self.X
        if training:
            mu, var = X.mean(0), X.var(0)
            self.running_mean = self.running_mean * self.momentum + mu * (1 - self.momentum)
            self.running_var = self.running_var * self.momentum + var * (1 - self.momentum)
        else:
            mu, var = self.running_mean, self.running_var
        return (X - mu) / np.sqrt(var + self.eps) * self.gamma + A(beta)

    def running(self):
        return np.array(self.running_mean), np.array(self.running_var)

    def backward(self, dout):
        return batchnorm_backward(dout, self.X, self.gamma, self.eps)


# running_is_inside: Gives the arrays themselves.
@mistake("n20_memory_running_gives_the_array", base="checked")
class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.momentum = momentum
        self.eps = eps
        self._mean = np.zeros(features)
        self._var = np.ones(features)
        self._last = None

    def forward(self, X, gamma, beta, training):
        X, gamma, beta = _f(X), _f(gamma), _f(beta)
        _check("gamma", gamma, X.shape[1:])
        _check("beta", beta, X.shape[1:])
        if not training:
            return gamma * (X - self._mean) / np.sqrt(self._var + self.eps) + beta
        mean, var = batch_stats(X)
        self._mean = self.momentum * self._mean + (1 - self.momentum) * mean
        self._var = self.momentum * self._var + (1 - self.momentum) * var
        self._last = (X, gamma)
        return batchnorm_forward(X, gamma, beta, self.eps)

    def running(self):
        return self._mean, self._var

    def backward(self, dout):
        if self._last is None:
            raise RuntimeError("no training batch yet")
        X, gamma = self._last
        return batchnorm_backward(dout, X, gamma, self.eps)


# layernorm_over_all: One mean and variance for the whole batch.
@mistake("n22_layernorm_whole_array", base="plain")
def layernorm_forward(X, gamma, beta, eps=1e-5):
    X = A(X)
    return (X - X.mean()) / np.sqrt(X.var() + eps) * A(gamma) + A(beta)


# layernorm_dgamma_per_sample: gamma's slope has one number a sample.
@mistake("n23_layernorm_back_dgamma_per_sample", base="checked")
def layernorm_backward(dout, X, gamma, eps=1e-5):
    dout, X, gamma = _f(dout), _f(X), _f(gamma)
    _check("dout", dout, X.shape)
    _check("gamma", gamma, X.shape[1:])
    dX, x_hat = _normalise_backward(dout, X, gamma, eps, 1)
    return dX, np.sum(dout * x_hat, axis=1), np.sum(dout, axis=1)


# layernorm_ddof_one: The Annotated Transformer's std with N - 1.
@mistake("n01_layernorm_ddof_one", base="checked")
def layernorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = _f(X), _f(gamma), _f(beta)
    _check("gamma", gamma, X.shape[1:])
    _check("beta", beta, X.shape[1:])
    mean = X.mean(axis=-1, keepdims=True)
    var = X.var(axis=-1, keepdims=True, ddof=1)
    return gamma * (X - mean) / np.sqrt(var + eps) + beta


# fold_bias_not_scaled: b is added unscaled.
@mistake("n24_fold_b_alone_not_scaled", base="plain")
def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
    k = A(gamma) / np.sqrt(A(var) + eps)
    return A(W) * k, A(b) + A(beta) - k * A(mean)


# fold_rows: Scales the rows of W.
@mistake("n25_fold_rows_scaled", base="checked")
def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
    W, b, gamma, beta, mean, var = (_f(v) for v in (W, b, gamma, beta, mean, var))
    scale = gamma / np.sqrt(var + eps)
    W2 = scale[:, None] * W
    return W2, (b - mean) * scale + beta


# norm_after_activation: Batch norm stands after the activation.
@mistake("n26_network_norm_after_activation", "n26_gradients_norm_after_activation", base="plain")
def run(X, params, hidden, eps):
    L = len(params) // 3 + 1
    a, z, n = [A(X)], [], []
    for k in range(1, L):
        z.append(a[-1] @ A(params["W%d" % k]))
        n.append(z[-1])
        a.append(batchnorm_forward(act(hidden, z[-1]), params["gamma%d" % k], params["beta%d" % k], eps))
    return L, a, z, n, a[-1] @ A(params["W%d" % L]) + A(params["b%d" % L])


# norm_on_output: The answer is normalised as well.
@mistake("n27_network_norm_on_the_last", base="plain")
def bn_forward(X, params, hidden="tanh", eps=1e-5):
    out = run(X, params, hidden, eps)[-1]
    return (out - out.mean(0)) / np.sqrt(out.var(0) + eps)


# dropout_rate_is_keep: rate is the share that stays.
@mistake("n29_dropout_rate_is_kept", base="checked")
def dropout(X, rate, seed):
    if not 0 <= rate < 1:
        raise ValueError("rate must be at least 0 and below 1")
    X = _f(X)
    keep = rate if rate > 0 else 1.0
    mask = (np.random.default_rng(seed).random(X.shape) < keep) / keep
    return X * mask, mask


# dropout_unscaled: The book's plain mask of 0 and 1.
@mistake("n30_dropout_not_scaled_up", base="plain")
def dropout(X, rate, seed):
    X = A(X)
    mask = (np.random.default_rng(seed).random(X.shape) > rate).astype(float)
    return X * mask, mask


# dropout_rows: Whole samples are dropped.
@mistake("dropout_whole_rows", base="checked")
def dropout(X, rate, seed):
    if not 0 <= rate < 1:
        raise ValueError("rate must be at least 0 and below 1")
    X = _f(X)
    keep = np.random.default_rng(seed).random((len(X), 1)) >= rate
    mask = np.broadcast_to(keep / (1 - rate), X.shape).copy()
    return X * mask, mask


# slope_at_the_sum: The activation's slope is taken before batch norm.
@mistake("gradients_slope_at_the_sum", base="checked")
def bn_gradients(X, y, params, hidden="tanh", loss="mse", eps=1e-5):
    out, a, tape, p, depth = _forward(X, params, hidden, eps)
    if loss == "mse":
        y = _f(y)
        _check("y", y, out.shape)
        value, d = np.mean((out - y) ** 2), 2 * (out - y) / out.size
    elif loss == "cross_entropy":
        y = np.asarray(y).astype(int)
        _check("y", y, (len(out),))
        s = out - out.max(axis=1, keepdims=True)
        log_p = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
        value = -log_p[np.arange(len(y)), y].mean()
        d = (np.exp(log_p) - np.eye(out.shape[1])[y]) / len(y)
    else:
        raise ValueError(f"unknown loss {loss!r}")
    grads = {f"W{depth}": a.T @ d, f"b{depth}": d.sum(axis=0)}
    d = d @ p[f"W{depth}"].T
    for k in range(depth - 1, 0, -1):
        before, z, _ = tape[k - 1]
        d = d * SLOPE[hidden](ACTIVATION[hidden](z))
        d, grads[f"gamma{k}"], grads[f"beta{k}"] = batchnorm_backward(d, z, p[f"gamma{k}"], eps)
        grads[f"W{k}"] = before.T @ d
        d = d @ p[f"W{k}"].T
    return float(value), grads


# gradients_extra_bias: A slope for a bias that the hidden layers do not have.
@mistake("n28_gradients_gradient_for_no_bias", base="plain")
def bn_gradients(X, y, params, hidden="tanh", loss="mse", eps=1e-5):
    L, a, z, n, out = run(X, params, hidden, eps)
    N, C = out.shape
    if loss == "mse":
        value, d = np.mean((out - A(y)) ** 2), 2 * (out - A(y)) / out.size
    else:
        y = np.asarray(y, dtype=int)
        lse = np.logaddexp.reduce(out, axis=1)
        value = np.mean(lse - out[np.arange(N), y])
        d = (np.exp(out - lse[:, None]) - np.eye(C)[y]) / N
    g = {}
    for k in range(L, 0, -1):
        if k < L:
            h = a[k]
            d = d * {"tanh": 1 - h * h, "relu": n[k - 1] > 0, "sigmoid": h * (1 - h)}[hidden]
            d, g["gamma%d" % k], g["beta%d" % k] = batchnorm_backward(d, z[k - 1], params["gamma%d" % k], eps)
        g["W%d" % k], g["b%d" % k] = a[k - 1].T @ d, d.sum(0)
        d = d @ A(params["W%d" % k]).T
    return value, g


# class_attribute_memory: The running values belong to the class.
@mistake("n21_memory_shared_by_objects", base="plain")
class BatchNorm:
    running_mean = None
    running_var = None

    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.momentum, self.eps = momentum, eps
        if BatchNorm.running_mean is None or len(BatchNorm.running_mean) != features:
            BatchNorm.running_mean, BatchNorm.running_var = np.zeros(features), np.ones(features)

    def forward(self, X, gamma, beta, training):
        X = A(X)
        mu, var = BatchNorm.running_mean.copy(), BatchNorm.running_var.copy()
        if training:
            self.X, self.gamma = X.copy(), A(gamma).copy()
            mu, var = batch_stats(X)
            BatchNorm.running_mean = self.momentum * BatchNorm.running_mean + (1 - self.momentum) * mu
            BatchNorm.running_var = self.momentum * BatchNorm.running_var + (1 - self.momentum) * var
        return (X - mu) / np.sqrt(var + self.eps) * A(gamma) + A(beta)

    def running(self):
        return BatchNorm.running_mean.copy(), BatchNorm.running_var.copy()

    def backward(self, dout):
        return batchnorm_backward(dout, self.X, self.gamma, self.eps)
