"""Mistakes in `thumbnail`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("p20_every_tenth")
def thumbnail(image, factor=10):
    image = np.asarray(image, dtype=float)
    if image.ndim != 2 or image.shape[0] != image.shape[1] or image.shape[0] % factor != 0:
        raise ValueError("image")
    return image[::factor, ::factor].copy()


@mistake("block_sums")
def thumbnail(image, factor=10):
    image = np.asarray(image, dtype=float)
    if image.ndim != 2 or image.shape[0] != image.shape[1] or image.shape[0] % factor != 0:
        raise ValueError("image")
    n = len(image) // factor
    return image.reshape(n, factor, n, factor).sum(axis=3).sum(axis=1)


@mistake("p21_axes_mixed")
def thumbnail(image, factor=10):
    image = np.asarray(image, dtype=float)
    if image.ndim != 2 or image.shape[0] != image.shape[1] or image.shape[0] % factor != 0:
        raise ValueError("image")
    n = len(image) // factor
    return image.reshape(n, n, factor, factor).mean(axis=(2, 3))
