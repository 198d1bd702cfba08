"""Mistakes in `last_states`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("r26_index_is_length", checked=False)
def last_states(H, lengths):
    H = np.asarray(H, dtype=float)
    return H[np.arange(len(H)), np.asarray(lengths)]


@mistake("last_states_lengths_ignored")
def last_states(H, lengths):
    H = np.asarray(H, dtype=float)
    lengths = np.asarray(lengths)
    if (lengths < 1).any() or (lengths > H.shape[1]).any():
        raise ValueError("lengths")
    return H[:, -1, :].copy()


@mistake("last_states_all_pairs")
def last_states(H, lengths):
    H, lengths = np.asarray(H, dtype=float), np.asarray(lengths)
    if lengths.min() < 1 or lengths.max() > H.shape[1]:
        raise ValueError("lengths")
    return H[:, lengths - 1]
