import numpy as np
import warnings


def answer():
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        return [n for n in np.__all__ if getattr(np, n, None) is None]
