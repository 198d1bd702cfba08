"""Mistakes in `Session`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("p31_rest_dropped")
class Session:
    def __init__(self, params, train, test, batch_size=10, seed=0):
        self.start = {k: np.array(v, dtype=float) for k, v in params.items()}
        self.X, self.y = (np.array(a, dtype=float) for a in train)
        self.test = [np.array(a, dtype=float) for a in test]
        self.size, self.seed = batch_size, seed
        self.reset()

    def reset(self):
        self.params = {k: v.copy() for k, v in self.start.items()}
        self.rng = np.random.default_rng(self.seed)
        self.errors = []

    def step(self, loss_and_grads, update, outputs):
        order = self.rng.permutation(len(self.X))
        for i in range(len(self.X) // self.size):
            batch = order[i * self.size : (i + 1) * self.size]
            _, grads = loss_and_grads(self.weights(), self.X[batch], self.y[batch])
            self.params = {k: np.array(v, dtype=float) for k, v in update(self.weights(), grads).items()}
        a = half_squared_error(outputs(self.weights(), self.X), self.y)
        b = half_squared_error(outputs(self.weights(), self.test[0]), self.test[1])
        self.errors.append((a, b))
        return a, b

    def weights(self):
        return {k: v.copy() for k, v in self.params.items()}

    def history(self):
        return np.array(self.errors, dtype=float).reshape(len(self.errors), 2)

    def set_weight(self, name, index, value):
        self.params[name][index] = value


@mistake("p33_history_kept")
class Session:
    def __init__(self, params, train, test, batch_size=10, seed=0):
        self.start = {k: np.array(v, dtype=float) for k, v in params.items()}
        self.X, self.y = (np.array(a, dtype=float) for a in train)
        self.test = [np.array(a, dtype=float) for a in test]
        self.size, self.seed = batch_size, seed
        self.errors = []
        self.reset()

    def reset(self):
        self.params = {k: v.copy() for k, v in self.start.items()}
        self.rng = np.random.default_rng(self.seed)

    def step(self, loss_and_grads, update, outputs):
        order = self.rng.permutation(len(self.X))
        for i in range(0, len(self.X), self.size):
            batch = order[i : i + self.size]
            _, grads = loss_and_grads(self.weights(), self.X[batch], self.y[batch])
            self.params = {k: np.array(v, dtype=float) for k, v in update(self.weights(), grads).items()}
        a = half_squared_error(outputs(self.weights(), self.X), self.y)
        b = half_squared_error(outputs(self.weights(), self.test[0]), self.test[1])
        self.errors.append((a, b))
        return a, b

    def weights(self):
        return {k: v.copy() for k, v in self.params.items()}

    def history(self):
        return np.array(self.errors, dtype=float).reshape(len(self.errors), 2)

    def set_weight(self, name, index, value):
        self.params[name][index] = value


@mistake("p32_same_order")
class Session:
    def __init__(self, params, train, test, batch_size=10, seed=0):
        self.start = {k: np.array(v, dtype=float) for k, v in params.items()}
        self.X, self.y = (np.array(a, dtype=float) for a in train)
        self.test = [np.array(a, dtype=float) for a in test]
        self.size, self.seed = batch_size, seed
        self.reset()

    def reset(self):
        self.params = {k: v.copy() for k, v in self.start.items()}
        self.errors = []

    def step(self, loss_and_grads, update, outputs):
        rng = np.random.default_rng(self.seed)
        order = rng.permutation(len(self.X))
        for i in range(0, len(self.X), self.size):
            batch = order[i : i + self.size]
            _, grads = loss_and_grads(self.weights(), self.X[batch], self.y[batch])
            self.params = {k: np.array(v, dtype=float) for k, v in update(self.weights(), grads).items()}
        a = half_squared_error(outputs(self.weights(), self.X), self.y)
        b = half_squared_error(outputs(self.weights(), self.test[0]), self.test[1])
        self.errors.append((a, b))
        return a, b

    def weights(self):
        return {k: v.copy() for k, v in self.params.items()}

    def history(self):
        return np.array(self.errors, dtype=float).reshape(len(self.errors), 2)

    def set_weight(self, name, index, value):
        self.params[name][index] = value
