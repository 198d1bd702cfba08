import copy
import numpy as np


def answer():
    return copy.deepcopy({'a': np.arange(2)})['a'].tolist()
