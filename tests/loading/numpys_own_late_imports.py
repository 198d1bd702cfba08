import numpy as np


def answer():
    np.testing.assert_allclose([1.0], [1.0])
    np.rec.array([(1, 2.0)])
    return [str(np.poly1d([1, 2])), np.polynomial.Polynomial([1, 2])(2), str(np.ma.masked_array([1], [True]))]
