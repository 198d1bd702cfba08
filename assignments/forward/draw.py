"""Draw what you have built: python draw.py [--module forward.py] [-o pictures]

A function that is not written yet leaves a note in its picture; all the others are drawn.
"""

from __future__ import annotations

import argparse
import importlib.util
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

BLUE, ORANGE, GREY, GREEN = "#0877bd", "#f59322", "#8a8a8a", "#3a8f3a"
PLAYGROUND = LinearSegmentedColormap.from_list("playground", [ORANGE, "#e8eaeb", BLUE])
plt.rcParams.update({"font.size": 11, "axes.grid": True, "grid.alpha": 0.3, "figure.dpi": 110})


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


def bias_column(student: Student, axes: Axes) -> None:
    """A batch as a table, with the column that carries the bias."""
    X = np.array([[1.5, -2.0, 0.5], [0.0, 3.0, 1.0], [-1.0, 0.5, 2.5], [2.0, 2.0, -0.5]])
    table = np.asarray(student.add_bias_column(X), dtype=float)
    axes.set_axis_off()
    axes.set_title(f"add_bias_column: {X.shape} becomes {table.shape}")
    for i, row in enumerate(table):
        for j, value in enumerate(row):
            is_one = bool(np.all(table[:, j] == 1.0))
            box = {"boxstyle": "square,pad=0.55", "fc": "#fde5c8" if is_one else "#dcecf7", "ec": "white"}
            axes.text(j, -i, f"{value:5.1f}", ha="center", va="center", family="monospace", bbox=box)
        axes.text(-0.75, -i, f"sample {i}", ha="right", va="center", color=GREY)
    names = ["1", "x1", "x2", "x3"]
    for j, name in enumerate(names[: table.shape[1]]):
        axes.text(j, 0.75, name, ha="center", color=ORANGE if name == "1" else BLUE, weight="bold")
    axes.set_xlim(-2.2, table.shape[1] - 0.3)
    axes.set_ylim(0.4 - len(table), 1.2)


def network(student: Student, axes: Axes) -> None:
    """The weights are the lines; width is size, colour is sign, as in Playground."""
    sizes = [2, 4, 3, 1]
    params = student.init_params(sizes, 7)
    weights = [np.asarray(params[f"W{n}"], dtype=float) for n in range(1, len(sizes))]
    axes.set_axis_off()
    for layer, W in enumerate(weights):
        for i, row in enumerate(W):
            for j, w in enumerate(row):
                ends = [height(i, sizes[layer]), height(j, sizes[layer + 1])]
                color = BLUE if w > 0 else ORANGE
                axes.plot([layer, layer + 1], ends, color=color, linewidth=0.4 + 3 * abs(w), zorder=1)
        numbers = f"W{layer + 1}: {W.shape[0]} x {W.shape[1]} = {W.size} lines"
        axes.text(layer + 0.5, -2.0, numbers, ha="center", color=GREY, fontsize=10)
    for layer, size in enumerate(sizes):
        heights = [height(i, size) for i in range(size)]
        axes.scatter([layer] * size, heights, s=420, color="white", edgecolor="black", zorder=2)
        name = ["input", "hidden 1", "hidden 2", "output"][layer]
        axes.text(layer, 1.95, f"{name}\n{size}", ha="center", va="center")
    axes.set_xlim(-0.3, 3.3)
    axes.set_ylim(-2.3, 2.4)
    try:
        axes.set_title(f"count_params({sizes}) = {student.count_params(sizes)}: all lines, and a bias for each neuron")
    except NotYet as error:
        axes.set_title(str(error), color=GREY)


def height(i: int, size: int) -> float:
    """Where neuron `i` of a layer of `size` stands."""
    return (size - 1) / 2 - i


def weights(student: Student, axes: Axes, scheme: str) -> None:
    """The histogram of a large layer beside the distribution that was asked for."""
    n_in, n_out = 300, 200
    W = np.asarray(student.init_params([n_in, n_out], 1, scheme)["W1"], dtype=float).ravel()
    axes.hist(W, bins=60, density=True, color="#9ccbe8", label=f"{W.size} weights")
    if scheme == "glorot":
        limit = np.sqrt(6 / (n_in + n_out))
        axes.plot([-limit, -limit, limit, limit], [0, 0.5 / limit, 0.5 / limit, 0], color=ORANGE, label="uniform")
    else:
        deviation = np.sqrt(2 / n_in)
        x = np.linspace(-4, 4, 200) * deviation
        bell = np.exp(-0.5 * (x / deviation) ** 2) / (deviation * np.sqrt(2 * np.pi))
        axes.plot(x, bell, color=ORANGE, label="normal")
    axes.set(title=f'init_params([{n_in}, {n_out}], 1, "{scheme}")', xlabel="weight", ylabel="density")
    axes.set_xlim(-0.36, 0.36)
    axes.margins(y=0.3)
    axes.legend(loc="upper right", fontsize=9)


def logit(student: Student, axes: Axes) -> None:
    """Probability against logit, and the label that is read off the logit."""
    z = np.linspace(-6, 6, 121)[:, np.newaxis]
    one = {"W1": np.eye(1), "b1": np.zeros(1)}
    axes.plot(z, student.forward(z, one, output="sigmoid")[0], color="black", label="output of forward")
    few = np.array([-5.0, -3.5, -2.0, -0.7, 0.3, 1.5, 3.0, 4.5])[:, np.newaxis]
    heights = np.asarray(student.forward(few, one, output="sigmoid")[0], dtype=float)
    labels = np.asarray(student.predict_labels(few))
    for label, color in ((0, ORANGE), (1, BLUE)):
        chosen = labels == label
        axes.scatter(few[chosen], heights[chosen], color=color, zorder=3, label=f"predicted {label}")
    axes.axvline(0, color=GREY, linestyle=":")
    axes.axhline(0.5, color=GREY, linestyle=":")
    axes.set(title="logit above 0, probability above 0.5", xlabel="logit", ylabel="probability")
    axes.legend(loc="upper left", fontsize=9)


def surface(student: Student, axes: Axes) -> None:
    """What an untrained network makes of the plane."""
    ticks = np.linspace(-3, 3, 91)
    grid = np.array([[x, y] for y in ticks for x in ticks])
    params = {name: 2.5 * np.asarray(value) for name, value in student.init_params([2, 5, 5, 1], 3).items()}
    out, _ = student.forward(grid, params, hidden="tanh", output="sigmoid")
    picture = np.asarray(out, dtype=float).reshape(91, 91)
    image = axes.imshow(
        picture,
        extent=(-3, 3, -3, 3),
        origin="lower",
        cmap=PLAYGROUND,
        vmin=0,
        vmax=1,
        interpolation="bilinear",
    )
    axes.contour(ticks, ticks, picture, levels=[0.5], colors="black")
    axes.set(title="an untrained network, 2-5-5-1, tanh", xlabel="x1", ylabel="x2")
    axes.grid(False)
    axes.figure.colorbar(image, ax=axes, label="probability", shrink=0.8)


KINKS, SLOPES = [0.0, 1.0, 2.0, 3.0, 4.0], [1.5, -1.0, 0.5, -1.5, 1.0]
BENDS = [1.5, -2.5, 1.5, -2.0, 2.5]


def pieces(student: Student, axes: Axes) -> None:
    """The five ReLUs one by one."""
    x = np.linspace(-1, 5, 301)
    for kink, bend in zip(KINKS, BENDS, strict=True):
        y = np.asarray(student.relu_curve(x, [kink], [bend]), dtype=float)
        axes.plot(x, y, label=f"{bend:+.1f} relu(x - {kink:.0f})")
    axes.set(title="five ReLUs, one kink each", xlabel="x", ylabel="value")
    axes.set_ylim(-10, 10)
    axes.legend(fontsize=9, loc="lower left")


def curve(student: Student, axes: Axes) -> None:
    """Their sum."""
    x = np.linspace(-1, 5, 301)
    y = np.asarray(student.relu_curve(x, KINKS, SLOPES, start=0.5), dtype=float)
    axes.plot(x, y, color="black")
    at = np.asarray(student.relu_curve(KINKS, KINKS, SLOPES, start=0.5), dtype=float)
    axes.scatter(KINKS, at, color=ORANGE, zorder=3, label="kinks")
    axes.set(title="their sum, from 0.5 on: five bends", xlabel="x", ylabel="value", ylim=(-2, 4))
    axes.set_aspect("equal")
    axes.legend(fontsize=9, loc="upper right")


def fit(student: Student, axes: Axes, count: int) -> None:
    """A smooth curve, followed by a bent line with `count` kinks on it."""

    def target(x: np.ndarray) -> np.ndarray:
        return np.sin(x) + 0.3 * x

    corners = np.linspace(-4, 4, count + 1)
    kinks = corners[:-1]
    slopes = np.diff(target(corners)) / np.diff(corners)
    x = np.linspace(-4, 4, 401)
    y = np.asarray(student.relu_curve(x, kinks, slopes, start=float(target(kinks[:1])[0])), dtype=float)
    axes.plot(x, target(x), color=GREY, linewidth=4, alpha=0.4, label="sin x + 0.3 x")
    axes.plot(x, y, color=BLUE, label=f"{count} ReLUs")
    axes.set(title=f"{count} bent lines", xlabel="x", ylabel="y", ylim=(-2.6, 3.2))
    try:
        axes.text(0.97, 0.05, f"mse = {float(student.mse(y, target(x))):.5f}", ha="right", transform=axes.transAxes)
    except NotYet as error:
        axes.text(0.97, 0.05, str(error), ha="right", color=GREY, transform=axes.transAxes)
    axes.legend(fontsize=9, loc="upper left")


def binary_loss(student: Student, axes: Axes) -> None:
    """The loss of one yes-or-no answer against its logit."""
    z = np.linspace(-8, 8, 161)
    for y, color in ((1, BLUE), (0, ORANGE)):
        losses = [float(student.binary_cross_entropy_with_logits([v], [y])) for v in z]
        axes.plot(z, losses, color=color, label=f"label {y}")
    axes.scatter([0], [np.log(2)], color="black", zorder=3)
    axes.annotate("ln 2, undecided", (0, np.log(2)), (-2.9, 3.2), arrowprops={"arrowstyle": "->"})
    axes.set(title="binary cross-entropy", xlabel="logit", ylabel="loss")
    axes.legend(loc="upper center", fontsize=9)


def class_loss(student: Student, axes: Axes) -> None:
    """The loss of one sample against the logit of its class, the others at 0."""
    z = np.linspace(-8, 8, 161)
    for classes, color in ((2, ORANGE), (3, GREEN), (10, BLUE)):
        rows = np.zeros((len(z), classes))
        rows[:, 0] = z
        losses = [float(student.cross_entropy_with_logits(row[np.newaxis], [0])) for row in rows]
        axes.plot(z, losses, color=color, label=f"{classes} classes: ln {classes} at 0")
        axes.scatter([0], [np.log(classes)], color=color, zorder=3)
    axes.set(title="cross-entropy of one sample", xlabel="logit of the right class, the others 0", ylabel="loss")
    axes.legend(fontsize=9)


PICTURES: dict[str, list[Callable[[Student, Axes], None]]] = {
    "bias": [bias_column],
    "network": [network],
    "weights": [lambda s, a: weights(s, a, "glorot"), lambda s, a: weights(s, a, "he")],
    "logit": [logit, surface],
    "bends": [pieces, curve],
    "fit": [lambda s, a: fit(s, a, 3), lambda s, a: fit(s, a, 6), lambda s, a: fit(s, a, 20)],
    "losses": [binary_loss, class_loss],
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
    parser.add_argument("--module", type=Path, default=here / "forward.py", help="the file to draw")
    parser.add_argument("-o", "--output", type=Path, default=Path("pictures"), help="the folder for the pictures")
    options = parser.parse_args()
    student = Student(load(options.module))
    options.output.mkdir(parents=True, exist_ok=True)
    for name, draws in PICTURES.items():
        figure, axes = plt.subplots(1, len(draws), figsize=(max(6.4, 4.4 * len(draws)), 4.0), squeeze=False)
        for one, draw in zip(axes[0], draws, strict=True):
            panel(one, lambda a, draw=draw: draw(student, a))
        figure.tight_layout()
        figure.savefig(options.output / f"{name}.png")
        plt.close(figure)
        print(options.output / f"{name}.png")


if __name__ == "__main__":
    main()
