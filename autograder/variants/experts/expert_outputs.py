"""Mistakes in `expert_outputs`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("x05_expert_bias_left_out_or_shared")
def expert_outputs(X, We, be):
    return np.einsum("nd,edc->nec", np.asarray(X, float), np.asarray(We, float))


@mistake("x04_axes_of_expert_outputs")
def expert_outputs(X, We, be):
    X, We, be = np.asarray(X, float), np.asarray(We, float), np.asarray(be, float)
    return np.array([X @ We[e] + be[e] for e in range(len(We))])


@mistake("experts_with_activation")
def expert_outputs(X, We, be):
    X, We, be = np.asarray(X, float), np.asarray(We, float), np.asarray(be, float)
    return np.stack([np.maximum(X @ W + b, 0) for W, b in zip(We, be)], axis=1)
