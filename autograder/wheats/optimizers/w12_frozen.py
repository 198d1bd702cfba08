"""Nothing is ever written to: state is replaced as a whole, and the results are read-only arrays."""

import copy
from dataclasses import dataclass, replace

import numpy as np


def frozen(value):
    array = np.array(value, dtype=np.float64)
    array.setflags(write=False)
    return array


@dataclass(frozen=True)
class State:
    a: np.ndarray
    b: np.ndarray


class FrozenOptimizer:
    def __init__(self):
        self.states = {}
        self.t = 0

    def update(self, params, grads):
        missing = [k for k in params if k not in grads]
        unknown = [k for k in grads if k not in params]
        if missing or unknown:
            raise ValueError(f"missing {missing}, unknown {unknown}")
        P, G = ({k: frozen(v) for k, v in d.items()} for d in (params, grads))
        bad = {k for k in P if P[k].shape != G[k].shape}
        if bad:
            raise ValueError(f"shapes of {bad}")
        states = copy.copy(self.states)
        self.t += 1
        moved = {}
        for k in reversed(list(P)):
            before = states.get(k, State(np.zeros(P[k].shape), np.zeros(P[k].shape)))
            change, states[k] = self.step(G[k], before)
            moved[k] = frozen(P[k] + change)
        self.states = states
        return moved


class SGD(FrozenOptimizer):
    def __init__(self, lr=0.01):
        super().__init__()
        self.lr = lr

    def step(self, g, state):
        return -self.lr * g, state


class Momentum(FrozenOptimizer):
    def __init__(self, lr=0.01, momentum=0.9):
        super().__init__()
        self.lr, self.momentum = lr, momentum

    def step(self, g, state):
        new = replace(state, a=self.momentum * state.a - self.lr * g)
        return new.a, new


class NAG(Momentum):
    def step(self, g, state):
        v, new = super().step(g, state)
        return self.momentum * v - self.lr * g, new


class Adagrad(FrozenOptimizer):
    def __init__(self, lr=0.01, eps=1e-8):
        super().__init__()
        self.lr, self.eps = lr, eps

    def step(self, g, state):
        new = replace(state, a=state.a + g * g)
        return -g * (self.lr / (np.sqrt(new.a) + self.eps)), new


class RMSprop(FrozenOptimizer):
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        super().__init__()
        self.lr, self.rho, self.eps = lr, rho, eps

    def step(self, g, state):
        new = replace(state, a=np.average([state.a, g * g], axis=0, weights=[self.rho, 1 - self.rho]))
        return -g * (self.lr / (np.sqrt(new.a) + self.eps)), new


class Adadelta(FrozenOptimizer):
    def __init__(self, rho=0.95, eps=1e-6):
        super().__init__()
        self.rho, self.eps = rho, eps

    def step(self, g, state):
        s = self.rho * state.a + (1 - self.rho) * g**2
        x = -np.sqrt(state.b + self.eps) * (g / np.sqrt(s + self.eps))
        return x, State(s, self.rho * state.b + (1 - self.rho) * x**2)


class Adam(FrozenOptimizer):
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__()
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps

    def step(self, g, state):
        new = State(
            self.beta1 * state.a + (1 - self.beta1) * g,
            self.beta2 * state.b + (1 - self.beta2) * g**2,
        )
        correction1, correction2 = 1 - self.beta1**self.t, 1 - self.beta2**self.t
        return -self.lr * (new.a / correction1) / (np.sqrt(new.b / correction2) + self.eps), new


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = frozen(X), np.asarray(y)
    if len(X) != len(y):
        raise ValueError("unequal lengths")
    order = np.arange(len(X))
    if shuffle:
        order = np.random.default_rng(seed).permuted(order)
    batch_of = np.empty(len(X), dtype=int)
    batch_of[order] = np.arange(len(X)) // batch_size
    for number in range(-(-len(X) // batch_size)):
        rows = order[batch_of[order] == number]
        yield frozen(X[rows]), y[rows]


def clip_by_global_norm(grads, max_norm):
    norm = np.linalg.norm(np.concatenate([np.asarray(g, dtype=float).reshape(-1) for g in grads.values()]))
    if norm <= max_norm:
        return {k: frozen(g) for k, g in grads.items()}
    return {k: frozen(np.asarray(g, dtype=float) / norm * max_norm) for k, g in grads.items()}


def step_decay(lr, epoch, drop=0.5, every=10):
    exponent = sum(1 for e in range(every, epoch + 1, every))
    return lr * pow(drop, exponent)


def cosine_decay(lr, step, total, minimum=0.0):
    return max(minimum, minimum + (lr - minimum) * (1 + np.cos(np.pi * min(1.0, step / total))) / 2)


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    params, losses = copy.deepcopy(params), []
    for epoch in range(epochs):
        met = [(0.0, 0)]
        for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
            loss, grads = loss_and_grads(params, X_batch, y_batch)
            params = optimizer.update(params, {k: np.array(g) for k, g in grads.items()})
            met.append((loss, len(X_batch)))
        weights = np.array([n for _, n in met])
        losses.append(float(np.array([loss for loss, _ in met]) @ weights / weights.sum()))
    return params, losses
