"""Mistakes in `colours`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("p25_blue_and_orange_exchanged")
def colours(values, discretize=False):
    v = np.asarray(values, dtype=float)
    nan = np.isnan(v)
    if discretize:
        v = np.where(v >= 0, 1.0, -1.0)
    v = np.clip(np.where(nan, 0, v), -1, 1)[..., None]
    orange, grey, blue = np.array([245, 147, 34]), np.array([232, 234, 235]), np.array([8, 119, 189])
    rgb = np.where(v >= 0, grey + v * (orange - grey), grey - v * (blue - grey))
    rgb[nan] = 128
    return np.round(rgb).astype(np.uint8)


@mistake("p24_not_clamped")
def colours(values, discretize=False):
    v = np.asarray(values, dtype=float)
    nan = np.isnan(v)
    if discretize:
        v = np.where(v >= 0, 1.0, -1.0)
    v = np.where(nan, 0, v)[..., None]
    orange, grey, blue = np.array([245, 147, 34]), np.array([232, 234, 235]), np.array([8, 119, 189])
    rgb = np.where(v >= 0, grey + v * (blue - grey), grey - v * (orange - grey))
    rgb[nan] = 128
    return np.round(rgb).astype(np.int64).astype(np.uint8)


@mistake("p25_no_grey")
def colours(values, discretize=False):
    v = np.asarray(values, dtype=float)
    nan = np.isnan(v)
    if discretize:
        v = np.where(v >= 0, 1.0, -1.0)
    t = (np.clip(np.where(nan, 0, v), -1, 1)[..., None] + 1) / 2
    rgb = (1 - t) * np.array([245, 147, 34]) + t * np.array([8, 119, 189])
    rgb[nan] = 128
    return np.round(rgb).astype(np.uint8)
