"""Mistakes in `cosine_decay`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("cosine_decay_comes_back")
def cosine_decay(lr, step, total, minimum=0.0):
    return minimum + 0.5 * (lr - minimum) * (1 + np.cos(np.pi * step / total))


@mistake("cosine_decay_whole_wave")
def cosine_decay(lr, step, total, minimum=0.0):
    step = min(step, total)
    return minimum + (lr - minimum) * (1 + np.cos(2 * np.pi * step / total)) / 2


@mistake("cosine_decay_minimum_added")
def cosine_decay(lr, step, total, minimum=0.0):
    s = min(step, total)
    return minimum + lr * 0.5 * (1 + np.cos(np.pi * s / total))


@mistake()
def cosine_decay(lr, step, total, minimum=0.0):
    s = min(step, total)
    return minimum + (lr - minimum) * np.cos(np.pi / 2 * s / total)
