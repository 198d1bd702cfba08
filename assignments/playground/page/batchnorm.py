"""A network with batch norm in every hidden layer, by the student's `normalisation`.

It learns with the statistics of each batch (`bn_gradients`). What it says of one point must not depend on other points:
for that its layers are folded with the statistics of all training data into dense ones, which `forward` and
`layer_outputs` take.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from .binding import Array
from .network import Network, Params

MODULE = "normalisation"


class BatchNormNetwork(Network):
    """As `Network`; its parameters are W1, gamma1, beta1, …, and W and b of the last layer."""

    _folded: tuple[bytes, Params] | None = None

    def forget(self) -> None:
        """Fold again."""
        self._folded = None

    def shapes(self) -> dict[str, tuple[int, ...]]:
        """The shape of each parameter by name."""
        dense = super().shapes()
        shapes: dict[str, tuple[int, ...]] = {}
        for layer, size in enumerate(self.settings.layers, 1):
            shapes |= {f"W{layer}": dense[f"W{layer}"], f"gamma{layer}": (size,), f"beta{layer}": (size,)}
        last = len(self.settings.sizes) - 1
        return shapes | {name: dense[name] for name in (f"W{last}", f"b{last}")}

    def first_params(self) -> Params:
        """The weights of a network without batch norm, each gamma 1 and each beta 0.

        Raises:
            Broken: `init_params` gave no answer.
        """
        dense = super().first_params()
        new = {"gamma": np.ones, "beta": np.zeros}
        return {
            n: dense[n] if n in dense else new[n.rstrip("0123456789")](shape) for n, shape in self.shapes().items()
        }

    def plain(self, params: Params) -> Params:
        """The dense network that this one is with the statistics of all training data.

        Raises:
            Broken: `batch_stats`, `fold_batchnorm` or `forward` gave no answer.
        """
        key = b"".join(value.tobytes() for value in params.values())
        if self.train is not None:
            key += self.train.tobytes()
        if self._folded is None or self._folded[0] != key:
            self._folded = key, self._fold(params)
        return self._folded[1]

    def _fold(self, params: Params) -> Params:
        folded: Params = {}
        for layer, size in enumerate(self.settings.layers, 1):
            W, none = params[f"W{layer}"], np.zeros(size)
            mean, var = self._statistics(folded | {f"W{layer}": W, f"b{layer}": none}, size)
            arguments = (W, none, params[f"gamma{layer}"], params[f"beta{layer}"], mean, var)
            given = self.binding.call(MODULE, "fold_batchnorm", *arguments)
            W2, b2 = self.binding.pair(MODULE, "fold_batchnorm", given)
            folded[f"W{layer}"] = self.binding.array(MODULE, "fold_batchnorm", W2, W.shape, "W2")
            folded[f"b{layer}"] = self.binding.array(MODULE, "fold_batchnorm", b2, none.shape, "b2")
        last = len(self.settings.sizes) - 1
        return folded | {name: params[name] for name in (f"W{last}", f"b{last}")}

    def _statistics(self, params: Params, size: int) -> tuple[Array, Array]:
        if self.train is None or not len(self.train):
            return np.zeros(size), np.ones(size)
        given = self.binding.call(MODULE, "batch_stats", self._forward(self.train, params, size))
        mean, var = self.binding.pair(MODULE, "batch_stats", given)
        return (
            self.binding.array(MODULE, "batch_stats", mean, (size,), "mean"),
            self.binding.array(MODULE, "batch_stats", var, (size,), "var"),
        )

    def logits(self, params: Params, F: Array) -> Array:
        """The last layer's sums: (N, D) → (N, 1).

        Raises:
            Broken: as `plain`.
        """
        return super().logits(self.plain(params), F)

    def layers(self, params: Params, F: Array) -> list[Array]:
        """What each neuron gives, layer by layer.

        Raises:
            Broken: as `plain`, or `layer_outputs` gave no answer.
        """
        return super().layers(self.plain(params), F)

    def loss(self, params: Params, F: Array, y: Array) -> float:
        """The squared error of this batch with its own statistics, and the L2 penalty.

        Raises:
            Broken: `bn_forward` or `mse` gave no answer.
        """
        given = self.binding.call(MODULE, "bn_forward", F, params, self.settings.hidden)
        output = self.binding.array(MODULE, "bn_forward", given, (len(F), 1))
        given = self.binding.call("forward", "mse", output, self.targets(y))
        return self._penalised(float(self.binding.array("forward", "mse", given, ())), params)

    def propagated(self, params: Any, F: Array, y: Array) -> tuple[float, Params]:
        """The loss and its slopes by the student's `bn_gradients`.

        Raises:
            Broken: it gave no answer.
        """
        name = "bn_gradients"
        given = self.binding.call(MODULE, name, F, self.targets(y), params, self.settings.hidden, "mse")
        loss, grads = self.binding.pair(MODULE, name, given)
        value = float(self.binding.array(MODULE, name, loss, ()))
        return self._penalised(value, params), self._pulled(self.params(MODULE, name, grads), params)
