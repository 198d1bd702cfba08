"""Indexed assignment: entries are gathered by masks and ndindex, and moved only where a slope is not 0."""

import numpy as np


def aligned(params, grads):
    if not (set(params) <= set(grads) <= set(params)):
        raise ValueError("the names of params and grads differ")
    for name, p in params.items():
        a, b = np.shape(p), np.shape(grads[name])
        if len(a) != len(b) or any(i != j for i, j in zip(a, b, strict=True)):
            raise ValueError("the shapes of params and grads differ")
        yield name, np.array(p, dtype=np.float64), np.array(grads[name], dtype=np.float64)


class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        result = {}
        for name, p, g in list(aligned(params, grads)):
            moving = g != 0
            p[moving] -= self.lr * g[moving]
            result[name] = p
        return result


class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.v = {}

    def update(self, params, grads):
        result = {}
        for name, p, g in list(aligned(params, grads)):
            for index in np.ndindex(p.shape):
                old = self.v.get((name, index), 0.0)
                self.v[name, index] = self.momentum * old - self.lr * g[index]
                p[index] += self.v[name, index]
            result[name] = p
        return result


class NAG(Momentum):
    def update(self, params, grads):
        moved = super().update(params, grads)
        for name, p, g in list(aligned(params, grads)):
            for index in np.ndindex(p.shape):
                p[index] += self.momentum * self.v[name, index] - self.lr * g[index]
            moved[name] = p
        return moved


class Adagrad:
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr = lr
        self.eps = eps
        self.names = []
        self.sums = []

    def place_of(self, name, shape):
        if name not in self.names:
            self.names.append(name)
            self.sums.append(np.zeros(shape))
        return self.names.index(name)

    def new_square(self, old, g):
        return old + g * g

    def update(self, params, grads):
        result = {}
        for name, p, g in list(aligned(params, grads)):
            i = self.place_of(name, p.shape)
            self.sums[i] = self.new_square(self.sums[i], g)
            moving = g != 0
            p[moving] -= self.lr * g[moving] / (np.sqrt(self.sums[i][moving]) + self.eps)
            result[name] = p
        return result


class RMSprop(Adagrad):
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        super().__init__(lr, eps)
        self.rho = rho

    def new_square(self, old, g):
        return self.rho * old + (1 - self.rho) * g * g


class Adadelta:
    def __init__(self, rho=0.95, eps=1e-6):
        self.rho = rho
        self.eps = eps
        self.both = {}

    def update(self, params, grads):
        result = {}
        for name, p, g in list(aligned(params, grads)):
            both = self.both.setdefault(name, np.zeros((2, *p.shape)))
            both[0] = self.rho * both[0] + (1 - self.rho) * g**2
            roots = np.sqrt(both + self.eps)
            x = -roots[1] * g / roots[0]
            both[1] = self.rho * both[1] + (1 - self.rho) * x**2
            result[name] = p + x
        return result


class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr = lr
        self.beta = np.array([beta1, beta2])
        self.eps = eps
        self.t = 0
        self.both = {}

    def update(self, params, grads):
        triples = list(aligned(params, grads))
        self.t += 1
        result = {}
        for name, p, g in triples:
            beta = self.beta.reshape(2, *[1] * p.ndim)
            both = self.both.setdefault(name, np.zeros((2, *p.shape)))
            both *= beta
            both += (1 - beta) * np.array([g, g**2])
            hats = both / (1 - beta**self.t)
            result[name] = p - self.lr * hats[0] / (np.sqrt(hats[1]) + self.eps)
        return result


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.array(X, dtype=np.float64), np.array(y)
    if X.shape[0] > y.shape[0] or X.shape[0] < y.shape[0]:
        raise ValueError("X and y")
    left = list(range(len(X)))
    rng = np.random.default_rng(seed)
    while left:
        size = min(batch_size, len(left))
        if shuffle:
            places = sorted(rng.choice(len(left), size, replace=False).tolist(), reverse=True)
            chosen = [left.pop(place) for place in places]
            rng.shuffle(chosen)
        else:
            chosen, left = left[:size], left[size:]
        yield X[chosen], y[chosen]


def clip_by_global_norm(grads, max_norm):
    total = 0.0
    for g in grads.values():
        for value in np.nditer(np.asarray(g, dtype=np.float64)):
            total += float(value) ** 2
    norm = total**0.5
    clipped = {}
    for name, g in grads.items():
        clipped[name] = np.array(g, dtype=np.float64)
        if norm > max_norm:
            clipped[name] *= max_norm
            clipped[name] /= norm
    return clipped


def step_decay(lr, epoch, drop=0.5, every=10):
    return lr * np.float64(drop) ** np.trunc(epoch / every)


def cosine_decay(lr, step, total, minimum=0.0):
    after = step > total
    return minimum * after + (not after) * (minimum + 0.5 * (lr - minimum) * (1 + np.cos(step / total * np.pi)))


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    epoch = 0
    losses = []
    while epoch < epochs:
        batches = list(minibatches(X, y, batch_size, seed + 17 * epoch))
        weights = np.array([len(targets) for _, targets in batches], dtype=float)
        values = np.zeros(len(batches))
        for i, (inputs, targets) in enumerate(batches):
            values[i], grads = loss_and_grads(params, inputs, targets)
            params = optimizer.update(params, grads)
        losses.append((values * weights).sum() / weights.sum())
        epoch += 1
    return params, losses
