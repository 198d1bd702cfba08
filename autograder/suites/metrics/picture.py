"""The picture of a student's metrics: their ROC curve."""

import numpy as np

FUNCTIONS = ("roc_curve",)
AXES = ("fpr", "tpr")
EQUAL_UNITS = FUNCTIONS

Y_TRUE = [0, 0, 1, 0, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1]
SCORES = [0.05, 0.1, 0.15, 0.2, 0.3, 0.3, 0.4, 0.45, 0.5, 0.6, 0.6, 0.7, 0.8, 0.9]


def line(name, roc_curve):
    """The curve of fourteen samples, some of which share a score."""
    fpr, tpr, _ = roc_curve(np.array(Y_TRUE), np.array(SCORES))
    return fpr, tpr
