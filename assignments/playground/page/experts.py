"""A mixture of linear experts in place of the hidden layers, by the student's `experts`."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from .binding import Array
from .network import DENSITY, Network, Params

MODULE = "experts"


class ExpertsNetwork(Network):
    """As `Network`; W1 (D, E) and b1 (E,) are the experts' weights, a column each, Wg (D, E) and bg (E,) the gate's."""

    @property
    def count(self) -> int:
        """How many experts there are."""
        return self.settings.layers[0]

    def shapes(self) -> dict[str, tuple[int, ...]]:
        """The shape of each parameter by name."""
        matrix, vector = (len(self.settings.features), self.count), (self.count,)
        return {"W1": matrix, "b1": vector, "Wg": matrix, "bg": vector}

    def layer_of(self, name: str) -> int:
        """1 for the experts, 2 for the gate."""
        return 2 if name.endswith("g") else 1

    def first_params(self) -> Params:
        """The weights to start from: the gate's are drawn as those of a layer, with another seed.

        Raises:
            Broken: `init_params` gave no answer.
        """
        sizes = [len(self.settings.features), self.count]
        experts, gate = (self._dense_params(sizes, self.settings.seed + more) for more in (0, 1))
        return experts | {"Wg": gate["W1"], "bg": gate["b1"]}

    def gates(self, params: Params, F: Array) -> Array:
        """How much each row asks each expert: (N, D) → (N, E).

        Raises:
            Broken: `gate` gave no answer.
        """
        given = self.binding.call(MODULE, "gate", F, params["Wg"], params["bg"])
        return self.binding.array(MODULE, "gate", given, (len(F), self.count))

    def _answers(self, params: Params, F: Array) -> Array:
        own = _own_names(params)
        given = self.binding.call(MODULE, "expert_outputs", F, own["We"], own["be"])
        return self.binding.array(MODULE, "expert_outputs", given, (len(F), self.count, 1))

    def logits(self, params: Params, F: Array) -> Array:
        """The mixture: (N, D) → (N, 1).

        Raises:
            Broken: `gate`, `expert_outputs` or `mixture` gave no answer.
        """
        given = self.binding.call(MODULE, "mixture", self.gates(params, F), self._answers(params, F))
        return self.binding.array(MODULE, "mixture", given, (len(F), 1))

    def layers(self, params: Params, F: Array) -> list[Array]:
        """The experts' answers (N, E), and the mixture (N, 1).

        Raises:
            Broken: as `logits`.
        """
        return [self._answers(params, F)[:, :, 0], self.logits(params, F)]

    def routes(self, params: Params, plane: Array) -> NDArray[np.uint8]:
        """Who is asked most at each point of the picture, from 0: (100, 100).

        Raises:
            Broken: `gate` or `route` gave no answer.
        """
        given = self.binding.call(MODULE, "route", self.gates(params, self.features(plane)))
        chosen = self.binding.array(MODULE, "route", given, (DENSITY * DENSITY,))
        return np.clip(np.nan_to_num(chosen), 0, self.count - 1).astype(np.uint8).reshape(DENSITY, DENSITY)

    def loss(self, params: Params, F: Array, y: Array) -> float:
        """The cooperative loss, and the L2 penalty.

        Raises:
            Broken: `gate`, `expert_outputs` or `cooperative_loss` gave no answer.
        """
        name = "cooperative_loss"
        gates, answers = self.gates(params, F), self._answers(params, F)
        given = self.binding.call(MODULE, name, gates, answers, self.targets(y))
        return self._penalised(float(self.binding.array(MODULE, name, given, ())), params)

    def propagated(self, params: Any, F: Array, y: Array) -> tuple[float, Params]:
        """The loss and its slopes by the student's `moe_gradients`.

        Raises:
            Broken: it gave no answer.
        """
        name = "moe_gradients"
        own = _own_names(params)
        given = self.binding.call(MODULE, name, F, self.targets(y), own)
        loss, slopes = self.binding.pair(MODULE, name, given)
        value = float(self.binding.array(MODULE, name, loss, ()))
        grads = self._fitting(MODULE, name, slopes, {n: values.shape for n, values in own.items()})
        of_page = {"W1": grads["We"][:, :, 0].T, "b1": grads["be"][:, 0], "Wg": grads["Wg"], "bg": grads["bg"]}
        return self._penalised(value, params), self._pulled(of_page, params)


def _own_names(params: Params) -> Params:
    """The parameters under the names and in the shapes of the assignment: We (E, D, 1), be (E, 1)."""
    return {"Wg": params["Wg"], "bg": params["bg"], "We": params["W1"].T[:, :, None], "be": params["b1"][:, None]}
