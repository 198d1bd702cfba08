"""Mistakes in `relative_error`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("mean_of_the_errors")
def relative_error(a, b):
    a, b = np.asarray(a, float), np.asarray(b, float)
    return np.mean(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))


@mistake("no_floor")
def relative_error(a, b):
    a, b = np.asarray(a, float), np.asarray(b, float)
    return np.max(np.abs(a - b) / (np.abs(a) + np.abs(b)))


@mistake("floor_added")
def relative_error(a, b):
    a, b = np.asarray(a, float), np.asarray(b, float)
    return np.max(np.abs(a - b) / (np.abs(a) + np.abs(b) + 1e-8))


@mistake("norms", base="loops")  # where max is NumPy's, this would raise
def relative_error(a, b):
    a, b = np.asarray(a, float), np.asarray(b, float)
    return np.linalg.norm(a - b) / max(1e-8, np.linalg.norm(a) + np.linalg.norm(b))


@mistake("larger_of_the_two")
def relative_error(a, b):
    a, b = np.asarray(a, float), np.asarray(b, float)
    return (np.abs(a - b) / np.maximum(1e-8, np.maximum(np.abs(a), np.abs(b)))).max()


@mistake("c31_difference_not_relative")
def relative_error(a, b):
    return np.abs(np.asarray(a, float) - np.asarray(b, float)).max()


@mistake()
def relative_error(a, b):
    a, b = np.asarray(a, float), np.asarray(b, float)
    return np.min(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))
