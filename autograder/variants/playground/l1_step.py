"""Mistakes in `l1_step`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("p28_no_stop_at_zero")
def l1_step(w, grad, alive, lr, rate):
    w, grad, alive = np.asarray(w, float), np.asarray(grad, float), np.asarray(alive, bool)
    new = w - lr * grad - lr * rate * np.sign(w)
    return np.where(alive, new, w), alive.copy()


@mistake("p28_sign_after_the_step")
def l1_step(w, grad, alive, lr, rate):
    w, grad, alive = np.asarray(w, float), np.asarray(grad, float), np.asarray(alive, bool)
    m = w - lr * grad
    new = m - lr * rate * np.sign(m)
    dies = m * new < 0
    return np.where(alive, np.where(dies, 0.0, new), w), alive & ~dies


@mistake("p30_dead_come_back")
def l1_step(w, grad, alive, lr, rate):
    w, grad, alive = np.asarray(w, float), np.asarray(grad, float), np.asarray(alive, bool)
    m = w - lr * grad
    new = m - lr * rate * np.sign(w)
    dies = m * new < 0
    return np.where(dies, 0.0, new), alive & ~dies
