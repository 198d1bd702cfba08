"""Mistakes in `elu`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("a34_elu_overflows")
def elu(z, alpha=1.0):
    z = np.asarray(z, dtype=float)
    return np.where(z >= 0, z, alpha * (np.exp(z) - 1))


@mistake("elu_without_minus_one")
def elu(z, alpha=1.0):
    z = np.asarray(z, dtype=float)
    out = z.copy()
    neg = z <= 0
    out[neg] = alpha * np.exp(z[neg])
    return out


@mistake("elu_ignores_alpha")
def elu(z, alpha=1.0):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, np.expm1(np.minimum(z, 0)))


@mistake("elu_alpha_before_minus_one")
def elu(z, alpha=1.0):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, alpha * np.exp(np.minimum(0, z)) - 1)


@mistake()
def elu(z, alpha=1.0):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, alpha * (1 - np.exp(np.minimum(0, z))))
