"""The student's functions as the parts of one network: features, outputs, loss, slopes, pictures.

There is no forward pass and no back-propagation here. Without the student's `backprop` the slopes are differences of
losses that the student's `forward` gives: right, and slow.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from string import ascii_letters
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .binding import OWN, Array, Binding, Broken
from .settings import FEATURES, Settings

Params = dict[str, Array]
DENSITY, LOW, HIGH = 100, -6.0, 6.0
BLOCK = 4  # a neuron's picture is 25 × 25
LOSSES = {"bce": "binary_cross_entropy_with_logits", "mse": "mse"}
#: The step of a central difference.
H = 1e-5
#: The gradient light: the largest difference over the largest slope. Right code stays below 4.1e-7 over a whole
#: training, a fault of 1 % begins at 5.5e-6. Divided elementwise, slopes near 0 would cry wolf on right code.
TOLERANCE, SMALLEST_SCALE = 1.5e-6, 1e-4
CHECKED_ROWS = 50
#: Where a sum stands on the kink of its ReLU, a difference is no slope: with biases of 0 that is where all the neurons
#: before give 0. So the light looks a little beside the weights, and red is what stays red wherever it looks.
SHIFT, ATTEMPTS = 0.01, 5


class Network:
    """What the student's modules make of the settings.

    Args:
        binding: to the student's modules.
        settings: of the page.
    """

    def __init__(self, binding: Binding, settings: Settings) -> None:
        self.binding, self.settings = binding, settings
        #: The features of the training data, (N, D), once there are any.
        self.train: Array | None = None
        #: Why the slopes are differences; None where the student's `mlp_gradients` gives them.
        self.slow: Broken | None = None

    def first_params(self) -> Params:
        """The weights to start from; "uniform" is TensorFlow Playground's start.

        Raises:
            Broken: `init_params` gave no answer.
        """
        return self._dense_params(self.settings.sizes, self.settings.seed)

    def _dense_params(self, sizes: list[int], seed: int) -> Params:
        start = self.settings.start
        shapes = _dense_shapes(sizes)
        if start == "zeros":
            return {name: np.zeros(shape) for name, shape in shapes.items()}
        if start == "uniform":
            draw = np.random.default_rng(seed)
            return {
                n: draw.uniform(-0.5, 0.5, shape) if n[0] == "W" else np.full(shape, 0.1) for n, shape in shapes.items()
            }
        name = "init_params"
        return self._fitting("forward", name, self.binding.call("forward", name, sizes, seed, start), shapes)

    def shapes(self) -> dict[str, tuple[int, ...]]:
        """The shape of each parameter by name."""
        return _dense_shapes(self.settings.sizes)

    def layer_of(self, name: str) -> int:
        """The number of the layer to which a parameter belongs, from 1."""
        return int(name.lstrip(ascii_letters))

    def plain(self, params: Params) -> Params:
        """The parameters of the dense network that gives the same outputs."""
        return params

    def forget(self) -> None:
        """Forget what was found by functions that may be others now."""

    def params(self, module: str, name: str, value: Any) -> Params:
        """What a function gave, as parameters of this network; copies.

        Raises:
            Broken: when names or shapes do not fit.
        """
        return self._fitting(module, name, value, self.shapes())

    def _fitting(self, module: str, name: str, value: Any, shapes: Mapping[str, tuple[int, ...]]) -> Params:
        if value is None:
            raise self.binding.broken(module, name, "nothing", part="")
        if not isinstance(value, Mapping):
            raise self.binding.broken(module, name, "type", part="", expected="dict", found=type(value).__name__)
        if set(value) != set(shapes):
            found = str(sorted(map(str, value)))[:200]
            raise self.binding.broken(module, name, "keys", part="", expected=str(sorted(shapes)), found=found)
        return {n: self.binding.array(module, name, value[n], shape, n).copy() for n, shape in shapes.items()}

    def features(self, X: Array) -> Array:
        """The input of the network: (N, 2) → (N, D).

        Raises:
            Broken: `named_features` gave no answer, and more than x1 and x2 is wanted.
        """
        return self.named(X, self.settings.features)

    def named(self, X: Array, names: tuple[str, ...]) -> Array:
        """The features called `names`, a column each; x1 and x2 are there without the student's function, too.

        Raises:
            Broken: as `features`.
        """
        known = [name for name in names if name in FEATURES]
        own = [self._own(X, name) for name in names if name not in FEATURES]
        if not own:
            return self._known(X, known)
        return np.column_stack([self._known(X, known), *own] if known else own)

    def _known(self, X: Array, names: list[str]) -> Array:
        try:
            given = self.binding.call("features", "named_features", X, names)
            return self.binding.array("features", "named_features", given, (len(X), len(names)))
        except Broken:
            if set(names) <= {"x1", "x2"}:
                return np.column_stack([X[:, int(name[1]) - 1] for name in names])
            raise

    def _own(self, X: Array, name: str) -> Array:
        given = self.binding.own_feature(name, X[:, 0], X[:, 1])
        return self.binding.array("features", f"{OWN}[{name!r}]", given, (len(X),))

    @property
    def choices(self) -> tuple[str, ...]:
        """The names of all features that there are to choose: the known ones, and those of `features.OWN`."""
        own = (*self.binding.own_features(), *self.settings.features)
        return (*FEATURES, *dict.fromkeys(name for name in own if name not in FEATURES))

    def logits(self, params: Params, F: Array) -> Array:
        """The last layer's sums: (N, D) → (N, 1).

        Raises:
            Broken: `forward` gave no answer.
        """
        if self.settings.hidden != "linear":
            return self._forward(F, params, 1)
        # `forward` need not know a linear hidden layer, but every last layer is one
        for layer, size in enumerate(self.settings.sizes[1:], 1):
            F = self._forward(F, {"W1": params[f"W{layer}"], "b1": params[f"b{layer}"]}, size)
        return F

    def _forward(self, F: Array, params: Params, size: int) -> Array:
        hidden = "tanh" if self.settings.hidden == "linear" else self.settings.hidden
        given = self.binding.call("forward", "forward", F, params, hidden, "linear")
        output = self.binding.pair("forward", "forward", given)[0]
        return self.binding.array("forward", "forward", output, (len(F), size))

    def shown(self, z: Array) -> Array:
        """What the page shows of a last sum: tanh(z / 2), which is 2σ(z) − 1, where z is a logit; else z itself."""
        return np.tanh(z / 2.0) if self.settings.trained == "bce" else z

    def outputs(self, params: Params, F: Array) -> Array:
        """What the network says of each row: (N, D) → (N,)."""
        return self.shown(self.logits(params, F).reshape(-1))

    def targets(self, y: Array) -> Array:
        """Labels as the loss wants them: 0 and 1 for logits, else as they are; (N,) → (N, 1)."""
        t = (y > 0).astype(np.float64) if self.settings.trained == "bce" else y
        return np.asarray(t, dtype=np.float64).reshape(-1, 1)

    def loss(self, params: Params, F: Array, y: Array) -> float:
        """The loss that is trained, with its L2 penalty, by the student's `forward`.

        Raises:
            Broken: `forward` or the loss gave no answer.
        """
        name = LOSSES[self.settings.trained]
        given = self.binding.call("forward", name, self.logits(params, F), self.targets(y))
        return self._penalised(float(self.binding.array("forward", name, given, ())), params)

    def _penalised(self, loss: float, params: Params) -> float:
        if self.settings.l2 == 0.0:
            return loss
        return loss + 0.5 * self.settings.l2 * sum(float(np.sum(w * w)) for n, w in params.items() if n[0] == "W")

    def _pulled(self, grads: Params, params: Params) -> Params:
        """The slopes with those of the L2 penalty, where the student's function knows of none."""
        return {n: g + self.settings.l2 * params[n] if n[0] == "W" else g for n, g in grads.items()}

    def loss_and_grads(self, params: Any, F: Any, y: Any) -> tuple[float, Params]:
        """The loss and its slopes: by the student's back-propagation, else by differences.

        Raises:
            Broken: neither is possible, or what the student's `Session` hands in is no batch.
        """
        step = "Session.step"
        params = self.params("playground", step, params)
        F, y = self.batch(F, y)
        if self.slow is None:
            try:
                return self.propagated(params, F, y)
            except Broken as broken:
                self.slow = broken
        return 0.0, self.differences(params, F, y)

    def batch(self, F: Any, y: Any) -> tuple[Array, Array]:
        """What the student's `Session` hands in as a batch: features (n, D) and labels (n,).

        Raises:
            Broken: it is none.
        """
        step = "Session.step"
        F = self.binding.array("playground", step, F, (np.size(y), len(self.settings.features)), "X")
        return F, self.binding.array("playground", step, y, (len(F),), "y")

    def propagated(self, params: Any, F: Array, y: Array) -> tuple[float, Params]:
        """The loss and its slopes by the student's back-propagation.

        Raises:
            Broken: `mlp_gradients` gave no answer.
        """
        s = self.settings
        module, name = "backprop", "mlp_gradients"
        given = self.binding.call(module, name, F, self.targets(y), params, s.hidden, s.trained, s.l2)
        loss, grads = self.binding.pair(module, name, given)
        return float(self.binding.array(module, name, loss, ())), self.params(module, name, grads)

    def differences(self, params: Params, F: Array, y: Array) -> Params:
        """The slopes by central differences of `loss`, two losses a parameter."""
        slopes = {}
        for name, values in params.items():
            slope = np.empty_like(values)
            for index in np.ndindex(values.shape):
                slope[index] = self._difference(params, name, index, F, y)
            slopes[name] = slope
        return slopes

    def _difference(self, params: Params, name: str, index: tuple[int, ...], F: Array, y: Array) -> float:
        values = params[name]
        kept = values[index]
        values[index] = kept + H
        above = self.loss(params, F, y)
        values[index] = kept - H
        below = self.loss(params, F, y)
        values[index] = kept
        return (above - below) / (2 * H)

    def slope(self, params: Params, F: Array, y: Array, name: str, index: tuple[int, ...]) -> float:
        """The slope of the loss for one parameter, as `loss_and_grads` finds it.

        Raises:
            Broken: neither way is possible.
        """
        if self.slow is None:
            return float(self.propagated(params, F, y)[1][name][index])
        return self._difference(params, name, index, F, y)

    def light(self, params: Params, F: Array, y: Array) -> dict[str, Any]:
        """Whether the student's back-propagation agrees with differences, here and now.

        Returns:
            `ok`; `error`; the `worst` parameter with its place and both slopes; `factor`, where one factor explains
            every slope; `rows`, how many samples were used.

        Raises:
            Broken: one of the two is not possible.
        """
        for attempt in range(ATTEMPTS):
            rng = np.random.default_rng(attempt)
            shifted = {n: w + SHIFT * rng.standard_normal(w.shape) for n, w in params.items()}
            told = self._compared(shifted, F[:CHECKED_ROWS], y[:CHECKED_ROWS])
            if told["ok"]:
                break
        return told

    def _compared(self, params: Params, F: Array, y: Array) -> dict[str, Any]:
        _, grads = self.propagated(params, F, y)
        slopes = self.differences(params, F, y)
        ours = np.concatenate([slopes[name].reshape(-1) for name in slopes])
        theirs = np.concatenate([grads[name].reshape(-1) for name in slopes])
        scale = max(SMALLEST_SCALE, float(np.max(np.abs(ours))))
        off = np.abs(theirs - ours) / scale
        worst = int(np.argmax(np.where(np.isfinite(off), off, np.inf)))
        name, index = _place(slopes, worst)
        error = float(off[worst])
        return {
            "ok": bool(error <= TOLERANCE),
            "error": error,
            "worst": {
                "name": name,
                "index": list(index),
                "yours": float(theirs[worst]),
                "differences": float(ours[worst]),
            },
            "factor": _factor(theirs, ours, scale),
            "rows": len(F),
        }

    def colours(self, values: Array, discretize: bool) -> NDArray[np.uint8]:
        """The colour of each value: (…) → (…, 3), by the student's `colours`.

        Raises:
            Broken: it gave no answer.
        """
        given = self.binding.call("playground", "colours", values, discretize)
        shades = self.binding.array("playground", "colours", given, (*values.shape, 3))
        return np.clip(np.nan_to_num(shades), 0, 255).astype(np.uint8)

    def plane(self) -> Array:
        """The points of the picture, by the student's `grid`: (10,000, 2).

        Raises:
            Broken: it gave no answer.
        """
        given = self.binding.call("playground", "grid", DENSITY, LOW, HIGH)
        return self.binding.array("playground", "grid", given, (DENSITY * DENSITY, 2))

    def decision(self, params: Params) -> Array:
        """What the network says of the plane: (100, 100).

        Raises:
            Broken: a function that is needed gave no answer.
        """
        return self.drawn(lambda F: self.outputs(params, F))

    def drawn(self, says: Callable[[Array], Array]) -> Array:
        """What `says`, features (N, D) → (N,), makes of the plane, by the student's `decision_map`: (100, 100).

        Raises:
            Broken: a function that is needed gave no answer.
        """

        def predict(X: Any) -> Array:
            points = self.binding.array("playground", "decision_map", X, (DENSITY * DENSITY, 2), "X")
            return says(self.features(points))

        given = self.binding.call("playground", "decision_map", predict, DENSITY, LOW, HIGH)
        return self.binding.array("playground", "decision_map", given, (DENSITY, DENSITY))

    def layers(self, params: Params, F: Array) -> list[Array]:
        """What each neuron gives, layer by layer, the last one's plain sum included.

        Raises:
            Broken: `layer_outputs` gave no answer.
        """
        module, name = "playground", "layer_outputs"
        sizes = self.settings.sizes[1:]
        given = self.binding.call(module, name, F, params, self.settings.hidden, "linear")
        outputs = self.binding.pair(module, name, given, len(sizes))
        return [self.binding.array(module, name, o, (len(F), size)) for o, size in zip(outputs, sizes, strict=True)]

    def maps(self, outputs: Array) -> Array:
        """A picture for each column: (10,000, H) → (H, 100, 100).

        Raises:
            Broken: `neuron_maps` gave no answer.
        """
        given = self.binding.call("playground", "neuron_maps", outputs, DENSITY)
        return self.binding.array("playground", "neuron_maps", given, (outputs.shape[1], DENSITY, DENSITY))

    def thumbnails(self, maps: Array) -> Array:
        """The small pictures: (H, 100, 100) → (H, 25, 25).

        Raises:
            Broken: `thumbnail` gave no answer.
        """
        small = DENSITY // BLOCK
        given = [self.binding.call("playground", "thumbnail", image, BLOCK) for image in maps]
        return np.stack([self.binding.array("playground", "thumbnail", image, (small, small)) for image in given])


def _dense_shapes(sizes: list[int]) -> dict[str, tuple[int, ...]]:
    shapes: dict[str, tuple[int, ...]] = {}
    for layer in range(1, len(sizes)):
        shapes[f"W{layer}"] = (sizes[layer - 1], sizes[layer])
        shapes[f"b{layer}"] = (sizes[layer],)
    return shapes


def _place(slopes: Params, number: int) -> tuple[str, tuple[int, ...]]:
    """The name and index of the entry that is `number`th when all slopes stand in a row."""
    for name, values in slopes.items():
        if number < values.size:
            return name, tuple(int(i) for i in np.unravel_index(number, values.shape))
        number -= values.size
    raise IndexError(number)


def _factor(theirs: Array, ours: Array, scale: float) -> float | None:
    """The one number by which every slope of theirs is ours, where there is one and it is not 1."""
    power = float(ours @ ours)
    if power == 0.0 or not np.all(np.isfinite(theirs)):
        return None
    factor = float(theirs @ ours) / power
    fits = np.max(np.abs(theirs - factor * ours)) <= TOLERANCE * scale * max(1.0, abs(factor))
    return factor if fits and abs(factor - 1.0) > 1e-3 else None
