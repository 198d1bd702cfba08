"""Mistakes in `orthogonal`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("orthogonal_not_at_right_angles")
def orthogonal(n, seed):
    rng = np.random.default_rng(seed)
    W = rng.standard_normal((n, n))
    return W / np.linalg.norm(W, axis=1, keepdims=True)


@mistake("orthogonal_global_generator")
def orthogonal(n, seed):
    np.random.seed(seed)
    q, _ = np.linalg.qr(np.random.randn(n, n))
    return q


@mistake("orthogonal_not_repeatable")
def orthogonal(n, seed):
    q, r = np.linalg.qr(np.random.default_rng().normal(size=(n, n)))
    return q
