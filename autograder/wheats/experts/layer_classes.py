"""Layers that are objects, each with forward and backward."""

import numpy as np


class Layer:
    def __init__(self, **params):
        self.params = {name: np.array(value, np.float64) for name, value in params.items()}
        self.grads = {}

    def __getitem__(self, name):
        return self.params[name]


class GateLayer(Layer):
    def forward(self, X):
        self.X = np.array(X, np.float64)
        logits = self.X.dot(self["W"]) + self["b"]
        self.out = Softmax().forward(logits)
        return self.out

    def backward(self, dout):
        inner = np.sum(dout * self.out, axis=1, keepdims=True)
        dlogits = self.out * (dout - inner)
        self.grads["W"] = self.X.T.dot(dlogits)
        self.grads["b"] = dlogits.sum(axis=0)


class Softmax:
    def forward(self, logits):
        top = np.max(logits, axis=1, keepdims=True)
        shares = np.exp(np.subtract(logits, top))
        return np.divide(shares, np.sum(shares, axis=1, keepdims=True))


class Linear(Layer):
    def forward(self, X):
        self.X = np.array(X, np.float64)
        return self.X.dot(self["W"]) + self["b"]

    def backward(self, dout):
        self.grads["W"] = self.X.T.dot(dout)
        self.grads["b"] = dout.sum(axis=0)


class Mix:
    def __init__(self, gates, outputs, y=None):
        self.gates, self.outputs = np.array(gates, np.float64), np.array(outputs, np.float64)
        self.y = None if y is None else np.array(y, np.float64)
        if self.outputs.ndim != 3:
            raise ValueError("outputs must be (N, E, C)")
        self.N, self.E, self.C = self.outputs.shape
        if self.gates.shape != (self.N, self.E):
            raise ValueError("gates must be (N, E)")
        if y is not None and self.y.shape != (self.N, self.C):
            raise ValueError("y must be (N, C)")

    def forward(self):
        return np.add.reduce(self.gates.reshape(self.N, self.E, 1) * self.outputs, axis=1)

    def backward(self, dout):
        dgates = np.array([[np.dot(self.outputs[n, e], dout[n]) for e in range(self.E)] for n in range(self.N)])
        return dgates, [self.gates[:, e].reshape(-1, 1) * dout for e in range(self.E)]


class Pursuit:
    def __init__(self, Phi, y):
        self.Phi, self.left = np.array(Phi, np.float64), np.array(y, np.float64)
        self.slack = 1e-12 * np.dot(self.left, self.left)
        self.w, self.picks = np.zeros(self.Phi.shape[1]), []

    def gain(self, k):
        return self.fit(k) * np.dot(self.Phi[:, k], self.left)

    def fit(self, k):
        return np.dot(self.Phi[:, k], self.left) / np.dot(self.Phi[:, k], self.Phi[:, k])

    def take(self, k):
        amount = self.fit(k)
        self.w[k] += amount
        self.left = self.left - amount * self.Phi[:, k]
        self.picks.append(k)

    def step(self):
        gains = [self.gain(k) for k in range(len(self.w))]
        if max(gains) <= self.slack:
            return False
        self.take([k for k in range(len(gains)) if max(gains) - gains[k] <= self.slack][0])
        return True


def gate(X, Wg, bg):
    return GateLayer(W=Wg, b=bg).forward(X)


def expert_outputs(X, We, be):
    experts = [Linear(W=W, b=b) for W, b in zip(We, be)]
    return np.moveaxis(np.array([expert.forward(X) for expert in experts]), 0, 1)


def mixture(gates, outputs):
    return Mix(gates, outputs).forward()


def route(gates):
    return np.array([np.argmax(row) for row in np.array(gates)])


def top_k_gates(logits, k):
    logits = np.array(logits, np.float64)
    if not (k >= 1 and k <= logits.shape[1]):
        raise ValueError("no such k")
    result = np.zeros(logits.shape)
    for row, out in zip(logits, result):
        kept = sorted(range(row.size), key=lambda e: row[e], reverse=True)[:k]  # sorted is stable, also reversed
        out[kept] = Softmax().forward(row[kept][None])[0]
    return result


def cooperative_loss(gates, outputs, y):
    mix = Mix(gates, outputs, y)
    return np.mean(np.square(mix.forward() - mix.y))


def competitive_loss(gates, outputs, y):
    mix = Mix(gates, outputs, y)
    blame = [mix.gates[:, e] @ np.square(mix.outputs[:, e] - mix.y) for e in range(mix.E)]
    return np.sum(blame) / mix.N / mix.C


def responsibilities(gates, outputs, y, sigma=1.0):
    mix = Mix(gates, outputs, y)
    logs = np.full((mix.N, mix.E), -np.inf)
    for n, e in zip(*np.nonzero(mix.gates)):
        off = (mix.outputs[n, e] - mix.y[n]) / float(sigma)
        logs[n, e] = np.log(mix.gates[n, e]) - 0.5 * off.dot(off)
    return Softmax().forward(logs)


def moe_gradients(X, y, params):
    asked = GateLayer(W=params["Wg"], b=params["bg"])
    experts = [Linear(W=W, b=b) for W, b in zip(params["We"], params["be"])]
    mix = Mix(asked.forward(X), np.stack([e.forward(X) for e in experts], axis=1), y)
    off = mix.forward() - mix.y
    dgates, douts = mix.backward(2.0 * off / off.size)
    asked.backward(dgates)
    for expert, dout in zip(experts, douts):
        expert.backward(dout)
    grads = {"Wg": asked.grads["W"], "bg": asked.grads["b"]}
    grads["We"] = np.array([expert.grads["W"] for expert in experts])
    grads["be"] = np.array([expert.grads["b"] for expert in experts])
    return np.mean(off**2), grads


def balance_loss(gates):
    gates = np.array(gates, np.float64)
    E = gates.shape[1]
    chosen = list(route(gates))
    return E * sum(chosen.count(e) / len(chosen) * gates[:, e].mean() for e in range(E))


def specialisation(gates, domains):
    gates, domains = np.array(gates, np.float64), np.array(domains)
    order = np.argsort(domains, kind="stable")
    parts = np.split(gates[order], np.flatnonzero(np.diff(domains[order])) + 1)
    return np.array([part.mean(axis=0) for part in parts])


def joint_weights(Phi, y):
    Phi, y = np.array(Phi, np.float64), np.array(y, np.float64)
    size = np.linalg.norm(Phi, axis=0)
    return np.linalg.lstsq(Phi / size, y, rcond=None)[0] / size


def greedy_weights(Phi, y):
    pursuit = Pursuit(Phi, y)
    for k in range(len(pursuit.w)):
        pursuit.take(k)
    return pursuit.w


def matching_pursuit(Phi, y, steps):
    pursuit = Pursuit(Phi, y)
    while len(pursuit.picks) < steps and pursuit.step():
        pass
    return pursuit.w, pursuit.picks
