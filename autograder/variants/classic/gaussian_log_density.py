"""Mistakes in `gaussian_log_density`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("k01_sd_for_variance")
def gaussian_log_density(x, mean, var):
    x, mean, var = (np.asarray(a, dtype=float) for a in (x, mean, var))
    return -np.log(var * np.sqrt(2 * np.pi)) - (x - mean) ** 2 / (2 * var**2)


@mistake("k02_normaliser_forgotten")
def gaussian_log_density(x, mean, var):
    x, mean, var = (np.asarray(a, dtype=float) for a in (x, mean, var))
    return -((x - mean) ** 2) / (2 * var)


@mistake("density_not_logged")
def gaussian_log_density(x, mean, var):
    x, mean, var = (np.asarray(a, dtype=float) for a in (x, mean, var))
    return np.exp(-((x - mean) ** 2) / (2 * var)) / np.sqrt(2 * np.pi * var)


@mistake("density_underflows")
def gaussian_log_density(x, mean, var):
    x, mean, var = (np.asarray(a, dtype=float) for a in (x, mean, var))
    with np.errstate(divide="ignore"):
        return np.log(np.exp(-0.5 * (x - mean) ** 2 / var) / np.sqrt(2 * np.pi * var))
