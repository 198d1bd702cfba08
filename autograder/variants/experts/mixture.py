"""Mistakes in `mixture`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("x06_mean_of_the_experts")
def mixture(gates, outputs):
    gates, outputs = np.asarray(gates, float), np.asarray(outputs, float)
    if gates.ndim != 2 or outputs.ndim != 3 or gates.shape != outputs.shape[:2]:
        raise ValueError("gates and outputs")
    return outputs.mean(axis=1)


@mistake("x07_best_expert_only")
def mixture(gates, outputs):
    gates, outputs = np.asarray(gates, float), np.asarray(outputs, float)
    if outputs.ndim != 3 or gates.shape != outputs.shape[:2]:
        raise ValueError("shapes do not match")
    best = gates.argmax(axis=1)
    return outputs[range(len(outputs)), best]


@mistake("mixture_divided_by_E")
def mixture(gates, outputs):
    gates, outputs = np.asarray(gates, float), np.asarray(outputs, float)
    if outputs.ndim != 3 or gates.shape != outputs.shape[:2]:
        raise ValueError("shapes do not match")
    return (gates[:, :, None] * outputs).mean(axis=1)


@mistake()
def mixture(gates, outputs):
    gates, outputs = np.asarray(gates, float), np.asarray(outputs, float)
    if outputs.ndim != 3 or gates.shape != outputs.shape[:2]:
        raise ValueError("shapes do not match")
    g = np.sqrt(gates)
    return np.einsum("ne,nec->nc", g / g.sum(axis=1, keepdims=True), outputs)
