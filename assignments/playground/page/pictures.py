"""The pictures of the plane: the network's, a neuron's, a feature's; all by the student's functions."""

from __future__ import annotations

from typing import Any

import numpy as np

from .binding import Array
from .network import HIGH, LOW, Network, Params

BENT_LINES = 21


class Pictures:
    """Draws the plane as a network sees it.

    Args:
        network: the student's functions.
    """

    def __init__(self, network: Network) -> None:
        self.network = network
        self._plane: Array | None = None

    def forget(self) -> None:
        """Ask the student's `grid` again: its file was saved."""
        self._plane = None

    def plane(self) -> Array:
        """The points of a picture: (10,000, 2).

        Raises:
            Broken: `grid` gave no answer.
        """
        if self._plane is None:
            self._plane = self.network.plane()
        return self._plane

    def feature(self, number: int) -> Array:
        """The picture of one of `Network.choices`: (100, 100).

        Raises:
            Broken: a function that is needed gave no answer.
        """
        picture: Array = self.network.maps(self.network.named(self.plane(), (self.network.choices[number],)))[0]
        return picture

    def small_feature(self, number: int) -> Array:
        """The small picture of one of `Network.choices`: (25, 25).

        Raises:
            Broken: as `feature`.
        """
        picture: Array = self.network.thumbnails(self.feature(number)[np.newaxis])[0]
        return picture

    def small_neurons(self, weights: Params) -> Array:
        """The small pictures of all hidden neurons: (H, 25, 25).

        Raises:
            Broken: as `feature`.
        """
        layers = self.network.layers(weights, self.network.features(self.plane()))[:-1]
        return np.concatenate([self.network.thumbnails(self.network.maps(outputs)) for outputs in layers])

    def large(self, selected: list[int] | None, weights: Params) -> Array:
        """What is pointed at, (100, 100): a feature [0, number], a neuron [layer, number], else the whole network.

        Raises:
            Broken: as `feature`.
        """
        layer, number = selected or [-1, 0]
        sizes = [len(self.network.choices), *self.network.settings.layers]
        if not 0 <= layer < len(sizes) or number >= sizes[layer]:  # also a neuron that is gone
            return self.network.decision(weights)
        if layer == 0:
            return self.feature(number)
        outputs = self.network.layers(weights, self.network.features(self.plane()))[layer - 1]
        picture: Array = self.network.maps(outputs[:, number : number + 1])[0]
        return picture

    def bent(self, weights: Params, X: Array) -> dict[str, Any] | None:
        """Where the last hidden layer of two neurons puts a net of lines, and X (N, 2); None where there is none.

        Raises:
            Broken: as `feature`.
        """
        layers = [k for k, size in enumerate(self.network.settings.layers) if size == 2]
        if not layers:
            return None
        ticks = np.linspace(LOW, HIGH, BENT_LINES)
        lines = np.stack(np.meshgrid(ticks, ticks), -1).reshape(-1, 2)
        told: dict[str, Any] = {"layer": layers[-1] + 1, "count": BENT_LINES}
        for name, places in (("lines", lines), ("points", X)):
            told[name] = self.network.layers(weights, self.network.features(places))[layers[-1]].round(4)
        return told
