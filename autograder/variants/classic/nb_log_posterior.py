"""Mistakes in `nb_log_posterior`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("k05_prior_left_out")
def nb_log_posterior(model, X):
    if "log_table" in model:
        X = np.asarray(X, dtype=int)
        scores = np.sum([np.asarray(t)[:, X[:, d]].T for d, t in enumerate(model["log_table"])], axis=0)
    else:
        X = np.asarray(X, dtype=float)
        mean, var = np.asarray(model["mean"]), np.asarray(model["var"])
        scores = np.stack([gaussian_log_density(X, m, v).sum(axis=1) for m, v in zip(mean, var)], axis=1)
    top = scores.max(axis=1, keepdims=True)
    return scores - top - np.log(np.exp(scores - top).sum(axis=1, keepdims=True))


@mistake("k04_no_shift")
def nb_log_posterior(model, X):
    if "log_table" in model:
        X = np.asarray(X, dtype=int)
        scores = np.sum([np.asarray(t)[:, X[:, d]].T for d, t in enumerate(model["log_table"])], axis=0)
    else:
        X = np.asarray(X, dtype=float)
        mean, var = np.asarray(model["mean"]), np.asarray(model["var"])
        scores = np.stack([gaussian_log_density(X, m, v).sum(axis=1) for m, v in zip(mean, var)], axis=1)
    scores = scores + np.asarray(model["log_prior"])
    with np.errstate(all="ignore"):
        return scores - np.log(np.sum(np.exp(scores), axis=1, keepdims=True))


@mistake("posterior_not_normalised")
def nb_log_posterior(model, X):
    if "log_table" in model:
        X = np.asarray(X, dtype=int)
        scores = np.sum([np.asarray(t)[:, X[:, d]].T for d, t in enumerate(model["log_table"])], axis=0)
    else:
        X = np.asarray(X, dtype=float)
        mean, var = np.asarray(model["mean"]), np.asarray(model["var"])
        scores = np.stack([gaussian_log_density(X, m, v).sum(axis=1) for m, v in zip(mean, var)], axis=1)
    return scores + np.asarray(model["log_prior"])
