"""Draw what you have built: python draw.py [--module playground.py] [-o pictures]

A function that is not written yet leaves a note in its picture; all the others are drawn.
"""

from __future__ import annotations

import argparse
import importlib.util
import itertools
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap

BLUE, ORANGE, GREY = "#0877bd", "#f59322", "#8a8a8a"
SHADES = LinearSegmentedColormap.from_list("playground", [ORANGE, "#e8eaeb", BLUE])
DATA_SETS = ["circle", "xor", "gauss", "spiral", "plane", "bumps"]
plt.rcParams.update({"font.size": 11, "figure.dpi": 110})


class NotYet(Exception):
    """A function that a picture needs gave no answer."""


class Student:
    """The functions of a module; one that raises, or returns None, is not written yet."""

    def __init__(self, module: ModuleType) -> None:
        self.module = module

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            try:
                result = getattr(self.module, name)(*args, **kwargs)
            except Exception as error:
                raise NotYet(f"{name} raised {type(error).__name__}") from None
            if result is None:
                raise NotYet(f"{name} is not written yet")
            return result

        return call


def panel(axes: Axes, draw: Callable[[Axes], None]) -> None:
    """Draw into `axes`, or say in it why that is not possible."""
    try:
        draw(axes)
    except Exception as error:  # whatever a half-written function returns must not stop the others
        note = str(error) if isinstance(error, NotYet) else f"cannot be drawn: {type(error).__name__}"
        axes.clear()
        axes.set_axis_off()
        axes.text(0.5, 0.5, note, ha="center", va="center", color=GREY, transform=axes.transAxes)


def square(axes: Axes, title: str) -> None:
    """The Playground's plane, from −6 to 6 in both directions."""
    axes.set(title=title, xlabel="x1", ylabel="x2", xlim=(-6.4, 6.4), ylim=(-6.4, 6.4))
    axes.set_aspect("equal")


def data(student: Student, axes: Axes, name: str, noise: float) -> None:
    """A data set, coloured by its labels."""
    X, y = student.make_data(name, 300, noise, 1)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    axes.scatter(X[:, 0], X[:, 1], c=y, cmap=SHADES, vmin=-1, vmax=1, s=14, edgecolor=GREY, linewidth=0.3)
    square(axes, f"{name}, noise {noise:g}")


def radii(student: Student, axes: Axes) -> None:
    """How far the inner points of the circle are from the middle: evenly spread, not by area."""
    X, _ = student.make_data("circle", 20_000, 0.0, 2)
    r = np.hypot(*np.asarray(X, dtype=float).T)
    axes.hist(r, bins=60, density=True, color="#9ccbe8", label="make_data")
    axes.plot([0, 2.5, 2.5], [0.2, 0.2, 0], color=ORANGE, label="even in r")
    x = np.linspace(0, 2.5, 50)
    axes.plot(x, x / 2.5**2, color=GREY, linestyle=":", label="even in area")
    axes.set(title="circle: distance from the middle", xlabel="r", ylabel="density", ylim=(0, 0.52))
    axes.legend(fontsize=9)


def flips(student: Student, axes: Axes) -> None:
    """Which labels of the circle noise turns: those near the gap."""
    X, y = student.make_data("circle", 20_000, 0.5, 3)
    r = np.hypot(*np.asarray(X, dtype=float).T)
    turned = np.asarray(y, dtype=float) != np.where(r < 2.5, 1.0, -1.0)
    edges = np.linspace(0, 5, 26)
    middle = (edges[1:] + edges[:-1]) / 2
    share = [
        turned[(r >= a) & (r < b)].mean() if np.any((r >= a) & (r < b)) else np.nan
        for a, b in itertools.pairwise(edges)
    ]
    axes.bar(middle, share, width=0.19, color=ORANGE)
    axes.set(title="noise 0.5: share of turned labels", xlabel="r", ylabel="share", ylim=(0, 1))


def corners(student: Student, axes: Axes) -> None:
    """The points of a small grid, numbered in their order."""
    points = np.asarray(student.grid(4), dtype=float)
    axes.scatter(points[:, 0], points[:, 1], color=BLUE, s=14)
    for number, (x1, x2) in enumerate(points):
        axes.annotate(str(number), (x1, x2), textcoords="offset points", xytext=(4, 4))
    axes.plot(points[:, 0], points[:, 1], color=GREY, linewidth=0.6)
    square(axes, "grid(4): the order of the points")
    axes.set_ylim(-6.6, 7.6)


def picture(student: Student, axes: Axes, values: Any, title: str, discretize: bool = False) -> None:
    """A picture in the student's own colours."""
    axes.imshow(np.asarray(student.colours(values, discretize)), extent=(-6, 6, -6, 6), interpolation="nearest")
    axes.set(title=title, xticks=[], yticks=[])


def network() -> dict[str, np.ndarray]:
    """Two inputs, four neurons, one output; some weights."""
    W1 = np.array([[1.0, -0.4, 0.2, 0.9], [0.3, 1.1, -0.9, -0.8]])
    return {"W1": W1, "b1": np.array([0.5, -1.0, 0.3, 1.2]), "W2": np.ones((4, 1)) * 0.7, "b2": np.array([-0.4])}


def neuron(student: Student, axes: Axes, number: int) -> None:
    """What one hidden neuron sees of the plane, as a thumbnail."""
    outputs = student.layer_outputs(student.grid(100), network())
    maps = np.asarray(student.neuron_maps(outputs[0], 100), dtype=float)
    picture(student, axes, student.thumbnail(maps[number], 4), f"neuron {number + 1}")


def decision(student: Student, axes: Axes, discretize: bool) -> None:
    """What the whole network says of the plane."""
    answers = student.decision_map(lambda X: student.layer_outputs(X, network())[-1])
    picture(student, axes, answers, "discretized" if discretize else "the network", discretize)


def ramp(student: Student, axes: Axes) -> None:
    """The colours of values from −1.5 to 1.5, and of NaN."""
    values = np.linspace(-1.5, 1.5, 301)
    rows = [np.asarray(student.colours(values)), np.asarray(student.colours(values, True))]
    nan = np.asarray(student.colours(np.full(301, np.nan)))
    axes.imshow(np.stack([*rows, nan]), aspect="auto", extent=(-1.5, 1.5, 3, 0), interpolation="nearest")
    axes.set(title="colours", xlabel="value", yticks=[0.5, 1.5, 2.5], yticklabels=["shades", "discretize", "NaN"])


def weight(student: Student, axes: Axes) -> None:
    """The path of some weights under an L1 penalty without any gradient."""
    w, alive = np.array([0.9, 0.5, 0.14, -0.33, -0.7]), np.ones(5, dtype=bool)
    path = [w]
    for _ in range(40):
        w, alive = student.l1_step(w, np.zeros(5), alive, 0.1, 0.2)
        path.append(np.asarray(w, dtype=float))
    axes.plot(path)
    axes.axhline(0, color=GREY, linestyle=":")
    axes.set(title="l1_step: every weight loses the same, and stops at 0", xlabel="step", ylabel="weight")


def slopes(params: dict[str, Any], X: Any, y: Any) -> tuple[float, dict[str, Any]]:
    """The mean squared error of a linear model, and its slopes."""
    error = X @ params["W1"][:, 0] + params["b1"][0] - y
    return float(np.mean(error**2)), {"W1": (2 * X.T @ error / len(y))[:, None], "b1": np.array([2 * error.mean()])}


def learning(student: Student, axes: Axes) -> None:
    """A session that learns, is reset, and learns again with another rate."""
    X, y = student.make_data("gauss", 200, 0.3, 4)
    X_train, y_train, X_test, y_test = student.split(X, y, 50, 4)
    start = {"W1": np.array([[-0.4], [0.1]]), "b1": np.array([0.1])}
    session = student.Session(start, (X_train, y_train), (X_test, y_test), 10, 1)
    for rate, color in ((0.001, BLUE), (0.0003, ORANGE)):
        session.reset()
        for _ in range(20):
            session.step(
                slopes,
                lambda p, g, rate=rate: {k: p[k] - rate * g[k] for k in p},
                lambda p, X: X @ p["W1"] + p["b1"],
            )
        history = np.asarray(session.history(), dtype=float)
        axes.plot(history[:, 0], color=color, label=f"training, rate {rate}")
        axes.plot(history[:, 1], color=color, linestyle="--", label=f"test, rate {rate}")
    axes.set(title="Session: the same start twice", xlabel="epoch", ylabel="half squared error")
    axes.legend(fontsize=9)


FEATURES: dict[str, Callable[[Any, Any], Any]] = {
    "x1": lambda a, b: a,
    "x2": lambda a, b: b,
    "x1^2": lambda a, b: a**2,
    "x2^2": lambda a, b: b**2,
    "x1x2": lambda a, b: a * b,
    "sin(x1)": lambda a, b: np.sin(a),
    "sin(x2)": lambda a, b: np.sin(b),
}


def puzzle(student: Student, axes: Axes, name: str, raw: bool) -> None:
    """What a smallest network makes of the plane, and the data on top of it."""
    net = student.smallest(name, raw)
    points = np.asarray(student.grid(100), dtype=float)
    columns = np.stack([FEATURES[feature](*points.T) for feature in net["features"]], axis=1)
    logits = np.asarray(student.layer_outputs(columns, net["params"], net["hidden"], "linear")[-1], dtype=float)
    picture(student, axes, student.neuron_maps(np.tanh(logits), 100)[0], "", True)
    X, y = student.make_data(name, 200, 0.0, 5)
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    axes.scatter(X[:, 0], X[:, 1], c=y, cmap=SHADES, vmin=-1, vmax=1, s=12, edgecolor="black", linewidth=0.4)
    hidden = sum(np.size(b) for key, b in net["params"].items() if key[0] == "b") - 1
    axes.set(title=f"{name}{', raw' if raw else ''}: {hidden} hidden", xlim=(-6, 6), ylim=(-6, 6))


def some(draw: Callable[..., None], *arguments: Any) -> Callable[[Student, Axes], None]:
    """`draw` with its further arguments fixed."""
    return lambda student, axes: draw(student, axes, *arguments)


PICTURES: dict[str, list[Callable[[Student, Axes], None]]] = {
    "data": [some(data, name, 0.0) for name in DATA_SETS],
    "noise": [some(data, "circle", 0.5), radii, flips],
    "grid": [corners, ramp],
    "neurons": [*[some(neuron, number) for number in range(4)], some(decision, False), some(decision, True)],
    "l1": [weight],
    "session": [learning],
    "smallest": [
        some(puzzle, name, raw)
        for name, raw in [("circle", False), ("xor", False), ("circle", True), ("xor", True), ("spiral", False)]
    ],
}


def load(path: Path) -> ModuleType:
    """The module at `path`; a sentence and an exit where it cannot be imported."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path} is not a Python file")
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        sys.exit(f"{path} cannot be imported: {type(error).__name__}: {error}")
    return module


def main() -> None:
    """Draw every picture into the folder that was asked for."""
    here = Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description="Draw what you have built.")
    parser.add_argument("--module", type=Path, default=here / "playground.py", help="the file to draw")
    parser.add_argument("-o", "--output", type=Path, default=Path("pictures"), help="the folder for the pictures")
    options = parser.parse_args()
    student = Student(load(options.module))
    options.output.mkdir(parents=True, exist_ok=True)
    for name, draws in PICTURES.items():
        rows, columns = (2, 3) if len(draws) == 6 else (1, len(draws))
        size = (3.1 * columns, 3.1 * rows) if len(draws) > 3 else (max(6.4, 4.4 * columns), 4.0)
        figure, axes = plt.subplots(rows, columns, figsize=size, squeeze=False)
        for one, draw in zip(axes.ravel(), draws, strict=True):
            panel(one, lambda a, draw=draw: draw(student, a))
        figure.tight_layout()
        figure.savefig(options.output / f"{name}.png")
        plt.close(figure)
        print(options.output / f"{name}.png")


if __name__ == "__main__":
    main()
