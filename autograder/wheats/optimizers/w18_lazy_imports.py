"""Imports inside the functions; the formula of each optimizer is a generator that is sent slopes."""


def _matched(params, grads):
    import numpy as np

    if params.keys() != grads.keys():
        raise ValueError("the names differ")
    pairs = {name: [np.asarray(v, dtype=float) for v in (params[name], grads[name])] for name in params}
    for name, (p, g) in pairs.items():
        if p.shape != g.shape:
            raise ValueError(f"the shapes of {name} differ")
    return pairs


class _Walker:
    """One generator a parameter, made when its name is first met."""

    def __init__(self, lr=0.01):
        self.lr = lr
        self.walks = {}

    def walk(self):
        step = None
        while True:
            step = -self.lr * (yield step)

    def update(self, params, grads):
        moved = {}
        for name, (p, g) in _matched(params, grads).items():
            if name not in self.walks:
                self.walks[name] = self.walk()
                next(self.walks[name])
            moved[name] = p + self.walks[name].send(g.copy())
        return moved


class SGD(_Walker):
    pass


class Momentum(_Walker):
    def __init__(self, lr=0.01, momentum=0.9):
        super().__init__(lr)
        self.momentum = momentum

    def walk(self):
        v, step = 0.0, None
        while True:
            g = yield step
            v = self.momentum * v - self.lr * g
            step = self.step(v, g)

    def step(self, v, g):
        return v + 0.0


class NAG(Momentum):
    def step(self, v, g):
        return self.momentum * v - self.lr * g


class Adagrad(_Walker):
    def __init__(self, lr=0.01, eps=1e-8):
        super().__init__(lr)
        self.eps = eps

    def walk(self):
        from numpy import sqrt

        h, step = 0.0, None
        while True:
            g = yield step
            h = h + g * g
            step = -self.lr * g / (sqrt(h) + self.eps)


class Adadelta(_Walker):
    def __init__(self, rho=0.95, eps=1e-6):
        super().__init__()
        self.rho, self.eps = rho, eps

    def walk(self):
        from numpy import sqrt

        s = d = 0.0
        step = None
        while True:
            g = yield step
            s = self.rho * s + (1 - self.rho) * g * g
            step = -sqrt(d + self.eps) * g / sqrt(s + self.eps)
            d = self.rho * d + (1 - self.rho) * step * step


class RMSprop(_Walker):
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        super().__init__(lr)
        self.rho, self.eps = rho, eps

    def walk(self):
        from numpy import sqrt

        s, step = 0.0, None
        while True:
            g = yield step
            s = self.rho * s + (1 - self.rho) * g * g
            step = -self.lr * g / (sqrt(s) + self.eps)


class Adam(_Walker):
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__(lr)
        self.beta1, self.beta2, self.eps = beta1, beta2, eps

    def walk(self):
        from itertools import count

        from numpy import sqrt

        m = v = 0.0
        step = None
        for t in count(1):
            g = yield step
            m = self.beta1 * m + (1 - self.beta1) * g
            v = self.beta2 * v + (1 - self.beta2) * g * g
            step = -self.lr * (m / (1 - self.beta1**t)) / (sqrt(v / (1 - self.beta2**t)) + self.eps)


def minibatches(X, y, batch_size, seed, shuffle=True):
    from itertools import islice

    import numpy as np

    X, y = np.asarray(X, dtype=float), np.asarray(y)
    if len(X) != len(y):
        raise ValueError("X and y have different lengths")
    order = np.arange(len(X))
    if shuffle:
        order = np.random.default_rng(seed).permutation(order)
    rest = iter(order.tolist())
    while batch := list(islice(rest, batch_size)):
        yield X[batch], y[batch]


def clip_by_global_norm(grads, max_norm):
    from math import fsum, sqrt

    import numpy as np

    arrays = {name: np.array(g, dtype=float) for name, g in grads.items()}
    norm = sqrt(fsum(v * v for g in arrays.values() for v in g.ravel().tolist()))
    if norm <= max_norm:
        return arrays
    return {name: g * (max_norm / norm) for name, g in arrays.items()}


def step_decay(lr, epoch, drop=0.5, every=10):
    from functools import reduce
    from operator import mul

    return reduce(mul, [drop] * (epoch // every), lr)


def cosine_decay(lr, step, total, minimum=0.0):
    from math import cos, pi

    return minimum + (lr - minimum) * (1 + cos(pi * min(1, step / total))) / 2


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    from dataclasses import dataclass

    @dataclass
    class Mean:
        total: float = 0.0
        count: int = 0

        def add(self, value, size):
            self.total, self.count = self.total + value * size, self.count + size

    means = [Mean() for _ in range(epochs)]
    for epoch, mean in enumerate(means):
        for X_batch, y_batch in minibatches(X, y, batch_size, seed + 7919 * epoch):
            loss, grads = loss_and_grads(params, X_batch, y_batch)
            params = optimizer.update(params, grads)
            mean.add(loss, len(y_batch))
    return params, tuple(mean.total / mean.count for mean in means)
