import numpy as np


def answer():
    return np.ctypeslib.as_array((np.ctypeslib.ctypes.c_int * 2)(1, 2)).tolist()
