"""An abstract base class checks and loops; each optimizer only says how far one array moves."""

from abc import ABC, abstractmethod
from math import cos, pi

import numpy as np


class Misfit(ValueError):
    pass


class Optimizer(ABC):
    slots = ()

    def __init__(self):
        self.memory = {}
        self.t = 0

    def update(self, params, grads):
        if set(params) != set(grads):
            raise Misfit(f"{set(params) ^ set(grads)}")
        params = {k: np.asarray(p, float) for k, p in params.items()}
        grads = {k: np.asarray(g, float) for k, g in grads.items()}
        wrong = [k for k in params if params[k].shape != grads[k].shape]
        if wrong:
            raise Misfit(*wrong)
        self.t += 1
        result = {}
        for k in sorted(params):
            if k not in self.memory:
                self.memory[k] = {slot: np.zeros(params[k].shape) for slot in self.slots}
            result[k] = params[k] + self.delta(grads[k], self.memory[k])
        return result

    @abstractmethod
    def delta(self, g, memory):
        """What is added to the parameter."""


class SGD(Optimizer):
    def __init__(self, lr=0.01):
        super().__init__()
        self.lr = lr

    def delta(self, g, memory):
        return -self.lr * g


class Momentum(Optimizer):
    slots = ("v",)

    def __init__(self, lr=0.01, momentum=0.9):
        super().__init__()
        self.lr, self.momentum = lr, momentum

    def delta(self, g, memory):
        memory["v"] = self.momentum * memory["v"] - self.lr * g
        return memory["v"]


class NAG(Momentum):
    def delta(self, g, memory):
        old = memory["v"]
        new = super().delta(g, memory)
        return -self.momentum * old + (1 + self.momentum) * new


class Adagrad(Optimizer):
    slots = ("h",)

    def __init__(self, lr=0.01, eps=1e-8):
        super().__init__()
        self.lr, self.eps = lr, eps

    def delta(self, g, memory):
        memory["h"] = memory["h"] + np.square(g)
        return -self.lr / (memory["h"] ** 0.5 + self.eps) * g


class RMSprop(Optimizer):
    slots = ("h",)

    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        super().__init__()
        self.lr, self.rho, self.eps = lr, rho, eps

    def delta(self, g, memory):
        memory["h"] = self.rho * memory["h"] + (1.0 - self.rho) * np.square(g)
        return -self.lr / (memory["h"] ** 0.5 + self.eps) * g


class Adadelta(Optimizer):
    slots = ("Eg2", "Edx2")

    def __init__(self, rho=0.95, eps=1e-6):
        super().__init__()
        self.rho, self.eps = rho, eps

    def rms(self, average):
        return np.sqrt(average + self.eps)

    def mix(self, old, new):
        return self.rho * old + (1 - self.rho) * new

    def delta(self, g, memory):
        memory["Eg2"] = self.mix(memory["Eg2"], g**2)
        dx = -(self.rms(memory["Edx2"]) / self.rms(memory["Eg2"])) * g
        memory["Edx2"] = self.mix(memory["Edx2"], dx**2)
        return dx


class Adam(Optimizer):
    slots = ("m", "v")

    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__()
        self.lr, self.betas, self.eps = lr, (beta1, beta2), eps

    def delta(self, g, memory):
        hats = []
        for slot, beta, power in zip(self.slots, self.betas, (1, 2), strict=True):
            memory[slot] = beta * memory[slot] + (1 - beta) * g**power
            hats.append(memory[slot] / (1 - beta**self.t))
        return -self.lr * hats[0] / (np.sqrt(hats[1]) + self.eps)


class minibatches:
    """Not a generator function but an iterator of its own."""

    def __init__(self, X, y, batch_size, seed, shuffle=True):
        self.X, self.y = np.asarray(X, float), np.asarray(y)
        if self.X.shape[0] != self.y.shape[0]:
            raise Misfit("X, y")
        self.order = list(range(len(self.X)))
        if shuffle:
            np.random.default_rng(seed).shuffle(self.order)
        self.batch_size = batch_size
        self.at = 0

    def __iter__(self):
        return self

    def __next__(self):
        chosen = self.order[self.at : self.at + self.batch_size]
        if not chosen:
            raise StopIteration
        self.at += self.batch_size
        return self.X[chosen], self.y[chosen]


def clip_by_global_norm(grads, max_norm):
    norm = np.linalg.norm([np.linalg.norm(np.ravel(np.asarray(g, float))) for g in grads.values()])
    scale = 1.0 if norm <= max_norm else max_norm / norm
    return {k: scale * np.asarray(g, float) for k, g in grads.items()}


def step_decay(lr, epoch, drop=0.5, every=10):
    return lr * np.power(drop, epoch // every)


def cosine_decay(lr, step, total, minimum=0.0):
    share = cos(pi * min(step, total) / total) / 2 + 0.5
    return share * lr + (1 - share) * minimum


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    def epoch_loss(number):
        nonlocal params
        pairs = []
        for X_batch, y_batch in minibatches(X, y, batch_size, seed=[seed, number]):
            loss, grads = loss_and_grads(params=params, X=X_batch, y=y_batch)
            pairs.append((loss, len(y_batch)))
            params = optimizer.update(params=params, grads=grads)
        return sum(a * n for a, n in pairs) / sum(n for _, n in pairs)

    losses = np.array([epoch_loss(number) for number in range(epochs)])
    return params, losses
