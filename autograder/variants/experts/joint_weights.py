"""Mistakes in `joint_weights`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("joint_each_alone")
def joint_weights(Phi, y):
    Phi, y = np.asarray(Phi, float), np.asarray(y, float)
    return np.array([(c @ y) / (c @ c) for c in Phi.T])


@mistake("joint_with_an_intercept")
def joint_weights(Phi, y):
    Phi, y = np.asarray(Phi, float), np.asarray(y, float)
    A = np.column_stack([Phi, np.ones(len(Phi))])
    return np.linalg.lstsq(A, y, rcond=None)[0][:-1]


@mistake("joint_with_a_ridge")
def joint_weights(Phi, y):
    Phi, y = np.asarray(Phi, float), np.asarray(y, float)
    return np.linalg.inv(Phi.T @ Phi + 1e-6 * np.eye(Phi.shape[1])) @ Phi.T @ y
