"""Momentum and NAG as a linear map of (v, g), averages as lerps, powers of beta as running products."""

import numpy as np


def lerp(old, new, weight):
    return old + weight * (new - old)


class Named:
    """What is kept for each name, and the checks."""

    def __init__(self):
        self.memory = {}

    def fitted(self, params, grads):
        for name in {*params, *grads}:
            try:
                shapes = np.shape(params[name]), np.shape(grads[name])
            except KeyError as missing:
                raise ValueError(f"{missing} is missing") from missing
            if shapes[0] != shapes[1]:
                raise ValueError(f"{name}: {shapes}")
        return [(name, np.array(params[name], float), np.array(grads[name], float)) for name in params]


class Linear(Named):
    def update(self, params, grads):
        moved = {}
        for name, p, g in self.fitted(params, grads):
            v = self.memory.setdefault(name, np.zeros(p.shape))
            both = np.stack([v, g])
            self.memory[name], step = np.tensordot(self.matrix, both, axes=1)
            moved[name] = p + step
        return moved


class SGD(Linear):
    def __init__(self, lr=0.01):
        super().__init__()
        self.matrix = np.array([[0.0, 0.0], [0.0, -lr]])


class Momentum(Linear):
    def __init__(self, lr=0.01, momentum=0.9):
        super().__init__()
        self.matrix = np.array([[momentum, -lr], [momentum, -lr]])


class NAG(Linear):
    def __init__(self, lr=0.01, momentum=0.9):
        super().__init__()
        self.matrix = np.array([[momentum, -lr], [momentum**2, -(1 + momentum) * lr]])


class Adagrad(Named):
    def __init__(self, lr=0.01, eps=1e-8):
        super().__init__()
        self.lr, self.eps = lr, eps

    def update(self, params, grads):
        moved = {}
        for name, p, g in self.fitted(params, grads):
            self.memory[name] = np.hypot(self.memory.get(name, 0.0), g)
            moved[name] = p - np.divide(self.lr * g, self.memory[name] + self.eps)
        return moved


class RMSprop(Named):
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        super().__init__()
        self.lr, self.rho, self.eps = lr, rho, eps

    def update(self, params, grads):
        moved = {}
        for name, p, g in self.fitted(params, grads):
            self.memory[name] = lerp(self.memory.get(name, 0.0), g * g, 1 - self.rho)
            moved[name] = p - self.lr * g / (np.sqrt(self.memory[name]) + self.eps)
        return moved


class Adadelta(Named):
    def __init__(self, rho=0.95, eps=1e-6):
        super().__init__()
        self.rho, self.eps = rho, eps

    def update(self, params, grads):
        """Keeps the averages with eps already added, since both averages keep a constant."""
        moved = {}
        for name, p, g in self.fitted(params, grads):
            s, d = self.memory.get(name, (self.eps, self.eps))
            s = self.rho * s + (1 - self.rho) * (g * g + self.eps)
            x = -np.sqrt(d) / np.sqrt(s) * g
            self.memory[name] = s, self.rho * d + (1 - self.rho) * (x * x + self.eps)
            moved[name] = p + x
        return moved


class Adam(Named):
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__()
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.power1 = self.power2 = 1.0

    def update(self, params, grads):
        triples = self.fitted(params, grads)
        self.power1 *= self.beta1
        self.power2 *= self.beta2
        moved = {}
        for name, p, g in triples:
            m, v = self.memory.get(name, (0.0, 0.0))
            m, v = lerp(m, g, 1 - self.beta1), lerp(v, g * g, 1 - self.beta2)
            self.memory[name] = m, v
            moved[name] = p - self.lr * (m / (1 - self.power1)) / (np.sqrt(v / (1 - self.power2)) + self.eps)
        return moved


def minibatches(X, y, batch_size, seed, shuffle=True):
    """Checks at the call, not at the first item."""
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    if X.shape[0] != y.shape[0]:
        raise ValueError("X and y")

    def batches(left):
        if len(left):
            yield X[left[:batch_size]], y[left[:batch_size]]
            yield from batches(left[batch_size:])

    everything = np.arange(len(X))
    return batches(np.random.default_rng(seed).permutation(everything) if shuffle else everything)


def clip_by_global_norm(grads, max_norm):
    norm = 0.0
    for g in grads.values():
        norm = np.hypot(norm, np.sqrt(np.sum(np.asarray(g, dtype=float) ** 2)))
    factor = min(1.0, max_norm / norm) if norm else 1.0
    return dict(zip(grads, (np.asarray(g, dtype=float) * factor for g in grads.values()), strict=True))


def step_decay(lr, epoch, drop=0.5, every=10):
    return np.array(lr * drop ** np.floor_divide(epoch, every))


def cosine_decay(lr, step, total, minimum=0.0):
    fraction = np.minimum(step, total) / total
    return (lr + minimum) / 2 + (lr - minimum) / 2 * np.cos(np.pi * fraction)


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    steps = -(-len(X) // batch_size)
    table = np.zeros((epochs, steps, 2))
    for epoch in range(epochs):
        for i, (X_batch, y_batch) in enumerate(minibatches(X, y, batch_size, seed + epoch)):
            loss, grads = loss_and_grads(params, X_batch, y_batch)
            params = optimizer.update(params, grads)
            table[epoch, i] = loss, len(X_batch)
    return params, (table[:, :, 0] * table[:, :, 1]).sum(axis=1) / table[:, :, 1].sum(axis=1)
