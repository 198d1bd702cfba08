"""The wrong ideas about `BatchNorm`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, misconception


@convention(
    title={"en": "the weights of past and new are exchanged", "ko": "과거와 새 값의 무게가 바뀌었어요"},
    hint={
        "en": "Here momentum keeps the past: 0.9 changes slowly. In PyTorch it is the weight of the new.",
        "ko": "여기서 momentum은 과거를 지켜요. 0.9면 천천히 변해요. PyTorch에서는 새 값의 무게예요.",
    },
)
class n12_memory_momentum_exchanged:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
                    self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu += self.m * (mu - self.mu)
                    self.s2 = self.s2 + self.m * (s2 - self.s2)
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = 1 - state["momentum"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, gamma, self.state["eps"])


@convention(
    title={
        "en": "momentum is the weight of the new, 0.1 by default (PyTorch)",
        "ko": "momentum이 새 값의 무게이고 기본값이 0.1이에요 (PyTorch)",
    },
    hint={
        "en": "Here momentum keeps the past, and is 0.9 by default.",
        "ko": "여기서 momentum은 과거를 지키고 기본값은 0.9예요.",
    },
)
class memory_momentum_of_pytorch_default:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.1, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
                    self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.1, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu = self.mu + self.m * (mu - self.mu)
                    self.s2 = self.s2 + self.m * (s2 - self.s2)
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.1, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = 1 - state["momentum"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, gamma, self.state["eps"])


@convention(
    title={
        "en": "the running variance gets N/(N − 1) times the variance",
        "ko": "이동 분산에 N/(N − 1)배 한 분산을 넣었어요",
    },
    hint={
        "en": "PyTorch does so. Here the running variance averages the same variance that the batch was divided by.",
        "ko": "PyTorch는 그렇게 해요. 여기서는 배치를 나눌 때 쓴 바로 그 분산을 평균해요.",
    },
)
class n13_memory_running_unbiased:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    n = len(X)
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var * n / max(n - 1, 1)
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    unbiased = np.sum(xc**2, axis=0) / max(len(x) - 1, 1)
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * unbiased
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = state["momentum"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                factor = len(X) / (len(X) - 1) if len(X) > 1 else 1.0
                state["var"] = old * state["var"] + (1 - old) * factor * batch_var
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, gamma, self.state["eps"])

    class another_way:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * X.var(axis=0, ddof=1)
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)


@convention(
    title={"en": "the variance divides by N − 1 everywhere", "ko": "분산을 어디서나 N − 1로 나눴어요"},
    hint={
        "en": "With two samples the factor is 2. Here the variance is ddof 0.",
        "ko": "샘플이 둘이면 두 배 차이가 나요. 여기서는 모분산(ddof 0)을 써요.",
    },
)
class n01_memory_ddof_one:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0, ddof=1)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.sum(xc**2, axis=0) / max(len(x) - 1, 1)
                    self.cache = (xc, s2, g)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * s2
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), ((X - X.mean(axis=0)) ** 2).sum(axis=0) / max(len(X) - 1, 1)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)


@misconception(
    title={"en": "the standard deviation is averaged", "ko": "분산이 아니라 표준편차를 평균했어요"},
    hint={"en": "The running variance is an average of variances.", "ko": "이동 분산은 분산의 평균이에요."},
)
class n14_memory_running_std:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * np.sqrt(var)
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * np.sqrt(s2)
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = state["momentum"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var**0.5
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, gamma, self.state["eps"])

    class another_way:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * np.sqrt(var + self.eps)
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)


@convention(
    title={"en": "the running values start at the first batch", "ko": "이동 통계가 첫 배치의 값에서 시작해요"},
    hint={
        "en": "Here they start at mean 0 and variance 1, and the first batch counts as any other.",
        "ko": "여기서는 평균 0, 분산 1에서 시작하고 첫 배치도 다른 배치처럼 반영해요.",
    },
)
class n15_memory_starts_at_first_batch:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    if not hasattr(self, "gamma"):
                        self.running_mean, self.running_var = mean, var
                    else:
                        self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                        self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    if self.cache is None:
                        self.mu, self.s2 = mu, s2
                    self.cache = (xc, s2, g)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * s2
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = state["momentum"] if hasattr(self, "seen") else 0.0
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, gamma, self.state["eps"])


@convention(
    title={"en": "the running variance starts at 0", "ko": "이동 분산이 0에서 시작해요"},
    hint={
        "en": "CS231n and 밑바닥 do so. Here it starts at 1.",
        "ko": "CS231n과 밑바닥은 그렇게 해요. 여기서는 1에서 시작해요.",
    },
)
class n15_memory_variance_starts_at_zero:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.zeros(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.zeros(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * s2
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.zeros(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = state["momentum"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, gamma, self.state["eps"])


@misconception(
    title={"en": "evaluation updates the running values, too", "ko": "평가할 때도 이동 통계를 바꿨어요"},
    hint={"en": "Looking must not change anything.", "ko": "들여다보는 것만으로 달라지면 안 돼요."},
)
class n17_memory_evaluation_updates:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                mean, var = X.mean(axis=0), X.var(axis=0)
                old = self.running_mean, self.running_var
                self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                if training:
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - old[0]) / np.sqrt(old[1] + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * s2
                else:
                    xc = x - self.mu
                    s2 = self.s2
                    self.mu = self.m * self.mu + (1.0 - self.m) * x.mean(axis=0)
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * x.var(axis=0)
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    out = X * scale + (beta - state["mean"] * scale)
                    state["mean"] = state["momentum"] * state["mean"] + (1 - state["momentum"]) * X.mean(axis=0)
                    state["var"] = state["momentum"] * state["var"] + (1 - state["momentum"]) * X.var(axis=0)
                    return out
                old = state["momentum"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, gamma, self.state["eps"])


@misconception(
    title={"en": "training normalises with the running values", "ko": "학습할 때 이동 통계로 정규화했어요"},
    hint={
        "en": "Training uses the batch; the running values wait for the day when there is none.",
        "ko": "학습할 때는 배치를 써요. 이동 통계는 배치가 없을 때를 위한 것이에요.",
    },
)
class n18_memory_training_uses_running:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * s2
                xc = x - self.mu
                s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = state["momentum"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var
                self.seen = X, gamma
                return gamma * (X - state["mean"]) / np.sqrt(state["var"] + state["eps"]) + beta

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, gamma, self.state["eps"])


@misconception(
    title={"en": "evaluation normalises with the batch", "ko": "평가할 때 배치의 통계로 정규화했어요"},
    hint={
        "en": "A single sample has no variance. What was remembered for?",
        "ko": "샘플 하나에는 분산이 없어요. 무엇을 위해 기억했나요?",
    },
)
class memory_evaluates_with_the_batch:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - X.mean(axis=0)) / np.sqrt(X.var(axis=0) + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * s2
                else:
                    xc = x - x.mean(axis=0)
                    s2 = x.var(axis=0)
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    return batchnorm_forward(X, gamma, beta, state["eps"])
                old = state["momentum"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, gamma, self.state["eps"])


@misconception(
    title={"en": "training and not training are exchanged", "ko": "학습일 때와 아닐 때가 바뀌었어요"},
    hint={
        "en": "Which of the two branches is for training=True?",
        "ko": "두 갈래 가운데 training=True일 때는 어느 쪽인가요?",
    },
)
class memory_training_inverted:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if not training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if not training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * s2
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = state["momentum"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, gamma, self.state["eps"])


@misconception(
    title={"en": "the way back goes through the last evaluation", "ko": "되돌아갈 때 마지막 평가를 지나가요"},
    hint={
        "en": "Evaluate between forward and backward: you go back through the forward that trained.",
        "ko": "forward와 backward 사이에 평가를 해 보세요. 되돌아가는 길은 학습한 forward예요.",
    },
)
class n19_memory_backward_of_evaluation:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                self.std = np.sqrt(X.var(axis=0) + self.eps)
                self.x_hat, self.gamma = (X - X.mean(axis=0)) / self.std, gamma
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * s2
                else:
                    xc = x - self.mu
                    s2 = self.s2
                    self.cache = (x - x.mean(axis=0), x.var(axis=0), g)
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                self.seen = X, gamma
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = state["momentum"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, gamma, self.state["eps"])


@misconception(
    title={
        "en": "the way back uses what the last evaluation computed with the running values",
        "ko": "되돌아갈 때 마지막 평가에서 이동 통계로 계산한 값을 써요",
    },
    hint={
        "en": "Evaluate between forward and backward: you go back through the forward that trained.",
        "ko": "forward와 backward 사이에 평가를 해 보세요. 되돌아가는 길은 학습한 forward예요.",
    },
)
class n19_memory_backward_with_running:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                self.std = np.sqrt(self.running_var + self.eps)
                self.x_hat, self.gamma = (X - self.running_mean) / self.std, gamma
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * s2
                else:
                    xc = x - self.mu
                    s2 = self.s2
                self.cache = (xc, s2, g)
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.stats = np.zeros(features), np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                _must_have(self.stats[0].shape, gamma=gamma, beta=beta)
                now = (X.mean(axis=0), X.var(axis=0)) if training else self.stats
                if training:
                    self.stats = tuple(
                        self.momentum * a + (1 - self.momentum) * b for a, b in zip(self.stats, now, strict=False)
                    )
                self.root = np.sqrt(now[1] + self.eps)
                self.hat = (X - now[0]) / self.root
                self.gamma = gamma
                return gamma * self.hat + beta

            def running(self):
                return tuple(a.copy() for a in self.stats)

            def backward(self, dout):
                (dout,) = _floats(dout)
                _must_have(self.hat.shape, dout=dout)
                return _back_through(self.gamma * dout, self.hat, self.root, 0), (dout * self.hat).sum(0), dout.sum(0)


@misconception(
    title={
        "en": "the way back uses the gamma of the last call, training or not",
        "ko": "되돌아갈 때 학습이 아니었던 마지막 호출의 gamma를 써요",
    },
    hint={
        "en": "gamma, too, belongs to the forward that you go back through.",
        "ko": "gamma도 되돌아가는 그 forward의 것이에요.",
    },
)
class memory_gamma_of_the_last_call:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                self.gamma = gamma
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                self.g = g
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * s2
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2 = self.cache
                g = self.g
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                self.gamma = gamma
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = state["momentum"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var
                self.seen = X
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen, self.gamma
                return batchnorm_backward(dout, X, gamma, self.state["eps"])


@misconception(
    title={"en": "running() gives the array itself", "ko": "running()이 배열 자체를 내줬어요"},
    hint={
        "en": "Whoever writes into the answer writes into your memory. Give a copy.",
        "ko": "답에 무언가를 써 넣으면 여러분의 기억에 쓰는 거예요. 복사본을 주세요.",
    },
)
class n20_memory_running_gives_the_array:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean, self.running_var

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * s2
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return self.mu, self.s2

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = state["momentum"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"], self.state["var"]

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, gamma, self.state["eps"])


@misconception(
    title={
        "en": "an earlier answer of running() changes with the next batch",
        "ko": "먼저 받은 running()의 답이 다음 배치 때 바뀌어요",
    },
    hint={
        "en": "In-place updates reach every place where the same array is known.",
        "ko": "제자리에서 고치면 같은 배열을 가진 곳이 모두 바뀌어요.",
    },
)
class n20_memory_answers_change_later:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean *= self.momentum
                    self.running_mean += (1 - self.momentum) * mean
                    self.running_var *= self.momentum
                    self.running_var += (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean, self.running_var

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu[:] = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2[:] = self.m * self.s2 + (1.0 - self.m) * s2
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return self.mu, self.s2

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = state["momentum"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"][...] = old * state["mean"] + (1 - old) * batch_mean
                state["var"][...] = old * state["var"] + (1 - old) * batch_var
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"], self.state["var"]

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, gamma, self.state["eps"])


@misconception(
    title={"en": "two objects share one memory", "ko": "두 객체가 기억 하나를 같이 써요"},
    hint={
        "en": "What stands in the class belongs to all of its objects.",
        "ko": "클래스에 적은 것은 모든 객체가 함께 써요.",
    },
)
class n21_memory_shared_by_objects:
    class in_a_line:
        class BatchNorm:
            shared = {}

            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.shared.setdefault(features, [np.zeros(features), np.ones(features)])
                self.running_mean, self.running_var = self.shared[features]

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean *= self.momentum
                    self.running_mean += (1 - self.momentum) * mean
                    self.running_var *= self.momentum
                    self.running_var += (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            mean, var = None, None

            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                if BatchNorm.mean is None or len(BatchNorm.mean) != features:
                    BatchNorm.mean, BatchNorm.var = np.zeros(features), np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                _must_have(X.shape[1:], gamma=gamma, beta=beta)
                if not training:
                    return gamma * (X - BatchNorm.mean) / np.sqrt(BatchNorm.var + self.eps) + beta
                BatchNorm.mean = self.momentum * BatchNorm.mean + (1 - self.momentum) * X.mean(axis=0)
                BatchNorm.var = self.momentum * BatchNorm.var + (1 - self.momentum) * X.var(axis=0)
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, self.eps)

            def running(self):
                return BatchNorm.mean.copy(), BatchNorm.var.copy()

            def backward(self, dout):
                return batchnorm_backward(dout, *self.seen, self.eps)

    class in_loops:
        _remembered = {}

        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.features, self.momentum, self.eps = features, momentum, eps
                _remembered.setdefault(features, (np.zeros(features), np.ones(features)))

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                _must_have(X.shape[1:], gamma=gamma, beta=beta)
                mean, var = _remembered[self.features]
                if not training:
                    return gamma * (X - mean) / np.sqrt(var + self.eps) + beta
                w = self.momentum
                _remembered[self.features] = w * mean + (1 - w) * X.mean(axis=0), w * var + (1 - w) * X.var(axis=0)
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, self.eps)

            def running(self):
                return tuple(a.copy() for a in _remembered[self.features])

            def backward(self, dout):
                return batchnorm_backward(dout, *self.seen, self.eps)


@misconception(
    title={"en": "training normalises each sample", "ko": "학습할 때 샘플마다 정규화했어요"},
    hint={"en": "Each feature over the batch: axis 0.", "ko": "특성마다 배치에 대해서예요. 축 0이에요."},
)
class n02_memory_per_sample:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(X.var(axis=1, keepdims=True) + self.eps)
                    self.x_hat = (X - X.mean(axis=1, keepdims=True)) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * s2
                    xc = x - x.mean(axis=1, keepdims=True)
                    s2 = x.var(axis=1, keepdims=True)
                    self.cache = (xc, s2, g)
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = state["momentum"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var
                self.seen = X, gamma
                return layernorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, gamma, self.state["eps"])


@convention(
    title={"en": "eps stands after the root", "ko": "eps를 루트 밖에 더했어요"},
    hint={
        "en": "Here eps is added to the variance, inside the root.",
        "ko": "여기서는 eps를 루트 안에서 분산에 더해요.",
    },
)
class n03_memory_eps_after_the_root:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var) + self.eps
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / (np.sqrt(self.running_var) + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * s2
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / (np.sqrt(s2) + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2) + self.e
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.stats = np.zeros(features), np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                _must_have(self.stats[0].shape, gamma=gamma, beta=beta)
                if training:
                    now = X.mean(axis=0), X.var(axis=0)
                    self.stats = tuple(
                        self.momentum * a + (1 - self.momentum) * b for a, b in zip(self.stats, now, strict=False)
                    )
                    self.last = gamma, (X - now[0]) / (now[1] ** 0.5 + self.eps), now[1] ** 0.5 + self.eps
                    return gamma * self.last[1] + beta
                mean, var = self.stats
                return gamma * ((X - mean) / (var**0.5 + self.eps)) + beta

            def running(self):
                return tuple(a.copy() for a in self.stats)

            def backward(self, dout):
                gamma, hat, root = self.last
                (dout,) = _floats(dout)
                _must_have(hat.shape, dout=dout)
                return _back_through(gamma * dout, hat, root, 0), (dout * hat).sum(0), dout.sum(0)


@convention(
    title={"en": "another default for momentum (Keras: 0.99)", "ko": "momentum의 기본값이 달라요 (Keras: 0.99)"},
    hint={"en": "Here momentum is 0.9 if nobody says otherwise.", "ko": "여기서 momentum의 기본값은 0.9예요."},
)
class memory_other_default_momentum:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.99, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.99, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * s2
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.99, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = state["momentum"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, gamma, self.state["eps"])

    class another_way:
        class BatchNorm:
            def __init__(self, features, momentum=0.1, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class and_another:
        class BatchNorm:
            def __init__(self, features, momentum=0.999, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)


@convention(
    title={"en": "another default for eps", "ko": "eps의 기본값이 달라요"},
    hint={"en": "Here eps is 1e-5 if nobody says otherwise.", "ko": "여기서 eps의 기본값은 1e-5예요."},
)
class memory_other_default_eps:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-3):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-8):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * s2
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-7):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = state["momentum"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, gamma, self.state["eps"])


@misconception(
    title={"en": "the argument momentum is not used", "ko": "인수 momentum을 쓰지 않았어요"},
    hint={
        "en": "What does BatchNorm(3, momentum=0.5) do differently?",
        "ko": "BatchNorm(3, momentum=0.5)는 무엇이 다른가요?",
    },
)
class memory_momentum_fixed_inside:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = 0.9, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu = 0.9 * self.mu + 0.1 * mu
                    self.s2 = 0.9 * self.s2 + 0.1 * s2
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = 0.9
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, gamma, self.state["eps"])


@misconception(
    title={"en": "all batches count the same", "ko": "모든 배치를 똑같이 평균했어요"},
    hint={
        "en": "The past fades: each batch weighs 1 − momentum at first, and then less and less.",
        "ko": "과거는 흐려져요. 배치의 무게는 처음에 1 − momentum이고 점점 작아져요.",
    },
)
class memory_plain_average:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps, self.count = momentum, eps, 0
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.count += 1
                    self.running_mean = self.running_mean + (mean - self.running_mean) / self.count
                    self.running_var = self.running_var + (var - self.running_var) / self.count
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None
                self.seen = []

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.seen.append((mu, s2))
                    self.mu = sum(a for a, _ in self.seen) / len(self.seen)
                    self.s2 = sum(a for _, a in self.seen) / len(self.seen)
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                state["count"] = state.get("count", 0) + 1
                old = 1 - 1 / state["count"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, gamma, self.state["eps"])


@misconception(
    title={"en": "only the last batch is remembered", "ko": "마지막 배치만 기억했어요"},
    hint={"en": "What does momentum mean for the batches before?", "ko": "앞선 배치에 momentum은 무슨 뜻인가요?"},
)
class memory_only_the_last_batch:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = mean
                    self.running_var = var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu = mu
                    self.s2 = s2
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = 0.0
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, gamma, self.state["eps"])


@misconception(
    title={"en": "the running values never move", "ko": "이동 통계가 움직이지 않아요"},
    hint={"en": "What does running() say after a batch?", "ko": "배치를 하나 본 뒤 running()은 무엇을 답하나요?"},
)
class memory_running_not_updated:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = state["momentum"]
                _batch_mean, _batch_var = batch_stats(X)
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, gamma, self.state["eps"])


@misconception(
    title={"en": "the past is not multiplied with momentum", "ko": "과거에 momentum을 곱하지 않았어요"},
    hint={"en": "The two weights add up to 1.", "ko": "두 무게를 더하면 1이에요."},
)
class memory_not_decayed:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu = self.mu + (1.0 - self.m) * mu
                    self.s2 = self.s2 + (1.0 - self.m) * s2
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = state["momentum"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = state["mean"] + (1 - old) * batch_mean
                state["var"] = state["var"] + (1 - old) * batch_var
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, gamma, self.state["eps"])


@misconception(
    title={"en": "gamma and beta are exchanged", "ko": "gamma와 beta를 바꿔 썼어요"},
    hint={"en": "gamma scales, beta shifts.", "ko": "gamma는 곱하고 beta는 더해요."},
)
class n06_memory_gamma_and_beta_exchanged:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, beta, gamma = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(beta, dtype=float), np.array(gamma, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * s2
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, beta, gamma)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = state["momentum"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, gamma, self.state["eps"])


@misconception(
    title={
        "en": "on the way back mean and variance are treated as constants",
        "ko": "되돌아갈 때 평균과 분산을 상수로 봤어요",
    },
    hint={
        "en": "Move one x a little: the mean and the variance of its batch move, too.",
        "ko": "x 하나를 조금 움직여 보세요. 배치의 평균과 분산도 움직여요.",
    },
)
class memory_statistics_held_constant:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = d / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * s2
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                return dxc, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = state["momentum"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                _dX, dgamma, dbeta = batchnorm_backward(dout, X, gamma, self.state["eps"])
                return np.asarray(dout) * gamma / np.sqrt(X.var(axis=0) + self.state["eps"]), dgamma, dbeta


@misconception(
    title={"en": "gamma is missing in dX", "ko": "dX에 gamma가 빠졌어요"},
    hint={"en": "The scale is on the way back, too.", "ko": "되돌아가는 길에도 배율이 있어요."},
)
class n09_memory_gamma_missing:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * s2
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, _g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = dy / std
                dstd = -np.sum(dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = state["momentum"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, np.ones(len(gamma)), self.state["eps"])


@misconception(
    title={"en": "shapes are not looked at", "ko": "모양을 확인하지 않았어요"},
    hint={
        "en": "A gamma of shape (1,) or a dout of shape (D,) is broadcast quietly.",
        "ko": "모양이 (1,)인 gamma나 (D,)인 dout도 조용히 브로드캐스트돼요.",
    },
)
class memory_no_checks:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * s2
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.stats = np.zeros(features), np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                now = (X.mean(axis=0), X.var(axis=0)) if training else self.stats
                root = np.sqrt(now[1] + self.eps)
                hat = (X - now[0]) / root
                if training:
                    self.stats = tuple(
                        self.momentum * a + (1 - self.momentum) * b for a, b in zip(self.stats, now, strict=False)
                    )
                    self.last = gamma, hat, root
                return gamma * hat + beta

            def running(self):
                return tuple(a.copy() for a in self.stats)

            def backward(self, dout):
                gamma, hat, root = self.last
                (dout,) = _floats(dout)
                return _back_through(gamma * dout, hat, root, 0), (dout * hat).sum(0), dout.sum(0)


@misconception(
    title={"en": "the shape of dout is not looked at", "ko": "dout의 모양을 확인하지 않았어요"},
    hint={
        "en": "A dout of shape (D,) or (N, 1) is broadcast quietly.",
        "ko": "모양이 (D,)나 (N, 1)인 dout도 조용히 브로드캐스트돼요.",
    },
)
class memory_dout_not_checked:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                if g.shape != self.mu.shape or b.shape != self.mu.shape:
                    raise ValueError("shape")
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * s2
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = state["momentum"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                x_hat, root = _normalised(X, 0, self.state["eps"])
                (dout,) = _floats(dout)
                return _back_through(gamma * dout, x_hat, root, 0), (dout * x_hat).sum(0), dout.sum(0)


@misconception(
    title={"en": "gamma and beta are looked at in training only", "ko": "gamma와 beta를 학습할 때만 확인했어요"},
    hint={"en": "Who evaluates can make the same mistake.", "ko": "평가할 때도 같은 실수를 할 수 있어요."},
)
class memory_checked_in_training_only:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if training and (gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]):
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if training and not gamma.shape == beta.shape == state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = state["momentum"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, gamma, self.state["eps"])

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.stats = np.zeros(features), np.ones(features)

            def forward(self, X, gamma, beta, training):
                if training:
                    self.stats = tuple(
                        self.momentum * a + (1 - self.momentum) * b
                        for a, b in zip(self.stats, batch_stats(X), strict=False)
                    )
                    self.last = np.array(X, dtype=float), np.array(gamma, dtype=float)
                    return batchnorm_forward(X, gamma, beta, self.eps)
                X, gamma, beta = _floats(X, gamma, beta)
                mean, var = self.stats
                return (X - mean) / np.sqrt(var + self.eps) * gamma + beta

            def running(self):
                return tuple(a.copy() for a in self.stats)

            def backward(self, dout):
                return batchnorm_backward(dout, *self.last, self.eps)


@misconception(
    title={
        "en": "dout is compared with the last batch of all, also an evaluated one",
        "ko": "dout을 평가한 것까지 포함한 마지막 배치와 비교했어요",
    },
    hint={"en": "dout belongs to the last training batch.", "ko": "dout은 마지막 학습 배치에 속해요."},
)
class memory_last_size_of_evaluation:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                self.size = X.shape
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.size:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                self.n = len(x)
                if g.shape != self.mu.shape or b.shape != self.mu.shape:
                    raise ValueError("shape")
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * s2
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                if dy.shape != (self.n, len(g)):
                    raise ValueError("dout")
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = _floats(X, gamma, beta)
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                self.rows = len(X)
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = state["momentum"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                if np.shape(dout) != (self.rows, X.shape[1]):
                    raise ValueError("dout")
                return batchnorm_backward(dout, X, gamma, self.state["eps"])


@misconception(
    title={"en": "another exception than ValueError", "ko": "ValueError가 아닌 다른 예외를 냈어요"},
    hint={"en": "Which exception does the contract name?", "ko": "함수의 약속에 적힌 예외는 무엇인가요?"},
)
class memory_other_error:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise TypeError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise TypeError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.m = momentum
                self.e = eps
                self.mu = np.zeros(features)
                self.s2 = np.ones(features)
                self.cache = None

            def forward(self, X, gamma, beta, training):
                x = np.array(X, dtype=float)
                g, b = np.array(gamma, dtype=float), np.array(beta, dtype=float)
                assert g.shape == b.shape == self.mu.shape
                if training:
                    mu = np.mean(x, axis=0)
                    xc = x - mu
                    s2 = np.mean(xc**2, axis=0)
                    self.cache = (xc, s2, g)
                    self.mu = self.m * self.mu + (1.0 - self.m) * mu
                    self.s2 = self.m * self.s2 + (1.0 - self.m) * s2
                else:
                    xc = x - self.mu
                    s2 = self.s2
                return g * (xc / np.sqrt(s2 + self.e)) + b

            def running(self):
                return np.array(self.mu), np.array(self.s2)

            def backward(self, dout):
                dy = np.array(dout, dtype=float)
                xc, s2, g = self.cache
                assert dy.shape == xc.shape
                n = len(xc)
                std = np.sqrt(s2 + self.e)
                dbeta = dy.sum(axis=0)
                dgamma = np.sum(xc / std * dy, axis=0)
                dxc = g * dy / std
                dstd = -np.sum(g * dy * xc / std**2, axis=0)
                dxc = dxc + 2.0 / n * xc * (0.5 * dstd / std)
                return dxc - np.sum(dxc, axis=0) / n, dgamma, dbeta

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise Exception("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout, dtype=np.float64)
                if dout.shape != self.x_hat.shape:
                    raise Exception("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)


@misconception(
    title={"en": "lists and narrow ints are not converted", "ko": "리스트와 폭이 좁은 정수를 변환하지 않았어요"},
    hint={
        "en": "Make float64 arrays of what comes in, first of all.",
        "ko": "무엇보다 먼저 받은 것을 float64 배열로 만드세요.",
    },
)
class memory_not_converted:
    class in_a_line:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class step_by_step:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.momentum, self.eps = momentum, eps
                self.running_mean = np.zeros(features)
                self.running_var = np.ones(features)

            def forward(self, X, gamma, beta, training):
                X, gamma, beta = (np.asarray(a) for a in (X, gamma, beta))
                if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
                    raise ValueError("gamma and beta must be (D,)")
                if training:
                    mean, var = X.mean(axis=0), X.var(axis=0)
                    self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                    self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
                    self.std = np.sqrt(var + self.eps)
                    self.x_hat = (X - mean) / self.std
                    self.gamma = gamma
                    return gamma * self.x_hat + beta
                return gamma * (X - self.running_mean) / np.sqrt(self.running_var + self.eps) + beta

            def running(self):
                return self.running_mean.copy(), self.running_var.copy()

            def backward(self, dout):
                dout = np.asarray(dout)
                if dout.shape != self.x_hat.shape:
                    raise ValueError("dout")
                d = dout * self.gamma
                dX = (d - d.mean(axis=0) - self.x_hat * (d * self.x_hat).mean(axis=0)) / self.std
                return dX, (dout * self.x_hat).sum(axis=0), dout.sum(axis=0)

    class in_loops:
        class BatchNorm:
            def __init__(self, features, momentum=0.9, eps=1e-5):
                self.state = {"momentum": momentum, "eps": eps, "mean": np.zeros(features), "var": np.ones(features)}

            def forward(self, X, gamma, beta, training):
                state = self.state
                if gamma.shape != state["mean"].shape or beta.shape != state["mean"].shape:
                    raise ValueError("want one gamma and one beta for each feature")
                if not training:
                    scale = gamma / np.sqrt(state["var"] + state["eps"])
                    return X * scale + (beta - state["mean"] * scale)
                old = state["momentum"]
                batch_mean, batch_var = batch_stats(X)
                state["mean"] = old * state["mean"] + (1 - old) * batch_mean
                state["var"] = old * state["var"] + (1 - old) * batch_var
                self.seen = X, gamma
                return batchnorm_forward(X, gamma, beta, state["eps"])

            def running(self):
                return self.state["mean"].copy(), self.state["var"].copy()

            def backward(self, dout):
                X, gamma = self.seen
                return batchnorm_backward(dout, X, gamma, self.state["eps"])
