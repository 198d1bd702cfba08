"""One run of a network: the student's `Session`, optimizer and L1 rule, from its first weights on."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from .binding import Array, Binding, Broken
from .network import Network, Params
from .settings import Settings

Split = tuple[Array, Array, Array, Array]


class Run:
    """A network that learns on one split of the data.

    Args:
        network: the parts, by the student's functions.
        first: the weights to start from.
        data: (features of the training data, labels, features of the test data, labels).

    Raises:
        Broken: `Session` gave no answer.
    """

    def __init__(self, network: Network, first: Params, data: Split) -> None:
        self.network, self.first, self.data = network, first, data
        network.train = data[0]
        self.optimizer: Any = None
        #: Why the update is p − lr·g; None where the student's optimizer makes it.
        self.plain: Broken | None = None
        self.alive: dict[str, NDArray[np.bool_]] = {}
        self.epoch = 0
        #: The epoch in which the weights left the numbers.
        self.lost: int | None = None
        #: The batches of an epoch that is walked through one by one, and how many it has.
        self.waiting: list[tuple[Array, Array]] = []
        self.batches = 0
        #: The features of the batch that was learned last in such an epoch.
        self.current: Array = data[0][:0]
        F, y, F_test, y_test = data
        batch = self.settings.batch or max(1, len(F))
        self.session = self.binding.call(
            "playground", "Session", first, (F, y), (F_test, y_test), batch, self.settings.seed
        )
        self.new_optimizer()
        self.weights()

    @property
    def binding(self) -> Binding:
        """The student's modules."""
        return self.network.binding

    @property
    def settings(self) -> Settings:
        """Of the page."""
        return self.network.settings

    def weights(self) -> Params:
        """The weights now, by the student's `Session.weights`.

        Raises:
            Broken: it gave no answer.
        """
        given = self.binding.method("playground", "Session.weights", self.session)
        return self.network.params("playground", "Session.weights", given)

    def new_optimizer(self) -> None:
        """A fresh optimizer of the student's, which remembers nothing."""
        name = self.settings.optimizer
        self.plain = None
        try:
            arguments = {} if name == "Adadelta" else {"lr": self.settings.lr}
            self.optimizer = self.binding.call("optimizers", name, **arguments)
        except Broken as broken:
            self.plain = broken

    def step(self) -> tuple[float, float]:
        """One epoch; the half squared errors (training, test) after it.

        Raises:
            Broken: a function that is needed gave no answer.
        """
        if self.waiting:
            return self._rest_of_epoch()
        name = "Session.step"
        arguments = (self.network.loss_and_grads, self.update, self._outputs)
        given = self.binding.method("playground", name, self.session, *arguments)
        train, test = self.binding.pair("playground", name, given)
        self._count()
        return (
            float(self.binding.array("playground", name, train, ())),
            float(self.binding.array("playground", name, test, ())),
        )

    def _count(self) -> None:
        self.epoch += 1
        if self.lost is None and not all(np.isfinite(w).all() for w in self.weights().values()):
            self.lost = self.epoch

    def step_batch(self) -> tuple[float, float] | None:
        """One batch of the epoch; after its last one the errors, as `step` gives them.

        Raises:
            Broken: as `step`.
        """
        if not self.waiting:
            self.waiting = self._batches()
            self.batches = len(self.waiting)
        if self.waiting:
            F, y = self.waiting.pop(0)
            self.current = F
            weights = self.weights()
            _, grads = self.network.loss_and_grads(weights, F, y)
            self.become(self.update(weights, grads))
        if self.waiting:
            return None
        self._count()
        return self.errors()

    def errors(self) -> tuple[float, float]:
        """The half squared errors of the training and the test data now.

        Raises:
            Broken: `half_squared_error` or `forward` gave no answer.
        """
        F, y, F_test, y_test = self.data
        return self._error(F, y), self._error(F_test, y_test)

    def in_batch(self) -> list[int]:
        """The numbers of the training points that the last batch is made of."""
        numbers = {row.tobytes(): number for number, row in enumerate(self.data[0])}
        return [numbers[row.tobytes()] for row in self.current if row.tobytes() in numbers]

    def _rest_of_epoch(self) -> tuple[float, float]:
        errors = None
        while errors is None:
            errors = self.step_batch()
        return errors

    def _batches(self) -> list[tuple[Array, Array]]:
        """The batches of the next epoch, as the student's `Session` hands them out: an epoch that changes no weight."""
        batches: list[tuple[Array, Array]] = []

        def note(params: Any, F: Any, y: Any) -> tuple[float, Params]:
            F, y = self.network.batch(F, y)
            batches.append((F.copy(), y.copy()))
            return 0.0, {name: np.zeros(np.shape(value)) for name, value in params.items()}

        def keep(params: Any, grads: Any) -> Any:
            return params

        self.binding.method("playground", "Session.step", self.session, note, keep, self._outputs)
        return batches

    def _error(self, F: Array, y: Array) -> float:
        name = "half_squared_error"
        given = self.binding.call("playground", name, self._outputs(self.weights(), F), y)
        return float(self.binding.array("playground", name, given, ()))

    def _outputs(self, params: Any, F: Any) -> Array:
        return self.network.outputs(params, np.asarray(F, dtype=np.float64))

    def update(self, params: Params, grads: Params) -> Params:
        """The next parameters: the optimizer's step, then the L1 rule, and only where the layer is not frozen.

        Raises:
            Broken: `l1_step` gave no answer.
        """
        params = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
        moved = self._optimized(params, grads)
        if self.settings.l1 > 0.0 or self.alive:
            for name in moved:
                if name[0] == "W":
                    moved[name] = self._l1(name, params[name], moved[name])
        if self.settings.freeze:
            learns = self.settings.freeze
            moved = {n: value if self.network.layer_of(n) == learns else params[n] for n, value in moved.items()}
        return moved

    def _optimized(self, params: Params, grads: Params) -> Params:
        if self.plain is None:
            name = f"{self.settings.optimizer}.update"
            try:
                given = self.binding.method("optimizers", name, self.optimizer, params, grads)
                return self.network.params("optimizers", name, given)
            except Broken as broken:
                self.plain = broken
        return {name: params[name] - self.settings.lr * grads[name] for name in params}

    def _l1(self, name: str, w: Array, moved: Array) -> Array:
        """The L1 rule after a step of any optimizer: `l1_step` is told the slope that leads from w to `moved`."""
        lr = self.settings.lr
        alive = self.alive.setdefault(name, np.ones(w.shape, dtype=bool))
        given = self.binding.call("playground", "l1_step", w, (w - moved) / lr, alive, lr, self.settings.l1)
        new, mask = self.binding.pair("playground", "l1_step", given)
        self.alive[name] = self.binding.array("playground", "l1_step", mask, w.shape, "alive") != 0.0
        return self.binding.array("playground", "l1_step", new, w.shape, "w")

    def reset(self) -> None:
        """The same first weights again.

        Raises:
            Broken: `Session.reset` raised.
        """
        self.binding.method("playground", "Session.reset", self.session)
        self.epoch, self.lost, self.alive, self.waiting = 0, None, {}, []
        self.new_optimizer()

    def set_weight(self, name: str, index: tuple[int, ...], value: float) -> None:
        """Change one number; a dead link that is edited lives again.

        Raises:
            Broken: `Session.set_weight` raised.
        """
        self._put(name, index, value)
        if name in self.alive:
            self.alive[name][index] = True

    def _put(self, name: str, index: tuple[int, ...], value: float) -> None:
        place = index[0] if len(index) == 1 else index
        self.binding.method("playground", "Session.set_weight", self.session, name, place, value)

    def become(self, weights: Params) -> bool:
        """Take these weights now, one number after the other; `reset` still knows the first ones.

        Raises:
            Broken: `Session.set_weight` raised.
        """
        for name, values in weights.items():
            for index in np.ndindex(values.shape):
                self._put(name, index, float(values[index]))
        return True

    def dead(self) -> list[list[Any]]:
        """The dead links: [name, row, column]."""
        return [[name, int(i), int(j)] for name, mask in self.alive.items() for i, j in np.argwhere(~mask)]
