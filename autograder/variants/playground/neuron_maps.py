"""Mistakes in `neuron_maps`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("p19_reshape_alone")
def neuron_maps(outputs, density):
    outputs = np.asarray(outputs, dtype=float)
    return outputs.reshape(outputs.shape[1], density, density)


@mistake("neurons_last")
def neuron_maps(outputs, density):
    return np.asarray(outputs, dtype=float).reshape(density, density, -1)


@mistake("p16_maps_upside_down")
def neuron_maps(outputs, density):
    outputs = np.asarray(outputs, dtype=float)
    return np.array([np.flipud(column.reshape(density, density)) for column in outputs.T])
