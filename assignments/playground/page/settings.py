"""What can be set on the page, and its limits."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

CLASSES = ("circle", "xor", "gauss", "spiral")
REGRESSION = ("plane", "bumps")
FEATURES = ("x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)")
#: How a feature of the student's own may be called: it stands in a line of settings.
OWN_NAME = re.compile(r"[^\s,&=]{1,20}")
MOST_OWN = 5
HIDDEN = ("tanh", "relu", "sigmoid", "linear")
OPTIMIZERS = ("SGD", "Momentum", "NAG", "Adagrad", "Adadelta", "RMSprop", "Adam")
KINDS = ("plain", "batchnorm", "experts")
STARTS = ("glorot", "he", "uniform", "zeros")
#: What play.py can be asked for at most.
MOST_LAYERS, MOST_NEURONS, MOST_ROWS = 12, 32, 5000
LARGEST_SEED = 2**31


class Unknown(ValueError):
    """A setting is not one that the page can set; `name` says which."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True)
class Limits:
    """How far the page's controls go; play.py has an option for each."""

    layers: int = 6
    neurons: int = 8
    batch: int = 30


LIMITS = Limits()


@dataclass(frozen=True)
class Settings:
    """One state of the page's controls.

    `noise` and `percent` are in percent; `batch` 0 stands for all the training data at once; `freeze` is the number of
    the only layer that learns, 0 for all of them. Of kind "experts", `layers` holds how many experts there are.
    """

    data: str = "circle"
    noise: int = 0
    percent: int = 50
    data_seed: int = 0
    batch: int = 10
    features: tuple[str, ...] = ("x1", "x2")
    layers: tuple[int, ...] = (4, 2)
    kind: str = "plain"
    hidden: str = "tanh"
    loss: str = "bce"
    start: str = "glorot"
    seed: int = 0
    optimizer: str = "SGD"
    lr: float = 0.03
    l1: float = 0.0
    l2: float = 0.0
    freeze: int = 0

    @property
    def is_classes(self) -> bool:
        """Whether the labels are two classes; data of one's own always are."""
        return self.data not in REGRESSION

    @property
    def trained(self) -> str:
        """The name of the loss that is trained."""
        return self.loss if self.is_classes and self.kind == "plain" else "mse"

    @property
    def sizes(self) -> list[int]:
        """Input, hidden layers, output."""
        return [len(self.features), *self.layers, 1]

    def as_json(self) -> dict[str, Any]:
        """The settings as the page knows them."""
        return asdict(self)


def _one_of(*names: str) -> Callable[[Any], Any]:
    def checked(value: Any) -> Any:
        if not isinstance(value, str) or value not in names:
            raise ValueError
        return value

    return checked


def _whole(low: int, high: int) -> Callable[[Any], Any]:
    def checked(value: Any) -> Any:
        if type(value) is not int or not low <= value <= high:
            raise ValueError
        return value

    return checked


def _number(low: float, high: float) -> Callable[[Any], Any]:
    def checked(value: Any) -> Any:
        if type(value) not in (int, float) or not math.isfinite(value) or not low <= value <= high:
            raise ValueError
        return float(value)

    return checked


def _features(value: Any) -> Any:
    if not isinstance(value, list) or not value or any(not isinstance(name, str) for name in value):
        raise ValueError
    own = [name for name in dict.fromkeys(value) if name not in FEATURES]
    if len(own) > MOST_OWN or not all(OWN_NAME.fullmatch(name) for name in own):
        raise ValueError
    return (*(name for name in FEATURES if name in value), *own)


def _layers(value: Any) -> Any:
    if not isinstance(value, list) or len(value) > MOST_LAYERS:
        raise ValueError
    return tuple(_whole(1, MOST_NEURONS)(size) for size in value)


CHECKS: dict[str, Callable[[Any], Any]] = {
    "data": _one_of(*CLASSES, *REGRESSION, "own"),
    "noise": _whole(0, 50),
    "percent": _whole(10, 90),
    "data_seed": _whole(0, LARGEST_SEED),
    "batch": _whole(0, MOST_ROWS),
    "features": _features,
    "layers": _layers,
    "kind": _one_of(*KINDS),
    "hidden": _one_of(*HIDDEN),
    "loss": _one_of("bce", "mse"),
    "start": _one_of(*STARTS),
    "seed": _whole(0, LARGEST_SEED),
    "optimizer": _one_of(*OPTIMIZERS),
    "lr": _number(1e-6, 10.0),
    "l1": _number(0.0, 10.0),
    "l2": _number(0.0, 10.0),
    "freeze": _whole(0, MOST_LAYERS + 1),
}


def checked(told: Any, limits: Limits = LIMITS) -> Settings:
    """The settings that the page sent; what it leaves out is as at first.

    Raises:
        Unknown: for a name that is no setting, or a value out of its limits.
    """
    if not isinstance(told, dict):
        raise Unknown("settings")
    values = {}
    for name, value in told.items():
        try:
            values[name] = CHECKS[name](value)
        except (KeyError, ValueError, TypeError):
            raise Unknown(str(name)[:40]) from None
    settings = Settings(**values)
    _must_fit(settings, limits)
    return settings


def _must_fit(settings: Settings, limits: Limits) -> None:
    layers, kind = settings.layers, settings.kind
    if settings.freeze > len(layers) + 1:
        raise Unknown("freeze")
    if len(layers) > limits.layers or any(size > limits.neurons for size in layers):
        raise Unknown("layers")
    if (kind == "experts" and len(layers) != 1) or (kind == "batchnorm" and not layers):
        raise Unknown("layers")
    if kind == "batchnorm" and settings.hidden == "linear":
        raise Unknown("hidden")


def checked_rows(told: Any) -> list[list[float]]:
    """Data of one's own: rows (x1, x2, label); a label above 0 is the + class.

    Raises:
        Unknown: when a row is not three finite numbers, or there are fewer than 4 rows, or more than `MOST_ROWS`.
    """
    if not isinstance(told, list) or not 4 <= len(told) <= MOST_ROWS:
        raise Unknown("rows")
    try:
        return [_row(row) for row in told]
    except (TypeError, ValueError):
        raise Unknown("rows") from None


def _row(row: Any) -> list[float]:
    x1, x2, label = (_number(-1e6, 1e6)(value) for value in row)
    return [x1, x2, 1.0 if label > 0 else -1.0]


#: What a frame may ask for besides settings and rows: yes or no, each.
SWITCHES = ("reset", "discretize", "metrics", "bent", "routes", "race", "new_race", "all", "poll")
#: What else of the student's can draw the plane, and how much of it there may be: the depth of a tree.
METHODS = ("tree", "forest", "bayes", "svm", "svm_lifted")
MOST_DEPTH = 8
MOST_EPOCHS = 25


def checked_request(told: Any, limits: Limits = LIMITS) -> dict[str, Any]:
    """A frame's request, as the page sent it, with nothing in it that is not known.

    Raises:
        Unknown: for a field that is none, or a value out of its limits.
    """
    if not isinstance(told, dict):
        raise Unknown("request")
    request: dict[str, Any] = {name: told.pop(name) is True for name in SWITCHES if name in told}
    if "settings" in told:
        request["settings"] = checked(told.pop("settings"), limits).as_json()
    if "rows" in told:
        request["rows"] = checked_rows(told.pop("rows"))
    try:
        request["epochs"] = _whole(0, MOST_EPOCHS)(told.pop("epochs", 0))
        request["batches"] = _whole(0, 1)(told.pop("batches", 0))
        request["classic"] = _classic(told.pop("classic", None))
        request["link"] = _link(told.pop("link", None))
        request["selected"] = _selected(told.pop("selected", None))
        request["edit"] = _edit(told.pop("edit", None))
    except (KeyError, TypeError, ValueError):
        raise Unknown("request") from None
    for name in told:
        raise Unknown(str(name)[:40])
    return request


def _selected(value: Any) -> Any:
    """A feature, [0, number among the choices], or a neuron of a hidden layer, [layer, number]."""
    if value is None:
        return None
    layer, number = value
    return [_whole(0, MOST_LAYERS)(layer), _whole(0, MOST_NEURONS - 1)(number)]


def _classic(value: Any) -> Any:
    """One of `METHODS`, and a depth: [method, depth]."""
    if value is None:
        return None
    method, depth = value
    return [_one_of(*METHODS)(method), _whole(1, MOST_DEPTH)(depth)]


def _link(value: Any) -> Any:
    """One weight or bias: {"name": "W1", "index": [row, column]}."""
    if value is None:
        return None
    name, index = value["name"], value["index"]
    if not isinstance(name, str) or not isinstance(index, list) or len(index) not in (1, 2):
        raise ValueError
    return {"name": name, "index": [_whole(0, MOST_NEURONS - 1)(i) for i in index]}


def _edit(value: Any) -> Any:
    """A `_link` with its new `value`, a number."""
    if value is None:
        return None
    return _link(value) | {"value": _number(-1e6, 1e6)(value["value"])}
