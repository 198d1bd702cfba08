"""What the page shows at one moment: it applies the settings, lets the network learn, and draws a frame."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, TypeVar

import numpy as np

from .binding import Array, Binding, Broken
from .network import HIGH, LOW, Network, Params
from .race import Race
from .run import Run, Split
from .settings import FEATURES, Settings

T = TypeVar("T")
#: Points of the data sets, as in TensorFlow Playground.
CLASS_POINTS, REGRESSION_POINTS = 500, 1200
#: A frame that asks for many epochs ends after so many seconds all the same.
LONGEST_LEARNING = 0.25
#: Frames above this, in seconds, get new pictures of the neurons only every third time.
SLOW_FRAME = 0.04
BENT_LINES = 21
NOTHING: Array = np.zeros((0, 2))


class Lab:
    """The page's state on this side.

    Args:
        binding: to the student's modules.
    """

    def __init__(self, binding: Binding) -> None:
        self.binding = binding
        self.network = Network(binding, Settings())
        self.rows: Array = np.zeros((0, 3))
        self.points: tuple[Array, Array, Array, Array] | None = None
        self.first: Params = {}
        self.run: Run | None = None
        self.runs = 0
        #: [epoch, training error, test error] of each epoch of this run, and of those of this frame.
        self.log: list[list[float | None]] = []
        self.history: list[list[float | None]] = []
        self.race: Race | None = None
        self.lit: dict[str, Any] | None = None
        self.light_due = True
        self.plane: Array | None = None
        #: What cannot be shown or done now, by the part of the page that it belongs to.
        self.notes: dict[str, Broken] = {}
        #: Of these, those that stand until something is set or saved.
        self.standing: dict[str, Broken] = {}
        self.frames, self.seconds = 0, 0.0
        self._begin()

    @property
    def settings(self) -> Settings:
        """Of the page."""
        return self.network.settings

    def frame(self, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        """Do what the page asks, and give what it shows: a header, and the pictures one after the other.

        Args:
            request: as `settings.checked_request` gives it.
        """
        began = time.perf_counter()
        self.binding.spent.clear()
        reloaded = self.binding.reloaded()
        if request.get("poll") and not reloaded:
            return {"same": True}, b""
        self.notes = {}
        self.history = []
        before = self.runs, self.points
        if reloaded:
            self._after(reloaded)
        self._obey(request)
        self._learn(request["epochs"], began)
        if request.get("race"):
            self._step_race(request, began)
        asked = any(name in request for name in ("settings", "rows", "all"))
        everything = bool(asked or reloaded or before != (self.runs, self.points))
        header, pictures = self._drawn(request, everything)
        header |= {"reloaded": reloaded, "times": self._times()}
        self.frames += 1
        self.seconds = time.perf_counter() - began
        header["milliseconds"] = 1000 * self.seconds
        return header, b"".join(picture.tobytes() for picture in pictures)

    def _attempt(self, part: str, action: Callable[[], T], standing: bool = False) -> T | None:
        """What `action` gives; None where the student's code gave no answer, which is noted for `part` of the page."""
        (self.standing if standing else self.notes).pop(part, None)
        try:
            return action()
        except Broken as broken:
            (self.standing if standing else self.notes)[part] = broken
            return None

    # what changes

    def _after(self, reloaded: list[str]) -> None:
        self.network.slow = None
        self.light_due = True
        self.plane = None
        self.race = None
        if set(reloaded) & {"playground", "forward", "features"}:
            self._begin()
        elif "optimizers" in reloaded and self.run:
            self.run.new_optimizer()

    def _obey(self, request: dict[str, Any]) -> None:
        rows, settings = request.get("rows"), request.get("settings")
        if rows is not None:
            self.rows = np.array(rows, dtype=np.float64)
        if settings is not None or rows is not None:
            tuples = {name: tuple(settings[name]) for name in ("features", "layers")} if settings else {}
            self._set(Settings(**(settings | tuples)) if settings else self.settings, rows is not None)
        run = self.run
        if request.get("reset") and run:
            self._attempt("session", run.reset)
            self.runs += 1
            self.log = []
        edit = request["edit"]
        if edit and run and self._exists(edit["name"], edit["index"]):
            self._attempt("edit", lambda: run.set_weight(edit["name"], tuple(edit["index"]), edit["value"]))

    def _exists(self, name: str, index: list[int]) -> bool:
        shape = self.network.shapes().get(name, ())
        return len(index) == len(shape) and all(i < size for i, size in zip(index, shape, strict=True))

    def _set(self, settings: Settings, new_rows: bool) -> None:
        old, self.network.settings = self.settings, settings

        def changed(*names: str) -> bool:
            return any(getattr(old, name) != getattr(settings, name) for name in names)

        if changed("hidden", "loss", "l2", "data"):
            self.light_due = True
            self.network.slow = None
        new_data = new_rows or changed("data", "noise", "percent", "data_seed")
        if changed("features", "layers", "start", "seed"):
            self._begin(new_data)
        elif new_data or changed("batch"):
            self._go_on(new_data)
        elif self.run and changed("optimizer", "lr"):
            self.run.new_optimizer()
        if new_data or changed("features", "layers", "start", "seed", "hidden", "loss", "lr", "batch"):
            self.race = None

    def _begin(self, new_data: bool = True) -> None:
        """Start over: the first weights, and new data where `new_data` says so."""
        if new_data or self.points is None:
            self.points = self._attempt("data", self._new_points, standing=True)
        self.first = self._attempt("start", self.network.first_params, standing=True) or self._other_start()
        self.plane = None
        self.light_due = True
        self.runs += 1
        self.log = []
        self._new_run()

    def _other_start(self) -> Params:
        """Weights where the student's `init_params` gives none: those of TensorFlow Playground."""
        rng = np.random.default_rng(self.settings.seed)
        return {n: rng.uniform(-0.5, 0.5, shape) for n, shape in self.network.shapes().items()}

    def _new_run(self) -> None:
        self.run = None
        self.race = None
        data = self._attempt("features", self._split_features, standing=True)
        if data is not None:
            self.run = self._attempt("session", lambda: Run(self.network, self.first, data), standing=True)

    def _go_on(self, new_data: bool) -> None:
        """Other data or batches for the network as it is: `reset` still knows the first weights."""
        old, weights = self.run, self._weights()
        if new_data:
            self.points = self._attempt("data", self._new_points, standing=True)
        self._new_run()
        run = self.run
        if old is None or run is None:
            return
        for name, values in weights.items():
            for index in np.ndindex(values.shape):
                value = float(values[index])
                if self._attempt("edit", lambda n=name, i=index, v=value: run.set_weight(n, i, v) or True) is None:
                    return
        run.epoch, run.lost, run.alive = old.epoch, old.lost, old.alive

    def _new_points(self) -> tuple[Array, Array, Array, Array]:
        s, b = self.settings, self.binding
        if s.data == "own":
            X, y = self.rows[:, :2], self.rows[:, 2]
        else:
            n = CLASS_POINTS if s.is_classes else REGRESSION_POINTS
            made = b.pair("playground", "make_data", b.call("playground", "make_data", s.data, n, s.noise / 100, s.data_seed))
            X = b.array("playground", "make_data", made[0], (n, 2), "X")
            y = b.array("playground", "make_data", made[1], (n,), "y")
        parts = b.pair("playground", "split", b.call("playground", "split", X, y, s.percent, s.data_seed), 4)
        count = len(X) * s.percent // 100
        shapes = ((count, 2), (count,), (len(X) - count, 2), (len(X) - count,))
        names = ("X_train", "y_train", "X_test", "y_test")
        made_parts = [b.array("playground", "split", *each) for each in zip(parts, shapes, names, strict=True)]
        return made_parts[0], made_parts[1], made_parts[2], made_parts[3]

    def _split_features(self) -> Split | None:
        if self.points is None:
            return None
        X, y, X_test, y_test = self.points
        data = self.network.features(X), y, self.network.features(X_test), y_test
        for part in data:
            part.flags.writeable = False  # a function that writes into it is told so, as when it is graded
        return data

    # what learns

    def _weights(self) -> Params:
        run = self.run
        weights = self._attempt("session", run.weights) if run else None
        return weights or self.first

    def _learn(self, epochs: int, began: float) -> None:
        run = self.run
        for _ in range(epochs):
            if run is None or run.lost is not None:
                return
            errors = self._attempt("session", run.step)
            if errors is None:
                return
            self.history.append([run.epoch, *map(_finite, errors)])
            self.log.append(self.history[-1])
            if time.perf_counter() - began > LONGEST_LEARNING:
                return

    def _step_race(self, request: dict[str, Any], began: float) -> None:
        if self.run and (self.race is None or request.get("new_race")):
            self.race = Race(self.network, self.first, self.run.data)
        for _ in range(max(1, request["epochs"])):
            if self.race:
                self.race.step()
            if time.perf_counter() - began > 2 * LONGEST_LEARNING:
                return

    # what is shown

    def _drawn(self, request: dict[str, Any], everything: bool) -> tuple[dict[str, Any], list[Any]]:
        weights = self._weights()
        run = self.run
        header: dict[str, Any] = {
            "run": self.runs,
            "epoch": run.epoch if run else 0,
            "lost": run.lost if run else None,
            "dead": run.dead() if run else [],
            "history": self.log if request.get("all") else self.history,
            "weights": {name: _plain(values) for name, values in weights.items()},
            "whole": bool(request.get("all")),
            "scores": self._scores(weights, bool(request.get("metrics"))),
            "light": self._light(),
            "race": self.race.told() if request.get("race") and self.race else None,
        }
        if everything:
            header |= {"settings": self.settings.as_json(), "points": self._points(), "files": self.binding.files()}
        if request.get("bent"):
            header["bent"] = self._bent(weights)
        header["pictures"], pictures = self._pictures(request, weights, everything)
        header["slow"] = 2 * sum(w.size for w in weights.values()) if self.network.slow else None
        self._note_substitutes()
        notes = self.standing | self.notes
        header["notes"] = {part: broken.told() for part, broken in notes.items()}
        return header, pictures

    def _note_substitutes(self) -> None:
        if self.network.slow:
            self.notes["backprop"] = self.network.slow
        if self.run and self.run.plain:
            self.notes["optimizer"] = self.run.plain

    def _points(self) -> dict[str, Any]:
        X, y, X_test, y_test = self.points or (NOTHING, NOTHING[:, 0], NOTHING, NOTHING[:, 0])
        return {
            "train": np.column_stack([X, y]).round(4).tolist(),
            "test": np.column_stack([X_test, y_test]).round(4).tolist(),
        }

    def _light(self) -> dict[str, Any] | None:
        """The gradient light, judged once at the first weights: later slopes near 0 say little."""
        run = self.run
        if self.light_due and run and len(run.data[1]):
            self.light_due = False
            data = run.data
            self.lit = self._attempt("light", lambda: self.network.light(self.first, data[0], data[1]), standing=True)
        if run is None:
            self.lit = None
        return self.lit and {**self.lit, "error": _finite(self.lit["error"]), "worst": _finite_all(self.lit["worst"])}

    def _scores(self, weights: Params, matrix: bool) -> dict[str, Any]:
        run = self.run
        if run is None:
            return {}
        F, y, F_test, y_test = run.data
        scores: dict[str, Any] = {}
        for part, X, labels in (("train", F, y), ("test", F_test, y_test)):
            if len(labels):
                scores[part] = self._attempt("metrics", lambda X=X, labels=labels: self._score(weights, X, labels))
        if matrix and self.settings.is_classes and len(y_test):
            scores["matrix"] = self._attempt("matrix", lambda: self._matrix(weights, F_test, y_test))
            scores["roc"] = self._attempt("roc", lambda: self._roc(weights, F_test, y_test))
        return scores

    def _score(self, weights: Params, F: Array, y: Array) -> float | None:
        """Accuracy for classes, R² for regression."""
        b = self.binding
        if not self.settings.is_classes:
            name, given = "r2", b.call("metrics", "r2", y, self.network.outputs(weights, F))
        else:
            name, given = "accuracy", b.call("metrics", "accuracy", (y > 0).astype(int), self._called(weights, F))
        return _finite(float(b.array("metrics", name, given, ())))

    def _called(self, weights: Params, F: Array) -> Any:
        """The class of each sample, 0 or 1."""
        z = self.network.logits(weights, F)
        given = self.binding.call("forward", "predict_labels", z)
        return self.binding.array("forward", "predict_labels", given, (len(F),)).astype(int)

    def _matrix(self, weights: Params, F: Array, y: Array) -> Any:
        name = "confusion_matrix"
        given = self.binding.call("metrics", name, (y > 0).astype(int), self._called(weights, F), [0, 1])
        return _plain(self.binding.array("metrics", name, given, (2, 2)))

    def _roc(self, weights: Params, F: Array, y: Array) -> dict[str, Any]:
        b, name = self.binding, "roc_curve"
        t, z = (y > 0).astype(int), self.network.logits(weights, F).reshape(-1)
        fpr, tpr, _ = b.pair("metrics", name, b.call("metrics", name, t, z), 3)
        count = (len(fpr),) if isinstance(fpr, np.ndarray) else ()
        curve = [_plain(b.array("metrics", name, rates, count)) for rates in (fpr, tpr)]
        area = float(b.array("metrics", "roc_auc", b.call("metrics", "roc_auc", t, z), ()))
        return {"fpr": curve[0], "tpr": curve[1], "area": _finite(area)}

    def _bent(self, weights: Params) -> dict[str, Any] | None:
        """What a hidden layer of two neurons makes of a grid of lines and of the training points."""
        layers = [k for k, size in enumerate(self.settings.layers) if size == 2]
        if not layers or self.points is None:
            return None
        ticks = np.linspace(LOW, HIGH, BENT_LINES)
        lines = np.stack(np.meshgrid(ticks, ticks), -1).reshape(-1, 2)

        def places(X: Array) -> Any:
            return _plain(self.network.layers(weights, self.network.features(X))[layers[-1]].round(4))

        X, y = self.points[0], self.points[1]
        bent = self._attempt("bent", lambda: {"lines": places(lines), "points": places(X), "labels": y.tolist()})
        return bent and {**bent, "layer": layers[-1] + 1, "count": BENT_LINES}

    def _pictures(
        self, request: dict[str, Any], weights: Params, everything: bool
    ) -> tuple[list[dict[str, Any]], list[Any]]:
        """The pictures as colours, and what each is: the large one, the features', the neurons'."""
        told: list[dict[str, Any]] = []
        pictures: list[Any] = []
        discretize = bool(request.get("discretize"))

        def add(kind: str, values: Array | None, **facts: Any) -> None:
            shades = None
            if values is not None:
                shades = self._attempt("colours", lambda: self.network.colours(values, discretize))
            if shades is not None:
                told.append({"kind": kind, "shape": list(shades.shape), **facts})
                pictures.append(shades)

        add("big", self._attempt("picture", lambda: self._big(request["selected"], weights)))
        if everything:
            for number, name in enumerate(FEATURES):
                small = self._attempt(f"feature {name}", lambda n=number: self._feature_pictures(n))
                add("feature", small, number=number)
        if self.settings.layers and (everything or self.seconds < SLOW_FRAME or self.frames % 3 == 0):
            add("neurons", self._attempt("neurons", lambda: self._neuron_pictures(weights)))
        return told, pictures

    def _grid(self) -> Array:
        if self.plane is None:
            self.plane = self.network.plane()
        return self.plane

    def _feature_pictures(self, number: int) -> Array:
        return self.network.thumbnails(self.network.maps(self.network.named(self._grid(), (FEATURES[number],))))[0]

    def _neuron_pictures(self, weights: Params) -> Array:
        layers = self.network.layers(weights, self.network.features(self._grid()))[:-1]
        return np.concatenate([self.network.thumbnails(self.network.maps(outputs)) for outputs in layers])

    def _big(self, selected: list[int] | None, weights: Params) -> Array:
        if selected and selected[0] == 0 and selected[1] < len(FEATURES):
            return self.network.maps(self.network.named(self._grid(), (FEATURES[selected[1]],)))[0]
        if selected and 1 <= selected[0] <= len(self.settings.layers):
            layer, number = selected
            if number < self.settings.layers[layer - 1]:
                outputs = self.network.layers(weights, self.network.features(self._grid()))[layer - 1]
                return self.network.maps(outputs[:, number : number + 1])[0]
        return self.network.decision(weights)

    def _times(self) -> list[list[Any]]:
        """Module, function, calls and milliseconds of each function of the student's in this frame, slowest first."""
        times = [[*place, int(calls), 1000 * seconds] for place, (calls, seconds) in self.binding.spent.items()]
        return sorted(times, key=lambda row: -row[3])


def _finite(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None


def _finite_all(worst: dict[str, Any]) -> dict[str, Any]:
    return {name: _finite(value) if isinstance(value, float) else value for name, value in worst.items()}


def _plain(values: Array) -> Any:
    """As JSON can say it: numbers, and None where there is none."""
    if np.isfinite(values).all():
        return values.tolist()
    return np.where(np.isfinite(values), values.astype(object), None).tolist()
