"""Mistakes in `jacobian_norms`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("r23_slopes_missing")
def jacobian_norms(H, Wh):
    H, Wh = np.asarray(H, float), np.asarray(Wh, float)
    return np.array([np.linalg.norm(np.linalg.matrix_power(Wh, k), 2) for k in range(len(H))])


@mistake("r24_frobenius")
def jacobian_norms(H, Wh):
    H, Wh = np.asarray(H, float), np.asarray(Wh, float)
    J = np.eye(len(Wh))
    norms = [1.0]
    for k in range(1, len(H)):
        J = J @ (np.diag(1 - H[-k] ** 2) @ Wh.T)
        norms.append(np.sqrt((J**2).sum()))
    return np.array(norms)


@mistake("r23_slopes_one_step_off")
def jacobian_norms(H, Wh):
    H, Wh = np.asarray(H, float), np.asarray(Wh, float)
    T, n = H.shape
    J, out = np.eye(n), np.ones(T)
    for k in range(1, T):
        J = J @ np.diag(1 - H[T - 1 - k] ** 2) @ Wh.T
        out[k] = np.linalg.svd(J, compute_uv=False)[0]
    return out


@mistake("jacobian_reversed")
def jacobian_norms(H, Wh):
    H, Wh = np.asarray(H, float), np.asarray(Wh, float)
    T, n = H.shape
    J, out = np.eye(n), np.ones(T)
    for t in range(T - 1, 0, -1):
        J = J @ np.diag(1 - H[t] ** 2) @ Wh.T
        out[t - 1] = np.linalg.svd(J, compute_uv=False)[0]
    return out
