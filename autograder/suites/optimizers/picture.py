"""The picture of a student's optimizers: their paths down a valley."""

import numpy as np

SETTINGS = {
    "SGD": {"lr": 0.15},
    "Momentum": {"lr": 0.04, "momentum": 0.8},
    "NAG": {"lr": 0.04, "momentum": 0.8},
    "Adagrad": {"lr": 0.6},
    "Adadelta": {"rho": 0.9, "eps": 0.01},
    "RMSprop": {"lr": 0.15},
    "Adam": {"lr": 0.3},
}
FUNCTIONS = tuple(SETTINGS)
AXES = ("w₁", "w₂")
EQUAL_UNITS = FUNCTIONS
STEPS = 24


def line(name, optimizer):
    """24 steps on the loss (w₁² + 10 w₂²) / 2 from (-3, 1.5), each at the slope where the last one led."""
    student = optimizer(**SETTINGS[name])
    path = [np.array([-3.0, 1.5])]
    for _ in range(STEPS):
        w = path[-1]
        moved = student.update({"w": w}, {"w": w * [1.0, 10.0]})
        path.append(np.asarray(moved["w"], dtype=np.float64))
    return np.transpose(path)
