import numpy as np


def answer():
    return np.char.upper(np.array(['가b'])).tolist()
