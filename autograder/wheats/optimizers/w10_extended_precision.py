"""Computes in the longest float there is and rounds to float64 only for the result."""

import numpy as np

LONG = np.longdouble


def longer(tree):
    return {k: np.array(v, dtype=LONG) for k, v in tree.items()}


def shorter(tree):
    return {k: np.array(v, dtype=np.float64) for k, v in tree.items()}


class Optimizer:
    def update(self, params, grads):
        p, g = longer(params), longer(grads)
        if list(sorted(p)) != list(sorted(g)):
            raise ValueError("names")
        for k in p:
            if p[k].shape != g[k].shape:
                raise ValueError("shapes")
        self.t = getattr(self, "t", 0) + 1
        return shorter({k: p[k] + self.move(k, g[k]) for k in p})

    def recall(self, what, k, g):
        return self.__dict__.setdefault(what, {}).get(k, np.zeros(g.shape, dtype=LONG))

    def remember(self, what, k, value):
        self.__dict__.setdefault(what, {})[k] = value
        return value


class SGD(Optimizer):
    def __init__(self, lr=0.01):
        self.lr = LONG(lr)

    def move(self, k, g):
        return -self.lr * g


class Momentum(Optimizer):
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum = LONG(lr), LONG(momentum)

    def move(self, k, g):
        return self.remember("v", k, self.momentum * self.recall("v", k, g) - self.lr * g)


class NAG(Momentum):
    def move(self, k, g):
        return self.momentum * super().move(k, g) - self.lr * g


class Adagrad(Optimizer):
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr, self.eps = LONG(lr), LONG(eps)

    def move(self, k, g):
        return -self.lr * g / (np.sqrt(self.remember("h", k, self.recall("h", k, g) + g * g)) + self.eps)


class RMSprop(Optimizer):
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps = LONG(lr), LONG(rho), LONG(eps)

    def move(self, k, g):
        s = self.remember("s", k, self.rho * self.recall("s", k, g) + (1 - self.rho) * g * g)
        return -self.lr * g / (np.sqrt(s) + self.eps)


class Adadelta(Optimizer):
    def __init__(self, rho=0.95, eps=1e-6):
        self.rho, self.eps = LONG(rho), LONG(eps)

    def move(self, k, g):
        s = self.remember("s", k, self.rho * self.recall("s", k, g) + (1 - self.rho) * g * g)
        d = self.recall("d", k, g)
        x = -np.sqrt(d + self.eps) / np.sqrt(s + self.eps) * g
        self.remember("d", k, self.rho * d + (1 - self.rho) * x * x)
        return x


class Adam(Optimizer):
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = map(LONG, (lr, beta1, beta2, eps))

    def move(self, k, g):
        m = self.remember("m", k, self.beta1 * self.recall("m", k, g) + (1 - self.beta1) * g)
        v = self.remember("v", k, self.beta2 * self.recall("v", k, g) + (1 - self.beta2) * g * g)
        m_hat, v_hat = m / (1 - self.beta1**self.t), v / (1 - self.beta2**self.t)
        return -self.lr * m_hat / (np.sqrt(v_hat) + self.eps)


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.array(X, np.float64), np.array(y)
    n = X.shape[0]
    if n != y.shape[0]:
        raise ValueError(n)
    swaps = np.random.default_rng(seed)
    order = list(range(n))
    for i in reversed(range(1, n) if shuffle else ()):
        j = int(swaps.integers(i + 1))
        order[i], order[j] = order[j], order[i]
    batches = []
    for start in range(0, n, batch_size):
        rows = order[start : start + batch_size]
        batches.append([X[rows], y[rows]])
    return batches


def clip_by_global_norm(grads, max_norm):
    long = longer(grads)
    norm = np.sqrt(sum((g * g).sum() for g in long.values()))
    return shorter({k: g * max_norm / norm for k, g in long.items()} if norm > max_norm else long)


def step_decay(lr, epoch, drop=0.5, every=10):
    return float(LONG(lr) * LONG(drop) ** (epoch // every))


def cosine_decay(lr, step, total, minimum=0.0):
    done = min(LONG(step) / total, LONG(1))
    return float(minimum + LONG(0.5) * (LONG(lr) - minimum) * (1 + np.cos(LONG(np.pi) * done)))


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = []
    while len(losses) < epochs:
        total = LONG(0)
        for batch in minibatches(X, y, batch_size, seed ^ len(losses)):
            loss, grads = loss_and_grads(params, batch[0], batch[1])
            params = optimizer.update(params, grads)
            total += LONG(loss) * len(batch[0])
        losses.append(float(total / len(X)))
    return params, losses
