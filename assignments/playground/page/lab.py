"""What the page shows at one moment: it applies the settings, lets the network learn, and draws a frame."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

import numpy as np

from .batchnorm import BatchNormNetwork
from .binding import Array, Binding, Broken
from .classic import Classic
from .data import Points, points
from .experts import ExpertsNetwork
from .network import Network, Params
from .pictures import Pictures
from .race import Race
from .run import Run, Split
from .scores import called, matrix, roc, score
from .settings import Settings

T = TypeVar("T")
NETWORKS = {"plain": Network, "batchnorm": BatchNormNetwork, "experts": ExpertsNetwork}
#: A frame that asks for many epochs ends after so many seconds all the same.
LONGEST_LEARNING = 0.25
#: Frames above this, in seconds, get new pictures of the neurons only every third time.
SLOW_FRAME = 0.04
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
        self.points: Points | None = None
        self.first: Params = {}
        self.run: Run | None = None
        self.runs = 0
        #: [epoch, training error, test error] of each epoch of this run, and of those of this frame.
        self.log: list[list[float | None]] = []
        self.history: list[list[float | None]] = []
        self.race: Race | None = None
        self.lit: dict[str, Any] | None = None
        self.light_due = True
        self.pictures = Pictures(self.network)
        #: What `classic` drew last, and for what.
        self.classic: tuple[Any, Array, float | None] | None = None
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
        self._learn(request["epochs"], request.get("batches", 0), began)
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
        self.network.forget()
        self.light_due = True
        self.pictures.forget()
        self.race = None
        self.classic = None
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
        old = self.settings
        if old.kind != settings.kind:
            self.network = NETWORKS[settings.kind](self.binding, settings)
            self.pictures = Pictures(self.network)
        self.network.settings = settings

        def changed(*names: str) -> bool:
            return any(getattr(old, name) != getattr(settings, name) for name in names)

        if changed("hidden", "loss", "l2", "data"):
            self.light_due = True
            self.network.slow = None
        new_data = new_rows or changed("data", "noise", "percent", "data_seed")
        if changed("features", "layers", "kind", "start", "seed"):
            self._begin(new_data)
        elif new_data or changed("batch"):
            self._go_on(new_data)
        elif self.run and changed("optimizer", "lr"):
            self.run.new_optimizer()
        if new_data or changed("features", "layers", "start", "seed", "hidden", "loss", "lr", "batch"):
            self.race = None
        self.classic = None

    def _begin(self, new_data: bool = True) -> None:
        """Start over: the first weights, and new data where `new_data` says so."""
        if new_data or self.points is None:
            self.points = self._attempt("data", lambda: points(self.binding, self.settings, self.rows), standing=True)
        self.first = self._attempt("start", self.network.first_params, standing=True) or self._other_start()
        self.pictures.forget()
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
            self.points = self._attempt("data", lambda: points(self.binding, self.settings, self.rows), standing=True)
        self._new_run()
        run = self.run
        if old is None or run is None:
            return
        if self._attempt("edit", lambda: run.become(weights)) is None:
            return
        run.epoch, run.lost, run.alive = old.epoch, old.lost, old.alive

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

    def _learn(self, epochs: int, batches: int, began: float) -> None:
        run = self.run
        if run is None:
            return
        for step in [run.step_batch] * batches + [run.step] * epochs:
            if run.lost is not None:
                return
            errors = self._attempt("session", step)
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
            "batch": [run.batches - len(run.waiting), run.batches] if run and run.waiting else None,
            "in_batch": run.in_batch() if run and run.waiting else [],
            "errors": self._errors(),
            "dead": run.dead() if run else [],
            "slope": self._slope(request.get("link"), weights),
            "history": self.log if request.get("all") else self.history,
            "weights": {name: _plain(values) for name, values in weights.items()},
            "whole": bool(request.get("all")),
            "scores": self._scores(weights, bool(request.get("metrics"))),
            "light": self._light(),
            "race": self.race.told() if request.get("race") and self.race else None,
        }
        if everything:
            header |= {"settings": self.settings.as_json(), "points": self._points(), "files": self.binding.files()}
            header["choices"] = self.network.choices
        if isinstance(self.network, BatchNormNetwork):
            folded = self._attempt("picture", lambda: self.network.plain(weights))
            header["folded"] = folded and {name: _plain(values) for name, values in folded.items()}
        header["gates"] = self._gates(weights)
        if request.get("bent"):
            header["bent"] = self._bent(weights)
        header["pictures"], pictures = self._shades(request, weights, everything)
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

    def _errors(self) -> list[float | None] | None:
        """The errors before the first epoch and within one; None where the history has them."""
        run = self.run
        if run is None or (run.epoch and not run.waiting):
            return None
        errors = self._attempt("errors", run.errors)
        return None if errors is None else [*map(_finite, errors)]

    def _slope(self, link: dict[str, Any] | None, weights: Params) -> float | None:
        """The slope of the loss of all training data for one weight; None where there is none."""
        run = self.run
        if link is None or run is None or not self._exists(link["name"], link["index"]):
            return None
        F, y, *_ = run.data
        try:
            return _finite(self.network.slope(weights, F, y, link["name"], tuple(link["index"])))
        except Broken:  # `backprop` or `forward`, whose own note says so
            return None

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

    def _scores(self, weights: Params, more: bool) -> dict[str, Any]:
        run = self.run
        if run is None:
            return {}
        F, y, F_test, y_test = run.data
        scores: dict[str, Any] = {}
        for part, X, labels in (("train", F, y), ("test", F_test, y_test)):
            if len(labels):
                value = self._attempt("metrics", partial(score, self.network, weights, X, labels))
                scores[part] = None if value is None else _finite(value)
        if not (more and self.settings.is_classes and len(y_test)):
            return scores
        counts = self._attempt("matrix", lambda: matrix(self.network, weights, F_test, y_test))
        curve = self._attempt("roc", lambda: roc(self.network, weights, F_test, y_test))
        scores["matrix"] = None if counts is None else _plain(counts)
        if curve is not None:
            scores["roc"] = {"fpr": _plain(curve[0]), "tpr": _plain(curve[1]), "area": _finite(curve[2])}
        return scores

    def _gates(self, weights: Params) -> list[float] | None:
        """How much each expert is asked, on the mean of the training data."""
        network, run = self.network, self.run
        if not isinstance(network, ExpertsNetwork) or run is None or not len(run.data[0]):
            return None
        gates = self._attempt("picture", lambda: network.gates(weights, run.data[0]))
        return None if gates is None else _plain(gates.mean(axis=0))

    def _drawn_by_classic(self, method: str, depth: int) -> tuple[Any, Array, float | None] | None:
        """The plane as a classic method sees it, and its share of right test samples; found once."""
        run = self.run
        if run is None or not self.settings.is_classes or not len(run.data[1]):
            return None
        asked = (method, depth)
        if self.classic is None or self.classic[0] != asked:
            F, y, F_test, y_test = run.data
            self.classic = None
            says = self._attempt("classic", lambda: Classic(self.network, F, y).learned(method, depth))
            image = None if says is None else self._attempt("classic", lambda: self.network.drawn(says))
            if says is None or image is None:
                return None
            self.classic = asked, image, self._attempt("classic", lambda: called(self.network, says(F_test), y_test))
        return self.classic

    def _bent(self, weights: Params) -> dict[str, Any] | None:
        if self.points is None:
            return None
        X, y = self.points[0], self.points[1]
        bent = self._attempt("bent", lambda: self.pictures.bent(weights, X))
        if bent is None:
            return None
        return bent | {"lines": _plain(bent["lines"]), "points": _plain(bent["points"]), "labels": y.tolist()}

    def _shades(
        self, request: dict[str, Any], weights: Params, everything: bool
    ) -> tuple[list[dict[str, Any]], list[Any]]:
        """The pictures as colours, and what each is: the large one, the features', the neurons', what else is asked."""
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

        add("big", self._attempt("picture", lambda: self.pictures.large(request["selected"], weights)))
        if everything:
            for number, name in enumerate(self.network.choices):
                small = self._attempt(f"feature {name}", partial(self.pictures.small_feature, number), True)
                add("feature", small, number=number)
        if self.settings.layers and (everything or self.seconds < SLOW_FRAME or self.frames % 3 == 0):
            add("neurons", self._attempt("neurons", lambda: self.pictures.small_neurons(weights)))
        found = self._drawn_by_classic(*request["classic"]) if request.get("classic") else None
        if found is not None:
            add("classic", found[1], accuracy=found[2])
        routes = self._routes(weights) if request.get("routes") else None
        if routes is not None:
            told.append({"kind": "routes", "shape": list(routes.shape)})
            pictures.append(routes)
        return told, pictures

    def _routes(self, weights: Params) -> Any:
        network = self.network
        if not isinstance(network, ExpertsNetwork):
            return None
        return self._attempt("routes", lambda: network.routes(weights, self.pictures.plane()))

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
    return np.where(np.isfinite(values), values.astype(object), np.array(None)).tolist()
