"""A decorator makes floats of all arrays; a data class holds the mixture."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from enum import Enum

import numpy as np


class Kind(Enum):
    ARRAY = "array"
    OTHER = "other"


OTHERS = {"k", "steps", "params", "domains"}


def floats(function):
    """Arguments by name or place, converted unless they are of the other kind."""
    signature = inspect_signature(function)

    @functools.wraps(function)
    def wrapped(*args, **kwargs):
        bound = dict(zip(signature, args)) | kwargs
        kinds = {name: Kind.OTHER if name in OTHERS else Kind.ARRAY for name in bound}
        converted = {n: np.asarray(v, np.float64) if kinds[n] is Kind.ARRAY else v for n, v in bound.items()}
        return function(**converted)

    return wrapped


def inspect_signature(function):
    return function.__code__.co_varnames[: function.__code__.co_argcount]


@dataclass
class Mixture:
    gates: np.ndarray
    outputs: np.ndarray
    y: np.ndarray | None = None

    def __post_init__(self):
        problems = []
        if self.outputs.ndim != 3:
            problems.append("outputs")
        elif self.gates.shape != self.outputs.shape[:2]:
            problems.append("gates")
        elif self.y is not None and self.y.shape != self.outputs.shape[::2]:
            problems.append("y")
        if problems:
            raise ValueError(f"wrong shape of {problems}")

    @property
    def mixed(self):
        return np.einsum("ij,ijk->ik", self.gates, self.outputs, optimize=True)

    @property
    def distances(self):
        return np.einsum("ijk->ij", np.square(self.outputs - self.y[:, None]))

    @property
    def error(self):
        return self.mixed - self.y


@floats
def gate(X, Wg, bg):
    z = np.hstack([np.ones((len(X), 1)), X]) @ np.vstack([bg, Wg])
    return (
        1.0 / np.exp(np.minimum(z[:, None, :] - z[:, :, None], 700.0)).sum(axis=2) * (np.ptp(z, axis=1) < 600)[:, None]
        + careful(z) * (np.ptp(z, axis=1) >= 600)[:, None]
    )


def careful(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@floats
def expert_outputs(X, We, be):
    one = np.concatenate([X, np.ones((len(X), 1))], axis=1)
    both = np.concatenate([We, be[:, None]], axis=1)
    return np.stack([one @ W for W in both], axis=1)


@floats
def mixture(gates, outputs):
    return Mixture(gates, outputs).mixed


@floats
def route(gates):
    return np.array([np.flatnonzero(row == row.max())[0] for row in gates], dtype=np.int64)


@floats
def top_k_gates(logits, k):
    E = logits.shape[1]
    if k < 1 or k > E:
        raise ValueError(f"cannot keep {k} of {E}")
    flipped = logits[:, ::-1]
    kept = E - 1 - np.argsort(flipped, axis=1, kind="stable")[:, ::-1][:, :k]
    mask = np.zeros(logits.shape)
    np.put_along_axis(mask, kept, 1.0, axis=1)
    e = mask * np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@floats
def cooperative_loss(gates, outputs, y):
    return np.mean(Mixture(gates, outputs, y).error ** 2)


@floats
def competitive_loss(gates, outputs, y):
    mix = Mixture(gates, outputs, y)
    return np.sum(mix.gates * mix.distances) / np.size(y)


@floats
def responsibilities(gates, outputs, y, sigma=1.0):
    mix = Mixture(gates, outputs, y)
    with np.errstate(divide="ignore"):
        return careful(np.log(gates) - mix.distances / (2.0 * float(sigma) ** 2))


@floats
def moe_gradients(X, y, params):
    Wg, bg, We, be = (np.asarray(params[name], np.float64) for name in ("Wg", "bg", "We", "be"))
    mix = Mixture(gate(X, Wg, bg), expert_outputs(X, We, be), y)
    N, E, C = mix.outputs.shape
    d = 2.0 / (N * C) * mix.error
    pull = np.array([[mix.outputs[n, e] @ d[n] - mix.mixed[n] @ d[n] for e in range(E)] for n in range(N)])
    dlogits = mix.gates * pull
    one = np.hstack([np.ones((N, 1)), X])
    of_gate = one.T @ dlogits
    of_experts = np.stack([one.T @ (mix.gates[:, [e]] * d) for e in range(E)])
    grads = {"bg": of_gate[0], "Wg": of_gate[1:], "be": of_experts[:, 0], "We": of_experts[:, 1:]}
    return np.mean(mix.error**2), grads


@floats
def balance_loss(gates):
    f, P = np.unique(np.append(route(gates), np.arange(gates.shape[1])), return_counts=True)[1] - 1, gates.mean(0)
    return gates.shape[1] * np.sum(f / len(gates) * P)


@floats
def specialisation(gates, domains):
    domains = np.asarray(domains)
    return np.array([np.average(gates, axis=0, weights=(domains == k) * 1.0) for k in range(domains.max() + 1)])


@floats
def joint_weights(Phi, y):
    Q, R = np.linalg.qr(Phi)
    w = np.zeros(len(R))
    for k in range(len(R) - 1, -1, -1):
        w[k] = (Q[:, k] @ y - R[k, k + 1 :] @ w[k + 1 :]) / R[k, k]
    return w


@floats
def greedy_weights(Phi, y):
    w = np.zeros(Phi.shape[1])
    for k in range(len(w)):
        w[k] = np.linalg.lstsq(Phi[:, [k]], y - Phi[:, :k] @ w[:k], rcond=None)[0][0]
    return w


@dataclass
class Step:
    column: int
    amount: float
    reduction: float


@floats
def matching_pursuit(Phi, y, steps):
    rest, slack, taken = y, 1e-12 * (y @ y), []
    for _ in range(steps):
        offers = []
        for k in range(Phi.shape[1]):
            amount = Phi[:, k] @ rest / (Phi[:, k] @ Phi[:, k])
            offers.append(Step(k, amount, amount * (Phi[:, k] @ rest)))
        best = max(offer.reduction for offer in offers)
        if best <= slack:
            break
        taken.append(next(offer for offer in offers if best - offer.reduction <= slack))
        rest = rest - taken[-1].amount * Phi[:, taken[-1].column]
    w = np.zeros(Phi.shape[1])
    for step in taken:
        w[step.column] += step.amount
    return w, [step.column for step in taken]
