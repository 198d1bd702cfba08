"""Mistakes in `step_decay`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("step_decay_smooth")
def step_decay(lr, epoch, drop=0.5, every=10):
    return lr * drop ** (epoch / every)


@mistake("step_decay_from_one")
def step_decay(lr, epoch, drop=0.5, every=10):
    return lr * np.power(drop, np.floor((1 + epoch) / every))


@mistake("step_decay_once")
def step_decay(lr, epoch, drop=0.5, every=10):
    if epoch >= every:
        lr = lr * drop
    return lr


@mistake("step_decay_is_inverse")
def step_decay(lr, epoch, drop=0.5, every=10):
    return lr / (1 + drop * (epoch // every))
